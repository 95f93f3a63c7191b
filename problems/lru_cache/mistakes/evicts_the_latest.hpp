// Mistake: it evicts from the end to which it splices, the most recent.
#pragma once

#include <cstddef>
#include <list>
#include <unordered_map>

class lru_cache {
public:
    explicit lru_cache(std::size_t capacity) : capacity_(capacity) {}
    lru_cache(const lru_cache&) = delete;
    lru_cache& operator=(const lru_cache&) = delete;

    int get(int key) {
        const auto at = where_.find(key);
        if (at == where_.end()) return -1;
        touch(at->second);
        return at->second->value;
    }

    void put(int key, int value) {
        if (const auto at = where_.find(key); at != where_.end()) {
            at->second->value = value;
            touch(at->second);
            return;
        }
        if (entries_.size() == capacity_) {
            where_.erase(entries_.back().key);
            entries_.pop_back();
        }
        entries_.push_back({key, value});
        where_[key] = --entries_.end();
    }

private:
    struct entry {
        int key, value;
    };
    using place = std::list<entry>::iterator;

    void touch(place at) { entries_.splice(entries_.end(), entries_, at); }

    std::size_t capacity_;
    std::list<entry> entries_;
    std::unordered_map<int, place> where_;
};
