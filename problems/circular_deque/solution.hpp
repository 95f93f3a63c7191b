#pragma once

#include <cstddef>
#include <vector>

// Element i of the row is in place (head + i) modulo the length of the ring, so
// that the row may begin anywhere, and goes on in place 0 behind the last. Ends
// move, elements do not; only when all places are taken, all elements go to a
// ring of twice the length. At least half as many have come since the last time
// as move then, so each call pays for moving two elements at most, on average.
// The number of elements is kept, and not the place of the end: a full ring and
// an empty one would have it in common.
class circular_deque {
public:
    void push_back(int x) {
        if (size_ == ring_.size()) grow();
        ++size_;
        ring_[place(size_ - 1)] = x;
    }

    void push_front(int x) {
        if (size_ == ring_.size()) grow();
        head_ = place(ring_.size() - 1);  // one back
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
