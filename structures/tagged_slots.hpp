// tagged_slots: an array of slots that are empty or hold an element.
//
// For tables with open addressing: a byte a slot, apart from the elements, says
// whether it is taken and, if so, what its owner wants to know of the element.
//
// Kind:       building block
// Technique:  uninitialised storage beside an array of tags, 0 where it is
//             empty
// Complexity: put, take, next O(1); construction, destruction, iteration O(n);
//             move, swap O(1)
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 6.4
// Laws:       hash_map
// See also:   linear_probing_hash_map
//
// Example:
//   tagged_slots<char> slots(8);
//   slots.put(7, 1, 'x');
//   slots.tag(7) == 1 && slots[7] == 'x' && slots.next(7) == 0
#pragma once

#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace tenet {

template <class T>
class tagged_slots {
public:
    // Without slots.
    constexpr tagged_slots() = default;
    // Precondition: n is a power of two.
    constexpr explicit tagged_slots(std::size_t n)
        : tags_(n, std::uint8_t{0}),
          elements_(std::allocator<T>().allocate(n)),
          mask_(n - 1) {
        assert(std::has_single_bit(n));
    }
    constexpr tagged_slots(tagged_slots&& other) noexcept { swap(other); }
    constexpr tagged_slots& operator=(tagged_slots other) noexcept {
        swap(other);
        return *this;
    }
    constexpr ~tagged_slots() {
        for (std::size_t i = 0; i < count(); ++i)
            if (tags_[i] != 0) std::destroy_at(elements_ + i);
        if (elements_) std::allocator<T>().deallocate(elements_, count());
    }

    constexpr void swap(tagged_slots& other) noexcept {
        tags_.swap(other.tags_);
        std::swap(elements_, other.elements_);
        std::swap(mask_, other.mask_);
        std::swap(taken_, other.taken_);
    }

    // Numbers of slots, and of those that are taken.
    constexpr std::size_t count() const noexcept { return tags_.size(); }
    constexpr std::size_t taken() const noexcept { return taken_; }

    // The slot behind another, the first behind the last.
    constexpr std::size_t next(std::size_t i) const { return (i + 1) & mask_; }
    // How far a slot is behind another.
    constexpr std::size_t distance(std::size_t from, std::size_t to) const {
        return (to - from) & mask_;
    }
    // The first slot that is taken, from one on, or count().
    constexpr std::size_t taken_from(std::size_t i) const {
        while (i < count() && tags_[i] == 0) ++i;
        return i;
    }

    constexpr std::uint8_t tag(std::size_t i) const { return tags_[i]; }
    // The element of a slot, also of a const object. Precondition: it is taken.
    constexpr T& operator[](std::size_t i) const { return elements_[i]; }

    // Preconditions: the slot is empty, and the tag is not 0.
    constexpr T& put(std::size_t i, std::uint8_t tag, T&& element) {
        std::construct_at(elements_ + i, std::move(element));
        tags_[i] = tag;
        ++taken_;
        return elements_[i];
    }
    // Empties a slot and returns its element. Precondition: it is taken.
    constexpr T take(std::size_t i) {
        T element = std::move(elements_[i]);
        std::destroy_at(elements_ + i);
        tags_[i] = 0;
        --taken_;
        return element;
    }

private:
    std::vector<std::uint8_t> tags_{};
    T* elements_ = nullptr;
    std::size_t mask_ = 0;
    std::size_t taken_ = 0;
};

}  // namespace tenet
