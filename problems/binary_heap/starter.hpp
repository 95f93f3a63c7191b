#pragma once

#include <cstddef>
#include <vector>

class binary_heap {
public:
    binary_heap() = default;
    explicit binary_heap(std::vector<int> elements) {}

    void push(int x) {}
    void pop() {}
    int top() const { return 0; }  // the greatest
    std::size_t size() const { return 0; }
    bool empty() const { return true; }
};
