// turn_balancer: acquits those that pick in turn, convicts them with a fault.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <tenet/laws/loadbalance/turn_balancer.hpp>
#include <vector>

#include "../planted.hpp"

namespace turn_balancer_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

enum class turn_fault {
    none,
    begins_with_the_second,
    goes_back_and_forth,
    counts_in_8_bits,
    counts_in_16_bits,
    // Of peers that are down.
    doubles_the_next,
    begins_anew,
    loses_a_turn,
    picks_the_down,
    stays_down
};

class in_turn {
public:
    explicit in_turn(std::size_t peers) : down_(peers) {
        if (is(turn_fault::begins_with_the_second)) count_ = 1;
    }

    std::optional<std::size_t> pick() {
        const std::size_t n = down_.size();
        if (is(turn_fault::goes_back_and_forth)) {
            const std::size_t k = count_++ % (2 * n);
            return std::min(k, 2 * n - 1 - k);
        }
        for (std::size_t tries = 0; tries < n; ++tries) {
            const std::size_t at = (count_ + tries) % n;
            if (down_[at] && !is(turn_fault::picks_the_down)) continue;
            count_ += is(turn_fault::doubles_the_next) ? 1 : tries + 1;
            if (is(turn_fault::loses_a_turn) && tries > 0) ++count_;
            if (is(turn_fault::counts_in_8_bits)) count_ %= 256;
            if (is(turn_fault::counts_in_16_bits)) count_ %= 65'536;
            return at;
        }
        return std::nullopt;
    }
    void set_down(std::size_t i, bool down) {
        down_[i] = down || is(turn_fault::stays_down);
        if (is(turn_fault::begins_anew)) count_ = 0;
    }

private:
    std::vector<bool> down_;
    std::size_t count_ = 0;
};

struct up_and_down {
    explicit up_and_down(const std::vector<int>& weights)
        : turns(weights.size()) {}
    std::optional<std::size_t> pick() { return turns.pick(); }
    void set_down(std::size_t i) { turns.set_down(i, true); }
    void set_up(std::size_t i) { turns.set_down(i, false); }
    in_turn turns;
};

// They come one by one.
class added {
public:
    std::size_t add(int /*weight*/) {
        down_.push_back(false);
        return down_.size() - 1;
    }
    int pick() {
        do last_ = (last_ + 1) % int(down_.size());
        while (down_[std::size_t(last_)]);
        return last_;
    }
    void set_down(std::size_t i, bool down) { down_[i] = down; }

private:
    std::vector<bool> down_;
    int last_ = -1;
};

TEST_CASE("turn_balancer acquits, however peers are told and go down") {
    laws::check(laws::turn_balancer<in_turn>());
    laws::check(laws::turn_balancer<up_and_down>());
    laws::check(laws::turn_balancer<added>());
}

TEST_CASE("turn_balancer convicts") {
    tenet::tests::convict_all(laws::turn_balancer<in_turn>,
                              turn_fault::stays_down,
                              {{turn_fault::counts_in_8_bits, 300}});
    tenet::tests::convict(laws::turn_balancer<up_and_down>,
                          turn_fault::doubles_the_next);
}

}  // namespace turn_balancer_laws_test
