// keyed_lists: linked lists whose elements are found by key, in one slab.
//
// For cache policies. An element is an entry or a ghost, a key whose value has
// been destroyed; in one list or none. A copy is long: it includes ghost_entry.
//
// Kind:       building block
// Technique:  one vector of slots, linked by 32-bit indices into the ring of a
//             list and into the chains of a hash index
// Invariant:  every element is found under its key; every list is a ring
//             through a slot of its own, with as many elements as its size
// Complexity: enter, leave, move, bury O(1); find, add, replace, drop O(1)
//             expected; make_room O(1) amortised; copy, clear, space O(n)
// Reference:  D. E. Knuth, TAOCP 3, 6.4 (Fibonacci hashing)
// Laws:       keyed_lists
//
// Example:
//   keyed_lists<int, char, 2> lists;
//   lists.make_room(), lists.enter(lists.add({7, 'x'}), 1);
//   lists.move(lists.find(7), 2), lists.item(lists.oldest(2)).value == 'x'
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <tenet/structures/ghost_entry.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

struct no_mark {};

// Lists are numbered 1..lists; Mark is data of the user's for each element. Use
// a keyed Hash where keys may be chosen to collide. Moved-from means empty.
template <std::move_constructible Key, std::move_constructible Value,
          std::size_t lists = 1, std::default_initializable Mark = no_mark,
          std::invocable<const Key&> Hash = std::hash<Key>,
          std::predicate<const Key&, const Key&> Equal = std::equal_to<>>
class keyed_lists {
public:
    // Of an element until it is dropped; 1..lists: that list; 0: none.
    using index = std::uint32_t;
    using entry = typename ghost_entry<Key, Value>::entry;
    static constexpr std::size_t most = 0xFFFF'FFF0 - lists;
    static constexpr bool assignable =
        std::is_move_assignable_v<Hash> && std::is_move_assignable_v<Equal>;

    explicit keyed_lists(Hash hash = {}, Equal equal = {})
        : hash_(hash), equal_(equal) {}

    keyed_lists(keyed_lists&&) = default;
    keyed_lists(const keyed_lists&) = default;
    keyed_lists& operator=(keyed_lists&&) = default;
    keyed_lists& operator=(const keyed_lists& other) requires assignable {
        return *this = keyed_lists(other);
    }

    // The entry or ghost of that key, or 0, and the key's hash. Keys of other
    // types are converted, unless Hash::is_transparent.
    index find(const auto& key) const { return locate(key).first; }
    std::pair<index, std::uint32_t> locate(const auto& key) const {
        constexpr bool same = std::same_as<decltype(key), const Key&>;
        if constexpr (same || requires { typename Hash::is_transparent; }) {
            // Integers hash to themselves: 2^64 / golden ratio spreads.
            const std::uint64_t mixed = hash_(key) * 0x9E37'79B9'7F4A'7C15;
            const auto hash = static_cast<std::uint32_t>(mixed >> 32 ^ mixed);
            index i = heads_.empty() ? 0 : heads_[bucket(hash)];
            while (i && !equal_(slab_[i]->key, key)) i = slab_[i].chain;
            return {i, hash};
        } else {
            static_assert(std::convertible_to<decltype(key), const Key&>);
            return locate(static_cast<const Key&>(key));
        }
    }

    // Also moves it to the front of its chain, so that the next find is fast.
    index find_to_front(const auto& key) {
        const auto [i, hash] = locate(key);
        if (i && heads_[bucket(hash)] != i) leave_index(i), enter_index(i);
        return i;
    }

    // Reserves for one more element, of at most limit; invalidates references
    // to entries and marks. Strong exception guarantee, unless a move throws.
    void make_room(std::size_t limit = most) {
        if (!slab_.empty() && counts_.vacant) return;
        if (size() == most) throw std::length_error("keyed_lists: full");
        limit = std::min(limit, most);
        relocate(std::max(size() + 1, std::min(2 * size() + 2, limit)));
    }

    // Adds an element in no list. An element of the same key must be dropped
    // before either is looked up. Strong exception guarantee.
    index add(entry item) {
        const std::uint32_t hash = locate(item.key).second;
        return add(std::move(item), hash);
    }
    index add(entry item, std::uint32_t hash) {
        const index i = counts_.vacant;
        assert(room() && i && "make_room first");
        slab_[i].emplace(std::move(item));
        counts_.vacant = slab_[i].chain;
        slab_[i].hash = hash;
        slab_[i].mark = Mark();
        enter_index(i);
        ++counts_.elements, ++counts_.entries;
        return i;
    }

    // Adds an element in the place and with the mark of an old one; drops that.
    index replace(index old, entry item, std::uint32_t hash) {
        const index i = add(std::move(item), hash);
        slab_[i].mark = slab_[old].mark;
        if (slab_[old].list) enter(i, slab_[old].newer);
        drop(old);
        return i;
    }

    // Inserts an element of no list before next: an element, or a list's end.
    void enter(index i, index next) {
        assert(!slab_[i].list && "leave first");
        slab_[i].list = next <= lists ? std::uint8_t(next) : slab_[next].list;
        slab_[i].newer = next;
        slab_[i].older = std::exchange(slab_[next].older, i);
        slab_[slab_[i].older].newer = i;
        ++counts_.size[slab_[i].list];
    }
    void leave(index i) {
        slab_[slab_[i].older].newer = slab_[i].newer;
        slab_[slab_[i].newer].older = slab_[i].older;
        --counts_.size[std::exchange(slab_[i].list, std::uint8_t{0})];
    }
    void move(index i, index list) { leave(i), enter(i, list); }

    // Makes an entry a ghost, in the same place.
    void bury(index i) { slab_[i].bury(), --counts_.entries; }
    void drop(index i) {
        leave_index(i);
        if (slab_[i].list) leave(i);
        counts_.entries -= !is_ghost(i), --counts_.elements;
        slab_[i].reset();
        slab_[i].chain = std::exchange(counts_.vacant, i);
    }

    // A list stands beyond its newest and its oldest; element() makes it 0.
    index oldest(index of) const { return empty() ? of : slab_[of].newer; }
    index newest(index of) const { return empty() ? of : slab_[of].older; }
    index newer(index i) const { return slab_[i].newer; }
    index older(index i) const { return slab_[i].older; }
    index element(index i) const { return i > lists ? i : 0; }
    index list_of(index i) const { return slab_[i].list; }
    bool is_ghost(index i) const { return slab_[i].is_ghost(); }
    std::uint32_t hash(index i) const { return slab_[i].hash; }

    // Precondition for access to the value: not a ghost.
    entry& item(index i) { return *slab_[i]; }
    const entry& item(index i) const { return *slab_[i]; }
    Mark& mark(index i) { return slab_[i].mark; }
    const Mark& mark(index i) const { return slab_[i].mark; }

    // Elements, entries among them, and elements of a list.
    std::size_t size() const { return slab_.empty() ? 0 : counts_.elements; }
    std::size_t entries() const { return slab_.empty() ? 0 : counts_.entries; }
    std::size_t size(index of) const { return empty() ? 0 : counts_.size[of]; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    const Hash& hash_function() const { return hash_; }
    const Equal& key_eq() const { return equal_; }
    // The number of elements that fit before make_room grows again.
    std::size_t room() const { return heads_.size() / 4; }

    // Erases all elements and frees all memory.
    void clear() noexcept {
        std::vector<slot>().swap(slab_);
        std::vector<index>().swap(heads_);
    }

    bool invariant() const {
        std::size_t held = 0, listed = 0;
        for (index i = 1 + lists; i < slab_.size(); ++i) {
            held += !slab_[i].empty();
            listed += slab_[i].list != 0;
            if (!slab_[i].empty() && find(slab_[i]->key) != i) return false;
        }
        for (index list = 1; list <= lists && !slab_.empty(); ++list) {
            listed -= size(list);
            std::size_t left = size(list);
            for (index i = oldest(list); i > lists; i = newer(i), --left)
                if (list_of(i) != list || older(newer(i)) != i) return false;
            if (left != 0) return false;
        }
        return held == size() && listed == 0;
    }

private:
    // Those up to lists hold no element; they close the rings of the lists.
    struct slot : ghost_entry<Key, Value> {
        std::uint8_t list = 0;  // 0: in none
        [[no_unique_address]] Mark mark{};
        index older = 0, newer = 0, chain = 0;
        std::uint32_t hash = 0;
    };

    struct counters {  // stale while slab_ is empty, as after a move
        index elements = 0, entries = 0, vacant = 0;  // first free slot
        std::array<index, lists + 1> size{};          // of each list
    };

    std::size_t bucket(std::uint32_t hash) const {
        return std::uint64_t{hash} * heads_.size() >> 32;
    }
    void enter_index(index i) {
        slab_[i].chain = std::exchange(heads_[bucket(slab_[i].hash)], i);
    }
    void leave_index(index i) {
        index* link = &heads_[bucket(slab_[i].hash)];
        while (*link != i) link = &slab_[*link].chain;
        *link = slab_[i].chain;
    }

    // With four heads per slot, few chains are longer than one element.
    void relocate(std::size_t room) {
        std::vector<index> heads(4 * room);
        std::vector<slot> slab(room + 1 + lists);
        if (slab_.empty()) counts_ = {};
        auto first = static_cast<index>(slab_.size());
        for (index i = 0; i < first; ++i)
            slab[i] = std::move_if_noexcept(slab_[i]);
        for (; first <= lists; ++first)
            slab[first].older = slab[first].newer = first;
        heads_.swap(heads);
        slab_.swap(slab);
        for (index i = 1 + lists; i < first; ++i) enter_index(i);
        for (auto i = static_cast<index>(slab_.size()); i-- > first;)
            slab_[i].chain = std::exchange(counts_.vacant, i);
    }

    [[no_unique_address]] Hash hash_;
    [[no_unique_address]] Equal equal_;
    std::vector<slot> slab_;
    std::vector<index> heads_;
    counters counts_;
};

}  // namespace tenet
