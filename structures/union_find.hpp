// union_find: disjoint sets of the numbers below n, united but never split.
//
// For connected components, equivalences and Kruskal's spanning tree. Calls
// after construction allocate nothing and throw nothing.
//
// Technique:  a tree a set, the smaller hung below the greater; every walk to a
//             root lets each second number skip its parent (path halving)
// Invariant:  a root holds the number of its set's elements, negated; any other
//             number holds its parent; from each a root is reached
// Complexity: unite, find, same, size_of O(inverse Ackermann of n), which is
//             less than 5, amortised; count, size O(1); space O(n)
// Reference:  R. E. Tarjan, J. van Leeuwen, Worst-case analysis of set union
//             algorithms, JACM 31(2), 1984
// Laws:       union_find
//
// Example:
//   union_find sets(4);
//   sets.unite(0, 2);
//   sets.unite(2, 3);
//   sets.same(0, 3) && !sets.same(0, 1) && sets.count() == 2
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tenet {

class union_find {
public:
    // No set, or each number below n in a set of its own. Throws
    // std::invalid_argument if n is greater than 2^31 - 1.
    constexpr union_find() = default;
    constexpr explicit union_find(std::size_t n) : count_(n) {
        constexpr auto most = std::numeric_limits<std::int32_t>::max();
        if (n > std::size_t(most))
            throw std::invalid_argument("union_find: size " +
                                        std::to_string(n) +
                                        " is not in [0, 2147483647]");
        links_.assign(n, -1);
    }

    constexpr union_find(const union_find&) = default;
    constexpr union_find(union_find&& other) noexcept
        : links_(std::move(other.links_)),
          count_(std::exchange(other.count_, 0)) {}
    constexpr union_find& operator=(union_find other) noexcept {
        links_.swap(other.links_);
        std::swap(count_, other.count_);
        return *this;
    }

    constexpr std::size_t size() const noexcept { return links_.size(); }
    constexpr std::size_t count() const noexcept { return count_; }  // of sets

    // The number that represents the set of a; unite may change it.
    constexpr std::size_t find(std::size_t a) noexcept {
        assert(a < size());
        while (links_[a] >= 0) {
            const std::size_t parent = std::size_t(links_[a]);
            if (links_[parent] < 0) return parent;
            a = std::size_t(links_[a] = links_[parent]);
        }
        return a;
    }

    constexpr bool same(std::size_t a, std::size_t b) noexcept {
        return find(a) == find(b);
    }

    // The number of elements in the set of a.
    constexpr std::size_t size_of(std::size_t a) noexcept {
        return std::size_t(-links_[find(a)]);
    }

    // Returns whether they were in different sets.
    constexpr bool unite(std::size_t a, std::size_t b) noexcept {
        a = find(a);
        b = find(b);
        if (a == b) return false;
        if (links_[a] > links_[b]) std::swap(a, b);
        links_[a] += links_[b];
        links_[b] = std::int32_t(a);
        --count_;
        return true;
    }

    constexpr bool invariant() const {
        std::size_t roots = 0, elements = 0;
        for (const std::int32_t link : links_)
            if (link < 0) {
                ++roots;
                elements += std::size_t(-link);
            }
        return roots == count_ && elements == size();
    }

private:
    std::vector<std::int32_t> links_;  // half the size of pointers
    std::size_t count_ = 0;
};

}  // namespace tenet
