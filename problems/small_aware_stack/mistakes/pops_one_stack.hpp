// Mistake: it pops the second stack only where the smallest is on top, although
// each push has put something there.
#pragma once

#include <algorithm>
#include <vector>

class small_aware_stack {
public:
    void push(int x) {
        least_.push_back(least_.empty() ? x : std::min(x, least_.back()));
        all_.push_back(x);
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
