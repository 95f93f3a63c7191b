// striped_counter: acquits plain ones, convicts what leaves its stripe.
#include <tenet/laws/idgen/striped_counter.hpp>
// The suite comes first: it must stand on its own includes.
#include <atomic>
#include <cstdint>
#include <stdexcept>
#include <tenet/laws/catch.hpp>
#include <thread>

#include "../planted.hpp"

namespace striped_counter_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

enum class fault {
    none,
    begins_with_0,
    begins_one_step_late,
    adds_the_offset,
    adds_one_more,
    adds_one_less,
    repeats_what_is_used,
    skips_one,
    ignores_what_is_used,
    overflows,
    ends_too_early,
    goes_on_after_the_end,
    stores_apart
};

// With one thing wrong with it.
class wrong_counter {
public:
    wrong_counter(std::int64_t offset, std::int64_t increment,
                  std::int64_t used = 0)
        : offset_(offset), increment_(increment) {
        std::int64_t next = offset;
        if (is(fault::begins_with_0)) next = 0;
        if (is(fault::begins_one_step_late)) next += increment;
        if (used >= offset && !is(fault::ignores_what_is_used))
            next = resumed(used);
        next_ = next;
    }

    std::int64_t next() {
        const bool apart = is(fault::stores_apart);
        for (std::int64_t id = next_;;) {
            if (id < 0) throw std::overflow_error("no id is left");
            const std::int64_t after = following(id);
            if (apart) std::this_thread::yield();
            if (apart ? (next_ = after, true)
                      : next_.compare_exchange_weak(id, after))
                return id;
        }
    }

private:
    std::int64_t resumed(std::int64_t used) const {
        const std::int64_t last = used - (used - offset_) % increment_;
        if (is(fault::repeats_what_is_used)) return last;
        if (is(fault::skips_one) && last < 1000) return last + 2 * increment_;
        if (is(fault::overflows)) return plus(last, increment_);
        return last > INT64_MAX - increment_ ? -1 : last + increment_;
    }
    std::int64_t following(std::int64_t id) const {
        std::int64_t step = increment_;
        if (is(fault::adds_the_offset)) step = offset_;
        if (is(fault::adds_one_more)) ++step;
        if (is(fault::adds_one_less)) --step;
        if (is(fault::goes_on_after_the_end) && id > INT64_MAX - step) return 1;
        if (is(fault::ends_too_early) && id > INT64_MAX - 2 * step) return -1;
        return id > INT64_MAX - step ? -1 : id + step;
    }
    // Wraps around, to 1 or more.
    static std::int64_t plus(std::int64_t a, std::int64_t b) {
        const auto sum = std::uint64_t(a) + std::uint64_t(b);
        return std::int64_t(sum & INT64_MAX) + (sum > INT64_MAX);
    }

    std::int64_t offset_, increment_;
    std::atomic<std::int64_t> next_;
};

// Cannot resume.
class plain_counter {
public:
    plain_counter(std::int64_t offset, std::int64_t increment)
        : next_(offset - increment), increment_(increment) {}
    std::int64_t next() { return next_ += increment_; }

private:
    std::atomic<std::int64_t> next_;
    std::int64_t increment_;
};

TEST_CASE("striped_counter acquits plain counters") {
    const auto found = laws::striped_counter<wrong_counter>();
    laws::check(found);
    CHECK(found.findings.size() == 4);
    const auto plain = laws::striped_counter<plain_counter>();
    laws::check(plain);
    CHECK(plain.findings.size() == 2);
    CHECK(plain.omitted.size() == 1);
}

TEST_CASE("striped_counter convicts a counter with something wrong with it") {
    tenet::tests::convict_all(laws::striped_counter<wrong_counter>,
                              fault::stores_apart);
}

}  // namespace striped_counter_laws_test
