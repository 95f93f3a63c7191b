// entry_list: entries as textbooks draw them, the latest at the front.
#pragma once

#include <algorithm>
#include <list>
#include <optional>
#include <utility>

namespace tenet::tests {

struct entry {
    int key, value;
};
struct put_result {
    std::optional<entry> evicted;
};

class entry_list : public std::list<std::pair<int, int>> {
public:
    iterator find(int key) {
        return std::find_if(begin(), end(),
                            [key](const auto& it) { return it.first == key; });
    }
    bool holds(int key) { return find(key) != end(); }
    void forget(int key) {
        remove_if([key](const auto& it) { return it.first == key; });
    }
    // From wherever it is to the front of this list.
    void take(entry_list& from, iterator at) { splice(begin(), from, at); }
    void take_last(entry_list& from) { take(from, std::prev(from.end())); }
    entry pop_last() {
        const entry last{back().first, back().second};
        pop_back();
        return last;
    }
};

}  // namespace tenet::tests
