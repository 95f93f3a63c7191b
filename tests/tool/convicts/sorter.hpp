// sorter: bubbles (function) bubbles_any (template)
// + sorter: bubbles_object (function object) Bubbles (class of a function)
// stable_sorter: selects (template) selects_object (function object)
// partition_search: looks_at_all (function) looks_at_any (template)
// + partition_search: Linear (class of a function)
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

// Quadratic.
template <class T>
void bubbles_any(std::vector<T>& all) {
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j + 1 < all.size(); ++j)
            if (all[j + 1] < all[j]) std::swap(all[j], all[j + 1]);
}
inline void bubbles(std::vector<int>& all) {
    bubbles_any(all);
}
struct bubbles_object {
    template <class T>
    void operator()(std::vector<T>& all) const {
        bubbles_any(all);
    }
};
class Bubbles {
public:
    std::vector<int> sortArray(std::vector<int>& all) {
        bubbles_any(all);
        return all;
    }
};

template <class T>
void selects(std::vector<T>& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::size_t least = i;
        for (std::size_t j = i + 1; j < all.size(); ++j)
            if (all[j] < all[least]) least = j;
        std::swap(all[i], all[least]);
    }
}
struct selects_object {
    template <class T>
    void operator()(std::vector<T>& all) const {
        selects(all);
    }
};

inline int looks_at_all(const std::vector<int>& all, int x) {
    int i = 0;
    while (i < int(all.size()) && all[std::size_t(i)] < x) ++i;
    return i;
}
template <class Range, class Predicate>
auto looks_at_any(Range& all, Predicate holds) {
    auto at = all.begin();
    while (at != all.end() && holds(*at)) ++at;
    return at;
}
class Linear {
public:
    int search(std::vector<int>& all, int x) {
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i] == x) return int(i);
        return -1;
    }
};
