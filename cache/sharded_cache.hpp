// sharded_cache: a thread-safe cache of independent shards with a lock each.
//
// Values are returned by copy: store large ones in a std::shared_ptr. Shards
// evict independently, which costs hits if they have few entries.
//
// Technique:  the hash of a key, mixed by another function than in the shards,
//             selects the shard; locks are on cache lines of their own
// Invariant:  the capacities of the shards add up to the capacity, each at
//             least 1
// Complexity: that of a shard and a lock; size, capacity, statistics, clear,
//             drain, expire and set_capacity lock one shard after the other
// Reference:  D. Lea, ConcurrentHashMap, 2004 (lock striping)
// Laws:       concurrent_cache, cache
// See also:   policy_cache, listening_cache, loading_cache
//
// Example:
//   sharded_cache<lru_cache<int, char>> cache(1000, 8);
//   std::thread([&] { cache.put(1, 'a'); }).join();
//   cache.get(1) == 'a' && cache.capacity() == 1000
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// Thread-safe. Calls that visit all shards are not atomic: they lock one shard
// after the other.
template <class Cache>
class sharded_cache {
public:
    using hasher = typename Cache::hasher;
    using entry = typename Cache::entry;
    using key_type = decltype(entry::key);
    using mapped_type = decltype(entry::value);
    using put_outcome = typename Cache::put_outcome;
    using put_result = typename Cache::put_result;
    using cache_statistics =
        std::remove_cvref_t<decltype(std::declval<Cache&>().statistics())>;

    // Remaining arguments are passed to each shard, as copies.
    sharded_cache(std::size_t capacity, std::size_t shards, const auto&... of) {
        check("shards", shards, 1);
        check("capacity", capacity, shards);
        for (std::size_t i = 0; i < shards; ++i)
            shards_.emplace_back(share(capacity, i, shards), of...);
    }

    std::optional<mapped_type> get(const auto& key) {
        return in_its_shard(key, [&](auto& cache) {
            const auto held = cache.get(key);
            return held ? std::optional<mapped_type>(*held) : std::nullopt;
        });
    }
    std::optional<mapped_type> peek(const auto& key) const {
        return in_its_shard(key, [&](const auto& cache) {
            const auto held = cache.peek(key);
            return held ? std::optional<mapped_type>(*held) : std::nullopt;
        });
    }
    bool contains(const auto& key) const {
        return in_its_shard(key,
                            [&](const auto& it) { return it.contains(key); });
    }

    // Further arguments, such as a lifetime, are passed to the shard.
    put_result put(key_type key, mapped_type value, auto... more) {
        return in_its_shard(key, [&](Cache& it) {
            return it.put(std::move(key), std::move(value), more...);
        });
    }
    std::optional<mapped_type> erase(const auto& key) {
        return in_its_shard(key, [&](auto& it) { return it.erase(key); });
    }
    std::optional<entry> extract(const auto& key) {
        return in_its_shard(key, [&](auto& it) { return it.extract(key); });
    }

    // Removed entries are destroyed without holding a lock.
    void clear() { drain(); }
    std::vector<entry> drain() {
        return gathered([](Cache& it) { return it.drain(); });
    }
    std::vector<entry> expire(auto... now) requires requires(Cache& cache) {
        cache.expire(now...);
    }
    {
        return gathered([&](Cache& it) { return it.expire(now...); });
    }

    // Returns the entries evicted, in eviction order of each shard.
    std::vector<entry> set_capacity(std::size_t capacity) {
        check("capacity", capacity, shards());
        const std::lock_guard alone(capacity_lock_);
        std::size_t i = 0;
        return gathered([&](Cache& it) {
            return it.set_capacity(share(capacity, i++, shards()));
        });
    }

    [[nodiscard]] bool empty() const { return size() == 0; }
    std::size_t size() const {
        std::size_t sum = 0;
        in_each([&](const Cache& it) { sum += it.size(); });
        return sum;
    }
    std::size_t capacity() const {
        const std::lock_guard alone(capacity_lock_);
        std::size_t sum = 0;
        in_each([&](const Cache& it) { sum += it.capacity(); });
        return sum;
    }
    const hasher& hash_function() const {
        return shards_.front().cache.hash_function();
    }
    std::size_t shards() const noexcept { return shards_.size(); }
    cache_statistics statistics() const {
        cache_statistics sum;
        in_each([&](const Cache& it) { add(sum, it.statistics()); });
        return sum;
    }

    bool invariant() const {
        bool holds = true;
        in_each([&](const Cache& it) {
            holds = holds && it.invariant() && it.capacity() >= 1;
        });
        return holds;
    }

private:
    struct alignas(64) shard {
        explicit shard(std::size_t capacity, const auto&... of)
            : cache(capacity, of...) {}
        mutable std::mutex lock;
        Cache cache;
    };

    static void check(const std::string& what, std::size_t value,
                      std::size_t least) {
        if (value < least)
            throw std::invalid_argument("sharded_cache: " + what + " " +
                                        std::to_string(value) + " is not in " +
                                        std::to_string(least) + ".." +
                                        std::to_string(SIZE_MAX));
    }
    static std::size_t share(std::size_t capacity, std::size_t i,
                             std::size_t shards) {
        return capacity / shards + (i < capacity % shards);
    }

    // The finalizer of MurmurHash3, so that the bits used here do not correlate
    // with those used inside a shard.
    std::size_t place(const auto& key) const {
        constexpr bool same = std::same_as<decltype(key), const key_type&>;
        if constexpr (same || requires { typename hasher::is_transparent; }) {
            std::uint64_t mixed = hash_function()(key);
            mixed = (mixed ^ mixed >> 33) * 0xFF51'AFD7'ED55'8CCD;
            mixed = (mixed ^ mixed >> 33) * 0xC4CE'B9FE'1A85'EC53;
            return (mixed >> 32) * shards_.size() >> 32;
        } else {
            return place(static_cast<const key_type&>(key));
        }
    }

    static auto within(auto& shard, auto& act) {
        const std::lock_guard locked(shard.lock);
        return act(shard.cache);
    }
    auto in_its_shard(const auto& key, auto act) {
        return within(shards_[place(key)], act);
    }
    auto in_its_shard(const auto& key, auto act) const {
        return within(shards_[place(key)], act);
    }
    static void each_of(auto& shards, auto& act) {
        for (auto& it : shards) within(it, act);
    }
    void in_each(auto act) { each_of(shards_, act); }
    void in_each(auto act) const { each_of(shards_, act); }
    std::vector<entry> gathered(auto take) {
        std::vector<entry> all;
        in_each([&](Cache& it) {
            all.reserve(all.size() + it.size());
            for (entry& gone : take(it)) all.push_back(std::move(gone));
        });
        return all;
    }

    static void add(cache_statistics& sum, const cache_statistics& more) {
        sum.hits += more.hits, sum.misses += more.misses;
        sum.insertions += more.insertions, sum.evictions += more.evictions;
        sum.replacements += more.replacements, sum.erasures += more.erasures;
        if constexpr (requires { sum.expirations; })
            sum.expirations += more.expirations;
    }

    std::deque<shard> shards_;
    mutable std::mutex capacity_lock_;
};

}  // namespace tenet
