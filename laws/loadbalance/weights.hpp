// weights: what the laws of balancers draw.
#pragma once

#include <functional>
#include <string>
#include <tenet/laws/engine/argument.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <vector>

namespace tenet::laws::balancing {

// Weights of 1 to most, of one to nine peers. Of the small, nine are little
// enough for a list that holds each peer as often as it weighs; of the large,
// nine still add up to an int.
template <int most>
using weights = up_to<within<1, most>, 9, 1>;
inline constexpr int small = 300;
inline constexpr int large = 200'000'000;

// More picks than a counter of 16 bits holds, and weights by whose sum no such
// number divides; once is enough of these.
inline const std::vector<int> far_weights{3, 2, 2};
inline constexpr int many_picks = 70'000;
settings once(const settings& how);

template <class Number = int, class Weights>
std::vector<Number> plain(const Weights& all) {
    return {all.elements.begin(), all.elements.end()};
}

// So many picks of peers of those weights, which follow std::vector<int>.
std::string text_of_picks(const subject&, const std::string& weights,
                          const std::string& count);
// n picks; the weights of n, and the same as text, in which $n stands for n.
sized_input picks_of(const subject&, const std::string& text,
                     const std::function<std::vector<int>(std::size_t n)>&);

// A finding about large weights, which is none where they are too much for a
// subject, which runs out of memory or time, or refuses them: that is skipped,
// and the reason says so.
finding unless_too_large(const std::function<finding(const settings&)>& judge,
                         const settings& how);

}  // namespace tenet::laws::balancing
