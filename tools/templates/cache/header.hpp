// entry_name: says in one sentence what it is.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Invariant:  no more entries than fit, in the order in which they came
// Complexity: get, put O(n); space O(n)
// Reference:  author, title, where and when it was published
// Laws:       cache
//
// Example:
//   entry_name<int, char> made(1);
//   made.put(1, 'a');
//   made.put(2, 'b');
//   *made.get(2) == 'b' && made.get(1) == nullptr
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <deque>
#include <stdexcept>
#include <string>
#include <utility>

namespace tenet {

template <std::equality_comparable Key, std::movable Value>
class entry_name {
public:
    static constexpr const char* name = "entry_name";
    static constexpr std::size_t max_capacity = 1'000'000'000;

    // Throws std::invalid_argument for a capacity out of 1..max_capacity.
    explicit entry_name(std::size_t capacity) {
        if (capacity < 1 || capacity > max_capacity)
            throw std::invalid_argument(std::string(name) + ": capacity " +
                                        std::to_string(capacity) +
                                        " is not in 1..1000000000");
        capacity_ = capacity;
    }

    std::size_t size() const noexcept { return entries_.size(); }
    std::size_t capacity() const noexcept { return capacity_; }

    // Null if the key is not there.
    Value* get(const Key& key) {
        const auto found = std::ranges::find(entries_, key, &entry::key);
        return found == entries_.end() ? nullptr : &found->value;
    }

    void put(Key key, Value value) {
        if (Value* old = get(key)) {
            *old = std::move(value);
            return;
        }
        if (size() == capacity_) entries_.pop_front();
        entries_.push_back({std::move(key), std::move(value)});
    }

    bool invariant() const { return size() <= capacity_; }

private:
    struct entry {
        Key key;
        Value value;
    };

    std::size_t capacity_ = 0;
    std::deque<entry> entries_;
};

}  // namespace tenet
