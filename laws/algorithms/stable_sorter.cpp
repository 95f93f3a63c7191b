#include <tenet/laws/algorithms/stable_sorter.hpp>

#include <algorithm>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::sorters {

namespace {

using keys = up_to<within<0, 7>, 200>;

std::vector<tagged> numbered(const auto& elements) {
    std::vector<tagged> all;
    for (const auto key : elements)
        all.push_back({static_cast<int>(key), static_cast<int>(all.size())});
    return all;
}

std::vector<std::pair<int, int>> pairs_of(const std::vector<tagged>& all) {
    std::vector<std::pair<int, int>> pairs;
    for (const tagged& it : all) pairs.emplace_back(it.key, it.tag);
    return pairs;
}

std::string script_of(const std::string& sorted) {
    return "std::vector<tenet::laws::sorters::tagged> values;  // by key\n"
           "for (const int key : " +
           sorted +
           ")\n"
           "    values.push_back({key, int(values.size())});\n";
}

template <class Less, class... Order>
void keeps_order(report& found, const char* claim,
                 const std::string& order_text,
                 const way<tagged, Order...>& sort, const settings& how,
                 Less less, Order... order) {
    if (!sort) return;
    found +=
        property(
            claim,
            script_of("std::vector<int>$0") + text_of(sort, order_text, how),
            [sort, order...](const keys& xs) {
                auto values = numbered(xs.elements);
                sort(values, order...);
                return pairs_of(values);
            },
            [less](const keys& xs) {
                auto values = numbered(xs.elements);
                std::stable_sort(values.begin(), values.end(), less);
                return pairs_of(values);
            })
            .judge(how);
}

finding keeps_order_of_all_short(const way<tagged>& sort,
                                 const std::string& order,
                                 const settings& how) {
    return plain::every_short_list(
        "equal elements keep their order in every list of up to eight of three "
        "values",
        script_of("std::vector<int>$0") + text_of(sort, order, how), 8,
        {0, 1, 2},
        [&sort](const plain::numbers& all) -> std::string {
            auto values = numbered(all);
            auto sorted = values;
            sort(values);
            std::ranges::stable_sort(sorted, {}, &tagged::key);
            if (pairs_of(values) == pairs_of(sorted)) return {};
            return "got " + shown(pairs_of(values));
        },
        how);
}

}  // namespace

finding judge_comparisons(const std::string& claim, const way<tagged>& sort,
                          const std::string& order, std::size_t largest,
                          double (*bound)(const std::vector<int>& input),
                          const settings& how) {
    return cost(
               claim, script_of("input") + text_of(sort, order, how),
               [sort, bound](const std::vector<int>& input) {
                   auto values = numbered(input);
                   meter::reset();
                   sort(values);
                   return expense{double(meter::now().comparisons),
                                  bound(input)};
               },
               largest)
        .judge(how);
}

void judge(report& found, stable_subject sorter, const settings& how) {
    settle_bounds(sorter.plain, how, sorter.descending, sorter.projected);
    const std::less<> less;
    const std::greater<> greater;
    keeps_order(found, "equal elements keep their order", sorter.order,
                sorter.plain, how, less);
    found += keeps_order_of_all_short(sorter.plain, sorter.order, how);
    keeps_order(found, "equal elements keep their order by a given order",
                ", std::greater<>()", sorter.descending, how, greater, greater);
    keeps_order(found, "equal elements keep their order by a projection",
                ", std::less<>(), &tenet::laws::sorters::tagged::key",
                sorter.projected, how, less, less, &tagged::key);
}

}  // namespace tenet::laws::sorters
