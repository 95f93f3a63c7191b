// Where a script looks, how often it calls and what it leaves behind: looking
// may heal or harm, long scripts are told in loops, and neither a leak nor a
// static hides what else is wrong.
#include <list>
#include <optional>
#include <set>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace engine_looks_test {

using namespace tenet::laws;

namespace {

using list = std::vector<int>;

settings with_seed(std::size_t seed) {
    settings how;
    how.seed = seed;
    return how;
}

bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

template <class Bag>
auto bag_law() {
    return law<Bag, list>("it counts what is pushed", "bag")
        .call(
            "push", [](Bag& bag, int x) { bag.push(x); },
            [](list& model, int x) { model.push_back(x); })
        .view(
            "size", [](const Bag& bag) { return bag.size(); },
            [](const list& model) { return model.size(); });
}

// The law must be refuted with every seed; what is found is handed to seen.
template <class Law, class See>
void refuted_by_all(const Law& law, See seen) {
    for (std::size_t seed = 1; seed <= convict_seeds(); ++seed) {
        const finding it = law.judge(with_seed(seed));
        CAPTURE(seed, it.counterexample, it.reason);
        CHECK(it.verdict == verdict::refuted);
        seen(it);
    }
}

// ------------------------------------------------------------------- looking

// Loses every push before which nobody has asked for its size.
struct healed {
    mutable bool asked = true;
    std::size_t count = 0;
    void push(int) { count += std::exchange(asked, false); }
    std::size_t size() const {
        asked = true;
        return count;
    }
};

// Loses the first push after it was asked for its size when it held two.
struct harmed {
    mutable bool asked = false;
    std::size_t count = 0;
    void push(int) { count += !asked; }
    std::size_t size() const {
        asked = asked || count == 2;
        return count;
    }
};

}  // namespace

TEST_CASE("what looking heals is found by looking only in the end") {
    refuted_by_all(bag_law<healed>(), [](const finding& it) {
        CHECK(it.calls == 2);
        CHECK(says(it.counterexample,
                   "bag.push(0 /* any */);\nbag.push(0 /* any */);\n"
                   "bag.size();  // expected 2, got 1\n"));
    });
}

TEST_CASE("where looking harms, the counterexample looks there") {
    refuted_by_all(bag_law<harmed>(), [](const finding& it) {
        CHECK(it.calls == 3);
        CHECK(says(it.counterexample,
                   "bag.push(0 /* any */);\nbag.size();\n"
                   "bag.push(0 /* any */);\n"
                   "bag.size();  // expected 3, got 2\n"));
    });
}

// --------------------------------------------------------------------- loops

namespace {

// Counts up to 40.
struct saturated {
    std::size_t count = 0;
    void push(int) { count += count < 40; }
    std::size_t size() const { return count; }
};

}  // namespace

TEST_CASE("a long counterexample is a loop, and each turn a call") {
    refuted_by_all(bag_law<saturated>(), [](const finding& it) {
        CHECK(it.calls == 41);
        CHECK(says(it.counterexample,
                   "for (int i = 0; i < 41; ++i) bag.push(0);\n"
                   "bag.size();  // expected 41, got 40\n"));
    });
}

// ------------------------------------------------------------- what is left

namespace {

template <std::size_t most>
struct leaky {
    std::size_t count = 0;
    void push(int x) {
        if (x != 0) new int(x);
        count += count < most;
    }
    std::size_t size() const { return count; }
};

struct shared {
    static inline std::set<int> held{};
    void push(int x) { held.insert(x); }
    std::size_t size() const { return held.size(); }
};

auto set_law() {
    using numbers = std::set<int>;
    return law<shared, numbers>("it is a set", "set")
        .call(
            "push", [](shared& set, int x) { set.push(x); },
            [](numbers& model, int x) { model.insert(x); })
        .view(
            "size", [](const shared& set) { return set.size(); },
            [](const numbers& model) { return model.size(); });
}

}  // namespace

TEST_CASE("a leak is told with the call that allocated it") {
    if (!engine::counts_blocks()) return;
    refuted_by_all(bag_law<leaky<999>>(), [](const finding& it) {
        CHECK(it.leaks);
        CHECK(it.calls == 1);
        CHECK(says(it.reason,
                   "leaks: 1 block is never given back, allocated by "
                   "bag.push(1)"));
        CHECK(says(it.counterexample,
                   "bag.push(1);  // allocates what is never given back\n"));
    });
}

TEST_CASE("a leak does not hide what else is wrong") {
    if (!engine::counts_blocks()) return;
    refuted_by_all(bag_law<leaky<2>>(), [](const finding& it) {
        CHECK_FALSE(it.leaks);
        CHECK(it.calls == 3);
        CHECK(says(it.reason, "expected 3, got 2; besides, it leaks"));
    });
}

TEST_CASE("state that objects share is told in a sentence") {
    refuted_by_all(set_law(), [](const finding& it) {
        CHECK(says(it.reason, "keeps state outside of its objects"));
        CHECK(it.counterexample.find("for (int time = 0; time < 2; ++time)") ==
              0);
        CHECK(says(it.counterexample, "set.push(0"));
        CHECK(says(it.counterexample, "the second time: expected 0, got 1"));
    });
}

// ------------------------------------------------------------------- shorter

namespace {

// Takes i / 2 for the parent of i, counting from 0.
class half_heap {
public:
    void push(int x) {
        xs_.push_back(x);
        for (std::size_t i = xs_.size() - 1; i > 0 && xs_[i / 2] < xs_[i];
             i /= 2)
            std::swap(xs_[i / 2], xs_[i]);
    }
    int pop() {
        const int top = xs_.front();
        xs_.front() = xs_.back();
        xs_.pop_back();
        for (std::size_t i = 0, child = 1; child < xs_.size();
             child = 2 * i + 1) {
            if (child + 1 < xs_.size() && xs_[child] < xs_[child + 1]) ++child;
            if (!(xs_[i] < xs_[child])) break;
            std::swap(xs_[i], xs_[child]);
            i = child;
        }
        return top;
    }
    int top() const { return xs_.front(); }
    std::size_t size() const { return xs_.size(); }

private:
    std::vector<int> xs_;
};

// A put of a key that it holds does not make it the most recent.
class half_lru {
public:
    explicit half_lru(std::size_t capacity) : capacity_(capacity) {}
    std::optional<int> get(int key) {
        for (auto it = all_.begin(); it != all_.end(); ++it)
            if (it->first == key) {
                all_.splice(all_.end(), all_, it);
                return it->second;
            }
        return {};
    }
    void put(int key, int value, bool touch = false) {
        for (auto it = all_.begin(); it != all_.end(); ++it)
            if (it->first == key) {
                it->second = value;
                if (touch) all_.splice(all_.end(), all_, it);
                return;
            }
        if (all_.size() == capacity_) all_.pop_front();
        all_.emplace_back(key, value);
    }

private:
    std::size_t capacity_;
    std::list<std::pair<int, int>> all_;
};

auto heap_law() {
    using bag = std::multiset<int>;
    const when some([](const bag& model) { return !model.empty(); });
    return law<half_heap, bag>("it gives the greatest", "heap")
        .call(
            "push", [](half_heap& heap, int x) { heap.push(x); },
            [](bag& model, int x) { model.insert(x); }, often(2))
        .call(
            "pop", [](half_heap& heap) { return heap.pop(); },
            [](bag& model) {
                const int top = *model.rbegin();
                model.erase(std::prev(model.end()));
                return top;
            },
            some)
        .view(
            "top", [](const half_heap& heap) { return heap.top(); },
            [](const bag& model) { return *model.rbegin(); }, some);
}

auto lru_law() {
    using key = within<0, 11>;
    using room = within<1, 4, std::size_t>;
    return law<half_lru, half_lru>("it evicts the least recent", "cache")
        .starts(
            "$T cache($0);", [](room n) { return half_lru(n); },
            [](room n) { return half_lru(n); })
        .call(
            "put", [](half_lru& cache, key k, int x) { cache.put(k, x); },
            [](half_lru& model, key k, int x) { model.put(k, x, true); },
            often(4))
        .call(
            "get", [](half_lru& cache, key k) { return cache.get(k); },
            [](half_lru& model, key k) { return model.get(k); }, often(4));
}

}  // namespace

TEST_CASE("a heap with a wrong parent is found in eleven calls, or thirteen") {
    int found = 0, in_more = 0;
    refuted_by_all(heap_law(), [&](const finding& it) {
        CHECK(it.calls <= 13);
        CHECK(it.minimal);
        ++found;
        in_more += it.calls > 11;
    });
    CHECK(10 * in_more <= found);
}

TEST_CASE("an LRU that does not touch on put is found in five calls") {
    refuted_by_all(lru_law(), [](const finding& it) {
        CHECK(it.calls == 5);
        CHECK(it.minimal);
    });
}

}  // namespace engine_looks_test
