// turn_balancer and range_id: acquit plain ones, convict them with a fault.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <tenet/laws/idgen/range_id.hpp>
#include <tenet/laws/loadbalance/turn_balancer.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace practice_e_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

// -------------------------------------------------------------- turn_balancer

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

// ------------------------------------------------------------------- range_id

enum class range_fault {
    none,
    lets_ranges_follow,
    repeats_the_last_id,
    skips_the_last_id,
    believes_too_soon,
    loses_a_range,
    reserves_for_each_id,
    reserves_one_at_a_time,
    asks_with_another_tag,
    throws_something_else
};

class ranges {
public:
    using reserving =
        std::function<std::int64_t(const std::string&, std::int64_t)>;

    ranges(reserving store, std::string tag, std::int64_t step)
        : store_(std::move(store)),
          tag_(is(range_fault::asks_with_another_tag) ? "id" : std::move(tag)),
          step_(is(range_fault::reserves_one_at_a_time) ? 1 : step) {}

    std::int64_t next() {
        if (is(range_fault::loses_a_range) && end_ - next_ == 1 && step_ > 2)
            next_ = end_ = 0;
        if (next_ == end_ || is(range_fault::reserves_for_each_id)) reserve();
        return next_++;
    }

private:
    void reserve() try {
        if (is(range_fault::believes_too_soon)) end_ = next_ + step_;
        const std::int64_t first = store_(tag_, step_);
        if (!is(range_fault::lets_ranges_follow) || end_ == 0)
            next_ = end_ = first;
        if (is(range_fault::believes_too_soon)) end_ = next_;
        end_ += step_;
        if (is(range_fault::repeats_the_last_id)) --next_;
        if (is(range_fault::skips_the_last_id)) --end_;
    } catch (const std::exception&) {
        if (is(range_fault::throws_something_else)) throw 7;
        throw;
    }

    reserving store_;
    std::string tag_;
    std::int64_t step_, next_ = 0, end_ = 0;
};

// Reserves the next range while the last id is left; by the store's member.
template <class Store>
class one_ahead {
public:
    one_ahead(Store store, const std::string& tag, std::int64_t step)
        : store_(std::move(store)), tag_(tag), step_(step) {}

    std::int64_t next() {
        if (next_ == end_) {
            next_ = spare_ != 0 ? std::exchange(spare_, 0)
                                : store_.reserve(tag_, step_);
            end_ = next_ + step_;
        }
        const std::int64_t id = next_++;
        if (next_ == end_) try {
                spare_ = store_.reserve(tag_, step_);
            } catch (const std::exception&) {
            }
        return id;
    }

private:
    Store store_;
    std::string tag_;
    std::int64_t step_, next_ = 0, end_ = 0, spare_ = 0;
};

TEST_CASE("range_id acquits those that reserve in time or one range ahead") {
    laws::check(laws::range_id<ranges>());
    laws::check(laws::range_id<one_ahead<laws::range_store>>());
}

TEST_CASE("range_id convicts") {
    tenet::tests::convict_all(laws::range_id<ranges>,
                              range_fault::throws_something_else);
}

}  // namespace practice_e_laws_test
