// priority_queue: a bag that gives its greatest element back first.
//
// Judges:    a type, such as my_heap<int>; of a template, my_heap, also the
//            cost and what is left when something throws
// Also:      heap, binary_heap, max_heap
// Elements:  metered, fragile, awkward
// Interface: Queue(); push(x); pop(); top(); size(); empty();
//            optional: Queue(std::vector<int>), copies, pop()
//            that returns, erase(x) and remove(x), which may return whether or
//            how many they erase
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
subject half() {
    constexpr bool is_const = requires(const Queue& q) {
        q.top(), q.size(), q.empty();
    };
    using seen = engine::looked_at<Queue, is_const>;
    subject_of<Queue, Element> it("queue");
    it.start()
        .call("push", [](Queue& q, int x) { q.push(Element(x)); })
        .call("pop", [](Queue& q) { return q.pop(); })
        .call("top", [](seen& q) { return number_in(q.top()); })
        .call("size", [](seen& q) { return std::size_t(q.size()); })
        .call("empty", [](seen& q) { return bool(q.empty()); });
    if constexpr (can_be_copied<Element>)
        it.call("queue.push(queue.top())", [](Queue& q) { q.push(q.top()); });
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
