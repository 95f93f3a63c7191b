// rapidcheck: what laws draw and what they judge, inside RapidCheck.
//
//     rc::check("reversing twice changes nothing",
//               [](const laws::any<std::vector<int>>& xs) { ... });
//
//     rc::check("my_heap is a priority queue",
//               laws::property_of([](const laws::settings& how) {
//                   return laws::priority_queue<my_heap<int>>(how);
//               }));
//
// The one header that includes RapidCheck: link `rapidcheck` beside
// tenet::laws, as its users do anyway.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <ostream>
#include <tenet/laws/engine/generator.hpp>
#include <tenet/laws/engine/law.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace engine {

struct simpler_values {
    simplification search;
    rc::Maybe<simplification> operator()() {
        if (auto found = search.next()) return std::move(*found);
        return rc::Nothing;
    }
};

inline rc::Shrinkable<simplification> shrinkable(simplification it) {
    return rc::shrinkable::shrinkRecur(
        std::move(it), [](const simplification& from) {
            return rc::makeSeq<simpler_values>(from);
        });
}

}  // namespace engine

// ----------------------------------------------------------------- generators

// Like those of rc::gen, these shrink and may be combined with rc::gen::map and
// others. They draw from mixtures: the edges of a type, INT_MIN included, come
// up in every run of a hundred tests; vectors come sorted, reversed, all equal,
// with one odd element, of few values; text is mostly of one to three letters.
// Any size is safe; beyond 100 nothing grows.
namespace gen {

// T made of a domain's values, from<int>(domain::whole(1, 6)) say. recalled are
// values that a half of the draws meets again or comes close to.
template <class T>
rc::Gen<T> from(domain where, std::vector<value> recalled = {}) {
    return [where = std::make_shared<const domain>(std::move(where)),
            recalled = std::move(recalled)](const rc::Random& random,
                                            int size) {
        rc::Random source = random;
        return rc::shrinkable::map(
            engine::shrinkable(
                {where, engine::draw_by_seed(source.next(), *where, recalled,
                                             size / double(rc::kNominalSize))}),
            [](const engine::simplification& it) {
                return argument<T>::make(it.held());
            });
    };
}

// Any T that laws can be called with: numbers, std::string, std::vector,
// std::pair, within<0, 7>, up_to<int, 20>, and every type with an argument<T>.
template <class T>
rc::Gen<T> arbitrary() {
    return from<T>(argument<T>::from());
}

// A half of the draws is found in a container, a model's keys say, or is close
// to what is found there.
template <class T, class Model>
rc::Gen<T> recalling(const Model& model) {
    std::vector<value> found;
    engine::recall_from(model, found);
    return from<T>(argument<T>::from(), std::move(found));
}

}  // namespace gen

// A parameter of a property that is to be drawn by gen::arbitrary<T>().
template <class T>
struct any {
    T drawn;
    operator const T&() const { return drawn; }
    const T& operator*() const { return drawn; }
    const T* operator->() const { return &drawn; }
};

template <class T>
struct argument<any<T>> {
    static domain from() { return argument<T>::from(); }
    static any<T> make(const value& it) { return {argument<T>::make(it)}; }
    static std::string show(const value& it) { return argument<T>::show(it); }
};

template <class T>
void showValue(const any<T>& it, std::ostream& out) {
    rc::show(it.drawn, out);
}
template <std::int64_t low, std::int64_t high, class T>
void showValue(const within<low, high, T>& it, std::ostream& out) {
    rc::show(it.number, out);
}
template <class T, std::int64_t longest, std::int64_t shortest>
void showValue(const up_to<T, longest, shortest>& it, std::ostream& out) {
    rc::show(it.elements, out);
}

namespace engine {

template <class T>
inline constexpr bool is_parameter = false;
template <class T>
inline constexpr bool is_parameter<any<T>> = true;
template <std::int64_t low, std::int64_t high, class T>
inline constexpr bool is_parameter<within<low, high, T>> = true;
template <class T, std::int64_t longest, std::int64_t shortest>
inline constexpr bool is_parameter<up_to<T, longest, shortest>> = true;

}  // namespace engine

// ----------------------------------------------------------------------- laws

namespace engine {

inline rc::Gen<std::uint64_t> seeds() {
    return [](const rc::Random& random, int) {
        return rc::shrinkable::just(rc::Random(random).next());
    };
}

template <class Law>
auto judge_any(const Law& it, const settings& how) {
    if constexpr (requires { it.judge(how); })
        return it.judge(how);
    else if constexpr (std::is_invocable_v<const Law&, const settings&>)
        return it(how);
    else
        return it(how, guarantee::none);
}

}  // namespace engine

// A law, a property of this library, or a suite (called with settings, it gives
// a report) as what rc::check, rc::prop and the like accept. RapidCheck draws
// the seed, so that its seed= and reproduce= play the same scripts again. The
// first test judges, with as many cases as TENET_LAWS says and all that laws
// have over a test in this process: crashes and endless loops are failures, the
// scripts shrink by calls, costs are counted. If all holds, the tests after it
// have nothing to add. A failure shows the claim and the shrunk script.
template <class Law>
auto property_of(Law law) {
    return [law = std::make_shared<const Law>(std::move(law)),
            judged = std::make_shared<bool>(false)] {
        settings how = settings::standard();
        how.seed = *engine::seeds().as("seed");
        if (*judged) return;
        each_claim(engine::judge_any(*law, how),
                   [](bool holds, const std::string& text) {
                       if (!holds) RC_FAIL(text);
                   });
        *judged = true;
    };
}

}  // namespace tenet::laws

// any<T>, within and up_to as parameters of a property.
template <class T>
requires tenet::laws::engine::is_parameter<T>
struct rc::Arbitrary<T> {
    static Gen<T> arbitrary() { return tenet::laws::gen::arbitrary<T>(); }
};
