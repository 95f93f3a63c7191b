// Too slow: it searches all elements for the greatest.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

class binary_heap {
public:
    binary_heap() = default;
    explicit binary_heap(std::vector<int> elements)
        : bag_(std::move(elements)) {}

    void push(int x) { bag_.push_back(x); }
    void pop() { bag_.erase(std::max_element(bag_.begin(), bag_.end())); }
    int top() const { return *std::max_element(bag_.begin(), bag_.end()); }
    std::size_t size() const { return bag_.size(); }
    bool empty() const { return bag_.empty(); }

private:
    std::vector<int> bag_;
};
