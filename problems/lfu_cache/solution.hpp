#pragma once

#include <cstddef>
#include <list>
#include <unordered_map>

// For each number of uses there is a list of the entries used so often, in
// order of their last use. A use takes an entry from its list to the end of the
// next one: it is the latest of those used once more. So ties cost nothing: of
// the entries used the fewest times, the first of their list goes.
//   Nor need the fewest uses be searched for. least_ changes in two ways only:
// a new entry makes it 1; and when the last entry used so often is used again,
// it goes up by 1, since that very entry is now in the next list. An eviction
// may leave it wrong, but the new entry for which room is made then sets it to
// 1.
//   Lists are erased when they are empty, so that there are never more of them
// than entries. References to values of an unordered_map survive its growth,
// which is why from may be used after to has been made.
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
        where_.erase(rarest.front().key);
        rarest.pop_front();
        if (rarest.empty()) used_.erase(least_);
    }

    std::size_t capacity_;
    int least_ = 0;  // uses of any entry
    std::unordered_map<int, entries> used_;
    std::unordered_map<int, entries::iterator> where_;
};
