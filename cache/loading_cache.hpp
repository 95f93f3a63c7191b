// loading_cache: loads missing values, once for all threads that ask for one.
//
// For a slow source that many threads read. Over an expiring_cache, entries
// expire, with jitter; over one of std::optional, absent keys are cached, too.
//
// Technique:  single flight: the first thread to miss loads, without the lock;
//             the others wait, and the process knows for whom
// Invariant:  at most one load of a key is in progress; waits form no cycle
// Complexity: that of the wrapped cache; a load O(loads in progress), a wait
//             O(threads in a chain of waits) under a mutex of the process
// Reference:  B. Fitzpatrick, groupcache, 2013 (singleflight)
// Laws:       single_flight, concurrent_cache
// See also:   expiring_cache, sharded_cache
//
// Example:
//   loading_cache<lru_cache<int, int>> squares(100);
//   squares.get_or_load(7, [](int key) { return key * key; });
//   squares.get_or_load(7, [](int) { return 0; }) == 49
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tenet {

struct recursive_load : std::logic_error {
    using logic_error::logic_error;
};
struct load_timeout : std::runtime_error {
    using runtime_error::runtime_error;
};

// Which thread waits for which load, in all caches, is guarded by one mutex.
struct load_in_progress {
    static inline std::mutex lock;
    static inline thread_local const load_in_progress* awaited = nullptr;
    const load_in_progress* const* by = &awaited;  // that of the loading thread
    std::atomic<bool> done = false;
    // Of this thread, until it waits for nullptr. A cycle of waits is refused.
    static void wait_for(const load_in_progress* load) {
        const std::lock_guard locked(lock);
        for (auto it = load; it && !it->done; it = *it->by)
            if (it->by == &awaited)
                throw recursive_load("loading_cache: loads wait in a cycle");
        awaited = load;
    }
    // By the loading thread, which lives on while others read what it awaits.
    void end() { done = true, wait_for(nullptr); }
};

// Thread-safe. Loaders run, and what leaves is destroyed, without the lock;
// hashing, comparing, copying and a put that throws must not call the cache. A
// loader may, in the thread that called it only. A key that is not equal to
// itself is loaded by each call. Contents have the wrapped cache's guarantee.
template <class Cache, class Random = std::minstd_rand,
          class Key = decltype(Cache::entry::key),
          class Value = decltype(Cache::entry::value)>
class loading_cache {
public:
    using nanoseconds = std::chrono::nanoseconds;
    using clock = std::chrono::steady_clock;
    using entry = typename Cache::entry;
    using put_result = typename Cache::put_result;
    // std::nullopt if the key is absent, which is cached if they are one type.
    using answer = decltype(std::optional(std::declval<Value>()));
    static constexpr bool caches_absent = std::is_same_v<answer, Value>;
    // Each is reduced by a random share in [0, jitter), jitter < 1. Absent keys
    // are not cached unless their lifetime is positive.
    struct lifetimes {
        nanoseconds present{}, absent{};
        double jitter = 0;
    };
    struct cache_statistics
        : std::remove_cvref_t<decltype(std::declval<Cache&>().statistics())> {
        std::uint64_t loads{}, failures{};
    };

    // Passes on what follows, after the lifetime of present keys.
    explicit loading_cache(std::size_t capacity, auto&&... of)
        : cache_(capacity, std::forward<decltype(of)>(of)...) {}
    loading_cache(std::size_t capacity, const lifetimes& lasting, auto&&... of)
        : cache_(capacity, lasting.present, std::forward<decltype(of)>(of)...),
          lasting_(lasting) {
        if (!(lasting.jitter >= 0 && lasting.jitter < 1))
            throw std::invalid_argument("loading_cache: jitter " +
                                        std::to_string(lasting.jitter) +
                                        " is not in [0, 1)");
    }

    // A hit is a use; a miss calls load(key), which returns a value or an
    // optional, or waits for another thread that does: it throws load_timeout
    // after the deadline, recursive_load if it closed a cycle. What a load
    // throws, or std::runtime_error if its thread is ended, all waiters get.
    answer get_or_load(const Key& key, auto load,
                       clock::time_point deadline = clock::time_point::max()) {
        std::shared_ptr<flight> other;  // outlives the lock
        auto alone = hold();
        for (;;) {
            if (const auto held = cache_.get(key)) return copy(held);
            const auto at = flights_.find(key);
            if (at == flights_.end()) return fly(key, load, alone);
            other = at->second;
            const bool joins = other->valid;  // else load again
            wait_for(*other, alone, deadline);
            alone.unlock();
            if (joins) return result_of(*other);
            other.reset();
            alone.lock();
        }
    }

    // A copy, or none. A hit of get is a use, and counted.
    answer get(const Key& key) { return hold(), copy(cache_.get(key)); }
    answer peek(const Key& key) const { return hold(), copy(cache_.peek(key)); }
    bool contains(const Key& key) const { return bool(peek(key)); }

    // put, erase and clear invalidate a load in progress: threads that wait get
    // its result, but it is not stored. They return what leaves.
    put_result put(Key key, typename answer::value_type value) {
        return hold(), invalidate(key),
               store(std::move(key), std::move(value), lasting_.present);
    }
    std::optional<entry> erase(const Key& key) {
        return hold(), invalidate(key), cache_.erase(key);
    }
    void clear() {                // may throw std::bad_alloc
        std::vector<entry> gone;  // outlives the lock
        const auto alone = hold();
        for (auto& it : flights_) it.second->valid = false;
        gone.reserve(cache_.size());
        while (auto it = cache_.evict()) gone.push_back(std::move(*it));
        cache_.clear();
    }
    std::vector<entry> expire() requires requires(Cache& it) { it.expire(); }
    { return hold(), cache_.expire(); }
    std::vector<entry> set_capacity(std::size_t capacity) {
        return hold(), cache_.set_capacity(capacity);
    }

    [[nodiscard]] bool empty() const { return size() == 0; }
    std::size_t size() const { return hold(), cache_.size(); }
    std::size_t capacity() const { return hold(), cache_.capacity(); }
    cache_statistics statistics() const {
        return hold(), cache_statistics{cache_.statistics(), loads_, failed_};
    }
    bool invariant() const { return hold(), cache_.invariant(); }

private:
    struct flight : load_in_progress {
        std::condition_variable landed{};
        bool valid = true;
        std::optional<answer> loaded{};
        std::exception_ptr failure{};
    };
    using hash = decltype(std::declval<Cache>().hash_function());
    using equal = decltype(std::declval<Cache>().key_eq());

    // To the end of the expression, if it has no name.
    auto hold() const { return std::unique_lock(lock_); }
    static answer copy(const Value* it) { return it ? answer(*it) : answer(); }
    answer fly(const Key& key, auto& load, auto& alone) {
        const auto own = std::make_shared<flight>();
        flights_.emplace(key, own);
        ++loads_;
        alone.unlock();
        std::optional<put_result> gone;  // outlives the lock
        try {
            own->loaded.emplace(load(key));
            alone.lock();
            if (own->valid) keep(key, *own->loaded, gone);
        } catch (...) {  // also what ends the thread, and must go on
            own->failure = std::current_exception();
            if (!alone) alone.lock();
            land(*own, alone);
            throw;
        }
        land(*own, alone);
        return *own->loaded;
    }
    void land(flight& own, auto& alone) {
        auto at = flights_.begin();
        while (&*at->second != &own) ++at;      // whatever its key is equal to
        const auto key = flights_.extract(at);  // outlives the lock
        failed_ += !own.loaded || own.failure;
        own.end();
        own.landed.notify_all();
        alone.unlock();
    }
    static void wait_for(flight& it, auto& alone, auto end) {
        load_in_progress::wait_for(&it);
        const struct leaving {
            ~leaving() { load_in_progress::wait_for(nullptr); }
        } leaves;
        if (!it.landed.wait_until(alone, end, [&] { return bool(it.done); }))
            throw load_timeout("loading_cache: a load takes too long");
    }
    static const answer& result_of(const flight& it) {
        if (it.failure) std::rethrow_exception(it.failure);
        if (!it.loaded) throw std::runtime_error("loading_cache: thread ended");
        return *it.loaded;
    }
    void invalidate(const Key& key) {
        const auto at = flights_.find(key);
        if (at != flights_.end()) at->second->valid = false;
    }
    void keep(const Key& key, const answer& loaded, auto& gone) {
        const auto its = loaded ? lasting_.present : lasting_.absent;
        if (lasting_.present.count() > 0 && its.count() <= 0) return;
        if constexpr (caches_absent)
            gone.emplace(store(key, loaded, its));
        else if (loaded)
            gone.emplace(store(key, *loaded, its));
    }
    put_result store(Key key, Value value, nanoseconds its) {
        if constexpr (requires { cache_.put(key, value, its); }) {
            std::uniform_real_distribution<double> share(0, lasting_.jitter);
            its -= std::chrono::floor<nanoseconds>(its * share(random_));
            if (its.count() > 0)
                return cache_.put(std::move(key), std::move(value), its);
        }
        return cache_.put(std::move(key), std::move(value));
    }

    Cache cache_;
    lifetimes lasting_{};
    Random random_{};
    std::unordered_map<Key, std::shared_ptr<flight>, std::remove_cvref_t<hash>,
                       std::remove_cvref_t<equal>>
        flights_{{}, cache_.hash_function(), cache_.key_eq()};
    std::uint64_t loads_ = 0, failed_ = 0;
    mutable std::mutex lock_;
};

}  // namespace tenet
