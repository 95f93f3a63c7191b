#include <tenet/laws/algorithms/exponential_search.hpp>

#include <bit>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::exponential {

namespace {

finding takes_few(const sorted::search& metered, const settings& how) {
    return sorted::judge_comparisons(
        "the place i takes at most 4 ceil(log2(i + 2)) + 4 comparisons",
        metered, how, [](std::size_t, std::size_t place) {
            return 4.0 * double(std::bit_width(place + 1)) + 4;
        });
}

}  // namespace

report judge(const sorted::search& of, const sorted::search& metered,
             const settings& how) {
    report found{"exponential_search", functions::name_of(how, "search"), {}};
    sorted::settle(of, how);
    const auto means = sorted::meaning_of(of, how);
    const sorted::trial it{
        of, how,
        [means](const auto& list, std::int64_t x, const value& answer) {
            return sorted::wrong_with(means, list, x, answer);
        }};
    found += it.on_short("it finds it in all short lists");
    found += it.on_drawn("it finds it in longer lists");
    found += it.on_far("it finds it among numbers far apart");
    found += it.grows(
        "its time grows as log i, where i is the place", "log i", 3, 8, 30,
        30'000, 64'000, [](std::size_t n) { return 2 * std::int64_t(n) + 1; },
        "2 * $n + 1");
    found += it.grows(
        "near the front, its time does not grow with the list", "1", 1, 1.4,
        100, 64'000, 0, [](std::size_t) { return 6; }, "6");
    if (metered)
        found += takes_few(metered, how);
    else
        found.omit("the number of comparisons",
                   "it takes no elements that count them");
    if (!found.refuted())
        found += it.on_long("it finds it in long lists", long_enough);
    return found;
}

}  // namespace tenet::laws::exponential
