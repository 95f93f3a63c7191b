// Known faults that random testing tends to miss: the engine must find each
// one with every seed and shrink it to the fewest calls that show it.
#include <algorithm>
#include <climits>
#include <cstdint>
#include <cstdlib>
#include <list>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace engine_finds_test {

using namespace tenet::laws;

namespace {

const std::size_t seeds = convict_seeds();

settings with_seed(std::size_t seed) {
    settings how;
    how.seed = seed;
    return how;
}

// The law must be refuted with every seed, and always by so many calls.
template <class Law>
void found_with(std::size_t calls, const Law& law) {
    for (std::size_t seed = 1; seed <= seeds; ++seed) {
        const finding it = law.judge(with_seed(seed));
        CAPTURE(seed, it.counterexample, it.reason);
        CHECK(it.verdict == verdict::refuted);
        CHECK(it.calls == calls);
        CHECK(it.minimal);
        CHECK(it.shrink_runs < 20'000);
    }
}

// ------------------------------------------------------------ stateful faults

// A hit does not make its key the most recent.
class forgetful_lru {
public:
    std::optional<int> get(int key) const {
        for (const auto& [k, v] : entries_)
            if (k == key) return v;
        return std::nullopt;
    }
    void put(int key, int x) {
        entries_.remove_if([key](const auto& it) { return it.first == key; });
        entries_.emplace_back(key, x);
        if (entries_.size() > 2) entries_.pop_front();
    }

protected:
    std::list<std::pair<int, int>> entries_;
};

struct lru_model {
    std::list<std::pair<int, int>> entries;

    std::vector<int> recall() const {
        std::vector<int> keys;
        for (const auto& it : entries) keys.push_back(it.first);
        return keys;
    }
    std::optional<int> get(int key) {
        for (auto it = entries.begin(); it != entries.end(); ++it)
            if (it->first == key) {
                entries.splice(entries.end(), entries, it);
                return it->second;
            }
        return std::nullopt;
    }
    void put(int key, int x) {
        entries.remove_if([key](const auto& it) { return it.first == key; });
        entries.emplace_back(key, x);
        if (entries.size() > 2) entries.pop_front();
    }
};

// Sifts down along left children only.
class one_armed_heap {
public:
    void push(int x) {
        xs_.push_back(x);
        for (std::size_t i = xs_.size() - 1; i > 0; i = (i - 1) / 2)
            if (xs_[(i - 1) / 2] < xs_[i]) std::swap(xs_[(i - 1) / 2], xs_[i]);
    }
    int pop() {
        const int top = xs_.front();
        xs_.front() = xs_.back();
        xs_.pop_back();
        for (std::size_t i = 0; 2 * i + 1 < xs_.size(); i = 2 * i + 1)
            if (xs_[i] < xs_[2 * i + 1]) std::swap(xs_[i], xs_[2 * i + 1]);
        return top;
    }

private:
    std::vector<int> xs_;
};

// Growing from 16 to 32 while wrapped around forgets to unwrap.
class ring {
public:
    void push(int x) {
        if (size_ == xs_.size()) grow();
        xs_[(head_ + size_++) % xs_.size()] = x;
    }
    int pop() {
        const int x = xs_[head_];
        head_ = (head_ + 1) % xs_.size();
        --size_;
        return x;
    }
    std::vector<int> content() const {
        std::vector<int> all;
        for (std::size_t i = 0; i < size_; ++i)
            all.push_back(xs_[(head_ + i) % xs_.size()]);
        return all;
    }

private:
    void grow() {
        std::vector<int> wider(2 * xs_.size());
        const bool forgets = xs_.size() == 16;
        for (std::size_t i = 0; i < size_; ++i)
            wider[forgets ? (head_ + i) % 16 : i] =
                xs_[(head_ + i) % xs_.size()];
        if (!forgets) head_ = 0;
        xs_ = std::move(wider);
    }

    std::vector<int> xs_ = std::vector<int>(4);
    std::size_t head_ = 0;
    std::size_t size_ = 0;
};

// Linear probing; erase leaves a hole that ends the chain of another key.
class holed_set {
public:
    bool insert(int x) {
        std::size_t i = slot(x);
        if (slots_[i]) return false;
        slots_[i] = x;
        return true;
    }
    bool contains(int x) const { return slots_[slot(x)].has_value(); }
    void erase(int x) { slots_[slot(x)].reset(); }

private:
    std::size_t slot(int x) const {
        auto i = static_cast<unsigned>(x) % slots_.size();
        while (slots_[i] && *slots_[i] != x) i = (i + 1) % slots_.size();
        return i;
    }
    std::vector<std::optional<int>> slots_ =
        std::vector<std::optional<int>>(64);
};

auto lru_law() {
    return law<forgetful_lru, lru_model>("it evicts the least recent", "cache")
        .call(
            "get", [](forgetful_lru& cache, int k) { return cache.get(k); },
            [](lru_model& model, int k) { return model.get(k); })
        .call(
            "put", [](forgetful_lru& cache, int k, int x) { cache.put(k, x); },
            [](lru_model& model, int k, int x) { model.put(k, x); });
}

template <class Heap>
auto heap_law() {
    using bag = std::multiset<int>;
    return law<Heap, bag>("it gives the greatest", "heap")
        .call(
            "push", [](Heap& heap, int x) { heap.push(x); },
            [](bag& model, int x) { model.insert(x); })
        .call(
            "pop", [](Heap& heap) { return heap.pop(); },
            [](bag& model) {
                const int top = *model.rbegin();
                model.erase(std::prev(model.end()));
                return top;
            },
            when([](const bag& model) { return !model.empty(); }));
}

auto ring_law() {
    using line = std::list<int>;
    return law<ring, line>("first in, first out", "queue")
        .call(
            "push", [](ring& queue, int x) { queue.push(x); },
            [](line& model, int x) { model.push_back(x); })
        .call(
            "pop", [](ring& queue) { return queue.pop(); },
            [](line& model) {
                const int x = model.front();
                model.pop_front();
                return x;
            },
            when([](const line& model) { return !model.empty(); }))
        .view(
            "content", [](const ring& queue) { return queue.content(); },
            [](const line& model) {
                return std::vector<int>(model.begin(), model.end());
            });
}

auto set_law() {
    using keys = std::set<int>;
    return law<holed_set, keys>("it is a set", "set")
        .call(
            "insert",
            [](holed_set& set, within<0, INT_MAX> x) { return set.insert(x); },
            [](keys& model, within<0, INT_MAX> x) {
                return model.insert(x).second;
            },
            when([](const keys& model, int) { return model.size() < 40; }))
        .call(
            "erase", [](holed_set& set, within<0, INT_MAX> x) { set.erase(x); },
            [](keys& model, within<0, INT_MAX> x) { model.erase(x); })
        .call(
            "contains",
            [](holed_set& set, within<0, INT_MAX> x) {
                return set.contains(x);
            },
            [](keys& model, within<0, INT_MAX> x) {
                return model.count(x) > 0;
            });
}

// Wrong once 41 values are in.
struct breaks_at_41 {
    std::vector<int> xs;
};

auto late_law() {
    using list = std::vector<int>;
    return law<breaks_at_41, list>("it counts", "late")
        .call(
            "late.xs.push_back($0)",
            [](breaks_at_41& late, int x) { late.xs.push_back(x); },
            [](list& model, int x) { model.push_back(x); })
        .call(
            "late.xs.size()",
            [](breaks_at_41& late) {
                return late.xs.size() < 40 ? late.xs.size() : 0;
            },
            [](list& model) { return model.size(); });
}

}  // namespace

TEST_CASE("an LRU that forgets to touch on get is found, in five calls") {
    found_with(5, lru_law());
}

TEST_CASE("a heap that forgets right children is found, in six calls") {
    found_with(6, heap_law<one_armed_heap>());
}

TEST_CASE("a set whose erase breaks a chain is found, in four calls") {
    found_with(4, set_law());
}

TEST_CASE("a ring that grows wrongly while wrapped is found, in 20 calls") {
    for (std::size_t seed = 1; seed <= seeds; ++seed) {
        const finding it = ring_law().judge(with_seed(seed));
        CAPTURE(seed, it.counterexample);
        CHECK(it.verdict == verdict::refuted);
        CHECK(it.calls <= 20);
    }
}

TEST_CASE("a fault of 41 calls is shrunk to them within the budget") {
    for (std::size_t seed = 1; seed <= 10; ++seed) {
        const finding it = late_law().judge(with_seed(seed));
        CAPTURE(seed, it.counterexample);
        CHECK(it.verdict == verdict::refuted);
        CHECK(it.calls == 41);
        CHECK(it.shrink_runs < 5000);
    }
}

// ------------------------------------------------------------ wrong functions

namespace {

int wrapping(std::int64_t x) {
    return static_cast<int>(static_cast<std::uint32_t>(x));
}

void shrinks_to(const property& claim, const std::string& call) {
    for (std::size_t seed = 1; seed <= seeds; ++seed) {
        const finding it = claim.judge(with_seed(seed));
        CAPTURE(seed, it.counterexample);
        CHECK(it.verdict == verdict::refuted);
        CHECK(it.counterexample.find(call) == 0);
    }
}

}  // namespace

TEST_CASE("abs of the least integer") {
    shrinks_to(property("abs is never negative", "abs($0)",
                        [](int x) {
                            return wrapping(x < 0 ? -std::int64_t{x} : x) >= 0;
                        }),
               "abs(std::numeric_limits<int>::min());");
}

TEST_CASE("a midpoint that overflows") {
    for (std::size_t seed = 1; seed <= seeds; ++seed) {
        const finding it =
            property("between its ends", "midpoint($0, $1)", [](int a, int b) {
                const int m = wrapping(std::int64_t{a} + b) / 2;
                return std::min(a, b) <= m && m <= std::max(a, b);
            }).judge(with_seed(seed));
        CHECK(it.verdict == verdict::refuted);
    }
}

TEST_CASE("a run of four equal values") {
    shrinks_to(property("no longer run than three", "longest_run($0)",
                        [](const std::vector<int>& xs) {
                            std::size_t run = 0;
                            std::size_t longest = 0;
                            for (std::size_t i = 0; i < xs.size(); ++i) {
                                run = i > 0 && xs[i] == xs[i - 1] ? run + 1 : 1;
                                longest = std::max(longest, run);
                            }
                            return longest < 4;
                        }),
               "longest_run(std::vector<int>{0, 0, 0, 0});");
}

TEST_CASE("a binary search that finds any of the equals") {
    shrinks_to(property(
                   "the first of equals", "first_not_less($0, $1)",
                   [](std::vector<int> xs, int x) {
                       std::ranges::sort(xs);
                       std::size_t low = 0;
                       std::size_t high = xs.size();
                       while (low < high) {
                           const std::size_t middle = low + (high - low) / 2;
                           if (xs[middle] == x) return middle;
                           if (xs[middle] < x)
                               low = middle + 1;
                           else
                               high = middle;
                       }
                       return low;
                   },
                   [](std::vector<int> xs, int x) {
                       std::ranges::sort(xs);
                       return static_cast<std::size_t>(
                           std::ranges::lower_bound(xs, x) - xs.begin());
                   }),
               "first_not_less(std::vector<int>{0, 0}, 0);");
}

TEST_CASE("a pair for a sum that uses one element twice") {
    shrinks_to(property(
                   "two different places", "pair_for($0, $1)",
                   [](const std::vector<int>& xs, int sum) {
                       return std::ranges::any_of(xs, [&](int x) {
                           return std::ranges::count(xs,
                                                     std::int64_t{sum} - x) > 0;
                       });
                   },
                   [](const std::vector<int>& xs, int sum) {
                       for (std::size_t i = 0; i < xs.size(); ++i)
                           for (std::size_t j = 0; j < i; ++j)
                               if (std::int64_t{xs[i]} + xs[j] == sum)
                                   return true;
                       return false;
                   }),
               "pair_for(std::vector<int>{0}, 0);");
}

TEST_CASE("a best sum that takes nothing when all are negative") {
    shrinks_to(
        property(
            "never empty", "best_sum($0)",
            [](const std::vector<int>& xs) {
                std::int64_t best = 0;
                std::int64_t here = 0;
                for (const int x : xs)
                    best = std::max(best,
                                    here = std::max<std::int64_t>(0, here + x));
                return best;
            },
            [](const std::vector<int>& xs) {
                std::int64_t best = xs[0];
                std::int64_t here = 0;
                for (const int x : xs) {
                    here = std::max<std::int64_t>(here, 0) + x;
                    best = std::max(best, here);
                }
                return best;
            })
            .when([](const std::vector<int>& xs) { return !xs.empty(); }),
        "best_sum(std::vector<int>{-1});");
}

// What holds must not be refuted by the same inputs.
TEST_CASE("right functions hold") {
    check(property(
              "sorting twice is sorting once", "sort($0)",
              [](std::vector<int> xs) {
                  std::ranges::sort(xs);
                  return xs;
              },
              [](std::vector<int> xs) {
                  std::stable_sort(xs.begin(), xs.end());
                  std::ranges::sort(xs);
                  return xs;
              })
              .judge());
}

}  // namespace engine_finds_test
