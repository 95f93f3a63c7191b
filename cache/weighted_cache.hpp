// weighted_cache: bounds any cache by the total weight of its entries.
//
// For entries of different sizes, up to heaviest(). Policies that divide the
// capacity or keep ghosts (two_queue, arc, s3_fifo, lirs, w_tiny_lfu) also need
// most_entries, the number of entries expected, which is a bound, too.
//
// Technique:  calls the weigher once for each put and stores the weight with
//             the value; evicts until the new entry fits
// Invariant:  the sum of the weights is weight(), at most capacity(); there are
//             at most most_entries() entries
// Complexity: that of the wrapped cache, and of as many evictions as it takes
// Reference:  B. Manes, Caffeine, 2015 (maximumWeight)
// Laws:       weighted_cache, cache
// See also:   policy_cache, gdsf_cache, expiring_cache
//
// Example:
//   weighted_cache<lru_cache, int, std::string, by_size> cache(10);
//   cache.put(1, "seven.."), cache.put(2, "two");
//   cache.put(3, "four").evicted.size() == 1 && cache.weight() == 7
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tenet {

// The size of the value; 1 if it is empty.
struct by_size {
    std::uint64_t operator()(const auto& /*key*/, const auto& value) const {
        return value.size() ? value.size() : 1;
    }
};

// Cache is a template of caches such as lru_cache; an expiring one wraps this.
// Weigher returns an integer >= 0. Strong exception guarantee for contents, but
// a put that throws may have removed entries to make room: the next call that
// evicts returns them, too. The order of use after a failure is unspecified but
// valid. Pointers hold as in the wrapped cache. Destructors and the weigher may
// call the cache. Keys not equal to themselves are never found, only evicted.
template <template <class...> class Cache, class Key, class Value,
          class Weigher = by_size, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class weighted_cache {
    // Policies and weighers of wrapped caches may look for its_weight.
    struct weighed {
        Value value;
        std::uint64_t its_weight;
        operator const Value&() const { return value; }
    };
    using wrapped = Cache<Key, weighed, Hash, Equal>;
    static_assert(!requires(typename wrapped::put_result it) { it.expired; });

public:
    enum class put_outcome { inserted, replaced, rejected };
    struct entry {
        Key key;
        Value value;
    };
    struct put_result {
        put_outcome outcome;
        std::vector<entry> evicted{};
        std::optional<entry> replaced{}, rejected{};
    };
    // Throws std::invalid_argument for a capacity of 0. Remaining arguments are
    // forwarded to the wrapped cache.
    explicit weighted_cache(std::uint64_t capacity,
                            std::size_t most_entries = 2'000'000'000,
                            Weigher weigher = {}, auto&&... of)
        : cache_(most_entries, std::forward<decltype(of)>(of)...),
          weigher_(std::move(weigher)) {
        set_capacity(capacity);
    }
    weighted_cache(const weighted_cache&) = default;
    weighted_cache(weighted_cache&& it) noexcept  // leaves it empty
        : cache_(std::move(it.cache_)), weigher_(std::move(it.weigher_)) {
        capacity_ = it.capacity_, weight_ = std::exchange(it.weight_, 0);
        evicted_.swap(it.evicted_);
    }
    weighted_cache& operator=(weighted_cache it) noexcept {
        std::swap(cache_, it.cache_), std::swap(weigher_, it.weigher_);
        std::swap(capacity_, it.capacity_), std::swap(weight_, it.weight_);
        return evicted_.swap(it.evicted_), *this;
    }
    ~weighted_cache() { clear(); }
    // The value, or nullptr. A hit is a use; peek and contains are not, nor are
    // they counted. A value that is changed keeps its weight.
    Value* get(const auto& key) {
        weighed* const held = cache_.get(key);
        return held ? std::addressof(held->value) : nullptr;
    }
    const Value* peek(const auto& key) const {
        const weighed* const held = cache_.peek(key);
        return held ? std::addressof(held->value) : nullptr;
    }
    bool contains(const auto& key) const { return cache_.contains(key); }
    std::optional<std::uint64_t> weight_of(const auto& key) const {
        const weighed* const held = cache_.peek(key);
        return held ? std::optional(held->its_weight) : std::nullopt;
    }

    // Inserts an entry, or replaces that of an equal key, which is a use unless
    // it has outgrown its place and comes anew. What is heavier than the
    // capacity is rejected, and evicts only the old entry of its key, which is
    // out of date, as replaced. Throws std::invalid_argument for a weight < 0.
    put_result put(Key key, Value value) {
        const std::uint64_t weight = weigh(key, value);
        return told([&](put_result& all) {
            const weighed* const old = cache_.peek(key);
            const std::uint64_t others = weight_ - (old ? old->its_weight : 0);
            const bool heavy = weight > capacity_;
            const bool fits = !heavy && others <= capacity_ - weight;
            if (old) all.outcome = put_outcome::replaced;
            if (auto gone = old && !fits ? erase(key) : std::nullopt)
                all.replaced.emplace(std::move(*gone));
            if (heavy) {
                all.outcome = put_outcome::rejected;
                all.rejected.emplace(entry{std::move(key), std::move(value)});
                return;
            }
            if (!fits) shed(capacity_ - weight, size(), all);
            const bool full = size() >= most_entries();
            all.evicted.reserve(all.evicted.size() + full);
            auto said = cache_.put(std::move(key), {std::move(value), weight});
            weight_ += weight;
            if (said.evicted) all.evicted.push_back(bare(*said.evicted));
            if (said.replaced) all.replaced.emplace(bare(*said.replaced));
        });
    }
    // Each removes an entry and returns it: that of the key; the next victim.
    std::optional<entry> erase(const auto& key) {
        return bare(cache_.erase(key));
    }
    std::optional<entry> evict() {
        if (evicted_.empty()) return bare(cache_.evict());
        std::optional<entry> left(std::move(evicted_.back()));
        evicted_.pop_back();
        return left;
    }
    // Each returns the entries that it evicts, the first to go first.
    std::vector<entry> set_capacity(std::uint64_t capacity) {
        check("capacity", capacity, 1);
        auto gone = told([&](auto& all) { shed(capacity, size(), all); });
        capacity_ = capacity;
        return std::move(gone.evicted);
    }
    std::vector<entry> set_most_entries(std::size_t most) {
        auto gone = told([&](auto& all) {
            if (most > 0) shed(capacity_, most, all);
            cache_.set_capacity(most);
        });
        return std::move(gone.evicted);
    }
    void clear() noexcept {
        const auto gone = std::exchange(evicted_, {});
        weight_ = 0;
        cache_.clear();
    }

    [[nodiscard]] bool empty() const noexcept { return cache_.empty(); }
    std::size_t size() const noexcept { return cache_.size(); }
    std::uint64_t weight() const noexcept { return weight_; }
    std::uint64_t capacity() const noexcept { return capacity_; }
    std::uint64_t heaviest() const noexcept { return capacity_; }
    std::size_t most_entries() const noexcept { return cache_.capacity(); }
    decltype(auto) statistics() const { return cache_.statistics(); }
    const Hash& hash_function() const { return cache_.hash_function(); }
    const Equal& key_eq() const { return cache_.key_eq(); }

    // Calls visit with key and value of each entry; it must change nothing.
    void for_each(auto visit) const {
        struct view {
            const Key& key;
            const Value& value;
        };
        cache_.for_each([&](auto& held) {
            const view it{held.key, held.value.value};
            visit(it);
        });
    }
    bool invariant() const {
        std::uint64_t sum = 0;
        cache_.for_each([&](const auto& it) { sum += it.value.its_weight; });
        return cache_.invariant() && sum == weight_ && sum <= capacity_;
    }

private:
    static void check(const char* what, auto value, int least) {
        if (std::cmp_less(value, least))
            throw std::invalid_argument(std::string("weighted_cache: ") + what +
                                        " " + std::to_string(value) +
                                        " is not in " + std::to_string(least) +
                                        "..18446744073709551615");
    }
    // What a cache around this one stores with a value is not weighed.
    static auto& plain(const auto& value) { return value; }
    static auto& plain(const auto& value) requires requires {
        value.its_deadline;
    }
    { return value.value; }
    std::uint64_t weigh(const Key& key, const Value& value) {
        const std::integral auto weight = weigher_(key, plain(value));
        check("weight", weight, 0);
        return static_cast<std::uint64_t>(weight);
    }
    // What act(all) removes; if it throws, a later call returns that.
    put_result told(auto act) {
        put_result all{{}, std::exchange(evicted_, {})};
        try {
            act(all);
        } catch (...) {
            evicted_.swap(all.evicted);
            if (all.replaced) evicted_.push_back(std::move(*all.replaced));
            throw;
        }
        return all;
    }
    // Memory is taken before anything is removed.
    void shed(std::uint64_t weight, std::size_t count, put_result& all) {
        auto& to = all.evicted;
        while ((weight_ > weight || size() > count) && !empty()) {
            if (to.size() == to.capacity()) to.reserve(2 * to.size() + 1);
            to.push_back(*evict());
        }
    }
    template <class Gone>
    std::optional<entry> bare(std::optional<Gone> gone) {
        return gone ? std::optional(bare(*gone)) : std::nullopt;
    }
    entry bare(auto& gone) {
        weight_ -= gone.value.its_weight;
        return {std::move(gone.key), std::move(gone.value.value)};
    }

    wrapped cache_;
    Weigher weigher_;
    std::uint64_t capacity_{}, weight_{};
    std::vector<entry> evicted_;  // by a call that threw
};

}  // namespace tenet
