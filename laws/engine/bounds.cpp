// Searches in a list of numbers.
#include <tenet/laws/engine/bounds.hpp>

#include <algorithm>
#include <bit>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::functions {

std::vector<std::int64_t> in_order(std::vector<std::int64_t> list) {
    std::ranges::sort(list);
    return list;
}

double most_comparisons(const number_search& metered,
                        const std::vector<std::int64_t>& list) {
    std::size_t most = 0;
    if (metered.by && list.empty()) return 0;
    const auto ask = [&](std::int64_t x) {
        meter::reset();
        metered(list, x);
        most = std::max(most, meter::now().comparisons);
    };
    ask(-1);
    const std::size_t step = 1 + list.size() / 32;
    for (std::size_t i = 0; i < list.size(); i += step)
        ask(list[i]), ask(list[i] + 1);
    if (!list.empty()) ask(list.back()), ask(list.back() + 1);
    return double(most);
}

namespace {

template <class Number>
finding finds_bound(const std::string& claim, const number_search& search,
                    const std::string& called, const settings& how,
                    bool (*before)(std::int64_t, std::int64_t), Number) {
    using list = up_to<Number, 100>;
    return property(
               claim,
               list_text(search.type) + "std::ranges::sort(numbers);\n" +
                   call_text(search, called, "$1"),
               [search](const list& xs, Number x) {
                   // There is no last index of none.
                   if (search.by && xs.elements.empty()) return std::int64_t{0};
                   return search(
                       in_order({xs.elements.begin(), xs.elements.end()}), x);
               },
               [before](const list& xs, Number x) {
                   return std::int64_t{std::ranges::count_if(
                       xs.elements,
                       [&](Number each) { return before(each, x); })};
               })
        .judge(how);
}

}  // namespace

namespace {

template <class Number>
finding sorts(const std::string& claim, const number_sort& sort,
              const std::string& called, const settings& how, Number) {
    using list = up_to<Number, 100>;
    return property(
               claim, list_text(sort.type) + call_text(sort.how, called, ""),
               [sort](const list& xs) {
                   return sort({xs.elements.begin(), xs.elements.end()});
               },
               [](const list& xs) {
                   return in_order({xs.elements.begin(), xs.elements.end()});
               })
        .judge(how);
}

}  // namespace

finding judge_sorted(const std::string& claim, const number_sort& sort,
                     const std::string& called, const settings& how) {
    return with_numbers(sort.type, [&](auto number) {
        return sorts(claim, sort, called, how, number);
    });
}

finding judge_sorted_long(const number_sort& sort, const std::string& called,
                          int longest, const settings& how) {
    const auto number = [](int i) {
        return std::int64_t{i % 50 == 0 ? i % 97 : 7};
    };
    return judge_lengths(
        "it sorts long lists",
        "std::vector<" + sort.type.name +
            "> numbers($0);\n"
            "for (int i = 0; i < $0; ++i) numbers[i] = i % 50 == 0 ? i % "
            "97 : 7;\n" +
            call_text(sort.how, called, ""),
        longest,
        [&sort, number](int n) -> std::string {
            std::vector<std::int64_t> list;
            for (int i = 0; i < n; ++i) list.push_back(number(i));
            const auto got = sort(list);
            if (got == in_order(list)) return {};
            return "is not in order";
        },
        how);
}

finding judge_stable(const number_sort& sort, const std::string& called,
                     const settings& how, const std::string& order) {
    using list = up_to<within<0, 99>, 100>;
    return property(
               "equal elements keep their order",
               "std::vector<tenet::laws::functions::keyed> numbers$0;  "
               "// by last digits\n" +
                   call_text(sort.how, called, order),
               [sort](const list& xs) {
                   return sort({xs.elements.begin(), xs.elements.end()});
               },
               [](const list& xs) {
                   std::vector<std::int64_t> all(xs.elements.begin(),
                                                 xs.elements.end());
                   std::ranges::stable_sort(
                       all, {}, [](std::int64_t x) { return x % 10; });
                   return all;
               })
        .judge(how);
}

namespace {

// The most that one search of them executes: for the first, the last, one in
// the middle and what is beyond.
double most_executed(const number_search& search,
                     const std::vector<int>& input) {
    const auto list = in_order({input.begin(), input.end()});
    const std::int64_t middle = list[list.size() / 2];
    double most = 0;
    for (const std::int64_t x :
         {list.front(), middle, list.back(), list.back() + 1})
        most = std::max(most,
                        engine::blocks_executed_by([&] { search(list, x); }));
    return most;
}

finding searches_quickly(const number_search& search, const std::string& called,
                         const settings& how) {
    constexpr const char* claim = "its time grows as log n";
    if (!engine::counts_executed_blocks())
        return not_judged(claim, "it cannot be counted");
    growth time{claim,
                "for (const auto x : {numbers.front(), numbers[numbers.size() "
                "/ 2],\n"
                "                     numbers.back(), numbers.back() + 1})\n"
                "    " +
                    call_text(search, called, "x"),
                "basic blocks",
                "log n",
                1'000,
                64'000,
                1.6,
                5,
                {"sorted", "all equal"}};
    time.cost = [&search](const std::vector<int>& input) {
        return most_executed(search, input);
    };
    return time.judge(how);
}

// Of 0, 0, 2, 2, 4, 4, ..., in which x is at x.
finding finds_in_long(const number_search& search, const std::string& called,
                      const settings& how,
                      bool (*before)(std::int64_t, std::int64_t)) {
    const std::string claim = "it finds it in long lists";
    if (search.type.bytes < sizeof(int))
        return not_judged(claim, "its integers are too small for them");
    return judge_lengths(
        claim,
        "std::vector<" + search.type.name +
            "> numbers($0);\n"
            "for (int i = 0; i < $0; ++i) numbers[i] = i / 2 * 2;\n" +
            call_text(search, called, "$1"),
        long_enough,
        [&search, before](int n, int x) -> std::string {
            std::vector<std::int64_t> list;
            for (int i = 0; i < n; ++i) list.push_back(i / 2 * 2);
            const std::int64_t due =
                std::ranges::partition_point(
                    list, [&](std::int64_t each) { return before(each, x); }) -
                list.begin();
            const std::int64_t got = search(list, x);
            if (got == due) return {};
            return "got " + shown(got) + ", but it is at " + shown(due);
        },
        how);
}

finding takes_few(const number_search& metered, const std::string& called,
                  const settings& how) {
    return cost(
               "n elements take at most 2 ceil(log2(n + 1)) + 2 comparisons",
               "std::vector<tenet::laws::metered> numbers(input.begin(), "
               "input.end());\n"
               "std::sort(numbers.begin(), numbers.end());\n"
               "for (const tenet::laws::metered x : input) " +
                   call_text(metered, called, "x"),
               [metered](const std::vector<int>& input) {
                   const double most = most_comparisons(
                       metered, in_order({input.begin(), input.end()}));
                   return expense{
                       most, 2.0 * double(std::bit_width(input.size())) + 2};
               },
               512)
        .judge(how);
}

// How many of a few numbers it finds, tried where a crash does no harm.
int found_of_few(const number_search& search, const settings& how,
                 bool (*before)(std::int64_t, std::int64_t)) {
    settings once = how.with_cases(1);
    once.shrink_runs = 0;
    once.leaks = once.announce = false;
    int found = 0;
    for (std::int64_t x = 5; x <= 60; x += 5) {
        const property finds("", "", [&search, x, before](within<0, 0>) {
            const std::vector<std::int64_t> list{10, 20, 30, 40, 50};
            return search(list, x) ==
                   std::ranges::count_if(
                       list, [&](auto each) { return before(each, x); });
        });
        found += finds.judge(once).verdict == verdict::holds;
    }
    return found;
}

// Takes indices in the way in which most is found.
void settle(const number_search& search, const settings& how,
            bool (*before)(std::int64_t, std::int64_t)) {
    if (!search.by) return;
    int most = -1;
    indices best = *search.by;
    for (const bool number_first : {false, true})
        for (const bool up_to_end : {false, true}) {
            *search.by = {best.of_pointer, number_first, up_to_end};
            const int found =
                most == 12 ? 0 : found_of_few(search, how, before);
            if (found > most) most = found, best = *search.by;
        }
    *search.by = best;
}

}  // namespace

report judge_bound(const std::string& law, const std::string& claim,
                   const number_search& search, const number_search& metered,
                   const settings& how,
                   bool (*before)(std::int64_t, std::int64_t)) {
    const std::string called = name_of(how, "search");
    report found{law, called, {}};
    settle(search, how, before);
    found += with_numbers(search.type, [&](auto number) {
        return finds_bound(claim, search, called, how, before, number);
    });
    if (search.type.is_signed && search.type.bytes >= sizeof(int))
        found += finds_bound(claim + ", of numbers far apart", search, called,
                             how, before, far_number());
    if (search.type.bytes >= sizeof(int))
        found += searches_quickly(search, called, how);
    if (metered)
        found += takes_few(metered, called, how);
    else
        found.omit("the number of comparisons",
                   "it takes no elements that count them");
    if (!found.refuted()) found += finds_in_long(search, called, how, before);
    return found;
}

}  // namespace tenet::laws::functions
