// Mistake: it looks at a right child that is not there.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

class binary_heap {
public:
    binary_heap() = default;
    explicit binary_heap(std::vector<int> elements)
        : heap_(std::move(elements)) {
        for (std::size_t i = heap_.size() / 2; i-- > 0;) sink(i);
    }

    void push(int x) {
        heap_.push_back(x);
        climb(heap_.size() - 1);
    }

    void pop() {
        heap_.front() = heap_.back();
        heap_.pop_back();
        sink(0);
    }

    int top() const { return heap_.front(); }
    std::size_t size() const { return heap_.size(); }
    bool empty() const { return heap_.empty(); }

private:
    void climb(std::size_t i) {
        for (; i > 0 && heap_[(i - 1) / 2] < heap_[i]; i = (i - 1) / 2)
            std::swap(heap_[(i - 1) / 2], heap_[i]);
    }

    void sink(std::size_t i) {
        for (;;) {
            std::size_t child = 2 * i + 1;
            if (child >= heap_.size()) return;
            if (heap_[child] < heap_[child + 1]) ++child;
            if (heap_[child] <= heap_[i]) return;
            std::swap(heap_[child], heap_[i]);
            i = child;
        }
    }

    std::vector<int> heap_;
};
