// lru_cache: a bounded map that evicts the least recently used entry.
//
// For loads with temporal locality; a scan longer than the capacity evicts all.
//
// Kind:       cache policy
// Technique:  entries in one array, linked by index into a list in order of
//             last use and into the chains of a hash table
// Invariant:  at most capacity entries, each in the list and in its chain
// Complexity: get, peek, contains, put, erase, evict O(1) expected, put
//             amortised; set_capacity down, copy, clear, for_each, space O(n)
// Reference:  P. J. Denning, The Working Set Model, CACM 11(5), 1968
// Laws:       cache, lru
// See also:   policy_cache, segmented_lru_cache, sieve_cache
//
// Example:
//   lru_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.get(1);
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// Strong exception guarantee for contents, unless a move throws of what cannot
// be copied; the order of use after a failure is unspecified but valid. A
// pointer to a value holds until its entry leaves or is replaced, or put grows
// the cache beyond its greatest size so far. Destructors may call the cache.
// Keys that are not equal to themselves are never found, only evicted.
template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class lru_cache {
public:
    struct entry {
        Key key;
        Value value;
    };
    struct put_result {
        std::optional<entry> evicted{}, replaced{};
    };
    struct cache_statistics {
        std::uint64_t hits{}, misses{};
    };

    // Throws std::invalid_argument for a capacity not in 1..2'000'000'000.
    explicit lru_cache(std::size_t capacity, Hash hash = {}, Equal equal = {})
        : hash_(hash), equal_(equal) {
        set_capacity(capacity);
    }
    lru_cache(lru_cache&&) = default;  // leaves it empty
    lru_cache(const lru_cache&) requires std::copy_constructible<entry>
    = default;
    lru_cache& operator=(lru_cache it) {
        std::swap(hash_, it.hash_), std::swap(equal_, it.equal_);
        return swap_contents(it), *this;
    }
    ~lru_cache() { clear(); }
    // The value, or nullptr. A hit is a use; peek and contains are none, nor
    // counted. Keys of other types will do if Hash and Equal take them.
    Value* get(const auto& key) {
        const index i = find(key, hash_of(key));
        ++(i ? statistics_.hits : statistics_.misses);
        if (i) unlink(i), link_latest(i);
        return i ? std::addressof(slots_[i].held->value) : nullptr;
    }
    const Value* peek(const auto& key) const {
        const index i = find(key, hash_of(key));
        return i ? std::addressof(slots_[i].held->value) : nullptr;
    }
    bool contains(const auto& key) const { return find(key, hash_of(key)); }

    // Inserts an entry, or replaces that of an equal key, which is a use; gives
    // back whichever entry it evicts or replaces.
    put_result put(Key key, Value value) {
        entry fresh{std::move(key), std::move(value)};
        const std::uint32_t hash = hash_of(fresh.key);
        if (slots_.empty() || !vacant_) make_room();
        const index old = find(fresh.key, hash);
        const index oldest = size() == capacity_ ? slots_[0].newer : 0;
        const index leaves = old ? old : oldest;
        put_result gone;
        if (leaves) (old ? gone.replaced : gone.evicted).emplace(out(leaves));
        add(std::move(fresh), hash);
        if (leaves) drop(leaves);
        return gone;
    }
    // Each removes an entry, if there is one, and returns it.
    std::optional<entry> erase(const auto& key) {
        return take(find(key, hash_of(key)));
    }
    std::optional<entry> evict() { return take(empty() ? 0 : slots_[0].newer); }

    // Returns what it evicts, in that order. Throws as the constructor does.
    std::vector<entry> set_capacity(std::size_t capacity) {
        if (capacity < 1 || capacity > 2'000'000'000)
            throw std::invalid_argument("lru_cache: capacity " +
                                        std::to_string(capacity) +
                                        " is not in 1..2000000000");
        constexpr bool moves = std::is_nothrow_move_constructible_v<entry>;
        if constexpr (moves || !std::copy_constructible<entry>) {
            return resize(capacity);
        } else {
            lru_cache resized(*this);
            auto evicted = resized.resize(capacity);
            return swap_contents(resized), evicted;
        }
    }
    void clear() noexcept {
        std::vector<index>().swap(heads_);
        const auto gone = std::exchange(slots_, {});
    }

    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    std::size_t size() const noexcept { return slots_.empty() ? 0 : size_; }
    std::size_t capacity() const noexcept { return capacity_; }
    const cache_statistics& statistics() const noexcept { return statistics_; }
    const Hash& hash_function() const noexcept { return hash_; }
    const Equal& key_eq() const noexcept { return equal_; }

    // Calls visit(entry) in eviction order. It must not change the cache.
    void for_each(auto visit) const {
        for (index i = empty() ? 0 : slots_[0].newer; i; i = slots_[i].newer) {
            assert(slots_[i].held && "visit changed the cache");
            visit(*slots_[i].held);
        }
    }
    bool invariant() const {
        std::size_t found = 0;
        for_each([&](const entry& it) {
            found += !equal_(it.key, it.key) ||
                     peek(it.key) == std::addressof(it.value);
        });
        return found == size() && found <= capacity_;
    }

private:
    using index = std::uint32_t;  // 0 is none
    // Slot 0 closes the list; its neighbours are the newest and the oldest.
    struct slot {
        std::optional<entry> held{};
        index older{}, newer{}, chain{};
        std::uint32_t hash{};
    };

    // Integers hash to themselves: 2^64 / golden ratio spreads them.
    std::uint32_t hash_of(const auto& key) const {
        const std::uint64_t mixed = hash_(key) * 0x9E37'79B9'7F4A'7C15;
        return static_cast<std::uint32_t>(mixed >> 32 ^ mixed);
    }
    std::size_t head(std::uint64_t hash) const {
        return hash * heads_.size() >> 32;
    }
    index find(const auto& key, std::uint32_t hash) const {
        index i = heads_.empty() ? 0 : heads_[head(hash)];
        while (i && !equal_(slots_[i].held->key, key)) i = slots_[i].chain;
        return i;
    }

    void link_latest(index i) {
        slots_[i].newer = 0;
        slots_[i].older = std::exchange(slots_[0].older, i);
        slots_[slots_[i].older].newer = i;
    }
    void unlink(index i) {
        slots_[slots_[i].older].newer = slots_[i].newer;
        slots_[slots_[i].newer].older = slots_[i].older;
    }

    auto&& out(index i) { return std::move_if_noexcept(*slots_[i].held); }
    void add(entry&& fresh, std::uint32_t hash) {
        const index i = vacant_;
        slots_[i].held.emplace(std::move(fresh));
        slots_[i].hash = hash;
        vacant_ = slots_[i].chain;
        slots_[i].chain = std::exchange(heads_[head(hash)], i);
        link_latest(i);
        ++size_;
    }
    // The entry's destructor, which may call the cache, comes last.
    void drop(index i) {
        index* at = &heads_[head(slots_[i].hash)];
        while (*at != i) at = &slots_[*at].chain;
        *at = slots_[i].chain;
        unlink(i);
        --size_;
        slots_[i].held.reset();
        slots_[i].chain = std::exchange(vacant_, i);
    }
    std::optional<entry> take(index i) {
        std::optional<entry> gone;
        if (i) gone.emplace(out(i)), drop(i);
        return gone;
    }

    std::vector<entry> resize(std::size_t capacity) {
        std::vector<entry> evicted;
        evicted.reserve(size() - std::min(size(), capacity));
        while (size() > capacity) evicted.push_back(*evict());
        capacity_ = capacity;
        return evicted;
    }
    // For one more than the capacity, as put adds before it drops.
    void make_room() {
        if (slots_.empty()) size_ = vacant_ = 0;
        const std::size_t to = std::max(
            slots_.size() + 2, std::min(2 * slots_.size(), capacity_ + 2));
        std::vector<index> heads(4 * to);
        std::vector<slot> slots;
        slots.reserve(to);
        for (slot& it : slots_) slots.push_back(std::move_if_noexcept(it));
        slots.resize(to);
        heads_.swap(heads), slots_.swap(slots);
        for (index i = 1; i < to; ++i) {
            slot& it = slots_[i];
            index& first = it.held ? heads_[head(it.hash)] : vacant_;
            it.chain = std::exchange(first, i);
        }
    }
    void swap_contents(lru_cache& it) noexcept {
        slots_.swap(it.slots_), heads_.swap(it.heads_);
        std::swap(size_, it.size_), std::swap(vacant_, it.vacant_);
        std::swap(capacity_, it.capacity_);
        std::swap(statistics_, it.statistics_);
    }

    [[no_unique_address]] Hash hash_;
    [[no_unique_address]] Equal equal_;
    std::vector<slot> slots_;
    std::vector<index> heads_;
    index size_{}, vacant_{};  // meaningless while slots_ is empty
    std::size_t capacity_{};
    cache_statistics statistics_;
};

}  // namespace tenet
