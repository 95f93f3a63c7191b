// small_aware_stack: a stack that knows the smallest of what it holds.
//
// Judges:    a type, such as my_stack
// Also:      min_stack
// Template:  int
// Interface: Stack(); push(x); pop(), which may return what it pops; top() or
//            peek(); smallest(), min(), minimum(), get_min(), getMin() or
//            find_min(); optional: size(), empty() or is_empty(), copies
// Claims:    it is last in, first out, and knows its smallest; n pushes and n
//            pops, each followed by a look at the smallest, take time that
//            grows as n log n
// Convicts:  one that forgets a smallest when one of several that are equal
//            leaves; that knows the smallest it has ever had; that takes the
//            last for the smallest; that computes with differences, or begins
//            with a great number; that shares with its copy; that leaks; that
//            searches, whenever it is asked or when a smallest leaves
#pragma once

#include <cstddef>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/spelled.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>

namespace tenet::laws {

namespace small_aware {

template <class Stack>
inline constexpr auto push_of = spelled::first<Stack, int>(TENET_MEMBER(push));
template <class Stack>
inline constexpr auto pop_of = spelled::first<Stack>(TENET_MEMBER(pop));
template <class Stack>
inline constexpr auto top_of = spelled::first<Stack>(TENET_MEMBER(top),
                                                     TENET_MEMBER(peek));
template <class Stack>
inline constexpr auto smallest_of = spelled::first<Stack>(
    TENET_MEMBER(smallest), TENET_MEMBER(min), TENET_MEMBER(minimum),
    TENET_MEMBER(get_min), TENET_MEMBER(getMin), TENET_MEMBER(GetMin),
    TENET_MEMBER(find_min), TENET_MEMBER(findMin));
template <class Stack>
inline constexpr auto size_of = spelled::first<Stack>(TENET_MEMBER(size));

// Whether all that looks at it is declared so.
template <class Stack>
inline constexpr bool looks_const =
    top_of<const Stack>&& smallest_of<const Stack>&& bool(
        size_of<const Stack>) == bool(size_of<Stack>) &&
    bool(spelled::empty_of<const Stack>) == bool(spelled::empty_of<Stack>);

template <class Stack>
void add_calls(subject_of<Stack>& it) {
    using seen = engine::looked_at<Stack, looks_const<Stack>>;
    it.call("push", [](Stack& s, int x) { (void)push_of<Stack>(s, x); })
        .call("pop",
              [](Stack& s) {
                  return spelled::popped_by<int>(
                      [&]() -> decltype(auto) { return pop_of<Stack>(s); });
              })
        .call("top", [](seen& s) { return number_in(top_of<seen>(s)); })
        .written(top_of<seen>.name)
        .call("smallest",
              [](seen& s) { return number_in(smallest_of<seen>(s)); })
        .written(smallest_of<seen>.name);
    if constexpr (bool(size_of<seen>))
        it.call("size", [](seen& s) { return std::size_t(size_of<seen>(s)); });
    spelled::add_empty<seen>(it);
}

template <class Stack>
subject half() {
    constexpr bool pushes = bool(push_of<Stack>), pops = bool(pop_of<Stack>),
                   looks = bool(top_of<Stack>),
                   knows = bool(smallest_of<Stack>);
    static_assert(pushes, "needs: push(x)");
    static_assert(pops, "needs: pop()");
    static_assert(looks, "needs: top()");
    static_assert(knows, "needs: smallest()");
    subject_of<Stack> it("stack");
    it.start();
    if constexpr (pushes && pops && looks && knows) add_calls(it);
    return it;
}

report judge(const subject&, const settings&);

}  // namespace small_aware

template <class Stack>
report small_aware_stack(const settings& how = settings::standard()) {
    return small_aware::judge(small_aware::half<Stack>(), how);
}

}  // namespace tenet::laws
