// linear_probing_hash_map: a hash map that keeps its entries in one array.
//
// Faster than std::unordered_map, but insertions and erasures move entries:
// they invalidate iterators and references. Strong exception guarantee if moves
// do not throw. A key that is not equal to itself is never found: each
// insertion adds another, which only iteration and clear() reach.
//
// Technique:  open addressing with linear probing, a byte a slot of which seven
//             bits are of the hash; mixes hashes, so that weak ones spread; an
//             erasure shifts back what follows and leaves no tombstone
// Invariant:  no slot between the home of an entry and its own is empty; at
//             most three quarters of the slots, a power of two, are taken
// Complexity: find, insert, erase O(1) expected, insert amortised, O(n) if all
//             hashes are equal; clear, iteration O(slots); space O(greatest n)
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 6.4, Algorithms
//             L and R
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
#include <memory>
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
        std::ranges::swap(hash_, other.hash_);
        std::ranges::swap(equal_, other.equal_);
        return *this;
    }
    constexpr ~linear_probing_hash_map() { clear(); }

    constexpr iterator begin() { return {slots_, 0}; }
    constexpr iterator end() { return {slots_, count()}; }
    constexpr const_iterator begin() const { return {slots_, 0}; }
    constexpr const_iterator end() const { return {slots_, count()}; }

    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept { return slots_.taken; }

    // The value of the key, or null.
    constexpr Value* find(const Key& key) {
        return const_cast<Value*>(std::as_const(*this).find(key));
    }
    constexpr const Value* find(const Key& key) const {
        if (empty()) return nullptr;
        const std::size_t at = probe(key, mixed(key));
        return tag(at) == 0 ? nullptr : &at_slot(at).value;
    }
    constexpr bool contains(const Key& key) const { return find(key); }

    // Constructs a value from the arguments, which may be of this map, if the
    // key is new. Returns where its value is, and whether it is new.
    template <class... Args>
    constexpr std::pair<Value*, bool> try_emplace(Key key, Args&&... args) {
        const std::uint64_t hash = mixed(key);
        if (count() != 0)
            if (const std::size_t at = probe(key, hash); tag(at) != 0)
                return {&at_slot(at).value, false};
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

    // Returns whether there was such a key. Moves each entry that would be cut
    // off from its home into the hole. If a hash throws, the erased one fills
    // the hole: its home is not behind it.
    constexpr bool erase(const Key& key) {
        if (empty()) return false;
        std::size_t hole = probe(key, mixed(key));
        const std::uint8_t erased_tag = tag(hole);
        if (erased_tag == 0) return false;
        entry erased = take(hole);
        try {
            for (std::size_t i = next(hole); tag(i) != 0; i = next(i)) {
                const std::size_t to_home = i - home(mixed(at_slot(i).key));
                if ((to_home & mask()) < ((i - hole) & mask())) continue;
                const std::uint8_t moved_tag = tag(i);
                put(hole, moved_tag, take(i));
                hole = i;
            }
        } catch (...) {
            put(hole, erased_tag, std::move(erased));
            throw;
        }
        return true;
    }

    // All entries leave the map before the first is destroyed.
    constexpr void clear() noexcept { table().swap(slots_); }

    // Makes room for n entries in all. Hashes all keys before it moves one.
    constexpr void reserve(std::size_t n) {
        if (fits(n)) return;
        std::vector<std::uint64_t> hashes;
        hashes.reserve(size());
        for (const auto& each : *this) hashes.push_back(mixed(each.key));
        table old(std::bit_ceil(std::max<std::size_t>(8, n + n / 3 + 1)));
        old.swap(slots_);
        auto hash = hashes.begin();
        for (std::size_t i = 0; i < old.tags.size(); ++i)
            if (old.tags[i] != 0) add(*hash++, std::move(old.entries[i]));
    }

    friend constexpr bool operator==(const linear_probing_hash_map& a,
                                     const linear_probing_hash_map& b) {
        for (const auto [key, value] : a)
            if (const Value* other = b.find(key); !other || !(*other == value))
                return false;
        return a.size() == b.size();
    }

    constexpr bool invariant() const {
        std::size_t taken = 0;
        for (std::size_t i = 0; i < count(); ++i) {
            if (tag(i) == 0) continue;
            ++taken;
            std::size_t at = home(mixed(at_slot(i).key));
            while (at != i && tag(at) != 0) at = next(at);
            if (at != i) return false;
        }
        return taken == size() && fits(taken);
    }

private:
    struct entry {
        Key key;
        Value value;
    };

    // Slots, each with a tag: 0, or 128 and seven bits of the hash.
    struct table {
        constexpr table() = default;
        constexpr explicit table(std::size_t n)
            : tags(n, std::uint8_t{0}),
              entries(std::allocator<entry>().allocate(n)),
              shift(64 - std::countr_zero(n)),
              mask(n - 1) {}
        constexpr table(table&& other) noexcept { swap(other); }
        constexpr ~table() {
            for (std::size_t i = 0; i < tags.size(); ++i)
                if (tags[i] != 0) std::destroy_at(entries + i);
            if (entries)
                std::allocator<entry>().deallocate(entries, tags.size());
        }
        constexpr void swap(table& other) noexcept {
            tags.swap(other.tags);
            std::swap(entries, other.entries);
            std::swap(taken, other.taken);
            std::swap(shift, other.shift);
            std::swap(mask, other.mask);
        }
        std::vector<std::uint8_t> tags{};
        entry* entries = nullptr;
        std::size_t taken = 0;
        int shift = 0;
        std::size_t mask = 0;
    };

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
            return {of_->entries[at_].key, of_->entries[at_].value};
        }
        constexpr cursor& operator++() { return *this = {*of_, at_ + 1}; }
        constexpr cursor operator++(int) {
            return std::exchange(*this, {*of_, at_ + 1});
        }
        friend constexpr bool operator==(cursor, cursor) = default;

    private:
        friend linear_probing_hash_map;
        // The first entry from a slot on.
        constexpr cursor(const table& of, std::size_t at) : of_(&of), at_(at) {
            while (at_ < of.tags.size() && of.tags[at_] == 0) ++at_;
        }
        const table* of_ = nullptr;
        std::size_t at_ = 0;
    };

    constexpr std::size_t count() const { return slots_.tags.size(); }
    constexpr std::size_t mask() const { return slots_.mask; }
    constexpr std::size_t next(std::size_t i) const { return (i + 1) & mask(); }
    constexpr std::uint8_t tag(std::size_t i) const { return slots_.tags[i]; }
    constexpr entry& at_slot(std::size_t i) const { return slots_.entries[i]; }
    constexpr bool fits(std::size_t n) const { return 4 * n <= 3 * count(); }

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
        return hash >> slots_.shift;
    }

    // The slot of the key, or the empty one where it would go.
    constexpr std::size_t probe(const Key& key, std::uint64_t hash) const {
        std::size_t i = home(hash);
        while (tag(i) != 0 &&
               !(tag(i) == tag_of(hash) && equal_(at_slot(i).key, key)))
            i = next(i);
        return i;
    }

    // Adds an entry that is not there to the first empty slot.
    constexpr Value* add(std::uint64_t hash, entry&& added) {
        std::size_t i = home(hash);
        while (tag(i) != 0) i = next(i);
        return put(i, tag_of(hash), std::move(added));
    }
    constexpr Value* put(std::size_t i, std::uint8_t tag, entry&& it) {
        std::construct_at(slots_.entries + i, std::move(it));
        slots_.tags[i] = tag;
        ++slots_.taken;
        return &at_slot(i).value;
    }
    constexpr entry take(std::size_t i) {
        entry taken = std::move(at_slot(i));
        std::destroy_at(slots_.entries + i);
        slots_.tags[i] = 0;
        --slots_.taken;
        return taken;
    }

    table slots_{};
    Hash hash_{};
    Equal equal_{};
};

}  // namespace tenet
