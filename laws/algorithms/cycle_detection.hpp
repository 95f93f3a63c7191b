// cycle_detection: where the cycle of a sequence begins, and how long it is.
//
// Of x, f(x), f(f(x)) ..., or of linked nodes, which may end. What is told is
// seen from one call: where the cycle begins, as a value, a node or a number of
// steps, its length, or several of these; of nodes, also whether there is one.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      has_cycle, detect_cycle
// Interface: one of find(x, f), find(f, x), where f is an int(int), a
//            std::function or a template, and x comes first if both are
//            templates, or find(head), where head points to nodes with a member
//            next; returns a truth, a number, a node, a pair or an optional
// Claims:    it is right about all small inputs; it is right about others; it
//            is right about long ones; its time grows as n log n at most
// Convicts:  one that tells where both pointers meet, or how many steps that
//            takes, counts one too many, takes equal values for equal nodes,
//            falling values for a cycle, is wrong about one node or none, looks
//            only some steps ahead, changes the nodes, walks from every node
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <memory>
#include <tenet/laws/algorithms/callable.hpp>
#include <type_traits>
#include <vector>

namespace tenet::laws {

namespace cycles {

// So many elements come before the cycle, and so many are on it; 0: there is
// none.
struct sequence {
    int before;
    int length;
    int size() const { return before + length; }
};

// The elements of a sequence of numbers, none of which comes twice, and f.
int number_at(int place);
int number_after(int x);
void step_through(const sequence&);

// For functions that take any node.
struct node {
    int value;
    node* next;
};

// Where a node is in the list that a function was called with; -1: it is none.
using place_of_node = std::function<std::int64_t(const void*)>;

template <class T>
value told(const T& it, const place_of_node& place) {
    if constexpr (std::is_pointer_v<T>) {
        return it == nullptr ? value::of(value::kind::nothing)
                             : value(place(static_cast<const void*>(it)));
    } else if constexpr (requires { it.has_value(), *it; }) {
        return it ? told(*it, place) : value::of(value::kind::nothing);
    } else if constexpr (requires { std::tuple_size<T>::value; }) {
        return std::apply(
            [&](const auto&... part) {
                return value(value::list{told(part, place)...});
            },
            it);
    } else if constexpr (std::is_class_v<T> && callable::two_members<T>) {
        const auto& [a, b] = it;
        return value::list{told(a, place), told(b, place)};
    } else if constexpr (std::is_class_v<T> && std::is_aggregate_v<T>) {
        const auto& [a, b, c] = it;
        return value::list{told(a, place), told(b, place), told(c, place)};
    } else {
        return callable::answered(it);
    }
}

// Linked nodes of the type that a function asks for.
class chain {
public:
    explicit chain(sequence it) : it_(it) {}

    // How one of them is made: "node{}".
    std::string made_as;
    // Whether they are linked, and hold, as they were and did.
    std::function<bool()> is_as_before = [] { return true; };
    place_of_node place = [](const void*) { return std::int64_t{-1}; };

    template <class N>
    operator N*() {
        return made<std::remove_const_t<N>>();
    }

private:
    template <class N>
    static N* one() {
        if constexpr (requires { N{}; })
            return new N{};
        else
            return new N{0};
    }
    // What a node holds that is neither a link nor a mark.
    template <class N>
    static auto held_by(const N& it) {
        if constexpr (requires { it.val == it.val; })
            return it.val;
        else if constexpr (requires { it.value == it.value; })
            return it.value;
        else if constexpr (requires { it.data == it.data; })
            return it.data;
        else
            return 0;
    }
    template <class N>
    N* made() {
        using nodes_of = std::vector<std::unique_ptr<N>>;
        made_as = type_name<N>();
        made_as += requires {
            N{0};
        }
        ? "{0}" : "{}";
        auto nodes = std::make_shared<nodes_of>();
        for (int i = 0; i < it_.size(); ++i) nodes->emplace_back(one<N>());
        const auto next = [nodes, it = it_](std::size_t i) -> N* {
            if (i + 1 < nodes->size()) return (*nodes)[i + 1].get();
            return it.length > 0 ? (*nodes)[std::size_t(it.before)].get()
                                 : nullptr;
        };
        for (std::size_t i = 0; i < nodes->size(); ++i)
            (*nodes)[i]->next = next(i);
        is_as_before = [nodes, next] {
            const std::unique_ptr<N> fresh(one<N>());
            for (std::size_t i = 0; i < nodes->size(); ++i)
                if ((*nodes)[i]->next != next(i) ||
                    held_by(*(*nodes)[i]) != held_by(*fresh))
                    return false;
            return true;
        };
        place = [nodes](const void* at) {
            for (std::size_t i = 0; i < nodes->size(); ++i)
                if ((*nodes)[i].get() == at) return std::int64_t(i);
            return std::int64_t{-1};
        };
        return nodes->empty() ? nullptr : nodes->front().get();
    }

    sequence it_;
};

struct subject {
    // Of numbers: find(x, f) or find(f, x).
    std::function<value(const sequence&)> of_numbers;
    bool function_first = false;
    // Of nodes, which may be changed, and how one is made.
    std::function<value(chain&)> of_nodes;
};

report judge(const subject&, const settings&);

enum class order { none, number_first, function_first };

// Asked one after the other, so that a template that takes anything is asked no
// more.
template <class F, class Number, class Step>
constexpr order takes() {
    if constexpr (std::is_invocable_v<F&, Number, Step>)
        return order::number_first;
    else if constexpr (std::is_invocable_v<F&, Step, Number>)
        return order::function_first;
    else
        return order::none;
}

// Numbers are ints, whatever type of number the function takes.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
template <class F>
subject subject_of(F& f) {
    constexpr auto step = [](int x) { return number_after(x); };
    using steps = decltype(step);
    subject made;
    const auto nowhere = [](const void*) { return std::int64_t{-1}; };
    if constexpr (takes<F, int, steps>() == order::number_first) {
        made.of_numbers = [&f, nowhere](const sequence& it) {
            step_through(it);
            return told(f(number_at(0), steps()), nowhere);
        };
    } else if constexpr (takes<F, int, steps>() == order::function_first) {
        made.function_first = true;
        made.of_numbers = [&f, nowhere](const sequence& it) {
            step_through(it);
            return told(f(steps(), number_at(0)), nowhere);
        };
    }
    if constexpr (std::is_invocable_v<F&, node*>) {
        made.of_nodes = [&f](chain& nodes) {
            const auto answer = f(static_cast<node*>(nodes));
            return told(answer, nodes.place);
        };
    } else if constexpr (std::is_invocable_v<F&, chain&>) {
        made.of_nodes = [&f](chain& nodes) {
            const auto answer = f(nodes);
            return told(answer, nodes.place);
        };
    } else {
        static_assert(takes<F, int, steps>() != order::none,
                      "needs: find(int x, f), or find(node* head)");
    }
    return made;
}
#pragma GCC diagnostic pop

}  // namespace cycles

template <class F>
report cycle_detection(F function, const settings& how = settings::standard()) {
    return cycles::judge(cycles::subject_of(function), how);
}

}  // namespace tenet::laws
