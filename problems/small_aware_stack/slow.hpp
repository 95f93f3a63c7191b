// Too slow: it searches all elements for the smallest.
#pragma once

#include <algorithm>
#include <vector>

class small_aware_stack {
public:
    void push(int x) { all_.push_back(x); }
    void pop() { all_.pop_back(); }
    int top() const { return all_.back(); }
    int smallest() const { return *std::min_element(all_.begin(), all_.end()); }

private:
    std::vector<int> all_;
};
