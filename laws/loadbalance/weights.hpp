// weights: what the laws of balancers draw.
#pragma once

#include <functional>
#include <tenet/laws/engine/argument.hpp>
#include <tenet/laws/engine/report.hpp>
#include <vector>

namespace tenet::laws::balancing {

// Weights of 1 to most, of one to nine peers. Of the small, nine are little
// enough for a list that holds each peer as often as it weighs; of the large,
// nine still add up to an int.
template <int most>
using weights = up_to<within<1, most>, 9, 1>;
inline constexpr int small = 300;
inline constexpr int large = 200'000'000;

// For many picks, each of which may take long: more than a counter of 16 bits
// holds, of picks or of rounds.
// They sum to an odd number, so that rounds do not end where a counter does.
struct few_weights {
    std::vector<int> elements;
};
inline constexpr int many_picks = 70'000;

template <class Number = int, class Weights>
std::vector<Number> plain(const Weights& all) {
    return {all.elements.begin(), all.elements.end()};
}

// A finding about large weights, which is none where they are too much for a
// subject, which runs out of memory or time, or refuses them: that is skipped,
// and the reason says so.
finding unless_too_large(const std::function<finding(const settings&)>& judge,
                         const settings& how);

}  // namespace tenet::laws::balancing

template <>
struct tenet::laws::argument<tenet::laws::balancing::few_weights> {
    using drawn_as = up_to<within<1, 6>, 4, 2>;
    static domain from() { return argument<drawn_as>::from(); }
    static balancing::few_weights make(const value& drawn) {
        auto all = balancing::plain(argument<drawn_as>::make(drawn));
        int total = 0;
        for (const int weight : all) total += weight;
        all.front() += total % 2 == 0 ? 1 : 0;
        return {all};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).elements);
    }
};
