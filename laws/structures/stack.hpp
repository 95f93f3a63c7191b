// stack: last in, first out.
//
// Judges:    a type, such as my_stack<int>; of a template, my_stack, also what
//            is left when something throws
// Also:      lifo
// Elements:  fragile, awkward
// Interface: Stack(); push(x); pop(), which may return what it pops; top(),
//            peek or get_top; optional: copies, size() or get_size, empty() or
//            is_empty; all of it also in camel case
// Claims:    it is last in, first out; so it is of many thousands; a
//            comparison, a hash or a copy that throws loses no memory; an
//            allocation that fails loses no memory; it is last in, first out,
//            of elements that can only be moved, have no default and lie at
//            multiples of 64
// Convicts:  a queue; one that forgets, shares with its copy, leaks
#pragma once

#include <cstddef>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/spelled.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <vector>

namespace tenet::laws {

namespace stacks {

template <class Stack, class Element>
inline constexpr auto push_of = spelled::first<Stack, Element>(
    TENET_MEMBER(push), TENET_MEMBER(Push), TENET_MEMBER(push_back));
template <class Stack>
inline constexpr auto pop_of = spelled::first<Stack>(TENET_MEMBER(pop),
                                                     TENET_MEMBER(Pop),
                                                     TENET_MEMBER(pop_back));
template <class Stack>
inline constexpr auto top_of = spelled::first<Stack>(
    TENET_MEMBER(top), TENET_MEMBER(peek), TENET_MEMBER(Top),
    TENET_MEMBER(Peek), TENET_MEMBER(get_top), TENET_MEMBER(getTop),
    TENET_MEMBER(back));

// Whether all that looks at it is declared so.
template <class Stack>
inline constexpr bool looks_const =
    top_of<const Stack>&& spelled::counts_const<Stack>;

template <class Stack, class Element>
void add_calls(subject_of<Stack, Element>& it) {
    using seen = engine::looked_at<Stack, looks_const<Stack>>;
    it.call("push", [](Stack& s,
                       int x) { (void)push_of<Stack, Element>(s, Element(x)); })
        .written(push_of<Stack, Element>.name)
        .call("pop",
              [](Stack& s) {
                  return spelled::popped_by<Element>(
                      [&]() -> decltype(auto) { return pop_of<Stack>(s); });
              })
        .written(pop_of<Stack>.name)
        .call("top", [](seen& s) { return number_in(top_of<seen>(s)); })
        .written(top_of<seen>.name);
    spelled::add_counts<seen>(it);
}

template <class Stack, class Element>
subject half() {
    constexpr bool pushes = bool(push_of<Stack, Element>);
    constexpr bool pops = bool(pop_of<Stack>);
    constexpr bool looks = bool(top_of<Stack>);
    static_assert(pushes, "needs: push(x)");
    static_assert(pops, "needs: pop()");
    static_assert(looks, "needs: top()");
    subject_of<Stack, Element> it("stack");
    it.start();
    if constexpr (pushes && pops && looks) add_calls(it);
    return it;
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
