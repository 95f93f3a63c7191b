// millisecond_clock: what models it, and that the system's clock tells Unix
// milliseconds.
#include <tenet/structures/millisecond_clock.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/catch.hpp>

namespace millisecond_clock_test {

using namespace tenet;

namespace {

struct hand_set {
    std::int64_t now_ms = 0;
    std::int64_t operator()() { return ++now_ms; }
};

struct stepping {
    std::chrono::steady_clock::time_point at;
    auto now() { return at += std::chrono::seconds(1); }
};

struct without_time_points {
    int now() { return 0; }
};

}  // namespace

TEST_CASE("millisecond_clock is modelled by what returns milliseconds") {
    const auto lambda = [] { return 5; };
    STATIC_REQUIRE(millisecond_clock<system_milliseconds_function>);
    STATIC_REQUIRE(millisecond_clock<const system_milliseconds_function>);
    STATIC_REQUIRE(millisecond_clock<decltype(lambda)>);
    STATIC_REQUIRE(millisecond_clock<hand_set>);
    STATIC_REQUIRE_FALSE(millisecond_clock<const hand_set>);
    STATIC_REQUIRE_FALSE(millisecond_clock<std::chrono::system_clock>);
    STATIC_REQUIRE_FALSE(millisecond_clock<int>);
}

TEST_CASE("time_point_clock is modelled by what has a now()") {
    STATIC_REQUIRE(time_point_clock<std::chrono::system_clock>);
    STATIC_REQUIRE(time_point_clock<std::chrono::steady_clock>);
    STATIC_REQUIRE(time_point_clock<stepping>);
    STATIC_REQUIRE_FALSE(time_point_clock<const stepping>);
    STATIC_REQUIRE_FALSE(time_point_clock<without_time_points>);
    STATIC_REQUIRE_FALSE(time_point_clock<hand_set>);
}

TEST_CASE("system_milliseconds reads the system's clock") {
    using std::chrono::floor;
    using std::chrono::milliseconds;
    using std::chrono::system_clock;
    const auto reference = [] {
        return floor<milliseconds>(system_clock::now())
            .time_since_epoch()
            .count();
    };
    for (int i = 0; i < 100; ++i) {
        const std::int64_t before = reference();
        const std::int64_t read = system_milliseconds();
        CHECK(before <= read);
        CHECK(read <= reference());
    }
}

}  // namespace millisecond_clock_test
