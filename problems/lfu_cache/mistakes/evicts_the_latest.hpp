// Mistake: of those used the fewest times, it evicts the latest.
#pragma once

#include <cstddef>
#include <list>
#include <unordered_map>

class lfu_cache {
public:
    explicit lfu_cache(std::size_t capacity) : capacity_(capacity) {}
    lfu_cache(const lfu_cache&) = delete;
    lfu_cache& operator=(const lfu_cache&) = delete;

    int get(int key) {
        const auto at = where_.find(key);
        if (at == where_.end()) return -1;
        use(at->second);
        return at->second->value;
    }

    void put(int key, int value) {
        if (const auto at = where_.find(key); at != where_.end()) {
            at->second->value = value;
            use(at->second);
            return;
        }
        if (where_.size() == capacity_) evict();
        least_ = 1;
        used_[1].push_back({key, value, 1});
        where_[key] = --used_[1].end();
    }

private:
    struct entry {
        int key, value, uses;
    };
    using entries = std::list<entry>;

    void use(entries::iterator at) {
        entries& from = used_[at->uses];
        entries& to = used_[at->uses + 1];
        to.splice(to.end(), from, at);
        if (from.empty() && least_ == at->uses) ++least_;
        if (from.empty()) used_.erase(at->uses);
        ++at->uses;
    }

    void evict() {
        entries& rarest = used_[least_];
        where_.erase(rarest.back().key);
        rarest.pop_back();
        if (rarest.empty()) used_.erase(least_);
    }

    std::size_t capacity_;
    int least_ = 0;  // uses of any entry
    std::unordered_map<int, entries> used_;
    std::unordered_map<int, entries::iterator> where_;
};
