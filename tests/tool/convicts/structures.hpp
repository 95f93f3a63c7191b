// priority_queue: forgets_the_right<int> (type) forgets_the_right (template)
// stack: first_in_first_out_again<int> (type)
// + stack: first_in_first_out_again (template)
// list: only_a_deque<int> (type) only_a_deque (template)
#pragma once
#include <cstddef>
#include <deque>
#include <iterator>
#include <tenet/structures/doubly_linked_list.hpp>
#include <utility>
#include <vector>

template <class T>
class forgets_the_right {
public:
    void push(T x) {
        all_.push_back(std::move(x));
        for (std::size_t i = all_.size() - 1; i > 0; i = (i - 1) / 2)
            if (all_[(i - 1) / 2] < all_[i])
                std::swap(all_[(i - 1) / 2], all_[i]);
    }
    void pop() {
        std::swap(all_.front(), all_.back());
        all_.pop_back();
        for (std::size_t i = 0; 2 * i + 1 < all_.size(); i = 2 * i + 1)
            if (all_[i] < all_[2 * i + 1]) std::swap(all_[i], all_[2 * i + 1]);
    }
    const T& top() const { return all_.front(); }
    std::size_t size() const { return all_.size(); }
    bool empty() const { return all_.empty(); }

private:
    std::vector<T> all_;
};

template <class T>
class first_in_first_out_again {
public:
    void push(T x) { all_.push_back(std::move(x)); }
    void pop() { all_.pop_front(); }
    const T& top() const { return all_.front(); }
    std::size_t size() const { return all_.size(); }
    bool empty() const { return all_.empty(); }

private:
    std::deque<T> all_;
};

// Its iterators are invalidated by what comes and goes.
template <class T>
struct only_a_deque : std::deque<T> {
    using std::deque<T>::deque;
};
