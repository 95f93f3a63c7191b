// curious: an element that acts when it is destroyed.
#pragma once

#include <functional>
#include <utility>

namespace tenet::tests {

// Unless it was moved from.
struct curious {
    std::function<void()> last_act{};
    curious(std::function<void()> act) : last_act(std::move(act)) {}
    curious(curious&& it) noexcept
        : last_act(std::exchange(it.last_act, nullptr)) {}
    curious(const curious&) = default;
    curious& operator=(const curious&) = default;
    ~curious() {
        if (last_act) last_act();
    }
};

}  // namespace tenet::tests
