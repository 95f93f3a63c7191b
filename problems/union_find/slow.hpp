// Too slow: it goes through all numbers to give those of one set the name of
// another.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

class union_find {
public:
    explicit union_find(int n) : names_(std::size_t(n)) {
        std::iota(names_.begin(), names_.end(), 0);
    }

    bool unite(int a, int b) {
        if (same(a, b)) return false;
        std::replace(names_.begin(), names_.end(), name(b), name(a));
        return true;
    }

    bool same(int a, int b) { return name(a) == name(b); }
    int size_of(int a) {
        return int(std::count(names_.begin(), names_.end(), name(a)));
    }

private:
    int name(int a) const { return names_[std::size_t(a)]; }

    std::vector<int> names_;
};
