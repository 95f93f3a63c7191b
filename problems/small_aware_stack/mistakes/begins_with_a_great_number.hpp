// Mistake: it begins with a million as the smallest, but elements may all be
// greater.
#pragma once

#include <algorithm>
#include <vector>

class small_aware_stack {
public:
    void push(int x) {
        least_.push_back(std::min(x, least_.back()));
        all_.push_back(x);
    }

    void pop() {
        least_.pop_back();
        all_.pop_back();
    }

    int top() const { return all_.back(); }
    int smallest() const { return least_.back(); }

private:
    std::vector<int> all_;
    std::vector<int> least_{1'000'000};
};
