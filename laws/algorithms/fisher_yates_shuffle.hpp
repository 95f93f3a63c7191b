// fisher_yates_shuffle: puts a list in random order, each as likely.
//
// Counts are held against bounds that a right one exceeds once in more runs
// than will ever be made.
//
// Judges:    a function, an object that can be called, such as
//            std::ranges::shuffle, or a class of one public function
// Also:      shuffle, random_shuffle
// Elements:  generators of few bits
// Interface: one of shuffle(list, generator), shuffle(first, last, generator),
//            or of a pointer and a length, in place or returning the list, of
//            any generator or of std::mt19937, std::mt19937_64 or
//            std::default_random_engine, or without one
// Claims:    it loses no element; every order is as likely; so it is of a
//            generator of three bits; so it is of a generator of six numbers;
//            each element of a longer list is as likely anywhere
// Convicts:  one that swaps each with any, never leaves an element where it
//            was (S. Sattolo), never moves the first or the last, swaps too
//            few, draws a remainder, takes a generator for one of 32 bits,
//            seeds its generator anew, loses elements
#pragma once

#include <concepts>
#include <tenet/laws/algorithms/chances.hpp>
#include <tenet/laws/engine/function.hpp>
#include <tenet/laws/engine/report.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace shuffles {

// A shuffle with a generator of that seed.
using shuffle = std::function<void(std::vector<int>&)>;
struct way {
    functions::call how = functions::call::none;
    std::string generator{};  // none: its own
    std::function<shuffle(std::uint64_t seed)> start{};

    explicit operator bool() const { return bool(start); }
};

// F as functions::call_of asks it.
template <class F, class G>
struct bound {
    F* f;
    G* random;

    template <class... A>
    requires(chances::takes_generator<F, G, A...>()) decltype(auto) operator()(
        A&&... all) {
        return chances::with_generator(*f, *random, std::forward<A>(all)...);
    }
};

template <class G, class F>
way way_of(F& f) {
    using with = bound<F, G>;
    constexpr functions::call how = functions::call_of<int, with>();
    if constexpr (how == functions::call::none)
        return {};
    else
        return {
            how,
            std::is_same_v<G, chances::own> ? "" : chances::generator_text<G>(),
            [&f](std::uint64_t seed) -> shuffle {
                return [&f, random = G(seed)](std::vector<int>& v) mutable {
                    with called{&f, &random};
                    using answer =
                        std::decay_t<decltype(functions::call_with_list<int>(
                            called, v))>;
                    if constexpr (std::same_as<answer, std::vector<int>>)
                        v = functions::call_with_list<int>(called, v);
                    else
                        functions::call_with_list<int>(called, v);
                };
            }};
}

// With the first of these generators that it takes.
template <class F, class G, class... Others>
way first_way(F& f) {
    if constexpr (functions::call_of<int, bound<F, G>>() !=
                  functions::call::none)
        return way_of<G>(f);
    else if constexpr (sizeof...(Others) > 0)
        return first_way<F, Others...>(f);
    else
        return {};
}

template <class F, class G, class... Others>
constexpr bool takes_any() {
    if constexpr (functions::call_of<int, bound<F, G>>() !=
                  functions::call::none)
        return true;
    else if constexpr (sizeof...(Others) > 0)
        return takes_any<F, Others...>();
    else
        return false;
}

struct subject {
    way usual;
    way of_coins;
    way of_die;
};

report judge(const subject&, const settings&);

}  // namespace shuffles

template <class... More, class F>
report fisher_yates_shuffle(F function,
                            const settings& how = settings::standard()) {
    using namespace shuffles;
    static_assert(
        takes_any<F, std::mt19937_64, std::mt19937, std::default_random_engine,
                  std::minstd_rand, chances::own>(),
        "needs: shuffle(std::vector<int>&, generator), or "
        "shuffle(first, last, generator)");
    shuffles::subject all{
        first_way<F, std::mt19937_64, std::mt19937, std::default_random_engine,
                  std::minstd_rand, chances::own>(function),
        {},
        {}};
    if constexpr (!requires(std::vector<int> & v) { function(v); }) {
        all.of_coins = first_way<F, chances::coins>(function);
        all.of_die = first_way<F, chances::die>(function);
    }
    return shuffles::judge(all, how);
}

}  // namespace tenet::laws
