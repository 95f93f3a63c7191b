// The policies as textbooks write them, of std::list and std::unordered_map:
// one map into the lists of entries, and a list and a map of ghosts.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <list>
#include <listed/each_cache_policy.hpp>
#include <map>
#include <unordered_map>
#include <utility>

namespace textbooks {

using key = std::uint64_t;

// Of a policy; those that no textbook has are not defined.
template <template <class...> class Cache>
class textbook;

// Lists of entries, the newest first, found by key.
template <std::size_t count>
class lists {
public:
    struct node {
        key asked, value;
        std::size_t list;
        unsigned hits;
    };
    using place = std::list<node>::iterator;

    node* find(key asked) {
        const auto found = index_.find(asked);
        return found == index_.end() ? nullptr : &*found->second;
    }
    void push(key asked, key value, std::size_t list) {
        lists_[list].push_front({asked, value, list, 0});
        index_.emplace(asked, lists_[list].begin());
    }
    void move(node& it, std::size_t list) {
        const place at = index_.find(it.asked)->second;
        lists_[list].splice(lists_[list].begin(), lists_[it.list], at);
        it.list = list;
    }
    void drop(node& it) {
        const auto found = index_.find(it.asked);
        const place at = found->second;
        index_.erase(found);
        lists_[at->list].erase(at);
    }
    node& last(std::size_t list) { return lists_[list].back(); }
    std::size_t size(std::size_t list) const { return lists_[list].size(); }
    std::size_t size() const { return index_.size(); }
    std::list<node>& list(std::size_t list) { return lists_[list]; }
    place place_of(key asked) { return index_.find(asked)->second; }

private:
    std::list<node> lists_[count];
    std::unordered_map<key, place> index_;
};

// Remembered keys, the oldest of too many forgotten.
class ghosts {
public:
    bool take(key asked) {
        const auto found = index_.find(asked);
        if (found == index_.end()) return false;
        order_.erase(found->second);
        index_.erase(found);
        return true;
    }
    void push(key asked) {
        order_.push_front(asked);
        index_.emplace(asked, order_.begin());
    }
    void pop() {
        index_.erase(order_.back());
        order_.pop_back();
    }
    bool holds(key asked) const { return index_.contains(asked); }
    std::size_t size() const { return index_.size(); }

private:
    std::list<key> order_;
    std::unordered_map<key, std::list<key>::iterator> index_;
};

template <>
class textbook<tenet::fifo_cache> {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}
    key* get(key asked) {
        auto* const found = all_.find(asked);
        return found ? &found->value : nullptr;
    }
    void put(key asked, key value) {
        if (all_.size() == capacity_) all_.drop(all_.last(0));
        all_.push(asked, value, 0);
    }

private:
    std::size_t capacity_;
    lists<1> all_;
};

template <>
class textbook<tenet::lru_cache> {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}
    key* get(key asked) {
        const auto found = index_.find(asked);
        if (found == index_.end()) return nullptr;
        order_.splice(order_.begin(), order_, found->second);
        return &found->second->second;
    }
    void put(key asked, key value) {
        if (index_.size() == capacity_) {
            index_.erase(order_.back().first);
            order_.pop_back();
        }
        order_.emplace_front(asked, value);
        index_.emplace(asked, order_.begin());
    }

private:
    using list = std::list<std::pair<key, key>>;
    std::size_t capacity_;
    list order_;
    std::unordered_map<key, list::iterator> index_;
};

template <>
class textbook<tenet::clock_cache> {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}
    key* get(key asked) {
        auto* const found = all_.find(asked);
        if (found) found->hits = 1;
        return found ? &found->value : nullptr;
    }
    void put(key asked, key value) {
        while (all_.size() == capacity_) {
            auto& last = all_.last(0);
            if (!std::exchange(last.hits, 0u))
                all_.drop(last);
            else
                all_.move(last, 0);
        }
        all_.push(asked, value, 0);
    }

private:
    std::size_t capacity_;
    lists<1> all_;
};

template <>
class textbook<tenet::sieve_cache> {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}
    key* get(key asked) {
        auto* const found = all_.find(asked);
        if (found) found->hits = 1;
        return found ? &found->value : nullptr;
    }
    void put(key asked, key value) {
        if (all_.size() == capacity_) evict();
        all_.push(asked, value, 0);
    }

private:
    void evict() {
        auto& order = all_.list(0);
        if (!started_) hand_ = std::prev(order.end());
        while (std::exchange(hand_->hits, 0u))
            hand_ = std::prev(hand_ == order.begin() ? order.end() : hand_);
        auto& victim = *hand_;
        started_ = hand_ != order.begin();
        if (started_) --hand_;
        all_.drop(victim);
    }

    std::size_t capacity_;
    lists<1> all_;
    lists<1>::place hand_;
    bool started_ = false;
};

// The frequency lists of the constant-time LFU.
template <>
class textbook<tenet::lfu_cache> {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}
    key* get(key asked) {
        const auto found = index_.find(asked);
        if (found == index_.end()) return nullptr;
        const auto at = found->second;
        auto& from = lists_[at->count];
        auto& to = lists_[at->count + 1];
        to.splice(to.begin(), from, at);
        if (from.empty()) {
            lists_.erase(at->count);
            if (least_ == at->count) ++least_;
        }
        ++at->count;
        return &at->value;
    }
    void put(key asked, key value) {
        if (index_.size() == capacity_) {
            auto& rarest = lists_[least_];
            index_.erase(rarest.back().asked);
            rarest.pop_back();
            if (rarest.empty()) lists_.erase(least_);
        }
        least_ = 1;
        lists_[1].push_front({asked, value, 1});
        index_.emplace(asked, lists_[1].begin());
    }

private:
    struct node {
        key asked, value;
        std::size_t count;
    };
    std::size_t capacity_, least_ = 1;
    std::unordered_map<std::size_t, std::list<node>> lists_;
    std::unordered_map<key, std::list<node>::iterator> index_;
};

template <>
class textbook<tenet::segmented_lru_cache> {
public:
    explicit textbook(std::size_t capacity)
        : capacity_(capacity), most_(capacity * 4 / 5) {}
    key* get(key asked) {
        auto* const found = all_.find(asked);
        if (!found) return nullptr;
        all_.move(*found, 1);
        if (all_.size(1) > most_) all_.move(all_.last(1), 0);
        return &found->value;
    }
    void put(key asked, key value) {
        if (all_.size() == capacity_)
            all_.drop(all_.last(all_.size(0) ? 0 : 1));
        all_.push(asked, value, 0);
    }

private:
    std::size_t capacity_, most_;
    lists<2> all_;
};

template <>
class textbook<tenet::simplified_two_queue_cache> {
public:
    explicit textbook(std::size_t capacity)
        : capacity_(capacity), in_(std::max<std::size_t>(1, capacity / 4)) {}
    key* get(key asked) {
        auto* const found = all_.find(asked);
        if (!found) return nullptr;
        all_.move(*found, 1);
        return &found->value;
    }
    void put(key asked, key value) {
        if (all_.size() == capacity_)
            all_.drop(all_.last(all_.size(0) > in_ || !all_.size(1) ? 0 : 1));
        all_.push(asked, value, 0);
    }

private:
    std::size_t capacity_, in_;
    lists<2> all_;
};

template <>
class textbook<tenet::two_queue_cache> {
public:
    explicit textbook(std::size_t capacity)
        : capacity_(capacity),
          in_(std::max<std::size_t>(1, capacity / 4)),
          out_(std::max<std::size_t>(1, capacity / 2)) {}
    key* get(key asked) {
        auto* const found = all_.find(asked);
        if (!found) return nullptr;
        if (found->list == 1) all_.move(*found, 1);
        return &found->value;
    }
    void put(key asked, key value) {
        const bool again = gone_.take(asked);
        if (all_.size() == capacity_) evict();
        all_.push(asked, value, again ? 1 : 0);
    }

private:
    void evict() {
        if (all_.size(0) <= in_ && all_.size(1)) return all_.drop(all_.last(1));
        gone_.push(all_.last(0).asked);
        all_.drop(all_.last(0));
        if (gone_.size() > out_) gone_.pop();
    }

    std::size_t capacity_, in_, out_;
    lists<2> all_;
    ghosts gone_;
};

template <>
class textbook<tenet::arc_cache> {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}
    key* get(key asked) {
        auto* const found = all_.find(asked);
        if (!found) return nullptr;
        all_.move(*found, 1);
        return &found->value;
    }
    void put(key asked, key value) {
        const bool once = gone_[0].holds(asked), again = gone_[1].holds(asked);
        const auto first = double(gone_[0].size());
        const auto second = double(gone_[1].size());
        if (once)
            target_ = std::min(double(capacity_),
                               target_ + std::max(1.0, second / first));
        if (again)
            target_ = std::max(0.0, target_ - std::max(1.0, first / second));
        if (once || again)
            replace(again);
        else
            make_room();
        gone_[0].take(asked), gone_[1].take(asked);
        all_.push(asked, value, once || again ? 1 : 0);
    }

private:
    void make_room() {
        const std::size_t all = all_.size() + gone_[0].size() + gone_[1].size();
        if (all_.size(0) + gone_[0].size() == capacity_) {
            if (all_.size(0) == capacity_) return all_.drop(all_.last(0));
            gone_[0].pop();
            replace(false);
        } else if (all >= capacity_) {
            if (all == 2 * capacity_) gone_[1].pop();
            replace(false);
        }
    }
    void replace(bool again) {
        const auto size = double(all_.size(0));
        const std::size_t from =
            size > 0 && (size > target_ || (again && size == target_) ||
                         !all_.size(1))
                ? 0
                : 1;
        gone_[from].push(all_.last(from).asked);
        all_.drop(all_.last(from));
    }

    std::size_t capacity_;
    double target_ = 0;
    lists<2> all_;
    ghosts gone_[2];
};

template <>
class textbook<tenet::s3_fifo_cache> {
public:
    explicit textbook(std::size_t capacity)
        : capacity_(capacity),
          small_(std::max<std::size_t>(1, capacity / 10)),
          most_gone_(capacity * 9 / 10) {}
    key* get(key asked) {
        auto* const found = all_.find(asked);
        if (!found) return nullptr;
        found->hits = std::min(3u, found->hits + 1);
        return &found->value;
    }
    void put(key asked, key value) {
        const bool again = gone_.take(asked);
        while (all_.size() == capacity_)
            if (all_.size(0) < small_ || !sift()) drain();
        all_.push(asked, value, again ? 1 : 0);
    }

private:
    bool sift() {
        while (all_.size(0)) {
            auto& last = all_.last(0);
            if (last.hits < 2) {
                gone_.push(last.asked);
                if (gone_.size() > most_gone_) gone_.pop();
                all_.drop(last);
                return true;
            }
            last.hits = 0;
            all_.move(last, 1);
        }
        return false;
    }
    void drain() {
        while (all_.last(1).hits) {
            --all_.last(1).hits;
            all_.move(all_.last(1), 1);
        }
        all_.drop(all_.last(1));
    }

    std::size_t capacity_, small_, most_gone_;
    lists<2> all_;
    ghosts gone_;
};

// The stack and the queue of LIRS, each a list; ghosts stay in the stack.
template <>
class textbook<tenet::lirs_cache> {
public:
    explicit textbook(std::size_t capacity)
        : capacity_(capacity),
          short_(capacity -
                 std::min(capacity, std::max<std::size_t>(2, capacity / 100))) {
    }
    key* get(key asked) {
        const auto found = index_.find(asked);
        if (found == index_.end() || !found->second.resident) return nullptr;
        node& it = found->second;
        const bool known = it.in_stack;
        to_top(asked, it);
        if (it.is_short)
            prune();
        else {
            queue_.erase(it.in_queue);
            if (known)
                promote(it);
            else
                enqueue(asked, it);
        }
        return &it.value;
    }
    void put(key asked, key value) {
        if (residents_ == capacity_) evict();
        node& it = index_[asked];
        const bool known = it.in_stack;
        it.value = value;
        it.resident = true;
        ++residents_;
        to_top(asked, it);
        if (known)
            promote(it);
        else if (shorts_ < short_)
            it.is_short = true, ++shorts_;
        else
            enqueue(asked, it);
    }

private:
    struct node {
        key value = 0;
        bool resident = false, is_short = false, in_stack = false;
        std::list<key>::iterator stack, in_queue;
    };
    void to_top(key asked, node& it) {
        if (it.in_stack) stack_.erase(it.stack);
        stack_.push_front(asked);
        it.stack = stack_.begin();
        it.in_stack = true;
    }
    void enqueue(key asked, node& it) {
        queue_.push_back(asked);
        it.in_queue = std::prev(queue_.end());
    }
    void promote(node& it) {
        it.is_short = true;
        const key lowest = stack_.back();
        node& other = index_[lowest];
        other.is_short = false;
        other.in_stack = false;
        stack_.pop_back();
        enqueue(lowest, other);
        prune();
    }
    void prune() {
        while (!stack_.empty()) {
            const auto last = index_.find(stack_.back());
            if (last->second.is_short) return;
            last->second.in_stack = false;
            stack_.pop_back();
            if (!last->second.resident) index_.erase(last);
        }
    }
    void evict() {
        const auto found = index_.find(queue_.front());
        queue_.pop_front();
        --residents_;
        found->second.resident = false;
        if (!found->second.in_stack) index_.erase(found);
    }

    std::size_t capacity_, short_, shorts_ = 0, residents_ = 0;
    std::list<key> stack_, queue_;
    std::unordered_map<key, node> index_;
};

template <>
class textbook<tenet::gdsf_cache> {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}
    key* get(key asked) {
        const auto found = index_.find(asked);
        if (found == index_.end()) return nullptr;
        order_.erase(found->second.place);
        ++found->second.count;
        rate(asked, found->second);
        return &found->second.value;
    }
    void put(key asked, key value) {
        if (index_.size() == capacity_) {
            age_ = order_.begin()->first;
            index_.erase(order_.begin()->second);
            order_.erase(order_.begin());
        }
        node& it = index_[asked];
        it.value = value;
        it.count = 1;
        rate(asked, it);
    }

private:
    using order = std::multimap<double, key>;
    struct node {
        key value;
        std::size_t count;
        order::iterator place;
    };
    void rate(key asked, node& it) {
        it.place = order_.emplace(age_ + double(it.count), asked);
    }

    std::size_t capacity_;
    double age_ = 0;
    order order_;
    std::unordered_map<key, node> index_;
};

// Window and segmented LRU, with exact counts in a map that is halved.
template <>
class textbook<tenet::w_tiny_lfu_cache> {
public:
    explicit textbook(std::size_t capacity)
        : capacity_(capacity),
          window_(std::max<std::size_t>(1, capacity / 100)),
          guarded_((capacity - window_) * 4 / 5) {}
    key* get(key asked) {
        auto* const found = all_.find(asked);
        if (!found) return nullptr;
        if (found->list != 0) count(asked);
        answered();
        all_.move(*found, found->list == 0 ? 0 : 2);
        if (all_.size(2) > guarded_) all_.move(all_.last(2), 1);
        return &found->value;
    }
    void put(key asked, key value) {
        if (all_.size() == capacity_) evict();
        count(asked), answered();
        all_.push(asked, value, 0);
        if (all_.size(0) > window_) all_.move(all_.last(0), 1);
    }

private:
    void count(key asked) {
        unsigned& count = counts_[asked];
        count = std::min(15u, count + 1);
    }
    void answered() {
        if (++answered_ < 10 * capacity_) return;
        answered_ /= 2;
        for (auto at = counts_.begin(); at != counts_.end();)
            at = (at->second /= 2) ? std::next(at) : counts_.erase(at);
    }
    void evict() {
        const std::size_t from = all_.size(1) ? 1 : 2;
        auto& old = all_.size(from) ? all_.last(from) : all_.last(0);
        auto& young = all_.last(0);
        const bool prefer = counts_[young.asked] > counts_[old.asked];
        all_.drop(prefer ? old : young);
    }

    std::size_t capacity_, window_, guarded_, answered_ = 0;
    lists<3> all_;
    std::unordered_map<key, unsigned> counts_;
};

}  // namespace textbooks
