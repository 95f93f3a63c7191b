// listening_cache: tells a listener of every entry that leaves, and why.
//
// Reach for it where values own something that must be closed, written back or
// counted. Wrap it around a sharded_cache, not into one: then the listener is
// called outside every lock. Threads may call it at once if it is told so.
//
// Technique:  the wrapped cache hands over what leaves; the listener is called
//             once the cache is done, and may call it again
// Invariant:  the wrapped cache's; each value that was put is still held, or
//             has had exactly one notice
// Complexity: that of the wrapped cache, and a call per entry that leaves
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

// What the listener throws comes out of the call that made it leave, once that
// call is complete and all its other notices are given; of several, the first.
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

    // The rest is what else the wrapped cache is made of.
    explicit listening_cache(std::size_t capacity, listener heard = {},
                             auto&&... of)
        : cache_(capacity, std::forward<decltype(of)>(of)...),
          heard_(std::move(heard)) {}

    auto get(const auto& key) { return cache_.get(key); }
    auto peek(const auto& key) const { return cache_.peek(key); }
    bool contains(const auto& key) const { return cache_.contains(key); }

    // More is what else the wrapped cache is told, such as a lifetime.
    put_result put(key_type key, mapped_type value, auto... more) {
        auto said = cache_.put(std::move(key), std::move(value), more...);
        notices given(heard_);
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
        return told(notices(heard_), removal::erased,
                    [&] { return cache_.extract(key); });
    }
    std::vector<entry> expire(auto... now) requires requires(Cache& cache) {
        cache.expire(now...);
    }
    {
        return told(notices(heard_), removal::expired,
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

    // What it wraps, to ask for more; what leaves by it is not heard of.
    const Cache& wrapped() const { return cache_; }

private:
    // Of one call: every one is given, whatever the listener throws.
    class notices {
    public:
        explicit notices(const listener& heard) : heard_(heard) {}

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
                if (heard_) heard_(gone.key, gone.value, why);
            } catch (...) {
                if (!first_) first_ = std::current_exception();
            }
        }

        const listener& heard_;
        std::exception_ptr first_;
    };

    // What has expired leaves for that reason, and before the rest.
    auto told_in_turn(removal why, auto give_up) {
        notices given(heard_);
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
    listener heard_;
};

}  // namespace tenet
