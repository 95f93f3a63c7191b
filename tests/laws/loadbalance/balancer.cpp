#include <algorithm>
#include <numeric>
#include <optional>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/balancer.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"
#include "in_runs.hpp"

namespace balancer_laws_test {

using namespace tenet;
using tests::in_runs, tests::is;

enum class fault {
    none,
    picks_past_the_end,
    picks_the_down,
    picks_somebody,
    gives_up_too_soon,
    stays_down
};

// One after the other, whatever they weigh, but those that are down.
class in_turn {
public:
    explicit in_turn(const std::vector<int>& weights) : down_(weights.size()) {}

    std::optional<std::size_t> pick() {
        if (is(fault::picks_past_the_end))
            return last_ = (last_ + 1) % (down_.size() + 1);
        if (is(fault::gives_up_too_soon) && std::ranges::count(down_, true) > 1)
            return std::nullopt;
        for (std::size_t tries = 0; tries < down_.size(); ++tries) {
            last_ = (last_ + 1) % down_.size();
            if (!down_[last_] || is(fault::picks_the_down)) return last_;
        }
        if (is(fault::picks_somebody)) return 0;
        return std::nullopt;
    }
    void set_down(std::size_t i, bool down) {
        down_[i] = down || is(fault::stays_down);
    }

private:
    std::vector<bool> down_;
    std::size_t last_ = 0;
};

enum class shares {
    none,
    forgets_the_last_weight,
    starts_over_too_soon,
    leaves_out_the_light
};

struct wrong_runs : in_runs {
    explicit wrong_runs(std::vector<int> weights)
        : in_runs(std::move(weights)) {
        if (is(shares::forgets_the_last_weight)) weights_.back() = 1;
    }
    std::size_t pick() {
        if (is(shares::starts_over_too_soon) && --left == 0) made_ = 0, at_ = 0;
        std::size_t i = in_runs::pick();
        if (is(shares::leaves_out_the_light) && weights_[i] == 1)
            i = in_runs::pick();
        return i;
    }
    int left = std::accumulate(weights_.begin(), weights_.end(), 0);
};

TEST_CASE("balancer acquits plain policies") {
    laws::check(laws::balancer<in_turn>());
    laws::check(laws::balancer_exact<in_runs>());
}

TEST_CASE("balancer convicts picks of nobody there") {
    tests::convict(laws::balancer<in_turn>, fault::picks_past_the_end,
                   fault::stays_down);
}

TEST_CASE("balancer_exact convicts shares that are not kept") {
    laws::check_convicted(laws::balancer_exact<in_turn>);
    tests::convict(laws::balancer_exact<wrong_runs>,
                   shares::forgets_the_last_weight,
                   shares::leaves_out_the_light);
}

}  // namespace balancer_laws_test
