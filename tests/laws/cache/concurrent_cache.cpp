// concurrent_cache: acquits one under a lock, convicts what goes in two steps.
// concurrent
#include <tenet/laws/cache/concurrent_cache.hpp>
// The suite comes first: it must stand on its own includes.
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <tenet/laws/catch.hpp>
#include <thread>

#include "../planted.hpp"

namespace concurrent_cache_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

enum class fault {
    none,
    replaces_in_two_steps,
    erases_in_two_steps,
    copies_too_late,
    counts_in_two_steps,
    evicts_in_two_steps,
    reads_without_a_lock
};

// First in, first out, in slots under one lock, with one fault: where another
// thread may take the lock in between, nothing is a data race.
class wrong_cache {
    static constexpr int none = -1;

public:
    struct counts {
        int hits = 0, misses = 0;
    };
    struct entry {
        int key = none, value = 0;
    };
    struct put_result {
        std::optional<entry> evicted;
    };

    explicit wrong_cache(std::size_t capacity) : slots_(capacity) {}

    std::optional<int> get(int key) {
        std::unique_lock locked(lock_, std::defer_lock);
        if (!is(fault::reads_without_a_lock)) locked.lock();
        const entry* const at = find(key);
        int& counter = at ? counts_.hits : counts_.misses;
        const int before = counter;
        if (is(fault::counts_in_two_steps)) give_way(locked);
        counter = before + 1;
        if (!at) return {};
        if (is(fault::copies_too_late)) give_way(locked);
        return at->value;
    }

    put_result put(int key, int value) {
        std::unique_lock locked(lock_);
        put_result gone;
        entry* at = find(key);
        if (at && is(fault::replaces_in_two_steps)) {
            at->key = none;
            give_way(locked);
            at = find(key);
        }
        if (!at) at = find(none);
        if (!at) {
            at = &slots_[next_++ % slots_.size()];
            gone.evicted = *at;
            if (is(fault::evicts_in_two_steps)) {
                give_way(locked);
                gone.evicted->value = at->value;
            }
        }
        *at = {key, value};
        return gone;
    }

    void clear() {
        std::unique_lock locked(lock_, std::defer_lock);
        if (!is(fault::reads_without_a_lock)) locked.lock();
        for (entry& it : slots_) it.key = none;
    }

    bool erase(int key) {
        std::unique_lock locked(lock_);
        const bool held = find(key);
        if (is(fault::erases_in_two_steps)) give_way(locked);
        if (entry* const at = find(key)) at->key = none;
        return held;
    }

    counts statistics() {
        const std::lock_guard locked(lock_);
        return counts_;
    }

private:
    // Long enough for another thread to come in between.
    static void give_way(std::unique_lock<std::mutex>& locked) {
        locked.unlock();
        std::this_thread::sleep_for(std::chrono::microseconds(50));
        locked.lock();
    }
    entry* find(int key) {
        for (entry& it : slots_)
            if (it.key == key) return &it;
        return nullptr;
    }

    std::vector<entry> slots_;
    std::size_t next_ = 0;
    std::mutex lock_;
    counts counts_;
};

// How far a race shrinks is up to the machine: the longest script is short
// enough.
void convict(laws::finding (*claim)(const laws::subject&,
                                    const laws::settings&),
             fault it) {
    const auto trial = [claim](const laws::settings& how) {
        return laws::report{
            "", "", {claim(laws::caching::of<wrong_cache>(), how)}};
    };
    tenet::tests::convict(trial, it, 22);
}

TEST_CASE("a cache under one lock is acquitted") {
    laws::check(laws::concurrent_cache<wrong_cache>());
}

TEST_CASE("a cache that goes in two steps is convicted") {
    convict(laws::caching::judge_order, fault::replaces_in_two_steps);
    convict(laws::caching::judge_order, fault::erases_in_two_steps);
}

TEST_CASE("a cache that reads or counts in two steps is convicted") {
    convict(laws::caching::judge_sums, fault::copies_too_late);
    convict(laws::caching::judge_sums, fault::counts_in_two_steps);
    convict(laws::caching::judge_sums, fault::evicts_in_two_steps);
}

TEST_CASE("a cache that reads without a lock is convicted") {
    // What is a data race is for the thread sanitizer to see, with every seed.
    if (!laws::engine::sees_races()) {
        const auto found = laws::concurrent_cache<wrong_cache>();
        CHECK(found.findings.back().verdict == laws::verdict::skipped);
        CHECK_THAT(found.findings.back().reason,
                   laws::containing("thread sanitizer"));
        return;
    }
    convict(laws::caching::judge_order, fault::reads_without_a_lock);
    convict(laws::caching::judge_sums, fault::reads_without_a_lock);
}

TEST_CASE("so many cases are tried as are asked for, and else fewer") {
    laws::settings how;
    const auto cases = [&how] {
        return laws::caching::judge_order(laws::caching::of<wrong_cache>(), how)
            .statistics.cases;
    };
    CHECK(cases() == 60);
    how.apply("cases=70");
    CHECK(cases() == 70);
    how.apply("cases=200");
    CHECK(how.cases_or(60) == 200);
}

// Dies in the first call from a thread.
struct dies {
    explicit dies(std::size_t) {}
    std::optional<int> get(int) { std::abort(); }
    void put(int, int) {}
};

TEST_CASE("a counterexample has a call, also of one that dies") {
    const auto found = laws::caching::judge_order(laws::caching::of<dies>(),
                                                  laws::settings::standard());
    REQUIRE(found.verdict == laws::verdict::refuted);
    CHECK(found.calls == 1);
    CHECK_THAT(found.counterexample, laws::containing("cache.get("));
}

}  // namespace concurrent_cache_laws_test
