// evicting_lists: a bounded map whose policy selects the entry to evict.
//
// The base of policy_cache: inserts and erases entries, one at a time.
//
// Kind:       building block
// Technique:  for the strong guarantee, all that can throw comes first: the
//             evicted entry is moved out and the new one allocated, before the
//             lists change
// Invariant:  at most capacity entries, each found under its key and visited
//             once in eviction order
// Complexity: put, erase, extract, evict O(1) expected if the policy is, put
//             amortised; copy, clear, space O(n)
// Reference:  N. Megiddo, D. Modha, ARC, FAST 2003 (lists with ghosts)
// Laws:       cache
// See also:   policy_cache, cache_policy, keyed_lists
//
// Example:
//   evicting_lists<cache_policy, int, char> lists(1);
//   lists.put(1, 'a');
//   lists.put(2, 'b').evicted->key == 1 && lists.erase(2) == 'b'
#pragma once

#include <concepts>
#include <functional>
#include <optional>
#include <tenet/cache/cache_policy.hpp>
#include <tenet/structures/keyed_lists.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// Strong exception guarantee, except for entries whose move may throw and that
// cannot be copied: those may be left moved-from. Pointers to a value are valid
// until its entry is erased, evicted or replaced, or put grows the cache beyond
// its greatest size so far. Concurrent const calls are thread-safe.
template <class Policy, class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class evicting_lists {
    static_assert(!Policy::remembers || std::copy_constructible<Key>,
                  "a policy that remembers keys must be able to copy them");
    using keyed = keyed_lists<Key, Value, Policy::list_count,
                              typename Policy::mark, Hash, Equal>;

public:
    using entry = typename keyed::entry;
    using put_outcome = tenet::put_outcome;
    using cache_statistics = tenet::cache_statistics;
    using put_result = tenet::put_result<entry>;
    template <class Bound>
    using put_result_of =
        tenet::put_result<entry, typename Bound::template evicted<entry>>;
    static constexpr bool copyable = std::copy_constructible<entry>;
    static constexpr bool assignable =
        keyed::assignable && std::is_move_assignable_v<Policy>;
    static constexpr std::size_t max_capacity = cache_policy::max_capacity;

    explicit evicting_lists(std::size_t capacity, Hash hash = {},
                            Equal equal = {}, Policy policy = Policy())
        : lists_(hash, equal), policy_(policy) {
        Policy::check_capacity(Policy::name, capacity);
        resize(capacity);
    }

    // A moved-from cache is empty, and keeps its capacity and statistics.
    evicting_lists(evicting_lists&&) = default;
    evicting_lists& operator=(evicting_lists&&) = default;
    evicting_lists(const evicting_lists& other) requires copyable
        : lists_(other.lists_),
          policy_(other.policy_),
          capacity_(other.capacity_),
          statistics_(other.statistics_) {
        policy_.reserve(lists_.room());
    }
    evicting_lists& operator=(const evicting_lists& other) requires(
        copyable&& assignable) {
        return *this = evicting_lists(other);
    }

    // Inserts or replaces an entry, its key too; replacing counts as an access.
    // Returns the evicted and the replaced entry.
    put_result put(Key key, Value value) {
        return put(std::move(key), std::move(value), no_bound());
    }
    // Evicts until the bound holds. An entry that cannot replace the old one
    // within it is inserted anew. If memory runs out after several evictions,
    // the entries evicted so far are lost.
    template <class Bound>
    put_result_of<Bound> put(Key key, Value value, Bound bound) {
        put_result_of<Bound> to;
        if (!lists_.room()) policy_.clear();
        lists_.make_room(Policy::most(capacity_) + 1);
        entry item{std::move(key), std::move(value)};
        policy_.reserve(lists_.room());
        policy_.weigh(std::as_const(item));
        const auto [at, hash] = lists_.locate(item.key);
        if (!at || lists_.is_ghost(at) ||
            !bound.fits_instead_of(std::as_const(lists_).item(at)))
            insert(to, std::move(item), hash, at, bound);
        else
            replace(to, std::move(item), hash, at, bound);
        return to;
    }

    // Returns the value, or the entry, that it removes. Of a ghost it returns
    // nothing, but removes it, too.
    template <class K = Key>
    std::optional<Value> erase(const K& key) {
        return taken<Value>(key, [](entry& it) -> Value& { return it.value; });
    }
    template <class K = Key>
    std::optional<entry> extract(const K& key) {
        return taken<entry>(key, std::identity());
    }

    // Removes and returns the next victim.
    std::optional<entry> evict() {
        std::optional<entry> evicted;
        if (!empty()) remove(moved_victim(evicted, 0));
        return evicted;
    }
    // Erases all entries and ghosts, and frees their memory.
    void clear() noexcept {
        statistics_.erasures += size();
        lists_.clear(), policy_.clear();
    }

    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    std::size_t size() const noexcept { return lists_.entries(); }
    std::size_t capacity() const noexcept { return capacity_; }
    const cache_statistics& statistics() const noexcept { return statistics_; }

    bool invariant() const {
        if (!lists_.room()) return true;
        std::size_t count = 0;
        policy_.order(lists_, [&count](index) { ++count; });
        return count == size() && count <= capacity_ && lists_.invariant() &&
               policy_.invariant(lists_);
    }

protected:
    using index = std::uint32_t;
    static constexpr bool moves = std::is_nothrow_move_constructible_v<entry>;
    static constexpr bool leaves_key =
        !Policy::remembers || std::is_nothrow_copy_constructible_v<Key>;

    void resize(std::size_t capacity) {
        capacity_ = capacity;
        if (!lists_.room()) policy_.clear();
        policy_.resize(lists_, capacity);
    }
    index next_victim_index(index ghost) {
        policy_.prepare(lists_);
        return policy_.victim(lists_, ghost);
    }
    void remove(index victim) {
        policy_.evict(lists_, victim);
        ++statistics_.evictions;
    }

    keyed lists_;
    Policy policy_;
    std::size_t capacity_;
    cache_statistics statistics_;

private:
    template <class Part>
    std::optional<Part> taken(const auto& key, auto part) {
        std::optional<Part> it;
        const index i = lists_.find(key);
        const bool held = i && !lists_.is_ghost(i);
        if (held) it.emplace(std::move_if_noexcept(part(lists_.item(i))));
        if (i) policy_.erase(lists_, i);
        statistics_.erasures += held;
        return it;
    }

    void replace(auto& to, entry item, std::uint32_t hash, index old,
                 auto& bound) {
        to.replaced.emplace(moved_out(old));
        const index fresh = lists_.replace(old, std::move(item), hash);
        bound.left(*to.replaced);
        policy_.moved(lists_, old, fresh);
        policy_.hit(lists_, fresh);
        to.outcome = put_outcome::replaced;
        ++statistics_.replacements;
    }

    // old is 0, a ghost, or an entry that the new one cannot replace.
    void insert(auto& to, entry item, std::uint32_t hash, index old,
                auto& bound) {
        const bool anew = old && !lists_.is_ghost(old);
        const auto crowded = [&](std::size_t others) {
            return others > 0 && (others == capacity_ || !bound.fits());
        };
        index victim = 0;
        if (anew)
            to.replaced.emplace(moved_out(old));
        else if (crowded(size()))
            victim = moved_victim(to.evicted, old);
        const index fresh = lists_.add(std::move(item), hash);
        if (anew)
            bound.left(*to.replaced), policy_.erase(lists_, old);
        else if (old)
            policy_.recall(lists_, old);
        for (; victim || crowded(size() - 1); victim = 0) {
            if (!victim) victim = moved_victim(to.evicted, 0, fresh);
            remove(victim);
            bound.left(latest(to.evicted));
        }
        policy_.admit(lists_, fresh, old && !anew);
        to.outcome = anew ? put_outcome::replaced : put_outcome::inserted;
        ++(anew ? statistics_.replacements : statistics_.insertions);
    }

    // Selects the victim and moves its entry out. On exception, drops the new
    // element, which is in no list yet.
    index moved_victim(auto& to, index ghost, index fresh = 0) try {
        const index victim = next_victim_index(ghost);
        if constexpr (requires { to.capacity(); })
            to.push_back(moved_out(victim));
        else
            to.emplace(moved_out(victim));
        return victim;
    } catch (...) {
        if (fresh) lists_.drop(fresh);
        throw;
    }
    static const entry& latest(const std::optional<entry>& of) { return *of; }
    static const entry& latest(const std::vector<entry>& of) {
        return of.back();
    }

    // Copies the key if it may remain as a ghost's, and all of an entry whose
    // move may throw.
    entry moved_out(index i) {
        entry& item = lists_.item(i);
        if constexpr (!Policy::remembers || (!moves && copyable))
            return std::move_if_noexcept(item);
        else
            return {std::as_const(item).key, std::move(item.value)};
    }
};

}  // namespace tenet
