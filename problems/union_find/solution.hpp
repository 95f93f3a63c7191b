#pragma once

#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

// A tree a set: each number has a parent, and a root is its own. From each
// number the parents lead to the root of its set, which is the same for all of
// them and knows how many they are. To unite is to hang one root below another,
// the smaller set below the greater. So whenever a number gets a step further
// from its root, its set becomes at least twice as great, which can happen log2
// n times only. And whoever walks to a root lets each number on the way skip
// its parent: what is walked often becomes short. Both together make calls take
// less than five steps on average, for any n there can be.
class union_find {
public:
    explicit union_find(int n)
        : parents_(std::size_t(n)), sizes_(std::size_t(n), 1) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }

    bool unite(int a, int b) {
        std::size_t greater = root(a), smaller = root(b);
        if (greater == smaller) return false;
        if (sizes_[greater] < sizes_[smaller]) std::swap(greater, smaller);
        parents_[smaller] = greater;
        sizes_[greater] += sizes_[smaller];
        return true;
    }

    bool same(int a, int b) { return root(a) == root(b); }
    int size_of(int a) { return sizes_[root(a)]; }

private:
    std::size_t root(int a) {
        auto i = std::size_t(a);
        while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
        return i;
    }

    std::vector<std::size_t> parents_;
    std::vector<int> sizes_;  // right of roots alone
};
