// gdsf: acquits the textbook, convicts it with a
// fault.
#include <tenet/laws/cache/gdsf.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>
#include <map>

#include "../planted.hpp"
#include "textbook_lists.hpp"

namespace gdsf_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    never_ages,
    ages_by_one,
    fifo,
    adds_to_the_old,
    ages_newcomers_alone,
    ages_on_erase
};

// The entries by key, and by priority and time of the last use.
class textbook {
public:
    explicit textbook(std::size_t capacity) : c_(capacity) {}

    const int* get(int key) {
        const auto at = all_.find(key);
        if (at == all_.end()) return nullptr;
        use(at->second);
        return &at->second.value;
    }

    tests::put_result put(int key, int value) {
        tests::put_result result;
        if (get(key)) return all_[key].value = value, result;
        if (all_.size() == c_) {
            const auto [rank, gone] = *order_.begin();
            result.evicted = {gone, all_.at(gone).value};
            age_ = is(fault::never_ages)    ? 0
                   : is(fault::ages_by_one) ? age_ + 1
                                            : rank.first;
            leave(gone);
        }
        all_[key] = {key, value};
        use(all_[key]);
        return result;
    }

    bool erase(int key) {
        const bool held = all_.contains(key);
        if (held && is(fault::ages_on_erase)) age_ = all_.at(key).rank.first;
        if (held) leave(key);
        return held;
    }

private:
    struct rated {
        int key, value, count = 0;
        std::pair<int, int> rank{};
    };

    void use(rated& it) {
        const bool first = ++it.count == 1;
        order_.erase(it.rank);
        ++now_;
        int age = is(fault::ages_newcomers_alone) && !first ? 0 : age_;
        if (is(fault::adds_to_the_old)) age = first ? age_ : it.rank.first;
        const int count = is(fault::adds_to_the_old) ? 1 : it.count;
        const bool stays = is(fault::fifo) && !first;
        it.rank = {age + count, stays ? it.rank.second : now_};
        order_[it.rank] = it.key;
    }

    void leave(int key) {
        order_.erase(all_.at(key).rank);
        all_.erase(key);
    }

    std::size_t c_;
    int now_ = 0, age_ = 0;
    std::map<int, rated> all_;
    std::map<std::pair<int, int>, int> order_;
};

TEST_CASE("the laws acquit the textbook GDSF") {
    laws::check(laws::gdsf<textbook>());
}

TEST_CASE("the laws convict a GDSF with a fault") {
    tests::convict_all(laws::gdsf<textbook>, fault::ages_on_erase);
}

}  // namespace gdsf_laws_test
