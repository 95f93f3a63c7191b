// deque: first in, first out, and more ends where there are.
//
// Judges:    a type, such as my_queue<int>; of a template, my_queue, also the
//            cost and what is left when something throws
// Elements:  metered, fragile
// Interface: Deque(), or Deque(capacity), which is then never exceeded;
//            push_back(x), push, enqueue, insert_last or add_last;
//            pop_front(), pop, dequeue, delete_front or remove_first; front(),
//            get_front or peek; optional: copies, size(), empty() or is_empty,
//            pops that return, is_full() or full, back(), rear, get_rear
//            or get_last; push_front(x), insert_front or add_first;
//            pop_back(), delete_last or remove_last; operator[], clear(),
//            begin() and end(); all of it also in camel case
// Claims:    each end gives back what was put in there last, and the other what
//            was put in first, also of many hundreds that wrap; it is regular
//            as far as it can be copied and moved; n pushes and n pops move
//            elements at most 8 n times; of a type, they take time that grows
//            as n log n; what throws loses no memory, or changes nothing where
//            that is promised
// Convicts:  a stack; a ring that wraps wrongly, grows without unwinding,
//            mistakes full for empty, pops the wrong end, counts its index from
//            the wrong element, keeps what it clears, shares with its copy,
//            leaks; one that moves all down at every pop; one that counts an
//            element before it is made
#pragma once

#include <concepts>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/spelled.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <vector>

namespace tenet::laws {

namespace deques {

template <class Deque, class Element>
inline constexpr auto push_back_of = spelled::first<Deque, Element>(
    TENET_MEMBER(push_back), TENET_MEMBER(push), TENET_MEMBER(enqueue),
    TENET_MEMBER(pushBack), TENET_MEMBER(enQueue), TENET_MEMBER(insert_last),
    TENET_MEMBER(insertLast), TENET_MEMBER(add_last), TENET_MEMBER(addLast));
template <class Deque, class Element>
inline constexpr auto push_front_of = spelled::first<Deque, Element>(
    TENET_MEMBER(push_front), TENET_MEMBER(pushFront),
    TENET_MEMBER(insert_front), TENET_MEMBER(insertFront),
    TENET_MEMBER(add_first), TENET_MEMBER(addFirst));
template <class Deque>
inline constexpr auto pop_front_of = spelled::first<Deque>(
    TENET_MEMBER(pop_front), TENET_MEMBER(pop), TENET_MEMBER(dequeue),
    TENET_MEMBER(popFront), TENET_MEMBER(deQueue), TENET_MEMBER(delete_front),
    TENET_MEMBER(deleteFront), TENET_MEMBER(remove_first),
    TENET_MEMBER(removeFirst));
template <class Deque>
inline constexpr auto pop_back_of =
    spelled::first<Deque>(TENET_MEMBER(pop_back), TENET_MEMBER(popBack),
                          TENET_MEMBER(delete_last), TENET_MEMBER(deleteLast),
                          TENET_MEMBER(remove_last), TENET_MEMBER(removeLast));
template <class Deque>
inline constexpr auto front_of = spelled::first<Deque>(
    TENET_MEMBER(front), TENET_MEMBER(peek), TENET_MEMBER(Front),
    TENET_MEMBER(get_front), TENET_MEMBER(getFront), TENET_MEMBER(peek_front),
    TENET_MEMBER(peekFront), TENET_MEMBER(get_first), TENET_MEMBER(getFirst));
template <class Deque>
inline constexpr auto back_of = spelled::first<Deque>(
    TENET_MEMBER(back), TENET_MEMBER(rear), TENET_MEMBER(Rear),
    TENET_MEMBER(get_rear), TENET_MEMBER(getRear), TENET_MEMBER(get_back),
    TENET_MEMBER(getBack), TENET_MEMBER(peek_back), TENET_MEMBER(peekBack),
    TENET_MEMBER(get_last), TENET_MEMBER(getLast));

template <class Deque>
inline constexpr bool is_bounded = !std::is_default_constructible_v<Deque> &&
                                   std::is_constructible_v<Deque, int>;

// Whether all that looks at it is declared so.
template <class Deque>
inline constexpr bool looks_const =
    front_of<const Deque>&& spelled::counts_const<Deque>;

// What a queue has: first in, first out.
template <class Deque, class Element>
void queue_calls(subject_of<Deque, Element>& it) {
    using seen = engine::looked_at<Deque, looks_const<Deque>>;
    it.call("push_back",
            [](Deque& d, int x) {
                (void)push_back_of<Deque, Element>(d, Element(x));
            })
        .written(push_back_of<Deque, Element>.name)
        .call("pop_front",
              [](Deque& d) {
                  return spelled::popped_by<Element>([&]() -> decltype(auto) {
                      return pop_front_of<Deque>(d);
                  });
              })
        .written(pop_front_of<Deque>.name)
        .call("front", [](seen& d) { return number_in(front_of<seen>(d)); })
        .written(front_of<seen>.name);
    spelled::add_counts<seen>(it);
    if constexpr (bool(back_of<seen>))
        it.call("back", [](seen& d) {
              return number_in(back_of<seen>(d));
          }).written(back_of<seen>.name);
}

// What it may have beside.
template <class Deque, class Element>
void optional_calls(subject_of<Deque, Element>& it) {
    if constexpr (bool(push_front_of<Deque, Element>))
        it.call("push_front", [](Deque& d, int x) {
              (void)push_front_of<Deque, Element>(d, Element(x));
          }).written(push_front_of<Deque, Element>.name);
    if constexpr (bool(pop_back_of<Deque>))
        it.call("pop_back", [](Deque& d) {
              return spelled::popped_by<Element>(
                  [&]() -> decltype(auto) { return pop_back_of<Deque>(d); });
          }).written(pop_back_of<Deque>.name);
    if constexpr (requires(Deque & d) { d.clear(); })
        it.call("clear", [](Deque& d) { d.clear(); });
    if constexpr (requires(const Deque& d) { d[0]; })
        it.call("deque[$0]", [](const Deque& d, int i) {
            return number_in(d[std::size_t(i)]);
        });
    if constexpr (requires(const Deque& d) { d.begin() != d.end(); })
        it.call("std::vector(deque.begin(), deque.end())", [](const Deque& d) {
            std::vector<int> xs;
            for (auto at = d.begin();
                 at != d.end() && xs.size() <= std::size_t(d.size()); ++at)
                xs.push_back(number_in(*at));
            return xs;
        });
    if constexpr (can_be_copied<Element>) {
        if constexpr (requires(Deque & d) { d.push_back(d.front()); })
            it.call("deque.push_back(deque.front())",
                    [](Deque& d) { d.push_back(d.front()); });
        if constexpr (requires(Deque & d) { d.push_front(d.back()); })
            it.call("deque.push_front(deque.back())",
                    [](Deque& d) { d.push_front(d.back()); });
    }
}

inline constexpr char of_capacity[] = "$T deque($0);";

template <class Deque>
inline constexpr auto full_of = spelled::first<Deque>(TENET_MEMBER(is_full),
                                                      TENET_MEMBER(isFull),
                                                      TENET_MEMBER(full));

// Of one that is made of its capacity; it is given no more.
template <class Deque, class Element>
void start(subject_of<Deque, Element>& it) {
    if constexpr (is_bounded<Deque>) {
        it.start(of_capacity, [](int capacity) { return Deque(capacity); });
        if constexpr (bool(full_of<Deque>))
            it.call("is_full", [](Deque& d) {
                  return bool(full_of<Deque>(d));
              }).written(full_of<Deque>.name);
    } else {
        it.start();
    }
}

template <class Deque, class Element>
subject half() {
    constexpr bool pushes = bool(push_back_of<Deque, Element>);
    constexpr bool pops = bool(pop_front_of<Deque>);
    constexpr bool looks = bool(front_of<Deque>);
    static_assert(pushes, "needs: push_back(x)");
    static_assert(pops, "needs: pop_front()");
    static_assert(looks, "needs: front()");
    subject_of<Deque, Element> it("deque");
    start(it);
    if constexpr (pushes && pops && looks) {
        queue_calls<Deque, Element>(it);
        optional_calls<Deque, Element>(it);
    }
    return it;
}

report judge(const std::vector<subject>&, const settings&, guarantee);
report judge_bounded(const subject&, const settings&);

}  // namespace deques

// Of ints unless told otherwise; promised is what a call leaves that throws.
template <class Deque, class Element = int>
report deque(const settings& how = settings::standard(),
             guarantee promised = guarantee::none) {
    if constexpr (deques::is_bounded<Deque>)
        return deques::judge_bounded(deques::half<Deque, Element>(), how);
    else
        return deques::judge({deques::half<Deque, Element>()}, how, promised);
}

// A template of one element type, filled with ints, metered and fragile ones,
// and with More.
template <template <class...> class Deque, class... More>
report deque(const settings& how = settings::standard(),
             guarantee promised = guarantee::none) {
    constexpr auto of = []<class Element>() {
        return deques::half<Deque<Element>, Element>();
    };
    return deques::judge(subjects_of<int, metered, fragile, More...>(of), how,
                         promised);
}

}  // namespace tenet::laws
