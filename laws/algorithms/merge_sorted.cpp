#include <tenet/laws/algorithms/merge_sorted.hpp>

#include <algorithm>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::merges {

namespace {

std::string arguments_of(call how) {
    switch (how) {
        case call::inserter:
            return "(a, b, std::back_inserter(all))";
        case call::output:
            return "(a, b, all.begin())";
        case call::list:
            return "(a, b, all)";
        case call::room:
            return "(a, m, b, n)";
        case call::pointer_room:
            return "(a.data(), m, b.data(), n)";
        case call::iterators:
            return "(a.begin(), a.end(), b.begin(), b.end(), all.begin())";
        case call::pointers:
            return "(a.data(), a.data() + m, b.data(), b.data() + n, "
                   "all.data())";
        case call::lengths:
            return "(a.data(), m, b.data(), n, all.data())";
        case call::lengths_behind:
            return "(a.data(), b.data(), m, n, all.data())";
        case call::sizes:
            return "(a.data(), m + n, m, b.data(), n, n)";
        default:
            return "(a, b)";
    }
}

// What is declared behind the lists a and b, and the call.
std::string call_of_lists(call how, const std::string& type,
                          const std::string& name) {
    std::string text;
    const bool room =
        how == call::room || how == call::pointer_room || how == call::sizes;
    const bool counted = how == call::pointers || how == call::lengths ||
                         how == call::lengths_behind;
    const bool sized = counted || how == call::output || how == call::iterators;
    if (room || counted)
        text += "const int m = int(a.size()), n = int(b.size());\n";
    if (room) text += "a.resize(a.size() + b.size());\n";
    if (sized) text += type + " all(a.size() + b.size());\n";
    if (how == call::inserter || how == call::list) text += type + " all;\n";
    return text + name + arguments_of(how);
}

// A and b are drawn, and sorted.
std::string script_of(call how, const std::string& type,
                      const std::string& name) {
    return type + " a$0, b$1;\n" +
           "std::ranges::sort(a);\nstd::ranges::sort(b);\n" +
           call_of_lists(how, type, name);
}

using keys = up_to<within<0, 9>, 20>;

std::vector<int> in_order(const keys& xs) {
    std::vector<int> all(xs.elements.begin(), xs.elements.end());
    std::ranges::sort(all);
    return all;
}

finding merges_numbers(const way<int>& f, const std::string& name,
                       const settings& how) {
    return property(
               "it merges numbers", script_of(f.how, "std::vector<int>", name),
               [&f](const keys& a, const keys& b) {
                   return f.merge(in_order(a), in_order(b));
               },
               [](const keys& a, const keys& b) {
                   std::vector<int> all = in_order(a);
                   for (const int x : b.elements) all.push_back(x);
                   std::ranges::sort(all);
                   return all;
               })
        .judge(how);
}

// With the least and the greatest, either of which may stand for none.
finding right_about_short(const way<int>& f, const std::string& name,
                          const settings& how) {
    using list = std::vector<int>;
    const callable::trial<list, list> of_two{
        "std::vector<int> a$0, b$1;\n" +
            call_of_lists(f.how, "std::vector<int>", name),
        [&f](const list& a, const list& b) {
            return callable::answered(f.merge(a, b));
        },
        [](const value& merged, list due, const list& b) {
            due.insert(due.end(), b.begin(), b.end());
            std::ranges::sort(due);
            return merged == callable::answered(due)
                       ? ""
                       : "got " + shown(merged) + ", not " + shown(due);
        },
        how};
    std::vector<list> sorted = callable::all_lists(0, 4, 3);
    std::erase_if(sorted,
                  [](const list& xs) { return !std::ranges::is_sorted(xs); });
    const int ends[]{f.least, f.least + 1, 2, f.greatest - 1, f.greatest};
    for (list& xs : sorted)
        for (int& x : xs) x = ends[x];
    std::vector<std::tuple<list, list>> all;
    for (const list& a : sorted)
        for (const list& b : sorted) all.emplace_back(a, b);
    std::ranges::stable_sort(all, {}, [](const auto& both) {
        return std::get<0>(both).size() + std::get<1>(both).size();
    });
    return of_two.on_all("it is right about all short lists", all);
}

finding merges_long(const way<int>& f, const std::string& name, int longest,
                    const settings& how) {
    return judge_lengths(
        "it merges long lists",
        "std::vector<int> a($0), b($0);\n"
        "for (int i = 0; i < $0; ++i) a[i] = i / 700, b[i] = i / 1'400;\n" +
            call_of_lists(f.how, "std::vector<int>", name),
        longest,
        [&f](int n) -> std::string {
            std::vector<int> a, b;
            for (int i = 0; i < n; ++i)
                a.push_back(i / 700), b.push_back(i / 1'400);
            std::vector<int> due = a;
            due.insert(due.end(), b.begin(), b.end());
            std::ranges::sort(due);
            if (f.merge(a, b) == due) return {};
            return "it is not all of both in order";
        },
        how);
}

std::vector<sorters::tagged> numbered(const keys& xs, int from) {
    std::vector<sorters::tagged> all;
    for (const int key : in_order(xs)) all.push_back({key, from++});
    return all;
}

std::vector<std::pair<int, int>> pairs_of(
    const std::vector<sorters::tagged>& all) {
    std::vector<std::pair<int, int>> pairs;
    for (const auto& it : all) pairs.emplace_back(it.key, it.tag);
    return pairs;
}

constexpr int of_second = 100;

finding keeps_order(const way<sorters::tagged>& f, const std::string& name,
                    const settings& how) {
    const std::string claim = "equal elements keep their order";
    if (f.how == call::none)
        return not_judged(claim, "in equal integers nothing is to be seen");
    return property(
               claim,
               "// keys; their tags are 0, 1, ... and 100, 101, ...\n" +
                   script_of(f.how, "std::vector<tenet::laws::sorters::tagged>",
                             name),
               [&f](const keys& a, const keys& b) {
                   return pairs_of(
                       f.merge(numbered(a, 0), numbered(b, of_second)));
               },
               [](const keys& a, const keys& b) {
                   auto all = numbered(a, 0);
                   for (const auto& it : numbered(b, of_second))
                       all.push_back(it);
                   std::ranges::stable_sort(all);
                   return pairs_of(all);
               })
        .judge(how);
}

}  // namespace

report judge(const subject& all, const settings& how) {
    const std::string name = functions::name_of(how, "merge_sorted");
    report found{"merge_sorted", name, {}};
    found += merges_numbers(all.numbers, name, how);
    if (!found.refuted()) found += right_about_short(all.numbers, name, how);
    found += keeps_order(all.tagged, name, how);
    finding time = plain::judge_n_log_n(
        "std::vector<int> a($n), b($n);\n"
        "for (int i = 0; i < $n; ++i)\n"
        "    a[i] = 100 + 100 * i / $n, b[i] = 100 * i / $n;\n" +
            call_of_lists(all.numbers.how, "std::vector<int>", name),
        [&f = all.numbers](std::size_t n) {
            std::vector<int> a(n), b(n);
            for (std::size_t i = 0; i < n; ++i) {
                a[i] = int(100 + 100 * i / n);
                b[i] = int(100 * i / n);
            }
            f.merge(std::move(a), std::move(b));
        },
        how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += merges_long(all.numbers, name, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::merges
