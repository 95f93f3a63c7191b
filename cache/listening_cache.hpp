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
// Complexity: that of the wrapped cache, and one call per entry removed; clear
//             that of evicting all
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
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tenet {

enum class removal { evicted, expired, replaced, erased, cleared, rejected };

// What becomes of the entries of a cache that is destroyed or assigned to: they
// leave without a notice, or are cleared.
enum class ending { silent, told };

// Cache is any cache, be it weighted, expiring or sharded. Each call has its
// guarantee and pointers hold as in it, but if the listener throws, the call is
// completed, all other notices are given, and the first exception is rethrown;
// by a destructor none is. A copy has the same listener and tells of its own
// entries. Destructors may call the cache. Thread-safe if the wrapped cache and
// the listener are; a notice may come after the key has been put again.
template <class Cache>
class listening_cache {
public:
    using entry = typename Cache::entry;
    using key_type = decltype(entry::key);
    using mapped_type = decltype(entry::value);
    using put_result = typename Cache::put_result;
    using listener =
        std::function<void(const key_type&, const mapped_type&, removal)>;

    // Remaining arguments are forwarded to the wrapped cache.
    explicit listening_cache(std::size_t capacity, listener on_removal = {},
                             auto&&... of)
        : listening_cache(capacity, std::move(on_removal), ending::silent,
                          std::forward<decltype(of)>(of)...) {}
    listening_cache(std::size_t capacity, listener on_removal, ending at_end,
                    auto&&... of)
        : cache_(capacity, std::forward<decltype(of)>(of)...),
          on_removal_(std::make_shared<listener>(std::move(on_removal))),
          at_end_(at_end) {}
    listening_cache(const listening_cache&) = default;
    listening_cache(listening_cache&& it)  // leaves it empty, but listening
        : cache_(std::move(it.cache_)),
          on_removal_(it.on_removal_),
          at_end_(it.at_end_) {}
    listening_cache& operator=(listening_cache it) {
        std::swap(cache_, it.cache_);
        std::swap(on_removal_, it.on_removal_), std::swap(at_end_, it.at_end_);
        return it.end(), *this;
    }
    ~listening_cache() {
        try {
            end();
        } catch (...) {  // of the listener
        }
    }

    // What the wrapped cache returns: a pointer, or of a sharded one, a copy.
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
        if constexpr (requires { said.rejected; })
            given.tell(said.rejected, removal::rejected);
        given.finish();
        return said;
    }
    // Each removes an entry and returns it: that of the key; the next victim,
    // after telling of all that have expired.
    std::optional<entry> erase(const auto& key) {
        return told(removal::erased, [&] { return cache_.erase(key); });
    }
    std::optional<entry> evict() {
        return told_last(removal::evicted, [&] { return cache_.evict(); });
    }
    std::vector<entry> expire(auto... by) requires requires(Cache& cache) {
        cache.expire(by...);
    }
    {
        return told(removal::expired, [&] { return cache_.expire(by...); });
    }

    // Each returns the entries evicted, after telling of all that have expired.
    std::vector<entry> set_capacity(std::size_t capacity) {
        return told_last(removal::evicted,
                         [&] { return cache_.set_capacity(capacity); });
    }
    std::vector<entry> set_most_entries(std::size_t most) requires
        requires(Cache& cache) {
        cache.set_most_entries(most);
    }
    {
        return told_last(removal::evicted,
                         [&] { return cache_.set_most_entries(most); });
    }
    // Evicts until it is empty, then tells of all.
    void clear() {
        notices given(on_removal_);
        tell_expired(given);
        std::vector<entry> gone;
        gone.reserve(cache_.size());
        given.attempt([&] {
            while (auto it = cache_.evict()) gone.push_back(std::move(*it));
        });
        given.tell(gone, removal::cleared);
        given.finish();
    }

    [[nodiscard]] bool empty() const { return cache_.empty(); }
    std::size_t size() const { return cache_.size(); }
    auto capacity() const { return cache_.capacity(); }
    auto statistics() const { return cache_.statistics(); }
    decltype(auto) hash_function() const { return cache_.hash_function(); }
    decltype(auto) key_eq() const { return cache_.key_eq(); }

    // Calls visit(entry) as the wrapped cache does; it must not change it.
    void for_each(auto visit) const { cache_.for_each(visit); }
    bool invariant() const { return cache_.invariant(); }

    // Read-only access.
    const Cache& wrapped() const { return cache_; }

private:
    // Of one call: all are given, even if the listener throws or assigns to the
    // cache.
    class notices {
    public:
        explicit notices(std::shared_ptr<const listener> on_removal)
            : on_removal_(std::move(on_removal)) {}

        void attempt(auto act) {
            try {
                act();
            } catch (...) {
                if (!first_) first_ = std::current_exception();
            }
        }
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
        void tell_one(const entry& it, removal why) {
            if (*on_removal_)
                attempt([&] { (*on_removal_)(it.key, it.value, why); });
        }

        std::shared_ptr<const listener> on_removal_;
        std::exception_ptr first_;
    };

    auto told(removal why, auto remove) {
        return told(why, remove, notices(on_removal_));
    }
    auto told_last(removal why, auto remove) {
        notices given(on_removal_);
        tell_expired(given);
        return told(why, remove, std::move(given));
    }
    static auto told(removal why, auto remove, notices given) {
        auto gone = remove();
        given.tell(gone, why);
        given.finish();
        return gone;
    }
    void tell_expired(notices& given) {
        if constexpr (requires { cache_.expire(); })
            given.tell(cache_.expire(), removal::expired);
    }
    void end() {
        if (at_end_ == ending::told) clear();
    }

    Cache cache_;
    std::shared_ptr<const listener> on_removal_;
    ending at_end_;
};

}  // namespace tenet
