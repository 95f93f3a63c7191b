// singly_linked_list: a sequence of nodes, each linked to the next.
//
// For stable addresses at one link an element; what needs both ends or steps
// backwards is doubly_linked_list or circular_deque. Changes are made after a
// position, and before_begin() is before the first. Only erasing an element
// invalidates its iterators, which follow it when it moves to another list.
// Insertions have the strong exception guarantee.
//
// Technique:  links from node to node, the first in the list itself
// Invariant:  the last of size nodes links to none
// Complexity: size, push, pop, insert, erase, splice of one, swap, move O(1);
//             splice of all O(those); reverse, remove_if, clear, copy, ==,
//             space O(n)
// Reference:  D. E. Knuth, The Art of Computer Programming 1, 2.2.3
// Laws:       forward_list
//
// Example:
//   singly_linked_list<int> list{1, 3};
//   list.insert_after(list.begin(), 2);
//   list.reverse();
//   list == singly_linked_list<int>{3, 2, 1}
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>

namespace tenet {

// T may be incomplete, so that a tree can hold a list of trees.
template <class T>
class singly_linked_list {
    struct link;
    struct node;
    template <class Value>
    class cursor;

public:
    using value_type = T;
    using iterator = cursor<T>;
    using const_iterator = cursor<const T>;

    constexpr singly_linked_list() = default;

    template <std::input_iterator I, std::sentinel_for<I> S>
    constexpr singly_linked_list(I first, S last) : singly_linked_list() {
        for (iterator at = before_begin(); first != last; ++first)
            at = emplace_after(at, *first);
    }
    constexpr singly_linked_list(std::initializer_list<T> values)
        : singly_linked_list(values.begin(), values.end()) {}
    constexpr singly_linked_list(const singly_linked_list& other)
        : singly_linked_list(other.begin(), other.end()) {}
    constexpr singly_linked_list(singly_linked_list&& other) noexcept {
        swap(other);
    }

    // Strong exception guarantee.
    constexpr singly_linked_list& operator=(singly_linked_list other) noexcept {
        swap(other);
        return *this;
    }
    constexpr ~singly_linked_list() {
        while (!empty()) pop_front();
    }

    constexpr iterator before_begin() noexcept { return &head_; }
    constexpr const_iterator before_begin() const noexcept {
        return const_cast<link*>(&head_);
    }
    constexpr iterator begin() noexcept { return head_.next; }
    constexpr const_iterator begin() const noexcept { return head_.next; }
    constexpr iterator end() noexcept { return nullptr; }
    constexpr const_iterator end() const noexcept { return nullptr; }

    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr std::size_t size() const noexcept { return size_; }

    constexpr T& front() noexcept {
        assert(!empty());
        return *begin();
    }
    constexpr const T& front() const noexcept {
        assert(!empty());
        return *begin();
    }

    constexpr void push_front(T value) {
        emplace_after(before_begin(), std::move(value));
    }
    constexpr void pop_front() { erase_after(before_begin()); }

    constexpr iterator insert_after(const_iterator position, T value) {
        return emplace_after(position, std::move(value));
    }

    // Constructs the element in its node; returns its position.
    template <class... Args>
    constexpr iterator emplace_after(const_iterator position, Args&&... args) {
        link* const added = new node(std::forward<Args>(args)...);
        added->next = std::exchange(position.at_->next, added);
        ++size_;
        return added;
    }

    // Returns the position after the erased element.
    constexpr iterator erase_after(const_iterator position) {
        assert(position.at_->next);
        link* const erased = position.at_->next;
        position.at_->next = erased->next;
        --size_;
        delete static_cast<node*>(erased);
        return position.at_->next;
    }

    // All elements leave the list before the first is destroyed.
    constexpr void clear() noexcept { singly_linked_list().swap(*this); }

    // Moves all elements of the other list after the position. Invalidates
    // nothing.
    constexpr void splice_after(const_iterator position,
                                singly_linked_list& other) noexcept {
        assert(this != &other);
        if (other.empty()) return;
        link* last = other.head_.next;
        while (last->next) last = last->next;
        last->next = std::exchange(position.at_->next, other.head_.next);
        other.head_.next = nullptr;
        size_ += std::exchange(other.size_, 0);
    }

    // Moves the element after `before`, of the other list or this one, after
    // the position.
    constexpr void splice_after(const_iterator position,
                                singly_linked_list& other,
                                const_iterator before) noexcept {
        assert(before.at_->next);
        link* const moved = before.at_->next;
        if (position == before || position.at_ == moved) return;
        before.at_->next = moved->next;
        moved->next = std::exchange(position.at_->next, moved);
        --other.size_;
        ++size_;
    }

    constexpr void reverse() noexcept {
        link* reversed = nullptr;
        for (link* at = head_.next; at;) {
            link* const turned = std::exchange(at, at->next);
            turned->next = std::exchange(reversed, turned);
        }
        head_.next = reversed;
    }

    // Returns the number of elements removed.
    template <class Predicate>
    constexpr std::size_t remove_if(Predicate predicate) {
        singly_linked_list removed;
        for (iterator before = before_begin(); before.at_->next;) {
            const iterator at = before.at_->next;
            if (predicate(*at))
                removed.splice_after(removed.before_begin(), *this, before);
            else
                before = at;
        }
        return removed.size();
    }

    constexpr void swap(singly_linked_list& other) noexcept {
        std::swap(head_.next, other.head_.next);
        std::swap(size_, other.size_);
    }

    friend constexpr bool operator==(const singly_linked_list& a,
                                     const singly_linked_list& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

    constexpr bool invariant() const {
        const link* at = head_.next;
        for (std::size_t i = 0; i < size_; ++i, at = at->next)
            if (!at) return false;
        return !at;
    }

private:
    struct link {
        link* next = nullptr;
    };

    struct node : link {
        template <class... Args>
        constexpr explicit node(Args&&... args)
            : value(std::forward<Args>(args)...) {}
        T value;
    };

    template <class Value>
    class cursor {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = Value*;
        using reference = Value&;

        constexpr cursor() = default;
        constexpr operator cursor<const T>() const
            requires(!std::is_const_v<Value>) {
            return at_;
        }

        constexpr Value& operator*() const {
            return static_cast<node*>(at_)->value;
        }
        constexpr Value* operator->() const { return std::addressof(**this); }
        constexpr cursor& operator++() { return *this = at_->next; }
        constexpr cursor operator++(int) {
            return std::exchange(at_, at_->next);
        }
        friend constexpr bool operator==(cursor, cursor) = default;

    private:
        friend singly_linked_list;
        constexpr cursor(link* at) : at_(at) {}
        link* at_ = nullptr;
    };

    link head_;
    std::size_t size_ = 0;
};

}  // namespace tenet
