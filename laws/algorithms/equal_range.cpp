#include <tenet/laws/algorithms/equal_range.hpp>

#include <algorithm>
#include <bit>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::equal_ranges {

namespace {

using plain::numbers;

// Whether the second place is that of the last, not behind it.
bool is_closed(const sorted::search& of, const settings& how) {
    const auto closed = plain::list_of({1, 2});
    return plain::is_true(
        [&] {
            return agrees(of({1, 2, 2, 4}, 2), closed);
        },
        how);
}

bool says_none(const value& answer) {
    if (!answer.is_something()) return answer.is_told();
    if (answer.is != value::kind::list) return false;
    return std::ranges::all_of(answer.parts, [](const value& part) {
        return part == value(std::int64_t{-1}) || !part.is_something();
    });
}

std::string wrong_with(bool closed, const numbers& list, std::int64_t x,
                       const value& answer) {
    const auto due = std::ranges::equal_range(list, x);
    const std::int64_t first = due.begin() - list.begin();
    const std::int64_t end = due.end() - list.begin();
    if (due.empty()) {
        if (says_none(answer)) return {};
        if (!closed && agrees(answer, plain::list_of({first, end}))) return {};
        return plain::instead(
            answer, "there are none" +
                        (closed ? std::string()
                                : ", and it would be at " + shown(first)));
    }
    const value both = plain::list_of({first, closed ? end - 1 : end});
    return agrees(answer, both)
               ? ""
               : plain::instead(answer, "they are " + show(both));
}

finding takes_few(const sorted::search& metered, const settings& how) {
    return sorted::judge_comparisons(
        "n elements take at most 4 ceil(log2(n + 1)) + 4 comparisons", metered,
        how, [](std::size_t n, std::size_t) {
            return 4.0 * double(std::bit_width(n)) + 4;
        });
}

// Of all equal, too, where one that walks from one to the others is slow.
finding searches_quickly(const sorted::trial& it) {
    if (it.of.type.bytes < sizeof(int))
        return not_judged("its time grows as log n",
                          "its integers are too small for it");
    const auto of = [&it](std::size_t n) { it.of(numbers(n, 7), 7); };
    return judge_time("its time grows as log n", "log n", 1'000, 64'000, 1.6, 5,
                      {{"const std::vector<" + it.of.type.name +
                            "> numbers($n, 7);\n" + it.call("7"),
                        of}},
                      it.how);
}

}  // namespace

report judge(const sorted::search& of, const sorted::search& metered,
             const settings& how) {
    report found{"equal_range", functions::name_of(how, "search"), {}};
    sorted::settle(of, how);
    const bool closed = is_closed(of, how);
    const sorted::trial it{
        of, how,
        [closed](const numbers& list, std::int64_t x, const value& answer) {
            return wrong_with(closed, list, x, answer);
        }};
    found += it.on_short("it finds the equal ones of all short lists");
    found += it.on_drawn("it finds those of longer lists");
    found += it.on_far("it finds those of numbers far apart");
    found += searches_quickly(it);
    if (metered)
        found += takes_few(metered, how);
    else
        found.omit("the number of comparisons",
                   "it takes no elements that count them");
    if (!found.refuted())
        found += it.on_long("it finds them in long lists", long_enough);
    return found;
}

}  // namespace tenet::laws::equal_ranges
