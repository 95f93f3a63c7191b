#include <atomic>
#include <cstdint>
#include <stdexcept>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/idgen/id_generator_concurrent.hpp>
#include <thread>
#include <utility>

#include "../planted.hpp"

namespace id_generator_laws_test {

namespace laws = tenet::laws;
using laws::id_clock;

enum class fault {
    none,
    resets_before_it_looks,  // Twitter's of 2010, in one version
    wraps_the_sequence,
    ignores_steps_back,
    is_of_time_alone,
    forgets_the_node,
    stands_still,
    fills_a_tick_with_one_more,
    throws_for_ever_after,
    spins_without_the_clock,
    waits_out_every_step_back
};

// Milliseconds, ten bits of node, twelve of sequence; throws when the clock
// has gone back or the sequence is full. One thing is wrong with it.
class wrong_snowflake {
public:
    static constexpr std::int64_t ids_per_tick = 4096;

    explicit wrong_snowflake(id_clock clock, int node = 0)
        : clock_(std::move(clock)),
          node_(is(fault::forgets_the_node) ? 0 : node) {}

    std::uint64_t next() {
        if (broken_) throw std::runtime_error("out of order");
        broken_ = is(fault::throws_for_ever_after);
        if (!is(fault::stands_still) || last_ < 0) advance(clock_());
        if (is(fault::stands_still) && ++sequence_ == 1 << 20)
            throw std::runtime_error("full");
        broken_ = false;
        return std::uint64_t((last_ << 22) + (node_ << 12) + sequence_);
    }
    static std::int64_t time_of(std::uint64_t id) {
        return static_cast<std::int64_t>(id >> 22);
    }

private:
    void advance(std::int64_t now) {
        if (is(fault::resets_before_it_looks) && now != last_) sequence_ = 0;
        while (is(fault::waits_out_every_step_back) && now < last_)
            now = clock_();
        if (now < last_ && !is(fault::ignores_steps_back) &&
            !is(fault::is_of_time_alone))
            throw std::runtime_error("the clock went back");
        sequence_ = now == last_ ? next_in_tick() : 0;
        last_ = now;
    }
    std::int64_t next_in_tick() {
        if (is(fault::is_of_time_alone)) return 0;
        if (sequence_ + 1 <
            ids_per_tick + is(fault::fills_a_tick_with_one_more))
            return sequence_ + 1;
        if (is(fault::wraps_the_sequence)) return 0;
        for (volatile bool spins = is(fault::spins_without_the_clock); spins;) {
        }
        throw std::runtime_error("the tick is full");
    }

    // Read once: ids are made by the million.
    bool is(fault it) const { return wrong_ == it; }

    fault wrong_ = tenet::tests::planted<fault>;
    id_clock clock_;
    std::int64_t node_;
    std::int64_t last_ = -1;
    std::int64_t sequence_ = 0;
    bool broken_ = false;
};

template <bool apart>
struct counts_up {
    std::atomic<std::int64_t> last = 0;
    explicit counts_up(id_clock) {}
    std::int64_t next() {
        if (!apart) return ++last;
        const std::int64_t id = last + 1;
        std::this_thread::yield();
        return last = id;
    }
};

TEST_CASE("id_generator acquits plain generators") {
    const auto found = laws::id_generator<wrong_snowflake>();
    laws::check(found);
    CHECK(found.findings.size() == 5);
    laws::check(laws::id_generator<counts_up<false>>());
    laws::check(laws::id_generator_concurrent<counts_up<false>>());
}

TEST_CASE("id_generator convicts a snowflake with something wrong with it") {
    tenet::tests::convict_all(laws::id_generator<wrong_snowflake>,
                              fault::throws_for_ever_after);
}

// Waits for the next millisecond by reading the clock, as most do.
class waiting_snowflake {
public:
    static constexpr std::int64_t ids_per_tick = 64;

    explicit waiting_snowflake(id_clock clock, int node = 0)
        : clock_(std::move(clock)), node_(node) {}

    std::int64_t next() {
        std::int64_t now = clock_();
        if (now < last_) throw std::runtime_error("the clock went back");
        if (now > last_) sequence_ = -1;
        if (++sequence_ == ids_per_tick) {
            while (now <= last_) now = clock_();
            sequence_ = 0;
        }
        last_ = now;
        return (last_ << 16) | (node_ << 6) | sequence_;
    }
    static std::int64_t time_of(std::int64_t id) { return id >> 16; }

private:
    id_clock clock_;
    std::int64_t node_;
    std::int64_t last_ = -1;
    std::int64_t sequence_ = 0;
};

TEST_CASE("id_generator acquits one that waits for the next millisecond") {
    laws::check(laws::id_generator<waiting_snowflake>());
}

TEST_CASE("id_generator convicts one that waits where it should not") {
    const auto trial = [](laws::settings how) {
        how.case_seconds = 0.02;
        return laws::id_generator<wrong_snowflake>(how);
    };
    tenet::tests::convict(trial, fault::spins_without_the_clock,
                          fault::waits_out_every_step_back);
}

TEST_CASE("id_generator convicts a race") {
    laws::check_convicted(laws::id_generator_concurrent<counts_up<true>>);
}

}  // namespace id_generator_laws_test
