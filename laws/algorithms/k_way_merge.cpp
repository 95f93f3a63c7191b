#include <tenet/laws/algorithms/k_way_merge.hpp>

#include <algorithm>
#include <bit>
#include <climits>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/function.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::merges_of_many {

namespace {

using numbers = std::vector<int>;
using lists = lists_of<int>;

std::string call_text(call how, const std::string& type,
                      const std::string& name) {
    if (how == call::value) return name + "(lists)";
    return "std::vector<" + type + "> all;\n" + name +
           (how == call::list ? "(lists, all)"
                              : "(lists, std::back_inserter(all))");
}
template <class T>
std::string call_text(const way<T>& f, const std::string& name) {
    return call_text(f.how, f.type, name);
}
template <class T>
std::string declared(const way<T>& f) {
    return "std::vector<std::vector<" + f.type + ">> lists";
}

numbers in_order(const lists& all) {
    numbers due;
    for (const numbers& one : all)
        due.insert(due.end(), one.begin(), one.end());
    std::ranges::sort(due);
    return due;
}

std::string wrong_on(const way<int>& f, const lists& all) {
    const numbers got = f.merge(all), due = in_order(all);
    return got == due ? ""
                      : "got " + shown(got) + ", but they are " + shown(due);
}

// All lists of up to four lists of up to two numbers.
std::vector<lists> all_small() {
    const lists each{{}, {0}, {1}, {0, 0}, {0, 1}, {1, 1}};
    std::vector<lists> all{{}};
    std::size_t begin = 0;
    for (int k = 1; k <= 4; ++k)
        for (const std::size_t end = all.size(); begin < end; ++begin)
            for (const numbers& one : each) {
                lists longer = all[begin];
                longer.push_back(one);
                all.push_back(std::move(longer));
            }
    return all;
}

finding merges_small(const way<int>& f, const std::string& name,
                     const settings& how) {
    auto all = all_small();
    // Also of the ends of int, one of which may stand for no element.
    if (f.type == "int")
        for (lists ends : std::vector(all)) {
            for (numbers& one : ends)
                for (int& x : one) x = x == 0 ? INT_MIN : INT_MAX;
            all.push_back(std::move(ends));
        }
    const callable::small_inputs inputs{
        all.size(),
        [&](std::size_t i) {
            return declared(f) + shown(all[i]) + ";\n" + call_text(f, name);
        },
        [&](std::size_t i) { return wrong_on(f, all[i]); }};
    return callable::judge_all("it merges all small lists", inputs, how);
}

using keys = up_to<up_to<within<0, 9>, 12>, 12>;

lists sorted(const keys& drawn) {
    lists all;
    for (const auto& one : drawn.elements) {
        all.emplace_back(one.elements.begin(), one.elements.end());
        std::ranges::sort(all.back());
    }
    return all;
}

const char* const sort_text =
    "for (auto& list : lists) std::ranges::sort(list);\n";

finding merges_others(const way<int>& f, const std::string& name,
                      const settings& how) {
    return property(
               "it merges others",
               declared(f) + "$0;\n" + sort_text + call_text(f, name),
               [&f](const keys& drawn) { return wrong_on(f, sorted(drawn)); })
        .judge(how);
}

lists numbered(int k, int n) {
    lists all(static_cast<std::size_t>(k));
    for (int i = 0; i < n; ++i)
        all[std::size_t(i % k)].push_back(int(i * 100LL / n));
    return all;
}

std::string numbered_text(const way<int>& f, const std::string& name,
                          const std::string& k, const std::string& n) {
    return declared(f) + '(' + k + ");\nfor (int i = 0; i < " + n +
           "; ++i)\n    lists[i % " + k + "].push_back(int(i * 100LL / " + n +
           "));\n" + call_text(f, name);
}

finding merges_long(const way<int>& f, const std::string& name, int longest,
                    const settings& how) {
    return judge_lengths(
        "it merges long lists", numbered_text(f, name, "300", "$0"), longest,
        [&f](int n) -> std::string {
            const lists all = numbered(300, n);
            return f.merge(all) == in_order(all)
                       ? ""
                       : "it is not all of them in order";
        },
        how);
}

finding keeps_order(const way<sorters::tagged>& f, const std::string& name,
                    const settings& how) {
    using sorters::tagged;
    return property(
               "equal elements keep the order of their lists",
               "// keys; their tags are 0, 1, ... from the first list on\n" +
                   declared(f) + "$0;\n" + sort_text + call_text(f, name),
               [&f](const keys& drawn) {
                   lists_of<tagged> all;
                   int tag = 0;
                   for (const numbers& one : sorted(drawn)) {
                       all.emplace_back();
                       for (const int key : one)
                           all.back().push_back({key, tag++});
                   }
                   std::vector<std::pair<int, int>> got;
                   for (const tagged& it : f.merge(all))
                       got.emplace_back(it.key, it.tag);
                   return got;
               },
               [](const keys& drawn) {
                   std::vector<std::pair<int, int>> due;
                   for (const numbers& one : sorted(drawn))
                       for (const int key : one)
                           due.emplace_back(key, int(due.size()));
                   std::ranges::sort(due);
                   return due;
               })
        .judge(how);
}

// n elements, of which any list may have the next.
finding takes_few(const way<metered>& f, const std::string& name,
                  const settings& how) {
    constexpr int n = 4'000;
    return property(
               "n elements of k lists take at most n (2 ceil(log2 k) + 3) "
               "comparisons",
               "std::vector<std::vector<" + f.type +
                   ">> lists($0);\n"
                   "for (int i = 0; i < 4'000; ++i)\n"
                   "    lists[i * 7'919LL % 4'001 % $0].push_back(i);\n" +
                   call_text(f, name),
               [&f](within<1, 200> k) -> std::string {
                   lists_of<metered> all{std::size_t(k)};
                   for (int i = 0; i < n; ++i)
                       all[std::size_t(i * 7'919LL % 4'001 % k)].push_back(i);
                   meter::reset();
                   f.merge(std::move(all));
                   const std::size_t got = meter::now().comparisons;
                   const auto levels = std::bit_width(unsigned(k) - 1);
                   return got <= n * (2 * std::size_t(levels) + 3)
                              ? ""
                              : shown(got) + " comparisons";
               })
        .on({{std::int64_t{2}},
             {std::int64_t{3}},
             {std::int64_t{16}},
             {std::int64_t{200}}})
        .judge(how);
}

finding judge_time(const way<int>& f, const std::string& name,
                   const settings& how) {
    return laws::judge_time(
        "its time grows as n log k at most", "n log k", 1'000, 4'000, 4.8, 9,
        {{numbered_text(f, name, "($n / 4)", "$n"),
          [&f](std::size_t n) { f.merge(numbered(int(n) / 4, int(n))); }}},
        how);
}

}  // namespace

report judge(const subject& all, const settings& how) {
    const std::string name = functions::name_of(how, "merge");
    const way<int>& f = all.numbers;
    report found{"k_way_merge", name, {}};
    found += merges_small(f, name, how);
    if (!found.refuted()) found += merges_others(f, name, how);
    if (all.tagged)
        found += keeps_order(all.tagged, name, how);
    else
        found.omit("the order of equal elements",
                   "in equal integers nothing is to be seen");
    if (!all.counted)
        found.omit("the number of comparisons",
                   "it takes no elements that count them");
    else if (!found.refuted())
        found += takes_few(all.counted, name, how);
    finding time = judge_time(f, name, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += merges_long(f, name, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::merges_of_many
