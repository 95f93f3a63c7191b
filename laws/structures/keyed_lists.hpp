// keyed_lists: linked lists whose elements are found by key, call by call.
//
// Judges:    a type of three lists of ints by ints with an int as mark, such as
//            my_lists<int, int, 3, int>; of tenet::laws::fragile instead of
//            int, what is left when something throws
// Interface: that of the entry keyed_lists
// Claims:    its elements are where they were put
// Convicts:  one that enters at the wrong end; that enters behind, not before;
//            whose replacement goes to the end, or loses its mark; that moves
//            nothing within a list; that counts ghosts as entries; that takes
//            them out of their list; that drops the value alone; whose copies
//            are in another order
#pragma once

#include <optional>
#include <string>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace keyed {

template <class Lists>
using element_of = std::decay_t<decltype(std::declval<Lists>().item(1).key)>;

template <class Lists>
auto found(const Lists& lists, int key) {
    return lists.find(element_of<Lists>(key));
}

// What there is to know of an element; a ghost has no value.
struct state {
    std::optional<int> value{};
    int mark = 0;
    unsigned list = 0;  // 0 is none
};
std::string show(const state&);

template <class Lists>
std::vector<std::pair<int, state>> seen(const Lists& lists) {
    std::vector<std::pair<int, state>> all;
    for (int key = 0; key < 10; ++key)
        if (const auto i = found(lists, key)) {
            all.push_back({key, {{}, lists.mark(i), lists.list_of(i)}});
            if (!lists.is_ghost(i))
                all.back().second.value = number_in(lists.item(i).value);
        }
    return all;
}

// Keys from one end of each list to the other, unless that has no end.
enum class way { to_newer, to_older };
template <class Lists>
std::vector<std::vector<int>> walked(const Lists& lists, way to) {
    std::vector<std::vector<int>> all(3);
    const bool newer = to == way::to_newer;
    for (unsigned list = 1; list <= 3; ++list)
        for (auto i = newer ? lists.oldest(list) : lists.newest(list);
             lists.element(i) && all[list - 1].size() <= lists.size();
             i = newer ? lists.newer(i) : lists.older(i))
            all[list - 1].push_back(number_in(lists.item(i).key));
    return all;
}

template <class Lists>
void elements(subject_of<Lists, element_of<Lists>>& it) {
    using element = element_of<Lists>;
    it.call("lists.make_room(), lists.enter(lists.add({$0, $1}), $2)",
            [](Lists& s, int k, int v, unsigned list) {
                s.make_room();
                s.enter(s.add({element(k), element(v)}), list);
            })
        .call("lists.make_room(), lists.add({$0, $1})",
              [](Lists& s, int k, int v) {
                  s.make_room();
                  s.add({element(k), element(v)});
              })
        .call(
            "lists.make_room(), lists.replace(lists.find($0), {$0, $1}, "
            "lists.locate($0).second)",
            [](Lists& s, int k, int v) {
                s.make_room();
                const auto [old, hash] = s.locate(element(k));
                s.replace(old, {element(k), element(v)}, hash);
            })
        .call("lists.mark(lists.find($0)) = $1",
              [](Lists& s, int k, int mark) { s.mark(found(s, k)) = mark; })
        .call("lists.bury(lists.find($0))",
              [](Lists& s, int k) { s.bury(found(s, k)); })
        .call("lists.drop(lists.find($0))",
              [](Lists& s, int k) { s.drop(found(s, k)); })
        .call("clear", [](Lists& s) { s.clear(); });
    if constexpr (requires(Lists & s, element k) { s.find_to_front(k); })
        it.call("lists.find_to_front($0) != 0", [](Lists& s, int k) {
            return s.find_to_front(element(k)) != 0;
        });
}

template <class Lists>
void places(subject_of<Lists, element_of<Lists>>& it) {
    it.call("lists.enter(lists.find($0), $1)",
            [](Lists& s, int k, unsigned list) { s.enter(found(s, k), list); })
        .call("lists.enter(lists.find($0), lists.find($1))",
              [](Lists& s, int k, int next) {
                  s.enter(found(s, k), found(s, next));
              })
        .call("lists.leave(lists.find($0))",
              [](Lists& s, int k) { s.leave(found(s, k)); })
        .call(
            "lists.move(lists.find($0), $1)",
            [](Lists& s, int k, unsigned list) { s.move(found(s, k), list); });
}

template <class Lists>
void views(subject_of<Lists, element_of<Lists>>& it) {
    it.call("each key of lists, with its element",
            [](const Lists& s) { return seen(s); })
        .call("each of lists from oldest to newer",
              [](const Lists& s) { return walked(s, way::to_newer); })
        .call("each of lists from newest to older",
              [](const Lists& s) { return walked(s, way::to_older); })
        .call("empty", [](const Lists& s) { return s.empty(); })
        .call(
            "{lists.size(), lists.entries(), lists.size(1), lists.size(2), "
            "lists.size(3)}",
            [](const Lists& s) {
                return std::vector{s.size(), s.entries(), s.size(1), s.size(2),
                                   s.size(3)};
            });
}

template <class Lists>
subject half() {
    subject_of<Lists, element_of<Lists>> it("lists");
    elements<Lists>(it.start());
    places<Lists>(it);
    views<Lists>(it);
    return it;
}

report judge(const subject&, const settings&);

}  // namespace keyed

template <class Lists>
report keyed_lists(const settings& how = settings::standard()) {
    return keyed::judge(keyed::half<Lists>(), how);
}

}  // namespace tenet::laws
