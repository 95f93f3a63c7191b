#include <tenet/laws/algorithms/rotated_search.hpp>

#include <algorithm>
#include <bit>
#include <tenet/laws/engine/bounds.hpp>

namespace tenet::laws::rotated_search_suite {

namespace {

// Distinct, in order, and then rotated: seen, it begins anywhere.
std::vector<std::int64_t> rotated(std::vector<std::int64_t> list,
                                  std::size_t by) {
    list = functions::in_order(std::move(list));
    list.erase(std::unique(list.begin(), list.end()), list.end());
    if (!list.empty())
        std::rotate(list.begin(),
                    list.begin() + std::ptrdiff_t(by % list.size()),
                    list.end());
    return list;
}

template <class Number>
struct input {
    std::vector<std::int64_t> list;
    std::int64_t x;

    // The number that is looked for is in every second list.
    input(const up_to<Number, 60>& xs, unsigned by, Number other)
        : list(rotated({xs.elements.begin(), xs.elements.end()}, by)),
          x(list.empty() || by % 2 == 0 ? std::int64_t{other}
                                        : list[by / 2 % list.size()]) {}
};

template <class Number>
finding finds(const search& of, const std::string& called, const settings& how,
              Number) {
    using list = up_to<Number, 60>;
    using turns = within<0, 999, unsigned>;
    const std::string text =
        functions::list_text(of.type) +
        "// in order without duplicates, then rotated by $1 % size; x is the\n"
        "// element at $1 / 2 % size if $1 is odd, else $2\n" +
        functions::call_text(of.how, called, "x");
    return property(
               "it finds the element, or tells that there is none", text,
               [of](const list& xs, turns by, Number other) {
                   const input<Number> it(xs, by, other);
                   const std::int64_t at = of(it.list, it.x);
                   const auto n = std::int64_t(it.list.size());
                   return at == n && !of.tells_truth ? -1 : at;
               },
               [of](const list& xs, turns by, Number other) {
                   const input<Number> it(xs, by, other);
                   const auto at = std::ranges::find(it.list, it.x);
                   if (of.tells_truth) return std::int64_t{at != it.list.end()};
                   return at == it.list.end()
                              ? std::int64_t{-1}
                              : std::int64_t{at - it.list.begin()};
               })
        .judge(how);
}

}  // namespace

report judge(const search& of, const search& metered, const settings& how) {
    const std::string called = functions::name_of(how, "search");
    report found{"rotated_search", called, {}};
    found += functions::with_numbers(
        of.type, [&](auto number) { return finds(of, called, how, number); });
    if (!metered)
        return found.omit("the number of comparisons",
                          "it takes no elements that count them");
    found +=
        cost(
            "n elements take at most 4 ceil(log2(n + 1)) + 4 comparisons",
            "// input in order without duplicates, then rotated by half\n" +
                functions::call_text(metered.how, called, "x"),
            [metered](const std::vector<int>& values) {
                const auto list =
                    rotated({values.begin(), values.end()}, values.size() / 2);
                return expense{functions::most_comparisons(metered, list),
                               4.0 * double(std::bit_width(values.size())) + 4};
            },
            512)
            .judge(how);
    return found;
}

}  // namespace tenet::laws::rotated_search_suite
