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

#include <atomic>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <tenet/laws/law.hpp>
#include <thread>
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
inline constexpr std::int64_t second = 1000;

// A number of ids, now and then enough to fill any usual tick.
inline constexpr std::size_t numbers[] = {1,  2,  3,  4,  6,  8,   12,   16,
                                          24, 32, 48, 64, 96, 128, 1024, 8192};
struct many {
    std::size_t count = 1;
    operator std::size_t() const { return count; }
};

template <class Generator>
using id_of = std::decay_t<decltype(std::declval<Generator&>().next())>;

template <class Generator>
concept numbers_nodes = std::constructible_from<Generator, id_clock, int>;

template <class Generator>
concept tells_time = requires(Generator& g) {
    std::int64_t(g.time_of(g.next()));
};

template <class Generator>
concept limits_ticks = tells_time<Generator> && requires {
    std::size_t(Generator::ids_per_tick);
};

// What a call of next() came to, and what it ought to.
struct outcome {
    std::string text;
    bool right = true;
    bool threw = false;

    friend std::string show(const outcome& it) { return it.text; }
};

struct due {
    bool surely = false;

    friend bool operator==(const outcome& got, const due& wanted) {
        return got.right && !(got.threw && wanted.surely);
    }
    friend std::string show(const due& it) {
        return it.surely ? "a greater id"
                         : "a greater id or std::runtime_error";
    }
};

struct clock_model {
    std::int64_t now = start;
    std::optional<std::int64_t> latest{};  // that a generator has been shown

    due next() {
        const due wanted{!latest || now >= *latest + second};
        latest = std::max(now, latest.value_or(now));
        return wanted;
    }
};

enum class aspect { order, time, tick };

// A generator, the clock it reads, and what is checked of its ids.
template <class Generator>
class watched {
public:
    explicit watched(aspect checked)
        : generator_([now = now_] { return *now; }), checked_(checked) {}

    void turn(std::int64_t ms) { *now_ += ms; }

    outcome next() { return next(1); }

    // As many, until one is wrong or it throws; only the first has to succeed.
    outcome next(std::size_t count) {
        for (std::size_t made = 0; made < count; ++made) {
            try {
                const id_of<Generator> id = generator_.next();
                if (const std::string wrong = fault_of(id); !wrong.empty())
                    return {shown(id) + wrong, false};
                last_.emplace(id);
            } catch (const std::runtime_error& error) {
                return {std::string("std::runtime_error: ") + error.what(),
                        true, made == 0};
            }
        }
        return {shown(*last_)};
    }
    bool invariant() const {
        if constexpr (requires { bool(generator_.invariant()); })
            return bool(generator_.invariant());
        else
            return true;
    }

private:
    std::string fault_of(const id_of<Generator>& id) {
        if (checked_ == aspect::order && last_ && !(*last_ < id))
            return " after " + shown(*last_);
        if constexpr (tells_time<Generator>) {
            const std::int64_t time = generator_.time_of(id);
            if (checked_ == aspect::time && time < time_)
                return " of the time " + shown(time) + " after " + shown(time_);
            if (checked_ == aspect::time && time <= *now_ - second)
                return " of the time " + shown(time) + " at " + shown(*now_);
            in_tick_ = time == time_ ? in_tick_ + 1 : 1;
            time_ = time;
        }
        if constexpr (limits_ticks<Generator>)
            if (checked_ == aspect::tick &&
                in_tick_ > std::size_t(Generator::ids_per_tick))
                return ", one more than a tick has";
        return {};
    }

    std::shared_ptr<std::int64_t> now_ = std::make_shared<std::int64_t>(start);
    Generator generator_;
    aspect checked_;
    std::optional<id_of<Generator>> last_{};
    std::int64_t time_ = 0;
    std::size_t in_tick_ = 0;
};

// Two generators of one clock, and all their ids. The numbers of the nodes
// differ in one bit, which a stray bit of the time may turn.
template <class Generator>
class pair_of {
public:
    void turn(std::int64_t ms) { *now_ += ms; }
    bool next(Generator& by) {
        try {
            return seen_.insert(by.next()).second;
        } catch (const std::runtime_error&) {
            return true;
        }
    }

private:
    id_clock clock() const {
        return [now = now_] { return *now; };
    }

    std::shared_ptr<std::int64_t> now_ = std::make_shared<std::int64_t>(start);
    std::set<id_of<Generator>> seen_;

public:
    Generator first{clock(), 2};
    Generator second{clock(), 3};
};

// A generator that threads share. Only what is remembered of it is locked.
template <class Generator>
class shared_by_threads {
public:
    void turn(std::int64_t ms) { now_->fetch_add(ms); }

    // True if nobody has had the id and it is above the thread's last.
    bool next() {
        try {
            return remember(generator_.next());
        } catch (const std::runtime_error&) {
            return true;
        }
    }

private:
    using ids = std::set<id_of<Generator>>;

    bool remember(const id_of<Generator>& id) {
        const std::lock_guard guard(lock_);
        ids& mine = by_thread_[std::this_thread::get_id()];
        const bool rises = mine.empty() || *mine.rbegin() < id;
        mine.insert(id);
        return all_.insert(id).second && rises;
    }

    std::shared_ptr<std::atomic<std::int64_t>> now_ =
        std::make_shared<std::atomic<std::int64_t>>(start);
    Generator generator_{id_clock([now = now_] { return now->load(); })};
    std::mutex lock_;
    ids all_;
    std::map<std::thread::id, ids> by_thread_;
};

struct nothing {};

inline std::string opening(const std::string& generator,
                           const std::string& rest) {
    return "std::int64_t now = " + shown(start) + ";\n" + generator + rest;
}

}  // namespace ids

template <>
struct argument<ids::many> {
    static domain from() { return domain::whole(0, 15); }
    static ids::many make(const value& drawn) {
        return {ids::numbers[drawn.whole]};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).count);
    }
};

template <class Generator>
auto id_generator_law(ids::aspect checked, std::string claim) {
    using namespace ids;
    using subject = watched<Generator>;
    return law<subject, clock_model>(std::move(claim), "generator")
        .starts(
            opening(type_name<Generator>(), " generator([&] { return now; });"),
            [checked]() { return subject(checked); },
            []() { return clock_model(); })
        .call(
            "generator.next()", [](subject& s) { return s.next(); },
            [](clock_model& model) { return model.next(); })
        .often(3)
        .call(
            "tenet::laws::take(generator, $0)",
            [](subject& s, std::size_t count) { return s.next(count); },
            [](clock_model& model, many) { return model.next(); })
        .call(
            "now += $0", [](subject& s, std::int64_t ms) { s.turn(ms); },
            [](clock_model& model, within<1, 10'000'000, std::int64_t> ms) {
                model.now += ms;
            })
        .often(2)
        .call(
            "now -= $0", [](subject& s, std::int64_t ms) { s.turn(-ms); },
            [](clock_model& model, within<1, 100'000, std::int64_t> ms) {
                model.now -= ms;
            });
}

template <class Generator>
auto id_generator_nodes_law() {
    using namespace ids;
    using subject = pair_of<Generator>;
    const std::string type = type_name<Generator>();
    return law<subject, nothing>("two nodes never share an id", "generators")
        .starts(
            opening(type, " first([&] { return now; }, 2);\n" + type +
                              " second([&] { return now; }, 3);"),
            []() { return subject(); }, []() { return nothing(); })
        .call(
            "is_new(first.next())", [](subject& s) { return s.next(s.first); },
            [](nothing&) { return true; })
        .often(3)
        .call(
            "is_new(second.next())",
            [](subject& s) { return s.next(s.second); },
            [](nothing&) { return true; })
        .often(3)
        .call(
            "now += $0", [](subject& s, std::int64_t ms) { s.turn(ms); },
            [](nothing&, within<-8, 8, std::int64_t>) {});
}

template <class Generator>
report id_generator(const settings& how = settings::standard()) {
    using namespace ids;
    static_assert(id_generator_interface<Generator>::met);
    report found{"id_generator", type_name<Generator>(), {}};
    const auto judge = [&](aspect checked, std::string claim) {
        found.findings.push_back(
            id_generator_law<Generator>(checked, std::move(claim)).judge(how));
    };
    judge(aspect::order, "ids rise, whatever the clock does");
    if (found.refuted()) return found;  // what follows could only repeat it
    if constexpr (numbers_nodes<Generator>)
        found.findings.push_back(
            id_generator_nodes_law<Generator>().judge(how));
    if constexpr (tells_time<Generator>)
        judge(aspect::time, "an id's time never falls nor lags a second");
    if constexpr (limits_ticks<Generator>)
        judge(aspect::tick, "a tick has no more ids than numbers");
    return found;
}

// A generator for threads to share.
template <class Generator>
report id_generator_concurrent(const settings& how = settings::standard()) {
    using namespace ids;
    using subject = shared_by_threads<Generator>;
    static_assert(id_generator_interface<Generator>::met);
    report found{"id_generator", type_name<Generator>(), {}};
    found.findings.push_back(
        law<subject, nothing>("threads never share an id, and each sees its "
                              "own rise",
                              "generator")
            .starts(
                "std::atomic<std::int64_t> now = " + shown(start) + ";\n" +
                    type_name<Generator>() +
                    " generator([&] { return now.load(); });",
                []() { return subject(); }, []() { return nothing(); })
            .call(
                "is_new_and_rises(generator.next())",
                [](subject& s) { return s.next(); },
                [](nothing&) { return true; })
            .often(4)
            .call(
                "now += $0", [](subject& s, std::int64_t ms) { s.turn(ms); },
                [](nothing&, within<-2, 8, std::int64_t>) {})
            .judge_concurrently(3, how));
    return found;
}

}  // namespace tenet::laws
