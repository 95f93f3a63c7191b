// stack: last in, first out.
//
// Judges:    a type, such as my_stack<int>; of a template, my_stack, also what
//            is left when something throws
// Also:      lifo
// Elements:  fragile, awkward
// Interface: Stack(); push(x); pop(); top(); size(); empty();
//            optional: copies, pop() that returns
// Claims:    it is last in, first out; a comparison, a hash or a copy that
//            throws loses no memory; an allocation that fails loses no memory;
//            it is last in, first out, of elements that can only be moved, have
//            no default and lie at multiples of 64
// Convicts:  a queue; one that forgets, shares with its copy, leaks
#pragma once

#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>

namespace tenet::laws {

namespace stacks {

template <class Stack, class Element>
subject half() {
    constexpr bool is_const = requires(const Stack& s) {
        s.top(), s.size(), s.empty();
    };
    using seen = engine::looked_at<Stack, is_const>;
    return subject_of<Stack, Element>("stack")
        .start()
        .call("push", [](Stack& s, int x) { s.push(Element(x)); })
        .call("pop", [](Stack& s) { return s.pop(); })
        .call("top", [](seen& s) { return number_in(s.top()); })
        .call("size", [](seen& s) { return std::size_t(s.size()); })
        .call("empty", [](seen& s) { return bool(s.empty()); });
}

report judge(const std::vector<subject>&, const settings&, guarantee);

}  // namespace stacks

// Of ints unless told otherwise; promised is what a call leaves that throws.
template <class Stack, class Element = int>
report stack(const settings& how = settings::standard(),
             guarantee promised = guarantee::none) {
    return stacks::judge({stacks::half<Stack, Element>()}, how, promised);
}

// A template of one element type, filled with ints, fragile elements and More.
template <template <class...> class Stack, class... More>
report stack(const settings& how = settings::standard(),
             guarantee promised = guarantee::none) {
    constexpr auto of = []<class Element>() {
        return stacks::half<Stack<Element>, Element>();
    };
    return stacks::judge(subjects_of<int, fragile, More...>(of), how, promised);
}

}  // namespace tenet::laws
