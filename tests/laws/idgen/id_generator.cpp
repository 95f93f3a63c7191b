#include <atomic>
#include <cstdint>
#include <stdexcept>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/idgen/id_generator.hpp>
#include <thread>
#include <utility>

namespace id_generator_laws_test {

using namespace tenet;

namespace {

using laws::id_clock;

// Milliseconds, ten bits of node, twelve of sequence; throws when the clock
// has gone back or the sequence is full.
class plain_snowflake {
public:
    static constexpr std::int64_t ids_per_tick = 4096;

    explicit plain_snowflake(id_clock clock, int node = 0)
        : clock_(std::move(clock)), node_(node) {}

    std::uint64_t next() {
        const std::int64_t now = clock_();
        if (now < last_) throw std::runtime_error("the clock went back");
        if (now > last_)
            sequence_ = 0;
        else if (++sequence_ == ids_per_tick) {
            --sequence_;
            throw std::runtime_error("the tick is full");
        }
        last_ = now;
        return composed(now);
    }
    static std::int64_t time_of(std::uint64_t id) {
        return static_cast<std::int64_t>(id >> 22);
    }

protected:
    std::uint64_t composed(std::int64_t time) const {
        return static_cast<std::uint64_t>(time << 22 | node_ << 12 | sequence_);
    }

    id_clock clock_;
    std::int64_t node_;
    std::int64_t last_ = -1;
    std::int64_t sequence_ = 0;
};

// Twitter's of 2010 in one version: the sequence is lost before the throw.
struct resets_before_it_looks : plain_snowflake {
    using plain_snowflake::plain_snowflake;
    std::uint64_t next() {
        const std::int64_t now = clock_();
        sequence_ = now == last_ ? sequence_ + 1 : 0;
        if (sequence_ == ids_per_tick || now < last_)
            throw std::runtime_error("the clock went back or is slow");
        last_ = now;
        return composed(now);
    }
};

struct wraps_the_sequence : plain_snowflake {
    using plain_snowflake::plain_snowflake;
    std::uint64_t next() {
        const std::int64_t now = clock_();
        if (now < last_) throw std::runtime_error("the clock went back");
        sequence_ = now == last_ ? (sequence_ + 1) % ids_per_tick : 0;
        last_ = now;
        return composed(now);
    }
};

struct ignores_steps_back : plain_snowflake {
    using plain_snowflake::plain_snowflake;
    std::uint64_t next() {
        const std::int64_t now = clock_();
        sequence_ = now == last_ ? sequence_ + 1 : 0;
        if (sequence_ == ids_per_tick) throw std::runtime_error("full");
        last_ = now;
        return composed(now);
    }
};

struct forgets_the_node : plain_snowflake {
    explicit forgets_the_node(id_clock clock, int = 0)
        : plain_snowflake(std::move(clock)) {}
};

struct of_time_alone {
    id_clock clock;
    explicit of_time_alone(id_clock it) : clock(std::move(it)) {}
    std::int64_t next() { return clock(); }
};

// Waits for a clock that nobody turns. It offers no more than it must: each
// law that it is tried for hangs.
class spins_on_a_full_tick {
public:
    explicit spins_on_a_full_tick(id_clock clock) : clock_(std::move(clock)) {}

    std::int64_t next() {
        std::int64_t now = clock_();
        if (now < last_) throw std::runtime_error("the clock went back");
        sequence_ = now == last_ ? (sequence_ + 1) % 4096 : 0;
        if (now == last_ && sequence_ == 0)
            while (now <= last_) now = clock_();
        last_ = now;
        return now << 12 | sequence_;
    }

private:
    id_clock clock_;
    std::int64_t last_ = -1;
    std::int64_t sequence_ = 0;
};

struct never_forgives : plain_snowflake {
    using plain_snowflake::plain_snowflake;
    std::uint64_t next() {
        if (broken) throw std::runtime_error("out of order");
        broken = true;
        const std::uint64_t id = plain_snowflake::next();
        broken = false;
        return id;
    }
    bool broken = false;
};

// Its clock stops at the first reading.
struct keeps_its_first_time : plain_snowflake {
    explicit keeps_its_first_time(id_clock clock)
        : plain_snowflake([now = clock()] { return now; }) {}
    std::uint64_t next() {
        if (++sequence_ == 1 << 20) throw std::runtime_error("full");
        return static_cast<std::uint64_t>(clock_() << 22) +
               static_cast<std::uint64_t>(sequence_);
    }
};

// Says 4095 and lets 4096 through.
struct one_more_a_tick : plain_snowflake {
    using plain_snowflake::plain_snowflake;
    static constexpr std::int64_t ids_per_tick = 4095;
};

struct counts_up {
    std::atomic<std::int64_t> last = 0;
    explicit counts_up(id_clock) {}
    std::int64_t next() { return ++last; }
};

struct loads_and_stores_apart {
    std::atomic<std::int64_t> last = 0;
    explicit loads_and_stores_apart(id_clock) {}
    std::int64_t next() {
        const std::int64_t id = last + 1;
        std::this_thread::yield();
        last = id;
        return id;
    }
};

template <class Generator>
laws::report tried(const laws::settings& how) {
    return laws::id_generator<Generator>(how);
}

}  // namespace

TEST_CASE("id_generator acquits plain generators") {
    const auto found = laws::id_generator<plain_snowflake>();
    laws::check(found);
    CHECK(found.findings.size() == 4);
    laws::check(laws::id_generator<counts_up>());
    laws::check(laws::id_generator_concurrent<counts_up>());
}

TEST_CASE("id_generator convicts ids that repeat or fall") {
    laws::check_convicted(tried<resets_before_it_looks>);
    laws::check_convicted(tried<wraps_the_sequence>);
    laws::check_convicted(tried<ignores_steps_back>);
    laws::check_convicted(tried<of_time_alone>);
}

TEST_CASE("id_generator convicts nodes that share ids") {
    laws::check_convicted(tried<forgets_the_node>);
}

TEST_CASE("id_generator convicts times and ticks that are not kept") {
    laws::check_convicted(tried<keeps_its_first_time>);
    laws::check_convicted(tried<one_more_a_tick>);
}

TEST_CASE("id_generator convicts those that give up") {
    laws::check_convicted(tried<never_forgives>);
    laws::check_convicted([](const laws::settings& how) {
        laws::settings impatient = how;
        impatient.case_seconds = 0.02;
        return tried<spins_on_a_full_tick>(impatient);
    });
}

TEST_CASE("id_generator convicts a race") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::id_generator_concurrent<loads_and_stores_apart>(how);
    });
}

}  // namespace id_generator_laws_test
