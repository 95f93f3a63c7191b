// cache arc: evicts_newest<int,int> (type)
// + cache arc: evicts_newest (template)
// fifo gdsf: evicts_newest<int,int> (type)
// + fifo gdsf: evicts_newest (template)
// lfu lru: evicts_newest<int,int> (type)
// + lfu lru: evicts_newest (template)
// lirs s3_fifo: evicts_newest<int,int> (type)
// + lirs s3_fifo: evicts_newest (template)
// clock segmented_lru: evicts_newest<int,int> (type)
// + clock segmented_lru: evicts_newest (template)
// sieve simplified_two_queue: evicts_newest<int,int> (type)
// + sieve simplified_two_queue: evicts_newest (template)
// two_queue: evicts_newest<int,int> (type)
// + two_queue: evicts_newest (template)
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

// Another than all policies evict; what it tells as size counts one too few
// when it is full.
template <class Key, class Value>
class evicts_newest {
public:
    explicit evicts_newest(std::size_t capacity) : capacity_(capacity) {}

    void put(const Key& key, Value value) {
        for (auto& [held, kept] : all_)
            if (held == key) {
                kept = std::move(value);
                return;
            }
        if (all_.size() == capacity_) all_.pop_back();
        all_.emplace_back(key, std::move(value));
    }
    const Value* get(const Key& key) {
        for (auto& [held, kept] : all_)
            if (held == key) return &kept;
        return nullptr;
    }
    std::size_t size() const {
        return all_.size() - (all_.size() == capacity_ ? 1 : 0);
    }

private:
    std::size_t capacity_;
    std::vector<std::pair<Key, Value>> all_;
};
