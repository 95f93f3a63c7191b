// weighted_cache: exceeds<int,int,tenet::laws::by_value> (type)
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

// Makes room only for the entry, not for all of its weight.
template <class Key, class Value, class Weigher>
class exceeds {
public:
    enum class done { inserted, replaced, rejected };
    struct result {
        done outcome;
        std::vector<std::pair<Key, Value>> evicted;
    };

    explicit exceeds(std::uint64_t capacity) : capacity_(capacity) {}

    result put(Key key, Value value) {
        result it{all_.contains(key) ? done::replaced : done::inserted, {}};
        if (Weigher()(key, value) > capacity_) {
            all_.erase(key);
            return {done::rejected, {}};
        }
        all_[key] = value;
        if (weight() > capacity_ && all_.size() > 1) {
            auto first = all_.begin();
            if (first->first == key) ++first;
            it.evicted.push_back(*first);
            all_.erase(first);
        }
        return it;
    }
    std::optional<Value> get(Key key) const {
        const auto at = all_.find(key);
        return at == all_.end() ? std::nullopt : std::optional(at->second);
    }
    bool contains(Key key) const { return all_.contains(key); }
    std::uint64_t weight() const {
        std::uint64_t sum = 0;
        for (const auto& [key, value] : all_) sum += Weigher()(key, value);
        return sum;
    }
    std::uint64_t capacity() const { return capacity_; }

private:
    std::uint64_t capacity_;
    std::map<Key, Value> all_;
};
