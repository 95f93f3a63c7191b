// Mistake: its set is in order of uses and keys, so that of those used the
// fewest times it evicts the least key.
#pragma once

#include <cstddef>
#include <set>
#include <unordered_map>
#include <utility>

class lfu_cache {
public:
    explicit lfu_cache(std::size_t capacity) : capacity_(capacity) {}

    int get(int key) {
        const auto at = entries_.find(key);
        if (at == entries_.end()) return -1;
        use(key, at->second);
        return at->second.value;
    }

    void put(int key, int value) {
        if (const auto at = entries_.find(key); at != entries_.end()) {
            at->second.value = value;
            use(key, at->second);
            return;
        }
        if (entries_.size() == capacity_) {
            entries_.erase(order_.begin()->second);
            order_.erase(order_.begin());
        }
        entries_[key] = {value, 1};
        order_.emplace(1, key);
    }

private:
    struct entry {
        int value, uses;
    };

    void use(int key, entry& it) {
        order_.erase({it.uses, key});
        order_.emplace(++it.uses, key);
    }

    std::size_t capacity_;
    std::unordered_map<int, entry> entries_;
    std::set<std::pair<int, int>> order_;
};
