#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/balancer.hpp>
#include <utility>
#include <vector>

#include "in_runs.hpp"

namespace balancer_laws_test {

using namespace tenet;

namespace {

using tests::in_runs;

// One after the other, whatever they weigh, but those that are down.
class in_turn {
public:
    explicit in_turn(const std::vector<int>& weights) : down_(weights.size()) {}

    std::optional<std::size_t> pick() {
        for (std::size_t tries = 0; tries < down_.size(); ++tries) {
            last_ = (last_ + 1) % down_.size();
            if (!down_[last_]) return last_;
        }
        return std::nullopt;
    }
    void set_down(std::size_t i, bool down) { down_[i] = down; }

protected:
    std::vector<bool> down_;
    std::size_t last_ = 0;
};

struct past_the_end : in_turn {
    using in_turn::in_turn;
    std::optional<std::size_t> pick() {
        return last_ = (last_ + 1) % (down_.size() + 1);
    }
};

struct picks_the_down : in_turn {
    using in_turn::in_turn;
    void set_down(std::size_t, bool) {}
};

// Its answer is right only as long as somebody is up.
struct picks_somebody : in_turn {
    using in_turn::in_turn;
    std::optional<std::size_t> pick() { return in_turn::pick().value_or(0); }
};

struct gives_up_too_soon : in_turn {
    using in_turn::in_turn;
    std::optional<std::size_t> pick() {
        if (std::ranges::count(down_, true) > 1) return std::nullopt;
        return in_turn::pick();
    }
};

struct stays_down : in_turn {
    using in_turn::in_turn;
    void set_down(std::size_t i, bool) { down_[i] = true; }
};

struct forgets_the_last_weight : in_runs {
    explicit forgets_the_last_weight(std::vector<int> weights)
        : in_runs((weights.back() = 1, std::move(weights))) {}
};

struct starts_over_too_soon : in_runs {
    using in_runs::in_runs;
    int left = std::accumulate(weights_.begin(), weights_.end(), 0);
    std::size_t pick() {
        if (--left == 0) made_ = 0, at_ = 0;
        return in_runs::pick();
    }
};

struct leaves_out_the_light : in_runs {
    using in_runs::in_runs;
    std::size_t pick() {
        std::size_t i = in_runs::pick();
        if (weights_[i] == 1) i = in_runs::pick();
        return i;
    }
};

template <class Balancer>
laws::report tried(const laws::settings& how) {
    return laws::balancer<Balancer>(how);
}

template <class Balancer>
laws::report tried_exactly(const laws::settings& how) {
    return laws::balancer_exact<Balancer>(how);
}

}  // namespace

TEST_CASE("balancer acquits plain policies") {
    laws::check(laws::balancer<in_turn>());
    laws::check(laws::balancer_exact<in_runs>());
}

TEST_CASE("balancer convicts picks of nobody there") {
    laws::check_convicted(tried<past_the_end>);
    laws::check_convicted(tried<picks_the_down>);
    laws::check_convicted(tried<picks_somebody>);
    laws::check_convicted(tried<gives_up_too_soon>);
    laws::check_convicted(tried<stays_down>);
}

TEST_CASE("balancer_exact convicts shares that are not kept") {
    laws::check_convicted(tried_exactly<in_turn>);
    laws::check_convicted(tried_exactly<forgets_the_last_weight>);
    laws::check_convicted(tried_exactly<starts_over_too_soon>);
    laws::check_convicted(tried_exactly<leaves_out_the_light>);
}

}  // namespace balancer_laws_test
