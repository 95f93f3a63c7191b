// Too slow: it searches all entries for a key, and for the fewest uses.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

class lfu_cache {
public:
    explicit lfu_cache(std::size_t capacity) : capacity_(capacity) {}

    int get(int key) { return use(key) ? entries_.back().value : -1; }

    void put(int key, int value) {
        if (use(key)) {
            entries_.back().value = value;
            return;
        }
        if (entries_.size() == capacity_)
            entries_.erase(std::min_element(entries_.begin(), entries_.end(),
                                            [](const entry& a, const entry& b) {
                                                return a.uses < b.uses;
                                            }));
        entries_.push_back({key, value, 1});
    }

private:
    struct entry {
        int key, value, uses;
    };

    bool use(int key) {
        const auto at =
            std::find_if(entries_.begin(), entries_.end(),
                         [key](const entry& it) { return it.key == key; });
        if (at == entries_.end()) return false;
        ++at->uses;
        std::rotate(at, at + 1, entries_.end());
        return true;
    }

    std::size_t capacity_;
    std::vector<entry> entries_;  // in order of last use
};
