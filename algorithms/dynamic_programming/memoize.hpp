// memoize: a recursive function that computes each of its values once.
//
// The function is given its memoized self as the first argument, and calls
// that: what it says of smaller arguments becomes a table. Not for functions
// with side effects; where the order of the arguments is plain, loops over an
// array are faster.
//
// Technique:  dynamic programming from above: a table of the values known, that
//             is filled as they are asked for
// Complexity: O(log n) comparisons of arguments for a value, where n are known,
//             and the function once for each; space O(n); recursion is as deep
//             as that of the function
// Reference:  D. Michie, "Memo" Functions and Machine Learning, Nature 218,
//             1968
// Laws:       memoize
//
// Example:
//   auto fibonacci = memoize<long long(int)>([](auto& self, int n) {
//       return n < 2 ? n : self(n - 1) + self(n - 2);
//   });
//   fibonacci(90) == 2'880'067'194'370'816'120
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tenet {

template <class Signature, class F>
class memoized;

// Can be moved, but not copied, while it is not called.
template <class Result, class... Arguments, class F>
class memoized<Result(Arguments...), F> {
public:
    explicit memoized(F function) : function_(std::move(function)) {}
    memoized(memoized&&) = default;

    // The reference is valid until clear() or the end of this object. What the
    // function throws is passed on; all that was computed before is kept, and
    // nothing else.
    const Result& operator()(const std::decay_t<Arguments>&... arguments) {
        const auto known = known_.find(std::tie(arguments...));
        if (known != known_.end()) return known->second;
        // The function may ask for other values meanwhile. A reference is what
        // any type of self can be made of, without a copy of the table.
        auto self = std::ref(*this);
        Result computed = std::invoke(function_, self, arguments...);
        return known_.try_emplace(key(arguments...), std::move(computed))
            .first->second;
    }

    std::size_t size() const { return known_.size(); }  // values known
    void clear() { known_.clear(); }

private:
    using key = std::tuple<std::decay_t<Arguments>...>;

    F function_;
    std::map<key, Result, std::less<>> known_;
};

template <class Result, class Self, class... Arguments>
std::type_identity<Result(Arguments...)> signature_without_self(
    const std::function<Result(Self, Arguments...)>&);

// Of a function that is called as function(self, arguments...), where
// self(arguments...) is memoized. Arguments have an order, <.
template <class Signature, class F>
requires std::is_function_v<Signature>
auto memoize(F function) {
    return memoized<Signature, F>(std::move(function));
}

// The same, where the signature can be seen: self is no auto, but perhaps a
// const std::function<long long(int)>&.
template <class F>
requires requires(F function) {
    signature_without_self(std::function(function));
}
auto memoize(F function) {
    using signature = typename decltype(signature_without_self(
        std::function(function)))::type;
    return memoized<signature, F>(std::move(function));
}

}  // namespace tenet
