// Mistake: it evicts from the list of the others, though none is there.
#pragma once

#include <algorithm>
#include <cstddef>
#include <list>
#include <unordered_map>

class simplified_two_queue_cache {
public:
    explicit simplified_two_queue_cache(std::size_t capacity)
        : capacity_(capacity) {}
    simplified_two_queue_cache(const simplified_two_queue_cache&) = delete;
    simplified_two_queue_cache& operator=(const simplified_two_queue_cache&) =
        delete;

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
        if (where_.size() == capacity_) evict();
        once_.push_back({key, value, false});
        where_[key] = --once_.end();
    }

private:
    struct entry {
        int key, value;
        bool again;
    };
    using entries = std::list<entry>;

    void touch(entries::iterator at) {
        again_.splice(again_.end(), at->again ? again_ : once_, at);
        at->again = true;
    }

    void evict() {
        const std::size_t share = std::max<std::size_t>(1, capacity_ / 4);
        const bool many = once_.size() > share;
        entries& from = many ? once_ : again_;
        where_.erase(from.front().key);
        from.pop_front();
    }

    std::size_t capacity_;
    entries once_, again_;
    std::unordered_map<int, entries::iterator> where_;
};
