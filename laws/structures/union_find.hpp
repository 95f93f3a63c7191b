// union_find: disjoint sets of numbers, united but never split.
//
// Judges:    a type, such as my_sets
// Interface: Sets(n); unite(a, b) or merge(a, b), which may return whether they
//            were in different sets; same(a, b) or connected(a, b); optional:
//            copies, find(a) or leader(a), size_of(a), count(), size()
// Claims:    two numbers are in the same set if a chain of unions connects
//            them, and in no other case; sets have their number and their
//            sizes; a representative is a member, the same for all; it is
//            regular as far as it can be copied and moved; a hundred thousand
//            unions in a chain, whichever way round, are no deep recursion and
//            take no time that grows with the square
// Convicts:  sets that hang one number instead of its root, forget that both
//            were one, count both sizes, unite only towards the smaller
//            number, miscount, answer same of neighbours alone, share with
//            their copy; trees that are neither balanced nor compressed, and a
//            recursion as deep as they are
#pragma once

#include <concepts>
#include <cstddef>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <utility>

namespace tenet::laws {

namespace unions {

// Whatever type of number a subject takes.
struct number {
    int value;
    template <std::integral T>
    operator T() const {
        return static_cast<T>(value);
    }
};

template <class Sets>
auto unite(Sets& s, int a, int b) {
    if constexpr (requires { s.unite(0, 1); })
        return s.unite(number{a}, number{b});
    else
        return s.merge(number{a}, number{b});
}

template <class Sets>
bool same(Sets& s, int a, int b) {
    if constexpr (requires { s.same(0, 1); })
        return bool(s.same(number{a}, number{b}));
    else
        return bool(s.connected(number{a}, number{b}));
}

template <class Sets>
concept finds = requires(Sets& s) {
    s.find(0);
};

template <class Sets>
int find(Sets& s, int a) {
    if constexpr (finds<Sets>)
        return static_cast<int>(s.find(number{a}));
    else
        return static_cast<int>(s.leader(number{a}));
}

// Whether n are in one set after a union of each with 0, which comes first, and
// again, where it comes last.
template <class Sets>
bool chain(int n) {
    Sets s(number{n}), again(number{n});
    for (int k = 1; k < n; ++k) unite(s, 0, k), unite(again, k, 0);
    for (int k = 1; k < n; ++k)
        if (!same(s, k - 1, k) || !same(again, k - 1, k)) return false;
    return true;
}

template <class Sets>
void add_optional(subject_of<Sets>& it) {
    if constexpr (finds<Sets> || requires(Sets & s) { s.leader(0); }) {
        constexpr bool named = finds<Sets>;
        it.call("sets.find($0) == sets.find($1)",
                [](Sets& s, int a, int b) { return find(s, a) == find(s, b); })
            .written(named ? "sets.find($0) == sets.find($1)"
                           : "sets.leader($0) == sets.leader($1)")
            .call("sets.same($0, sets.find($0))",
                  [](Sets& s, int a) { return same(s, a, find(s, a)); })
            .written(named ? "sets.same($0, sets.find($0))"
                           : "sets.same($0, sets.leader($0))");
    }
    if constexpr (requires(Sets & s) { s.size_of(0); })
        it.call("size_of", [](Sets& s, int a) {
            return std::size_t(s.size_of(number{a}));
        });
    if constexpr (requires(Sets & s) { s.count(); })
        it.call("count", [](Sets& s) { return std::size_t(s.count()); });
    if constexpr (requires(Sets & s) { s.size(); })
        it.call("size", [](Sets& s) { return std::size_t(s.size()); });
}

template <class Sets>
subject half() {
    subject_of<Sets> it("sets");
    it.start("$T sets($0);", [](int n) { return Sets(number{n}); })
        .call("unite",
              [](Sets& s, int a, int b) {
                  if constexpr (std::same_as<decltype(unite(s, a, b)), bool>)
                      return answer_of(unite(s, a, b));
                  else
                      return unite(s, a, b), value::of(value::kind::untold);
              })
        .written(requires(Sets & s) { s.unite(0, 1); } ? "unite" : "merge")
        .call("same", [](Sets& s, int a, int b) { return same(s, a, b); })
        .written(requires(Sets & s) { s.same(0, 1); } ? "same" : "connected")
        .call("chain", [](Sets&, int n) { return chain<Sets>(n); });
    add_optional(it);
    return it;
}

report judge(const subject&, const settings&);

}  // namespace unions

template <class Sets>
report union_find(const settings& how = settings::standard()) {
    return unions::judge(unions::half<Sets>(), how);
}

}  // namespace tenet::laws
