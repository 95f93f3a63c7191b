// forward_list: a sequence that is walked and changed in one direction.
//
// Judges:    a type, such as my_list<int>; of a template, my_list, also the
//            cost and what is left when something throws
// Elements:  metered, fragile
// Interface: List(); copies and moves; push_front(x); pop_front(); front();
//            empty(); clear(); before_begin(), begin() and end(), forward;
//            insert_after(at, x) and erase_after(at), which return an iterator;
//            optional: List(first, last), size(), swap, ==, reverse(),
//            remove_if(f), splice_after(at, other),
//            splice_after(at, other, before)
// Claims:    it is a sequence, also of many hundreds; it is a regular type; no
//            iterator is invalidated but by the erasure of its element, also
//            when elements change lists; made of a range, it holds that range;
//            no element is copied or moved to make room or to change lists; an
//            insertion that throws changes nothing; nothing leaks
// Convicts:  a list that miscounts, inserts before, returns the wrong
//            neighbour, removes every other, loses its elements in a
//            self-assignment or where they are spliced after themselves,
//            splices copies, drops the rest of a list it splices one out of,
//            swaps or reverses values, forgets the last when it reverses,
//            equals what it begins, leaks; one that an insertion that throws
//            has changed
// See also:  indexed_list
#pragma once

#include <iterator>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <tenet/laws/structures/list_trial.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace forward_lists {

using linked::trial;

// What a walk meets; one that meets so many is endless.
template <class List>
std::vector<int> walked(const List& l) {
    std::vector<int> xs;
    for (auto at = l.begin(); at != l.end() && xs.size() < 4096; ++at)
        xs.push_back(number_in(*at));
    return xs;
}

// What every list has.
template <class List, class Element>
void edits(subject_of<trial<List>, Element>& it) {
    using on = trial<List>;
    static_assert(std::forward_iterator<decltype(on::kept)>,
                  "needs: begin() and end() that return a forward iterator");
    static_assert(
        requires(on & t, Element x) {
            {
                t.list.insert_after(t.kept, std::move(x))
                } -> std::same_as<decltype(t.kept)>;
            { t.list.erase_after(t.kept) } -> std::same_as<decltype(t.kept)>;
        },
        "needs: insert_after(iterator, x) and erase_after(iterator) that "
        "return an iterator");
    it.call("push_front", [](List& l, int x) { l.push_front(Element(x)); })
        .call("pop_front", [](List& l) { l.pop_front(); })
        .call(
            "std::distance(list.insert_after(std::next(list.before_begin(), "
            "$0), $1), list.end())",
            [](on& t, int i, int x) {
                return std::distance(
                    t.list.insert_after(t.before(i), Element(x)), t.list.end());
            })
        .call(
            "std::distance(list.erase_after(std::next(list.before_begin(), "
            "$0)), list.end())",
            [](on& t, int i) {
                return std::distance(t.list.erase_after(t.before(i)),
                                     t.list.end());
            })
        .call("list.front() = $0",
              [](List& l, int x) { l.front() = Element(x); })
        .call("clear", [](List& l) { l.clear(); });
}

template <class List, class Element>
void views(subject_of<trial<List>, Element>& it) {
    it.call("empty", [](const List& l) { return bool(l.empty()); })
        .call("front", [](const List& l) { return number_in(l.front()); })
        .call("std::vector(list.begin(), list.end())",
              [](const List& l) { return walked(l); });
    if constexpr (requires(const List& l) { l.size(); })
        it.call("size", [](const List& l) { return std::size_t(l.size()); });
}

// Two lists, and an iterator kept into one of them.
template <class List, class Element>
void both(subject_of<trial<List>, Element>& it) {
    using on = trial<List>;
    it.start("$T list, other;\nauto kept = list.end();", [] { return on(); })
        .call("other.push_front($0)",
              [](on& t, int x) { t.other.push_front(Element(x)); })
        .call("std::vector(other.begin(), other.end())",
              [](const on& t) { return walked(t.other); })
        .call("kept = std::next(list.begin(), $0)",
              [](on& t, int i) { t.kept = std::next(t.list.begin(), i); })
        .call("kept = std::next(other.begin(), $0)",
              [](on& t, int i) { t.kept = std::next(t.other.begin(), i); })
        .call("*kept = $0", [](on& t, int x) { *t.kept = Element(x); })
        .call("*kept", [](const on& t) { return number_in(*t.kept); })
        .call("list.insert_after(kept, $0)",
              [](on& t, int x) { t.list.insert_after(t.kept, Element(x)); })
        .call("list.erase_after(kept)",
              [](on& t) { t.list.erase_after(t.kept); });
    if constexpr (requires(const List& l) { l.size(); })
        it.call("other.size()",
                [](const on& t) { return std::size_t(t.other.size()); });
    if constexpr (requires(const List& l) { bool(l == l); })
        it.call("list == other",
                [](const on& t) { return bool(t.list == t.other); });
}

// Calls by which elements change places and lists.
template <class List, class Element>
void moves(subject_of<trial<List>, Element>& it) {
    using on = trial<List>;
    linked::add_moves<List, Element>(it);
    if constexpr (requires(on & t) {
                      t.list.splice_after(t.before(0), t.other);
                  })
        it.call(
            "list.splice_after(std::next(list.before_begin(), $0), other)",
            [](on& t, int i) { t.list.splice_after(t.before(i), t.other); });
    if constexpr (requires(on & t) {
                      t.list.splice_after(t.before(0), t.other, t.before(0));
                  })
        it.call(
              "list.splice_after(std::next(list.before_begin(), $0), other, "
              "std::next(other.before_begin(), $1))",
              [](on& t, int i, int j) {
                  t.list.splice_after(t.before(i), t.other,
                                      std::next(t.other.before_begin(), j));
              })
            .call(
                "list.splice_after(std::next(list.before_begin(), $0), list, "
                "std::next(list.before_begin(), $1))",
                [](on& t, int i, int j) {
                    t.list.splice_after(t.before(i), t.list, t.before(j));
                });
}

template <class List, class Element>
subject half() {
    subject_of<trial<List>, Element> it("list");
    edits<List, Element>(it.start());
    // What costs are counted of and what throws meet fewer calls.
    if constexpr (kind_of_element<Element> != element_kind::metered)
        views<List, Element>(it);
    if constexpr (kind_of_element<Element> == element_kind::number)
        both<List, Element>(it);
    if constexpr (kind_of_element<Element> == element_kind::metered)
        it.call("other.push_front($0)",
                [](trial<List>& t, int x) { t.other.push_front(Element(x)); });
    if constexpr (kind_of_element<Element> != element_kind::fragile)
        moves<List, Element>(it);
    using source = typename std::vector<Element>::const_iterator;
    if constexpr (can_be_copied<Element> &&
                  std::is_constructible_v<List, source, source>)
        linked::add_range<List, Element>(it);
    subject made = it;
    made.type = type_name<List>();
    return made;
}

report judge(const std::vector<subject>&, const settings&, guarantee);

}  // namespace forward_lists

// A list, of ints unless told otherwise. An insertion that throws changes
// nothing; neither does an assignment where guarantee::strong is promised for
// it: that of std::forward_list overwrites element by element.
template <class List, class Element = int>
report forward_list(const settings& how = settings::standard(),
                    guarantee assignment = guarantee::none) {
    return forward_lists::judge({forward_lists::half<List, Element>()}, how,
                                assignment);
}

// A template of one element type, filled with ints, metered and fragile ones,
// and with More.
template <template <class...> class List, class... More>
report forward_list(const settings& how = settings::standard(),
                    guarantee assignment = guarantee::none) {
    constexpr auto half = []<class Element>() {
        return forward_lists::half<List<Element>, Element>();
    };
    return forward_lists::judge(
        subjects_of<int, metered, fragile, More...>(half), how, assignment);
}

}  // namespace tenet::laws
