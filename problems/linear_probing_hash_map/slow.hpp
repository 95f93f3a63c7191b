// Too slow: it goes through all keys.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

class linear_probing_hash_map {
public:
    void put(int key, int value) {
        const std::size_t i = place(key);
        if (i == entries_.size())
            entries_.push_back({key, value});
        else
            entries_[i].second = value;
    }

    std::optional<int> get(int key) const {
        const std::size_t i = place(key);
        if (i == entries_.size()) return std::nullopt;
        return entries_[i].second;
    }

    bool erase(int key) {
        const std::size_t i = place(key);
        if (i == entries_.size()) return false;
        entries_[i] = entries_.back();
        entries_.pop_back();
        return true;
    }

    std::size_t size() const { return entries_.size(); }

private:
    std::size_t place(int key) const {
        std::size_t i = 0;
        while (i < entries_.size() && entries_[i].first != key) ++i;
        return i;
    }

    std::vector<std::pair<int, int>> entries_;
};
