// range_id: acquits those that hand out what was reserved, convicts them with a
// fault.
#include <cstdint>
#include <functional>
#include <string>
#include <tenet/laws/idgen/range_id.hpp>
#include <utility>

#include "../planted.hpp"

namespace range_id_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

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

}  // namespace range_id_laws_test
