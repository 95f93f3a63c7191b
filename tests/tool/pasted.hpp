// coin_change: coins (function)
// sorter: values (function)
// stable_sort: tag (template)
// lower_bound: numbers (function)
// binary_search: index_of (function)
// counting_sorter: counts_bytes (function object)
// merge_sorted: all (function)
// heap: queue (type)
// lru: cache (type)
// hash_map: map (type)
// stack: sequence (template)
// id_generator: generator (type)
#pragma once
#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <utility>
#include <vector>

// Wrong ones with the names that counterexamples use themselves.

inline int coins(const std::vector<int>& coins, int amount) {
    std::vector<int> all = coins;
    std::sort(all.rbegin(), all.rend());
    int taken = 0;
    for (const int coin : all)
        for (; amount >= coin; amount -= coin) ++taken;
    return amount == 0 ? taken : -1;
}

inline void values(std::vector<int>& xs) {
    if (xs.size() > 1) std::sort(xs.begin(), xs.end() - 1);
}

template <std::copyable T>
void tag(std::vector<T>& xs) {
    for (std::size_t i = 0; i + 1 < xs.size(); ++i)
        for (std::size_t j = i + 1; j < xs.size(); ++j)
            if (xs[j] < xs[i]) std::swap(xs[i], xs[j]);
}

// Indices of 10 bits.
inline int numbers(const std::vector<int>& xs, int x) {
    unsigned low = 0, count = static_cast<unsigned>(xs.size());
    while (count > 0) {
        const unsigned half = count / 2, middle = (low + half) % 1024;
        if (xs[middle] < x) {
            low = middle + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return static_cast<int>(low);
}

// Of 16 bits; bounds are as textbooks have them.
inline int index_of(int xs[], int left, int right, int x) {
    while (left <= right) {
        const auto middle =
            static_cast<std::int16_t>(left + (right - left) / 2);
        if (middle < 0) return -1;
        if (xs[middle] == x) return middle;
        if (xs[middle] < x)
            left = middle + 1;
        else
            right = middle - 1;
    }
    return -1;
}

struct bytes_counter {
    template <class T, class Key>
    void operator()(std::vector<T>& xs, Key key) const {
        std::sort(xs.begin(), xs.end(), [&](const T& a, const T& b) {
            return std::invoke(key, a) < std::invoke(key, b);
        });
    }
    void operator()(std::vector<int>& xs) const {
        std::sort(xs.begin(), xs.end());
    }
};
inline constexpr bytes_counter counts_bytes;

inline std::vector<int> all(const std::vector<int>& a,
                            const std::vector<int>& b) {
    std::vector<int> merged;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();)
        merged.push_back(a[i] <= b[j] ? a[i++] : b[j++]);
    return merged;
}

struct queue {
    std::deque<int> xs;
    void push(int x) { xs.push_back(x); }
    void pop() { xs.pop_front(); }
    int top() const { return xs.front(); }
    std::size_t size() const { return xs.size(); }
    bool empty() const { return xs.empty(); }
};

// First in, first out.
struct cache {
    explicit cache(std::size_t n) : capacity(n) {}
    std::size_t capacity;
    std::list<std::pair<int, int>> all;
    void put(int key, int value) {
        for (auto& [held, x] : all)
            if (held == key) return void(x = value);
        if (all.size() == capacity) all.pop_front();
        all.emplace_back(key, value);
    }
    int get(int key) const {
        for (const auto& [held, x] : all)
            if (held == key) return x;
        return -1;
    }
};

// Forgets that what was erased may be inserted again.
struct map {
    std::map<int, std::optional<int>> held;
    bool insert(int key, int value) { return held.emplace(key, value).second; }
    int* find(int key) {
        const auto at = held.find(key);
        return at == held.end() || !at->second ? nullptr : &*at->second;
    }
    bool erase(int key) {
        const auto at = held.find(key);
        if (at == held.end() || !at->second) return false;
        at->second.reset();
        return true;
    }
    std::size_t size() const {
        return std::size_t(
            std::count_if(held.begin(), held.end(),
                          [](const auto& it) { return bool(it.second); }));
    }
};

template <class T>
class sequence {
public:
    void push(T x) { all_.push_back(std::move(x)); }
    void pop() { all_.pop_front(); }
    T& top() { return all_.front(); }
    const T& top() const { return all_.front(); }
    std::size_t size() const { return all_.size(); }
    bool empty() const { return all_.empty(); }

private:
    std::deque<T> all_;
};

// Trusts the clock.
class generator {
public:
    explicit generator(std::function<std::int64_t()> clock)
        : clock_(std::move(clock)) {}
    std::int64_t next() {
        const std::int64_t now = clock_();
        count_ = now == last_ ? count_ + 1 : 0;
        last_ = now;
        return now << 22 | count_;
    }

private:
    std::function<std::int64_t()> clock_;
    std::int64_t last_ = 0, count_ = 0;
};
