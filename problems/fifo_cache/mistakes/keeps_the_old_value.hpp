// Mistake: emplace changes nothing where the key is held.
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
        if (!values_.emplace(key, value).second) return;
        if (values_.size() > capacity_) {
            values_.erase(order_.front());
            order_.pop();
        }
        order_.push(key);
    }

private:
    std::size_t capacity_;
    std::queue<int> order_;
    std::unordered_map<int, int> values_;
};
