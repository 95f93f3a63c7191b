#include <tenet/laws/idgen/id_generator.hpp>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <tenet/laws/engine/law.hpp>
#include <thread>

namespace tenet::laws {

namespace ids {

namespace {

constexpr std::int64_t second = 1000;

// A number of ids, now and then enough to fill any usual tick.
constexpr std::size_t numbers[] = {1,  2,  3,  4,  6,  8,   12,   16,
                                   24, 32, 48, 64, 96, 128, 1024, 8192};
struct many {
    std::size_t count = 1;
    operator std::size_t() const { return count; }
};

}  // namespace

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

namespace ids {

namespace {

std::string opening(const std::string& generators,
                    const std::string& type = "std::int64_t") {
    return type + " now = " + shown(start) + ";\n" + generators;
}

// ------------------------------------------------------- one, and all its ids

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

// A generator, the clock it reads, and what is checked of its ids. The last of
// them and the one before take turns in two places.
class watched {
public:
    watched(const type& of, aspect checked)
        : of_(of),
          generator_(of.make([this] { return now_; })),
          checked_(checked) {}
    watched(const watched&) = delete;
    watched& operator=(const watched&) = delete;

    void turn(std::int64_t ms) { now_ += ms; }

    // As many, until one is wrong or it throws; only the first has to succeed.
    outcome next(std::size_t count) {
        for (std::size_t made = 0; made < count; ++made) {
            try {
                generator_->next(1 - last_);
            } catch (const std::runtime_error& error) {
                return {std::string("std::runtime_error: ") + error.what(),
                        true, made == 0};
            }
            last_ = 1 - last_;
            if (const std::string wrong = fault(); !wrong.empty())
                return {generator_->text(last_) + wrong, false};
            any_ = true;
        }
        return {generator_->text(last_)};
    }
    bool invariant() const { return generator_->invariant(); }

private:
    std::string fault() {
        if (checked_ == aspect::order)
            return any_ && !generator_->less(1 - last_, last_)
                       ? " after " + generator_->text(1 - last_)
                       : std::string();
        const std::int64_t before = time_;
        time_ = generator_->time(last_);
        if (checked_ == aspect::time) return fault_of_time(before);
        in_tick_ = time_ == before ? in_tick_ + 1 : 1;
        return in_tick_ > *of_.ids_per_tick ? ", one more than a tick has"
                                            : std::string();
    }

    std::string fault_of_time(std::int64_t before) const {
        if (time_ < before)
            return " of the time " + shown(time_) + " after " + shown(before);
        if (time_ <= now_ - second)
            return " of the time " + shown(time_) + " at " + shown(now_);
        return {};
    }

    const type& of_;
    std::int64_t now_ = start;
    std::unique_ptr<any_generator> generator_;
    aspect checked_;
    std::size_t last_ = 0;  // its place
    bool any_ = false;
    std::int64_t time_ = 0;
    std::size_t in_tick_ = 0;
};

finding judge_watched(const type& of, aspect checked, const char* claim,
                      const settings& how) {
    return law<watched, clock_model>(claim, "generator")
        .starts(
            opening(of.name + " generator([&] { return now; });"),
            [&of, checked] { return watched(of, checked); },
            [] { return clock_model(); })
        .call(
            "generator.next()", [](watched& s) { return s.next(1); },
            [](clock_model& model) { return model.next(); })
        .often(3)
        .call(
            "tenet::laws::take(generator, $0)",
            [](watched& s, std::size_t count) { return s.next(count); },
            [](clock_model& model, many) { return model.next(); })
        .call(
            "now += $0", [](watched& s, std::int64_t ms) { s.turn(ms); },
            [](clock_model& model, within<1, 10'000'000, std::int64_t> ms) {
                model.now += ms;
            })
        .often(2)
        .call(
            "now -= $0", [](watched& s, std::int64_t ms) { s.turn(-ms); },
            [](clock_model& model, within<1, 100'000, std::int64_t> ms) {
                model.now -= ms;
            })
        .judge(how);
}

// ------------------------------------------------------------------ two nodes

struct nothing {};

// Two generators of one clock, the first of which keeps all their ids. The
// numbers of the nodes differ in one bit, which a stray bit of the time may
// turn.
class pair_of {
public:
    explicit pair_of(const type& of)
        : first_(of.make_node([this] { return now_; }, 2)),
          second_(of.make_node([this] { return now_; }, 3)) {}
    pair_of(const pair_of&) = delete;
    pair_of& operator=(const pair_of&) = delete;

    void turn(std::int64_t ms) { now_ += ms; }
    bool next_of_first() { return next(*first_); }
    bool next_of_second() { return next(*second_); }

private:
    bool next(any_generator& by) {
        try {
            by.next(0);
            return first_->keep(by, 0);
        } catch (const std::runtime_error&) {
            return true;
        }
    }

    std::int64_t now_ = start;
    std::unique_ptr<any_generator> first_, second_;
};

finding judge_nodes(const type& of, const settings& how) {
    return law<pair_of, nothing>("two nodes never share an id", "generators")
        .starts(
            opening(of.name + " first([&] { return now; }, 2);\n" + of.name +
                    " second([&] { return now; }, 3);\n"
                    "std::set<decltype(first.next())> seen;"),
            [&of] { return pair_of(of); }, [] { return nothing(); })
        .call(
            "assert(seen.insert(first.next()).second)",
            [](pair_of& s) { return s.next_of_first(); },
            [](nothing&) { return true; })
        .often(3)
        .call(
            "assert(seen.insert(second.next()).second)",
            [](pair_of& s) { return s.next_of_second(); },
            [](nothing&) { return true; })
        .often(3)
        .call(
            "now += $0", [](pair_of& s, std::int64_t ms) { s.turn(ms); },
            [](nothing&, within<-8, 8, std::int64_t>) {})
        .judge(how);
}

// -------------------------------------------------------------------- threads

// A generator that threads share. Only what is remembered of it is locked, and
// nothing before an id is taken: that would order the threads.
class shared_by_threads {
public:
    explicit shared_by_threads(const type& of)
        : generator_(of.make([this] { return now_.load(); })) {}

    void turn(std::int64_t ms) { now_.fetch_add(ms); }

    // True if nobody has had the id and it is above the thread's last.
    bool next() {
        const std::size_t mine = number_of_this_thread();
        const std::size_t before = 2 * mine + turns_[mine] % 2;
        const std::size_t after = before ^ 1;
        try {
            generator_->next(after);
        } catch (const std::runtime_error&) {
            return true;
        }
        const bool rises =
            turns_[mine]++ == 0 || generator_->less(before, after);
        const std::lock_guard guard(lock_);
        return generator_->keep(*generator_, after) && rises;
    }

private:
    static constexpr std::size_t threads = places / 2;

    std::size_t number_of_this_thread() {
        const auto me = std::this_thread::get_id();
        for (std::size_t i = 0; i < threads; ++i) {
            std::thread::id nobody;
            if (owners_[i].load(std::memory_order_relaxed) == me ||
                owners_[i].compare_exchange_strong(nobody, me,
                                                   std::memory_order_relaxed))
                return i;
        }
        throw std::logic_error("more threads than places for their ids");
    }

    std::atomic<std::int64_t> now_ = start;
    std::unique_ptr<any_generator> generator_;
    std::atomic<std::thread::id> owners_[threads]{};
    std::size_t turns_[threads]{};  // of each thread alone
    std::mutex lock_;
};

finding judge_shared(const type& of, const settings& how) {
    return law<shared_by_threads, nothing>(
               "threads never share an id, and each sees its own rise",
               "generator")
        .starts(
            opening(of.name + " generator([&] { return now.load(); });",
                    "std::atomic<std::int64_t>"),
            [&of] { return shared_by_threads(of); }, [] { return nothing(); })
        .call(
            "is_new_and_rises(generator.next())",
            [](shared_by_threads& s) { return s.next(); },
            [](nothing&) { return true; })
        .often(4)
        .call(
            "now += $0",
            [](shared_by_threads& s, std::int64_t ms) { s.turn(ms); },
            [](nothing&, within<-2, 8, std::int64_t>) {})
        .judge_concurrently(3, how);
}

}  // namespace

report judge(const type& of, const settings& how) {
    report found{"id_generator", of.name, {}};
    const auto watch = [&](aspect checked, const char* claim) {
        found.findings.push_back(judge_watched(of, checked, claim, how));
    };
    watch(aspect::order, "ids rise, whatever the clock does");
    if (found.refuted()) return found;  // what follows could only repeat it
    if (of.make_node) found.findings.push_back(judge_nodes(of, how));
    if (of.tells_time)
        watch(aspect::time, "an id's time never falls nor lags a second");
    if (of.tells_time && of.ids_per_tick)
        watch(aspect::tick, "a tick has no more ids than numbers");
    return found;
}

report judge_concurrently(const type& of, const settings& how) {
    return {"id_generator", of.name, {judge_shared(of, how)}};
}

}  // namespace ids

}  // namespace tenet::laws
