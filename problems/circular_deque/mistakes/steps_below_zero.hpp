// Mistake: it subtracts 1 from a head of 0, which gives the greatest number
// there is: that is the last place only if the length is a power of two.
#pragma once

#include <cstddef>
#include <vector>

class circular_deque {
public:
    void push_back(int x) {
        if (size_ == ring_.size()) grow();
        ++size_;
        ring_[place(size_ - 1)] = x;
    }

    void push_front(int x) {
        if (size_ == ring_.size()) grow();
        head_ = (head_ - 1) % ring_.size();
        ++size_;
        ring_[head_] = x;
    }

    void pop_back() { --size_; }

    void pop_front() {
        head_ = place(1);
        --size_;
    }

    int front() const { return ring_[head_]; }
    int back() const { return ring_[place(size_ - 1)]; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

private:
    std::size_t place(std::size_t i) const {
        return (head_ + i) % ring_.size();
    }

    void grow() {
        std::vector<int> longer(2 * ring_.size() + 1);
        for (std::size_t i = 0; i < size_; ++i) longer[i] = ring_[place(i)];
        ring_.swap(longer);
        head_ = 0;
    }

    std::vector<int> ring_;
    std::size_t head_ = 0;
    std::size_t size_ = 0;
};
