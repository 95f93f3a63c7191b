// expiring_cache: gives the entries of any cache a lifetime.
//
// Reach for it where what is cached goes stale. There is no timer: what has
// expired is out of sight at once, and leaves with the next put or expire().
//
// Technique:  deadlines in an ordered map, where those of one lifetime are
//             appended; time never goes back, whatever the clock does
// Invariant:  each entry has one deadline, and none is in sight at or after it
// Complexity: that of the wrapped cache, and O(log n) for a deadline, amortised
//             O(1) where all lifetimes are equal; iteration O(n)
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

// Clock is one of std::chrono, or has another now().
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

    // Notes point into it, so that a copy would be of no use.
    explicit deadline_ledger(Clock clock) : clock_(std::move(clock)) {}
    deadline_ledger(deadline_ledger&&) = default;
    deadline_ledger& operator=(deadline_ledger&&) = default;

    bool hides_some() const { return first_due() != nullptr; }
    bool hides(const note& it) const { return it.at->first <= now(); }
    void enter(const note&) noexcept { pending_ = {}; }
    void leave(const note& it) noexcept { deadlines_.erase(it.at); }
    void clear() noexcept { deadlines_.clear(); }
    void forget_first() noexcept { deadlines_.erase(deadlines_.begin()); }

    // Where deadlines agree with the order in which they come, the end is where
    // they belong.
    note add(const Key& key, duration lifetime) {
        pending_ =
            deadlines_.emplace_hint(deadlines_.end(), deadline(lifetime), key);
        return {*pending_, lifetime};
    }
    // Takes back what was added, unless it has entered since.
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

// Even what is const reads the clock, so that not even two of those may be
// called at once. What throws changes nothing, but if a move throws, what has
// left is lost.
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
    // Size = insertions - evictions - erasures - expirations.
    struct cache_statistics : base::cache_statistics {
        std::uint64_t expirations = 0;
    };

    // The rest is what else the wrapped cache is made of.
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

    // What has expired leaves first, so that it makes room.
    put_result put(Key key, Value value) {
        return put(std::move(key), std::move(value), lifetime_);
    }
    template <class Rep, class Period>
    put_result put(Key key, Value value,
                   std::chrono::duration<Rep, Period> lifetime) {
        const duration its = valid(lifetime);
        bury();
        const struct retracting {
            ledger& from;
            ~retracting() { from.retract(); }
        } unless_entered{ledger_};
        const auto with = ledger_.add(key, its);
        put_result result{base::put(std::move(key), std::move(value), with)};
        result.expired.swap(buried_);
        return result;
    }

    // Hands over what has expired by now, or by a time that is later.
    std::vector<entry> expire() {
        bury();
        return std::exchange(buried_, {});
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

    // Hands over what no longer fits, if anything, after all that has expired.
    std::vector<entry> set_capacity(std::size_t capacity) {
        if (capacity < this->size()) bury();
        buried_.reserve(buried_.size() + this->size());
        for (entry& it : base::set_capacity(capacity))
            buried_.push_back(std::move(it));
        return std::exchange(buried_, {});
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
    // Durations convert without a thought of overflow; a lifetime of less than
    // a tick is one tick.
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

    // What is due waits to be handed over, even if something throws meanwhile.
    void bury() {
        while (const Key* due = ledger_.first_due()) {
            if (buried_.size() == buried_.capacity())
                buried_.reserve(2 * buried_.size() + 1);
            if (auto gone = withdraw(*due)) buried_.push_back(std::move(*gone));
        }
    }
    // What is wrapped may have lost it already, when something threw.
    std::optional<entry> withdraw(const Key& due) {
        auto gone = this->struck(cache_.extract(due));
        if (!gone) ledger_.forget_first();
        expirations_ += gone.has_value();
        return gone;
    }

    std::vector<entry> buried_;
    duration lifetime_;
    expiry expires_;
    std::uint64_t expirations_ = 0;
};

}  // namespace tenet
