// weights: what the laws of balancers draw.
#pragma once

#include <tenet/laws/engine/argument.hpp>
#include <vector>

namespace tenet::laws::balancing {

// Weights of 1 to most, of one to nine peers; of the large, nine still add up
// to an int.
template <int most>
using weights = up_to<within<1, most>, 9, 1>;
inline constexpr int large = 200'000'000;

template <class Weights>
std::vector<int> plain(const Weights& all) {
    return {all.elements.begin(), all.elements.end()};
}

}  // namespace tenet::laws::balancing
