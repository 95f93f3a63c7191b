#include <tenet/laws/algorithms/permutations.hpp>

#include <algorithm>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::arrangements {

using namespace plain;

namespace {

// By its definition: each element first, before all arrangements of the others.
void add_arrangements(numbers& begun, const numbers& rest,
                      std::vector<numbers>& all) {
    if (rest.empty()) all.push_back(begun);
    for (std::size_t i = 0; i < rest.size(); ++i) {
        numbers others = rest;
        others.erase(others.begin() + std::ptrdiff_t(i));
        begun.push_back(rest[i]);
        add_arrangements(begun, others, all);
        begun.pop_back();
    }
}

std::vector<numbers> arrangements_of(const numbers& of) {
    std::vector<numbers> all;
    numbers begun;
    add_arrangements(begun, of, all);
    std::ranges::sort(all);
    return all;
}

// What is asked of the answer to a list.
struct demand {
    bool in_order = false;   // lexicographic
    bool different = false;  // each but once, even if there are equal elements
};

std::string wrong_with(const numbers& of, demand asked, const value& got) {
    auto lists = lists_of(got);
    if (!lists) return instead(got, "that is no list of lists");
    if (asked.in_order && !std::ranges::is_sorted(*lists))
        return "they are not in order: " + shown(*lists);
    std::ranges::sort(*lists);
    const auto all = arrangements_of(of);
    auto different = all;
    different.erase(std::unique(different.begin(), different.end()),
                    different.end());
    if (*lists == different || (!asked.different && *lists == all)) return {};
    const auto again = std::ranges::adjacent_find(*lists);
    if (asked.different && again != lists->end())
        return shown(*again) + " is there more than once";
    return wrong_in(*lists, different,
                    asked.different ? different.size() : all.size());
}

std::string wrong_on(const way& f, const numbers& of, demand asked) {
    numbers given = of;
    return wrong_with(of, asked, f(given));
}

finding judge_different(const way& f, const std::string& name,
                        const settings& how) {
    const auto run = [&f](std::size_t n) {
        numbers all = from_to(1, std::int64_t(n));
        f(all);
    };
    return judge_growth("its time grows as n n!", "n n!", 4, 7, 368, 1'500,
                        {{"std::vector<int> numbers($n);\n"
                          "std::iota(numbers.begin(), numbers.end(), 1);\n" +
                              call_text(f, name),
                          run}},
                        how);
}

// Of n equal elements, there is a single arrangement. Who takes them from right
// to left comes to 2^n dead ends, which is far fewer than n!, and allowed.
finding judge_equal(const way& f, const std::string& name,
                    const settings& how) {
    const auto run = [&f](std::size_t n) {
        numbers all(n, 7);
        f(all);
    };
    return judge_growth(
        "equal elements are not exchanged", "n^2", 4, 8, 4, 450,
        {{"std::vector<int> numbers($n, 7);\n" + call_text(f, name), run}},
        how);
}

}  // namespace

report judge(const way& f, bool in_order, const settings& how) {
    const std::string name = functions::name_of(how, "permutations");
    report found{"permutations", name, {}};
    using list = up_to<within<0, 5>, 5>;
    const demand once{false, how.as_stated};
    const auto arranges = [&](const char* claim, demand asked) {
        found +=
            property(claim, script_text(f, name), [&f, asked](const list& xs) {
                return wrong_on(f, {xs.elements.begin(), xs.elements.end()},
                                asked);
            }).judge(how);
    };
    arranges("it gives every arrangement once", once);
    if (!found.refuted())
        found += every_short_list(
            "it is right about all short lists", script_text(f, name), 4,
            from_to(0, 3),
            [&](const numbers& xs) { return wrong_on(f, xs, once); }, how);
    constexpr const char* order = "they come in lexicographic order";
    if (in_order)
        arranges(order, {true, how.as_stated});
    else
        found += not_judged(order, "no order is asked for");
    found += judge_different(f, name, how);
    return found += judge_equal(f, name, how);
}

}  // namespace tenet::laws::arrangements
