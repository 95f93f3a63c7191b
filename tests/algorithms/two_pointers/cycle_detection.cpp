#include <tenet/algorithms/two_pointers/cycle_detection.hpp>

#include <cstddef>
#include <forward_list>
#include <iterator>
#include <memory>
#include <tenet/laws/algorithms/cycle_detection.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace cycle_detection_test {

using tenet::cycle_detection;
namespace laws = tenet::laws;

TEST_CASE("cycle_detection finds where a cycle begins, and its length") {
    laws::check(laws::cycle_detection(cycle_detection));
    laws::check(laws::cycle_detection(
        [](auto x, auto f) { return cycle_detection.floyd(x, f); }));
}

struct node {
    int value = 0;
    node* next = nullptr;
};

TEST_CASE("cycle_detection walks linked nodes, which may end") {
    laws::check(laws::cycle_detection(
        [](node* head) { return cycle_detection(head, &node::next); }));
    laws::check(laws::cycle_detection([](const node* head) {
        return cycle_detection.floyd(head, &node::next);
    }));
}

// Of the places of a table; it is at the end where the table says so.
struct walker {
    using difference_type = std::ptrdiff_t;
    using value_type = int;

    const std::vector<int>* next = nullptr;
    int place = 0;

    int operator*() const { return place; }
    walker& operator++() {
        place = (*next)[static_cast<std::size_t>(place)];
        return *this;
    }
    walker operator++(int) {
        walker before = *this;
        ++*this;
        return before;
    }
    bool operator==(const walker& it) const { return place == it.place; }
    bool operator==(std::default_sentinel_t) const { return place < 0; }
};

TEST_CASE("cycle_detection walks by iterators") {
    const std::vector<int> next{1, 2, 3, 1};
    const walker first{&next};
    for (const auto& found :
         {cycle_detection(first, std::default_sentinel),
          cycle_detection.floyd(first, std::default_sentinel)}) {
        REQUIRE(found);
        CHECK(*found->start == 1);
        CHECK(found->before == 1);
        CHECK(found->length == 3);
    }
    for (int size = 0; size < 5; ++size) {
        const std::forward_list<int> list(static_cast<std::size_t>(size));
        CHECK(!cycle_detection(list.begin(), list.end()));
        CHECK(!cycle_detection.floyd(list.begin(), list.end()));
    }
}

TEST_CASE("cycle_detection takes nodes that are shared") {
    struct shared {
        std::shared_ptr<shared> next;
    };
    const auto last = std::make_shared<shared>();
    const auto first = std::make_shared<shared>(shared{last});
    CHECK(!cycle_detection(first, &shared::next));
    last->next = last;
    CHECK(cycle_detection(first, &shared::next)->start == last);
    last->next.reset();
}

TEST_CASE("cycle_detection calls at most four times, Floyd's five times") {
    for (int before = 0; before < 40; ++before)
        for (int length = 1; length < 40; ++length) {
            const int n = before + length;
            int calls = 0;
            const auto f = [&](int x) {
                return ++calls, x + 1 == n ? before : x + 1;
            };
            cycle_detection(0, f);
            const bool brent_is_cheap = calls <= 4 * n;
            calls = 0;
            cycle_detection.floyd(0, f);
            if (!brent_is_cheap || calls > 5 * n) FAIL(before << length);
        }
}

constexpr auto digits = [](int x) { return x * 10 % 28; };  // of 1 / 28
static_assert(cycle_detection(1, digits)->length == 6);
static_assert(cycle_detection.floyd(1, digits)->before == 2);

}  // namespace cycle_detection_test
