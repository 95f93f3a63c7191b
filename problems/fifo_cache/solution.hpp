#pragma once

#include <cstddef>
#include <queue>
#include <unordered_map>

// The queue holds each key that is held, once, in the order in which they were
// inserted; the map holds their values. Reading or replacing a value is the
// map's business alone: the place of a key in the queue is decided when it
// comes in, and never changes. So the key to be evicted is the first of the
// queue, and no iterator into the queue is needed, as LRU needs one into its
// list.
//   A key enters the queue only when the map does not have it, and leaves both
// at the same time, hence they hold the same keys. Each call looks into the map
// and touches one end of the queue.
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
