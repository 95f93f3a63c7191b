// refusal: what is said of an argument that is not taken, or "none".
#pragma once

#include <stdexcept>
#include <string>

namespace tenet::tests {

std::string refusal(auto act) {
    try {
        act();
    } catch (const std::invalid_argument& e) {
        return e.what();
    }
    return "none";
}

}  // namespace tenet::tests
