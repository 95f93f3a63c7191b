#include <tenet/laws/structures/indexed_list.hpp>

#include <algorithm>
#include <string>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::rows {

namespace {

using model = std::vector<int>;
using number = within<-3, 9>;

int pop_back(model& m) {
    const int last = m.back();
    m.pop_back();
    return last;
}
int pop_front(model& m) {
    const int first = m.front();
    m.erase(m.begin());
    return first;
}

template <class Place>
const when held([](const model& m, Place i) {
    return std::cmp_less(i.number, m.size());
});
const when some([](const model& m) { return !m.empty(); });

template <class Place>
law<model> list_law(const char* claim, const subject& list) {
    return law<model>(claim, list)
        .call(
            "push_back", [](model& m, number x) { m.push_back(x); }, often(4))
        .call(
            "push_front", [](model& m, number x) { m.insert(m.begin(), x); },
            often(3))
        .call(
            "insert",
            [](model& m, Place i, number x) { m.insert(m.begin() + i, x); },
            when([](const model& m, Place i, number) {
                return std::cmp_less_equal(i.number, m.size());
            }),
            often(4))
        .call(
            "erase", [](model& m, Place i) { m.erase(m.begin() + i); },
            held<Place>, often(4))
        .call("pop_front", pop_front, some, often(2))
        .call("pop_back", pop_back, some, often(2))
        .call("reverse", [](model& m) { std::ranges::reverse(m); })
        .call("clear", [](model& m) { m.clear(); })
        .call(
            "get", [](const model& m, Place i) { return m[std::size_t(i)]; },
            held<Place>, often(4))
        .call("contains",
              [](const model& m, number x) {
                  return std::ranges::count(m, int(x)) > 0;
              })
        .view(
            "front", [](const model& m) { return m.front(); }, some)
        .view(
            "back", [](const model& m) { return m.back(); }, some)
        .view("size", [](const model& m) { return m.size(); })
        .view("empty", [](const model& m) { return m.empty(); })
        .view(walk, [](const model& m) { return m; })
        .regular();
}

}  // namespace

report judge(const subject& list, const settings& how) {
    report found{"indexed_list", list.type, {}};
    found += list_law<within<0, 12>>("it is a row of values by index", list)
                 .judge(how);
    if (found.refuted()) return found;
    // Changes of an end, of the middle and beyond the first growths.
    found += list_law<within<0, 900>>("so it is of many hundreds", list)
                 .long_case({}, {{"push_back", {0}, 300, {1}},
                                 {"push_front", {0}, 300, {1}},
                                 {"insert", {0, 5}, 300, {1, 0}},
                                 {"get", {0}, 300, {1}},
                                 {"erase", {0}, 100, {2}},
                                 {"pop_front", {}, 50, {}},
                                 {"reverse", {}, 1, {}},
                                 {"get", {0}, 100, {1}},
                                 {"pop_back", {}, 50, {}}})
                 .judge(how.with_cases(20));
    return found;
}

}  // namespace tenet::laws::rows
