// Mistake: of equal smallest elements it keeps one on the second stack, which
// leaves with the first of them.
#pragma once

#include <vector>

class small_aware_stack {
public:
    void push(int x) {
        all_.push_back(x);
        if (least_.empty() || x < least_.back()) least_.push_back(x);
    }

    void pop() {
        if (all_.back() == least_.back()) least_.pop_back();
        all_.pop_back();
    }

    int top() const { return all_.back(); }
    int smallest() const { return least_.back(); }

private:
    std::vector<int> all_;
    std::vector<int> least_;
};
