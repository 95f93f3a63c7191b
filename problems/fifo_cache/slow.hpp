// Too slow: it searches the queue for the key.
#pragma once

#include <cstddef>
#include <deque>

class fifo_cache {
public:
    explicit fifo_cache(std::size_t capacity) : capacity_(capacity) {}

    int get(int key) const {
        for (const entry& it : entries_)
            if (it.key == key) return it.value;
        return -1;
    }

    void put(int key, int value) {
        for (entry& it : entries_)
            if (it.key == key) {
                it.value = value;
                return;
            }
        if (entries_.size() == capacity_) entries_.pop_front();
        entries_.push_back({key, value});
    }

private:
    struct entry {
        int key, value;
    };

    std::size_t capacity_;
    std::deque<entry> entries_;
};
