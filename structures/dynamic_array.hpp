// dynamic_array: a sequence in one block of memory that doubles when full.
//
// The first container to reach for. Growing has the strong exception guarantee;
// inserting and erasing have it if moves do not throw, else the basic one.
// Arguments may be elements of the array itself. Elements that call back while
// they leave find the array empty if all leave it, by clear, assignment or
// destruction; they may not do so while others leave.
//
// Technique:  growth by doubling; n insertions at the end move an element less
//             than twice on average
// Invariant:  first <= last <= limit: elements are alive in [first, last), and
//             [last, limit) is unused
// Complexity: [], size, pop_back, swap, move O(1); push_back O(1) amortised;
//             insert, erase, resize, copy, clear, == O(n); space O(n), less
//             than twice the greatest size
// Reference:  T. H. Cormen et al., Introduction to Algorithms, 16.4
// Laws:       sequence
//
// Example:
//   dynamic_array<int> array{1, 2, 4};
//   array.insert(array.begin() + 2, 3);
//   array.push_back(array.front());
//   array == dynamic_array<int>{1, 2, 3, 4, 1}
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

template <class T>
class dynamic_array {
public:
    using value_type = T;
    using iterator = T*;
    using const_iterator = const T*;

    constexpr dynamic_array() = default;

    template <std::input_iterator I, std::sentinel_for<I> S>
    constexpr dynamic_array(I first, S last) : dynamic_array() {
        if constexpr (std::forward_iterator<I>) {
            reserve(std::size_t(std::ranges::distance(first, last)));
            append_all(first, last);
        } else {
            for (; first != last; ++first) emplace_back(*first);
        }
    }
    constexpr dynamic_array(std::initializer_list<T> values)
        : dynamic_array(values.begin(), values.end()) {}
    constexpr dynamic_array(const dynamic_array& other)
        : dynamic_array(other.begin(), other.end()) {}
    constexpr dynamic_array(dynamic_array&& other) noexcept { swap(other); }

    // Strong exception guarantee.
    constexpr dynamic_array& operator=(dynamic_array other) noexcept {
        swap(other);
        return *this;
    }
    constexpr ~dynamic_array() {
        shrink(first_);
        if (first_) std::allocator<T>().deallocate(first_, capacity());
    }

    constexpr iterator begin() noexcept { return first_; }
    constexpr iterator end() noexcept { return last_; }
    constexpr const_iterator begin() const noexcept { return first_; }
    constexpr const_iterator end() const noexcept { return last_; }

    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept {
        return std::size_t(last_ - first_);
    }
    constexpr std::size_t capacity() const noexcept {
        return std::size_t(limit_ - first_);
    }

    constexpr T& operator[](std::size_t i) noexcept {
        assert(i < size());
        return first_[i];
    }
    constexpr const T& operator[](std::size_t i) const noexcept {
        assert(i < size());
        return first_[i];
    }
    constexpr T& front() noexcept { return (*this)[0]; }
    constexpr const T& front() const noexcept { return (*this)[0]; }
    constexpr T& back() noexcept { return (*this)[size() - 1]; }
    constexpr const T& back() const noexcept { return (*this)[size() - 1]; }

    // Makes room for n elements in all. Invalidates references if it grows.
    // Strong exception guarantee: elements whose moves may throw are copied.
    constexpr void reserve(std::size_t n) {
        if (n <= capacity()) return;
        dynamic_array grown;
        grown.first_ = grown.last_ = std::allocator<T>().allocate(n);
        grown.limit_ = grown.first_ + n;
        relocate_to(grown);
        swap(grown);
    }

    // Invalidates references if it grows.
    constexpr void push_back(const T& value) { emplace_back(value); }
    constexpr void push_back(T&& value) { emplace_back(std::move(value)); }

    // Returns the new element. Invalidates references if it grows; the
    // arguments may be such, so the element is constructed before.
    template <class... Args>
    constexpr T& emplace_back(Args&&... args) {
        if (last_ != limit_) [[likely]]
            return append(std::forward<Args>(args)...);
        T value(std::forward<Args>(args)...);
        reserve(std::max<std::size_t>(4, 2 * capacity()));
        return append(std::move(value));
    }

    constexpr void pop_back() noexcept {
        assert(!empty());
        std::destroy_at(--last_);
    }

    // Returns the position of the new element. Invalidates references from the
    // position on, and all if it grows.
    constexpr iterator insert(const_iterator position, T value) {
        const std::size_t i = std::size_t(position - begin());
        assert(i <= size());
        emplace_back(std::move(value));
        T inserted = std::move(back());
        std::move_backward(begin() + i, end() - 1, end());
        (*this)[i] = std::move(inserted);
        return begin() + i;
    }

    // Returns the position after the erased elements. Invalidates references
    // from there on.
    constexpr iterator erase(const_iterator position) {
        assert(position != end());
        return erase(position, position + 1);
    }
    constexpr iterator erase(const_iterator first, const_iterator last) {
        const iterator from = begin() + (first - begin());
        assert(begin() <= first && first <= last && last <= end());
        if (first != last)
            shrink(std::move(from + (last - first), end(), from));
        return from;
    }

    // Keeps the first n elements, or adds copies of the value. Strong exception
    // guarantee.
    constexpr void resize(std::size_t n, const T& value = T()) {
        const std::size_t before = size();
        if (n <= before) return shrink(begin() + n);
        const T copy = value;
        if (n > capacity()) reserve(std::max(n, 2 * capacity()));
        try {
            while (size() < n) append(copy);
        } catch (...) {
            shrink(begin() + before);
            throw;
        }
    }

    // Keeps its memory.
    constexpr void clear() noexcept {
        dynamic_array left;
        swap(left);
        left.shrink(left.begin());
        if (capacity() == 0) swap(left);
    }

    constexpr void swap(dynamic_array& other) noexcept {
        std::swap(first_, other.first_);
        std::swap(last_, other.last_);
        std::swap(limit_, other.limit_);
    }

    friend constexpr bool operator==(const dynamic_array& a,
                                     const dynamic_array& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

    constexpr bool invariant() const {
        return first_ <= last_ && last_ <= limit_;
    }

private:
    // Precondition: there is room.
    template <class... Args>
    constexpr T& append(Args&&... args) {
        std::construct_at(last_, std::forward<Args>(args)...);
        return *last_++;
    }

    // Precondition: there is room. Trivial elements are copied as bytes.
    template <class I, class S>
    constexpr void append_all(I first, S last) {
        if constexpr (std::is_trivially_copyable_v<T> && std::is_same_v<I, S>)
            if (!std::is_constant_evaluated()) {
                last_ = std::uninitialized_copy(first, last, last_);
                return;
            }
        for (; first != last; ++first) append(*first);
    }

    // Into an array that has room. Moves that cannot throw are made one by one
    // with the destruction of what was moved from, in one pass over memory.
    constexpr void relocate_to(dynamic_array& grown) {
        if constexpr (std::is_trivially_copyable_v<T> &&
                      std::is_copy_constructible_v<T>) {
            grown.append_all(first_, last_);
        } else if constexpr (std::is_nothrow_move_constructible_v<T>) {
            T* const last = std::exchange(last_, first_);
            for (T* at = first_; at != last; ++at) {
                grown.append(std::move(*at));
                std::destroy_at(at);
            }
        } else {
            for (T& each : *this) grown.append(std::move_if_noexcept(each));
        }
    }

    constexpr void shrink(iterator end) noexcept {
        std::destroy(end, std::exchange(last_, end));
    }

    // Pointers, since a counter may share memory with elements of its type as
    // far as the compiler knows, so that each insertion would load it again.
    T* first_ = nullptr;
    T* last_ = nullptr;
    T* limit_ = nullptr;
};

}  // namespace tenet
