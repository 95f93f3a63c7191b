// w_tiny_lfu: acquits the textbook, convicts it with a fault.
#include <tenet/laws/cache/w_tiny_lfu.hpp>
// The suite comes first: it must stand on its own includes.
#include <map>

#include "../planted.hpp"
#include "entry_list.hpp"

namespace w_tiny_lfu_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    counts_hits_in_the_window,
    admits_what_is_as_frequent,
    admits_whatever_comes,
    forgets_what_it_evicts,
    never_halves,
    halves_too_seldom,
    halves_what_it_holds,
    counts_too_far,
    protects_all,
    protects_nothing,
    forgets_to_touch,
    has_a_window_of_two,
    has_a_window_of_a_tenth
};

class textbook {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}

    const int* get(int key) {
        if (!holds(key)) return nullptr;
        const bool young = window_.holds(key);
        if (!young || is(fault::counts_hits_in_the_window)) count(key);
        touch(key);
        const auto* found = &list_of(key).find(key)->second;
        answered();
        return found;
    }

    tests::put_result put(int key, int value) {
        if (get(key)) {
            list_of(key).find(key)->second = value;
            return {};
        }
        tests::put_result result;
        if (window_.size() + trial_.size() + safe_.size() == capacity_)
            result.evicted = evict();
        count(key);
        window_.emplace_front(key, value);
        if (window_.size() > most_young()) trial_.take_last(window_);
        answered();
        return result;
    }

private:
    bool holds(int key) {
        return window_.holds(key) || trial_.holds(key) || safe_.holds(key);
    }
    tests::entry_list& list_of(int key) {
        return window_.holds(key)  ? window_
               : trial_.holds(key) ? trial_
                                   : safe_;
    }

    void touch(int key) {
        tests::entry_list& from = list_of(key);
        const auto at = from.find(key);
        if (&from == &window_)
            window_.take(window_, at);
        else if (is(fault::protects_nothing))
            trial_.take(from, at);
        else if (&from == &trial_ || !is(fault::forgets_to_touch))
            safe_.take(from, at);
        while (safe_.size() > most_safe()) trial_.take_last(safe_);
    }

    tests::entry evict() {
        tests::entry_list& main = trial_.empty() ? safe_ : trial_;
        const bool wins =
            window_.size() < most_young() || (!main.empty() && admits(main));
        const tests::entry gone = (wins ? main : window_).pop_last();
        if (is(fault::forgets_what_it_evicts)) counts_.erase(gone.key);
        return gone;
    }
    bool admits(const tests::entry_list& main) {
        const int young = counts_[window_.back().first];
        const int old = counts_[main.back().first];
        return young > old || is(fault::admits_whatever_comes) ||
               (young == old && is(fault::admits_what_is_as_frequent));
    }

    void count(int key) {
        int& it = counts_[key];
        it += it < 15 || is(fault::counts_too_far);
    }
    void answered() {
        if (++requests_ < 10 * capacity_ || is(fault::never_halves)) return;
        requests_ = is(fault::halves_too_seldom) ? 0 : requests_ / 2;
        for (auto& [key, times] : counts_)
            if (!is(fault::halves_what_it_holds) || holds(key)) times /= 2;
    }

    std::size_t most_young() const {
        const std::size_t most =
            capacity_ / (is(fault::has_a_window_of_a_tenth) ? 10 : 100);
        const std::size_t least = is(fault::has_a_window_of_two) ? 2 : 1;
        return std::min(capacity_, std::max(least, most));
    }
    std::size_t most_safe() const {
        return is(fault::protects_all) ? capacity_
                                       : (capacity_ - most_young()) * 4 / 5;
    }

    std::size_t capacity_, requests_ = 0;
    tests::entry_list window_, trial_, safe_;
    std::map<int, int> counts_;
};

TEST_CASE("the laws acquit the textbook W-TinyLFU") {
    laws::check(laws::w_tiny_lfu<textbook>());
}

// Counts, segments and windows differ late, or where there is much room.
TEST_CASE("the laws convict a W-TinyLFU with a fault") {
    constexpr std::size_t thousands = 10'000;
    tests::convict_all(laws::w_tiny_lfu<textbook>,
                       fault::has_a_window_of_a_tenth,
                       {{fault::never_halves, 40},
                        {fault::halves_too_seldom, 80},
                        {fault::halves_what_it_holds, 80},
                        {fault::counts_too_far, thousands},
                        {fault::protects_all, thousands},
                        {fault::forgets_to_touch, 200},
                        {fault::has_a_window_of_a_tenth, thousands}});
}

}  // namespace w_tiny_lfu_laws_test
