#include <tenet/laws/cache/single_flight.hpp>

#if __has_include(<pthread.h>)
#include <pthread.h>
#endif

#include <atomic>
#include <chrono>
#include <map>
#include <stdexcept>
#include <tenet/laws/engine/suite.hpp>
#include <thread>

namespace tenet::laws::flights {

namespace {

constexpr std::string_view opening = "$T cache(8);";
using any_key = within<0, 3>;
using any_value = within<1, 9>;
using held = std::map<int, int>;
using loader = std::function<int(int key)>;

struct failed : std::exception {};
int fail(int) {
    throw failed();
}

value get_or_load(const object& cache, int key, const loader& by) {
    return cache("get_or_load", key, load{&by});
}

// No limit, and one that is never met: in milliseconds.
constexpr int none = -1;
constexpr int an_hour = 3'600'000;

// The result of a call, in words.
std::string outcome_of(const object& cache, int key, const loader& by,
                       int limit = none) {
    try {
        return show(limit == none
                        ? get_or_load(cache, key, by)
                        : cache(get_or_load_within, key, load{&by}, limit));
    } catch (const failed&) {
        return "its load's exception";
    } catch (const std::logic_error&) {
        return "a std::logic_error";
    } catch (...) {
        return "another exception";
    }
}

// Neither an exception nor nothing.
bool is_value(const std::string& outcome) {
    return outcome.find_first_not_of("-0123456789") == outcome.npos;
}

// What is held is returned, otherwise what is due.
std::string ask(const object& cache, const held& m, int key, const loader& by,
                const std::string& due, int limit = none) {
    const std::string expected = m.contains(key) ? shown(m.at(key)) : due;
    const std::string got = outcome_of(cache, key, by, limit);
    return got == expected ? "" : "expected " + expected + ", got " + got;
}

std::string load_value(object& c, held& m, any_key k, any_value v) {
    const auto why = ask(
        c, m, k, [v](int) { return v; }, shown(int(v)));
    m.emplace(k, v);
    return why;
}

std::string load_within_an_hour(object& c, held& m, any_key k, any_value v) {
    const auto why = ask(
        c, m, k, [v](int) { return v; }, shown(int(v)), an_hour);
    m.emplace(k, v);
    return why;
}

std::string load_and_fail(object& c, held& m, any_key k) {
    return ask(c, m, k, fail, "its load's exception");
}

std::string load_in_a_circle(object& c, held& m, any_key a, any_key b) {
    const auto asks = [&c](int key, const loader& by) {
        return [&c, key, by](int) { return get_or_load(c, key, by).number(); };
    };
    const auto one = [](int) { return 1; };
    const bool ends = m.contains(b);
    const auto why = ask(c, m, a, asks(b, asks(a, one)),
                         ends ? shown(m.at(b)) : "a std::logic_error");
    if (ends) m.emplace(a, m.at(b));
    return why;
}

std::string load_and_erase(object& c, held& m, any_key k, any_value v) {
    const auto by = [&](int) { return c("erase", k), int(v); };
    return ask(c, m, k, by, shown(int(v)));
}

std::string load_and_put(object& c, held& m, any_key k, any_value v) {
    const auto by = [&](int) { return c("put", k, v), 0; };
    const auto why = ask(c, m, k, by, "0");
    m.emplace(k, v);
    return why;
}

law<held> load_law(const subject& of) {
    law<held> it("what it lacks is loaded, and then held", of);
    it.starts(opening, [] { return held(); })
        .step("cache.get_or_load($0, [](int) { return $1; })", load_value,
              often(3))
        .step(
            "cache.get_or_load($0, [](int) -> int { throw std::exception(); "
            "})",
            load_and_fail)
        .step(
            "cache.get_or_load($0, [&](int) { return cache.get_or_load($1, "
            "[&](int) { return cache.get_or_load($0, [](int) { return 1; "
            "}); }); })",
            load_in_a_circle)
        .call("erase", [](held& m, any_key k) { m.erase(k); })
        .call("put", [](held& m, any_key k, any_value v) { m[k] = v; });
    if (of.offers("erase"))
        it.step(
            "cache.get_or_load($0, [&](int) { cache.erase($0); return $1; })",
            load_and_erase);
    if (of.offers(get_or_load_within))
        it.step(
            "cache.get_or_load($0, [](int) { return $1; }, an hour from now)",
            load_within_an_hour);
    if (of.offers("put"))
        it.step(
            "cache.get_or_load($0, [&](int) { cache.put($0, $1); return 0; })",
            load_and_put);
    return it;
}

// -------------------------------------------------------------------- threads

// Threads that ask for one key at once. The load waits until all have called,
// and then some time, so that they wait for it.
struct party {
    const object& cache;
    int guests;
    bool fails;
    std::chrono::microseconds patience;
    std::atomic<int> arrived{}, in_progress{}, loads{};
    std::atomic<bool> overlapped{};

    int load() {
        if (++in_progress > 1) overlapped = true;
        const int number = ++loads;
        while (arrived < guests) std::this_thread::yield();
        std::this_thread::sleep_for(patience);
        --in_progress;
        return fails ? fail(1) : number;
    }

    // What is wrong, however the threads are scheduled.
    std::string meet() {
        std::vector<std::string> got(static_cast<std::size_t>(guests));
        std::vector<std::thread> crew;
        for (std::string& mine : got)
            crew.emplace_back([&] {
                ++arrived;
                mine = outcome_of(cache, 1, [this](int) { return load(); });
            });
        for (std::thread& one : crew) one.join();
        if (overlapped) return "two loads of a key are in progress at once";
        const char* due = fails ? "its load's exception" : "1";
        for (const std::string& one : got)
            if ((fails || loads == 1) && one != due)
                return "a waiter gets " + one;
        return {};
    }
};

// A thread that comes too late has a load of its own; not every time, though,
// however busy the machine is.
std::string share(const subject& of, int guests, bool fails) {
    std::string complaint;
    for (int patience = 200; patience < 100'000; patience *= 5) {
        const object cache(of, opening);
        party all{cache, guests, fails, std::chrono::microseconds(patience)};
        if (const auto wrong = all.meet(); !wrong.empty()) return wrong;
        const auto after = outcome_of(cache, 1, [](int) { return 77; });
        if (fails && after != "77")
            return "after a load that failed, the next gives " + after;
        if (all.loads == 1) return {};
        complaint = shown(int(all.loads)) + " loads for concurrent callers";
    }
    return complaint;
}

// Each load waits for the other to have begun.
std::string meet(const subject& of) {
    using namespace std::chrono;
    using namespace std::chrono_literals;
    for (const int limit : {200, 2000}) {
        const object cache(of, opening);
        std::atomic<int> begun = 0;
        std::atomic<bool> met = true;
        const auto ask = [&](int key) {
            get_or_load(cache, key, [&](int) {
                const auto end = steady_clock::now() + milliseconds(limit);
                for (++begun; begun < 2; std::this_thread::sleep_for(50us))
                    if (steady_clock::now() > end) return met = false, key;
                return key;
            });
        };
        std::thread other([&] { ask(2); });
        ask(1);
        other.join();
        if (met) return {};
    }
    return "a load waits for that of another key";
}

// Whether something happens within so many milliseconds.
bool comes(const std::atomic<int>& count, int to, int within) {
    using namespace std::chrono;
    const auto end = steady_clock::now() + milliseconds(within);
    while (count < to) {
        if (steady_clock::now() > end) return false;
        std::this_thread::sleep_for(microseconds(50));
    }
    return true;
}
constexpr int soon = 2'000, late = 20'000;  // on a busy machine

#if defined(__GLIBC__)
constexpr bool ends_threads = true;
// The stack of a thread is unwound, by what is no exception of C++.
[[noreturn]] void end_thread() {
    pthread_exit(nullptr);
}
#else
constexpr bool ends_threads = false;
[[noreturn]] void end_thread() {
    std::abort();
}
#endif

// Whoever asks meanwhile gets an error or, if it comes too late, loads anew.
std::string end(const subject& of) {
    const object cache(of, opening);
    std::atomic<int> begun = 0, asked = 0;
    std::string got;
    const auto never_ready = [&](int) -> int {
        ++begun;
        comes(asked, 1, late);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        end_thread();
    };
    std::thread ended([&] { get_or_load(cache, 1, never_ready); });
    if (!comes(begun, 1, late)) return "a load does not begin";
    std::thread waiter([&] {
        ++asked;
        got = outcome_of(cache, 1, [](int) { return 7; });
    });
    ended.join(), waiter.join();
    const bool loaded = got == "7";
    if (!loaded && is_value(got)) return "a waiter gets " + got;
    const auto after = outcome_of(cache, 1, [](int) { return 8; });
    return after == (loaded ? "7" : "8") ? "" : "the next gets " + after;
}

// A load waits until one of two waiters has given up; the other has no limit.
std::string give_up(const subject& of) {
    const object cache(of, opening);
    std::atomic<int> begun = 0, asked = 0, back = 0, loads = 0;
    std::atomic<bool> waited = true;
    const auto slow = [&](int) {
        ++begun;
        waited = comes(back, 1, soon);
        return 5;
    };
    const auto again = [&](int) { return ++loads, 6; };
    std::string first, patient;
    std::thread loads_it([&] { first = outcome_of(cache, 1, slow); });
    if (!comes(begun, 1, late)) return "a load does not begin";
    std::thread waits([&] {
        ++asked;
        patient = outcome_of(cache, 1, again);
    });
    comes(asked, 1, late);
    const std::string got = outcome_of(cache, 1, again, 1);
    ++back;
    loads_it.join(), waits.join();
    if (!waited) return "it is not back after " + shown(soon) + " ms";
    if (loads > 0) return "two loads of a key are in progress at once";
    if (is_value(got)) return "it gets " + got;
    if (first != "5") return "who loads gets " + first;
    if (patient != "5") return "another who waits gets " + patient;
    const auto after = outcome_of(cache, 1, fail);
    return after == "5" ? "" : "the next gets " + after;
}

// In one cache or two, two loads that ask one another, once both have begun.
std::string ask_in_a_circle(const subject& of, bool in_one) {
    const object one(of, opening), two(of, opening);
    std::atomic<int> begun = 0;
    std::atomic<bool> alone = false;
    const auto ask = [&](int key) {
        const object& mine = in_one || key == 1 ? one : two;
        const object& other = in_one || key == 2 ? one : two;
        outcome_of(mine, key, [&, key](int) {
            ++begun;
            if (!comes(begun, 2, soon)) alone = true;
            outcome_of(
                other, 3 - key, [](int) { return 0; }, 20);
            return key;
        });
    };
    std::thread thread([&] { ask(2); });
    ask(1);
    thread.join();
    return alone ? "a load waits for that of another key" : "";
}

// Of threads that sleep rather than work.
settings rarely(std::size_t cases, const settings& how) {
    settings fewer = how.with_cases(cases);
    fewer.leaks = false;
    return fewer;
}
settings usually(std::size_t cases, const settings& how) {
    settings fewer = rarely(cases, how);
    fewer.case_seconds = 10 * how.case_seconds;
    return fewer;
}

}  // namespace

finding judge_alone(const subject& of, const settings& how) {
    return load_law(of).judge(how);
}

finding judge_sharing(const subject& of, const settings& how) {
    return property("threads that ask at once share a load and what it gives",
                    "// $0 threads at once: cache.get_or_load(1, $1 ? throws : "
                    "gives)",
                    [&of](within<2, 4> guests, bool fails) {
                        return share(of, guests, fails);
                    })
        .judge(usually(30, how));
}

finding judge_parallel(const subject& of, const settings& how) {
    return property("loads of different keys do not wait for one another",
                    "// two threads: cache.get_or_load(1, waits for the load "
                    "of 2), and the other way round",
                    [&of](within<0, 0>) { return meet(of); })
        .judge(usually(5, how));
}

finding judge_ended(const subject& of, const settings& how) {
    return property(
               "a load whose thread is ended ends, and leaves its key free",
               "// two threads: cache.get_or_load(1, [](int) -> int { "
               "pthread_exit(nullptr); }), and meanwhile "
               "cache.get_or_load(1, ...)",
               [&of](within<0, 0>) { return end(of); })
        .judge(rarely(10, how));
}

finding judge_limit(const subject& of, const settings& how) {
    return property(
               "a thread that waits no longer than it may gets an error or "
               "nothing, and the load goes on",
               "// while another thread loads: cache.get_or_load(1, ..., "
               "std::chrono::milliseconds(1))",
               [&of](within<0, 0>) { return give_up(of); })
        .judge(rarely(5, how));
}

finding judge_circle(const subject& of, const settings& how) {
    return property(
               "loads that ask one another end, if their waits are limited",
               "// two threads, whose loads ask for the other's key, in "
               "one cache: $0",
               [&of](bool in_one) { return ask_in_a_circle(of, in_one); })
        .judge(rarely(4, how));
}

report judge(const subject& of, const settings& how) {
    report found{"single_flight",
                 of.type,
                 {judge_alone(of, how), judge_sharing(of, how),
                  judge_parallel(of, how)}};
    if (ends_threads)
        found += judge_ended(of, how);
    else
        found.omit("loads whose thread is ended", "needs the GNU C library");
    if (of.offers(get_or_load_within)) {
        found += judge_limit(of, how);
        found += judge_circle(of, how);
    } else {
        found.omit("limits of waits", "it offers no get_or_load with a limit");
    }
    return found;
}

}  // namespace tenet::laws::flights
