#include <tenet/loadbalance/lease.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/law.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace lease_test {

using namespace tenet;

static_assert(!std::is_copy_constructible_v<lease>);
static_assert(!std::is_copy_assignable_v<lease>);
static_assert(std::is_nothrow_move_constructible_v<lease>);
static_assert(std::is_nothrow_move_assignable_v<lease>);

namespace {

std::shared_ptr<lease::counts> counted() {
    const auto made = std::make_shared<lease::counts>();
    made->active = {0, 0};
    made->owners = {1, 2};
    return made;
}
using active = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("lease counts a request while it lives") {
    const auto counts = counted();
    {
        const lease first(1, counts);
        CHECK(first.index() == 1);
        CHECK(counts->active == active{0, 1});
        const lease second(1, counts);
        const lease third(0, counts);
        CHECK(counts->active == active{1, 2});
    }
    CHECK(counts->active == active{0, 0});
    CHECK(counts.use_count() == 1);
}

TEST_CASE("lease counts down on every path") {
    const auto counts = counted();
    lease first(0, counts);
    lease second(1, counts);
    first = std::move(second);
    CHECK(counts->active == active{0, 1});
    CHECK(first.index() == 1);
    lease& itself = first;
    first = std::move(itself);
    CHECK(first.index() == 1);
    CHECK(counts->active == active{0, 1});
    lease third(0, counts);
    first.swap(third);
    CHECK(first.index() == 0);
    CHECK(third.index() == 1);
    CHECK(counts->active == active{1, 1});
    first.end();
    first.end();
    CHECK(first.index() == 0);
    CHECK(counts->active == active{0, 1});
    std::optional<lease> held = std::move(third);
    CHECK(counts->active == active{0, 1});
    held.reset();
    CHECK(counts->active == active{0, 0});
    try {
        const lease lost(0, counts);
        throw std::runtime_error("");
    } catch (const std::runtime_error&) {
    }
    CHECK(counts->active == active{0, 0});
}

TEST_CASE("lease concerns the server it was given for") {
    const auto counts = counted();
    lease old(0, counts);
    counts->owners[0] = 3;
    counts->active[0] = 0;
    const lease young(0, counts);
    old.end();
    CHECK(counts->active == active{1, 0});
}

TEST_CASE("lease may outlive what counts") {
    auto counts = counted();
    const std::weak_ptr<lease::counts> seen = counts;
    lease last(0, std::move(counts));
    CHECK(seen.lock()->active == active{1, 0});
    last.end();
    CHECK(seen.expired());
}

TEST_CASE("lease of a balancer that counts nothing has an index alone") {
    lease first(7);
    lease second = std::move(first);
    CHECK(second.index() == 7);
    second.end();
    first = lease(8);
    CHECK(first.index() == 8);
}

TEST_CASE("lease keeps the counts right in any order of moves") {
    using places = std::vector<laws::within<0, 3, std::size_t>>;
    laws::check(
        laws::property("as many are active as have not ended",
                       "leases that begin or move on, by place: $0",
                       [](const places& calls) {
                           const auto counts = counted();
                           std::vector<std::optional<lease>> held(5);
                           for (const std::size_t i : calls) {
                               if (!held[i])
                                   held[i].emplace(i % 2, counts);
                               else
                                   held[i + 1] = std::exchange(held[i], {});
                           }
                           std::int64_t open = 0;
                           for (const auto& it : held) open += it.has_value();
                           return counts->active[0] + counts->active[1] == open;
                       })
            .judge());
}

}  // namespace lease_test
