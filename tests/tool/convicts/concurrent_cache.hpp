// concurrent_cache: looks_without_a_lock (type)
#pragma once
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>

class looks_without_a_lock {
public:
    explicit looks_without_a_lock(std::size_t capacity) : capacity_(capacity) {}

    void put(int key, int value) {
        const std::lock_guard guard(lock_);
        all_[key] = value;
        auto first = all_.begin();
        if (first->first == key) ++first;
        if (all_.size() > capacity_) all_.erase(first);
    }
    std::optional<int> get(int key) {
        const auto at = all_.find(key);
        if (at == all_.end()) return std::nullopt;
        return at->second;
    }

private:
    std::size_t capacity_;
    std::map<int, int> all_;
    std::mutex lock_;
};
