// ghost_entry: a key and a value that can be destroyed before its key.
//
// For caches that remember the keys of evicted entries. It is empty, holds both
// or, as a ghost, the key alone.
//
// Kind:       building block
// Technique:  a union with a byte that says which members are alive
// Complexity: all O(1)
// Reference:  A. Alexandrescu, Modern C++ Design, 2001 (discriminated unions)
// Laws:       property
// See also:   keyed_lists
//
// Example:
//   ghost_entry<int, char> it;
//   it.emplace({7, 'x'}), it.bury();
//   it.is_ghost() && it->key == 7
#pragma once

#include <cassert>
#include <concepts>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <utility>

namespace tenet {

// Copy assignment has the strong exception guarantee; if a move throws in an
// assignment, the target is empty.
template <std::move_constructible Key, std::move_constructible Value>
class ghost_entry {
public:
    struct entry {
        Key key;
        Value value;
    };
    static constexpr bool copyable = std::copy_constructible<entry>;
    static constexpr bool nothrow = std::is_nothrow_move_constructible_v<entry>;

    ghost_entry() noexcept {}
    ghost_entry(const ghost_entry& it) requires copyable { hold(it, it.item_); }
    ghost_entry(ghost_entry&& it) noexcept(nothrow) {
        hold(it, std::move(it.item_));
    }
    ghost_entry& operator=(const ghost_entry& it) requires copyable {
        return *this = ghost_entry(it);
    }
    ghost_entry& operator=(ghost_entry&& it) noexcept(nothrow) {
        if (this != &it) reset(), hold(it, std::move(it.item_));
        return *this;
    }
    ~ghost_entry() { reset(); }

    // Precondition: empty. Strong exception guarantee.
    void emplace(entry item) {
        assert(empty() && "reset first");
        std::construct_at(&item_, std::move(item));
        alive_ = both;
    }
    // Destroys the value and keeps the key. Precondition: both are there.
    void bury() noexcept {
        assert(alive_ == both && "emplace first");
        std::destroy_at(std::addressof(item_.value));
        alive_ = key_only;
    }
    // Destroys what there is.
    void reset() noexcept {
        if (alive_ == both) bury();
        if (alive_ == key_only) std::destroy_at(std::addressof(item_.key));
        alive_ = nothing;
    }

    [[nodiscard]] bool empty() const noexcept { return alive_ == nothing; }
    bool is_ghost() const noexcept { return alive_ == key_only; }

    // Preconditions: not empty; for access to the value, not a ghost.
    entry& operator*() { return item_; }
    const entry& operator*() const { return item_; }
    entry* operator->() { return &item_; }
    const entry* operator->() const { return &item_; }

private:
    template <class Entry>
    // Constructs what the other one has. Precondition: empty.
    void hold(const ghost_entry& other, Entry&& item) {
        if (other.alive_ == both)
            std::construct_at(&item_, std::forward<Entry>(item));
        else if (other.alive_ == key_only)
            std::construct_at(std::addressof(item_.key),
                              std::forward<Entry>(item).key);
        alive_ = other.alive_;
    }

    union {
        entry item_;
    };
    enum : std::uint8_t { nothing, key_only, both } alive_ = nothing;
};

}  // namespace tenet
