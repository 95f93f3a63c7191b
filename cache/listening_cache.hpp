// listening_cache: calls a listener for every entry removed, with the cause.
//
// For values that own what must be closed, written back or counted. Wrap it
// around a sharded_cache, not into one, so that the listener is called without
// locks, and must be thread-safe.
//
// Technique:  the wrapped cache returns removed entries; the listener is called
//             when the wrapped call is complete, and may call the cache
// Invariant:  the wrapped cache's; each value put is either in it or has been
//             reported exactly once
// Complexity: that of the wrapped cache, and one call per entry removed
// Reference:  B. Manes, Caffeine, 2015 (RemovalListener)
// Laws:       removal_listener, cache
// See also:   policy_cache, expiring_cache, sharded_cache
//
// Example:
//   int last = 0;
//   listening_cache<lru_cache<int, char>> cache(
//       1, [&](int key, char, removal why) {
//           if (why == removal::evicted) last = key;
//       });
//   cache.put(1, 'a'), cache.put(2, 'b'), last == 1
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace tenet {

enum class removal { evicted, expired, replaced, erased, cleared };

// If the listener throws, the call that removed the entry is completed, all its
// other notices are given, and the first exception is rethrown. Thread-safe if
// the wrapped cache and the listener are.
template <class Cache>
class listening_cache {
public:
    using hasher = typename Cache::hasher;
    using entry = typename Cache::entry;
    using key_type = decltype(entry::key);
    using mapped_type = decltype(entry::value);
    using put_outcome = typename Cache::put_outcome;
    using put_result = typename Cache::put_result;
    using listener =
        std::function<void(const key_type&, const mapped_type&, removal)>;

    // Remaining arguments are forwarded to the wrapped cache.
    explicit listening_cache(std::size_t capacity, listener on_removal = {},
                             auto&&... of)
        : cache_(capacity, std::forward<decltype(of)>(of)...),
          on_removal_(std::move(on_removal)) {}

    auto get(const auto& key) { return cache_.get(key); }
    auto peek(const auto& key) const { return cache_.peek(key); }
    bool contains(const auto& key) const { return cache_.contains(key); }

    // Further arguments, such as a lifetime, are passed to the wrapped cache.
    put_result put(key_type key, mapped_type value, auto... more) {
        auto said = cache_.put(std::move(key), std::move(value), more...);
        notices given(on_removal_);
        if constexpr (requires { said.expired; })
            given.tell(said.expired, removal::expired);
        given.tell(said.replaced, removal::replaced);
        given.tell(said.evicted, removal::evicted);
        given.finish();
        return said;
    }

    std::optional<mapped_type> erase(const auto& key) {
        auto gone = extract(key);
        if (!gone) return {};
        return std::move(gone->value);
    }
    std::optional<entry> extract(const auto& key) {
        return told(notices(on_removal_), removal::erased,
                    [&] { return cache_.extract(key); });
    }
    std::vector<entry> expire(auto... now) requires requires(Cache& cache) {
        cache.expire(now...);
    }
    {
        return told(notices(on_removal_), removal::expired,
                    [&] { return cache_.expire(now...); });
    }
    std::optional<entry> evict() {
        return told_in_turn(removal::evicted,
                            [this] { return cache_.evict(); });
    }
    void clear() { drain(); }
    std::vector<entry> drain() {
        return told_in_turn(removal::cleared,
                            [this] { return cache_.drain(); });
    }
    std::vector<entry> set_capacity(std::size_t capacity) {
        return told_in_turn(removal::evicted,
                            [&] { return cache_.set_capacity(capacity); });
    }

    [[nodiscard]] bool empty() const { return cache_.empty(); }
    std::size_t size() const { return cache_.size(); }
    auto capacity() const { return cache_.capacity(); }
    auto statistics() const { return cache_.statistics(); }
    auto next_victim() const { return cache_.next_victim(); }
    auto begin() const requires requires(const Cache& cache) { cache.begin(); }
    { return cache_.begin(); }
    auto end() const requires requires(const Cache& cache) { cache.end(); }
    { return cache_.end(); }
    const hasher& hash_function() const { return cache_.hash_function(); }
    bool invariant() const { return cache_.invariant(); }

    // Read-only access; changes made through it bypass the listener.
    const Cache& wrapped() const { return cache_; }

private:
    // Notices of one call: all are given, even if the listener throws.
    class notices {
    public:
        explicit notices(const listener& on_removal)
            : on_removal_(on_removal) {}

        void tell(const auto& gone, removal why) {
            if constexpr (requires { gone.begin(); })
                for (const entry& it : gone) tell_one(it, why);
            else if (gone)
                tell_one(*gone, why);
        }
        void finish() const {
            if (first_) std::rethrow_exception(first_);
        }

    private:
        void tell_one(const entry& gone, removal why) {
            try {
                if (on_removal_) on_removal_(gone.key, gone.value, why);
            } catch (...) {
                if (!first_) first_ = std::current_exception();
            }
        }

        const listener& on_removal_;
        std::exception_ptr first_;
    };

    // Removes expired entries first, so that their cause is expiry.
    auto told_in_turn(removal why, auto give_up) {
        notices given(on_removal_);
        if constexpr (requires { cache_.expire(); })
            given.tell(cache_.expire(), removal::expired);
        return told(std::move(given), why, give_up);
    }
    static auto told(notices given, removal why, auto give_up) {
        auto gone = give_up();
        given.tell(gone, why);
        given.finish();
        return gone;
    }

    Cache cache_;
    listener on_removal_;
};

}  // namespace tenet
