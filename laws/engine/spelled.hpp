// spelled: members that types call by different names.
//
//     template <class Queue>
//     inline constexpr auto push_of = spelled::first<Queue, int>(
//         TENET_MEMBER(push), TENET_MEMBER(enqueue));
//
// is the first of these that a Queue can be called with: push_of<Queue>(q, 1).
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <utility>

// A member function of that name, as a function of an object and arguments.
#define TENET_MEMBER(member)                                        \
    ::tenet::laws::spelled::spelling {                              \
#member, [](auto& it, auto&&... given)                            \
            -> decltype(it.member(std::forward<decltype(given)>(given)...)) { \
            return it.member(std::forward<decltype(given)>(given)...);    \
        } \
    }

namespace tenet::laws::spelled {

template <class Call>
struct spelling {
    std::string_view name;
    Call call;

    constexpr explicit operator bool() const { return true; }
    template <class... Given>
    constexpr decltype(auto) operator()(Given&&... given) const {
        return call(std::forward<Given>(given)...);
    }
};
template <class Call>
spelling(const char*, Call) -> spelling<Call>;

// Of a type that has none of them.
struct missing {
    std::string_view name{};
    constexpr explicit operator bool() const { return false; }
};

template <class Side, class... Given>
constexpr missing first() {
    return {};
}
template <class Side, class... Given, class Call, class... Rest>
constexpr auto first(spelling<Call> it, Rest... rest) {
    if constexpr (std::is_invocable_v<const Call&, Side&, Given...>)
        return it;
    else
        return first<Side, Given...>(rest...);
}

template <class Type>
inline constexpr auto size_of = first<Type>(TENET_MEMBER(size),
                                            TENET_MEMBER(get_size),
                                            TENET_MEMBER(getSize));
template <class Type>
inline constexpr auto empty_of = first<Type>(TENET_MEMBER(empty),
                                             TENET_MEMBER(is_empty),
                                             TENET_MEMBER(isEmpty));

// Whether these are declared const, where there are any.
template <class Type>
inline constexpr bool counts_const = bool(size_of<const Type>) ==
                                         bool(size_of<Type>) &&
                                     bool(empty_of<const Type>) ==
                                         bool(empty_of<Type>);

// The calls "size" and "empty", where it has them; Seen may be const.
template <class Seen, class Type, class Element>
void add_size(subject_of<Type, Element>& it) {
    if constexpr (bool(size_of<Seen>))
        it.call("size", [](Seen& seen) {
              return std::size_t(size_of<Seen>(seen));
          }).written(size_of<Seen>.name);
}
template <class Seen, class Type, class Element>
void add_empty(subject_of<Type, Element>& it) {
    if constexpr (bool(empty_of<Seen>))
        it.call("empty", [](Seen& seen) {
              return bool(empty_of<Seen>(seen));
          }).written(empty_of<Seen>.name);
}
template <class Seen, class Type, class Element>
void add_counts(subject_of<Type, Element>& it) {
    add_size<Seen>(it);
    add_empty<Seen>(it);
}

// A pop may return what it has popped, or whether it has.
template <class Element, class Pop>
auto popped_by(Pop pop) {
    if constexpr (std::is_void_v<decltype(pop())>)
        return pop(), value::of(value::kind::untold);
    else if constexpr (std::same_as<decltype(pop()), bool> &&
                       !std::same_as<Element, bool>)
        return pop(), value::of(value::kind::untold);
    else
        return answer_of(pop());
}

// Whether a change was one: by a truth, a count, a pair whose second tells, or
// not at all; a pointer to what it became tells nothing.
template <class Change>
value told_by(Change change) {
    using told = decltype(change());
    if constexpr (requires(const std::remove_cvref_t<told>& it) {
                      bool(it.second);
                  }) {
        return std::int64_t{bool(change().second)};
    } else if constexpr (std::integral<std::remove_cvref_t<told>>) {
        return std::int64_t{change() ? 1 : 0};
    } else {
        change();
        return value::of(value::kind::untold);
    }
}

}  // namespace tenet::laws::spelled
