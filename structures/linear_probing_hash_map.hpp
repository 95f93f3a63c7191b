// linear_probing_hash_map: a hash map that keeps its entries in one array.
//
// Insertions and erasures invalidate iterators and references, since they move
// entries. Strong exception guarantee if moves do not throw. A key not equal to
// itself is never found: each insertion adds another, which iteration meets. A
// copy is long: it includes tagged_slots.
//
// Technique:  open addressing with linear probing, seven bits of a hash apart
//             for each slot; mixes hashes; an erasure shifts back what follows
// Invariant:  no slot between the home of an entry and its own is empty; at
//             most three quarters of the slots, a power of two, are taken
// Complexity: find, insert, erase O(1) expected, insert amortised, O(n) if all
//             hashes are equal; clear, iteration O(slots); space O(greatest n)
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 6.4
// Laws:       hash_map
//
// Example:
//   linear_probing_hash_map<std::string, int> ages;
//   ages.try_emplace("Ada", 36);
//   ages.insert_or_assign("Ada", 37);
//   *ages.find("Ada") == 37 && ages.erase("Ada") && !ages.contains("Ada")
#pragma once

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <tenet/structures/tagged_slots.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

template <std::move_constructible Key, std::move_constructible Value,
          class Hash = std::hash<Key>,
          std::equivalence_relation<const Key&, const Key&> Equal =
              std::equal_to<Key>>
class linear_probing_hash_map {
    template <class Mapped>
    class cursor;

public:
    // What iterators refer to: `for (auto [key, value] : map)`.
    template <class Mapped>
    struct item {
        const Key& key;
        Mapped& value;
    };
    using iterator = cursor<Value>;
    using const_iterator = cursor<const Value>;

    constexpr linear_probing_hash_map() = default;
    constexpr explicit linear_probing_hash_map(Hash hash, Equal equal = {})
        : hash_(std::move(hash)), equal_(std::move(equal)) {}
    constexpr linear_probing_hash_map(const linear_probing_hash_map& other)
        : linear_probing_hash_map(other.hash_, other.equal_) {
        reserve(other.size());
        for (const auto [key, value] : other) add(mixed(key), {key, value});
    }
    constexpr linear_probing_hash_map(linear_probing_hash_map&&) = default;
    constexpr linear_probing_hash_map& operator=(
        linear_probing_hash_map other) {
        slots_.swap(other.slots_);
        std::swap(shift_, other.shift_);
        std::ranges::swap(hash_, other.hash_);
        std::ranges::swap(equal_, other.equal_);
        return *this;
    }
    constexpr ~linear_probing_hash_map() { clear(); }

    constexpr iterator begin() { return {slots_, 0}; }
    constexpr iterator end() { return {slots_, slots_.count()}; }
    constexpr const_iterator begin() const { return {slots_, 0}; }
    constexpr const_iterator end() const { return {slots_, slots_.count()}; }

    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept { return slots_.taken(); }

    // The value of the key, or null.
    constexpr Value* find(const Key& key) {
        return const_cast<Value*>(std::as_const(*this).find(key));
    }
    constexpr const Value* find(const Key& key) const {
        if (empty()) return nullptr;
        const std::size_t at = probe(key, mixed(key));
        return slots_.tag(at) == 0 ? nullptr : &slots_[at].value;
    }
    constexpr bool contains(const Key& key) const { return find(key); }

    // Constructs a value from the arguments, which may be of this map, if the
    // key is new. Returns where its value is, and whether it is new.
    template <class... Args>
    constexpr std::pair<Value*, bool> try_emplace(Key key, Args&&... args) {
        const std::uint64_t hash = mixed(key);
        if (slots_.count() != 0)
            if (const std::size_t at = probe(key, hash); slots_.tag(at) != 0)
                return {&slots_[at].value, false};
        entry added{std::move(key), Value(std::forward<Args>(args)...)};
        reserve(size() + 1);
        return {add(hash, std::move(added)), true};
    }

    // Assigns the value if the key is not new.
    template <class V = Value>
    constexpr std::pair<Value*, bool> insert_or_assign(Key key, V&& value) {
        const auto found = try_emplace(std::move(key), std::forward<V>(value));
        if (!found.second) *found.first = std::forward<V>(value);
        return found;
    }

    // Returns whether there was such a key. If a hash throws, the erased entry
    // fills the hole: its home is not behind it.
    constexpr bool erase(const Key& key) {
        if (empty()) return false;
        std::size_t hole = probe(key, mixed(key));
        const std::uint8_t erased_tag = slots_.tag(hole);
        if (erased_tag == 0) return false;
        entry erased = slots_.take(hole);
        try {
            for (std::size_t i = slots_.next(hole); slots_.tag(i) != 0;
                 i = slots_.next(i)) {
                const std::size_t from = home(mixed(slots_[i].key));
                if (slots_.distance(from, i) < slots_.distance(hole, i))
                    continue;
                const std::uint8_t moved_tag = slots_.tag(i);
                slots_.put(hole, moved_tag, slots_.take(i));
                hole = i;
            }
        } catch (...) {
            slots_.put(hole, erased_tag, std::move(erased));
            throw;
        }
        return true;
    }

    // All entries leave the map before the first is destroyed.
    constexpr void clear() noexcept { table().swap(slots_); }

    // Makes room for n entries in all. A hash that may throw is called for all
    // keys before one moves.
    constexpr void reserve(std::size_t n) {
        if (fits(n)) return;
        std::vector<std::uint64_t> hashes;
        if constexpr (!hashes_safely) {
            hashes.reserve(size());
            for (const auto& each : *this) hashes.push_back(mixed(each.key));
        }
        table old(std::bit_ceil(std::max<std::size_t>(8, n + n / 3 + 1)));
        old.swap(slots_);
        shift_ = 64 - std::countr_zero(slots_.count());
        auto hash = hashes.begin();
        for (std::size_t i = 0; i < old.count(); ++i)
            if (old.tag(i) != 0)
                add(hashes_safely ? mixed(old[i].key) : *hash++,
                    std::move(old[i]));
    }

    friend constexpr bool operator==(const linear_probing_hash_map& a,
                                     const linear_probing_hash_map& b) {
        for (const auto [key, value] : a)
            if (const Value* other = b.find(key); !other || !(*other == value))
                return false;
        return a.size() == b.size();
    }

    constexpr bool invariant() const {
        for (std::size_t i = slots_.taken_from(0); i < slots_.count();
             i = slots_.taken_from(i + 1)) {
            std::size_t at = home(mixed(slots_[i].key));
            while (at != i && slots_.tag(at) != 0) at = slots_.next(at);
            if (at != i) return false;
        }
        return fits(size());
    }

private:
    struct entry {
        Key key;
        Value value;
    };
    using table = tagged_slots<entry>;

    template <class Mapped>
    class cursor {
    public:
        using value_type = item<Mapped>;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag;
        using iterator_concept = std::forward_iterator_tag;

        constexpr cursor() = default;
        constexpr operator cursor<const Value>() const
            requires(!std::is_const_v<Mapped>) {
            return {*of_, at_};
        }

        constexpr value_type operator*() const {
            return {(*of_)[at_].key, (*of_)[at_].value};
        }
        constexpr cursor& operator++() { return *this = {*of_, at_ + 1}; }
        constexpr cursor operator++(int) {
            return std::exchange(*this, {*of_, at_ + 1});
        }
        friend constexpr bool operator==(cursor, cursor) = default;

    private:
        friend linear_probing_hash_map;
        constexpr cursor(const table& of, std::size_t at)
            : of_(&of), at_(of.taken_from(at)) {}
        const table* of_ = nullptr;
        std::size_t at_ = 0;
    };

    static constexpr bool hashes_safely =
        std::is_nothrow_invocable_v<const Hash&, const Key&>;

    constexpr bool fits(std::size_t n) const {
        return 4 * n <= 3 * slots_.count();
    }

    // Fibonacci hashing: the upper bits of the product depend on all bits of a
    // hash, which may be the key itself.
    constexpr std::uint64_t mixed(const Key& key) const {
        const std::uint64_t hash = hash_(key);
        return (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;
    }
    static constexpr std::uint8_t tag_of(std::uint64_t hash) {
        return static_cast<std::uint8_t>(128 | (hash >> 24));
    }
    constexpr std::size_t home(std::uint64_t hash) const {
        return hash >> shift_;
    }

    // The slot of the key, or the empty one where it would go.
    constexpr std::size_t probe(const Key& key, std::uint64_t hash) const {
        std::size_t i = home(hash);
        while (slots_.tag(i) != 0 &&
               !(slots_.tag(i) == tag_of(hash) && equal_(slots_[i].key, key)))
            i = slots_.next(i);
        return i;
    }

    // Adds an entry that is not there to the first empty slot.
    constexpr Value* add(std::uint64_t hash, entry&& added) {
        std::size_t i = home(hash);
        while (slots_.tag(i) != 0) i = slots_.next(i);
        return &slots_.put(i, tag_of(hash), std::move(added)).value;
    }

    table slots_{};
    int shift_ = 0;  // of hashes, to be homes
    Hash hash_{};
    Equal equal_{};
};

}  // namespace tenet
