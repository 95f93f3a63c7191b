// priority_queue: a bag that gives its greatest element back first.
//
// Judges:    a type, such as my_heap<int>; of a template, my_heap, also the
//            cost and what is left when something throws
// Interface: Queue(); push(x); pop(); top() const; size() const;
//            empty() const; optional: Queue(std::vector<int>), copies, pop()
//            that returns
// Claims:    it is a bag that gives its greatest back, also of many hundreds;
//            it is regular as far as it can be copied and moved; built at once,
//            it equals one pushed together; n pushes and n pops compare at
//            most 3 n log2 n times and move four times that; what throws loses
//            no memory, or changes nothing where that is promised
// Convicts:  std::stack; a heap that forgets the right child, never climbs,
//            drops duplicates, builds all but one, miscounts, reads past its
//            end, leaks, also when something throws, loops for ever, shares
//            what it holds with its copy, passes or copies all to push
#pragma once

#include <functional>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>

namespace tenet::laws {

// An aggregate whose first member is a vector is made of elements by chance.
template <class Queue, class Elements>
concept builds_from =
    std::is_constructible_v<Queue, Elements> && !std::is_aggregate_v<Queue>;

namespace queues {

template <class Queue, class Element>
subject half() {
    subject_of<Queue, Element> it("queue");
    it.start()
        .call("push", [](Queue& q, int x) { q.push(Element(x)); })
        .call("pop", [](Queue& q) { return q.pop(); })
        .call("top", [](const Queue& q) { return number_in(q.top()); })
        .call("size", [](const Queue& q) { return std::size_t(q.size()); })
        .call("empty", [](const Queue& q) { return bool(q.empty()); });
    if constexpr (can_be_copied<Element>)
        it.call("queue.push(queue.top())", [](Queue& q) { q.push(q.top()); });
    if constexpr (builds_from<Queue, std::vector<Element>>)
        it.start("$T queue($0);", [](const std::vector<int>& xs) {
            return Queue(elements_of<Element>(xs));
        });
    return it;
}

using order = bool (*)(int, int);
report judge(const std::vector<subject>&, order, const settings&, guarantee);

}  // namespace queues

// A queue, of ints unless told otherwise. Compare is the order that the queue
// claims to keep: its greatest comes out first. Promised is the exception
// guarantee of push and pop; whatever it is, no memory may be lost.
template <class Queue, class Compare = std::less<>, class Element = int>
report priority_queue(const settings& how = settings::standard(),
                      guarantee promised = guarantee::none) {
    return queues::judge(
        {queues::half<Queue, Element>()},
        [](int a, int b) { return bool(Compare()(a, b)); }, how, promised);
}

// A template of one element type, and of what More it may be filled with.
template <template <class...> class Queue, class... More>
report priority_queue(const settings& how = settings::standard(),
                      guarantee promised = guarantee::none) {
    constexpr auto half = []<class Element>() {
        return queues::half<Queue<Element>, Element>();
    };
    return queues::judge(
        subjects_of<int, metered, fragile, More...>(half),
        [](int a, int b) { return a < b; }, how, promised);
}

}  // namespace tenet::laws
