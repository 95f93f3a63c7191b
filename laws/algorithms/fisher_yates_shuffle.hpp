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

using way = chances::way<functions::call, void(std::vector<int>&)>;
using subject = chances::subject<way>;

report judge(const subject&, const settings&);

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

template <class F, class G>
struct form {
    using with = bound<F, G>;
    static constexpr functions::call how = functions::call_of<int, with>();
    static constexpr bool is_taken = how != functions::call::none;
    static constexpr bool is_alone = requires(F & f, std::vector<int>& v) {
        f(v);
    };

    static way way_of(F& f) {
        return {how, chances::generator_named<G>(), [&f](std::uint64_t seed) {
                    return [&f, random = G(seed)](std::vector<int>& v) mutable {
                        shuffled(f, random, v);
                    };
                }};
    }
    static void shuffled(F& f, G& random, std::vector<int>& v) {
        with called{&f, &random};
        using answer =
            std::decay_t<decltype(functions::call_with_list<int>(called, v))>;
        if constexpr (std::same_as<answer, std::vector<int>>)
            v = functions::call_with_list<int>(called, v);
        else
            functions::call_with_list<int>(called, v);
    }
};

}  // namespace shuffles

template <class... More, class F>
report fisher_yates_shuffle(F function,
                            const settings& how = settings::standard()) {
    static_assert(chances::usual_form<shuffles::form, F>::is_taken,
                  "needs: shuffle(std::vector<int>&, generator), or "
                  "shuffle(first, last, generator)");
    return shuffles::judge(
        chances::subject_of<shuffles::form, shuffles::way>(function), how);
}

}  // namespace tenet::laws
