// entry_name: says in one sentence what it is.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Invariant:  the elements are in order, the greatest last
// Complexity: top, pop, size, empty O(1); push O(n); space O(n)
// Reference:  author, title, where and when it was published
// Laws:       priority_queue
//
// Example:
//   entry_name<int> made;
//   made.push(1);
//   made.push(2);
//   made.pop() == 2 && made.top() == 1
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace tenet {

template <std::movable T,
          std::strict_weak_order<const T&, const T&> Compare = std::less<T>>
class entry_name {
public:
    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept { return elements_.size(); }

    constexpr const T& top() const noexcept {
        assert(!empty());
        return elements_.back();
    }

    constexpr void push(T element) {
        const auto place =
            std::ranges::upper_bound(elements_, element, compare_);
        elements_.insert(place, std::move(element));
    }

    constexpr T pop() {
        assert(!empty());
        T greatest = std::move(elements_.back());
        elements_.pop_back();
        return greatest;
    }

    constexpr bool invariant() const {
        return std::ranges::is_sorted(elements_, compare_);
    }

private:
    std::vector<T> elements_;
    Compare compare_{};
};

}  // namespace tenet
