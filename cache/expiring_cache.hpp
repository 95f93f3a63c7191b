// expiring_cache: gives the entries of any cache a lifetime.
//
// For values that become stale. There is no timer: an expired entry is hidden
// at once, and removed by the next put or expire(). Once a call has read a time
// at or after its deadline, it stays expired, even if the clock goes back; a
// time that no call has read has not been. A copy is long, for such clocks.
//
// Technique:  two balanced trees of deadlines: those to come, those reached
// Invariant:  each entry has one deadline, and is hidden from then on
// Complexity: that of the wrapped cache and O(log n) for a deadline
// Reference:  B. Manes, Caffeine, 2015 (expireAfterWrite, expireAfterAccess)
// Laws:       expiring_cache, cache
// See also:   policy_cache, loading_cache, weighted_cache
//
// Example:
//   expiring_cache<lru_cache, int, char> cache(2, std::chrono::hours(1));
//   cache.put(1, 'a'), cache.put(2, 'b', std::chrono::nanoseconds(1));
//   while (cache.contains(2)) continue;
//   cache.get(2) == nullptr && cache.put(3, 'c').expired.front().key == 2
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tenet {

enum class expiry { after_write, after_access };

// Cache is a template of caches such as lru_cache or of weighted ones; keys are
// copied. Strong exception guarantee for contents, but expired entries that a
// call that throws has removed are lost; the order of use after a failure is
// unspecified but valid. Pointers hold as in the wrapped cache. Destructors may
// call the cache. Not thread-safe, not even for concurrent const calls.
template <template <class...> class Cache, class Key, class Value,
          class Clock = std::chrono::steady_clock, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class expiring_cache {
public:
    using time_point = decltype(std::declval<Clock&>().now());
    using duration = typename time_point::duration;

    struct entry {
        Key key;
        Value value;
    };
    struct put_result {
        std::vector<entry> evicted{}, expired{};
        std::optional<entry> replaced{}, rejected{};
    };

    // Remaining arguments are forwarded to the wrapped cache. Throws
    // std::invalid_argument for a lifetime that is not positive.
    expiring_cache(std::size_t capacity, auto lifetime,
                   expiry expires = expiry::after_write, Clock clock = {},
                   auto&&... of)
        : cache_(capacity, std::forward<decltype(of)>(of)...),
          clock_(std::move(clock)),
          lifetime_(valid(lifetime)),
          expires_(expires) {}
    expiring_cache(const expiring_cache&) = default;
    expiring_cache(expiring_cache&&) = default;  // leaves it empty
    expiring_cache& operator=(expiring_cache it) noexcept {
        std::swap(cache_, it.cache_), std::swap(clock_, it.clock_);
        waiting_.swap(it.waiting_), expired_.swap(it.expired_);
        std::swap(lifetime_, it.lifetime_), std::swap(expires_, it.expires_);
        std::swap(count_, it.count_), std::swap(missed_, it.missed_);
        return *this;
    }
    ~expiring_cache() { clear(); }

    // The value, or nullptr. A hit is a use, and renews the lifetime if entries
    // expire after access; peek and contains are not, nor are they counted.
    Value* get(const auto& key) {
        const time_point now = look();
        if (!expired_.empty() && !visible(key)) return ++missed_, nullptr;
        timed* const held = cache_.get(key);
        if (held && expires_ == expiry::after_access) {
            auto node = waiting_.extract(held->its_deadline);
            node.key() = held->its_deadline = next(now, held->lifetime);
            waiting_.insert(waiting_.end(), std::move(node));
        }
        return held ? std::addressof(held->value) : nullptr;
    }
    const Value* peek(const auto& key) const {
        const timed* const held = visible(key);
        return held ? std::addressof(held->value) : nullptr;
    }
    bool contains(const auto& key) const { return visible(key) != nullptr; }
    std::optional<time_point> expires_at(const auto& key) const {
        const timed* const held = visible(key);
        return held ? std::optional(held->its_deadline.first) : std::nullopt;
    }

    // Removes the expired entries and inserts one, or replaces that of an equal
    // key, which is a use; may be told its lifetime. Rejects what the wrapped
    // cache does, and a key not equal to itself. Throws as the constructor.
    put_result put(Key key, Value value, auto... lifetime) {
        const duration its = valid(lifetime...);
        const deadline end = next(look(), its);
        put_result told;
        remove(expired_, time_point::max(), told.expired);
        if (!key_eq()(key, key)) {
            told.rejected.emplace(entry{std::move(key), std::move(value)});
            return told;
        }
        deadlines fresh{{end, key}};
        told.evicted.reserve(size() >= capacity());
        auto said = cache_.put(std::move(key), {std::move(value), end, its});
        waiting_.insert(waiting_.end(), fresh.extract(end));
        take(said.evicted, told.evicted);
        if (said.replaced) told.replaced.emplace(ended(*said.replaced));
        if constexpr (requires { said.rejected; })
            if (said.rejected) told.rejected.emplace(ended(*said.rejected));
        return told;
    }
    // Each removes an entry and returns it: that of the key, unless expired;
    // the first expired, or else the next victim.
    std::optional<entry> erase(const auto& key) {
        auto gone = visible(key) ? cache_.erase(key) : std::nullopt;
        return gone ? std::optional(ended(*gone)) : std::nullopt;
    }
    std::optional<entry> evict() {
        look();
        std::vector<entry> first;
        remove(expired_, time_point::max(), first, 1);
        if (!first.empty()) return std::move(first.front());
        auto gone = cache_.evict();
        return gone ? std::optional(ended(*gone)) : std::nullopt;
    }

    // Removes and returns the entries expired by now, or due by a later time,
    // the first due first. That time is a threshold: the clock goes on.
    std::vector<entry> expire(time_point by = time_point::min()) {
        look();
        std::vector<entry> gone;
        remove(expired_, time_point::max(), gone);
        remove(waiting_, by, gone);
        return gone;
    }
    // Returns the expired entries, if it shrinks, then those evicted.
    std::vector<entry> set_capacity(std::size_t capacity) {
        auto gone = capacity < size() ? expire() : std::vector<entry>();
        gone.reserve(gone.size() + size());
        take(cache_.set_capacity(capacity), gone);
        return gone;
    }
    void clear() noexcept {
        const auto waiting = std::exchange(waiting_, {});
        const auto expired = std::exchange(expired_, {});
        cache_.clear();
    }

    // Hidden entries count until they are removed.
    [[nodiscard]] bool empty() const noexcept { return cache_.empty(); }
    std::size_t size() const noexcept { return cache_.size(); }
    auto capacity() const noexcept { return cache_.capacity(); }
    auto statistics() const {
        auto all = cache_.statistics();
        return all.misses += missed_, all;
    }
    const Hash& hash_function() const { return cache_.hash_function(); }
    const Equal& key_eq() const { return cache_.key_eq(); }

    // Calls visit with key and value of each entry; it must change nothing.
    void for_each(auto visit) const {
        struct view {
            const Key& key;
            const Value& value;
        };
        look();
        cache_.for_each([&](auto& held) {
            const view it{held.key, held.value.value};
            if (!expired_.contains(held.value.its_deadline)) visit(it);
        });
    }
    bool invariant() const {
        return cache_.invariant() &&
               size() <= waiting_.size() + expired_.size();
    }

private:
    using deadline = std::pair<time_point, std::uint64_t>;  // of one entry
    using deadlines = std::map<deadline, Key>;
    struct timed {
        Value value;
        deadline its_deadline;
        duration lifetime;
        operator const Value&() const { return value; }
    };

    // Conversions of durations may overflow. Rounds up to a tick.
    duration valid() const { return lifetime_; }
    static duration valid(auto lifetime) {
        if (!(lifetime > lifetime.zero()))
            throw std::invalid_argument("expiring_cache: lifetime " +
                                        std::to_string(lifetime.count()) +
                                        " is not in (0, inf]");
        using seconds = std::chrono::duration<double>;
        const bool never = seconds(lifetime) >= seconds(duration::max());
        return never ? duration::max() : std::chrono::ceil<duration>(lifetime);
    }
    deadline next(time_point now, duration lifetime) {
        const auto latest = time_point::max() - lifetime;
        return {std::min<time_point>(now, latest) + lifetime, ++count_};
    }

    // Reads the clock; what is due by then has expired for good.
    time_point look() const {
        const time_point now = clock_.now();
        while (!waiting_.empty() && waiting_.begin()->first.first <= now)
            expired_.insert(expired_.end(), waiting_.extract(waiting_.begin()));
        return now;
    }
    const timed* visible(const auto& key) const {
        look();
        const timed* const held = cache_.peek(key);
        return held && !expired_.contains(held->its_deadline) ? held : nullptr;
    }
    // Memory is taken before. After an exception, there may be no such entry.
    void remove(deadlines& from, time_point by, std::vector<entry>& to,
                std::size_t most = SIZE_MAX) {
        while (to.size() < most && !from.empty() &&
               from.begin()->first.first <= by) {
            if (to.size() == to.capacity()) to.reserve(2 * to.size() + 1);
            const deadline end = from.begin()->first;
            const Key& key = from.begin()->second;
            const timed* const held = cache_.peek(key);
            if (held && held->its_deadline == end) take(cache_.erase(key), to);
            from.extract(end);
        }
    }
    entry ended(auto& it) {
        waiting_.extract(it.value.its_deadline);
        return {std::move(it.key), std::move(it.value.value)};
    }
    void take(auto&& from, std::vector<entry>& to) {
        if constexpr (requires { from.size(); })
            for (auto& it : from) to.push_back(ended(it));
        else if (from)
            to.push_back(ended(*from));
    }

    Cache<Key, timed, Hash, Equal> cache_;
    mutable Clock clock_;
    mutable deadlines waiting_, expired_;
    duration lifetime_;
    expiry expires_;
    std::uint64_t count_{}, missed_{};
};

}  // namespace tenet
