#include <tenet/laws/cache/single_flight.hpp>

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

// The result of a call, in words.
std::string outcome_of(const object& cache, int key, const loader& by) {
    try {
        return show(get_or_load(cache, key, by));
    } catch (const failed&) {
        return "its load's exception";
    } catch (const std::logic_error&) {
        return "a std::logic_error";
    } catch (...) {
        return "another exception";
    }
}

// What is held is returned, otherwise what is due.
std::string ask(const object& cache, const held& m, int key, const loader& by,
                const std::string& due) {
    const std::string expected = m.contains(key) ? shown(m.at(key)) : due;
    const std::string got = outcome_of(cache, key, by);
    return got == expected ? "" : "expected " + expected + ", got " + got;
}

std::string load_value(object& c, held& m, any_key k, any_value v) {
    const auto why = ask(
        c, m, k, [v](int) { return v; }, shown(int(v)));
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

settings usually(std::size_t cases, const settings& how) {
    settings fewer = how.with_cases(cases);
    fewer.case_seconds = 10 * how.case_seconds;
    fewer.leaks = false;
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

report judge(const subject& of, const settings& how) {
    return {"single_flight",
            of.type,
            {judge_alone(of, how), judge_sharing(of, how),
             judge_parallel(of, how)}};
}

}  // namespace tenet::laws::flights
