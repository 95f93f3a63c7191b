// first_in_first_out: acquits the textbook, convicts what is nearly right.
#include <tenet/laws/cache/first_in_first_out.hpp>
// The suite comes first: it must stand on its own includes.
#include <deque>
#include <unordered_map>

#include "../planted.hpp"

namespace first_in_first_out_laws_test {

using namespace tenet;

namespace {

enum class fault {
    none,
    moves_on_hit,
    moves_when_replaced,
    keeps_the_old_value,
    evicts_the_latest,
    stays_queued_when_erased,
    evicts_when_replacing
};
fault& wrong = tests::planted<fault>;

// A queue of keys beside a map.
class textbook {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}

    const int* get(int key) {
        const auto at = held_.find(key);
        if (at == held_.end()) return nullptr;
        if (wrong == fault::moves_on_hit) move_to_end(key);
        return &at->second;
    }

    void put(int key, int value) {
        if (held_.contains(key) && wrong != fault::evicts_when_replacing) {
            if (wrong != fault::keeps_the_old_value) held_[key] = value;
            if (wrong == fault::moves_when_replaced) move_to_end(key);
            return;
        }
        if (held_.size() == capacity_) evict();
        if (held_.insert_or_assign(key, value).second) queue_.push_back(key);
    }

    bool erase(int key) {
        if (wrong != fault::stays_queued_when_erased) std::erase(queue_, key);
        return held_.erase(key) > 0;
    }

private:
    void evict() {
        if (wrong == fault::evicts_the_latest)
            std::rotate(queue_.begin(), queue_.end() - 1, queue_.end());
        held_.erase(queue_.front());
        queue_.pop_front();
    }
    void move_to_end(int key) {
        std::erase(queue_, key);
        queue_.push_back(key);
    }

    std::size_t capacity_;
    std::deque<int> queue_;
    std::unordered_map<int, int> held_;
};

void convicted(fault it) {
    tests::convict<fault>(laws::first_in_first_out<textbook>, it);
}

}  // namespace

TEST_CASE("the textbook is acquitted") {
    laws::check(laws::first_in_first_out<textbook>());
}

TEST_CASE("a FIFO whose entries change places is convicted") {
    convicted(fault::moves_on_hit);
    convicted(fault::moves_when_replaced);
    convicted(fault::stays_queued_when_erased);
}

TEST_CASE("a FIFO that evicts the wrong entry is convicted") {
    convicted(fault::evicts_the_latest);
    convicted(fault::evicts_when_replacing);
}

TEST_CASE("a FIFO that keeps the old value is convicted") {
    convicted(fault::keeps_the_old_value);
}

}  // namespace first_in_first_out_laws_test
