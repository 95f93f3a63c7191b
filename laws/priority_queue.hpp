// priority_queue: a bag that gives its greatest element back first.
//
// std::stack has the same members, so it may stand trial too, and the first
// claim refutes it.
//
// Judges:    a type, such as my_heap<int>; of a template, my_heap, also the
//            cost and what is left when something throws
// Interface: Queue(); push(x); pop(); top(); size(); empty();
//            optional: Queue(std::vector<int>), copies, pop() that returns
// Claims:    it is a bag that gives its greatest back; a copy is a bag of its
//            own; built at once, it equals one pushed together; n pushes and n
//            pops compare at most 3 n log2 n times and move no more than 12
//            times that many; what throws loses no memory, or changes nothing
//            where that is promised
// Convicts:  std::stack; a heap that forgets the right child, never climbs,
//            drops duplicates, builds all but one; one that leaks, loops for
//            ever, reads past its end, shares what it holds with its copy; a
//            linear push; a sorted vector
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <set>
#include <tenet/laws/elements.hpp>
#include <tenet/laws/law.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

// Whether a queue is made of given elements on purpose: a plain struct whose
// first member is a vector can be as well, by chance.
template <class Queue, class Elements>
concept builds_from =
    std::constructible_from<Queue, Elements> && !std::is_aggregate_v<Queue>;

// What a subject must offer; whatever is missing is named by its line.
template <class Queue>
struct priority_queue_interface {
    static_assert(std::is_default_constructible_v<Queue>, "needs: Queue()");
    static_assert(
        requires(Queue & q, int x) { q.push(x); }, "needs: push(int)");
    static_assert(
        requires(Queue & q) { q.pop(); }, "needs: pop()");
    static_assert(
        requires(const Queue& q) { q.top() == q.top(); }, "needs: top() const");
    static_assert(
        requires(const Queue& q) { std::size_t(q.size()); },
        "needs: size() const");
    static_assert(
        requires(const Queue& q) { bool(q.empty()); }, "needs: empty() const");
    static constexpr bool met = true;
};

// Compare is the order the queue claims to keep: its greatest comes out first.
template <class Queue, class Compare = std::less<>>
auto priority_queue_law(guarantee promised = guarantee::none) {
    using bag = std::multiset<int, Compare>;
    const auto some = [](const bag& model) { return !model.empty(); };
    const auto take = [](bag& model) {
        const auto greatest = std::prev(model.end());
        const int x = *greatest;
        model.erase(greatest);
        return x;
    };
    law<Queue, bag> it("it is a bag that gives its greatest back", "queue");

    it.call(
          "push", [](Queue& queue, int x) { queue.push(x); },
          [](bag& model, int x) { model.insert(x); })
        .promises(promised)
        .often(2);
    if constexpr (requires(Queue & q, int x) { bool(q.pop() == x); })
        it.call(
            "pop", [](Queue& queue) { return queue.pop(); }, take);
    else
        it.call(
            "pop", [](Queue& queue) { queue.pop(); },
            [take](bag& model) { take(model); });
    it.promises(promised).when(some);
    if constexpr (std::copyable<Queue>)
        it.call(
            "queue = $T(queue)", [](Queue& queue) { queue = Queue(queue); },
            [](bag&) {});

    return it
        .view(
            "size", [](const Queue& queue) { return queue.size(); },
            [](const bag& model) { return model.size(); })
        .view(
            "empty", [](const Queue& queue) { return bool(queue.empty()); },
            [](const bag& model) { return model.empty(); })
        .view(
            "top", [](const Queue& queue) { return queue.top(); },
            [](const bag& model) { return *model.rbegin(); })
        .when(some);
}

// A queue of ints.
template <class Queue, class Compare = std::less<>>
report priority_queue(const settings& how = settings::standard()) {
    static_assert(priority_queue_interface<Queue>::met);
    using bag = std::multiset<int, Compare>;
    report found{"priority_queue", type_name<Queue>(), {}};
    found.findings.push_back(priority_queue_law<Queue, Compare>().judge(how));
    if constexpr (builds_from<Queue, std::vector<int>>)
        found.findings.push_back(
            priority_queue_law<Queue, Compare>()
                .claims("built at once, it equals one pushed together")
                .starts(
                    "$T queue($0);",
                    [](std::vector<int> xs) { return Queue(std::move(xs)); },
                    [](const std::vector<int>& xs) {
                        return bag(xs.begin(), xs.end());
                    })
                .judge(how));
    return found;
}

// The same queue, of metered elements: what it may cost.
template <class Queue>
report priority_queue_cost(const settings& how = settings::standard()) {
    const auto allowed = [](std::size_t n, int factor) {
        return factor * double(n) * double(std::bit_width(n));
    };
    const auto fill_and_drain = [](const std::vector<int>& input) {
        Queue queue;
        meter::reset();
        for (const int x : input) queue.push(x);
        while (!queue.empty()) queue.pop();
        return meter::now();
    };
    const std::string text =
        type_name<Queue>() +
        " queue;\nfor (const int x : input) queue.push(x);\n"
        "while (!queue.empty()) queue.pop()";

    report found{"priority_queue", type_name<Queue>(), {}};
    found.findings.push_back(
        cost("n pushes and n pops compare at most 3 n log2 n times", text,
             [=](const std::vector<int>& input) {
                 return expense{double(fill_and_drain(input).comparisons),
                                allowed(input.size(), 3)};
             })
            .judge(how));
    found.findings.push_back(
        cost("n pushes and n pops move elements at most 12 n log2 n times",
             text,
             [=](const std::vector<int>& input) {
                 const meter spent = fill_and_drain(input);
                 return expense{double(spent.copies + spent.moves),
                                allowed(input.size(), 12)};
             })
            .judge(how));
    if constexpr (builds_from<Queue, std::vector<metered>>)
        found.findings.push_back(
            cost("built from n elements, it compares at most 2 n times",
                 type_name<Queue>() + " queue(input)",
                 [](const std::vector<int>& input) {
                     std::vector<metered> elements(input.begin(), input.end());
                     meter::reset();
                     Queue queue(std::move(elements));
                     return expense{double(meter::now().comparisons),
                                    2 * double(input.size())};
                 })
                .judge(how));
    return found;
}

// The same queue, of fragile elements: what a fault leaves behind. Whatever
// else is promised, no memory is lost and no element is destroyed twice;
// promise guarantee::strong where a push or a pop that fails changes nothing.
template <class Queue>
report priority_queue_faults(const settings& how = settings::standard(),
                             guarantee promised = guarantee::none) {
    const std::string effect =
        promised == guarantee::strong ? " changes nothing" : " loses no memory";
    report found{"priority_queue", type_name<Queue>(), {}};
    found.findings.push_back(
        priority_queue_law<Queue>(promised)
            .claims("a comparison or a copy that throws" + effect)
            .judge_faults(fault_compare | fault_copy, how));
    found.findings.push_back(priority_queue_law<Queue>(promised)
                                 .claims("an allocation that fails" + effect)
                                 .judge_faults(fault_allocation, how));
    return found;
}

// All of it, for a template of one element type.
template <template <class...> class Queue>
report priority_queue(const settings& how = settings::standard(),
                      guarantee promised = guarantee::none) {
    report found = priority_queue<Queue<int>>(how);
    found += priority_queue_cost<Queue<metered>>(how);
    found += priority_queue_faults<Queue<fragile>>(how, promised);
    return found;
}

}  // namespace tenet::laws
