// priority_queue: a bag that gives its greatest element back first.
//
// Judges:    a type, such as my_heap<int>; of a template, my_heap, also the
//            cost and what is left when something throws
// Also:      heap, binary_heap, max_heap
// Elements:  metered, fragile, awkward
// Interface: Queue(); push(x), insert, add or enqueue; pop(), poll, extract,
//            extract_max, delete_max or remove_max, or the same of min, which
//            may return what they remove; top(), peek, max, get_max, find_max,
//            or the same of min; optional: size(), empty() or is_empty,
//            Queue(std::vector<int>), copies, erase(x) and remove(x), which may
//            return whether or how many they erase; all of it also in camel
//            case
// Claims:    it is a bag that gives its greatest back; of many it gives all
//            back in order; built at once, it equals one pushed together; n
//            pushes and n pops compare at most 3 n log2 n times; n pushes and n
//            pops move elements at most 12 n log2 n times; n pushes and n pops
//            take time that grows as n log n; built from n elements, it
//            compares at most 2 n times; a comparison, a hash or a copy that
//            throws loses no memory; an allocation that fails loses no memory;
//            it is a bag that gives its greatest back, of elements that can
//            only be moved, have no default and lie at multiples of 64; of many
//            it gives back in order what is not erased
// Convicts:  std::stack; a heap that forgets the right child, never climbs,
//            drops duplicates, builds all but one, miscounts, reads past its
//            end, erases all that are equal, sinks what fills a hole but never
//            lifts it, leaks, also when something throws, loops for ever,
//            shares what it holds with its copy, passes or copies all to push
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/spelled.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <vector>

namespace tenet::laws {

// An aggregate whose first member is a vector is made of elements by chance.
template <class Queue, class Elements>
concept builds_from =
    std::is_constructible_v<Queue, Elements> && !std::is_aggregate_v<Queue>;

namespace queues {

// Converts to nothing but an element: no index or iterator can be made of it.
template <class Element>
struct exactly {
    template <std::same_as<Element> T>
    operator T() const;
};

// What erase(x) tells, if it is whether or how many.
template <class Erase>
value told_by(Erase erase) {
    if constexpr (std::integral<decltype(erase())>) {
        return std::int64_t(erase());
    } else {
        (void)erase();
        return value::of(value::kind::untold);
    }
}

template <class Queue, class Element>
void add_removals(subject_of<Queue, Element>& it) {
    if constexpr (requires(Queue & q, exactly<Element> x) { q.erase(x); })
        it.call("erase", [](Queue& q, int x) {
            return told_by([&] { return q.erase(Element(x)); });
        });
    if constexpr (requires(Queue & q, exactly<Element> x) { q.remove(x); })
        it.call("remove", [](Queue& q, int x) {
            return told_by([&] { return q.remove(Element(x)); });
        });
}

template <class Queue, class Element>
inline constexpr auto push_of =
    spelled::first<Queue, Element>(TENET_MEMBER(push), TENET_MEMBER(insert),
                                   TENET_MEMBER(add), TENET_MEMBER(enqueue));
template <class Queue>
inline constexpr auto pop_of = spelled::first<Queue>(
    TENET_MEMBER(pop), TENET_MEMBER(poll), TENET_MEMBER(extract),
    TENET_MEMBER(extract_max), TENET_MEMBER(extractMax),
    TENET_MEMBER(extract_min), TENET_MEMBER(extractMin),
    TENET_MEMBER(delete_max), TENET_MEMBER(deleteMax), TENET_MEMBER(delete_min),
    TENET_MEMBER(deleteMin), TENET_MEMBER(remove_max), TENET_MEMBER(removeMax),
    TENET_MEMBER(remove_min), TENET_MEMBER(removeMin));
template <class Queue>
inline constexpr auto top_of = spelled::first<Queue>(
    TENET_MEMBER(top), TENET_MEMBER(peek), TENET_MEMBER(max),
    TENET_MEMBER(get_max), TENET_MEMBER(getMax), TENET_MEMBER(find_max),
    TENET_MEMBER(findMax), TENET_MEMBER(min), TENET_MEMBER(get_min),
    TENET_MEMBER(getMin), TENET_MEMBER(find_min), TENET_MEMBER(findMin));

// Whether all that looks at it is declared so.
template <class Queue>
inline constexpr bool looks_const =
    top_of<const Queue>&& spelled::counts_const<Queue>;

template <class Queue, class Element>
void add_calls(subject_of<Queue, Element>& it) {
    using seen = engine::looked_at<Queue, looks_const<Queue>>;
    it.call("push", [](Queue& q,
                       int x) { (void)push_of<Queue, Element>(q, Element(x)); })
        .written(push_of<Queue, Element>.name)
        .call("pop",
              [](Queue& q) {
                  // A bool says that there was one.
                  if constexpr (std::same_as<decltype(pop_of<Queue>(q)), bool>)
                      return pop_of<Queue>(q), value::of(value::kind::untold);
                  else
                      return pop_of<Queue>(q);
              })
        .written(pop_of<Queue>.name)
        .call("top", [](seen& q) { return number_in(top_of<seen>(q)); })
        .written(top_of<seen>.name);
    spelled::add_counts<seen>(it);
    if constexpr (can_be_copied<Element> &&
                  requires(Queue & q) { q.push(q.top()); })
        it.call("queue.push(queue.top())", [](Queue& q) { q.push(q.top()); });
}

template <class Queue, class Element>
subject half() {
    constexpr bool pushes = bool(push_of<Queue, Element>);
    constexpr bool pops = bool(pop_of<Queue>), looks = bool(top_of<Queue>);
    static_assert(pushes, "needs: push(x)");
    static_assert(pops, "needs: pop()");
    static_assert(looks, "needs: top()");
    subject_of<Queue, Element> it("queue");
    it.start();
    if constexpr (pushes && pops && looks) add_calls(it);
    if constexpr (builds_from<Queue, std::vector<Element>>)
        it.start("$T queue($0);", [](const std::vector<int>& xs) {
            return Queue(elements_of<Element>(xs));
        });
    add_removals(it);
    return it;
}

// The order that a queue claims to keep, or its reverse.
struct order {
    bool (*before)(int, int);
    bool reversed = false;

    bool operator()(int a, int b) const {
        return reversed ? before(b, a) : before(a, b);
    }
};
template <class Compare>
inline constexpr order order_of{
    [](int a, int b) { return bool(Compare()(a, b)); }};

// Of what a template is filled with: an order, and elements.
template <class T>
concept compares = requires(const T& less) {
    { less(1, 2) } -> std::convertible_to<bool>;
};
template <class... More>
struct order_among {
    using type = std::less<>;
};
template <class First, class... More>
struct order_among<First, More...> : order_among<More...> {};
template <compares First, class... More>
struct order_among<First, More...> {
    using type = First;
};

// Halves are made of elements alone.
template <class Make, class... More>
std::vector<subject> subjects_among(Make make) {
    std::vector<subject> all;
    const auto add = [&]<class T>(std::type_identity<T>) {
        if constexpr (!compares<T>)
            engine::add_subject<T, T, More...>(all, make);
    };
    add(std::type_identity<int>());
    add(std::type_identity<metered>());
    add(std::type_identity<fragile>());
    (add(std::type_identity<More>()), ...);
    return all;
}

report judge(const std::vector<subject>&, order, const settings&, guarantee,
             guarantee assignment);

}  // namespace queues

// A queue, of ints unless told otherwise. Compare is the order that the queue
// claims to keep: its greatest comes out first. Promised is the exception
// guarantee of push and pop, and another that of assignment: containers of std
// assign element by element. Whatever they are, no memory may be lost.
template <class Queue, class Compare = std::less<>, class Element = int>
report priority_queue(const settings& how = settings::standard(),
                      guarantee promised = guarantee::none,
                      guarantee assignment = guarantee::none) {
    return queues::judge({queues::half<Queue, Element>()},
                         queues::order_of<Compare>, how, promised, assignment);
}

// A template of one element type, and of what More it may be filled with; an
// order among those is what it claims to keep.
template <template <class...> class Queue, class... More>
report priority_queue(const settings& how = settings::standard(),
                      guarantee promised = guarantee::none,
                      guarantee assignment = guarantee::none) {
    constexpr auto half = []<class Element>() {
        return queues::half<Queue<Element>, Element>();
    };
    using compare = typename queues::order_among<More...>::type;
    return queues::judge(queues::subjects_among<decltype(half), More...>(half),
                         queues::order_of<compare>, how, promised, assignment);
}

}  // namespace tenet::laws
