// small_aware_stack: searches (type) searches_when_it_pops (type)
// union_find: relabels (type)
// deque: shifts (type)
// hash_map: lists<769> (type)
// priority_queue: inserts_in_order (type)
#pragma once
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

// Right, but they go through all that they hold.

class searches {
public:
    void push(int x) { all_.push_back(x); }
    void pop() { all_.pop_back(); }
    int top() const { return all_.back(); }
    int getMin() const { return *std::ranges::min_element(all_); }

private:
    std::vector<int> all_;
};

// Only where what leaves was the smallest.
class searches_when_it_pops {
public:
    void push(int x) {
        least_ = all_.empty() ? x : std::min(least_, x);
        all_.push_back(x);
    }
    void pop() {
        const bool was_least = all_.back() == least_;
        all_.pop_back();
        if (was_least && !all_.empty())
            least_ = *std::ranges::min_element(all_);
    }
    int top() const { return all_.back(); }
    int smallest() const { return least_; }

private:
    std::vector<int> all_;
    int least_ = 0;
};

class relabels {
public:
    explicit relabels(std::size_t n) : labels_(n) {
        std::iota(labels_.begin(), labels_.end(), 0);
    }
    void unite(std::size_t a, std::size_t b) {
        std::ranges::replace(labels_, int(labels_[a]), int(labels_[b]));
    }
    bool same(std::size_t a, std::size_t b) const {
        return labels_[a] == labels_[b];
    }

private:
    std::vector<int> labels_;
};

class shifts : std::vector<int> {
public:
    using vector::back, vector::front, vector::pop_back, vector::push_back;
    void push_front(int x) { insert(begin(), x); }
    void pop_front() { erase(begin()); }
};

// As many lists as there are at first.
template <std::size_t count>
class lists {
public:
    void put(int key, int value) {
        for (auto& each : list(key))
            if (each.first == key) return void(each.second = value);
        list(key).push_back({key, value});
    }
    int get(int key) {
        for (const auto& each : list(key))
            if (each.first == key) return each.second;
        return -1;
    }
    void remove(int key) {
        std::erase_if(list(key),
                      [key](const auto& each) { return each.first == key; });
    }

private:
    std::vector<std::pair<int, int>>& list(int key) {
        return all_[unsigned(key) % count];
    }
    std::vector<std::pair<int, int>> all_[count];
};

class inserts_in_order {
public:
    void push(int x) {
        all_.insert(std::upper_bound(all_.begin(), all_.end(), x), x);
    }
    void pop() { all_.pop_back(); }
    int top() const { return all_.back(); }
    std::size_t size() const { return all_.size(); }
    bool empty() const { return all_.empty(); }

private:
    std::vector<int> all_;
};
