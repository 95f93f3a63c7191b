// Mistake: a key that is replaced enters the queue once more.
#pragma once

#include <cstddef>
#include <queue>
#include <unordered_map>

class fifo_cache {
public:
    explicit fifo_cache(std::size_t capacity) : capacity_(capacity) {}

    int get(int key) const {
        const auto at = values_.find(key);
        return at == values_.end() ? -1 : at->second;
    }

    void put(int key, int value) {
        if (const auto at = values_.find(key); at != values_.end()) {
            at->second = value;
            order_.push(key);
            return;
        }
        if (values_.size() == capacity_) {
            values_.erase(order_.front());
            order_.pop();
        }
        order_.push(key);
        values_[key] = value;
    }

private:
    std::size_t capacity_;
    std::queue<int> order_;
    std::unordered_map<int, int> values_;
};
