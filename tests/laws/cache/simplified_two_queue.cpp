// simplified_two_queue: acquits the textbook, convicts it with a fault.
#include <tenet/laws/cache/simplified_two_queue.hpp>
// The suite comes first: it must stand on its own includes.
#include "../planted.hpp"
#include "entry_list.hpp"

namespace simplified_two_queue_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    allows_one_more,
    evicts_at_the_threshold,
    allows_half,
    forgets_at_least_one,
    stays_in_the_queue,
    touches_in_the_queue,
    forgets_to_touch,
    evicts_the_latest_of_the_queue
};

class textbook {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}

    const int* get(int key) {
        if (const auto at = queue_.find(key); at != queue_.end())
            hit_in_queue(at);
        else if (!is(fault::forgets_to_touch) && list_.holds(key))
            list_.take(list_, list_.find(key));
        if (queue_.holds(key)) return &queue_.find(key)->second;
        return list_.holds(key) ? &list_.find(key)->second : nullptr;
    }

    void put(int key, int value) {
        if (get(key)) {
            (queue_.holds(key) ? queue_ : list_).find(key)->second = value;
            return;
        }
        if (queue_.size() + list_.size() == capacity_) evict();
        queue_.emplace_front(key, value);
    }

private:
    void hit_in_queue(tests::entry_list::iterator at) {
        if (is(fault::stays_in_the_queue)) return;
        (is(fault::touches_in_the_queue) ? queue_ : list_).take(queue_, at);
    }

    void evict() {
        const bool many = is(fault::evicts_at_the_threshold)
                              ? queue_.size() >= threshold()
                              : queue_.size() > threshold();
        if (!many && !list_.empty())
            list_.pop_back();
        else if (is(fault::evicts_the_latest_of_the_queue))
            queue_.pop_front();
        else
            queue_.pop_back();
    }

    std::size_t threshold() const {
        if (is(fault::forgets_at_least_one)) return capacity_ / 4;
        return std::max<std::size_t>(
                   1, capacity_ / (is(fault::allows_half) ? 2 : 4)) +
               (is(fault::allows_one_more));
    }

    std::size_t capacity_;
    tests::entry_list queue_, list_;
};

TEST_CASE("the laws acquit the textbook simplified 2Q") {
    laws::check(laws::simplified_two_queue<textbook>());
}

TEST_CASE("the laws convict a simplified 2Q with a fault") {
    tests::convict_all(laws::simplified_two_queue<textbook>,
                       fault::evicts_the_latest_of_the_queue);
}

}  // namespace simplified_two_queue_laws_test
