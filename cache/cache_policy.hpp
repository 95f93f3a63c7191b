// cache_policy: what a policy decides for a policy_cache; first in, first out.
//
// To make a policy of your own, derive from it and replace what differs. Only
// reserve and weigh may throw.
//
// Kind:       building block
// Technique:  a policy keeps all entries, and the keys of those it remembers,
//             in numbered keyed_lists, and a mark of each
// Complexity: each decision O(1)
// Reference:  L. A. Belady, A Study of Replacement Algorithms for a
//             Virtual-Storage Computer, IBM Systems Journal 5(2), 1966
// Laws:       cache
// See also:   policy_cache, keyed_lists, fifo_cache
//
// Example:
//   keyed_lists<int, char> lists;
//   lists.make_room();
//   cache_policy().admit(lists, lists.add({7, 'x'}), false);
//   cache_policy().victim(lists, 0) == lists.find(7)
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <tenet/structures/keyed_lists.hpp>

namespace tenet {

enum class put_outcome { inserted, replaced, rejected };

// Size = insertions - evictions - erasures, for clear erases too.
struct cache_statistics {
    std::uint64_t hits = 0, misses = 0, insertions = 0, replacements = 0,
                  evictions = 0, erasures = 0;
};

template <class Entry, class Evicted = std::optional<Entry>>
struct put_result {
    put_outcome outcome;
    Evicted evicted{};
    std::optional<Entry> replaced{};
};

// What bounds a cache besides its capacity, and hears who has left; this one
// does not. Others have room for more to be evicted at once: a std::vector.
struct no_bound {
    template <class Entry>
    using evicted = std::optional<Entry>;
    // Whether what is put fits by now, or would in the place of an entry.
    bool fits() const { return true; }
    bool fits_instead_of(const auto& /*entry*/) const { return true; }
    void left(const auto& /*entry*/) {}
};

// Over entries in an order that does not change.
template <class Entry>
struct snapshot_iterator {
    using value_type = Entry;
    using difference_type = std::ptrdiff_t;
    std::shared_ptr<const Entry*[]> order = nullptr;
    std::size_t at = 0;
    const Entry& operator*() const { return *order.get()[at]; }
    const Entry* operator->() const { return order.get()[at]; }
    snapshot_iterator& operator++() { return ++at, *this; }
    auto operator++(int) { return snapshot_iterator{order, at++}; }
    bool operator==(const snapshot_iterator& it) const { return at == it.at; }
};

struct cache_policy {
    using index = std::uint32_t;  // of an entry or a ghost; 0 is none
    using mark = no_mark;         // what it keeps of every entry and ghost
    static constexpr const char* name = "policy_cache";
    static constexpr std::size_t list_count = 1;
    static constexpr bool remembers = false;  // whether there are ghosts
    static constexpr std::size_t max_capacity = 2'000'000'000;

    static void check_capacity(const char* cache, std::size_t capacity) {
        if (capacity < 1 || capacity > max_capacity)
            throw std::invalid_argument(
                std::string(cache) + ": capacity " + std::to_string(capacity) +
                " is not in 1.." + std::to_string(max_capacity));
    }
    // How many entries and ghosts there are at most.
    static std::size_t most(std::size_t capacity) { return capacity; }
    // Called first, and whenever the capacity changes; before an entry comes or
    // all are copied, with how many entries and ghosts there is room for; and
    // then with what is put.
    void resize(auto& /*lists*/, std::size_t /*capacity*/) {}
    void reserve(std::size_t /*room*/) {}
    void weigh(const auto& /*entry*/) {}

    void hit(auto& /*lists*/, index /*entry*/) {}
    // The next to go, if an entry comes in the place of that ghost, or of none;
    // before it has to go, prepare may make that easier to say.
    void prepare(auto& /*lists*/) {}
    index victim(const auto& lists, index /*ghost*/) const {
        return lists.oldest(1);
    }
    // What happens when a key is missed: a ghost is recalled, at a full cache
    // the victim evicted, and the fresh entry admitted; then the ghost, which
    // recall may have dropped, has gone.
    void recall(auto& /*lists*/, index /*ghost*/) {}
    void evict(auto& lists, index victim) { lists.drop(victim); }
    void admit(auto& lists, index fresh, bool /*recalled*/) {
        lists.enter(fresh, 1);
    }
    void erase(auto& lists, index entry_or_ghost) {
        lists.drop(entry_or_ghost);
    }
    // There are no entries and no ghosts any more: give memory back.
    void clear() {}
    // An entry is now found elsewhere, in the same place of the same list.
    void moved(auto& /*lists*/, index /*from*/, index /*to*/) {}
    // Visits the entries in the order in which they would be evicted.
    void order(const auto& lists, auto visit) const { each(lists, 1, visit); }
    bool invariant(const auto& /*lists*/) const { return true; }

    static void each(const auto& lists, index list, auto visit) {
        for (index i = lists.oldest(list); i != list; i = lists.newer(i))
            visit(i);
    }
    // The surplus of a list, then another, then the rest of the first.
    static void each_in_turn(const auto& lists, index first, auto most,
                             index second, auto visit) {
        index i = lists.oldest(first);
        auto left = static_cast<decltype(most)>(lists.size(first));
        for (; left > most; --left, i = lists.newer(i)) visit(i);
        each(lists, second, visit);
        for (; i != first; i = lists.newer(i)) visit(i);
    }
};

}  // namespace tenet
