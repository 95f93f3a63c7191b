// expiring_cache: outlives<int,int,tenet::laws::manual_clock> (type)
#pragma once
#include <chrono>
#include <cstddef>
#include <map>
#include <optional>

// Gives an entry at its deadline.
template <class Key, class Value, class Clock>
class outlives {
public:
    outlives(std::size_t capacity, std::chrono::seconds lifetime)
        : capacity_(capacity), lifetime_(lifetime) {}

    void put(Key key, Value value) {
        expire();
        if (!all_.contains(key) && all_.size() == capacity_)
            all_.erase(all_.begin());
        all_[key] = {value, Clock::now() + lifetime_};
    }
    std::optional<Value> get(Key key) {
        if (!contains(key)) return std::nullopt;
        return all_.at(key).value;
    }
    bool contains(Key key) const {
        const auto at = all_.find(key);
        return at != all_.end() && Clock::now() <= at->second.until;
    }

private:
    struct held {
        Value value;
        typename Clock::time_point until;
    };

    void expire() {
        std::erase_if(all_, [](const auto& it) {
            return Clock::now() > it.second.until;
        });
    }

    std::size_t capacity_;
    std::chrono::seconds lifetime_;
    std::map<Key, held> all_;
};
