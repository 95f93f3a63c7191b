// loading_cache: loads missing values, once for all threads that ask for one.
//
// For a slow source that many threads read. Entries expire, with jitter; absent
// keys can be cached, too.
//
// Technique:  single flight: the first thread to miss loads, without the lock,
//             the others wait; a wait that would close a cycle throws
// Invariant:  at most one load of a key is in progress; waits form no cycle
// Complexity: that of the wrapped cache; a wait, O(loads that wait)
// Reference:  B. Fitzpatrick, groupcache, 2013 (singleflight)
// Laws:       single_flight, concurrent_cache
// See also:   expiring_cache, sharded_cache
//
// Example:
//   loading_cache<lru_cache, int, int> squares(100, {std::chrono::hours(1)});
//   const auto square = [](int key) { return key * key; };
//   squares.get_or_load(7, square);
//   squares.get_or_load(7, [](int) { return 0; }) == 49
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <tenet/cache/expiring_cache.hpp>
#include <tenet/structures/millisecond_clock.hpp>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tenet {

struct recursive_load : std::logic_error {
    using logic_error::logic_error;
};

// Thread-safe; values are returned by copy. Loaders may call the cache, in the
// thread that called them only.
template <template <class...> class Cache, class Key, class Value,
          time_point_clock Clock = std::chrono::steady_clock,
          std::uniform_random_bit_generator Random = std::minstd_rand,
          class Hash = std::hash<Key>, class Equal = std::equal_to<>>
class loading_cache {
    using answer = std::optional<Value>;  // nullopt: the key is absent
    using store = expiring_cache<Cache, Key, answer, Clock, Hash, Equal>;

public:
    using duration = typename store::duration;
    // Each is reduced by a random share in [0, jitter), jitter < 1. With a
    // lifetime of 0, absent keys are not cached.
    struct lifetimes {
        duration present;
        duration absent = duration::zero();
        double jitter = 0;
    };
    struct cache_statistics : store::cache_statistics {
        std::uint64_t loads = 0, failures = 0;
    };

    // Remaining arguments are forwarded to the wrapped cache.
    loading_cache(std::size_t capacity, const lifetimes& lasting,
                  Clock clock = {}, Random random = Random(), auto&&... of)
        : cache_(capacity, lasting.present, expiry::after_write,
                 std::move(clock), std::forward<decltype(of)>(of)...),
          lasting_(lasting),
          random_(std::move(random)),
          flights_(0, cache_.hash_function(), cache_.key_eq()) {
        if (lasting.absent < duration::zero())
            refuse("absent lifetime", lasting.absent.count(), "[0, inf]");
        if (!(lasting.jitter >= 0 && lasting.jitter < 1))
            refuse("jitter", lasting.jitter, "[0, 1)");
    }

    // load(key) returns a Value, or an optional, empty if the key is absent. If
    // it throws, all waiting threads get the exception, and nothing is stored.
    std::optional<Value> get_or_load(const Key& key, auto load) {
        std::unique_lock locked(lock_);
        for (;;) {
            if (const answer* held = cache_.get(key)) return *held;
            const auto at = flights_.find(key);
            if (at == flights_.end() || at->second->done)
                return fly(key, load, locked);
            auto other = at->second;
            const bool joined = other->valid;  // else load again
            wait(*other, locked);
            locked.unlock();
            if (joined) return result_of(*other);
            other.reset();
            locked.lock();
        }
    }

    std::optional<Value> get(const Key& key) {
        const std::lock_guard locked(lock_);
        const answer* held = cache_.get(key);
        return held ? *held : std::nullopt;
    }
    bool contains(const Key& key) const {
        const std::lock_guard locked(lock_);
        const answer* held = cache_.peek(key);
        return held && *held;
    }

    // put, erase and clear invalidate a load in progress: threads that wait get
    // its result, but it is not stored. Entries are destroyed without the lock.
    void put(Key key, Value value) {
        std::optional<typename store::put_result> gone;  // outlives the lock
        const std::lock_guard locked(lock_);
        invalidate(key);
        gone.emplace(cache_.put(std::move(key), answer(std::move(value)),
                                jittered(lasting_.present)));
    }
    std::optional<Value> erase(const Key& key) {
        const std::lock_guard locked(lock_);
        invalidate(key);
        auto erased = cache_.erase(key);
        return erased ? std::move(*erased) : std::nullopt;
    }
    void clear() {
        removed([this] {
            for (auto& it : flights_) it.second->valid = false;
            return cache_.drain();
        });
    }
    // Returns the number of expired entries, which it removes.
    std::size_t expire() {
        return removed([this] { return cache_.expire(); });
    }
    void set_capacity(std::size_t capacity) {
        removed([&] { return cache_.set_capacity(capacity); });
    }

    [[nodiscard]] bool empty() const { return size() == 0; }
    std::size_t size() const {
        const std::lock_guard locked(lock_);
        return cache_.size();
    }
    std::size_t capacity() const {
        const std::lock_guard locked(lock_);
        return cache_.capacity();
    }
    cache_statistics statistics() const {
        const std::lock_guard locked(lock_);
        return {cache_.statistics(), loads_, failures_};
    }
    bool invariant() const {
        const std::lock_guard locked(lock_);
        return cache_.invariant();
    }

private:
    struct flight {
        std::thread::id loader = std::this_thread::get_id();
        std::condition_variable landed;
        bool valid = true, done = false;
        std::optional<answer> loaded{};
        std::exception_ptr failure{};
    };

    static void refuse(const std::string& what, auto value, const char* in) {
        throw std::invalid_argument("loading_cache: " + what + " " +
                                    std::to_string(value) + " is not in " + in);
    }

    // Notifies the waiting threads even if load throws.
    std::optional<Value> fly(const Key& key, auto& load,
                             std::unique_lock<std::mutex>& locked) {
        const auto own = std::make_shared<flight>();
        flights_.insert_or_assign(key, own);
        ++loads_;
        locked.unlock();
        std::optional<typename store::put_result> gone;  // outlives the lock
        try {
            own->loaded.emplace(load(key));
            locked.lock();
            if (own->valid) keep(key, *own->loaded, gone);
        } catch (...) {
            own->failure = std::current_exception();
            if (!locked.owns_lock()) locked.lock();
            ++failures_;
        }
        own->done = true;
        own->landed.notify_all();
        flights_.erase(key);
        locked.unlock();
        return result_of(*own);
    }
    static const answer& result_of(const flight& it) {
        if (it.failure) std::rethrow_exception(it.failure);
        return *it.loaded;
    }
    void keep(const Key& key, const answer& loaded, auto& gone) {
        const duration its = loaded ? lasting_.present : lasting_.absent;
        if (its == duration::zero()) return;
        gone.emplace(cache_.put(key, loaded, jittered(its)));
    }

    std::size_t removed(auto remove) {
        std::unique_lock locked(lock_);
        const auto gone = remove();
        locked.unlock();
        return gone.size();
    }

    void wait(flight& on, std::unique_lock<std::mutex>& locked) {
        const auto self = std::this_thread::get_id();
        for (const flight* next = &on; next && !next->done;) {
            if (next->loader == self)
                throw recursive_load("loading_cache: a load waits for itself");
            const auto at = waiting_.find(next->loader);
            next = at == waiting_.end() ? nullptr : at->second;
        }
        waiting_.emplace(self, &on);
        on.landed.wait(locked, [&on] { return on.done; });
        waiting_.erase(self);
    }
    void invalidate(const Key& key) {
        const auto at = flights_.find(key);
        if (at != flights_.end()) at->second->valid = false;
    }

    duration jittered(duration lifetime) {
        std::uniform_real_distribution<double> share(0, lasting_.jitter);
        const std::chrono::duration<double> all(lifetime);
        const auto less =
            std::chrono::duration_cast<duration>(all * share(random_));
        return lifetime - less;
    }

    store cache_;
    lifetimes lasting_;
    Random random_;
    std::unordered_map<Key, std::shared_ptr<flight>, Hash, Equal> flights_;
    std::unordered_map<std::thread::id, const flight*> waiting_;
    std::uint64_t loads_ = 0, failures_ = 0;
    mutable std::mutex lock_;
};

}  // namespace tenet
