// concurrent_cache: acquits one under a lock, convicts what goes in two steps.
#include <tenet/laws/cache/concurrent_cache.hpp>
// The suite comes first: it must stand on its own includes.
#include <chrono>
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
    counts_in_two_steps
};

// First in, first out, in slots under one lock, with one fault: where another
// thread may take the lock in between, nothing is a data race.
class wrong_cache {
public:
    struct counts {
        int hits = 0, misses = 0;
    };

    explicit wrong_cache(std::size_t capacity) : slots_(capacity) {}

    std::optional<int> get(int key) {
        std::unique_lock locked(lock_);
        const slot* const at = find(key);
        int& counter = at ? counts_.hits : counts_.misses;
        const int before = counter;
        if (is(fault::counts_in_two_steps)) give_way(locked);
        counter = before + 1;
        if (!at) return {};
        if (is(fault::copies_too_late)) give_way(locked);
        return at->value;
    }

    void put(int key, int value) {
        std::unique_lock locked(lock_);
        slot* at = find(key);
        if (at && is(fault::replaces_in_two_steps)) {
            at->key = none;
            give_way(locked);
            at = find(key);
        }
        if (!at) at = find(none);
        if (!at) at = &slots_[next_++ % slots_.size()];
        *at = {key, value};
    }

    bool erase(int key) {
        std::unique_lock locked(lock_);
        const bool held = find(key);
        if (is(fault::erases_in_two_steps)) give_way(locked);
        if (slot* const at = find(key)) at->key = none;
        return held;
    }

    counts statistics() const { return counts_; }

private:
    static constexpr int none = -1;
    struct slot {
        int key = none, value = 0;
    };

    // Long enough for another thread to come in between.
    static void give_way(std::unique_lock<std::mutex>& locked) {
        locked.unlock();
        std::this_thread::sleep_for(std::chrono::microseconds(50));
        locked.lock();
    }
    slot* find(int key) {
        for (slot& it : slots_)
            if (it.key == key) return &it;
        return nullptr;
    }

    std::vector<slot> slots_;
    std::size_t next_ = 0;
    std::mutex lock_;
    counts counts_;
};

// Threads take time: ten seeds; how far a race shrinks is up to the machine.
void convict(laws::finding (*claim)(const laws::subject&,
                                    const laws::settings&),
             fault it) {
    tenet::tests::planted<fault> = it;
    const auto trial = [claim](laws::settings how) {
        how.shrink_seconds = 0.5;
        return laws::report{
            "", "", {claim(laws::caching::of<wrong_cache>(), how)}};
    };
    const auto found = laws::convict(trial, 10);
    tenet::tests::planted<fault> = fault::none;
    INFO(found.sample);
    CHECK(found.refuted == found.trials);
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
}

}  // namespace concurrent_cache_laws_test
