// id_generator: ids that rise and never repeat, whatever the clock does.
//
// The clock of the tests stands still, jumps ahead and steps back. While it is
// not past the latest time that it has returned, next() may throw
// std::runtime_error, or wait by reading the clock again and again, which then
// advances: by a millisecond a read, and by ten seconds at most.
//
// Judges:    a type, such as my_snowflake
// Also:      snowflake, ulid, id, ids, idgen
// Threads:   id_generator_concurrent
// Interface: Generator(std::function<std::int64_t()>), a clock of Unix
//            milliseconds; next(), an id that has <; optional:
//            Generator(clock, int node); time_of(id) in milliseconds; with it
//            a constant Generator::ids_per_tick
// Claims:    ids rise, whatever the clock does; two nodes never share an id; an
//            id's time never falls nor lags a second; a tick has no more ids
//            than numbers; n ids take time that grows as n
// Convicts:  one that resets its sequence before it sees the clock go back;
//            one that wraps the sequence; one that ignores steps back; one
//            that forgets the node; one made of time alone; one whose time
//            stands still; one that spins on a full tick without reading the
//            clock; one that waits until a clock has caught up that is minutes
//            back; one that throws for ever after
#pragma once

#include <atomic>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <thread>
#include <utility>
#include <vector>

namespace tenet::laws {

using id_clock = std::function<std::int64_t()>;

// Unix milliseconds, which advance by hand; and for whoever waits for them
// within one call of next(): by one a read, after the first few, and no further
// than ten seconds.
class hand_clock {
public:
    std::int64_t operator()() {
        if (++reads_ > few) return read_again();
        return now_.load();
    }
    hand_clock& operator+=(std::int64_t milliseconds) {
        begin_call();
        now_ += milliseconds;
        return *this;
    }
    hand_clock& operator-=(std::int64_t milliseconds) {
        return *this += -milliseconds;
    }

    // What is read from now on by this thread is read within another call.
    static void begin_call() { reads_ = 0; }
    std::int64_t peek() const { return now_.load(); }

private:
    static constexpr std::int64_t few = 20, most = 10'000;

    std::int64_t read_again();

    inline static thread_local std::int64_t reads_ = 0;
    std::atomic<std::int64_t> now_ = 1'750'000'000'000;  // 2025-06-15
};

// Makes count ids, or fewer if next() throws.
template <class Generator>
auto take(Generator& generator, std::size_t count) {
    std::vector<std::decay_t<decltype(generator.next())>> ids;
    try {
        while (ids.size() < count) {
            hand_clock::begin_call();
            ids.push_back(generator.next());
        }
    } catch (const std::runtime_error&) {
    }
    return ids;
}

// Whether no thread had that id before, and this one only lesser ones.
template <class Id>
bool is_new_and_rises(const Id& id) {
    static std::mutex lock;
    static std::vector<std::pair<Id, std::thread::id>> all;
    const std::lock_guard guard(lock);
    const auto me = std::this_thread::get_id();
    for (const auto& [taken, by] : all)
        if (!(taken < id) && (by == me || !(id < taken))) return false;
    all.emplace_back(id, me);
    return true;
}

namespace ids {

inline constexpr std::string_view new_and_rising =
    "assert(tenet::laws::is_new_and_rises(generator.next()))";
inline constexpr std::int64_t start = 1'750'000'000'000;
inline constexpr std::string_view of_clock =
    "tenet::laws::hand_clock now;\n"
    "$T generator([&] { return now(); });";
inline constexpr std::string_view of_clock_and_node =
    "tenet::laws::hand_clock now;\n"
    "$T generator([&] { return now(); }, 1);";
// How one generator is made; some ask for a node.
template <class Generator>
inline constexpr std::string_view alone =
    std::constructible_from<Generator, id_clock> ? of_clock : of_clock_and_node;
inline constexpr std::string_view nodes =
    "tenet::laws::hand_clock now;\n"
    "$T first([&] { return now(); }, 2), second([&] { return now(); }, 3);\n"
    "std::set<decltype(first.next())> seen;";

// Ids in a row that have the same time, and what the clock said at the last.
struct run {
    std::int64_t time, ids, now;
};

// What some calls of next() made: when, the exception that the first threw, or
// the comparison that failed.
struct taken {
    bool timed;
    std::string thrown{}, wrong{};
    std::vector<run> times{};
    run* latest = nullptr;
};
value answer_of_take(const taken&, std::int64_t now);

// A generator, or those of two nodes, and their clock.
template <class Generator>
class clocked {
    static_assert(std::constructible_from<Generator, id_clock> ||
                      std::constructible_from<Generator, id_clock, int>,
                  "needs: Generator(std::function<std::int64_t()>)");
    using id = std::decay_t<decltype(std::declval<Generator&>().next())>;
    static_assert(
        requires(const id& a) { bool(a < a); },
        "needs: next() giving an id that has <");

public:
    hand_clock now;
    std::unique_ptr<Generator> first, second;

    clocked() : first(alone(clock())) {}
    clocked(int node, int other)
        : first(new Generator(clock(), node)),
          second(new Generator(clock(), other)) {}

    // Makes count ids, or fewer if next() throws or an id is not greater than
    // the one before.
    value take(int count, bool timed) {
        taken all{timed};
        int made = 0;
        try {
            for (Generator& by = *first; made < count; ++made)
                if (!next_rises(all, by)) break;
        } catch (const std::runtime_error& error) {
            if (made == 0) all.thrown = error.what();
        }
        return answer_of_take(all, now.peek());
    }

    // Whether the next id is new, and greater than those that this thread has
    // from the generator. Locks only after next(): a lock around it would
    // serialise the calls.
    bool next_is_new(Generator& by) try {
        hand_clock::begin_call();
        const id next = by.next();
        const auto me = std::this_thread::get_id();
        const std::lock_guard guard(lock_);
        for (const auto& it : kept_)
            if (!(it.taken < next) &&
                ((it.from == &by && it.by == me) || !(next < it.taken)))
                return false;
        kept_.push_back({next, &by, me});
        return true;
    } catch (const std::runtime_error&) {
        return true;
    }

    bool invariant() const requires engine::states_one<Generator> {
        return engine::sound(*first) && (!second || engine::sound(*second));
    }

private:
    struct kept {
        id taken;
        const Generator* from;
        std::thread::id by;
    };

    auto clock() {
        return [this] { return now(); };
    }
    static Generator* alone(const id_clock& clock) {
        if constexpr (std::constructible_from<Generator, id_clock>)
            return new Generator(clock);
        else
            return new Generator(clock, 1);
    }
    // Calls little: millions of ids are made, in builds without optimisation.
    bool next_rises(taken& all, Generator& by) {
        hand_clock::begin_call();
        const id next = by.next();
        if constexpr (requires { std::int64_t(by.time_of(next)); })
            if (all.timed) {
                const auto time = std::int64_t(by.time_of(next));
                if (!all.latest || all.latest->time != time)
                    all.latest = &all.times.emplace_back(run{time, 0, 0});
                ++all.latest->ids;
                all.latest->now = now.peek();
            }
        if (!last_) {
            last_ = &kept_last_.emplace(next);
        } else if (*last_ < next) {
            *last_ = next;
        } else {
            all.wrong = shown(next) + " after " + shown(*last_);
            return false;
        }
        return true;
    }

    std::optional<id> kept_last_;
    id* last_ = nullptr;
    std::mutex lock_;
    std::vector<kept> kept_;
};

template <class Generator>
subject half() {
    using on = clocked<Generator>;
    subject_of<on> it("generator");
    it.start(alone<Generator>, [] { return new on(); })
        .call("take", [](on& s, int n, bool timed) { return s.take(n, timed); })
        .call(new_and_rising, [](on& s) { return s.next_is_new(*s.first); })
        .call("now += $0", [](on& s, std::int64_t ms) { s.now += ms; })
        .call("now -= $0", [](on& s, std::int64_t ms) { s.now -= ms; });
    if constexpr (std::constructible_from<Generator, id_clock, int>)
        it.start(nodes, [] { return new on(2, 3); })
            .call("assert(seen.insert(first.next()).second)",
                  [](on& s) { return s.next_is_new(*s.first); })
            .call("assert(seen.insert(second.next()).second)",
                  [](on& s) { return s.next_is_new(*s.second); });
    if constexpr (requires(Generator & g) { g.time_of(g.next()); })
        it.call("time_of", [](on&) {});
    if constexpr (requires { std::size_t(Generator::ids_per_tick); })
        it.call("ids_per_tick",
                [](on&) { return std::int64_t(Generator::ids_per_tick); });
    subject named = it;
    named.type = type_name<Generator>();
    return named;
}

report judge(const subject&, const settings&);
report judge_concurrently(const subject&, const settings&);

}  // namespace ids

template <class Generator>
report id_generator(const settings& how = settings::standard()) {
    return ids::judge(ids::half<Generator>(), how);
}

}  // namespace tenet::laws
