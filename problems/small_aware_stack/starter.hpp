#pragma once

class small_aware_stack {
public:
    void push(int x) {}
    void pop() {}
    int top() const { return 0; }
    int smallest() const { return 0; }
};
