// arc: acquits the textbook, convicts it with a fault.
#include <tenet/laws/cache/arc.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>

#include "../planted.hpp"
#include "textbook_lists.hpp"

namespace arc_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    never_adapts,
    adapts_the_other_way,
    forgets_the_tie,
    evicts_early,
    remembers_too_much,
    remembers_nothing,
    takes_ghosts_for_new,
    stays_on_a_hit
};

// Figure 4 of the paper.
class textbook {
public:
    explicit textbook(std::size_t capacity) : c_(capacity) {}

    const int* get(int key) {
        auto* at = lists_.find(key);
        if (!at || at->list >= b1) return nullptr;
        if (!is(fault::stays_on_a_hit) || at->list == t2) lists_.move(*at, t2);
        return &at->value;
    }

    tests::put_result put(int key, int value) {
        auto* at = lists_.find(key);
        if (get(key)) return at->value = value, tests::put_result();
        tests::put_result result;
        const bool full = lists_.size(t1) + lists_.size(t2) == c_;
        if (at) {
            const bool again = at->list == b2;
            adapt(again);
            if (full) result.evicted = replace(again);
            lists_.drop(*at);
            lists_.add(is(fault::takes_ghosts_for_new) ? t1 : t2, key, value);
        } else {
            result.evicted = make_room(full);
            lists_.add(t1, key, value);
        }
        return result;
    }

    bool erase(int key) {
        auto* at = lists_.find(key);
        const bool held = at && at->list < b1;
        if (at) lists_.drop(*at);
        return held;
    }

private:
    enum : std::size_t { t1, t2, b1, b2 };

    std::optional<tests::entry> make_room(bool full) {
        if (lists_.size(t1) == c_) return lists_.take_last(t1);
        const bool early = is(fault::evicts_early);
        const bool many = lists_.size(t1) + lists_.size(b1) >= c_;
        const std::size_t all = lists_.size(t1) + lists_.size(t2) +
                                lists_.size(b1) + lists_.size(b2);
        if (many && !is(fault::remembers_too_much))
            lists_.take_last(b1);
        else if (all >= 2 * c_ && lists_.size(b2))
            lists_.take_last(b2);
        if (full || (early && many)) return replace(false);
        return {};
    }

    tests::entry replace(bool again) {
        const auto count = static_cast<double>(lists_.size(t1));
        const bool tie = again && count == p_ && !is(fault::forgets_the_tie);
        const bool first = count > 0 && (count > p_ || tie || !lists_.size(t2));
        const std::size_t from = first ? t1 : t2;
        if (is(fault::remembers_nothing)) return lists_.take_last(from);
        auto& gone = lists_.last(from);
        lists_.move(gone, first ? b1 : b2);
        return gone;
    }

    void adapt(bool again) {
        const auto once = static_cast<double>(lists_.size(b1));
        const auto twice = static_cast<double>(lists_.size(b2));
        double step = std::max(1.0, again ? once / twice : twice / once);
        if (again != is(fault::adapts_the_other_way)) step = -step;
        if (is(fault::never_adapts)) step = 0;
        p_ = std::clamp(p_ + step, 0.0, static_cast<double>(c_));
    }

    std::size_t c_;
    double p_ = 0;
    tests::textbook_lists<4> lists_;
};

TEST_CASE("the laws acquit the textbook ARC") {
    laws::check(laws::arc<textbook>());
}

TEST_CASE("the laws convict a ARC with a fault") {
    tests::convict_all(laws::arc<textbook>, fault::stays_on_a_hit,
                       {{fault::forgets_the_tie, 12}});
}

}  // namespace arc_laws_test
