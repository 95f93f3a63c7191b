// reservoir_sample: some elements of a list, each set of them as likely.
//
// In any order. Counts are held against bounds that a right one exceeds once in
// more runs than will ever be made.
//
// Judges:    a function, an object that can be called, such as
//            std::ranges::sample, or a class of one public function
// Also:      sample, random_sample
// Elements:  generators of few bits
// Interface: one of sample(list, k, generator), sample(list, output, k,
//            generator), sample(first, last, k, generator), sample(first, last,
//            output, k, generator), of any generator or of std::mt19937,
//            std::mt19937_64 or std::default_random_engine, or without one
// Claims:    it takes as many as it is asked for, of different places; every
//            set of elements is as likely; so it is of a generator of three
//            bits; so it is of a generator of six numbers; each element of a
//            longer list is as likely
// Convicts:  one that takes the first, takes an element twice, never takes the
//            last, gives those that come later too great or too small a chance,
//            counts on k elements being there, takes one too few
#pragma once

#include <concepts>
#include <iterator>
#include <tenet/laws/algorithms/chances.hpp>
#include <tenet/laws/engine/report.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace samples {

enum class call { none, list, output, iterators, iterators_output };

template <class G, class F>
constexpr call call_of() {
    using list = std::vector<int>;
    using chances::with_generator;
    if constexpr (requires(F & f, G & g, list & v) {
                      with_generator(f, g, v, 1).begin();
                  })
        return call::list;
    else if constexpr (requires(F & f, G & g, list & v) {
                           with_generator(f, g, v.begin(), v.end(), 1).begin();
                       })
        return call::iterators;
    else if constexpr (requires(F & f, G & g, list & v) {
                           with_generator(f, g, v, std::back_inserter(v), 1);
                       })
        return call::output;
    else if constexpr (requires(F & f, G & g, list & v) {
                           with_generator(f, g, v.begin(), v.end(),
                                          std::back_inserter(v), 1);
                       })
        return call::iterators_output;
    else
        return call::none;
}

template <call how, class G, class F>
std::vector<int> sampled(F& f, G& g, std::vector<int>& v, int k) {
    using chances::with_generator;
    std::vector<int> taken;
    if constexpr (how == call::list) {
        for (const int x : with_generator(f, g, v, k)) taken.push_back(x);
    } else if constexpr (how == call::iterators) {
        for (const int x : with_generator(f, g, v.begin(), v.end(), k))
            taken.push_back(x);
    } else if constexpr (how == call::output) {
        with_generator(f, g, v, std::back_inserter(taken), k);
    } else {
        with_generator(f, g, v.begin(), v.end(), std::back_inserter(taken), k);
    }
    return taken;
}

using way = chances::way<call, std::vector<int>(std::vector<int>&, int k)>;
using subject = chances::subject<way>;

report judge(const subject&, const settings&);

template <class F, class G>
struct form {
    static constexpr call how = call_of<G, F>();
    static constexpr bool is_taken = how != call::none;
    static constexpr bool is_alone = call_of<chances::own, F>() != call::none;

    static way way_of(F& f) {
        return {how, chances::generator_named<G>(), [&f](std::uint64_t seed) {
                    return [&f, random = G(seed)](std::vector<int>& v,
                                                  int k) mutable {
                        return sampled<how>(f, random, v, k);
                    };
                }};
    }
};

}  // namespace samples

template <class... More, class F>
report reservoir_sample(F function,
                        const settings& how = settings::standard()) {
    static_assert(chances::usual_form<samples::form, F>::is_taken,
                  "needs: sample(std::vector<int>&, int, generator), or "
                  "sample(first, last, output, int, generator)");
    return samples::judge(
        chances::subject_of<samples::form, samples::way>(function), how);
}

}  // namespace tenet::laws
