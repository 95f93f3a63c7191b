// segmented_lru: acquits the textbook, convicts what is nearly right.
#include <tenet/laws/segmented_lru.hpp>
// The suite comes first: it must stand on its own includes.
#include <tenet/laws/catch.hpp>

#include "entry_list.hpp"

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
fault wrong = fault::none;

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

    void put(int key, int value) {
        if (get(key)) {
            (safe_.holds(key) ? safe_ : trial_).find(key)->second = value;
            return;
        }
        if (trial_.size() + safe_.size() == capacity_)
            (trial_.empty() ? safe_ : trial_).pop_back();
        const bool at_once =
            wrong == fault::protects_at_once && safe_.size() < most_safe();
        (at_once ? safe_ : trial_).emplace_front(key, value);
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

template <fault it>
laws::report judged(const laws::settings& how) {
    wrong = it;
    return laws::segmented_lru<textbook>(how);
}

// As all that it tells are hits, it takes some requests.
template <fault it>
void convicted() {
    laws::check_convicted(judged<it>, 20);
}

}  // namespace

TEST_CASE("the textbook is acquitted") {
    laws::check(judged<fault::none>(laws::settings::standard()));
}

TEST_CASE("an SLRU that protects too much or too little is convicted") {
    convicted<fault::protects_without_bound>();
    convicted<fault::protects_one_more>();
    convicted<fault::protects_half>();
    convicted<fault::protects_at_once>();
    convicted<fault::protects_nothing>();
}

TEST_CASE("an SLRU that demotes the wrong way is convicted") {
    convicted<fault::demotes_to_the_next_victim>();
    convicted<fault::evicts_instead_of_demoting>();
    convicted<fault::demotes_the_latest>();
}

TEST_CASE("an SLRU that forgets to touch is convicted") {
    convicted<fault::forgets_to_touch_the_protected>();
}
