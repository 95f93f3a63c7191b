// loading_cache: loads what it does not hold, once for all who ask for it.
//
// Reach for it before a slow source that many threads read. Entries expire, but
// not all at once, and that a key is absent can be remembered, too.
//
// Technique:  single flight: who misses first loads, outside the lock, and all
//             who ask meanwhile wait; who waits for whom is followed, so that a
//             circle of loads within the cache is refused before it closes
// Invariant:  at most one load of a key is in progress; none waits for itself
// Complexity: that of the wrapped cache; to wait, O(loads that wait as well)
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

// Threads may make any of these calls at once; values are copied out. Loaders
// may call the cache, but in the thread that they are called in.
template <template <class...> class Cache, class Key, class Value,
          time_point_clock Clock = std::chrono::steady_clock,
          std::uniform_random_bit_generator Random = std::minstd_rand,
          class Hash = std::hash<Key>, class Equal = std::equal_to<>>
class loading_cache {
    using answer = std::optional<Value>;  // none: the key is known to be absent
    using store = expiring_cache<Cache, Key, answer, Clock, Hash, Equal>;

public:
    using duration = typename store::duration;
    // Each entry's is less by a random share, up to jitter, which is below 1.
    // That a key is absent is not remembered if it has no lifetime.
    struct lifetimes {
        duration present;
        duration absent = duration::zero();
        double jitter = 0;
    };
    struct cache_statistics : store::cache_statistics {
        std::uint64_t loads = 0, failures = 0;
    };

    // The rest is what else the wrapped cache is made of.
    loading_cache(std::size_t capacity, const lifetimes& lasting,
                  Clock clock = {}, Random random = Random(), auto&&... of)
        : cache_(capacity, lasting.present, expiry::after_write,
                 std::move(clock), std::forward<decltype(of)>(of)...),
          lasting_(lasting),
          random_(std::move(random)),
          flights_(0, cache_.hash_function(), cache_.key_eq()) {
        if (lasting.absent < duration::zero())
            refuse("lifetime of absent keys", lasting.absent.count(),
                   "[0, inf]");
        if (!(lasting.jitter >= 0 && lasting.jitter < 1))
            refuse("jitter", lasting.jitter, "[0, 1)");
    }

    // Load gives a Value, or an optional that is empty where there is none.
    // What it throws is thrown at all who wait, and nothing is stored.
    std::optional<Value> get_or_load(const Key& key, auto load) {
        std::unique_lock locked(lock_);
        for (;;) {
            if (const answer* held = cache_.get(key)) return *held;
            const auto at = flights_.find(key);
            if (at == flights_.end() || at->second->done)
                return fly(key, load, locked);
            auto other = at->second;
            const bool joined = other->wanted;  // else it is out of date
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

    // A load in progress takes notice of these three: its result goes to those
    // who wait already, but is not stored. What leaves is destroyed unlocked.
    void put(Key key, Value value) {
        std::optional<typename store::put_result> gone;  // unlocked
        const std::lock_guard locked(lock_);
        unwant(key);
        gone.emplace(cache_.put(std::move(key), answer(std::move(value)),
                                jittered(lasting_.present)));
    }
    std::optional<Value> erase(const Key& key) {
        const std::lock_guard locked(lock_);
        unwant(key);
        auto erased = cache_.erase(key);
        return erased ? std::move(*erased) : std::nullopt;
    }
    void clear() {
        removed([this] {
            for (auto& it : flights_) it.second->wanted = false;
            return cache_.drain();
        });
    }
    // How many have expired.
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
        bool wanted = true, done = false;
        std::optional<answer> loaded{};
        std::exception_ptr failure{};
    };

    static void refuse(const std::string& what, auto value,
                       const std::string& range) {
        throw std::invalid_argument("loading_cache: " + what + " " +
                                    std::to_string(value) + " is not in " +
                                    range);
    }

    // Whatever happens, it lands: nobody waits for ever.
    std::optional<Value> fly(const Key& key, auto& load,
                             std::unique_lock<std::mutex>& locked) {
        const auto own = std::make_shared<flight>();
        flights_.insert_or_assign(key, own);
        ++loads_;
        locked.unlock();
        std::optional<typename store::put_result> gone;  // unlocked
        try {
            own->loaded.emplace(load(key));
            locked.lock();
            if (own->wanted) keep(key, *own->loaded, gone);
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
    void unwant(const Key& key) {
        const auto at = flights_.find(key);
        if (at != flights_.end()) at->second->wanted = false;
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
