// priority_queue: tenet::binary_heap (template)
// priority_queue: right_bag<int> (type)
// stack: right_stack (template)
// indexed_list: std::list<int> (type)
// prefix_set: std::set<std::string> (type)
// list: tenet::doubly_linked_list (template)
// id_generator id_generator_concurrent: right_generator (type)
// segment_id: tenet::segment_id (template)
// striped_counter: tenet::striped_counter (type)
// balancer balancer_exact smooth_balancer: tenet::smooth_weighted_round_robin
// balancer balancer_exact: right_turns (type)
// balancer least_connections: tenet::least_connections
// balancer random_balancer: tenet::weighted_random
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <list>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <tenet/idgen/segment_id.hpp>
#include <tenet/idgen/striped_counter.hpp>
#include <tenet/loadbalance/least_connections.hpp>
#include <tenet/loadbalance/smooth_weighted_round_robin.hpp>
#include <tenet/loadbalance/weighted_random.hpp>
#include <tenet/structures/binary_heap.hpp>
#include <tenet/structures/doubly_linked_list.hpp>
#include <utility>
#include <vector>

template <class T>
class right_stack {
public:
    void push(T x) { all_.push_back(std::move(x)); }
    void pop() { all_.pop_back(); }
    const T& top() const { return all_.back(); }
    std::size_t size() const { return all_.size(); }
    bool empty() const { return all_.empty(); }

private:
    std::vector<T> all_;
};

// Gives back any of its elements.
template <class T>
class right_bag {
public:
    void push(T x) { all_.insert(std::move(x)); }
    void pop() { all_.erase(std::prev(all_.end())); }
    void erase(const T& x) {
        if (const auto at = all_.find(x); at != all_.end()) all_.erase(at);
    }
    const T& top() const { return *all_.rbegin(); }
    std::size_t size() const { return all_.size(); }
    bool empty() const { return all_.empty(); }

private:
    std::multiset<T> all_;
};

class right_turns {
public:
    explicit right_turns(std::vector<int> weights)
        : weights_(std::move(weights)) {}
    std::size_t pick() {
        if (picked_++ == weights_[at_]) {
            at_ = (at_ + 1) % weights_.size();
            picked_ = 1;
        }
        return at_;
    }

private:
    std::vector<int> weights_;
    std::size_t at_ = 0;
    int picked_ = 0;
};

class right_generator {
public:
    static constexpr std::size_t ids_per_tick = 4096;

    explicit right_generator(std::function<std::int64_t()> clock, int node = 0)
        : clock_(std::move(clock)), node_(node) {}

    std::int64_t next() {
        const std::lock_guard guard(lock_);
        const std::int64_t now = clock_();
        if (now > last_) {
            last_ = now;
            sequence_ = 0;
        } else if (++sequence_ == std::int64_t(ids_per_tick)) {
            --sequence_;
            throw std::runtime_error("the tick is full");
        }
        return last_ << 22 | node_ << 12 | sequence_;
    }
    std::int64_t time_of(std::int64_t id) const { return id >> 22; }

private:
    std::function<std::int64_t()> clock_;
    std::int64_t node_;
    std::mutex lock_;
    std::int64_t last_ = -1;
    std::int64_t sequence_ = 0;
};
