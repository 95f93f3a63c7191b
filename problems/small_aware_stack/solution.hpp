#pragma once

#include <algorithm>
#include <vector>

// Each element stands together with the smallest of it and all below. What is
// below an element stays the same as long as it is there, so this never has to
// change; and it is computed from x and what the element before knows. When an
// element is popped, the one that is on top then knows the smallest of what is
// left, for that is what was there when it was pushed. All calls look at the
// last element only.
class small_aware_stack {
public:
    void push(int x) {
        const int least = all_.empty() ? x : std::min(x, smallest());
        all_.push_back({x, least});
    }

    void pop() { all_.pop_back(); }
    int top() const { return all_.back().x; }
    int smallest() const { return all_.back().least; }

private:
    struct element {
        int x;
        int least;  // of x and all below
    };

    std::vector<element> all_;
};
