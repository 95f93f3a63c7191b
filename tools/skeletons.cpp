#include "skeletons.hpp"

namespace tenet::tool {
namespace {

constexpr skeleton structure{
    R"(// NAME: says in one sentence what it is.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Invariant:  the elements are in order, the greatest last
// Complexity: top, pop, size, empty O(1); push O(n); space O(n)
// Reference:  author, title, where and when it was published
// Laws:       priority_queue
//
// Example:
//   NAME<int> made;
//   made.push(1);
//   made.push(2);
//   made.pop() == 2 && made.top() == 1
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace tenet {

template <std::movable T,
          std::strict_weak_order<const T&, const T&> Compare = std::less<T>>
class NAME {
public:
    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept { return elements_.size(); }

    constexpr const T& top() const noexcept {
        assert(!empty());
        return elements_.back();
    }

    constexpr void push(T element) {
        const auto place =
            std::ranges::upper_bound(elements_, element, compare_);
        elements_.insert(place, std::move(element));
    }

    constexpr T pop() {
        assert(!empty());
        T greatest = std::move(elements_.back());
        elements_.pop_back();
        return greatest;
    }

    constexpr bool invariant() const {
        return std::ranges::is_sorted(elements_, compare_);
    }

private:
    std::vector<T> elements_;
    Compare compare_{};
};

}  // namespace tenet
)",
    R"(#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/priority_queue.hpp>
#include <tenet/PLACE.hpp>

namespace laws = tenet::laws;
using made = tenet::NAME<int>;

TEST_CASE("NAME is a priority queue") {
    laws::check(laws::priority_queue<made>());
}
)"};

constexpr skeleton sorting{
    R"(// NAME: says in one sentence what it does.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Complexity: at most n ceil(log2 n) comparisons, O(n^2) moves; space O(1)
// Reference:  author, title, where and when it was published
// Laws:       sorter
//
// Example:
//   std::array numbers{3, 1, 2};
//   NAME(numbers);
//   numbers == std::array{1, 2, 3}
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be handed to another function.
struct NAME_function {
    template <std::ranges::forward_range Range,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::sortable<std::ranges::iterator_t<Range>, Compare, Projection>
    constexpr void operator()(Range&& range, Compare compare = {},
                              Projection projection = {}) const {
        const auto first = std::ranges::begin(range);
        // What comes before i is in order.
        for (auto i = first; i != std::ranges::end(range); ++i) {
            const auto place = std::ranges::upper_bound(
                first, i, std::invoke(projection, *i), compare, projection);
            std::ranges::rotate(place, i, std::ranges::next(i));
        }
    }
};

inline constexpr NAME_functionBREAKNAME{};

}  // namespace tenet
)",
    R"(#include <tenet/PLACE.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/algorithms/sorter.hpp>

using tenet::NAME;
namespace laws = tenet::laws;

TEST_CASE("NAME is a sorter") {
    laws::check(laws::sorter(NAME));
    laws::check(laws::sorter_cost(NAME));
}
)"};

constexpr skeleton searching{
    R"(// NAME: says in one sentence what it does.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Complexity: at most ceil(log2(n + 1)) questions; space O(1)
// Reference:  author, title, where and when it was published
// Laws:       partition_search
//
// Example:
//   const std::array sorted{1, 2, 4, 8};
//   *NAME(sorted, [](int x) { return x < 3; }) == 4
#pragma once

#include <concepts>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be handed to another function.
struct NAME_function {
    template <std::ranges::random_access_range Range,
              std::predicate<std::ranges::range_reference_t<Range>> Predicate>
    constexpr std::ranges::borrowed_iterator_t<Range> operator()(
        Range&& range, Predicate predicate) const {
        auto first = std::ranges::begin(range);
        auto n = std::ranges::distance(range);
        // It holds everywhere before first, nowhere from n places after it.
        while (n > 0) {
            const auto half = n / 2;
            if (predicate(first[half])) {
                first += half + 1;
                n -= half + 1;
            } else {
                n = half;
            }
        }
        return first;
    }
};

inline constexpr NAME_functionBREAKNAME{};

}  // namespace tenet
)",
    R"(#include <tenet/PLACE.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/algorithms/partition_search.hpp>

using tenet::NAME;
namespace laws = tenet::laws;

TEST_CASE("NAME is a partition search") {
    laws::check(laws::partition_search(NAME));
}
)"};

constexpr skeleton algorithm{
    R"(// NAME: says in one sentence what it does.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Complexity: O(n); space O(1)
// Reference:  author, title, where and when it was published
// Laws:       property
//
// Example:
//   NAME(std::array{2, -3, 4, -1, 2}) == 5
#pragma once

#include <algorithm>
#include <ranges>

namespace tenet {

// The greatest sum of neighbours; that of none is 0.
template <std::ranges::input_range Range>
constexpr long long NAME(Range&& range) {
    long long greatest = 0, ending_here = 0;
    for (const long long number : range) {
        ending_here = std::max(0LL, ending_here + number);
        greatest = std::max(greatest, ending_here);
    }
    return greatest;
}

}  // namespace tenet
)",
    R"--(#include <algorithm>
#include <tenet/PLACE.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace laws = tenet::laws;
using numbers = std::vector<int>;

namespace {

long long fast(const numbers& all) {
    return tenet::NAME(all);
}

// Tries everything, so plainly that it cannot be wrong.
long long slow(const numbers& all) {
    long long greatest = 0;
    for (auto first = all.begin(); first != all.end(); ++first) {
        long long sum = 0;
        for (auto last = first; last != all.end(); ++last) {
            sum += *last;
            greatest = std::max(greatest, sum);
        }
    }
    return greatest;
}

}  // namespace

TEST_CASE("NAME agrees with brute force") {
    const laws::property it("it finds what trying everything would find",
                            "NAME($0)", fast, slow);
    laws::check(it.judge());
}
)--"};

constexpr skeleton cache{
    R"(// NAME: says in one sentence what it is.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Invariant:  no more entries than fit, in the order in which they came
// Complexity: get, put O(n); space O(n)
// Reference:  author, title, where and when it was published
// Laws:       cache
//
// Example:
//   NAME<int, char> made(1);
//   made.put(1, 'a');
//   made.put(2, 'b');
//   *made.get(2) == 'b' && made.get(1) == nullptr
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <deque>
#include <stdexcept>
#include <utility>

namespace tenet {

template <std::equality_comparable Key, std::movable Value>
class NAME {
public:
    explicit NAME(std::size_t capacity) {
        if (capacity == 0)
            throw std::invalid_argument("capacity 0; at least 1 is allowed");
        capacity_ = capacity;
    }

    std::size_t size() const noexcept { return entries_.size(); }
    std::size_t capacity() const noexcept { return capacity_; }

    // Null if the key is not there.
    Value* get(const Key& key) {
        const auto found = std::ranges::find(entries_, key, &entry::key);
        return found == entries_.end() ? nullptr : &found->value;
    }

    void put(Key key, Value value) {
        if (Value* old = get(key)) {
            *old = std::move(value);
            return;
        }
        if (size() == capacity_) entries_.pop_front();
        entries_.push_back({std::move(key), std::move(value)});
    }

    bool invariant() const { return size() <= capacity_; }

private:
    struct entry {
        Key key;
        Value value;
    };

    std::size_t capacity_ = 0;
    std::deque<entry> entries_;
};

}  // namespace tenet
)",
    R"(#include <stdexcept>
#include <tenet/PLACE.hpp>
#include <tenet/laws/cache/cache.hpp>
#include <tenet/laws/catch.hpp>

namespace laws = tenet::laws;
using made = tenet::NAME<int, int>;

TEST_CASE("NAME is a cache") {
    laws::check(laws::cache<made>());
}

TEST_CASE("NAME refuses to hold nothing") {
    CHECK_THROWS_AS(made(0), std::invalid_argument);
}
)"};

constexpr skeleton balancer{
    R"(// NAME: says in one sentence what it does.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Invariant:  the peer in turn has had no more picks than its weight
// Complexity: pick O(1); space O(n)
// Reference:  author, title, where and when it was published
// Laws:       balancer
//
// Example:
//   NAME made({2, 1});
//   made.pick() == 0 && made.pick() == 0 && made.pick() == 1
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tenet {

class NAME {
public:
    constexpr explicit NAME(std::vector<int> all) {
        if (all.empty())
            throw std::invalid_argument("no weight; at least one is needed");
        for (const int weight : all)
            if (weight < 1)
                throw std::invalid_argument("weight " + std::to_string(weight) +
                                            "; at least 1 is allowed");
        weights_ = std::move(all);
    }

    // The index of a peer.
    constexpr std::size_t pick() noexcept {
        if (picks_ == weights_[peer_]) {
            peer_ = (peer_ + 1) % weights_.size();
            picks_ = 0;
        }
        ++picks_;
        return peer_;
    }

    constexpr bool invariant() const { return picks_ <= weights_[peer_]; }

private:
    std::vector<int> weights_;
    std::size_t peer_ = 0;
    int picks_ = 0;  // of that peer, in its present turn
};

}  // namespace tenet
)",
    R"(#include <stdexcept>
#include <tenet/laws/loadbalance/balancer.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/PLACE.hpp>

namespace laws = tenet::laws;
using made = tenet::NAME;

TEST_CASE("NAME is an exact balancer") {
    laws::check(laws::balancer_exact<made>());
}

TEST_CASE("NAME refuses what it cannot balance") {
    CHECK_THROWS_AS(made({}), std::invalid_argument);
    CHECK_THROWS_AS(made({1, 0}), std::invalid_argument);
}
)"};

constexpr skeleton id_generator{
    R"(// NAME: says in one sentence what it makes.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Invariant:  every id is greater than those made before
// Complexity: next, time_of O(1); space O(1)
// Reference:  author, title, where and when it was published
// Laws:       id_generator
//
// Example:
//   NAME made([] { return 5; });
//   const auto id = made.next();
//   made.next() > id && NAME::time_of(id) == 5
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace tenet {

// Threads may share a generator.
class NAME {
public:
    // Tells Unix milliseconds.
    using clock = std::function<std::int64_t()>;
    static constexpr std::int64_t ids_per_tick = 1 << 16;

    explicit NAME(clock now) {
        if (!now) throw std::invalid_argument("no clock; one is needed");
        now_ = std::move(now);
    }

    // Ids of times to come are lent while the clock is back or lags behind.
    std::int64_t next() {
        const std::lock_guard guard(lock_);
        const std::int64_t now = now_();
        if (now < 0 || now >= INT64_MAX / ids_per_tick)
            throw std::runtime_error("the clock is out of range");
        return last_ = std::max(last_ + 1, now * ids_per_tick);
    }

    // In Unix milliseconds.
    static std::int64_t time_of(std::int64_t id) { return id / ids_per_tick; }

private:
    clock now_;
    std::mutex lock_;
    std::int64_t last_ = 0;
};

}  // namespace tenet
)",
    R"(// concurrent
#include <tenet/PLACE.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/idgen/id_generator.hpp>

namespace laws = tenet::laws;
using made = tenet::NAME;

TEST_CASE("NAME makes ids that rise") {
    laws::check(laws::id_generator<made>());
}

TEST_CASE("NAME makes ids for several threads") {
    laws::check(laws::id_generator_concurrent<made>());
}
)"};

}  // namespace

const skeleton& skeleton_for(std::string_view area,
                             std::string_view technique) {
    if (area == "structures") return structure;
    if (area == "cache") return cache;
    if (area == "loadbalance") return balancer;
    if (area == "idgen") return id_generator;
    if (technique == "sorting") return sorting;
    if (technique == "searching") return searching;
    return algorithm;
}

}  // namespace tenet::tool
