// spelled: members that types call by different names.
//
//     template <class Queue>
//     inline constexpr auto push_of = spelled::first<Queue, int>(
//         TENET_MEMBER(push), TENET_MEMBER(enqueue));
//
// is the first of these that a Queue can be called with: push_of<Queue>(q, 1).
#pragma once

#include <string_view>
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

}  // namespace tenet::laws::spelled
