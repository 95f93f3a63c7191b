// concurrent_cache: acquits one under a lock, convicts what goes in two steps.
#include <tenet/laws/cache/concurrent_cache.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <list>
#include <mutex>
#include <tenet/laws/catch.hpp>
#include <thread>

namespace concurrent_cache_laws_test {

using namespace tenet;

namespace {

enum class fault {
    none,
    replaces_in_two_steps,
    erases_in_two_steps,
    copies_too_late,
    counts_without_a_lock
};

// First in, first out, in slots under one lock, with one fault; whatever is
// shared is atomic, so that the faults are in the order of things alone.
template <fault wrong>
class plain {
public:
    struct counts {
        int hits = 0, misses = 0;
    };

    explicit plain(std::size_t capacity) : slots_(capacity) {}

    std::optional<int> get(int key) {
        std::unique_lock locked(lock_);
        slot* const at = find(key);
        count(at ? hits_ : misses_);
        if (!at) return {};
        if (wrong == fault::copies_too_late) locked.unlock(), pause();
        return at->value.load();
    }

    void put(int key, int value) {
        if (wrong == fault::replaces_in_two_steps) {
            const std::lock_guard locked(lock_);
            if (slot* const at = find(key)) at->key = none;
        }
        if (wrong == fault::replaces_in_two_steps) pause();
        const std::lock_guard locked(lock_);
        slot* at = find(key);
        if (!at) at = find(none);
        if (!at) at = &slots_[next_++ % slots_.size()];
        at->key = key;
        at->value = value;
    }

    bool erase(int key) {
        if (wrong == fault::erases_in_two_steps) {
            bool held;
            {
                const std::lock_guard locked(lock_);
                held = find(key) != nullptr;
            }
            pause();
            remove(key);
            return held;
        }
        return remove(key);
    }

    counts statistics() const { return {hits_, misses_}; }

private:
    static constexpr int none = -1;
    struct slot {
        std::atomic<int> key = none, value = 0;
    };

    // Long enough for another thread to come in between.
    static void pause() {
        std::this_thread::sleep_for(std::chrono::microseconds(50));
    }
    slot* find(int key) {
        for (slot& it : slots_)
            if (it.key == key) return &it;
        return nullptr;
    }
    bool remove(int key) {
        const std::lock_guard locked(lock_);
        slot* const at = find(key);
        if (at) at->key = none;
        return at;
    }
    void count(std::atomic<int>& counter) {
        if (wrong != fault::counts_without_a_lock) {
            ++counter;
            return;
        }
        lock_.unlock();
        const int before = counter;
        pause();
        counter = before + 1;
        lock_.lock();
    }

    std::vector<slot> slots_;
    std::size_t next_ = 0;
    std::mutex lock_;
    std::atomic<int> hits_ = 0, misses_ = 0;
};

using claim = laws::finding (*)(const laws::caching::type&,
                                const laws::settings&);

template <fault wrong, claim judge>
laws::report trial(const laws::settings& how) {
    laws::settings impatient = how;
    impatient.shrink_seconds = 0.5;
    return {"concurrent_cache",
            "",
            {judge(laws::caching::type_of<plain<wrong>>(), impatient)}};
}

// Threads take time: ten seeds; how far a race shrinks is up to the machine.
template <fault wrong, claim judge>
void convict() {
    const auto found = laws::convict(trial<wrong, judge>, 10);
    INFO(found.sample);
    CHECK(found.refuted == found.trials);
}

}  // namespace

TEST_CASE("a cache under one lock is acquitted") {
    laws::check(laws::concurrent_cache<plain<fault::none>>());
}

TEST_CASE("a cache that goes in two steps is convicted") {
    convict<fault::replaces_in_two_steps, laws::caching::judge_order>();
    convict<fault::erases_in_two_steps, laws::caching::judge_order>();
}

TEST_CASE("a cache that reads or counts outside its lock is convicted") {
    convict<fault::copies_too_late, laws::caching::judge_sums>();
    convict<fault::counts_without_a_lock, laws::caching::judge_sums>();
}

}  // namespace concurrent_cache_laws_test
