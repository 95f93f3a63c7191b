// segmented_lru: acquits the textbook, convicts what is nearly right.
#include <tenet/laws/cache/segmented_lru.hpp>
// The suite comes first: it must stand on its own includes.
#include "../planted.hpp"
#include "entry_list.hpp"

namespace segmented_lru_laws_test {

using namespace tenet;

namespace {

enum class fault {
    none,
    protects_without_bound,
    protects_one_more,
    protects_half,
    protects_at_once,
    protects_nothing,
    demotes_to_the_next_victim,
    evicts_instead_of_demoting,
    demotes_the_latest,
    forgets_to_touch_the_protected
};
fault& wrong = tests::planted<fault>;

class textbook {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}

    const int* get(int key) {
        if (const auto at = safe_.find(key); at != safe_.end()) {
            if (wrong != fault::forgets_to_touch_the_protected)
                safe_.take(safe_, at);
        } else if (const auto on = trial_.find(key); on != trial_.end()) {
            promote(on);
        }
        if (safe_.holds(key)) return &safe_.find(key)->second;
        return trial_.holds(key) ? &trial_.find(key)->second : nullptr;
    }

    tests::put_result put(int key, int value) {
        if (get(key)) {
            (safe_.holds(key) ? safe_ : trial_).find(key)->second = value;
            return {};
        }
        tests::put_result result;
        if (trial_.size() + safe_.size() == capacity_)
            result.evicted = (trial_.empty() ? safe_ : trial_).pop_last();
        const bool at_once =
            wrong == fault::protects_at_once && safe_.size() < most_safe();
        (at_once ? safe_ : trial_).emplace_front(key, value);
        return result;
    }

private:
    void promote(tests::entry_list::iterator at) {
        if (wrong == fault::protects_nothing) return trial_.take(trial_, at);
        safe_.take(trial_, at);
        if (safe_.size() <= most_safe()) return;
        if (wrong == fault::demotes_the_latest) return trial_.take(safe_, at);
        if (wrong == fault::evicts_instead_of_demoting) return safe_.pop_back();
        if (wrong == fault::demotes_to_the_next_victim)
            trial_.splice(trial_.end(), safe_, std::prev(safe_.end()));
        else
            trial_.take_last(safe_);
    }

    std::size_t most_safe() const {
        return wrong == fault::protects_without_bound ? capacity_
               : wrong == fault::protects_one_more    ? capacity_ * 4 / 5 + 1
               : wrong == fault::protects_half        ? capacity_ / 2
                                                      : capacity_ * 4 / 5;
    }

    std::size_t capacity_;
    tests::entry_list trial_, safe_;
};

void convicted(fault it, std::size_t at_most_calls = 8) {
    tests::convict<fault>(laws::segmented_lru<textbook>, it, at_most_calls);
}

// Below a capacity of 6, one entry at most is on probation in a full cache, and
// what leaves it is the same.
constexpr std::size_t most_calls = 20;

}  // namespace

TEST_CASE("the textbook is acquitted") {
    laws::check(laws::segmented_lru<textbook>());
}

TEST_CASE("an SLRU that protects too much or too little is convicted") {
    convicted(fault::protects_without_bound, most_calls);
    convicted(fault::protects_one_more, most_calls);
    convicted(fault::protects_half);
    convicted(fault::protects_at_once);
    convicted(fault::protects_nothing);
}

TEST_CASE("an SLRU that demotes the wrong way is convicted") {
    convicted(fault::demotes_to_the_next_victim, most_calls);
    convicted(fault::evicts_instead_of_demoting);
    convicted(fault::demotes_the_latest);
}

TEST_CASE("an SLRU that forgets to touch is convicted") {
    convicted(fault::forgets_to_touch_the_protected);
}

}  // namespace segmented_lru_laws_test
