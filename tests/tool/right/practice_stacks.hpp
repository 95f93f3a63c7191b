// small_aware_stack: right_aware_stack (type)
// small_aware_stack: right_min_stack (type)
#pragma once
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

class right_aware_stack {
public:
    void push(int x) {
        all_.emplace_back(x, empty() ? x : std::min(x, smallest()));
    }
    void pop() { all_.pop_back(); }
    int top() const { return all_.back().first; }
    int smallest() const { return all_.back().second; }
    std::size_t size() const { return all_.size(); }
    bool empty() const { return all_.empty(); }

private:
    std::vector<std::pair<int, int>> all_;
};

// A second stack, of those that were no greater than all before them.
class right_min_stack {
public:
    void push(int x) {
        all_.push_back(x);
        if (least_.empty() || x <= least_.back()) least_.push_back(x);
    }
    void pop() {
        if (all_.back() == least_.back()) least_.pop_back();
        all_.pop_back();
    }
    int top() { return all_.back(); }
    int getMin() { return least_.back(); }

private:
    std::vector<int> all_, least_;
};
