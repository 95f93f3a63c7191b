// removal_listener: silent_on_replacing<int,int> (type)
#pragma once
#include <cstddef>
#include <functional>
#include <list>
#include <optional>

enum class cause { evicted, replaced, erased, cleared };

// Tells nobody of the value that another takes the place of.
template <class Key, class Value>
class silent_on_replacing {
public:
    using listener = std::function<void(const Key&, const Value&, cause)>;

    silent_on_replacing(std::size_t capacity, listener tell)
        : capacity_(capacity), tell_(std::move(tell)) {}

    void put(Key key, Value value) {
        for (auto& it : all_)
            if (it.key == key) {
                it.value = value;
                return;
            }
        all_.push_back({key, value});
        if (all_.size() <= capacity_) return;
        const held gone = all_.front();
        all_.pop_front();
        tell_(gone.key, gone.value, cause::evicted);
    }
    std::optional<Value> get(Key key) {
        for (auto& it : all_)
            if (it.key == key) return it.value;
        return std::nullopt;
    }

private:
    struct held {
        Key key;
        Value value;
    };

    std::size_t capacity_;
    listener tell_;
    std::list<held> all_;
};
