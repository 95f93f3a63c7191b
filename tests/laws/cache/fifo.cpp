// fifo: acquits the textbook, convicts it with a fault.
#include <tenet/laws/cache/fifo.hpp>
// The suite comes first: it must stand on its own includes.
#include <deque>
#include <unordered_map>

#include "../planted.hpp"

namespace fifo_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    moves_on_hit,
    moves_when_replaced,
    keeps_the_old_value,
    evicts_the_latest,
    stays_queued_when_erased,
    evicts_when_replacing
};

// A queue of keys beside a map.
class textbook {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}

    const int* get(int key) {
        const auto at = held_.find(key);
        if (at == held_.end()) return nullptr;
        if (is(fault::moves_on_hit)) move_to_end(key);
        return &at->second;
    }

    void put(int key, int value) {
        if (held_.contains(key) && !is(fault::evicts_when_replacing)) {
            if (!is(fault::keeps_the_old_value)) held_[key] = value;
            if (is(fault::moves_when_replaced)) move_to_end(key);
            return;
        }
        if (held_.size() == capacity_) evict();
        if (held_.insert_or_assign(key, value).second) queue_.push_back(key);
    }

    bool erase(int key) {
        if (!is(fault::stays_queued_when_erased)) std::erase(queue_, key);
        return held_.erase(key) > 0;
    }

private:
    void evict() {
        if (is(fault::evicts_the_latest))
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

TEST_CASE("the laws acquit the textbook FIFO") {
    laws::check(laws::fifo<textbook>());
}

TEST_CASE("the laws convict a FIFO with a fault") {
    tests::convict_all(laws::fifo<textbook>, fault::evicts_when_replacing);
}

}  // namespace fifo_laws_test
