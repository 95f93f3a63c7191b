// lru_cache: a bounded map that gives up the entry unused for the longest.
//
// Reach for it when what was used lately returns soon; a long scan empties it.
//
// Technique:  one slab of slots, linked twice by 32-bit indices: into a ring in
//             order of last access, and into the chains of a hash index
// Invariant:  the ring runs from the next victim to the latest access and holds
//             at most capacity entries, each found under its key
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  P. J. Denning, The Working Set Model for Program Behavior,
//             CACM 11(5), 1968; D. E. Knuth, TAOCP 3, 6.4 (Fibonacci hashing)
// Laws:       cache, least_recently_used
//
// Example:
//   lru_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.get(1);
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
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

// What throws changes nothing, but may leave an entry moved-from if that cannot
// be copied. Pointers to values hold until the entry leaves or is replaced; but
// put when it grows and set_capacity when it shrinks move all entries. Against
// an adversary, who can choose keys that share a chain, seed Hash secretly.
template <std::move_constructible Key, std::move_constructible Value,
          std::invocable<const Key&> Hash = std::hash<Key>,
          std::predicate<const Key&, const Key&> Equal = std::equal_to<>>
class lru_cache {
    using index = std::uint32_t;  // of a slot; 0 is no entry's

public:
    struct entry {
        Key key;
        Value value;
    };
    enum class put_outcome { inserted, replaced, rejected };
    struct put_result {
        put_outcome outcome;
        std::optional<entry> evicted;
    };
    // Size = insertions - evictions - erasures, for clear erases too.
    struct cache_statistics {
        std::uint64_t hits = 0, misses = 0, insertions = 0, replacements = 0,
                      evictions = 0, erasures = 0;
    };
    static constexpr bool copyable = std::copy_constructible<entry>;

    explicit lru_cache(std::size_t capacity, Hash hash = {}, Equal equal = {})
        : hash_(hash), equal_(equal) {
        set_capacity(capacity);
    }

    // What was moved from is empty and keeps its capacity and statistics.
    lru_cache(lru_cache&&) = default;
    lru_cache& operator=(lru_cache&&) = default;
    lru_cache(const lru_cache&) requires copyable = default;
    lru_cache& operator=(const lru_cache& other) requires copyable {
        return *this = lru_cache(other);
    }

    // Keys of other types are converted, unless Hash is_transparent.
    Value* get(const auto& key) {
        const index i = find(key).first;
        ++(i ? statistics_.hits : statistics_.misses);
        if (!i) return nullptr;
        leave_ring(i);
        enter_ring(i);
        return std::addressof(slab_[i].item->value);
    }

    const Value* peek(const auto& key) const {
        const index i = find(key).first;
        return i ? std::addressof(slab_[i].item->value) : nullptr;
    }
    bool contains(const auto& key) const { return peek(key) != nullptr; }

    // Replaces the key too. The new entry is complete before the old one or the
    // victim leaves, which takes one slot more than the capacity.
    put_result put(Key key, Value value) {
        if (slab_.empty() || !slab_[0].chain)
            rebuild(std::min(2 * size() + 1, capacity_));
        const auto [old, hash] = find(key);
        const bool evicts = !old && size() == capacity_;
        const index leaving = evicts ? slab_[0].newer : old;
        put_result result{put_outcome::inserted, {}};
        if (old) result.outcome = put_outcome::replaced;
        if (evicts) result.evicted.emplace(yielded(leaving));
        append(hash, {std::move(key), std::move(value)});
        if (leaving) drop(leaving);
        ++(old ? statistics_.replacements : statistics_.insertions);
        statistics_.evictions += evicts;
        return result;
    }

    std::optional<Value> erase(const auto& key) {
        std::optional<Value> value;
        if (const index i = find(key).first) {
            value.emplace(yielded(i).value);
            drop(i);
            ++statistics_.erasures;
        }
        return value;
    }

    // Gives all memory back; an erased entry's slot waits for the next put.
    void clear() noexcept {
        statistics_.erasures += size();
        std::vector<slot>().swap(slab_);
        std::vector<index>().swap(heads_);
    }

    // Hands over what no longer fits, in eviction order, and gives back memory.
    std::vector<entry> set_capacity(std::size_t capacity) {
        if (capacity < 1 || capacity > 0xFFFF'FFFE)
            throw std::invalid_argument("lru_cache: capacity " +
                                        std::to_string(capacity) +
                                        " is not in 1..4294967294");
        std::vector<entry> evicted;
        if (capacity + 2 < std::max(slab_.size(), size() + 2))
            evicted = rebuild(capacity);
        capacity_ = capacity;
        statistics_.evictions += evicted.size();
        return evicted;
    }

    [[nodiscard]] bool empty() const noexcept { return oldest() == 0; }
    std::size_t size() const noexcept { return empty() ? 0 : slab_[0].hash; }
    std::size_t capacity() const noexcept { return capacity_; }
    const cache_statistics& statistics() const noexcept { return statistics_; }

    // Over the entries in eviction order, the next victim first.
    struct iterator {
        using value_type = entry;
        using difference_type = std::ptrdiff_t;
        const lru_cache* cache = nullptr;
        index at = 0;
        const entry& operator*() const { return *cache->slab_[at].item; }
        const entry* operator->() const { return std::addressof(**this); }
        iterator& operator++() { return at = cache->slab_[at].newer, *this; }
        auto operator++(int) { return std::exchange(*this, ++iterator(*this)); }
        bool operator==(const iterator&) const = default;
    };
    iterator begin() const { return {this, oldest()}; }
    iterator end() const { return {this, 0}; }

    bool invariant() const {
        std::size_t count = 0;
        for (auto i = begin(); i != end(); ++i, ++count)
            if (find(i->key).first != i.at) return false;
        return count == size() && count <= capacity_;
    }

private:
    struct slot {
        index older = 0, newer = 0, chain = 0, hash = 0;
        std::optional<entry> item;
    };
    index oldest() const { return slab_.empty() ? 0 : slab_[0].newer; }
    std::size_t bucket(std::uint32_t hash) const {
        return std::uint64_t{hash} * heads_.size() >> 32;
    }

    // Integers hash to themselves: 2^64 / golden ratio spreads, folding mixes.
    std::pair<index, std::uint32_t> find(const auto& key) const {
        constexpr bool same = std::same_as<decltype(key), const Key&>;
        if constexpr (same || requires { typename Hash::is_transparent; }) {
            const std::uint64_t mixed = hash_(key) * 0x9E37'79B9'7F4A'7C15;
            const auto hash = static_cast<std::uint32_t>(mixed >> 32 ^ mixed);
            index i = heads_.empty() ? 0 : heads_[bucket(hash)];
            while (i && !equal_(slab_[i].item->key, key)) i = slab_[i].chain;
            return {i, hash};
        } else {
            static_assert(std::convertible_to<decltype(key), const Key&>);
            return find(static_cast<const Key&>(key));
        }
    }

    void leave_ring(index i) {
        slab_[slab_[i].older].newer = slab_[i].newer;
        slab_[slab_[i].newer].older = slab_[i].older;
    }
    void enter_ring(index i) {
        slab_[i].newer = 0;
        slab_[i].older = std::exchange(slab_[0].older, i);
        slab_[slab_[i].older].newer = i;
    }

    // Fills a vacant slot. Nothing past the second line can throw.
    void append(std::uint32_t hash, entry item) {
        const index i = slab_[0].chain;
        slab_[i].item.emplace(std::move(item));
        slab_[0].chain = slab_[i].chain;
        slab_[i].chain = std::exchange(heads_[bucket(hash)], i);
        slab_[i].hash = hash;
        enter_ring(i);
        ++slab_[0].hash;
    }
    void drop(index i) {
        index* link = &heads_[bucket(slab_[i].hash)];
        while (*link != i) link = &slab_[*link].chain;
        *link = slab_[i].chain;
        slab_[i].chain = std::exchange(slab_[0].chain, i);
        slab_[i].item.reset();
        leave_ring(i);
        --slab_[0].hash;
    }
    auto&& yielded(index i) { return std::move_if_noexcept(*slab_[i].item); }

    // Moves the latest entries to a slab for so many, and yields the others. At
    // four heads a slot few chains exceed one entry: their end is predictable.
    std::vector<entry> rebuild(std::size_t room) {
        lru_cache next(room, hash_, equal_);
        next.slab_ = std::vector<slot>(room + 2);
        next.heads_ = std::vector<index>(4 * room);
        for (index i = 0; i <= room; ++i) next.slab_[i].chain = i + 1;
        std::vector<entry> left;
        left.reserve(size() - std::min(size(), room));
        auto i = begin();
        for (; left.size() + room < size(); ++i) left.push_back(yielded(i.at));
        for (; i != end(); ++i) next.append(slab_[i.at].hash, yielded(i.at));
        slab_.swap(next.slab_);
        heads_.swap(next.heads_);
        return left;
    }

    Hash hash_;
    Equal equal_;
    std::size_t capacity_;
    // Slot 0 closes the ring, heads the chain of vacant slots and has the size
    // for a hash. The others keep theirs: to leave or to move calls no Hash.
    std::vector<slot> slab_;
    std::vector<index> heads_;
    cache_statistics statistics_;
};

}  // namespace tenet
