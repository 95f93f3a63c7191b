// Too slow: it searches both lists for the key.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

class simplified_two_queue_cache {
public:
    explicit simplified_two_queue_cache(std::size_t capacity)
        : capacity_(capacity) {}

    int get(int key) { return touch(key) ? again_.back().value : -1; }

    void put(int key, int value) {
        if (touch(key)) {
            again_.back().value = value;
            return;
        }
        const std::size_t share = std::max<std::size_t>(1, capacity_ / 4);
        if (once_.size() + again_.size() == capacity_) {
            auto& from =
                once_.size() > share || again_.empty() ? once_ : again_;
            from.erase(from.begin());
        }
        once_.push_back({key, value});
    }

private:
    struct entry {
        int key, value;
    };

    bool touch(int key) {
        for (auto* from : {&once_, &again_}) {
            const auto at =
                std::find_if(from->begin(), from->end(),
                             [key](const entry& it) { return it.key == key; });
            if (at == from->end()) continue;
            const entry found = *at;
            from->erase(at);
            again_.push_back(found);
            return true;
        }
        return false;
    }

    std::size_t capacity_;
    std::vector<entry> once_, again_;
};
