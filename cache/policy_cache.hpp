// policy_cache: a bounded map whose policy selects the entry to evict.
//
// Most caches derive from it. For one of your own, derive from cache_policy and
// redefine what differs. A copy is long, as every promise is kept here.
//
// Technique:  entries in one array, linked by index into the lists of a policy
//             and the chains of a hash table
// Invariant:  at most capacity entries, each in one list and in its chain
// Complexity: get, peek, contains, put, erase, evict O(1) expected, if the
//             policy is, put amortised; set_capacity O(1) up, O(n) down; copy,
//             clear, for_each, space O(n)
// Reference:  D. E. Knuth, TAOCP 3, 6.4 (Fibonacci hashing)
// Laws:       cache
// See also:   lru_cache, fifo_cache, sieve_cache
//
// Example:
//   policy_cache<cache_policy, int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.get(1);
//   cache.put(3, 'c').evicted->key == 1 && *cache.peek(2) == 'b'
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

// First in, first out. Below list_count, an index is the end of a list, beyond
// its newest and its oldest entry. Only reserve and weigh may throw.
struct cache_policy {
    using index = std::uint32_t;
    struct mark {};  // the policy's data for each entry
    static constexpr const char* name = "policy_cache";
    static constexpr index list_count = 1;

    void resize(auto& /*cache*/, std::size_t /*capacity*/) {}
    void reserve(auto& /*cache*/) {}      // for a put or an eviction
    void weigh(const auto& /*entry*/) {}  // of a put
    void hit(auto& /*cache*/, index) {}
    // Of a key that is put, or else erased, and not held.
    void recall(auto& /*cache*/, std::uint64_t /*hash*/, bool /*put*/) {}
    index victim(auto& cache) { return cache.slots_[0].newer; }
    void leave(auto& /*cache*/, index, bool /*evicted*/) {}
    // A new entry is the newest of list 0; one that replaces, where that was.
    void admit(auto& /*cache*/, index, std::uint64_t /*hash*/) {}
    void moved(auto& /*cache*/, index /*from*/, index /*to*/) {}
    void clear() {}
    bool invariant(const auto& /*cache*/) const { return true; }
};

// Strong exception guarantee for contents, unless a move throws of what cannot
// be copied; the order of use after a failure is unspecified but valid. A
// pointer to a value holds until its entry leaves or is replaced, or put grows
// the cache beyond its greatest size so far. Destructors may call the cache.
// Keys that are not equal to themselves are never found, only evicted.
template <class Policy, class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class policy_cache {
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
    explicit policy_cache(std::size_t capacity, Hash hash = {},
                          Equal equal = {}, Policy policy = Policy())
        : hash_(hash), equal_(equal), policy_(policy) {
        set_capacity(capacity);
    }
    policy_cache(policy_cache&&) = default;  // leaves it empty
    policy_cache(const policy_cache&) requires std::copy_constructible<entry>
    = default;
    policy_cache& operator=(policy_cache it) {
        std::swap(hash_, it.hash_), std::swap(equal_, it.equal_);
        return swap_contents(it), *this;
    }
    ~policy_cache() { clear(); }

    // The value, or nullptr. A hit is a use; peek and contains are not, nor are
    // counted. Keys of other types will do if Hash and Equal take them.
    Value* get(const auto& key) {
        const index i = find(key, hash_of(key));
        ++(i ? statistics_.hits : statistics_.misses);
        if (i) policy_.hit(*this, i);
        return i ? std::addressof(slots_[i].held->value) : nullptr;
    }
    const Value* peek(const auto& key) const {
        const index i = find(key, hash_of(key));
        return i ? std::addressof(slots_[i].held->value) : nullptr;
    }
    bool contains(const auto& key) const { return find(key, hash_of(key)); }
    // Inserts an entry, or replaces that of an equal key, which is a use.
    // Returns whichever entry it evicts or replaces.
    put_result put(Key key, Value value) {
        entry fresh{std::move(key), std::move(value)};
        const std::uint64_t hash = hash_of(fresh.key);
        policy_.weigh(std::as_const(fresh));
        if (slots_.empty() || !vacant_) make_room();
        const index old = find(fresh.key, hash);
        policy_.reserve(*this);
        if (!old) policy_.recall(*this, hash, true);
        const bool full = !old && size() == capacity_;
        const index leaves = full ? policy_.victim(*this) : old;
        put_result gone;
        if (leaves) (old ? gone.replaced : gone.evicted).emplace(out(leaves));
        const index i = add(std::move(fresh), hash);
        if (full) policy_.leave(*this, leaves, true);
        if (old)
            slots_[i].mark = slots_[old].mark, policy_.moved(*this, old, i);
        link(i, old ? slots_[old].newer : 0);
        if (leaves) detach(leaves);
        old ? policy_.hit(*this, i) : policy_.admit(*this, i, hash);
        if (leaves) vacate(leaves);
        return gone;
    }
    // Each removes an entry, if there is one, and returns it.
    std::optional<entry> erase(const auto& key) {
        const std::uint64_t hash = hash_of(key);
        const index i = find(key, hash);
        if (!i) policy_.recall(*this, hash, false);
        return take(i, false);
    }
    std::optional<entry> evict() {
        if (empty()) return {};
        policy_.reserve(*this);
        return take(policy_.victim(*this), true);
    }

    // Returns what it evicts, in that order. Throws as the constructor does.
    std::vector<entry> set_capacity(std::size_t capacity) {
        if (capacity < 1 || capacity > 2'000'000'000)
            throw std::invalid_argument(
                std::string(Policy::name) + ": capacity " +
                std::to_string(capacity) + " is not in 1..2000000000");
        constexpr bool moves = std::is_nothrow_move_constructible_v<entry>;
        if constexpr (!moves && std::copy_constructible<entry>) {
            policy_cache resized(*this);
            auto evicted = resized.resize(capacity);
            return swap_contents(resized), evicted;
        }
        return resize(capacity);
    }
    void clear() noexcept {
        std::vector<index>().swap(heads_);
        const auto gone = std::exchange(slots_, {});
        policy_.clear();
    }

    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    std::size_t size() const noexcept { return slots_.empty() ? 0 : size_; }
    std::size_t capacity() const noexcept { return capacity_; }
    const cache_statistics& statistics() const noexcept { return statistics_; }
    const Hash& hash_function() const noexcept { return hash_; }
    const Equal& key_eq() const noexcept { return equal_; }

    // Calls visit(entry) list by list. It must not change the cache.
    void for_each(auto visit) const {
        for (index list = 0; list < Policy::list_count && !empty(); ++list)
            for (index i = slots_[list].newer; i != list; i = slots_[i].newer)
                assert(slots_[i].held), visit(*slots_[i].held);
    }
    bool invariant() const {
        std::size_t found = 0;
        for_each([&](const entry& it) {
            found += !equal_(it.key, it.key) ||
                     peek(it.key) == std::addressof(it.value);
        });
        return found == size() && found <= capacity_ &&
               (slots_.empty() || policy_.invariant(*this));
    }

private:
    friend Policy;
    friend cache_policy;
    using index = std::uint32_t;  // 0 is none
    // The first slots close the rings of the lists.
    struct slot {
        [[no_unique_address]] std::optional<entry> held{};
        [[no_unique_address]] typename Policy::mark mark{};
        index older{}, newer{}, chain{};
        std::uint32_t hash{};
    };
    // Integers hash to themselves: 2^64 / golden ratio spreads them.
    std::uint64_t hash_of(const auto& key) const {
        const std::uint64_t mixed = hash_(key) * 0x9E37'79B9'7F4A'7C15;
        return mixed ^ mixed << 32;
    }
    std::size_t head(std::uint64_t hash) const {
        return hash * heads_.size() >> 32;
    }
    index find(const auto& key, std::uint64_t hash) const {
        index i = heads_.empty() ? 0 : heads_[head(hash >> 32)];
        while (i && !equal_(slots_[i].held->key, key)) i = slots_[i].chain;
        return i;
    }
    void link(index i, index before) {
        slots_[i].newer = before;
        slots_[i].older = std::exchange(slots_[before].older, i);
        slots_[slots_[i].older].newer = i;
    }
    void unlink(index i) {
        slots_[slots_[i].older].newer = slots_[i].newer;
        slots_[slots_[i].newer].older = slots_[i].older;
    }
    void move(index i, index before) { unlink(i), link(i, before); }
    std::uint64_t full_hash(index i) const {
        return std::uint64_t{slots_[i].hash} << 32 | slots_[i].mark.low_hash;
    }
    auto&& out(index i) { return std::move_if_noexcept(*slots_[i].held); }
    index add(entry&& fresh, std::uint64_t hash) {
        const index i = vacant_;
        slots_[i].held.emplace(std::move(fresh));
        slots_[i].mark = {};
        slots_[i].hash = static_cast<std::uint32_t>(hash >> 32);
        vacant_ = slots_[i].chain;
        slots_[i].chain = std::exchange(heads_[head(slots_[i].hash)], i);
        ++size_;
        return i;
    }
    void detach(index i) {
        index* at = &heads_[head(slots_[i].hash)];
        while (*at != i) at = &slots_[*at].chain;
        *at = slots_[i].chain;
        unlink(i), --size_;
    }
    void vacate(index i) {  // whose destructor may call the cache
        slots_[i].held.reset();
        slots_[i].chain = std::exchange(vacant_, i);
    }
    std::optional<entry> take(index i, bool evicted) {
        std::optional<entry> gone;
        if (!i) return gone;
        gone.emplace(out(i));
        policy_.leave(*this, i, evicted), detach(i), vacate(i);
        return gone;
    }
    std::vector<entry> resize(std::size_t capacity) {
        std::vector<entry> evicted;
        evicted.reserve(size() - std::min(size(), capacity));
        while (size() > capacity) evicted.push_back(*evict());
        if (slots_.empty()) policy_.clear();
        policy_.resize(*this, capacity_ = capacity);
        return evicted;
    }
    // For one more than the capacity, as put adds before it removes.
    void make_room() {
        constexpr index lists = Policy::list_count;
        if (slots_.empty()) policy_.clear(), size_ = vacant_ = 0;
        const std::size_t to =
            std::max(slots_.size() + lists + 1,
                     std::min(2 * slots_.size(), lists + capacity_ + 1));
        std::vector<index> heads(4 * to);
        std::vector<slot> slots;
        slots.reserve(to);
        for (slot& it : slots_) slots.push_back(std::move_if_noexcept(it));
        for (auto i = index(slots.size()); i < lists; ++i)
            slots.push_back({{}, {}, i, i});
        slots.resize(to);
        heads_.swap(heads), slots_.swap(slots);
        for (index i = lists; i < to; ++i) {
            slot& it = slots_[i];
            index& first = it.held ? heads_[head(it.hash)] : vacant_;
            it.chain = std::exchange(first, i);
        }
    }
    void swap_contents(policy_cache& it) noexcept {
        std::swap(policy_, it.policy_), std::swap(capacity_, it.capacity_);
        slots_.swap(it.slots_), heads_.swap(it.heads_);
        std::swap(size_, it.size_), std::swap(vacant_, it.vacant_);
        std::swap(statistics_, it.statistics_);
    }

    [[no_unique_address]] Hash hash_;
    [[no_unique_address]] Equal equal_;
    [[no_unique_address]] Policy policy_;
    std::vector<slot> slots_;
    std::vector<index> heads_;
    index size_{}, vacant_{};  // meaningless while slots_ is empty
    std::size_t capacity_{};
    cache_statistics statistics_;
};

}  // namespace tenet
