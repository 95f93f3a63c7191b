// chances: functions that draw by chance, on trial: with which generators they
// are called, and what of their answers is unlikely.
//
// Counts are held against a bound that a right function exceeds once in 10^15
// runs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <type_traits>
#include <vector>

namespace tenet::laws::chances {

// Generators of few bits: a remainder of theirs is far from even.
template <unsigned first, unsigned last>
class few_bits {
public:
    using result_type = unsigned;
    static constexpr result_type min() { return first; }
    static constexpr result_type max() { return last; }

    explicit few_bits(std::uint64_t seed) : random_(seed) {}
    result_type operator()() {
        std::uint64_t drawn = 0;
        do {
            drawn = random_() >> 59;
        } while (drawn > last - first);
        return first + static_cast<unsigned>(drawn);
    }

private:
    std::mt19937_64 random_;
};
using coins = few_bits<0, 7>;  // three at a time
using die = few_bits<1, 6>;

// No generator: a function has one of its own.
struct own {
    explicit own(std::uint64_t) {}
};

template <class G>
std::string generator_text() {
    if constexpr (std::is_same_v<G, std::mt19937>)
        return "std::mt19937";
    else if constexpr (std::is_same_v<G, std::mt19937_64>)
        return "std::mt19937_64";
    else if constexpr (std::is_same_v<G, std::minstd_rand>)
        return "std::minstd_rand";
    else if constexpr (std::is_same_v<G, coins>)
        return "tenet::laws::chances::coins";
    else if constexpr (std::is_same_v<G, die>)
        return "tenet::laws::chances::die";
    else
        return "std::default_random_engine";
}

// Asked one way only: a template that accepts anything is asked no more.
template <class F, class G, class... A>
constexpr bool takes_generator() {
    if constexpr (std::is_same_v<G, own>)
        return std::is_invocable_v<F&, A...>;
    else
        return std::is_invocable_v<F&, A..., G&>;
}

// f with random behind its other arguments, unless it has one of its own. A
// number is an int, whatever type of number f takes.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
template <class F, class G, class... A>
requires(takes_generator<F, G, A...>()) decltype(auto)
    with_generator(F& f, G& random, A&&... all) {
    if constexpr (std::is_same_v<G, own>)
        return f(static_cast<A&&>(all)...);
    else
        return f(static_cast<A&&>(all)..., random);
}
#pragma GCC diagnostic pop

// Whether these counts, of trials of equal chances, differ too much; scale is
// what one is to be multiplied by where they depend on each other.
std::string unlikely(const std::vector<int>& counts, const std::string& what,
                     double scale = 1);

}  // namespace tenet::laws::chances
