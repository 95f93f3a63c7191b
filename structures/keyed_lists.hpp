// keyed_lists: linked lists whose elements are found by key, in one slab.
//
// What cache policies are made of. An element is in one list or in none, and
// may leave its key behind as a ghost.
//
// Kind:       building block
// Technique:  one slab of slots, linked twice by 32-bit indices: into the ring
//             of a list, and into the chains of a hash index
// Invariant:  every element is found under its key, and every list is a ring
//             through its own slot that holds as many elements as it counts
// Complexity: find, enter, leave, bury, drop O(1), for find expected; add and
//             replace O(1), after make_room, amortised; copy and space O(n)
// Reference:  D. E. Knuth, TAOCP 3, 6.4 (Fibonacci hashing)
// Laws:       keyed_lists
//
// Example:
//   keyed_lists<int, char, 2> lists;
//   lists.make_room(), lists.enter(lists.add({7, 'x'}), 1);
//   lists.move(lists.find(7), 2), lists.item(lists.oldest(2)).value == 'x'
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <tenet/structures/ghost_entry.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

struct no_mark {};

// Lists are numbered 1..lists. Mark is what else is known of every element. An
// adversary who can choose keys that share a chain is met by a secret Hash.
template <std::move_constructible Key, std::move_constructible Value,
          std::size_t lists = 1, std::default_initializable Mark = no_mark,
          std::invocable<const Key&> Hash = std::hash<Key>,
          std::predicate<const Key&, const Key&> Equal = std::equal_to<>>
class keyed_lists {
public:
    // Of an element; up to lists, the end of that list. 0 is none.
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

    // The element of that key, be it a ghost, and the hash. Keys of other types
    // are converted, unless Hash is_transparent.
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

    // And puts it first in its chain: most that return are then met at once.
    index find_to_front(const auto& key) {
        const auto [i, hash] = locate(key);
        if (!i || heads_[bucket(hash)] == i) return i;
        leave_index(i);
        enter_index(i);
        return i;
    }

    // Makes sure that one more element can be added, at a slab of at most so
    // many. Growing moves all entries; what throws here changes nothing.
    void make_room(std::size_t limit = most) {
        if (!slab_.empty() && slab_[0].chain) return;
        if (size() == most) throw std::length_error("keyed_lists: full");
        limit = std::min(limit, most);
        relocate(std::max(size() + 1, std::min(2 * size() + 2, limit)));
    }

    // A new element in no list. Its key must not be found yet, or be dropped
    // before it is looked for again. What throws changes nothing.
    index add(entry item) {
        const std::uint32_t hash = locate(item.key).second;
        return add(std::move(item), hash);
    }
    index add(entry item, std::uint32_t hash) {
        assert(room() && slab_[0].chain && "make_room first");
        const index i = slab_[0].chain;
        slab_[i].emplace(std::move(item));
        slab_[0].chain = slab_[i].chain;
        slab_[i].hash = hash;
        slab_[i].mark = Mark();
        enter_index(i);
        ++slab_[0].older, ++slab_[0].newer;
        return i;
    }

    // A new element in the place and with the mark of an old one, which goes.
    index replace(index old, entry item, std::uint32_t hash) {
        const index i = add(std::move(item), hash);
        slab_[i].mark = slab_[old].mark;
        if (slab_[old].list) enter(i, slab_[old].newer);
        drop(old);
        return i;
    }

    // Puts an element before another, or before the end of a list.
    void enter(index i, index next) {
        assert(!slab_[i].list && "leave first");
        slab_[i].list = next <= lists ? std::uint8_t(next) : slab_[next].list;
        slab_[i].newer = next;
        slab_[i].older = std::exchange(slab_[next].older, i);
        slab_[slab_[i].older].newer = i;
        ++slab_[slab_[i].list].hash;
    }
    void leave(index i) {
        slab_[slab_[i].older].newer = slab_[i].newer;
        slab_[slab_[i].newer].older = slab_[i].older;
        --slab_[std::exchange(slab_[i].list, std::uint8_t{0})].hash;
    }
    void move(index i, index list) { leave(i), enter(i, list); }

    // Keeps the key of an entry alone, in its place.
    void bury(index i) {
        slab_[i].bury();
        --slab_[0].newer;
    }
    void drop(index i) {
        leave_index(i);
        if (slab_[i].list) leave(i);
        slab_[0].newer -= !is_ghost(i);
        --slab_[0].older;
        slab_[i].reset();
        slab_[i].chain = std::exchange(slab_[0].chain, i);
    }

    // A list is the last one's newer and the first one's older.
    index oldest(index of) const { return empty() ? of : slab_[of].newer; }
    index newest(index of) const { return empty() ? of : slab_[of].older; }
    index newer(index i) const { return slab_[i].newer; }
    index older(index i) const { return slab_[i].older; }
    index element(index i) const { return i > lists ? i : 0; }
    index list_of(index i) const { return slab_[i].list; }
    bool is_ghost(index i) const { return slab_[i].is_ghost(); }
    std::uint32_t hash(index i) const { return slab_[i].hash; }

    // Of an entry; of a ghost there is the key alone.
    entry& item(index i) { return *slab_[i]; }
    const entry& item(index i) const { return *slab_[i]; }
    Mark& mark(index i) { return slab_[i].mark; }
    const Mark& mark(index i) const { return slab_[i].mark; }

    // All elements; those that are no ghosts; those of a list.
    std::size_t size() const { return slab_.empty() ? 0 : slab_[0].older; }
    std::size_t entries() const { return slab_.empty() ? 0 : slab_[0].newer; }
    std::size_t size(index of) const { return empty() ? 0 : slab_[of].hash; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    const Hash& hash_function() const { return hash_; }
    const Equal& key_eq() const { return equal_; }
    // How many elements there can be before there is more room to make.
    std::size_t room() const { return heads_.size() / 4; }

    // Gives all memory back.
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
    // Slot 0 heads the chain of vacant slots, counts the elements as older and
    // the entries as newer; the slots of the lists count theirs as hash.
    struct slot : ghost_entry<Key, Value> {
        std::uint8_t list = 0;
        [[no_unique_address]] Mark mark{};
        index older = 0, newer = 0, chain = 0;
        std::uint32_t hash = 0;
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

    // With four heads a slot few chains exceed one element. Indices stay.
    void relocate(std::size_t room) {
        std::vector<index> heads(4 * room);
        std::vector<slot> slab(room + 1 + lists);
        auto first = static_cast<index>(slab_.size());
        for (index i = 0; i < first; ++i)
            slab[i] = std::move_if_noexcept(slab_[i]);
        for (; first <= lists; ++first)
            slab[first].older = slab[first].newer = first;
        heads_.swap(heads);
        slab_.swap(slab);
        for (index i = 1 + lists; i < first; ++i) enter_index(i);
        for (auto i = static_cast<index>(slab_.size()); i-- > first;)
            slab_[i].chain = std::exchange(slab_[0].chain, i);
    }

    [[no_unique_address]] Hash hash_;
    [[no_unique_address]] Equal equal_;
    std::vector<slot> slab_;
    std::vector<index> heads_;
};

}  // namespace tenet
