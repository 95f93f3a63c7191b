// segment_id: ids from ranges that a store reserves, fetched ahead of need.
//
// The store of the tests goes away and is held up on command, and knows who has
// reserved what. Two generators share it, as those of two processes do.
//
// Judges:    a type, such as my_segments
// Also:      segments, leaf
// Threads:   yes
// Template:  tenet::laws::range_store
// Interface: Generator(store, tag, step), where store is a copy of a
//            tenet::laws::range_store or a std::function, tag a std::string,
//            step a std::int64_t: store.reserve(tag, step) or store(tag, step)
//            gives the first id of a new range; next(), an integer or, if no
//            id is left, the exception of the store; optional:
//            Generator(store, tag, step, threshold): when fewer ids than that
//            are left, the next range is fetched
// Claims:    ids are those that the store has reserved, each once, in order;
//            the next range is fetched before it is needed; nobody waits for
//            the store while ids are left; threads share a fetch, but no ids;
//            the next range is fetched at the threshold; no two calls are a
//            data race
// Convicts:  one that hands out a range before it is reserved; that repeats the
//            last id of a range, or skips it; that loses a range, or throws,
//            because a fetch has failed that nobody waits for; that never tries
//            again; that fetches only when nothing is left, or too early, or
//            too late; that holds its lock meanwhile; of whose threads two
//            fetch at once
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>

namespace tenet::laws {

// What generators on trial reserve their ranges from. Copies are one store;
// its clients are told apart.
class range_store {
public:
    // Thrown while the store is away.
    struct away : std::runtime_error {
        away() : std::runtime_error("the store is away") {}
    };

    range_store();
    // The same store, for another client.
    range_store client(std::size_t number) const;

    std::int64_t reserve(std::string_view tag, std::int64_t count);
    std::int64_t operator()(std::string_view tag, std::int64_t count) {
        return reserve(tag, count);
    }

    // From now on, when no call is in progress any more.
    void go_away();
    void come_back();
    // The second call of a client and those after it wait, but no longer than
    // so many milliseconds, until they are let go, which tells if one has.
    void hold_up(std::int64_t milliseconds);
    bool let_go();
    // Whether so many calls of this client come in, in so many milliseconds.
    bool is_called(std::int64_t times, std::int64_t milliseconds) const;

    // What is wrong with an id that this client has handed out, or with its not
    // having had one; empty if nothing is.
    std::string take(std::int64_t id);
    std::string take_failure();
    // The same, if threads draw: the order is not known.
    bool is_due(std::int64_t id);

private:
    struct state;
    std::shared_ptr<state> shared_;
    std::size_t client_ = 0;
};

namespace segments {

inline constexpr std::string_view of_step =
    "tenet::laws::range_store store;\n"
    "$T first(store, \"ids\", $0), second(store.client(1), \"ids\", $0);";
inline constexpr std::string_view of_threshold =
    "tenet::laws::range_store store;\n"
    "$T first(store, \"ids\", $0, std::min($0, $1));";

template <class Generator>
inline constexpr bool has_threshold =
    std::constructible_from<Generator, range_store, std::string, std::int64_t,
                            std::int64_t>;

// A store and two generators on it.
template <class Generator>
class clients {
    static_assert(std::constructible_from<Generator, range_store, std::string,
                                          std::int64_t>,
                  "needs: Generator(tenet::laws::range_store, std::string, "
                  "std::int64_t)");
    static_assert(
        requires(Generator & g) { std::int64_t(g.next()); },
        "needs: next() giving an integer");

public:
    range_store store;

    // The rest of what a generator is made of.
    template <std::same_as<std::int64_t>... Rest>
    explicit clients(Rest... rest)
        : first_(new Generator(store, "ids", rest...)),
          second_(new Generator(other_, "ids", rest...)) {}

    // Draws so many ids; the first objection to one, if any.
    std::string draw(int client, int times) {
        std::string wrong;
        for (int i = 0; i < times && wrong.empty(); ++i)
            wrong = client == 0 ? draw(*first_, store) : draw(*second_, other_);
        return wrong;
    }
    bool next_is_due() { return store.is_due(std::int64_t(first_->next())); }

    bool invariant() const requires engine::states_one<Generator> {
        return engine::sound(*first_) && engine::sound(*second_);
    }

private:
    static std::string draw(Generator& from, range_store& as) try {
        return as.take(std::int64_t(from.next()));
    } catch (const range_store::away&) {
        return as.take_failure();
    } catch (const std::exception& error) {
        return std::string("throws another exception: ") + error.what();
    }

    range_store other_ = store.client(1);
    std::unique_ptr<Generator> first_, second_;
};

template <class Generator>
subject half() {
    using on = clients<Generator>;
    subject_of<on> it("first");
    it.start(of_step, [](std::int64_t step) { return new on(step); })
        .call("draw",
              [](on& s, int client, int n) { return s.draw(client, n); })
        .call("is_due(first.next())", [](on& s) { return s.next_is_due(); })
        .call("go_away", [](on& s) { s.store.go_away(); })
        .call("come_back", [](on& s) { s.store.come_back(); })
        .call("hold_up", [](on& s, std::int64_t ms) { s.store.hold_up(ms); })
        .call("let_go", [](on& s) { return s.store.let_go(); })
        .call("is_called", [](on& s, std::int64_t times, std::int64_t ms) {
            return s.store.is_called(times, ms);
        });
    if constexpr (has_threshold<Generator>)
        it.start(of_threshold, [](std::int64_t step, std::int64_t threshold) {
            return new on(step, threshold);
        });
    subject named = it;
    named.type = type_name<Generator>();
    return named;
}

report judge(const subject&, const settings&);

// The claims that judge() makes, each on its own.
finding judge_ids(const subject&, const settings&);
finding judge_ahead(const subject&, const settings&);
finding judge_waiting(const subject&, const settings&);
finding judge_threads(const subject&, const settings&);
finding judge_threshold(const subject&, const settings&);

// What it judges of a generator that fetches nothing ahead.
report judge_alone(const subject&, const settings&);

}  // namespace segments

template <class Generator>
report segment_id(const settings& how = settings::standard()) {
    return segments::judge(segments::half<Generator>(), how);
}

}  // namespace tenet::laws
