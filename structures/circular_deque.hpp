// circular_deque: a queue at both ends, in a ring that doubles when full.
//
// For queues, and for sequences that grow at both ends. Strong exception
// guarantee; of insert and erase only if moves do not throw, else the basic
// one. Elements that call back find the deque empty if all leave it, by clear,
// assignment or destruction; they may not do so while others leave.
//
// Technique:  a ring in an array; its length, a power of two, masks positions
// Invariant:  size <= capacity, 0 or a power of two; head < capacity, or both 0
// Complexity: [], size, pop, swap, move O(1); push O(1) amortised; insert,
//             erase O(distance to the nearer end); copy, ==, space O(n)
// Reference:  D. E. Knuth, The Art of Computer Programming 1, 2.2.2
// Laws:       deque, sequence
//
// Example:
//   circular_deque<int> deque{1, 2};
//   deque.push_front(0);
//   deque[0] == 0 && deque == circular_deque<int>{0, 1, 2}
#pragma once

#include <algorithm>
#include <cassert>
#include <compare>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>

namespace tenet {

template <class T>
class circular_deque {
    template <class Value>
    class cursor;

public:
    using value_type = T;
    using iterator = cursor<T>;
    using const_iterator = cursor<const T>;

    constexpr circular_deque() = default;

    template <std::input_iterator I, std::sentinel_for<I> S>
    constexpr circular_deque(I first, S last) : circular_deque() {
        for (; first != last; ++first) push_back(*first);
    }
    constexpr circular_deque(std::initializer_list<T> values)
        : circular_deque(values.begin(), values.end()) {}
    constexpr circular_deque(const circular_deque& other)
        : circular_deque(other.begin(), other.end()) {}
    constexpr circular_deque(circular_deque&& other) noexcept { swap(other); }

    // Strong exception guarantee.
    constexpr circular_deque& operator=(circular_deque other) noexcept {
        swap(other);
        return *this;
    }
    constexpr ~circular_deque() {
        while (!empty()) pop_front();
        if (ring_) std::allocator<T>().deallocate(ring_, capacity_);
    }

    constexpr iterator begin() noexcept { return to(0); }
    constexpr iterator end() noexcept { return to(size_); }
    constexpr const_iterator begin() const noexcept { return to(0); }
    constexpr const_iterator end() const noexcept { return to(size_); }

    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr std::size_t size() const noexcept { return size_; }

    constexpr T& operator[](std::size_t i) noexcept {
        assert(i < size());
        return *at(i);
    }
    constexpr const T& operator[](std::size_t i) const noexcept {
        assert(i < size());
        return *at(i);
    }
    constexpr T& front() noexcept { return (*this)[0]; }
    constexpr const T& front() const noexcept { return (*this)[0]; }
    constexpr T& back() noexcept { return (*this)[size() - 1]; }
    constexpr const T& back() const noexcept { return (*this)[size() - 1]; }

    // Invalidate iterators and references if the ring grows.
    constexpr void push_back(T value) {
        if (size_ == capacity_) grow();
        std::construct_at(at(size_), std::move(value));
        ++size_;
    }
    constexpr void push_front(T value) {
        if (size_ == capacity_) grow();
        std::construct_at(at(mask()), std::move(value));
        head_ = (head_ - 1) & mask();
        ++size_;
    }

    // Invalidate iterators and references to the element alone.
    constexpr void pop_front() noexcept {
        assert(!empty());
        T* const popped = at(0);
        head_ = (head_ + 1) & mask();
        --size_;
        std::destroy_at(popped);
    }
    constexpr void pop_back() noexcept {
        assert(!empty());
        std::destroy_at(at(--size_));
    }

    // Returns the position of the new element. Moves those between it and the
    // nearer end by one; invalidates iterators and references.
    constexpr iterator insert(const_iterator position, T value) {
        const std::size_t i = std::size_t(position - begin());
        assert(i <= size());
        if (i < size() / 2)
            push_front(std::move(value)), rotate(0, 1, i + 1);
        else
            push_back(std::move(value)), rotate(i, size() - 1, size());
        return to(i);
    }

    // Returns the position after the erased element. Moves those between it and
    // the nearer end by one; invalidates iterators and references.
    constexpr iterator erase(const_iterator position) {
        const std::size_t i = std::size_t(position - begin());
        assert(i < size());
        if (i < size() / 2)
            rotate(0, i, i + 1), pop_front();
        else
            rotate(i, i + 1, size()), pop_back();
        return to(i);
    }

    // Gives its memory back.
    constexpr void clear() noexcept { circular_deque().swap(*this); }

    constexpr void swap(circular_deque& other) noexcept {
        std::swap(ring_, other.ring_);
        std::swap(capacity_, other.capacity_);
        std::swap(head_, other.head_);
        std::swap(size_, other.size_);
    }

    friend constexpr bool operator==(const circular_deque& a,
                                     const circular_deque& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

    constexpr bool invariant() const {
        return size_ <= capacity_ && (capacity_ & mask()) == 0 &&
               head_ <= mask();
    }

private:
    template <class Value>
    class cursor {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using offset = difference_type;
        using pointer = Value*;
        using reference = Value&;

        constexpr cursor() = default;
        constexpr operator cursor<const T>() const
            requires(!std::is_const_v<Value>) {
            return {ring_, mask_, at_};
        }

        constexpr Value& operator*() const { return ring_[at_ & mask_]; }
        constexpr Value* operator->() const { return ring_ + (at_ & mask_); }
        constexpr Value& operator[](offset n) const { return *(*this + n); }
        constexpr cursor& operator+=(offset n) {
            at_ += std::size_t(n);
            return *this;
        }
        constexpr cursor& operator-=(offset n) { return *this += -n; }
        constexpr cursor& operator++() { return *this += 1; }
        constexpr cursor& operator--() { return *this += -1; }
        constexpr cursor operator++(int) {
            return std::exchange(*this, *this + 1);
        }
        constexpr cursor operator--(int) {
            return std::exchange(*this, *this - 1);
        }
        friend constexpr cursor operator+(cursor c, offset n) { return c += n; }
        friend constexpr cursor operator+(offset n, cursor c) { return c += n; }
        friend constexpr cursor operator-(cursor c, offset n) { return c -= n; }
        friend constexpr offset operator-(cursor a, cursor b) {
            return offset(a.at_ - b.at_);
        }
        friend constexpr auto operator<=>(cursor, cursor) = default;

    private:
        friend circular_deque;
        constexpr cursor(T* ring, std::size_t mask, std::size_t at)
            : ring_(ring), mask_(mask), at_(at) {}
        T* ring_ = nullptr;
        std::size_t mask_ = 0;
        std::size_t at_ = 0;  // from the head on, wrapped by the mask alone
    };

    constexpr std::size_t mask() const { return capacity_ - 1; }
    constexpr T* at(std::size_t i) const {
        return ring_ + ((head_ + i) & mask());
    }

    constexpr iterator to(std::size_t i) const {
        return {ring_, mask(), head_ + i};
    }

    // std::rotate by index, or by pointer where the ring does not wrap within.
    constexpr void rotate(std::size_t i, std::size_t middle, std::size_t end) {
        if (at(i) < at(end - 1))
            std::rotate(at(i), at(middle), at(end - 1) + 1);
        else
            std::rotate(to(i), to(middle), to(end));
    }

    // Copies elements whose moves may throw. Precondition: the ring is full.
    constexpr void grow() {
        circular_deque grown;
        grown.capacity_ = std::max<std::size_t>(4, 2 * capacity_);
        grown.ring_ = std::allocator<T>().allocate(grown.capacity_);
        if constexpr (std::is_trivially_copyable_v<T> &&
                      std::is_copy_assignable_v<T>)
            if (!std::is_constant_evaluated()) {  // as bytes
                std::rotate_copy(ring_, at(0), ring_ + size_, grown.ring_);
                grown.size_ = size_;
                return swap(grown);
            }
        for (T& each : *this)
            std::construct_at(grown.ring_ + grown.size_,
                              std::move_if_noexcept(each)),
                ++grown.size_;
        swap(grown);
    }

    T* ring_ = nullptr;
    std::size_t capacity_ = 0;
    std::size_t head_ = 0;
    std::size_t size_ = 0;
};

}  // namespace tenet
