// Too slow: it searches a vector for the key.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

class lru_cache {
public:
    explicit lru_cache(std::size_t capacity) : capacity_(capacity) {}

    int get(int key) { return touch(key) ? entries_.back().value : -1; }

    void put(int key, int value) {
        if (touch(key)) {
            entries_.back().value = value;
            return;
        }
        if (entries_.size() == capacity_) entries_.erase(entries_.begin());
        entries_.push_back({key, value});
    }

private:
    struct entry {
        int key, value;
    };

    bool touch(int key) {
        const auto at =
            std::find_if(entries_.begin(), entries_.end(),
                         [key](const entry& it) { return it.key == key; });
        if (at == entries_.end()) return false;
        std::rotate(at, at + 1, entries_.end());
        return true;
    }

    std::size_t capacity_;
    std::vector<entry> entries_;  // the latest to be used is the last
};
