// segmented_lru: acquits the textbook, convicts it with a fault.
#include <tenet/laws/cache/segmented_lru.hpp>
// The suite comes first: it must stand on its own includes.
#include "../planted.hpp"
#include "entry_list.hpp"

namespace segmented_lru_laws_test {

using namespace tenet;
using tests::is;

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

class textbook {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}

    const int* get(int key) {
        if (const auto at = safe_.find(key); at != safe_.end()) {
            if (!is(fault::forgets_to_touch_the_protected))
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
            is(fault::protects_at_once) && safe_.size() < most_safe();
        (at_once ? safe_ : trial_).emplace_front(key, value);
        return result;
    }

private:
    void promote(tests::entry_list::iterator at) {
        if (is(fault::protects_nothing)) return trial_.take(trial_, at);
        safe_.take(trial_, at);
        if (safe_.size() <= most_safe()) return;
        if (is(fault::demotes_the_latest)) return trial_.take(safe_, at);
        if (is(fault::evicts_instead_of_demoting)) return safe_.pop_back();
        if (is(fault::demotes_to_the_next_victim))
            trial_.splice(trial_.end(), safe_, std::prev(safe_.end()));
        else
            trial_.take_last(safe_);
    }

    std::size_t most_safe() const {
        return is(fault::protects_without_bound) ? capacity_
               : is(fault::protects_one_more)    ? capacity_ * 4 / 5 + 1
               : is(fault::protects_half)        ? capacity_ / 2
                                                 : capacity_ * 4 / 5;
    }

    std::size_t capacity_;
    tests::entry_list trial_, safe_;
};

TEST_CASE("the laws acquit the textbook SLRU") {
    laws::check(laws::segmented_lru<textbook>());
}

TEST_CASE("the laws convict a SLRU with a fault") {
    tests::convict_all(laws::segmented_lru<textbook>,
                       fault::forgets_to_touch_the_protected,
                       {{fault::protects_without_bound, 20},
                        {fault::protects_one_more, 20},
                        {fault::demotes_to_the_next_victim, 20}});
}

}  // namespace segmented_lru_laws_test
