#include <cstdint>
#include <numeric>
#include <optional>
#include <random>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/random_balancer.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace random_balancer_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    ignores_weights,
    never_picks_the_last,
    takes_a_remainder,
    draws_too_few_bits,
    gives_shares_to_the_next,
    takes_turns,
    repeats_itself,
    ignores_its_seed,
    seeds_itself
};

// By prefix sums.
class by_sums {
public:
    by_sums(const std::vector<int>& weights, std::uint64_t seed)
        : weights_(weights), down_(weights.size()), random_(seeded(seed)) {
        if (is(fault::ignores_weights)) weights_.assign(weights.size(), 1);
    }

    std::optional<std::size_t> pick() {
        if (total() == 0) return std::nullopt;
        if (is(fault::takes_turns)) return turn();
        if (is(fault::repeats_itself) && ++picks_ % 2 == 0) return last_;
        auto before = draw(total());
        last_ = 0;
        while ((before -= weight(last_)) >= 0) ++last_;
        if (is(fault::gives_shares_to_the_next))
            while (down_[last_]) last_ = (last_ + 1) % weights_.size();
        return last_;
    }
    void set_down(std::size_t i, bool down) { down_[i] = down; }

private:
    static std::uint64_t seeded(std::uint64_t seed) {
        if (is(fault::ignores_its_seed)) return 7;
        static std::uint64_t made = 0;
        return is(fault::seeds_itself) ? ++made : seed;
    }
    std::int64_t weight(std::size_t i) const {
        return down_[i] && !is(fault::gives_shares_to_the_next) ? 0
                                                                : weights_[i];
    }
    std::int64_t total() const {
        std::int64_t sum = 0;
        bool up = false;
        for (std::size_t i = 0; i < weights_.size(); ++i) {
            sum += weight(i);
            up = up || !down_[i];
        }
        return up ? sum : 0;
    }
    std::int64_t draw(std::int64_t bound) {
        if (is(fault::never_picks_the_last) && bound > 1) --bound;
        if (is(fault::takes_a_remainder))
            return std::int64_t(std::uint32_t(random_())) % bound;
        if (is(fault::draws_too_few_bits))
            return std::int64_t(random_() % 32'768) % bound;
        return std::int64_t(random_() % std::uint64_t(bound));
    }
    // Each as often as it weighs.
    std::size_t turn() {
        std::int64_t at = picks_++ % total();
        std::size_t i = 0;
        while ((at -= weight(i)) >= 0) ++i;
        return i;
    }

    std::vector<int> weights_;
    std::vector<bool> down_;
    std::mt19937_64 random_;
    std::int64_t picks_ = 0;
    std::size_t last_ = 0;
};

// All alike, made of a number, and never seeded by others.
class any_of {
public:
    explicit any_of(std::size_t servers) : servers_(servers) {}
    std::size_t pick() {
        return std::uniform_int_distribution<std::size_t>(
            0, servers_ - 1)(random_);
    }

private:
    std::size_t servers_;
    std::mt19937 random_;
};

TEST_CASE("random_balancer acquits chance") {
    const auto found = laws::random_balancer<by_sums>();
    laws::check(found);
    CHECK(found.findings.size() == 5);
    const auto other = laws::random_balancer<any_of>();
    laws::check(other);
    CHECK(other.findings.size() == 3);
}

TEST_CASE("random_balancer convicts other chances, and none") {
    tests::convict_all(laws::random_balancer<by_sums>, fault::seeds_itself);
}

}  // namespace random_balancer_laws_test
