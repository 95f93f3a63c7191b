// Too slow: it moves all elements whenever the first comes or goes.
#pragma once

#include <cstddef>
#include <vector>

class circular_deque {
public:
    void push_back(int x) { row_.push_back(x); }
    void push_front(int x) { row_.insert(row_.begin(), x); }
    void pop_back() { row_.pop_back(); }
    void pop_front() { row_.erase(row_.begin()); }
    int front() const { return row_.front(); }
    int back() const { return row_.back(); }
    std::size_t size() const { return row_.size(); }
    bool empty() const { return row_.empty(); }

private:
    std::vector<int> row_;
};
