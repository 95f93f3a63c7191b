// Mistake: it remembers one smallest element, and does not know the one before
// when that is popped.
#pragma once

#include <algorithm>
#include <vector>

class small_aware_stack {
public:
    void push(int x) {
        least_ = all_.empty() ? x : std::min(x, least_);
        all_.push_back(x);
    }

    void pop() { all_.pop_back(); }
    int top() const { return all_.back(); }
    int smallest() const { return least_; }

private:
    std::vector<int> all_;
    int least_ = 0;
};
