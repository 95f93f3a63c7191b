// expiring_cache: gives the entries of any cache a lifetime.
//
// For values that become stale. There is no timer: an expired entry is hidden
// at once and removed by the next put or expire().
//
// Technique:  deadlines in a multimap, with a hint at its end; a clock that
//             goes back is read as its latest time
// Invariant:  each entry has one deadline, and is hidden from then on
// Complexity: that of the wrapped cache and O(log n) for a deadline, amortised
//             O(1) if all lifetimes are equal; iteration O(n)
// Reference:  B. Manes, Caffeine, 2015 (expireAfterWrite, expireAfterAccess)
// Laws:       expiring_cache, cache
// See also:   annotated_cache, loading_cache, weighted_cache
//
// Example:
//   expiring_cache<lru_cache, int, char> cache(2, std::chrono::hours(1));
//   cache.put(1, 'a'), cache.put(2, 'b', std::chrono::nanoseconds(1));
//   while (cache.contains(2)) continue;
//   cache.get(2) == nullptr && cache.put(3, 'c').expired.front().key == 2
#pragma once

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <tenet/cache/annotated_cache.hpp>
#include <tenet/structures/millisecond_clock.hpp>
#include <utility>
#include <vector>

namespace tenet {

enum class expiry { after_write, after_access };

template <std::copy_constructible Key, time_point_clock Clock>
class deadline_ledger {
public:
    using time_point = decltype(std::declval<Clock&>().now());
    using duration = typename time_point::duration;
    using place = typename std::multimap<time_point, Key>::iterator;
    struct note {
        place at;
        duration lifetime;
    };

    // Move-only, as notes have iterators into it.
    explicit deadline_ledger(Clock clock) : clock_(std::move(clock)) {}
    deadline_ledger(deadline_ledger&&) = default;
    deadline_ledger& operator=(deadline_ledger&&) = default;

    bool hides_some() const { return first_due() != nullptr; }
    bool hides(const note& it) const { return it.at->first <= now(); }
    void enter(const note&) noexcept { pending_ = {}; }
    void leave(const note& it) noexcept { deadlines_.erase(it.at); }
    void clear() noexcept { deadlines_.clear(); }
    void forget_first() noexcept { deadlines_.erase(deadlines_.begin()); }

    // The hint is right if deadlines increase.
    note add(const Key& key, duration lifetime) {
        pending_ =
            deadlines_.emplace_hint(deadlines_.end(), deadline(lifetime), key);
        return {*pending_, lifetime};
    }
    // Removes what was added, unless enter was called since.
    void retract() noexcept {
        if (pending_) deadlines_.erase(*pending_);
        pending_ = {};
    }
    void renew(note& it) {
        const time_point later = deadline(it.lifetime);
        auto node = deadlines_.extract(it.at);
        node.key() = later;
        it.at = deadlines_.insert(deadlines_.end(), std::move(node));
    }

    const Key* first_due() const {
        const auto first = deadlines_.begin();
        return first != deadlines_.end() && first->first <= now()
                   ? std::addressof(first->second)
                   : nullptr;
    }
    time_point now() const { return advance(clock_.now()); }
    time_point advance(time_point to) const {
        return latest_ = std::max(latest_, to);
    }
    std::size_t size() const { return deadlines_.size(); }

private:
    time_point deadline(duration lifetime) const {
        const time_point from = now();
        return from > time_point::max() - lifetime ? time_point::max()
                                                   : from + lifetime;
    }

    std::multimap<time_point, Key> deadlines_;
    std::optional<place> pending_;
    mutable Clock clock_;
    mutable time_point latest_ = time_point::min();
};

// Not thread-safe, not even for concurrent const calls: they read the clock.
// Strong exception guarantee, but if a move throws, removed entries are lost.
template <template <class...> class Cache, class Key, class Value,
          time_point_clock Clock = std::chrono::steady_clock,
          class Hash = std::hash<Key>, class Equal = std::equal_to<>>
class expiring_cache
    : public annotated_cache<Cache, Key, Value, deadline_ledger<Key, Clock>,
                             Hash, Equal> {
    using ledger = deadline_ledger<Key, Clock>;
    using base = annotated_cache<Cache, Key, Value, ledger, Hash, Equal>;
    using base::cache_, base::ledger_;

public:
    using time_point = typename ledger::time_point;
    using duration = typename ledger::duration;
    using typename base::entry;
    struct put_result : base::put_result {
        std::vector<entry> expired{};
    };
    // size() == insertions - evictions - erasures - expirations.
    struct cache_statistics : base::cache_statistics {
        std::uint64_t expirations = 0;
    };

    // Remaining arguments are forwarded to the wrapped cache. Throws
    // std::invalid_argument for a lifetime that is not positive.
    template <class Rep, class Period>
    expiring_cache(std::size_t capacity,
                   std::chrono::duration<Rep, Period> lifetime,
                   expiry expires = expiry::after_write, Clock clock = {},
                   auto&&... of)
        : base(ledger(std::move(clock)), capacity,
               std::forward<decltype(of)>(of)...),
          lifetime_(valid(lifetime)),
          expires_(expires) {}

    Value* get(const auto& key) {
        const auto held = base::get(key);
        if (!held) return nullptr;
        if (expires_ == expiry::after_access) ledger_.renew(held->with);
        return std::addressof(held->value);
    }

    // Removes all expired entries first and returns them.
    put_result put(Key key, Value value) {
        return put(std::move(key), std::move(value), lifetime_);
    }
    template <class Rep, class Period>
    put_result put(Key key, Value value,
                   std::chrono::duration<Rep, Period> lifetime) {
        const duration its = valid(lifetime);
        remove_expired();
        const struct retracting {
            ledger& from;
            ~retracting() { from.retract(); }
        } unless_entered{ledger_};
        const auto with = ledger_.add(key, its);
        put_result result{base::put(std::move(key), std::move(value), with)};
        result.expired.swap(expired_);
        return result;
    }

    // Removes and returns the entries expired by now, or by a later time.
    std::vector<entry> expire() {
        remove_expired();
        return std::exchange(expired_, {});
    }
    std::vector<entry> expire(time_point now) {
        ledger_.advance(now);
        return expire();
    }
    std::optional<entry> evict() {
        while (const Key* due = ledger_.first_due())
            if (auto gone = withdraw(*due)) return gone;
        return base::evict();
    }

    // Returns the expired entries, if it shrinks, then those evicted.
    std::vector<entry> set_capacity(std::size_t capacity) {
        if (capacity < this->size()) remove_expired();
        expired_.reserve(expired_.size() + this->size());
        for (entry& it : base::set_capacity(capacity))
            expired_.push_back(std::move(it));
        return std::exchange(expired_, {});
    }

    std::optional<time_point> expires_at(const auto& key) const {
        const auto held = cache_.peek(key);
        return held ? std::optional(held->with.at->first) : std::nullopt;
    }
    cache_statistics statistics() const {
        cache_statistics all{base::statistics(), expirations_};
        all.erasures -= expirations_;
        return all;
    }

    bool invariant() const {
        std::size_t count = 0;
        for (const auto& held : cache_)
            count += this->key_eq()(held.value.with.at->second, held.key);
        return base::invariant() && count == this->size() &&
               count == ledger_.size();
    }

private:
    // Conversions of durations may overflow. Rounds up to a tick.
    template <class Rep, class Period>
    static duration valid(std::chrono::duration<Rep, Period> lifetime) {
        if (!(lifetime > lifetime.zero()))
            throw std::invalid_argument("expiring_cache: lifetime " +
                                        std::to_string(lifetime.count()) +
                                        " is not in (0, inf]");
        using seconds = std::chrono::duration<double>;
        return seconds(lifetime) >= seconds(duration::max())
                   ? duration::max()
                   : std::chrono::ceil<duration>(lifetime);
    }

    // Moves expired entries to expired_, where they survive an exception.
    void remove_expired() {
        while (const Key* due = ledger_.first_due()) {
            if (expired_.size() == expired_.capacity())
                expired_.reserve(2 * expired_.size() + 1);
            if (auto gone = withdraw(*due))
                expired_.push_back(std::move(*gone));
        }
    }
    // After an exception, the wrapped cache may not have it any more.
    std::optional<entry> withdraw(const Key& due) {
        auto gone = this->struck(cache_.extract(due));
        if (!gone) ledger_.forget_first();
        expirations_ += gone.has_value();
        return gone;
    }

    std::vector<entry> expired_;
    duration lifetime_;
    expiry expires_;
    std::uint64_t expirations_ = 0;
};

}  // namespace tenet
