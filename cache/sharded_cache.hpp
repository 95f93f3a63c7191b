// sharded_cache: a thread-safe cache of independent shards with a lock each.
//
// Values are returned by copy: store large ones in a std::shared_ptr. Shards
// evict independently, which costs hits if they have few entries. Over a
// weighted_cache, the heaviest entry that is accepted whatever its key weighs
// heaviest() = capacity / shards.
//
// Technique:  the hash of a key, mixed by another function than in the shards,
//             selects the shard; locks are on cache lines of their own
// Invariant:  the capacities of the shards add up to the capacity, each at
//             least 1
// Complexity: that of a shard and a lock; calls that concern all shards lock
//             one after the other
// Reference:  D. Lea, ConcurrentHashMap, 2004 (lock striping)
// Laws:       concurrent_cache, cache
// See also:   listening_cache, loading_cache, weighted_cache
//
// Example:
//   sharded_cache<lru_cache<int, char>> cache(1000, 8);
//   std::thread([&] { cache.put(1, 'a'); }).join();
//   cache.get(1) == 'a' && cache.capacity() == 1000
#pragma once

#include <array>
#include <atomic>
#include <bit>
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

// Thread-safe, but calls that concern all shards are not atomic. Entries that
// leave are destroyed without a lock, but for what a put that throws was given.
// With a lock, keys are hashed and compared, values copied, and what a shard
// calls is called: none of it may call this cache. Exceptions leave a shard as
// the wrapped cache would, and other shards changed that came before.
template <class Cache>
class sharded_cache {
public:
    using entry = typename Cache::entry;
    using key_type = decltype(entry::key);
    using mapped_type = decltype(entry::value);
    using put_result = typename Cache::put_result;
    using cache_statistics =
        std::remove_cvref_t<decltype(std::declval<Cache&>().statistics())>;

    // Remaining arguments are passed to each shard, as copies. Throws
    // std::invalid_argument for less than a shard, or less than 1 for each.
    sharded_cache(std::size_t capacity, std::size_t shards, const auto&... of) {
        check("shards", shards, 1);
        check("capacity", capacity, shards);
        for (std::size_t i = 0; i < shards; ++i)
            shards_.emplace_back(share(capacity, i, shards), of...);
    }

    // A copy of the value, or none. A hit of get is a use and counted, as a
    // miss is; peek and contains are neither.
    std::optional<mapped_type> get(const auto& key) {
        return in_its_shard(key, [&](auto& it) { return copy(it.get(key)); });
    }
    std::optional<mapped_type> peek(const auto& key) const {
        return in_its_shard(key, [&](auto& it) { return copy(it.peek(key)); });
    }
    bool contains(const auto& key) const {
        return in_its_shard(key, [&](auto& it) { return it.contains(key); });
    }

    // Returns what the shard does. Further arguments, such as a lifetime, are
    // passed on.
    put_result put(key_type key, mapped_type value, const auto&... more) {
        return in_its_shard(key, [&](auto& it) {
            return it.put(std::move(key), std::move(value), more...);
        });
    }
    // Removes an entry, if any, and returns it: that of the key; the next
    // victim of a shard, the shards taking turns.
    std::optional<entry> erase(const auto& key) {
        return in_its_shard(key, [&](auto& it) { return it.erase(key); });
    }
    std::optional<entry> evict() {
        for (std::size_t i = 0; i < shards(); ++i)
            if (auto gone = within(shards_[turn_++ % shards()],
                                   [](Cache& it) { return it.evict(); }))
                return gone;
        return std::nullopt;
    }

    // Empties one shard after the other. May throw std::bad_alloc.
    void clear() {
        for (shard& one : shards_) {
            std::vector<entry> gone;  // outlives the lock
            within(one, [&](Cache& it) {
                gone.reserve(it.size());
                while (auto next = it.evict()) gone.push_back(std::move(*next));
                it.clear();  // forgets what it has evicted
            });
        }
    }
    // Returns the expired entries, shard by shard.
    std::vector<entry> expire(const auto&... by) requires requires(Cache& it) {
        it.expire(by...);
    }
    {
        return gathered([&](Cache& it) { return it.expire(by...); });
    }
    // Returns the entries evicted, shard by shard, each in eviction order.
    // Throws as the constructor does.
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
        return sum([](const Cache& it) { return it.size(); });
    }
    std::size_t capacity() const {
        const std::lock_guard alone(capacity_lock_);
        return sum([](const Cache& it) { return it.capacity(); });
    }
    std::size_t shards() const noexcept { return shards_.size(); }
    // What the last shard accepts, which has the least capacity.
    auto heaviest() const requires requires(const Cache& it) { it.heaviest(); }
    {
        const std::lock_guard alone(capacity_lock_);
        return within(shards_.back(),
                      [](const Cache& it) { return it.heaviest(); });
    }
    // Sums of what the shards count, which is numbers of type std::uint64_t.
    cache_statistics statistics() const {
        numbers all{};
        for (auto& one : shards_) {
            const auto more = std::bit_cast<numbers>(within(
                one,
                [](auto& it) -> cache_statistics { return it.statistics(); }));
            for (std::size_t i = 0; i < all.size(); ++i) all[i] += more[i];
        }
        return std::bit_cast<cache_statistics>(all);
    }
    const auto& hash_function() const { return front().hash_function(); }
    const auto& key_eq() const { return front().key_eq(); }

    // Calls visit(entry), shard by shard, under its lock: visit must not call
    // this cache.
    void for_each(auto visit) const {
        for (auto& one : shards_)
            within(one, [&](auto& it) { it.for_each(std::ref(visit)); });
    }
    bool invariant() const {
        return sum([](const Cache& it) {
                   return std::size_t{it.invariant() && it.capacity() >= 1};
               }) == shards();
    }

private:
    struct alignas(64) shard {
        explicit shard(std::size_t capacity, const auto&... of)
            : cache(capacity, of...) {}
        mutable std::mutex lock;
        Cache cache;
    };
    using numbers = std::array<std::uint64_t, sizeof(cache_statistics) /
                                                  sizeof(std::uint64_t)>;
    static_assert(std::has_unique_object_representations_v<cache_statistics>);

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

    const Cache& front() const { return shards_.front().cache; }
    static std::optional<mapped_type> copy(const auto& held) {
        return held ? std::optional<mapped_type>(*held) : std::nullopt;
    }

    // The finalizer of MurmurHash3, so that the bits used here do not correlate
    // with those used inside a shard.
    std::size_t place(const auto& key) const {
        using hash = std::remove_cvref_t<decltype(hash_function())>;
        constexpr bool same = std::is_same_v<decltype(key), const key_type&>;
        if constexpr (same || requires { typename hash::is_transparent; }) {
            std::uint64_t mixed = hash_function()(key);
            mixed = (mixed ^ mixed >> 33) * 0xFF51'AFD7'ED55'8CCD;
            mixed = (mixed ^ mixed >> 33) * 0xC4CE'B9FE'1A85'EC53;
            return (mixed >> 32) * shards_.size() >> 32;
        } else {
            return place(static_cast<const key_type&>(key));
        }
    }

    static auto within(auto& shard, auto act) {
        const std::lock_guard locked(shard.lock);
        return act(shard.cache);
    }
    auto in_its_shard(const auto& key, auto act) {
        return within(shards_[place(key)], act);
    }
    auto in_its_shard(const auto& key, auto act) const {
        return within(shards_[place(key)], act);
    }
    std::size_t sum(auto number) const {
        std::size_t all = 0;
        for (auto& it : shards_) all += within(it, number);
        return all;
    }
    std::vector<entry> gathered(auto take) {
        std::vector<entry> all;
        for (auto& one : shards_)
            within(one, [&](Cache& it) {
                all.reserve(all.size() + it.size());
                for (entry& gone : take(it)) all.push_back(std::move(gone));
            });
        return all;
    }

    std::deque<shard> shards_;
    std::atomic<std::size_t> turn_ = 0;
    mutable std::mutex capacity_lock_;
};

}  // namespace tenet
