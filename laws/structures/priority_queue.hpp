// priority_queue: a bag that gives its greatest element back first.
//
// std::stack has the same members, so it may stand trial too, and the first
// claim refutes it.
//
// Judges:    a type, such as my_heap<int>; of a template, my_heap, also the
//            cost and what is left when something throws
// Interface: Queue(); push(x); pop(); top(); size(); empty();
//            optional: Queue(std::vector<int>), copies, pop() that returns
// Claims:    it is a bag that gives its greatest back, also of many hundreds;
//            a copy is a bag of its own; built at once, it equals one pushed
//            together; n pushes and n pops compare at most 3 n log2 n times and
//            move no more than 12 times that many; what throws loses no memory,
//            or changes nothing where that is promised
// Convicts:  std::stack; a heap that forgets the right child, never climbs,
//            drops duplicates, builds all but one; one that leaks, loops for
//            ever, reads past its end, shares what it holds with its copy; a
//            linear push; a sorted vector
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <optional>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

// Whether a queue is made of given elements on purpose: a plain struct whose
// first member is a vector can be as well, by chance.
template <class Queue, class Elements>
concept builds_from =
    std::is_constructible_v<Queue, Elements> && !std::is_aggregate_v<Queue>;

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

namespace queues {

// What the laws see of a queue, whatever its type: they are compiled once.
struct any_queue {
    virtual ~any_queue() = default;
    virtual void push(int x) = 0;
    virtual std::optional<int> pop() = 0;  // where pop returns what it removes
    virtual int top() const = 0;
    virtual std::size_t size() const = 0;
    virtual bool empty() const = 0;
    virtual void push_top() = 0;   // an element of its own
    virtual void be_copied() = 0;  // queue = Queue(queue)
    virtual void push_and_restore(int x) = 0;
    virtual void push_to_copy(int x) = 0;
    virtual bool invariant() const = 0;
};

// A type of queues: how to make one, and what it can.
struct type {
    std::string name;
    any_queue* (*make)();
    any_queue* (*build)(const std::vector<int>&);  // null: not of a vector
    bool pop_returns, copies;
    bool (*before)(int, int);  // in the order that the queue claims to keep
};

report judge(const type&, const settings&);
report judge_cost(const type&, const settings&);
report judge_faults(const type&, const settings&, guarantee promised);

template <class Queue, class Element>
class queue_of final : public any_queue {
public:
    static constexpr bool pop_returns =
        std::same_as<std::decay_t<decltype(std::declval<Queue&>().pop())>,
                     Element>;
    static constexpr bool builds = builds_from<Queue, std::vector<Element>>;

    queue_of() : queue_() {}
    explicit queue_of(std::vector<Element> elements)
        : queue_(std::move(elements)) {}

    void push(int x) override { queue_.push(x); }
    std::optional<int> pop() override {
        if constexpr (pop_returns) {
            const auto popped = queue_.pop();
            engine::calm();
            return number_in(popped);
        } else {
            queue_.pop();
            return std::nullopt;
        }
    }
    int top() const override { return number_in(queue_.top()); }
    std::size_t size() const override { return queue_.size(); }
    bool empty() const override { return bool(queue_.empty()); }
    void push_top() override { queue_.push(queue_.top()); }
    void be_copied() override {
        if constexpr (can_be_copied<Queue>) queue_ = Queue(queue_);
    }
    void push_and_restore(int x) override {
        if constexpr (can_be_copied<Queue>) {
            const Queue copy = queue_;
            queue_.push(x);
            queue_ = copy;
        }
    }
    void push_to_copy(int x) override {
        if constexpr (can_be_copied<Queue>) {
            Queue copy = queue_;
            copy.push(x);
        }
    }
    bool invariant() const override { return engine::sound(queue_); }

private:
    Queue queue_;
};

template <class Queue, class Element, class Compare>
type type_of() {
    using on = queue_of<Queue, Element>;
    type it{type_name<Queue>(),
            [] { return static_cast<any_queue*>(new on()); },
            nullptr,
            on::pop_returns,
            can_be_copied<Queue>,
            [](int a, int b) { return bool(Compare()(a, b)); }};
    if constexpr (on::builds)
        it.build = [](const std::vector<int>& xs) {
            std::vector<Element> elements(xs.begin(), xs.end());
            meter::reset();
            return static_cast<any_queue*>(new on(std::move(elements)));
        };
    return it;
}

}  // namespace queues

// A queue of ints. Compare is the order the queue claims to keep: its greatest
// comes out first.
template <class Queue, class Compare = std::less<>>
report priority_queue(const settings& how = settings::standard()) {
    static_assert(priority_queue_interface<Queue>::met);
    return queues::judge(queues::type_of<Queue, int, Compare>(), how);
}

// The same queue, of metered elements: what it may cost.
template <class Queue>
report priority_queue_cost(const settings& how = settings::standard()) {
    return queues::judge_cost(queues::type_of<Queue, metered, std::less<>>(),
                              how);
}

// The same queue, of fragile elements: what a fault leaves behind. Whatever
// else is promised, no memory is lost and no element is destroyed twice;
// promise guarantee::strong where a push or a pop that fails changes nothing.
template <class Queue>
report priority_queue_faults(const settings& how = settings::standard(),
                             guarantee promised = guarantee::none) {
    return queues::judge_faults(queues::type_of<Queue, fragile, std::less<>>(),
                                how, promised);
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
