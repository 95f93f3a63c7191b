// weighted_cache: bounds any cache by the total weight of its entries.
//
// For entries that differ in size: bytes, rows, pixels. Policies that divide
// the capacity or keep ghosts (two_queue, arc, s3_fifo, lirs, w_tiny_lfu) also
// need most_entries, the expected number of entries, which is a bound, too.
//
// Technique:  calls the weigher once for each put and stores the weight with
//             the value; evicts until the new entry fits
// Invariant:  the sum of the weights is weight(), at most capacity(); there are
//             at most most_entries() entries
// Complexity: that of the wrapped cache, and of as many evictions as it takes
// Reference:  B. Manes, Caffeine, 2015 (maximumWeight)
// Laws:       weighted_cache, cache
// See also:   annotated_cache, gdsf_cache, expiring_cache
//
// Example:
//   weighted_cache<lru_cache, int, std::string, by_size> cache(10);
//   cache.put(1, "seven.."), cache.put(2, "two");
//   cache.put(3, "four").evicted.size() == 1 && cache.weight() == 7
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <tenet/cache/annotated_cache.hpp>
#include <utility>
#include <vector>

namespace tenet {

// The size of the value; 1 if it is empty.
struct by_size {
    std::uint64_t operator()(const auto& /*key*/, const auto& value) const {
        return std::max<std::uint64_t>(value.size(), 1);
    }
};

class weight_ledger : public plain_ledger<std::uint64_t> {
public:
    weight_ledger() = default;
    weight_ledger(const weight_ledger&) = default;
    weight_ledger(weight_ledger&& it) noexcept
        : total_(std::exchange(it.total_, 0)) {}
    weight_ledger& operator=(const weight_ledger&) = default;
    weight_ledger& operator=(weight_ledger&& it) noexcept {
        return total_ = std::exchange(it.total_, 0), *this;
    }

    void enter(std::uint64_t weight) noexcept { total_ += weight; }
    void leave(std::uint64_t weight) noexcept { total_ -= weight; }
    void clear() noexcept { total_ = 0; }
    std::uint64_t total() const noexcept { return total_; }

private:
    std::uint64_t total_ = 0;
};

// Cache is a policy_cache; Weigher returns an integer of at least 1 for a key
// and a value. Strong exception guarantee, but if memory runs out after several
// evictions, the entries evicted so far are lost.
template <template <class...> class Cache, class Key, class Value,
          class Weigher = by_size, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class weighted_cache
    : public annotated_cache<Cache, Key, Value, weight_ledger, Hash, Equal> {
    using base = annotated_cache<Cache, Key, Value, weight_ledger, Hash, Equal>;
    using base::cache_, base::ledger_;

public:
    using typename base::entry;
    using typename base::put_outcome;
    struct put_result {
        put_outcome outcome;
        std::vector<entry> evicted{};
        std::optional<entry> replaced{};
    };

    // The capacity is a weight, at least 1. Remaining arguments are forwarded
    // to the wrapped cache.
    explicit weighted_cache(
        std::uint64_t capacity,
        std::size_t most_entries = base::wrapped::max_capacity,
        Weigher weigher = {}, auto&&... of)
        : base({}, most_entries, std::forward<decltype(of)>(of)...),
          weigher_(std::move(weigher)) {
        set_capacity(capacity);
    }

    Value* get(const auto& key) {
        const auto held = base::get(key);
        return held ? std::addressof(held->value) : nullptr;
    }

    // An entry heavier than the capacity is rejected and evicts nothing, but an
    // old entry of its key, now out of date, is removed and returned. An entry
    // that is heavier than before never evicts itself.
    put_result put(Key key, Value value) {
        const std::uint64_t weight = weighed(key, value);
        put_result result{put_outcome::rejected};
        if (weight > capacity_) {
            if (auto old = this->extract(key))
                result.replaced.emplace(std::move(*old));
            return result;
        }
        auto said = cache_.put(std::move(key), {std::move(value), weight},
                               bound{&ledger_, capacity_ - weight});
        ledger_.enter(weight);
        return {said.outcome, base::bare(std::move(said.evicted)),
                base::bare(std::move(said.replaced))};
    }

    // Returns the entries evicted, in eviction order.
    std::vector<entry> set_capacity(std::uint64_t capacity) {
        if (capacity == 0) refuse("capacity", capacity);
        std::vector<entry> evicted;
        shed(capacity, evicted);
        capacity_ = capacity;
        return evicted;
    }

    // The same for the number of entries.
    std::vector<entry> set_most_entries(std::size_t most) {
        return base::set_capacity(most);
    }

    std::uint64_t capacity() const noexcept { return capacity_; }
    std::uint64_t weight() const noexcept { return ledger_.total(); }
    std::size_t most_entries() const noexcept { return cache_.capacity(); }
    std::optional<std::uint64_t> weight_of(const auto& key) const {
        const auto held = cache_.peek(key);
        return held ? std::optional(held->with) : std::nullopt;
    }

    bool invariant() const {
        std::uint64_t sum = 0;
        for (const auto& held : cache_) sum += held.value.with;
        return base::invariant() && sum == weight() && sum <= capacity_;
    }

private:
    // Limits the weight of the other entries to the capacity less that of the
    // new one.
    struct bound {
        weight_ledger* ledger;
        std::uint64_t most;
        template <class Entry>
        using evicted = std::vector<Entry>;

        bool fits() const { return ledger->total() <= most; }
        bool fits_instead_of(const auto& old) const {
            return ledger->total() - old.value.with <= most;
        }
        void left(const auto& gone) { ledger->leave(gone.value.with); }
    };

    [[noreturn]] static void refuse(const std::string& what, auto value) {
        throw std::invalid_argument("weighted_cache: " + what + " " +
                                    std::to_string(value) + " is not in 1.." +
                                    std::to_string(UINT64_MAX));
    }
    std::uint64_t weighed(const Key& key, const Value& value) {
        const std::integral auto weight = weigher_(key, value);
        if (std::cmp_less(weight, 1)) refuse("weight", weight);
        return static_cast<std::uint64_t>(weight);
    }
    // Evicts down to a weight; allocates before each eviction.
    void shed(std::uint64_t weight, std::vector<entry>& evicted) {
        while (ledger_.total() > weight) {
            if (evicted.size() == evicted.capacity())
                evicted.reserve(2 * evicted.size() + 1);
            evicted.push_back(*this->evict());
        }
    }

    Weigher weigher_;
    std::uint64_t capacity_ = 0;
};

}  // namespace tenet
