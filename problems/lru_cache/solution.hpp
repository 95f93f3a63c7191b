#pragma once

#include <cstddef>
#include <list>
#include <unordered_map>

// The list holds the entries in order of their last use, the latest at its end,
// so that the one to be evicted is always the first. The map says where in the
// list a key is. Both are needed: the list alone would have to be searched for
// a key, the map alone for the oldest.
//   To use an entry is to splice it to the end, which relinks its node: nothing
// is copied, and what the map says of it stays true. An entry holds its key as
// well as its value, for whoever is evicted must leave the map, too.
//   Each call looks into the map once or twice and changes a few links, however
// many entries there are. A copy of the map would point into the list of the
// original, hence there are no copies.
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
    using place = std::list<entry>::iterator;

    void touch(place at) { entries_.splice(entries_.end(), entries_, at); }

    std::size_t capacity_;
    std::list<entry> entries_;
    std::unordered_map<int, place> where_;
};
