// array_stack: last in, first out, in one array.
//
// For whatever is opened and closed in turn, and for what recursion would keep
// in its frames. All calls have the strong exception guarantee if an element
// that may throw when it is moved can be copied. Elements that call back while
// they leave find the stack empty if all leave it, by clear, assignment or
// destruction; they may not do so in pop.
//
// Technique:  the top is the last element of an array that grows by doubling
// Invariant:  the elements are in the order in which they were pushed
// Complexity: top, pop, size, swap, move O(1); push O(1) amortised; copy,
//             clear, == O(n); space O(n)
// Reference:  D. E. Knuth, The Art of Computer Programming 1, 2.2.2
// Laws:       stack
//
// Example:
//   array_stack<int> stack;
//   stack.push(1);
//   stack.push(2);
//   stack.pop() == 2 && stack.top() == 1
#pragma once

#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

namespace tenet {

template <class T>
class array_stack {
public:
    using value_type = T;

    constexpr array_stack() = default;
    constexpr array_stack(const array_stack&) = default;
    constexpr array_stack(array_stack&&) noexcept = default;
    constexpr array_stack& operator=(array_stack other) noexcept {
        swap(other);
        return *this;
    }
    constexpr ~array_stack() { clear(); }

    [[nodiscard]] constexpr bool empty() const noexcept {
        return elements_.empty();
    }
    constexpr std::size_t size() const noexcept { return elements_.size(); }

    // The element pushed last. Precondition: not empty.
    constexpr T& top() noexcept {
        assert(!empty());
        return elements_.back();
    }
    constexpr const T& top() const noexcept {
        assert(!empty());
        return elements_.back();
    }

    // Invalidates references if the array grows.
    constexpr void push(const T& value) { elements_.push_back(value); }
    constexpr void push(T&& value) { elements_.push_back(std::move(value)); }

    // Removes and returns the top. Precondition: not empty.
    constexpr T pop() {
        assert(!empty());
        T popped = std::move_if_noexcept(elements_.back());
        elements_.pop_back();
        return popped;
    }

    // Gives its memory back.
    constexpr void clear() noexcept {
        const std::vector<T> left = std::exchange(elements_, {});
    }

    constexpr void swap(array_stack& other) noexcept {
        elements_.swap(other.elements_);
    }

    friend constexpr bool operator==(const array_stack& a,
                                     const array_stack& b) {
        return a.elements_ == b.elements_;
    }

private:
    std::vector<T> elements_;
};

}  // namespace tenet
