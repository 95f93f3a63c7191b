// memoize: a recursive function that computes each of its values once.
//
// The function on trial is given a function f(self, arguments) that calls
// self(arguments), and returns one that is called with the arguments alone. Or
// it calls f(arguments), which calls what was returned. Arguments are an int
// that is not negative, or two of them.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Interface: memoize(f), where f is an object whose self can be made of
//            anything that is called with the arguments, a
//            std::function<long long(const std::function<long long(int)>&,
//            int)>, one whose self is passed by value, or a std::function<long
//            long(int)>; or of two arguments. Returns an object that is called
//            with these and returns an integer
// Claims:    it computes each value once; it returns what the function returns;
//            it keeps two arguments apart; two of them share nothing; what is
//            thrown is passed on and not kept
// Convicts:  one that keeps nothing, or not what is computed on the way; that
//            takes 0 for what is not known, knows its arguments by the first or
//            by their sum or in any order, has one table for all functions,
//            keeps a value where the function throws
#pragma once

#include <functional>
#include <memory>
#include <tenet/laws/engine/report.hpp>
#include <type_traits>
#include <utility>

namespace tenet::laws {

namespace memos {

// Anything that is called with such arguments, by reference. An int is one,
// too: who calls a function with the arguments alone gives the first as self.
template <class... A>
class self {
public:
    template <class F>
    requires(!std::is_same_v<std::remove_cvref_t<F>, self>) self(F&& f) {
        using type = std::remove_reference_t<F>;
        if constexpr (std::is_convertible_v<F, int>) {
            is_argument_ = true;
            argument_ = f;
        } else if constexpr (std::is_invocable_v<type&, A...>) {
            called_ =
                const_cast<void*>(static_cast<const void*>(std::addressof(f)));
            call_ = [](void* called, A... arguments) {
                return static_cast<long long>(
                    (*static_cast<type*>(called))(arguments...));
            };
        }
    }
    long long operator()(A... arguments) const {
        return call_(called_, arguments...);
    }
    bool is_argument() const { return is_argument_; }
    int argument() const { return argument_; }

private:
    bool is_argument_ = false;
    int argument_ = 0;
    void* called_ = nullptr;
    long long (*call_)(void*, A...) = nullptr;
};

template <class... A>
using kept = std::function<long long(A...)>;
template <class... A>
using body = std::function<long long(const self<A...>&, A...)>;

// Called with itself and the arguments, or with the arguments alone, and then
// it calls what is kept. That it can be called with fewer lets it compile where
// functions of one argument alone are kept.
template <class... A>
struct recursive;
template <>
struct recursive<int> {
    body<int> of;
    std::shared_ptr<kept<int>> all;
    long long operator()(self<int> me, int n = 0) const {
        return me.is_argument() ? of(*all, me.argument()) : of(me, n);
    }
};
template <>
struct recursive<int, int> {
    body<int, int> of;
    std::shared_ptr<kept<int, int>> all;
    long long operator()(self<int, int> me, int i = 0, int j = 0) const {
        return me.is_argument() ? of(*all, me.argument(), i) : of(me, i, j);
    }
};

template <class... A>
using by_reference = std::function<long long(const kept<A...>&, A...)>;
template <class... A>
using by_value = std::function<long long(kept<A...>, A...)>;

// What is returned may be neither copied nor moved.
template <class... A, class F, class Given>
kept<A...> keep(F& f, const Given& given) {
    using made = std::decay_t<decltype(f(given))>;
    return [it = std::shared_ptr<made>(new made(f(given)))](A... arguments) {
        return static_cast<long long>((*it)(arguments...));
    };
}

enum class form { none, object, reference, value, plain };

// F takes it, and what it returns is called with such arguments.
template <class F, class Given, class... A>
constexpr bool keeps() {
    if constexpr (std::is_invocable_v<F&, const Given&>)
        return std::is_invocable_v<std::invoke_result_t<F&, const Given&>&,
                                   A...>;
    else
        return false;
}

template <class F, class... A>
constexpr form form_of() {
    // Who takes any object and cannot be called is asked no more.
    if constexpr (std::is_invocable_v<F&, const recursive<A...>&>)
        return keeps<F, recursive<A...>, A...>() ? form::object : form::none;
    else if constexpr (keeps<F, by_reference<A...>, A...>())
        return form::reference;
    else if constexpr (keeps<F, by_value<A...>, A...>())
        return form::value;
    else if constexpr (keeps<F, kept<A...>, A...>())
        return form::plain;
    else
        return form::none;
}

template <class... A, class F>
kept<A...> keep_in_any_form(F& f, const body<A...>& of) {
    constexpr form how = form_of<F, A...>();
    const auto with_self = [of](const kept<A...>& me, A... arguments) {
        return of(me, arguments...);
    };
    // What is kept, for those who call it by no self.
    const auto all = std::make_shared<kept<A...>>();
    const std::shared_ptr<kept<A...>> seen(all.get(), [](kept<A...>*) {});
    if constexpr (how == form::object)
        *all = keep<A...>(f, recursive<A...>{of, seen});
    else if constexpr (how == form::reference)
        *all = keep<A...>(f, by_reference<A...>(with_self));
    else if constexpr (how == form::value)
        *all = keep<A...>(f, by_value<A...>(with_self));
    else
        *all = keep<A...>(f, kept<A...>([of, seen](A... arguments) {
                              return of(*seen, arguments...);
                          }));
    return [all](A... arguments) { return (*all)(arguments...); };
}

struct subject {
    std::function<kept<int>(const body<int>&)> one{};
    std::function<kept<int, int>(const body<int, int>&)> two{};
    bool is_plain = false;  // of a function that is not given itself
};

report judge(const subject&, const settings&);

}  // namespace memos

template <class F>
report memoize(F function, const settings& how = settings::standard()) {
    using namespace memos;
    constexpr form one = form_of<F, int>();
    static_assert(one != form::none,
                  "needs: memoize(f), where f(self, n) calls self(n - 1)");
    memos::subject all;
    all.is_plain = one == form::plain;
    all.one = [&](const body<int>& of) {
        return keep_in_any_form<int>(function, of);
    };
    if constexpr (form_of<F, int, int>() != form::none)
        all.two = [&](const body<int, int>& of) {
            return keep_in_any_form<int, int>(function, of);
        };
    return memos::judge(all, how);
}

}  // namespace tenet::laws
