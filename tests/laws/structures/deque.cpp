#include <deque>
#include <list>
#include <memory>
#include <queue>
#include <stack>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/deque.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace deque_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

struct stack : std::stack<int> {
    int front() const { return top(); }
};

enum class fault {
    none,
    wraps_late,
    grows_without_unwinding,
    mistakes_full_for_empty,
    pops_the_other_end,
    pops_in_front_what_is_alone,
    indexes_from_the_ring,
    keeps_what_it_clears,
    pushes_what_has_moved,
    shares,
    leaks
};

// A ring that doubles, with one thing wrong with it.
class wrong_ring {
public:
    void push_back(const int& x) {
        const int value = is(fault::pushes_what_has_moved) ? 0 : x;
        if (size_ == ring_->size()) grow();
        const bool late = is(fault::pushes_what_has_moved) && size_ == 4;
        at(size_) = late ? value : x;
        ++size_;
        if (is(fault::leaks) && size_ == 3) new int(x);
    }
    void push_front(int x) {
        if (size_ == ring_->size()) grow();
        head_ = wrapped(head_ + ring_->size() - 1);
        ++size_;
        at(0) = x;
    }
    int pop_front() {
        if (is(fault::pops_the_other_end) && size_ > 2) return pop_back();
        const int first = front();
        head_ = wrapped(head_ + 1);
        --size_;
        return first;
    }
    int pop_back() {
        const int last = back();
        --size_;
        if (is(fault::pops_in_front_what_is_alone) && size_ == 0) ++size_;
        return last;
    }
    int front() const { return at(0); }
    int back() const { return at(size_ - 1); }
    int operator[](std::size_t i) const {
        return is(fault::indexes_from_the_ring) ? (*ring_)[i] : at(i);
    }
    std::size_t size() const {
        return is(fault::mistakes_full_for_empty) && size_ == 8 ? 0 : size_;
    }
    bool empty() const { return size() == 0; }
    void clear() {
        if (!is(fault::keeps_what_it_clears) || size_ < 2) size_ = 0;
    }

    wrong_ring() = default;
    wrong_ring(const wrong_ring& it)
        : ring_(is(fault::shares) ? it.ring_
                                  : std::make_shared<ring>(*it.ring_)),
          head_(it.head_),
          size_(it.size_) {}
    wrong_ring& operator=(wrong_ring it) {
        std::swap(ring_, it.ring_);
        std::swap(head_, it.head_);
        std::swap(size_, it.size_);
        return *this;
    }

private:
    using ring = std::vector<int>;
    std::size_t wrapped(std::size_t i) const {
        const std::size_t n = ring_->size();
        if (is(fault::wraps_late) && i == n && n == 8) return n - 1;
        return i < n ? i : i - n;
    }
    int& at(std::size_t i) const { return (*ring_)[wrapped(head_ + i)]; }
    void grow() {
        ring bigger(2 * size_);
        const bool wrong = is(fault::grows_without_unwinding) && size_ > 64;
        for (std::size_t i = 0; i < size_; ++i)
            bigger[i] = wrong ? (*ring_)[i] : at(i);
        ring_ = std::make_shared<ring>(bigger);
        head_ = 0;
    }

    std::shared_ptr<ring> ring_ = std::make_shared<ring>(4);
    std::size_t head_ = 0;
    std::size_t size_ = 0;
};

// Moves all the others down whenever the first leaves.
template <class T>
struct shifting : std::vector<T> {
    void pop_front() { this->erase(this->begin()); }
};

// Has a new element before that has been made.
template <class T>
struct counts_too_early : std::deque<T> {
    void push_back(const T& x) {
        this->emplace_back();
        this->back() = x;
    }
};

template <class Deque, laws::guarantee promised = laws::guarantee::none>
laws::report trial(const laws::settings& how) {
    return laws::deque<Deque, typename Deque::value_type>(how, promised);
}

// As it is asked for elsewhere, but of no fixed length.
class MyCircularDeque {
public:
    bool insertFront(int x) { return all_.push_front(x), true; }
    bool insertLast(int x) { return all_.push_back(x), true; }
    bool deleteFront() { return !isEmpty() && (all_.pop_front(), true); }
    bool deleteLast() { return !isEmpty() && (all_.pop_back(), true); }
    int getFront() { return isEmpty() ? -1 : all_.front(); }
    int getRear() { return isEmpty() ? -1 : all_.back(); }
    bool isEmpty() { return all_.empty(); }

private:
    std::deque<int> all_;
};

TEST_CASE("the laws acquit std::deque, std::queue, std::list and a ring") {
    laws::check(laws::deque<MyCircularDeque>());
    laws::check(laws::deque<std::deque, laws::awkward>());
    laws::check(laws::deque<std::queue>());
    laws::check(laws::deque<std::list<int>>());
    laws::check(laws::deque<wrong_ring>());
}

TEST_CASE("the laws convict a stack, and a ring with something wrong with it") {
    laws::check_convicted(laws::deque<stack>);
    convict(laws::deque<wrong_ring>, fault::wraps_late, fault::shares,
            {{fault::wraps_late, 16}, {fault::mistakes_full_for_empty, 9}});
    convict_of_leak(laws::deque<wrong_ring>, fault::leaks);
}

TEST_CASE("the laws convict a queue that moves all when one leaves") {
    laws::check_convicted(trial<shifting<laws::metered>>, 4096);
}

TEST_CASE("the laws convict a deque that one that throws has changed") {
    laws::check_convicted(
        trial<counts_too_early<laws::fragile>, laws::guarantee::strong>);
}

// As it is often published: of a capacity.
enum class bounded { none, wraps_one_early, takes_full_for_empty };
class of_a_capacity {
public:
    explicit of_a_capacity(int capacity) : all_(std::size_t(capacity)) {}
    bool insertFront(int x) {
        if (isFull()) return false;
        first_ = (first_ + all_.size() - 1) % all_.size();
        all_[first_] = x;
        ++size_;
        return true;
    }
    bool insertLast(int x) {
        if (isFull()) return false;
        const bool early = is(bounded::wraps_one_early) && all_.size() > 3;
        all_[(first_ + size_) % (all_.size() - (early ? 1 : 0))] = x;
        ++size_;
        return true;
    }
    bool deleteFront() {
        if (size_ == 0) return false;
        first_ = (first_ + 1) % all_.size();
        --size_;
        return true;
    }
    bool deleteLast() { return size_ > 0 && size_--; }
    int getFront() { return size_ > 0 ? all_[first_] : -1; }
    int getRear() {
        return size_ > 0 ? all_[(first_ + size_ - 1) % all_.size()] : -1;
    }
    bool isEmpty() {
        return size_ == 0 ||
               (is(bounded::takes_full_for_empty) && size_ == all_.size());
    }
    bool isFull() { return size_ == all_.size(); }

private:
    std::vector<int> all_;
    std::size_t first_ = 0, size_ = 0;
};

TEST_CASE("a deque of a capacity is given no more") {
    const auto trial = [](const laws::settings& how) {
        return laws::deque<of_a_capacity>(how);
    };
    laws::check(trial(laws::settings::standard()));
    tenet::tests::convict_all(trial, bounded::takes_full_for_empty);
}

}  // namespace deque_laws_test
