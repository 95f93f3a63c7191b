#include <array>
#include <climits>
#include <cstdint>
#include <list>
#include <tenet/algorithms/greedy/job_scheduling.hpp>
#include <tenet/laws/algorithms/job_scheduling.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace job_scheduling_test {

using tenet::job_schedule;
using tenet::job_scheduling;
namespace laws = tenet::laws;
using numbers = std::vector<int>;
using places = std::vector<std::size_t>;
using schedule = job_schedule<long long>;

TEST_CASE("job_scheduling keeps its law") {
    laws::check(laws::job_scheduling(
        [](const numbers& deadlines, const numbers& profits) {
            return job_scheduling(deadlines, profits);
        }));
}

TEST_CASE("job_scheduling of few jobs, and of none") {
    CHECK(job_scheduling(numbers{}, numbers{}) == schedule{});
    CHECK(job_scheduling(numbers{1}, numbers{5}) == schedule{5, {0}});
    CHECK(job_scheduling(numbers{1, 1}, numbers{5, 6}) == schedule{6, {1}});
    CHECK(job_scheduling(numbers{2, 1}, numbers{5, 6}) == schedule{11, {1, 0}});
}

TEST_CASE("job_scheduling is in the order of time") {
    CHECK(
        job_scheduling(numbers{4, 1, 1, 1, 3, 3}, numbers{2, 1, 4, 3, 9, 8}) ==
        schedule{23, {2, 4, 5, 0}});
    CHECK(job_scheduling(numbers{2, 2, 2}, numbers{1, 2, 3}) ==
          schedule{5, {1, 2}});
}

TEST_CASE("job_scheduling leaves what is late or of no profit") {
    CHECK(job_scheduling(numbers{0, -1, INT_MIN, 1}, numbers{9, 8, 7, 1}) ==
          schedule{1, {3}});
    CHECK(job_scheduling(numbers{5, 5, 5}, numbers{0, -3, 2}) ==
          schedule{2, {2}});
}

TEST_CASE("job_scheduling overflows with no sum, and minds no deadline") {
    CHECK(job_scheduling(numbers{INT_MAX, 2, 1},
                         numbers{INT_MAX, INT_MAX, INT_MAX}) ==
          schedule{3LL * INT_MAX, {2, 1, 0}});
    CHECK(job_scheduling(std::vector{UINT64_MAX, std::uint64_t{1}},
                         std::vector<unsigned char>{255, 255})
              .profit == 510);
    CHECK(job_scheduling(std::vector<signed char>{127, 1},
                         std::vector{LLONG_MAX - 1, 1LL})
              .profit == LLONG_MAX);
}

TEST_CASE("job_scheduling takes any ranges, and profits that are reals") {
    const auto best =
        job_scheduling(std::list<short>{1, 1}, std::list{0.5, 0.25});
    CHECK(best == job_schedule<double>{0.5, {0}});
}

static_assert(job_scheduling(std::array{1, 1}, std::array{2, 3}).profit == 3);

}  // namespace job_scheduling_test
