// brittle_hash: throws when it is called for the k-th time.
#pragma once

#include <cstddef>
#include <stdexcept>

namespace tenet::tests {

struct brittle_hash {
    static inline int left = 0;
    std::size_t operator()(int key) const {
        if (--left == 0) throw std::runtime_error("hashed");
        return static_cast<std::size_t>(key);
    }
};

}  // namespace tenet::tests
