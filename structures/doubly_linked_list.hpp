// doubly_linked_list: a sequence of nodes linked to both neighbours.
//
// For stable addresses, and for moving elements between lists in O(1);
// std::vector is faster to traverse. Only erasing an element invalidates its
// iterators, which follow it when it moves to another list; end() stays with
// its list. Insertions have the strong exception guarantee.
//
// Technique:  a ring of links closed by a sentinel, changed by one operation
// Invariant:  the next link's previous link is the link itself, and the ring
//             has one link per element and the sentinel
// Complexity: size, push, pop, insert, erase, splice, swap, move O(1);
//             reverse, remove_if, clear, copy, == O(n); space O(n)
// Reference:  D. E. Knuth, The Art of Computer Programming 1, 2.2.5
// Laws:       list
//
// Example:
//   doubly_linked_list<int> list{1, 2, 4};
//   list.insert(std::ranges::find(list, 4), 3);
//   list.reverse();
//   list == doubly_linked_list<int>{4, 3, 2, 1}
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
class doubly_linked_list {
    struct link;
    struct node;
    template <class Value>
    class cursor;

public:
    using value_type = T;
    using iterator = cursor<T>;
    using const_iterator = cursor<const T>;

    constexpr doubly_linked_list() = default;

    template <std::input_iterator I, std::sentinel_for<I> S>
    constexpr doubly_linked_list(I first, S last) : doubly_linked_list() {
        for (; first != last; ++first) emplace(end(), *first);
    }
    constexpr doubly_linked_list(std::initializer_list<T> values)
        : doubly_linked_list(values.begin(), values.end()) {}
    constexpr doubly_linked_list(const doubly_linked_list& other)
        : doubly_linked_list(other.begin(), other.end()) {}
    constexpr doubly_linked_list(doubly_linked_list&& other) noexcept {
        swap(other);
    }

    // Strong exception guarantee.
    constexpr doubly_linked_list& operator=(doubly_linked_list other) noexcept {
        swap(other);
        return *this;
    }
    constexpr ~doubly_linked_list() {
        while (!empty()) pop_front();
    }

    constexpr iterator begin() noexcept { return ring_.next; }
    constexpr iterator end() noexcept { return &ring_; }
    constexpr const_iterator begin() const noexcept { return ring_.next; }
    constexpr const_iterator end() const noexcept {
        return const_cast<link*>(&ring_);
    }

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
    constexpr T& back() noexcept {
        assert(!empty());
        return *--end();
    }
    constexpr const T& back() const noexcept {
        assert(!empty());
        return *--end();
    }

    constexpr void push_front(T value) { emplace(begin(), std::move(value)); }
    constexpr void push_back(T value) { emplace(end(), std::move(value)); }
    constexpr void pop_front() { erase(begin()); }
    constexpr void pop_back() { erase(--end()); }

    constexpr iterator insert(const_iterator before, T value) {
        return emplace(before, std::move(value));
    }

    // Constructs the element in its node; returns its position.
    template <class... Args>
    constexpr iterator emplace(const_iterator before, Args&&... args) {
        link* const added = new node(std::forward<Args>(args)...);
        added->previous = added;
        cross(added, before.at_);
        ++size_;
        return added;
    }

    // Returns the position after the erased element.
    constexpr iterator erase(const_iterator position) {
        assert(position != end());
        link* const erased = position++.at_;
        cross(erased, position.at_);
        --size_;
        delete static_cast<node*>(erased);
        return position.at_;
    }

    // All elements leave the list before the first is destroyed.
    constexpr void clear() noexcept { doubly_linked_list().swap(*this); }

    // Moves all elements of the other list before the position: links its
    // whole ring in, then its sentinel out. Invalidates nothing.
    constexpr void splice(const_iterator before,
                          doubly_linked_list& other) noexcept {
        assert(this != &other);
        cross(&other.ring_, before.at_);
        cross(&other.ring_, other.ring_.next);
        size_ += std::exchange(other.size_, 0);
    }

    // Moves one element, of the other list or this one, before the position.
    constexpr void splice(const_iterator before, doubly_linked_list& other,
                          const_iterator element) noexcept {
        assert(element != other.end());
        if (before == element) return;
        cross(element.at_, element.at_->next);
        cross(element.at_, before.at_);
        --other.size_;
        ++size_;
    }

    constexpr void reverse() noexcept {
        for (link* at = ring_.next; at != &ring_; at = at->previous)
            std::swap(at->previous, at->next);
        std::swap(ring_.previous, ring_.next);
    }

    // Returns the number of elements removed.
    template <class Predicate>
    constexpr std::size_t remove_if(Predicate predicate) {
        doubly_linked_list removed;
        for (iterator at = begin(); at != end();) {
            const iterator it = at++;
            if (predicate(*it)) removed.splice(removed.end(), *this, it);
        }
        return removed.size();
    }

    // Joins both rings, then splits them after the other sentinel.
    constexpr void swap(doubly_linked_list& other) noexcept {
        cross(&ring_, &other.ring_);
        cross(ring_.next, other.ring_.next);
        std::swap(size_, other.size_);
    }

    friend constexpr bool operator==(const doubly_linked_list& a,
                                     const doubly_linked_list& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

    constexpr bool invariant() const {
        const link* at = &ring_;
        for (std::size_t i = 0; i <= size_; ++i, at = at->next)
            if (at->next->previous != at || (at == &ring_) != (i == 0))
                return false;
        return at == &ring_;
    }

private:
    struct link {
        link *previous, *next;
    };

    struct node : link {
        template <class... Args>
        constexpr explicit node(Args&&... args)
            : link{}, value(std::forward<Args>(args)...) {}
        T value;
    };

    template <class Value>
    class cursor {
    public:
        using iterator_category = std::bidirectional_iterator_tag;
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
        constexpr cursor& operator--() { return *this = at_->previous; }
        constexpr cursor operator++(int) {
            return std::exchange(at_, at_->next);
        }
        constexpr cursor operator--(int) {
            return std::exchange(at_, at_->previous);
        }
        friend constexpr bool operator==(cursor, cursor) = default;

    private:
        friend doubly_linked_list;
        constexpr cursor(link* at) : at_(at) {}
        link* at_ = nullptr;
    };

    // Swaps the predecessors of a and b. That joins two rings into one, or
    // splits one ring in two: a single link crossed with another is inserted
    // before it, and crossed with its successor it is removed again.
    static constexpr void cross(link* a, link* b) noexcept {
        std::swap(a->previous, b->previous);
        a->previous->next = a;
        b->previous->next = b;
    }

    link ring_{&ring_, &ring_};
    std::size_t size_ = 0;
};

}  // namespace tenet
