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
#include <tenet/laws/engine/report.hpp>
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

// How a function is called with a generator, and a run of it with a seed.
template <class Call, class Run>
struct way {
    Call how{};
    std::string generator{};  // none: its own
    std::function<std::function<Run>(std::uint64_t seed)> start{};

    explicit operator bool() const { return bool(start); }
};

template <class G>
std::string generator_named() {
    return std::is_same_v<G, own> ? "" : generator_text<G>();
}

// With the usual generator and, if it takes them, with those of few bits.
template <class Way>
struct subject {
    Way usual, of_coins, of_die;
};

// A law's Form<F, G> says whether F is_taken with that generator, how, as
// way_of(f), and whether F is called alone, with one of its own.
struct no_form {
    static constexpr bool is_taken = false;
};
// Of the first of these generators that F takes; the others are not asked.
template <template <class, class> class Form, class F, class G, class... Others>
auto first_form() {
    if constexpr (Form<F, G>::is_taken)
        return Form<F, G>();
    else if constexpr (sizeof...(Others) > 0)
        return first_form<Form, F, Others...>();
    else
        return no_form();
}
template <template <class, class> class Form, class F>
using usual_form =
    decltype(first_form<Form, F, std::mt19937_64, std::mt19937,
                        std::default_random_engine, std::minstd_rand, own>());

template <class Way, class Form, class F>
Way way_by(Form, F& f) {
    if constexpr (Form::is_taken)
        return Form::way_of(f);
    else
        return {};
}

template <template <class, class> class Form, class Way, class F>
subject<Way> subject_of(F& f) {
    subject<Way> all{way_by<Way>(usual_form<Form, F>(), f), {}, {}};
    if constexpr (!Form<F, own>::is_alone) {
        all.of_coins = way_by<Way>(Form<F, coins>(), f);
        all.of_die = way_by<Way>(Form<F, die>(), f);
    }
    return all;
}

// Claims that is_even makes of generators of few bits.
template <class Trial, class Way, class IsEven>
void judge_few_bits(report& found, const subject<Way>& all, const Trial& usual,
                    IsEven is_even) {
    const auto with = [&](const Way& f) {
        return Trial{f, usual.name, usual.how};
    };
    if (all.of_coins && !found.refuted())
        found += is_even("so it is of a generator of three bits",
                         with(all.of_coins));
    if (all.of_die && !found.refuted())
        found +=
            is_even("so it is of a generator of six numbers", with(all.of_die));
    if (!all.of_coins)
        found.omit("generators of few bits", "it is not called with them");
}

// Whether these counts, of trials of equal chances, differ too much; scale is
// what one is to be multiplied by where they depend on each other.
std::string unlikely(const std::vector<int>& counts, const std::string& what,
                     double scale = 1);

}  // namespace tenet::laws::chances
