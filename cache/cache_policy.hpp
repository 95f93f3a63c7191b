// cache_policy: the interface of an eviction policy, and a FIFO that models it.
//
// Derive from it and redefine the members that differ. Only reserve and weigh
// may throw.
//
// Kind:       building block
// Technique:  a policy orders entries, and ghosts of evicted ones, whose keys
//             it remembers, in numbered keyed_lists, with a mark for each
// Complexity: O(1) each; order O(n)
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

// size() == insertions - evictions - erasures; clear counts as erasures.
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

// The null bound: the capacity is the only limit. Another bound, as that of a
// weight, may evict several entries in one put, into a std::vector.
struct no_bound {
    template <class Entry>
    using evicted = std::optional<Entry>;
    // Whether the new entry fits, or would if it replaced that entry.
    bool fits() const { return true; }
    bool fits_instead_of(const auto& /*entry*/) const { return true; }
    // Called for each entry that has been replaced or evicted.
    void left(const auto& /*entry*/) {}
};

// Iterates over a fixed order of entries, which its copies share.
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
    using mark = no_mark;         // its data for each entry and ghost
    static constexpr const char* name = "policy_cache";
    static constexpr std::size_t list_count = 1;
    static constexpr bool remembers = false;  // whether it keeps ghosts
    static constexpr std::size_t max_capacity = 2'000'000'000;

    static void check_capacity(const char* cache, std::size_t capacity) {
        if (capacity < 1 || capacity > max_capacity)
            throw std::invalid_argument(
                std::string(cache) + ": capacity " + std::to_string(capacity) +
                " is not in 1.." + std::to_string(max_capacity));
    }
    // The maximal number of entries and ghosts.
    static std::size_t most(std::size_t capacity) { return capacity; }
    // On construction, and when the capacity changes.
    void resize(auto& /*lists*/, std::size_t /*capacity*/) {}
    // Before a put and after a copy: reserves memory for so many elements.
    void reserve(std::size_t /*room*/) {}
    // Before a put, with the new entry.
    void weigh(const auto& /*entry*/) {}

    // After a get, or a put that has replaced the entry.
    void hit(auto& /*lists*/, index /*entry*/) {}
    // Selects the entry to evict if a new entry replaces that ghost, or none
    // (0). Before an eviction, prepare may reorganise to make that O(1).
    void prepare(auto& /*lists*/) {}
    index victim(const auto& lists, index /*ghost*/) const {
        return lists.oldest(1);
    }
    // A put of an absent key calls recall with its ghost, if any; evict with
    // the victim, if the cache is full; then admit with the new entry. recall
    // drops the ghost.
    void recall(auto& /*lists*/, index /*ghost*/) {}
    void evict(auto& lists, index victim) { lists.drop(victim); }
    void admit(auto& lists, index fresh, bool /*recalled*/) {
        lists.enter(fresh, 1);
    }
    // Drops an element that is erased by key.
    void erase(auto& lists, index entry_or_ghost) {
        lists.drop(entry_or_ghost);
    }
    // After all entries and ghosts were erased: resets, and frees memory.
    void clear() {}
    // An entry has a new index, and the same position in the same list.
    void moved(auto& /*lists*/, index /*from*/, index /*to*/) {}
    // Calls visit with each entry, in eviction order.
    void order(const auto& lists, auto visit) const { each(lists, 1, visit); }
    bool invariant(const auto& /*lists*/) const { return true; }

    static void each(const auto& lists, index list, auto visit) {
        for (index i = lists.oldest(list); i != list; i = lists.newer(i))
            visit(i);
    }
    // Visits a list until `most` are left of it, then all of another list, then
    // the rest of the first.
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
