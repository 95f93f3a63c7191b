// Mistake: it hangs the number itself below the other, and not the root of its
// set.
#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

class union_find {
public:
    explicit union_find(int n)
        : parents_(std::size_t(n)), sizes_(std::size_t(n), 1) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }

    bool unite(int a, int b) {
        const std::size_t greater = root(a), smaller = root(b);
        if (greater == smaller) return false;
        parents_[std::size_t(b)] = greater;
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
