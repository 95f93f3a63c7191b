// lfu: acquits the textbook, convicts it with a fault.
#include <tenet/laws/cache/lfu.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <vector>

#include "../planted.hpp"
#include "textbook_lists.hpp"

namespace lfu_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    fifo,
    latest_of_equals,
    counts_a_look,
    does_not_count_a_put,
    keeps_the_count,
    keeps_the_count_when_erased,
    bounds_the_count,
    counts_in_four_bits
};

// The entries by key, and by count and time of the last use.
class textbook {
public:
    explicit textbook(std::size_t capacity) : c_(capacity) {}

    const int* get(int key) {
        const auto at = all_.find(key);
        if (at == all_.end()) return nullptr;
        use(at->second);
        return &at->second.value;
    }

    const int* peek(int key) {
        const auto at = all_.find(key);
        if (at == all_.end()) return nullptr;
        if (is(fault::counts_a_look)) use(at->second);
        return &at->second.value;
    }

    tests::put_result put(int key, int value) {
        tests::put_result result;
        const auto at = all_.find(key);
        if (at != all_.end()) {
            at->second.value = value;
            if (!is(fault::does_not_count_a_put)) use(at->second);
            return result;
        }
        if (all_.size() == c_) {
            const int gone = order_.begin()->second;
            result.evicted = {gone, all_.at(gone).value};
            leave(gone, is(fault::keeps_the_count));
        }
        const auto count = counts_.find(key);
        all_[key] = {key, value, count == counts_.end() ? 0 : count->second};
        use(all_[key]);
        return result;
    }

    bool erase(int key) {
        const bool held = all_.contains(key);
        if (held) leave(key, is(fault::keeps_the_count_when_erased));
        return held;
    }

private:
    struct counted {
        int key, value, count;
        std::pair<int, int> rank{};
    };

    void use(counted& it) {
        const bool first = it.count == 0;
        order_.erase(it.rank);
        const int most = is(fault::bounds_the_count)      ? 3
                         : is(fault::counts_in_four_bits) ? 15
                                                          : 1'000'000;
        it.count = std::min(most, it.count + 1);
        ++now_;
        const bool stays = is(fault::fifo) && !first;
        it.rank = {it.count, is(fault::latest_of_equals) ? -now_
                             : stays                     ? it.rank.second
                                                         : now_};
        order_[it.rank] = it.key;
    }

    void leave(int key, bool remembered) {
        if (remembered) counts_[key] = all_.at(key).count;
        order_.erase(all_.at(key).rank);
        all_.erase(key);
    }

    std::size_t c_;
    int now_ = 0;
    std::map<int, counted> all_;
    std::map<std::pair<int, int>, int> order_;
    std::map<int, int> counts_;
};

TEST_CASE("the laws acquit the textbook LFU") {
    laws::check(laws::lfu<textbook>());
}

TEST_CASE("the laws convict a LFU with a fault") {
    tests::convict_all(laws::lfu<textbook>, fault::counts_in_four_bits,
                       {{fault::counts_in_four_bits, 33}});
}

// The entry of the least count goes, and of these the oldest; a count ends at
// its greatest, or starts again.
template <class Count, bool starts_again = false>
class narrow {
public:
    explicit narrow(std::size_t capacity) : capacity_(capacity) {}
    int get(int key) {
        const std::size_t i = find(key);
        return i == all_.size() ? -1 : use(i).value;
    }
    void put(int key, int value) {
        const std::size_t i = find(key);
        if (i < all_.size()) {
            use(i).value = value;
            return;
        }
        if (all_.size() == capacity_) all_.erase(victim());
        all_.push_back({key, value, 1});
    }

private:
    struct entry {
        int key, value;
        Count count;
    };
    std::size_t find(int key) const {
        std::size_t i = 0;
        while (i < all_.size() && all_[i].key != key) ++i;
        return i;
    }
    entry& use(std::size_t i) {
        for (; i + 1 < all_.size(); ++i) std::swap(all_[i], all_[i + 1]);
        Count& count = all_[i].count;
        if (starts_again || count < std::numeric_limits<Count>::max()) ++count;
        return all_[i];
    }
    auto victim() {
        return std::min_element(
            all_.begin(), all_.end(),
            [](const entry& a, const entry& b) { return a.count < b.count; });
    }
    std::size_t capacity_;
    std::vector<entry> all_;
};

// Told in loops, of which each turn is a call.
TEST_CASE("the laws convict a LFU whose counters are narrow") {
    using laws::lfu;
    laws::check(lfu<narrow<int>>());
    laws::check_convicted(lfu<narrow<std::uint8_t>>, 600);
    laws::check_convicted(lfu<narrow<std::uint8_t, true>>, 600);
    laws::check_convicted(lfu<narrow<std::uint16_t>>, 140'000);
}

}  // namespace lfu_laws_test
