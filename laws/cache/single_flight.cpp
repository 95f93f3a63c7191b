#include <tenet/laws/cache/single_flight.hpp>

#include <atomic>
#include <chrono>
#include <map>
#include <tenet/laws/engine/law.hpp>
#include <thread>

namespace tenet::laws::flights {

namespace {

constexpr int keys = 4;
using any_key = within<0, keys - 1>;
using any_value = within<1, 9>;
using held = std::map<int, int>;
using load_law = law<any_loading_cache, held>;

// What came of a call, in words.
std::string outcome_of(const std::function<int()>& call) {
    try {
        return shown(call());
    } catch (const failed&) {
        return "its load's exception";
    } catch (const std::logic_error&) {
        return "a std::logic_error";
    } catch (...) {
        return "another exception";
    }
}

std::string loaded(held& m, int key, int value) {
    return shown(m.emplace(key, value).first->second);
}

void tell_loads(load_law& it) {
    it.call(
          "cache.get_or_load($0, [](int) { return $1; })",
          [](any_loading_cache& c, any_key k, any_value v) {
              return outcome_of(
                  [&] { return c.get_or_load(k, [v](int) { return v; }); });
          },
          [](held& m, any_key k, any_value v) { return loaded(m, k, v); })
        .often(3)
        .call(
            "cache.get_or_load($0, [](int) -> int { throw failed(); })",
            [](any_loading_cache& c, any_key k) {
                return outcome_of([&] {
                    return c.get_or_load(k,
                                         [](int) -> int { throw failed(1); });
                });
            },
            [](held& m, any_key k) {
                return m.contains(k) ? shown(m.at(k)) : "its load's exception";
            });
}

// A load that asks for b, whose load asks for a.
void tell_circles(load_law& it) {
    it.call(
        "cache.get_or_load($0, [&](int) { return cache.get_or_load($1, "
        "[&](int) { return cache.get_or_load($0, [](int) { return 1; }); "
        "}); })",
        [](any_loading_cache& c, any_key a, any_key b) {
            const auto last = [](int) { return 1; };
            const auto inner = [&](int) { return c.get_or_load(a, last); };
            const auto outer = [&](int) { return c.get_or_load(b, inner); };
            return outcome_of([&] { return c.get_or_load(a, outer); });
        },
        [](held& m, any_key a, any_key b) -> std::string {
            if (m.contains(a)) return shown(m.at(a));
            if (!m.contains(b)) return "a std::logic_error";
            return loaded(m, a, m.at(b));
        });
}

void tell_changes(load_law& it, const type& of) {
    if (of.erases)
        it.call(
              "erase", [](any_loading_cache& c, any_key k) { c.erase(k); },
              [](held& m, any_key k) { m.erase(k); })
            .call(
                "cache.get_or_load($0, [&](int) { cache.erase($0); return $1; "
                "})",
                [](any_loading_cache& c, any_key k, any_value v) {
                    return outcome_of([&] {
                        return c.get_or_load(
                            k, [&](int) { return c.erase(k), int(v); });
                    });
                },
                [](held& m, any_key k, any_value v) {
                    return shown(m.contains(k) ? m.at(k) : int(v));
                });
    if (of.puts)
        it.call(
              "put",
              [](any_loading_cache& c, any_key k, any_value v) { c.put(k, v); },
              [](held& m, any_key k, any_value v) { m[k] = v; })
            .call(
                "cache.get_or_load($0, [&](int) { cache.put($0, $1); return 0; "
                "})",
                [](any_loading_cache& c, any_key k, any_value v) {
                    return outcome_of([&] {
                        return c.get_or_load(
                            k, [&](int) { return c.put(k, v), 0; });
                    });
                },
                [](held& m, any_key k, any_value v) -> std::string {
                    if (m.contains(k)) return shown(m.at(k));
                    m[k] = v;
                    return "0";
                });
}

// -------------------------------------------------------------------- threads

// Threads that ask for one key at once. The load waits until all have come and
// then for a while, so that they have asked indeed.
class party {
public:
    party(any_loading_cache& cache, int guests, bool fails, int microseconds)
        : cache_(cache),
          guests_(guests),
          fails_(fails),
          patience_(microseconds),
          got_(std::size_t(guests)) {}

    // How many loads there were.
    int meet() {
        std::vector<std::thread> crew;
        for (std::string& got : got_) crew.emplace_back([&] { got = ask(); });
        for (std::thread& one : crew) one.join();
        return loads_;
    }

    // What holds however the threads are scheduled.
    std::string objection() const {
        if (overlapped_) return "two loads of a key are in progress at once";
        for (const std::string& got : got_)
            if (got.size() > 8 && !got.starts_with("load "))
                return "a waiter gets " + got;
        return {};
    }

private:
    std::string ask() {
        ++arrived_;
        try {
            return shown(cache_.get_or_load(1, [this](int) { return load(); }));
        } catch (const failed& e) {
            return e.what();
        } catch (...) {
            return "another exception";
        }
    }
    int load() {
        if (++in_progress_ > 1) overlapped_ = true;
        const int number = ++loads_;
        while (arrived_ < guests_) std::this_thread::yield();
        std::this_thread::sleep_for(patience_);
        --in_progress_;
        if (fails_) throw failed(number);
        return number;
    }

    any_loading_cache& cache_;
    int guests_;
    bool fails_;
    std::chrono::microseconds patience_;
    std::vector<std::string> got_;
    std::atomic<int> arrived_ = 0, in_progress_ = 0, loads_ = 0;
    std::atomic<bool> overlapped_ = false;
};

// A thread that comes too late to join has a load of its own; not every time,
// though, however busy the machine is.
std::string share(const type& of, int guests, bool fails) {
    std::string complaint;
    for (int patience = 200; patience < 100'000; patience *= 5) {
        const std::unique_ptr<any_loading_cache> cache(of.make(8));
        party one(*cache, guests, fails, patience);
        const int loads = one.meet();
        if (!one.objection().empty()) return one.objection();
        const auto after = outcome_of(
            [&] { return cache->get_or_load(1, [](int) { return 77; }); });
        if (fails && after != "77")
            return "after a load that failed, the next gives " + after;
        if (loads == 1) return {};
        complaint = shown(loads) + " loads for threads that asked at once";
    }
    return complaint;
}

// Each load waits for the other to have begun.
std::string meet(const type& of) {
    using namespace std::chrono;
    for (const int limit : {200, 2000}) {
        const std::unique_ptr<any_loading_cache> cache(of.make(8));
        std::atomic<int> begun = 0;
        std::atomic<bool> met = true;
        const auto ask = [&](int key) {
            cache->get_or_load(key, [&](int) {
                const auto end = steady_clock::now() + milliseconds(limit);
                for (++begun; begun < 2; std::this_thread::yield())
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

settings at_most(std::size_t cases, const settings& how) {
    settings fewer = how;
    fewer.cases = std::min(how.cases, cases);
    fewer.case_seconds = 10 * how.case_seconds;
    fewer.leaks = false;
    return fewer;
}

}  // namespace

finding judge_alone(const type& of, const settings& how) {
    load_law it("what it lacks is loaded, and then held", "cache", of.name);
    it.starts(
        "$T cache(8);", [&of] { return of.make(8); }, [] { return held(); });
    tell_loads(it);
    tell_circles(it);
    tell_changes(it, of);
    return it.judge(how);
}

finding judge_sharing(const type& of, const settings& how) {
    return property("threads that ask at once share a load and what it gives",
                    "// $0 threads at once: cache.get_or_load(1, $1 ? throws : "
                    "gives)",
                    [&of](within<2, 4> guests, bool fails) {
                        return share(of, guests, fails);
                    })
        .judge(at_most(30, how));
}

finding judge_parallel(const type& of, const settings& how) {
    return property("loads of different keys do not wait for one another",
                    "// two threads: cache.get_or_load(1, waits for the load "
                    "of 2), and the other way round",
                    [&of](within<0, 0>) { return meet(of); })
        .judge(at_most(5, how));
}

report judge(const type& of, const settings& how) {
    return {"single_flight",
            of.name,
            {judge_alone(of, how), judge_sharing(of, how),
             judge_parallel(of, how)}};
}

}  // namespace tenet::laws::flights
