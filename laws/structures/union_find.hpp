// union_find: disjoint sets of numbers, united but never split.
//
// Judges:    a type, such as my_sets
// Interface: Sets(n); unite(a, b), merge, join, connect, union_sets, union_set,
//            union_by_size, union_by_rank or Union, which may return whether
//            they were in different sets; same(a, b), connected, is_connected,
//            same_set, or else find(a), leader, root, find_set, find_root,
//            find_parent or get, each also in camel case; optional: copies,
//            size_of(a), size(a), set_size or get_size, count() or
//            components(), size()
// Claims:    two numbers are in the same set if a chain of unions connects
//            them, and in no other case; sets have their number and their
//            sizes; a representative is a member, the same for all; it is
//            regular as far as it can be copied and moved; n unions in a chain,
//            whichever way round, and n questions take time that grows as n log
//            n; a hundred thousand are no deep recursion
// Convicts:  sets that hang one number instead of its root, forget that both
//            were one, count both sizes, unite only towards the smaller
//            number, miscount, answer same of neighbours alone, share with
//            their copy; trees that are neither balanced nor compressed, and a
//            recursion as deep as they are; sets that are relabelled or counted
//            through
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/spelled.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>

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
inline constexpr auto unite_of = spelled::first<Sets, number, number>(
    TENET_MEMBER(unite), TENET_MEMBER(merge), TENET_MEMBER(join),
    TENET_MEMBER(connect), TENET_MEMBER(union_sets), TENET_MEMBER(unionSets),
    TENET_MEMBER(union_set), TENET_MEMBER(unionSet), TENET_MEMBER(Union),
    TENET_MEMBER(union_by_size), TENET_MEMBER(unionBySize),
    TENET_MEMBER(union_by_rank), TENET_MEMBER(unionByRank));
template <class Sets>
inline constexpr auto same_of = spelled::first<Sets, number, number>(
    TENET_MEMBER(same), TENET_MEMBER(connected), TENET_MEMBER(is_connected),
    TENET_MEMBER(isConnected), TENET_MEMBER(same_set), TENET_MEMBER(sameSet),
    TENET_MEMBER(isSameSet), TENET_MEMBER(isSame), TENET_MEMBER(IsConnected));
template <class Sets>
inline constexpr auto find_of = spelled::first<Sets, number>(
    TENET_MEMBER(find), TENET_MEMBER(leader), TENET_MEMBER(root),
    TENET_MEMBER(find_set), TENET_MEMBER(findSet), TENET_MEMBER(get),
    TENET_MEMBER(find_root), TENET_MEMBER(findRoot), TENET_MEMBER(find_parent),
    TENET_MEMBER(findParent), TENET_MEMBER(findUPar), TENET_MEMBER(Find));
template <class Sets>
inline constexpr auto size_of = spelled::first<Sets, number>(
    TENET_MEMBER(size_of), TENET_MEMBER(size), TENET_MEMBER(set_size),
    TENET_MEMBER(get_size), TENET_MEMBER(getSize), TENET_MEMBER(sizeOf));
template <class Sets>
inline constexpr auto count_of = spelled::first<Sets>(TENET_MEMBER(count),
                                                      TENET_MEMBER(components),
                                                      TENET_MEMBER(getCount));

// Calls whose text is more than the name of a member.
inline constexpr std::string_view roots_equal =
    "sets.find($0) == sets.find($1)";
inline constexpr std::string_view root_is_in = "sets.same($0, sets.find($0))";

// Such a text with the names of Sets.
template <class Sets>
std::string_view written_roots_equal() {
    static const std::string find =
        "sets." + std::string(find_of<Sets>.name) + '(';
    static const std::string text = find + "$0) == " + find + "$1)";
    return text;
}
template <class Sets>
std::string_view written_root_is_in() {
    static const std::string text = "sets." + std::string(same_of<Sets>.name) +
                                    "($0, sets." +
                                    std::string(find_of<Sets>.name) + "($0))";
    return text;
}

template <class Sets>
bool roots_are_equal(Sets& s, int a, int b) {
    const auto root = find_of<Sets>(s, number{a});
    return root == find_of<Sets>(s, number{b});
}

template <class Sets>
bool same(Sets& s, int a, int b) {
    if constexpr (bool(same_of<Sets>))
        return bool(same_of<Sets>(s, number{a}, number{b}));
    else
        return roots_are_equal(s, a, b);
}

// Whether n are in one set after a union of each with 0, which comes first, and
// again, where it comes last.
template <class Sets>
bool chain(int n) {
    Sets s(number{n}), again(number{n});
    for (int k = 1; k < n; ++k) {
        unite_of<Sets>(s, number{0}, number{k});
        unite_of<Sets>(again, number{k}, number{0});
    }
    for (int k = 1; k < n; ++k) {
        if (!same(s, k - 1, k) || !same(again, k - 1, k)) return false;
        if constexpr (bool(size_of<Sets>))
            if (static_cast<int>(size_of<Sets>(s, number{k})) != n)
                return false;
    }
    return true;
}

template <class Sets>
void add_same(subject_of<Sets>& it) {
    it.call("same", [](Sets& s, int a, int b) { return same(s, a, b); });
    if constexpr (!same_of<Sets>) {
        it.written(written_roots_equal<Sets>());
    } else {
        it.written(same_of<Sets>.name);
        if constexpr (bool(find_of<Sets>))
            it.call(roots_equal, [](Sets& s, int a,
                                    int b) { return roots_are_equal(s, a, b); })
                .written(written_roots_equal<Sets>())
                .call(root_is_in,
                      [](Sets& s, int a) {
                          const auto root = find_of<Sets>(s, number{a});
                          return same(s, a, static_cast<int>(root));
                      })
                .written(written_root_is_in<Sets>());
    }
}

template <class Sets>
void add_counts(subject_of<Sets>& it) {
    if constexpr (bool(size_of<Sets>))
        it.call("size_of", [](Sets& s, int a) {
              return std::size_t(size_of<Sets>(s, number{a}));
          }).written(size_of<Sets>.name);
    if constexpr (bool(count_of<Sets>))
        it.call("count", [](Sets& s) {
              return std::size_t(count_of<Sets>(s));
          }).written(count_of<Sets>.name);
    if constexpr (requires(Sets & s) { s.size(); })
        it.call("size", [](Sets& s) { return std::size_t(s.size()); });
}

template <class Sets>
subject half() {
    subject_of<Sets> it("sets");
    constexpr bool unites = bool(unite_of<Sets>);
    constexpr bool tells = same_of<Sets> || find_of<Sets>;
    constexpr bool is_made = std::is_constructible_v<Sets, number>;
    static_assert(is_made, "needs: Sets(n)");
    static_assert(unites, "needs: unite(a, b)");
    static_assert(tells, "needs: same(a, b)");
    if constexpr (is_made && unites && tells) {
        it.start("$T sets($0);", [](int n) { return Sets(number{n}); })
            .call("unite",
                  [](Sets& s, int a, int b) {
                      const auto made = [&]() -> decltype(auto) {
                          return unite_of<Sets>(s, number{a}, number{b});
                      };
                      if constexpr (std::same_as<decltype(made()), bool>)
                          return answer_of(made());
                      else
                          return made(), value::of(value::kind::untold);
                  })
            .written(unite_of<Sets>.name)
            .call("chain", [](Sets&, int n) { return chain<Sets>(n); });
        add_same(it);
        add_counts(it);
    }
    return it;
}

report judge(const subject&, const settings&);

}  // namespace unions

template <class Sets>
report union_find(const settings& how = settings::standard()) {
    return unions::judge(unions::half<Sets>(), how);
}

}  // namespace tenet::laws
