// two_queue: acquits the textbook, convicts it with a fault.
#include <tenet/laws/cache/two_queue.hpp>
// The suite comes first: it must stand on its own includes.
#include "../planted.hpp"
#include "entry_list.hpp"

namespace two_queue_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    remembers_nothing,
    remembers_what_leaves_the_list,
    remembers_one_more,
    remembers_a_capacity,
    remembers_three,
    remembers_the_oldest,
    remembers_the_erased,
    promotes_in_the_queue,
    touches_in_the_queue,
    forgets_to_touch,
    allows_one_more,
    makes_room_first
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

    tests::put_result put(int key, int value) {
        if (get(key)) {
            (queue_.holds(key) ? queue_ : list_).find(key)->second = value;
            return {};
        }
        tests::put_result result;
        const bool full = queue_.size() + list_.size() == capacity_;
        if (full && is(fault::makes_room_first)) result.evicted = evict();
        const bool known = ghosts_.holds(key);
        ghosts_.forget(key);
        if (full && !is(fault::makes_room_first)) result.evicted = evict();
        (known ? list_ : queue_).emplace_front(key, value);
        return result;
    }

    void erase(int key) {
        const bool held = queue_.holds(key);
        queue_.forget(key);
        list_.forget(key);
        ghosts_.forget(key);
        if (held && is(fault::remembers_the_erased)) remember(key);
    }

private:
    void hit_in_queue(tests::entry_list::iterator at) {
        if (is(fault::promotes_in_the_queue)) list_.take(queue_, at);
        if (is(fault::touches_in_the_queue)) queue_.take(queue_, at);
    }

    tests::entry evict() {
        const std::size_t quarter = std::max<std::size_t>(1, capacity_ / 4) +
                                    (is(fault::allows_one_more));
        const bool from_queue = queue_.size() > quarter || list_.empty();
        const tests::entry gone = (from_queue ? queue_ : list_).pop_last();
        if (from_queue || is(fault::remembers_what_leaves_the_list))
            remember(gone.key);
        return gone;
    }

    void remember(int key) {
        if (is(fault::remembers_nothing)) return;
        ghosts_.emplace_front(key, 0);
        if (ghosts_.size() <= most_ghosts()) return;
        if (is(fault::remembers_the_oldest))
            ghosts_.pop_front();
        else
            ghosts_.pop_back();
    }

    std::size_t most_ghosts() const {
        if (is(fault::remembers_a_capacity)) return capacity_;
        const std::size_t half = std::max<std::size_t>(1, capacity_ / 2);
        if (is(fault::remembers_three)) return std::min<std::size_t>(half, 3);
        return half + (is(fault::remembers_one_more));
    }

    std::size_t capacity_;
    tests::entry_list queue_, list_, ghosts_;
};

TEST_CASE("the laws acquit the textbook 2Q") {
    laws::check(laws::two_queue<textbook>());
}

TEST_CASE("the laws convict a 2Q with a fault") {
    tests::convict_all(
        laws::two_queue<textbook>, fault::makes_room_first,
        {{fault::remembers_three, 40}, {fault::forgets_to_touch, 10}});
}

}  // namespace two_queue_laws_test
