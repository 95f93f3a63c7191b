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

std::string wrong_with(const numbers& of, bool in_order, const value& got) {
    auto lists = lists_of(got);
    if (!lists) return instead(got, "that is no list of lists");
    if (in_order && !std::ranges::is_sorted(*lists))
        return "they are not in order: " + shown(*lists);
    std::ranges::sort(*lists);
    const auto all = arrangements_of(of);
    auto different = all;
    different.erase(std::unique(different.begin(), different.end()),
                    different.end());
    return *lists == all || *lists == different
               ? ""
               : wrong_in(*lists, different, all.size());
}

std::string wrong_on(const way& f, const numbers& of, bool in_order) {
    numbers given = of;
    return wrong_with(of, in_order, f(given));
}

}  // namespace

report judge(const way& f, bool in_order, const settings& how) {
    const std::string name = functions::name_of(how, "permutations");
    report found{"permutations", name, {}};
    using list = up_to<within<0, 5>, 5>;
    const auto arranges = [&](const char* claim, bool ordered) {
        found += property(claim, script_text(f, name),
                          [&f, ordered](const list& xs) {
                              return wrong_on(
                                  f, {xs.elements.begin(), xs.elements.end()},
                                  ordered);
                          })
                     .judge(how);
    };
    arranges("it gives every arrangement once", false);
    if (!found.refuted())
        found += every_short_list(
            "it is right about all short lists", script_text(f, name), 4,
            from_to(0, 3),
            [&f](const numbers& xs) { return wrong_on(f, xs, false); }, how);
    constexpr const char* order = "they come in lexicographic order";
    if (in_order)
        arranges(order, true);
    else
        found += not_judged(order, "no order is asked for");
    return found;
}

}  // namespace tenet::laws::arrangements
