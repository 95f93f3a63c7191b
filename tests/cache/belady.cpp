// belady: the optimum by search, its counts, and policies held against it.
#include <tenet/cache/belady.hpp>
// The entry comes first: it must stand on its own includes.
#include <bit>
#include <forward_list>
#include <map>
#include <tenet/laws/engine/law.hpp>

#include "shared.hpp"

namespace belady_test {

using namespace tenet;

namespace {

// The fewest misses of all that could be done, tried one after the other.
class search {
public:
    search(const std::vector<int>& requests, std::size_t capacity, bool bypass)
        : requests_(requests), capacity_(capacity), bypass_(bypass) {}

    std::size_t fewest(std::size_t now = 0, unsigned resident = 0) {
        if (now == requests_.size()) return 0;
        const unsigned asked = 1u << requests_[now];
        if (resident & asked) return fewest(now + 1, resident);
        const auto [at, fresh] = known_.try_emplace({now, resident}, 0);
        if (fresh) at->second = 1 + fewest_after(now + 1, resident, asked);
        return at->second;
    }

private:
    std::size_t fewest_after(std::size_t then, unsigned resident,
                             unsigned asked) {
        if (static_cast<std::size_t>(std::popcount(resident)) < capacity_)
            return fewest(then, resident | asked);
        std::size_t best = bypass_ ? fewest(then, resident) : requests_.size();
        for (unsigned victim = 1; victim <= resident; victim *= 2)
            if (resident & victim)
                best =
                    std::min(best, fewest(then, (resident ^ victim) | asked));
        return best;
    }

    const std::vector<int>& requests_;
    std::size_t capacity_;
    bool bypass_;
    std::map<std::pair<std::size_t, unsigned>, std::size_t> known_;
};

bool is_optimal(const std::vector<int>& requests, std::size_t capacity) {
    for (const bool bypass : {false, true}) {
        const auto count = belady(requests, capacity, bypass);
        if (count.misses != search(requests, capacity, bypass).fewest() ||
            count.hits + count.misses != requests.size())
            return false;
    }
    return true;
}

using few_requests = laws::up_to<laws::within<0, 5>, 14>;
using many_requests = laws::up_to<laws::within<0, 20>, 100>;
using small_capacity = laws::within<1, 5, std::size_t>;
using any_capacity = laws::within<1, 20, std::size_t>;

std::vector<int> keys_of(const auto& drawn) {
    return {drawn.elements.begin(), drawn.elements.end()};
}

}  // namespace

TEST_CASE("belady misses as seldom as can be") {
    laws::check(laws::property("no choice of victims misses less",
                               "is_optimal($0, $1)",
                               [](const few_requests& drawn, small_capacity c) {
                                   return is_optimal(keys_of(drawn), c);
                               })
                    .judge());
}

TEST_CASE("belady misses as seldom as can be on all short requests") {
    constexpr int keys = 4, length = 6;
    int wrong = 0;
    for (int all = 0; all < 1 << (2 * length); ++all) {
        std::vector<int> requests;
        for (int i = 0; i < length; ++i)
            requests.push_back((all >> 2 * i) % keys);
        for (std::size_t capacity = 1; capacity <= 3; ++capacity)
            wrong += !is_optimal(requests, capacity);
    }
    CHECK(wrong == 0);
}

TEST_CASE("belady never misses more with more room or with a choice more") {
    laws::check(
        laws::property(
            "misses fall with the capacity and with bypassing",
            "belady($0, $1) against belady($0, $1 + 1) and with bypassing",
            [](const many_requests& drawn, any_capacity c) {
                const std::vector<int> asked = keys_of(drawn);
                const std::size_t misses = belady(asked, c).misses;
                return belady(asked, c + 1).misses <= misses &&
                       belady(asked, c, true).misses <= misses;
            })
            .judge());
}

namespace {

// With bypassing, at each capacity: what two programs written separately count.
template <std::size_t count>
void check_counts(const std::string& table, const tests::keys& asked,
                  const std::array<std::size_t, count>& capacities,
                  const std::array<std::size_t, count>& bypassing) {
    for (std::size_t i = 0; i < count && !asked.empty(); ++i) {
        INFO("capacity " << capacities[i]);
        CHECK(belady(asked, capacities[i]).misses ==
              tests::published_misses(table, "belady", capacities[i]));
        CHECK(belady(asked, capacities[i], true).misses == bypassing[i]);
    }
}

}  // namespace

TEST_CASE("belady counts what other simulators count") {
    CHECK(belady(tests::by_hand, 4).misses == 13);
    CHECK(belady(tests::by_hand, 5).misses == 11);
    CHECK(belady(tests::by_hand, 4, true).misses == 12);
    CHECK(belady(tests::by_hand, 5, true).misses == 10);
    check_counts("golden_42", tests::golden(42, 100'000),
                 tests::golden_capacities,
                 {77295, 68080, 55929, 38273, 25294, 17043});
}

TEST_CASE("belady counts what other simulators count on a real trace") {
    check_counts("cloudphysics", tests::real_trace(), tests::real_capacities,
                 {93995, 92709, 90168, 87019, 81866, 71308, 61842, 51842});
}

TEST_CASE("belady takes any forward range, any keys and at least one entry") {
    const std::forward_list<std::string> asked{"a", "b", "a"};
    CHECK(belady(asked, 1) == hits_and_misses{0, 3});
    CHECK(belady(asked, 1, true) == hits_and_misses{1, 2});
    CHECK(belady(asked, 2) == hits_and_misses{1, 2});
    struct even_or_odd {
        int number;
        bool operator==(const even_or_odd& other) const {
            return number % 2 == other.number % 2;
        }
    };
    const auto hash = [](const even_or_odd& it) {
        return static_cast<std::size_t>(it.number % 2);
    };
    const std::vector<even_or_odd> numbers{{1}, {2}, {3}, {5}};
    CHECK(belady(numbers, 2, false, hash) == hits_and_misses{2, 2});
    CHECK(belady(std::vector<int>(), 1) == hits_and_misses{});
    CHECK_THROWS_AS(belady(asked, 0), std::invalid_argument);
}

}  // namespace belady_test
