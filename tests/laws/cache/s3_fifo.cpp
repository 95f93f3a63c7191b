// s3_fifo: acquits the textbook, convicts it with a fault.
#include <tenet/laws/cache/s3_fifo.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>

#include "../planted.hpp"
#include "textbook_lists.hpp"

namespace s3_fifo_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    promotes_after_one,
    remembers_nothing,
    remembers_too_much,
    remembers_main,
    counts_without_bound,
    keeps_its_hits,
    sifts_too_late,
    sifts_one_alone
};

class textbook {
public:
    explicit textbook(std::size_t capacity) : c_(capacity) {}

    const int* get(int key) {
        auto* at = lists_.find(key);
        if (!at || at->list == ghosts) return nullptr;
        const int most = is(fault::counts_without_bound) ? 99 : 3;
        at->hits = std::min(most, at->hits + 1);
        return &at->value;
    }

    tests::put_result put(int key, int value) {
        auto* at = lists_.find(key);
        if (get(key)) return at->value = value, tests::put_result();
        if (at) lists_.drop(*at);
        tests::put_result result;
        if (lists_.size(small) + lists_.size(main) == c_)
            result.evicted = evict();
        lists_.add(at ? main : small, key, value);
        return result;
    }

private:
    enum : std::size_t { small, main, ghosts };

    tests::entry evict() {
        const std::size_t target =
            is(fault::sifts_one_alone) ? 1 : std::max<std::size_t>(1, c_ / 10);
        if (lists_.size(small) >= target + is(fault::sifts_too_late))
            while (lists_.size(small)) {
                auto& it = lists_.last(small);
                if (it.hits < (is(fault::promotes_after_one) ? 1 : 2))
                    return remember(it);
                if (!is(fault::keeps_its_hits)) it.hits = 0;
                lists_.move(it, main);
            }
        while (lists_.size(main) && lists_.last(main).hits > 0) {
            --lists_.last(main).hits;
            lists_.move(lists_.last(main), main);
        }
        if (!lists_.size(main)) return remember(lists_.last(small));
        return is(fault::remembers_main) ? remember(lists_.last(main))
                                         : lists_.take_last(main);
    }

    tests::entry remember(tests::textbook_lists<3>::element& gone) {
        const tests::entry all = gone;
        lists_.move(gone, ghosts);
        const std::size_t most = is(fault::remembers_nothing)    ? 0
                                 : is(fault::remembers_too_much) ? c_
                                                                 : c_ * 9 / 10;
        while (lists_.size(ghosts) > most) lists_.take_last(ghosts);
        return all;
    }

    std::size_t c_;
    tests::textbook_lists<3> lists_;
};

TEST_CASE("the laws acquit the textbook S3-FIFO") {
    laws::check(laws::s3_fifo<textbook>());
}

TEST_CASE("the laws convict a S3-FIFO with a fault") {
    tests::convict_all(laws::s3_fifo<textbook>, fault::sifts_one_alone,
                       {{fault::counts_without_bound, 28},
                        {fault::sifts_one_alone, 8400},
                        {fault::remembers_main, 12}});
}

}  // namespace s3_fifo_laws_test
