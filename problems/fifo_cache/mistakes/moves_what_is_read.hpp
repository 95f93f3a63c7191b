// Mistake: it moves an entry to the end when that is read, which is LRU.
#pragma once

#include <cstddef>
#include <list>
#include <unordered_map>

class fifo_cache {
public:
    explicit fifo_cache(std::size_t capacity) : capacity_(capacity) {}
    fifo_cache(const fifo_cache&) = delete;
    fifo_cache& operator=(const fifo_cache&) = delete;

    int get(int key) {
        const auto at = where_.find(key);
        if (at == where_.end()) return -1;
        entries_.splice(entries_.end(), entries_, at->second);
        return at->second->value;
    }

    void put(int key, int value) {
        if (const auto at = where_.find(key); at != where_.end()) {
            at->second->value = value;
            return;
        }
        if (entries_.size() == capacity_) {
            where_.erase(entries_.front().key);
            entries_.pop_front();
        }
        entries_.push_back({key, value});
        where_[key] = --entries_.end();
    }

private:
    struct entry {
        int key, value;
    };

    std::size_t capacity_;
    std::list<entry> entries_;
    std::unordered_map<int, std::list<entry>::iterator> where_;
};
