// lirs: acquits the textbook, convicts it with a
// fault.
#include <tenet/laws/cache/lirs.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>
#include <list>
#include <map>

#include "../planted.hpp"
#include "textbook_lists.hpp"

namespace lirs_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    does_not_prune,
    leaves_hir_in_place,
    remembers_nothing,
    promotes_what_was_pruned,
    demotes_to_the_front,
    fills_only_once,
    keeps_one_hir,
    keeps_two_hir
};

// The stack's top and the queue's end come last.
class textbook {
public:
    explicit textbook(std::size_t capacity)
        : c_(capacity), most_lir_(capacity - std::min(capacity, hirs())) {}

    const int* get(int key) {
        const auto at = all_.find(key);
        if (at == all_.end() || !at->second.resident) return nullptr;
        const bool known =
            has(stack_, key) || is(fault::promotes_what_was_pruned);
        push(stack_, key);
        if (!at->second.lir) {
            if (known || wants_lir())
                promote(key);
            else if (!is(fault::leaves_hir_in_place))
                push(queue_, key);
        }
        prune();
        return &at->second.value;
    }

    tests::put_result put(int key, int value) {
        tests::put_result result;
        if (get(key)) return all_[key].value = value, result;
        if (count() == c_) result.evicted = evict();
        const bool known = has(stack_, key);
        all_[key] = {value, false, true};
        push(stack_, key);
        push(queue_, key);
        if (known || wants_lir()) promote(key);
        prune();
        return result;
    }

    bool erase(int key) {
        const auto at = all_.find(key);
        const bool held = at != all_.end() && at->second.resident;
        stack_.remove(key);
        queue_.remove(key);
        if (at != all_.end()) all_.erase(at);
        prune();
        return held;
    }

private:
    struct block {
        int value;
        bool lir, resident;
    };
    using line = std::list<int>;

    std::size_t hirs() const {
        return is(fault::keeps_one_hir)   ? 1
               : is(fault::keeps_two_hir) ? 2
                                          : std::max<std::size_t>(2, c_ / 100);
    }
    static bool has(const line& all, int key) {
        return std::find(all.begin(), all.end(), key) != all.end();
    }
    static void push(line& all, int key) {
        all.remove(key);
        all.push_back(key);
    }
    std::size_t count() const {
        return static_cast<std::size_t>(
            std::count_if(all_.begin(), all_.end(),
                          [](const auto& it) { return it.second.resident; }));
    }
    std::size_t lirs() const {
        return static_cast<std::size_t>(
            std::count_if(all_.begin(), all_.end(),
                          [](const auto& it) { return it.second.lir; }));
    }
    bool wants_lir() const {
        return lirs() < most_lir_ &&
               !(is(fault::fills_only_once) && !queue_.empty() &&
                 queue_.front() != stack_.back());
    }

    void promote(int key) {
        all_[key].lir = true;
        queue_.remove(key);
        if (lirs() <= most_lir_) return;
        const auto lowest = std::find_if(stack_.begin(), stack_.end(),
                                         [&](int it) { return all_[it].lir; });
        const int demoted = *lowest;
        stack_.erase(lowest);
        all_[demoted].lir = false;
        if (is(fault::demotes_to_the_front))
            queue_.push_front(demoted);
        else
            queue_.push_back(demoted);
    }

    tests::entry evict() {
        const int key = queue_.empty() ? stack_.front() : queue_.front();
        const tests::entry gone{key, all_[key].value};
        queue_.remove(key);
        all_[key] = {0, false, false};
        if (is(fault::remembers_nothing)) stack_.remove(key);
        if (!has(stack_, key)) all_.erase(key);
        prune();
        return gone;
    }

    void prune() {
        while (!is(fault::does_not_prune) && !stack_.empty() &&
               !all_[stack_.front()].lir) {
            if (!all_[stack_.front()].resident) all_.erase(stack_.front());
            stack_.pop_front();
        }
    }

    std::size_t c_, most_lir_;
    std::map<int, block> all_;
    line stack_, queue_;
};

TEST_CASE("the laws acquit the textbook LIRS") {
    laws::check(laws::lirs<textbook>());
}

TEST_CASE("the laws convict a LIRS with a fault") {
    tests::convict_all(laws::lirs<textbook>, fault::keeps_two_hir,
                       {{fault::keeps_two_hir, 8400}});
}

}  // namespace lirs_laws_test
