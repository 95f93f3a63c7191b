#include <tenet/laws/algorithms/stable_sorter.hpp>

#include <algorithm>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::sorters {

namespace {

using keys = up_to<within<0, 7>, 200>;

std::vector<tagged> numbered(const keys& xs) {
    std::vector<tagged> all;
    for (const int key : xs.elements)
        all.push_back({key, static_cast<int>(all.size())});
    return all;
}

std::vector<std::pair<int, int>> plain(const std::vector<tagged>& all) {
    std::vector<std::pair<int, int>> pairs;
    for (const tagged& it : all) pairs.emplace_back(it.key, it.tag);
    return pairs;
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
            "std::vector<tenet::laws::sorters::tagged> values;  // by key\n"
            "for (const int key : std::vector<int>$0)\n"
            "    values.push_back({key, int(values.size())});\n" +
                text_of(sort, order_text, how),
            [sort, order...](const keys& xs) {
                auto values = numbered(xs);
                sort(values, order...);
                return plain(values);
            },
            [less](const keys& xs) {
                auto values = numbered(xs);
                std::stable_sort(values.begin(), values.end(), less);
                return plain(values);
            })
            .judge(how);
}

}  // namespace

void judge(report& found, stable_subject sorter, const settings& how) {
    settle_bounds(sorter.plain, how, sorter.descending, sorter.projected);
    const std::less<> less;
    const std::greater<> greater;
    found.suite = "stable_sorter";
    keeps_order(found, "equal elements keep their order", sorter.order,
                sorter.plain, how, less);
    keeps_order(found, "equal elements keep their order by a given order",
                ", std::greater<>()", sorter.descending, how, greater, greater);
    keeps_order(found, "equal elements keep their order by a projection",
                ", std::less<>(), &tenet::laws::sorters::tagged::key",
                sorter.projected, how, less, less, &tagged::key);
}

}  // namespace tenet::laws::sorters
