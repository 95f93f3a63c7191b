// Mistake: it keeps each element as its difference to the smallest until then,
// which overflows.
#pragma once

#include <vector>

class small_aware_stack {
public:
    void push(int x) {
        if (differences_.empty()) least_ = x;
        differences_.push_back(x - least_);
        if (x < least_) least_ = x;
    }

    void pop() {
        if (differences_.back() < 0) least_ -= differences_.back();
        differences_.pop_back();
    }

    int top() const {
        return differences_.back() < 0 ? least_ : least_ + differences_.back();
    }
    int smallest() const { return least_; }

private:
    std::vector<int> differences_;
    int least_ = 0;
};
