// id_generator: ids that rise and never repeat, whatever the clock does.
//
// The clock is a script: it stands still, leaps ahead and steps back. While it
// is not past all it has shown, a generator may throw std::runtime_error, but
// it may not wait: nobody turns the clock meanwhile.
//
// Judges:    a type, such as my_snowflake
// Interface: Generator(std::function<std::int64_t()>), a clock of Unix
//            milliseconds; next(), an id that has <; optional:
//            Generator(clock, int node); time_of(id) in milliseconds; with it
//            a constant Generator::ids_per_tick
// Claims:    each id is greater than all before, and there is one whenever
//            the clock is a second past all it has shown; an id's time never
//            falls and is at most a second behind the clock; a tick has no more
//            ids than its sequence has numbers; two nodes never share an id;
//            id_generator_concurrent: nor do three threads
// Convicts:  one that resets its sequence before it sees the clock go back;
//            one that wraps the sequence; one that ignores steps back; one
//            that forgets the node; one made of time alone; one whose time
//            stands still; one that spins on a full tick; one that throws for
//            ever after; one that loads and stores its state apart
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

using id_clock = std::function<std::int64_t()>;

template <class Generator>
struct id_generator_interface {
    static_assert(std::constructible_from<Generator, id_clock>,
                  "needs: Generator(std::function<std::int64_t()>)");
    static_assert(
        requires(Generator & g) { g.next(); }, "needs: next()");
    static_assert(
        requires(Generator & g) { bool(g.next() < g.next()); },
        "needs: next() giving an id that has <");
    static constexpr bool met = true;
};

// Takes so many ids, or those there are before next() throws.
template <class Generator>
auto take(Generator& generator, std::size_t count) {
    std::vector<std::decay_t<decltype(generator.next())>> ids;
    try {
        while (ids.size() < count) ids.push_back(generator.next());
    } catch (const std::runtime_error&) {
    }
    return ids;
}

namespace ids {

inline constexpr std::int64_t start = 1'750'000'000'000;  // 2025-06-15
inline constexpr std::size_t places = 16;

// What the laws see of a generator, whatever its type: they are compiled once.
// Its ids lie in places, for threads to share it with places of their own.
struct any_generator {
    virtual ~any_generator() = default;
    virtual void next(std::size_t place) = 0;
    virtual bool less(std::size_t a, std::size_t b) const = 0;
    virtual std::string text(std::size_t place) const = 0;
    virtual std::int64_t time(std::size_t place) const = 0;
    // Keeps an id of another generator of the type; false if it has it.
    virtual bool keep(const any_generator&, std::size_t place) = 0;
    virtual bool invariant() const = 0;
};

// A type of generators: how to make one, and what it can.
struct type {
    std::string name;
    any_generator* (*make)(id_clock);
    any_generator* (*make_node)(id_clock, int node);  // null: it has no nodes
    bool tells_time;
    std::optional<std::size_t> ids_per_tick;
};

report judge(const type&, const settings&);
report judge_concurrently(const type&, const settings&);

template <class Generator>
class generator_of final : public any_generator {
    using id = std::decay_t<decltype(std::declval<Generator&>().next())>;

public:
    static constexpr bool tells_time = requires(Generator & g) {
        std::int64_t(g.time_of(g.next()));
    };

    template <class... Rest>
    explicit generator_of(id_clock clock, Rest... rest)
        : generator_(std::move(clock), rest...) {}

    void next(std::size_t place) override {
        places_[place].emplace(generator_.next());
    }
    bool less(std::size_t a, std::size_t b) const override {
        return bool(*places_[a] < *places_[b]);
    }
    std::string text(std::size_t place) const override {
        return shown(*places_[place]);
    }
    std::int64_t time(std::size_t place) const override {
        if constexpr (tells_time)
            return std::int64_t(generator_.time_of(*places_[place]));
        return 0;
    }
    bool keep(const any_generator& by, std::size_t place) override {
        const id& its = *static_cast<const generator_of&>(by).places_[place];
        for (const id& one : kept_)
            if (!(one < its) && !(its < one)) return false;
        kept_.push_back(its);
        return true;
    }
    bool invariant() const override { return engine::sound(generator_); }

private:
    Generator generator_;
    std::optional<id> places_[places];
    std::vector<id> kept_;
};

template <class Generator>
type type_of() {
    using on = generator_of<Generator>;
    type it{type_name<Generator>(),
            [](id_clock clock) -> any_generator* {
                return new on(std::move(clock));
            },
            nullptr, on::tells_time, std::nullopt};
    if constexpr (std::constructible_from<Generator, id_clock, int>)
        it.make_node = [](id_clock clock, int node) -> any_generator* {
            return new on(std::move(clock), node);
        };
    if constexpr (requires { std::size_t(Generator::ids_per_tick); })
        it.ids_per_tick = std::size_t(Generator::ids_per_tick);
    return it;
}

}  // namespace ids

template <class Generator>
report id_generator(const settings& how = settings::standard()) {
    static_assert(id_generator_interface<Generator>::met);
    return ids::judge(ids::type_of<Generator>(), how);
}

// A generator for threads to share.
template <class Generator>
report id_generator_concurrent(const settings& how = settings::standard()) {
    static_assert(id_generator_interface<Generator>::met);
    return ids::judge_concurrently(ids::type_of<Generator>(), how);
}

}  // namespace tenet::laws
