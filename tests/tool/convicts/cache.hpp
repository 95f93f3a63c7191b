// cache adaptive_replacement: evicts_newest<int,int> (type)
// + cache adaptive_replacement: evicts_newest (template)
// first_in_first_out greedy_dual_size_frequency: evicts_newest<int,int> (type)
// + first_in_first_out greedy_dual_size_frequency: evicts_newest (template)
// least_frequently_used least_recently_used: evicts_newest<int,int> (type)
// + least_frequently_used least_recently_used: evicts_newest (template)
// low_inter_reference_recency s3_fifo: evicts_newest<int,int> (type)
// + low_inter_reference_recency s3_fifo: evicts_newest (template)
// second_chance segmented_lru: evicts_newest<int,int> (type)
// + second_chance segmented_lru: evicts_newest (template)
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
