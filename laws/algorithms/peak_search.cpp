#include <tenet/laws/algorithms/peak_search.hpp>

#include <algorithm>
#include <bit>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/bounds.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::peaks {

namespace {

using plain::numbers;

std::string wrong_on(const search& of, const numbers& list) {
    const std::int64_t at = of(list);
    const auto n = std::int64_t(list.size());
    const auto is_less = [&](std::int64_t i) {
        return i < 0 || i >= n || list[std::size_t(i)] < list[std::size_t(at)];
    };
    if (at < 0 || at >= n) return "got " + shown(at) + ", which is no place";
    if (is_less(at - 1) && is_less(at + 1)) return {};
    return "got " + shown(at) + ", but a neighbour is greater";
}

numbers without_repeats(numbers list) {
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

std::string call_text(const search& of, const settings& how) {
    return functions::call_text(of.how, functions::name_of(how, "search"), "");
}

// The ends of the type, too, for what takes one for what lies outside.
finding on_short(const search& of, const settings& how) {
    const auto finds_in = [&](std::size_t longest, const numbers& elements) {
        return plain::every_short_list(
            "it finds a peak of all short lists",
            functions::list_text(of.type) + call_text(of, how), longest,
            elements,
            [&](const numbers& list) {
                const bool differ =
                    std::ranges::adjacent_find(list) == list.end();
                return list.empty() || !differ ? "" : wrong_on(of, list);
            },
            how);
    };
    const std::int64_t least = of.type.is_signed ? -2 : 0;
    finding found = finds_in(6, plain::from_to(least, least + 3));
    return found.verdict == verdict::holds
               ? finds_in(4, plain::ends_of(of.type))
               : found;
}

template <class Number>
finding on_drawn(const search& of, const settings& how, Number) {
    return property("it finds a peak of longer lists",
                    functions::list_text(of.type) +
                        "numbers.erase(std::unique(numbers.begin(), "
                        "numbers.end()), numbers.end());\n" +
                        call_text(of, how),
                    [&of](const up_to<Number, 100, 1>& xs) {
                        return wrong_on(
                            of, without_repeats(
                                    {xs.elements.begin(), xs.elements.end()}));
                    })
        .judge(how);
}

// Rises to its n-th part, and falls from there on.
numbers hill(std::size_t n, std::size_t part) {
    const engine::uncounted of_ours;
    numbers list;
    const auto top = std::int64_t(n / part);
    for (std::int64_t i = 0; i < std::int64_t(n); ++i)
        list.push_back(i < top ? i : std::int64_t(n) + top - i);
    return list;
}

finding on_long(const search& of, const settings& how) {
    const std::string claim = "it finds a peak of long lists";
    if (of.type.bytes < sizeof(int))
        return not_judged(claim, "its integers are too small for them");
    return judge_lengths(
        claim,
        "std::vector<" + of.type.name +
            "> numbers($0);\n"
            "for (int i = 0; i < $0; ++i) numbers[i] = i < $1 ? i : $0 + $1 - "
            "i;\n" +
            call_text(of, how),
        long_enough,
        [&of](int n, int top) {
            numbers list;
            for (int i = 0; i < n; ++i)
                list.push_back(i < top ? i : n + top - i);
            return wrong_on(of, list);
        },
        how);
}

finding searches_quickly(const search& of, const settings& how) {
    const char* claim = "its time grows as log n";
    if (of.type.bytes < sizeof(int))
        return not_judged(claim, "its integers are too small for it");
    std::vector<sized_input> hills;
    for (const unsigned part : {1u, 3u, 100u})
        hills.push_back({"std::vector<" + of.type.name +
                             "> numbers($n);\nfor (int i = 0; "
                             "i < $n; ++i)\n    numbers[i] = i < $n / " +
                             shown(part) + " ? i : $n + $n / " + shown(part) +
                             " - i;\n" + call_text(of, how),
                         [&of, part](std::size_t n) { of(hill(n, part)); }});
    return judge_time(claim, "log n", 1'000, 64'000, 1.6, 5, hills, how);
}

finding takes_few(const search& metered, const settings& how) {
    return cost(
               "n elements take at most 4 ceil(log2(n + 1)) + 4 comparisons",
               "std::vector<tenet::laws::metered> numbers(input.begin(), "
               "input.end());\n"
               "numbers.erase(std::unique(numbers.begin(), numbers.end()), "
               "numbers.end());\n" +
                   call_text(metered, how),
               [&](const std::vector<int>& input) {
                   const auto list =
                       without_repeats({input.begin(), input.end()});
                   meter::reset();
                   if (!list.empty()) metered(list);
                   return expense{
                       double(meter::now().comparisons),
                       4.0 * double(std::bit_width(list.size())) + 4};
               },
               512)
        .judge(how);
}

}  // namespace

report judge(const search& of, const search& metered, const settings& how) {
    report found{"peak_search", functions::name_of(how, "search"), {}};
    found += on_short(of, how);
    found += functions::with_numbers(
        of.type, [&](auto number) { return on_drawn(of, how, number); });
    found += searches_quickly(of, how);
    if (metered)
        found += takes_few(metered, how);
    else
        found.omit("the number of comparisons",
                   "it takes no elements that count them");
    if (!found.refuted()) found += on_long(of, how);
    return found;
}

}  // namespace tenet::laws::peaks
