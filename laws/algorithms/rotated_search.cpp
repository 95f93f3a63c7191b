#include <tenet/laws/algorithms/rotated_search.hpp>

#include <algorithm>
#include <bit>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/bounds.hpp>
#include <tenet/laws/engine/lengths.hpp>

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
        "std::ranges::sort(numbers);\n"
        "numbers.erase(std::unique(numbers.begin(), numbers.end()), "
        "numbers.end());\n"
        "const auto n = std::max<std::size_t>(1, numbers.size());\n"
        "std::rotate(numbers.begin(), numbers.begin() + $1 % n, "
        "numbers.end());\n"
        "const " +
        of.type.name +
        " x = numbers.empty() || $1 % 2 == 0 ? $2 : numbers[$1 / 2 % n];\n" +
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

// 1, 3, 5, ..., rotated in every way, for each of them and what lies between.
std::vector<std::pair<std::vector<std::int64_t>, std::int64_t>> all_short() {
    std::vector<std::pair<std::vector<std::int64_t>, std::int64_t>> all;
    std::vector<std::int64_t> list;
    for (std::int64_t n = 0; n <= 6; ++n) {
        for (std::int64_t by = 0; by < std::max<std::int64_t>(1, n); ++by)
            for (std::int64_t x = 0; x <= 2 * n; ++x)
                all.emplace_back(rotated(list, std::size_t(by)), x);
        list.push_back(2 * n + 1);
    }
    return all;
}

finding finds_in_short(const search& of, const std::string& called,
                       const settings& how) {
    const auto all = all_short();
    const auto text_on = [&](std::size_t i) {
        return callable::with_arguments(
            functions::list_text(of.type) +
                functions::call_text(of.how, called, "$1"),
            {shown(all[i].first), shown(all[i].second)});
    };
    const auto wrong_with = [&](std::size_t i) -> std::string {
        const auto& [list, x] = all[i];
        const auto n = std::int64_t(list.size());
        const auto place = std::ranges::find(list, x) - list.begin();
        const std::int64_t got = of(list, x);
        if (of.tells_truth ? (got != 0) == (place < n)
                           : got == place || (got == -1 && place == n))
            return {};
        return "got " + shown(got) + ", but " + shown(x) + " is " +
               (place == n ? "not there" : "at " + shown(place));
    };
    return callable::judge_all("it is right about all short lists",
                               {all.size(), text_on, wrong_with}, how);
}

// 0, 2, 4, ..., rotated by a third.
std::vector<std::int64_t> long_list(int n) {
    const engine::uncounted of_ours;
    std::vector<std::int64_t> list;
    for (int i = 0; i < n; ++i) list.push_back(2 * ((i + n / 3) % n));
    return list;
}
std::string long_text(const search& of, const std::string& n) {
    return "std::vector<" + of.type.name + "> numbers(" + n +
           ");\n"
           "for (int i = 0; i < " +
           n +
           "; ++i) numbers[i] = 2 * i;\n"
           "std::rotate(numbers.begin(), numbers.begin() + " +
           n + " / 3, numbers.end());\n";
}

// The place of x there; -1: nowhere.
std::int64_t place_in_long(int n, int x) {
    return x % 2 == 0 ? (x / 2 + n - n / 3) % n : -1;
}

finding finds_in_long(const search& of, const std::string& called,
                      const settings& how) {
    const std::string claim = "it finds it in long lists";
    if (of.type.bytes < sizeof(int))
        return not_judged(claim, "its integers are too small for them");
    return judge_lengths(
        claim, long_text(of, "$0") + functions::call_text(of.how, called, "$1"),
        long_enough,
        [&of](int n, int x) -> std::string {
            const std::int64_t due = place_in_long(n, x);
            std::int64_t got = of(long_list(n), x);
            if (of.tells_truth) got = got != 0 ? due : -1;
            if (got == due || (due < 0 && got == n)) return {};
            return "got " + shown(got) + ", but it is " +
                   (due < 0 ? "not there" : "at " + shown(due));
        },
        how);
}

// Of the same lists, for what is not there.
finding searches_quickly(const search& of, const std::string& called,
                         const settings& how) {
    const std::string claim = "its time grows as log n";
    if (of.type.bytes < sizeof(int))
        return not_judged(claim, "its integers are too small for it");
    return judge_time(
        claim, "log n", 1'000, 64'000, 1.6, 5,
        {{long_text(of, "$n") + functions::call_text(of.how, called, "1"),
          [&of](std::size_t n) { of(long_list(int(n)), 1); }}},
        how);
}

finding takes_few(const search& metered, const std::string& called,
                  const settings& how) {
    return cost(
               "n elements take at most 4 ceil(log2(n + 1)) + 4 comparisons",
               "const std::set<int> each(input.begin(), input.end());\n"
               "std::vector<tenet::laws::metered> numbers(each.begin(), "
               "each.end());\n"
               "std::rotate(numbers.begin(), numbers.begin() + input.size() / "
               "2 % "
               "numbers.size(), numbers.end());\n"
               "for (const tenet::laws::metered x : input) " +
                   functions::call_text(metered.how, called, "x"),
               [metered](const std::vector<int>& values) {
                   const auto list = rotated({values.begin(), values.end()},
                                             values.size() / 2);
                   return expense{
                       functions::most_comparisons(metered, list),
                       4.0 * double(std::bit_width(values.size())) + 4};
               },
               512)
        .judge(how);
}

}  // namespace

report judge(search of, const search& metered, const settings& how) {
    if (how.as_stated) of.tells_truth = false;  // a place is asked for
    const std::string called = functions::name_of(how, "search");
    report found{"rotated_search", called, {}};
    found += finds_in_short(of, called, how);
    found += functions::with_numbers(
        of.type, [&](auto number) { return finds(of, called, how, number); });
    if (metered)
        found += takes_few(metered, called, how);
    else
        found.omit("the number of comparisons",
                   "it takes no elements that count them");
    found += searches_quickly(of, called, how);
    if (!found.refuted()) found += finds_in_long(of, called, how);
    return found;
}

}  // namespace tenet::laws::rotated_search_suite
