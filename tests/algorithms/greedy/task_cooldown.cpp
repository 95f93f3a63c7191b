#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <string>
#include <string_view>
#include <tenet/algorithms/greedy/task_cooldown.hpp>
#include <tenet/laws/algorithms/task_cooldown.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace task_cooldown_test {

using tenet::cooldown_schedule;
using tenet::task_cooldown;
namespace laws = tenet::laws;

TEST_CASE("task_cooldown keeps its law") {
    laws::check(
        laws::task_cooldown([](const std::vector<char>& tasks, int pause) {
            return task_cooldown(tasks, pause);
        }));
}

TEST_CASE("task_cooldown of few tasks, and of none") {
    CHECK(task_cooldown(std::string(), 3) == cooldown_schedule{});
    CHECK(task_cooldown(std::string("A"), 3) == cooldown_schedule{1, {0}});
    CHECK(task_cooldown(std::string("AB"), 3) == cooldown_schedule{2, {0, 1}});
    CHECK(task_cooldown(std::string("AA"), 3) == cooldown_schedule{5, {0, 4}});
    CHECK(task_cooldown(std::string("AA"), 0) == cooldown_schedule{2, {0, 1}});
}

TEST_CASE("task_cooldown fills frames with one of a kind") {
    CHECK(task_cooldown(std::string("BAAAB"), 2) ==
          cooldown_schedule{7, {1, 0, 3, 6, 4}});
    CHECK(task_cooldown(std::string("AAABBCCD"), 1) ==
          cooldown_schedule{8, {0, 4, 7, 1, 5, 2, 6, 3}});
}

TEST_CASE("task_cooldown of any pause takes little") {
    const std::int64_t pause = std::int64_t{1} << 62;
    const auto plan = task_cooldown(std::string_view("ABAB"), pause);
    CHECK(plan.time == std::size_t(pause) + 3);
    CHECK(plan.starts == std::vector<std::size_t>{0, 1, std::size_t(pause) + 1,
                                                  std::size_t(pause) + 2});
    CHECK(task_cooldown(std::string_view("ABC"), UINT64_MAX).time == 3);
    CHECK(task_cooldown(std::string_view("AA"), UINT64_MAX - 2).time ==
          UINT64_MAX);
    CHECK(task_cooldown(std::string_view("AA"), short{2}).time == 4);
}

TEST_CASE("task_cooldown takes a comparison and a projection") {
    const auto lower = [](char letter) {
        return char(std::tolower(static_cast<unsigned char>(letter)));
    };
    CHECK(task_cooldown(std::string("aA"), 2, {}, lower).time == 4);
    CHECK(task_cooldown(std::array{9, 2, 4}, 1, [](int a, int b) {
              return a % 2 < b % 2;  // 2 and 4 are of a kind
          }) == cooldown_schedule{3, {1, 0, 2}});
}

static_assert(task_cooldown(std::string_view("AAAB"), 2).time == 7);

}  // namespace task_cooldown_test
