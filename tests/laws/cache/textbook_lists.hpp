// textbook_lists: std::lists of entries under one map, for convicts to be made
// of as a textbook would.
#pragma once

#include <array>
#include <cstddef>
#include <list>
#include <unordered_map>

#include "entry_list.hpp"

namespace tenet::tests {

// The latest to enter a list comes first.
template <std::size_t count>
class textbook_lists {
public:
    struct element : entry {
        std::size_t list;
        int hits;
    };

    element* find(int key) {
        const auto at = index_.find(key);
        return at == index_.end() ? nullptr : &*at->second;
    }
    std::size_t size(std::size_t list) const { return lists_[list].size(); }
    element& last(std::size_t list) { return lists_[list].back(); }

    void add(std::size_t list, int key, int value) {
        lists_[list].push_front({{key, value}, list, 0});
        index_[key] = lists_[list].begin();
    }
    void move(element& it, std::size_t list) {
        const auto at = index_.at(it.key);
        auto& from = lists_[it.list];
        it.list = list;
        lists_[list].splice(lists_[list].begin(), from, at);
    }
    void drop(element& it) {
        const auto at = index_.at(it.key);
        index_.erase(it.key);
        lists_[it.list].erase(at);
    }
    entry take_last(std::size_t list) {
        const entry taken = last(list);
        drop(last(list));
        return taken;
    }

private:
    using elements = std::list<element>;
    std::array<elements, count> lists_;
    std::unordered_map<int, typename elements::iterator> index_;
};

}  // namespace tenet::tests
