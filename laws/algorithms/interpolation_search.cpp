#include <tenet/laws/algorithms/interpolation_search.hpp>

#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::interpolation {

report judge(const sorted::search& of, bool whole_range, const settings& how) {
    report found{"interpolation_search", functions::name_of(how, "search"), {}};
    sorted::settle(of, how);
    const auto means = sorted::meaning_of(of, how);
    const sorted::trial it{
        of, how,
        [means](const auto& list, std::int64_t x, const value& answer) {
            return sorted::wrong_with(means, list, x, answer);
        }};
    found += it.on_short("it finds it in all short lists");
    found += it.on_near("it finds it in longer lists");
    // Differences times lengths are ints.
    found += it.grows(
        "its time does not grow where numbers are spread evenly", "1", 1, 1.4,
        100, 16'000, 0, [](std::size_t n) { return std::int64_t(n / 3 * 2); },
        "$n / 3 * 2");
    const char* far = "it finds it among numbers far apart";
    found += whole_range ? it.on_far(far)
                         : not_judged(far, "a whole_range is to be asked for");
    if (!found.refuted())
        found += it.on_long("it finds it in long lists", 40'000);
    return found;
}

}  // namespace tenet::laws::interpolation
