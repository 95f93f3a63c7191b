// indexed_list: values in a row, put in, looked at and erased by their index.
//
// For linked lists and arrays without iterators. An index out of range is never
// given.
//
// Judges:    a type, such as my_list<int>
// Also:      linked_list, array_list
// Interface: List(); one or more of push_back(x), append, add_at_tail,
//            add_last, insert_last and insert_at_end, of push_front(x),
//            prepend, add_at_head, add_first, insert_first and
//            insert_at_beginning, and of insert(i, x), insert_at and
//            add_at_index; one or more of get(i), at, get_at, get_node and [],
//            of front(), get_first and get_head, of back(), get_last and
//            get_tail, and of begin() and end(), to_vector() or values();
//            optional: erase(i), erase_at, remove_at, delete_at,
//            delete_at_index and delete_at_position; pop_front(),
//            remove_first, delete_first, delete_head and
//            delete_from_beginning; pop_back(), remove_last, delete_last,
//            delete_tail and delete_from_end; size(), length or count;
//            empty() or is_empty; contains(x); reverse(); clear(); copies;
//            names also in camel case, the order of i and x as it is written
// Claims:    it is a row of values by index; so it is of many hundreds
// Convicts:  one that inserts behind, loses what it inserts in the middle,
//            erases the next, forgets its end when that is erased or it is
//            reversed, miscounts, stays linked backwards
#pragma once

#include <concepts>
#include <cstddef>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/spelled.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <vector>

namespace tenet::laws {

namespace rows {

// As whichever whole number a list takes.
struct index {
    int number;
    template <std::integral Whole>
    operator Whole() const {
        return static_cast<Whole>(number);
    }
};

template <class List>
inline constexpr auto push_back_of = spelled::first<List, int>(
    TENET_MEMBER(push_back), TENET_MEMBER(pushBack), TENET_MEMBER(append),
    TENET_MEMBER(add_at_tail), TENET_MEMBER(addAtTail), TENET_MEMBER(add_last),
    TENET_MEMBER(addLast), TENET_MEMBER(insert_last), TENET_MEMBER(insertLast),
    TENET_MEMBER(insert_at_end), TENET_MEMBER(insertAtEnd),
    TENET_MEMBER(insert_at_tail), TENET_MEMBER(insertAtTail));
template <class List>
inline constexpr auto push_front_of = spelled::first<List, int>(
    TENET_MEMBER(push_front), TENET_MEMBER(pushFront), TENET_MEMBER(prepend),
    TENET_MEMBER(add_at_head), TENET_MEMBER(addAtHead), TENET_MEMBER(add_first),
    TENET_MEMBER(addFirst), TENET_MEMBER(insert_first),
    TENET_MEMBER(insertFirst), TENET_MEMBER(insert_at_beginning),
    TENET_MEMBER(insertAtBeginning), TENET_MEMBER(insert_at_head),
    TENET_MEMBER(insertAtHead));
template <class List>
inline constexpr auto insert_of = spelled::first<List, index, int>(
    TENET_MEMBER(insert), TENET_MEMBER(insert_at), TENET_MEMBER(insertAt),
    TENET_MEMBER(add_at_index), TENET_MEMBER(addAtIndex),
    TENET_MEMBER(insert_at_index), TENET_MEMBER(insertAtIndex));
template <class List>
inline constexpr auto erase_of = spelled::first<List, index>(
    TENET_MEMBER(erase), TENET_MEMBER(erase_at), TENET_MEMBER(eraseAt),
    TENET_MEMBER(remove_at), TENET_MEMBER(removeAt), TENET_MEMBER(delete_at),
    TENET_MEMBER(deleteAt), TENET_MEMBER(delete_at_index),
    TENET_MEMBER(deleteAtIndex), TENET_MEMBER(remove_at_index),
    TENET_MEMBER(removeAtIndex), TENET_MEMBER(delete_at_position),
    TENET_MEMBER(deleteAtPosition));
template <class List>
inline constexpr auto pop_front_of = spelled::first<List>(
    TENET_MEMBER(pop_front), TENET_MEMBER(popFront), TENET_MEMBER(remove_first),
    TENET_MEMBER(removeFirst), TENET_MEMBER(delete_first),
    TENET_MEMBER(deleteFirst), TENET_MEMBER(delete_head),
    TENET_MEMBER(deleteHead), TENET_MEMBER(remove_head),
    TENET_MEMBER(removeHead), TENET_MEMBER(delete_from_beginning),
    TENET_MEMBER(deleteFromBeginning));
template <class List>
inline constexpr auto pop_back_of = spelled::first<List>(
    TENET_MEMBER(pop_back), TENET_MEMBER(popBack), TENET_MEMBER(remove_last),
    TENET_MEMBER(removeLast), TENET_MEMBER(delete_last),
    TENET_MEMBER(deleteLast), TENET_MEMBER(delete_tail),
    TENET_MEMBER(deleteTail), TENET_MEMBER(remove_tail),
    TENET_MEMBER(removeTail), TENET_MEMBER(delete_from_end),
    TENET_MEMBER(deleteFromEnd));
template <class List>
inline constexpr auto get_of = spelled::first<List, index>(
    TENET_MEMBER(get), TENET_MEMBER(at), TENET_MEMBER(get_at),
    TENET_MEMBER(getAt), TENET_MEMBER(value_at), TENET_MEMBER(valueAt),
    TENET_MEMBER(operator[]));
template <class List>
inline constexpr auto front_of = spelled::first<List>(TENET_MEMBER(front),
                                                      TENET_MEMBER(get_first),
                                                      TENET_MEMBER(getFirst),
                                                      TENET_MEMBER(get_front),
                                                      TENET_MEMBER(getFront));
template <class List>
inline constexpr auto back_of = spelled::first<List>(TENET_MEMBER(back),
                                                     TENET_MEMBER(get_last),
                                                     TENET_MEMBER(getLast),
                                                     TENET_MEMBER(get_back),
                                                     TENET_MEMBER(getBack));
template <class List>
inline constexpr auto size_of = spelled::first<List>(
    TENET_MEMBER(size), TENET_MEMBER(get_size), TENET_MEMBER(getSize),
    TENET_MEMBER(length), TENET_MEMBER(get_length), TENET_MEMBER(getLength),
    TENET_MEMBER(count));
template <class List>
inline constexpr auto contains_of = spelled::first<List, int>(
    TENET_MEMBER(contains), TENET_MEMBER(has), TENET_MEMBER(includes));
template <class List>
inline constexpr auto values_of = spelled::first<List>(TENET_MEMBER(to_vector),
                                                       TENET_MEMBER(toVector),
                                                       TENET_MEMBER(values),
                                                       TENET_MEMBER(to_array),
                                                       TENET_MEMBER(toArray));

inline constexpr char walk[] = "std::vector(list.begin(), list.end())";

// What a walk meets, which may be endless.
std::vector<int> walked(auto at, auto last) {
    std::vector<int> xs;
    for (; at != last && xs.size() < 100'000; ++at) xs.push_back(int(*at));
    return xs;
}

template <class List>
void add_changes(subject_of<List>& it) {
    if constexpr (bool(push_back_of<List>))
        it.call("push_back", [](List& l, int x) {
              (void)push_back_of<List>(l, x);
          }).written(push_back_of<List>.name);
    if constexpr (bool(push_front_of<List>))
        it.call("push_front", [](List& l, int x) {
              (void)push_front_of<List>(l, x);
          }).written(push_front_of<List>.name);
    if constexpr (bool(insert_of<List>))
        it.call("insert", [](List& l, int i, int x) {
              (void)insert_of<List>(l, index{i}, x);
          }).written(insert_of<List>.name);
    if constexpr (bool(erase_of<List>))
        it.call("erase", [](List& l, int i) {
              (void)erase_of<List>(l, index{i});
          }).written(erase_of<List>.name);
    if constexpr (bool(pop_front_of<List>))
        it.call("pop_front", [](List& l) {
              return spelled::popped_by<int>(
                  [&]() -> decltype(auto) { return pop_front_of<List>(l); });
          }).written(pop_front_of<List>.name);
    if constexpr (bool(pop_back_of<List>))
        it.call("pop_back", [](List& l) {
              return spelled::popped_by<int>(
                  [&]() -> decltype(auto) { return pop_back_of<List>(l); });
          }).written(pop_back_of<List>.name);
    if constexpr (requires(List & l) { l.reverse(); })
        it.call("reverse", [](List& l) { (void)l.reverse(); });
    if constexpr (requires(List & l) { l.clear(); })
        it.call("clear", [](List& l) { (void)l.clear(); });
}

template <class List>
void add_looks(subject_of<List>& it) {
    if constexpr (bool(get_of<List>))
        it.call("get", [](List& l, int i) {
              return number_in(get_of<List>(l, index{i}));
          }).written(get_of<List>.name);
    if constexpr (bool(front_of<List>))
        it.call("front", [](List& l) {
              return number_in(front_of<List>(l));
          }).written(front_of<List>.name);
    if constexpr (bool(back_of<List>))
        it.call("back", [](List& l) {
              return number_in(back_of<List>(l));
          }).written(back_of<List>.name);
    if constexpr (bool(size_of<List>))
        it.call("size", [](List& l) {
              return std::size_t(size_of<List>(l));
          }).written(size_of<List>.name);
    spelled::add_empty<List>(it);
    if constexpr (bool(contains_of<List>))
        it.call("contains", [](List& l, int x) {
              return bool(contains_of<List>(l, x));
          }).written(contains_of<List>.name);
    if constexpr (requires(List & l) { number_in(*l.begin()), l.end(); })
        it.call(walk, [](List& l) { return walked(l.begin(), l.end()); });
    else if constexpr (bool(values_of<List>))
        it.call(walk, [](List& l) {
              const auto all = values_of<List>(l);
              return walked(all.begin(), all.end());
          }).written(values_of<List>.name);
}

template <class List>
subject half() {
    constexpr bool grows =
        push_back_of<List> || push_front_of<List> || insert_of<List>;
    constexpr bool shows = get_of<List> || front_of<List> || back_of<List> ||
                           values_of<List> || requires(List & l) {
        number_in(*l.begin());
    };
    static_assert(grows, "needs: push_back(x)");
    static_assert(shows, "needs: get(index)");
    subject_of<List> it("list");
    it.start();
    if constexpr (grows && shows) add_changes(it), add_looks(it);
    return it;
}

report judge(const subject&, const settings&);

}  // namespace rows

template <class List>
report indexed_list(const settings& how = settings::standard()) {
    return rows::judge(rows::half<List>(), how);
}
template <template <class...> class List>
report indexed_list(const settings& how = settings::standard()) {
    return indexed_list<List<int>>(how);
}

}  // namespace tenet::laws
