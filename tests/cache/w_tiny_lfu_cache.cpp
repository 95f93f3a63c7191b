// w_tiny_lfu_cache: its laws, its bands, and what only it promises.
#include <tenet/cache/w_tiny_lfu_cache.hpp>
// The entry comes first: it must stand on its own includes.
#include <cmath>
#include <map>
#include <tenet/laws/cache/least_recently_used.hpp>

#include "at_length.hpp"
#include "shared.hpp"

namespace w_tiny_lfu_cache_test {

using namespace tenet;

namespace {

template <class... T>
struct fixed_window : w_tiny_lfu_cache<T...> {
    explicit fixed_window(std::size_t capacity, double share = 0.01)
        : w_tiny_lfu_cache<T...>(capacity, {}, {},
                                 w_tiny_lfu_policy(share, false)) {}
};

template <class... T>
struct all_window : w_tiny_lfu_cache<T...> {
    explicit all_window(std::size_t capacity)
        : w_tiny_lfu_cache<T...>(capacity, {}, {}, w_tiny_lfu_policy(1)) {}
};

}  // namespace

// But for renaming: other keys share other counters.
TEST_CASE("w_tiny_lfu_cache is a cache") {
    using laws::caching::of;
    const auto type = of<w_tiny_lfu_cache<int, int>>();
    const auto how = laws::settings::standard();
    laws::check(laws::caching::judge_truth(type, how));
    laws::check(laws::caching::judge_calm(type, how));
    laws::check(laws::caching::judge_optimum(type, how));
    laws::check(laws::cache<w_tiny_lfu_cache<laws::metered, laws::metered>,
                            laws::metered>());
    laws::check(laws::cache_thrift<w_tiny_lfu_cache<int, int>>());
    laws::check(laws::cache<w_tiny_lfu_cache<laws::fragile, laws::fragile>,
                            laws::fragile>());
}

TEST_CASE("w_tiny_lfu_cache does what all caches do") {
    tests::check_what_all_caches_share<w_tiny_lfu_cache>();
}

TEST_CASE("w_tiny_lfu_cache is an LRU where all is window") {
    laws::check(laws::least_recently_used<all_window<int, int>>());
}

TEST_CASE("w_tiny_lfu_cache refuses a share that it cannot have") {
    CHECK(tests::refusal([] { w_tiny_lfu_policy(1.5); }) ==
          "w_tiny_lfu_cache: window share 1.500000 is not in [0, 1]");
    CHECK(tests::refusal([] { w_tiny_lfu_policy(-0.1); }) != "none");
    CHECK(tests::refusal([] { w_tiny_lfu_policy(std::nan("")); }) != "none");
    CHECK(tests::refusal([] { w_tiny_lfu_policy(0); }) == "none");
}

// It adapts every thousand requests here, and every bound rounds to its worst.
TEST_CASE("w_tiny_lfu_cache is sound at every small capacity") {
    std::mt19937 random(1);
    const auto draw = [&](std::size_t n) {
        return static_cast<int>(random() % n);
    };
    for (std::size_t capacity = 1; capacity <= 20; ++capacity) {
        w_tiny_lfu_cache<int, int> cache(capacity);
        for (int i = 0; i < 5200; ++i) {
            const int key = draw(2 * capacity) + (draw(3) ? i / 50 : 0);
            if (!cache.get(key)) cache.put(key, i);
            if (i % 97 == 0) cache.erase(key);
            if (i % 997 == 0) cache.set_capacity(1 + random() % capacity);
            if (i % 997 == 50) cache.set_capacity(capacity);
            if (i % 16) continue;
            REQUIRE(cache.invariant());
            REQUIRE(tests::drained(cache) == tests::entries_of(cache));
        }
        CHECK(cache.size() == capacity);
    }
}

// ------------------------------------------------------------- exact counters

namespace {

// The same with a window of 1 % that does not adapt, and a counter a key.
class exact {
public:
    explicit exact(std::size_t capacity)
        : capacity_(capacity),
          window_(std::max<std::size_t>(1, capacity / 100)) {}

    bool request(std::uint64_t key) {
        count(key);
        for (keys* list : {&young_, &probation_, &guarded_}) {
            const auto at = std::find(list->begin(), list->end(), key);
            if (at == list->end()) continue;
            list->erase(at);
            (list == &young_ ? young_ : guarded_).push_back(key);
            demote();
            return true;
        }
        young_.push_back(key);
        if (young_.size() > window_) leave_window();
        return false;
    }

private:
    using keys = tests::keys;

    void count(std::uint64_t key) {
        unsigned& it = counts_[key];
        it = std::min(15u, it + 1);
        if (++counted_ < 10 * capacity_) return;
        for (auto& [each, times] : counts_) times /= 2;
        counted_ /= 2;
    }
    void demote() {
        if (guarded_.size() <= (capacity_ - window_) * 4 / 5) return;
        probation_.push_back(guarded_.front());
        guarded_.erase(guarded_.begin());
    }
    void leave_window() {
        const std::uint64_t candidate = young_.front();
        young_.erase(young_.begin());
        if (probation_.size() + guarded_.size() == capacity_ - window_) {
            keys& rivals = probation_.empty() ? guarded_ : probation_;
            if (rivals.empty() || counts_[candidate] <= counts_[rivals.front()])
                return;
            rivals.erase(rivals.begin());
        }
        probation_.push_back(candidate);
    }

    std::size_t capacity_, window_, counted_ = 0;
    keys young_, probation_, guarded_;
    std::map<std::uint64_t, unsigned> counts_;
};

std::size_t exact_misses(std::size_t capacity, const tests::keys& asked) {
    exact cache(capacity);
    return static_cast<std::size_t>(
        std::count_if(asked.begin(), asked.end(),
                      [&](auto key) { return !cache.request(key); }));
}

std::string exact_requests(std::size_t capacity, const tests::keys& asked) {
    exact cache(capacity);
    std::string seen;
    for (const std::uint64_t key : asked)
        seen += cache.request(key) ? '.' : 'M';
    return seen;
}

template <template <class...> class Cache>
std::size_t misses(std::size_t capacity, const tests::keys& asked) {
    return tests::misses<Cache, std::uint64_t>(capacity, asked);
}

double per_cent(std::size_t count, const tests::keys& of) {
    return 100 * static_cast<double>(count) / static_cast<double>(of.size());
}

// What comes once is old after a thousand requests.
tests::keys drifting(std::uint64_t length, unsigned seed = 1) {
    tests::keys all;
    std::mt19937_64 random(seed);
    for (std::uint64_t t = 0; t < length; ++t)
        all.push_back(t / 8 + random() % 100);
    return all;
}

tests::keys skewed(std::uint64_t length, std::uint64_t keys,
                   unsigned seed = 1) {
    tests::keys all;
    std::mt19937_64 random(seed);
    for (std::uint64_t t = 0; t < length; ++t)
        all.push_back(random() % keys * (random() % keys) / keys);
    return all;
}

}  // namespace

// So few keys for so many counters that no count is too high.
TEST_CASE("w_tiny_lfu_cache decides as exact counters do") {
    for (const std::size_t capacity :
         std::vector<std::size_t>{33, 40, 50, 65, 70}) {
        const tests::keys asked = skewed(20'000, capacity + capacity / 4);
        INFO("capacity " << capacity);
        CHECK((tests::requests<fixed_window, std::uint64_t>(capacity, asked) ==
               exact_requests(capacity, asked)));
    }
}

TEST_CASE("w_tiny_lfu_cache misses nearly as often as with exact counters") {
    const tests::keys asked = tests::golden(42, 30'000);
    for (const std::size_t capacity :
         std::vector<std::size_t>{20, 50, 100, 200, 500, 1000}) {
        const double due = per_cent(exact_misses(capacity, asked), asked);
        const double got =
            per_cent(misses<fixed_window>(capacity, asked), asked);
        INFO("capacity " << capacity << ": " << got << " against " << due);
        CHECK(std::abs(got - due) < 1);
    }
}

// With exact counters: 17.7, 20.3 and 46.6 per cent.
TEST_CASE("w_tiny_lfu_cache hits as often on a real trace") {
    const tests::keys asked = tests::real_trace();
    const std::map<std::size_t, double> expected{
        {1000, 17.7}, {5000, 20.3}, {20000, 46.6}};
    for (const auto& [capacity, due] : expected) {
        if (asked.empty()) break;
        INFO("capacity " << capacity);
        const double fixed =
            100 - per_cent(misses<fixed_window>(capacity, asked), asked);
        CHECK(std::abs(fixed - due) < 1);
        const double adapted =
            100 - per_cent(misses<w_tiny_lfu_cache>(capacity, asked), asked);
        CHECK(adapted > fixed - 1);
    }
}

// ------------------------------------------------------------------- adapting

TEST_CASE("w_tiny_lfu_cache loses little by adapting") {
    const tests::keys asked = tests::golden(42, 50'000);
    for (const std::size_t capacity : tests::golden_capacities) {
        INFO("capacity " << capacity);
        CHECK(per_cent(misses<w_tiny_lfu_cache>(capacity, asked), asked) <
              per_cent(misses<fixed_window>(capacity, asked), asked) + 1);
    }
}

TEST_CASE("w_tiny_lfu_cache gains much where what is new is asked for") {
    const tests::keys asked = drifting(100'000);
    const double fixed = per_cent(misses<fixed_window>(100, asked), asked);
    const double adapted =
        per_cent(misses<w_tiny_lfu_cache>(100, asked), asked);
    INFO(fixed << " % against " << adapted << " %");
    CHECK(adapted < fixed - 10);
}

namespace {

// Room for what was never seen before: all of that is in the window, as long as
// what is in the main part was asked for twice.
std::size_t window_of(w_tiny_lfu_cache<std::uint64_t, int> cache) {
    tests::keys old;
    for (const auto& it : cache) old.push_back(it.key);
    for (const std::uint64_t key : old) cache.get(key);
    const std::uint64_t fresh = 1'000'000'000;
    for (std::uint64_t i = 0; i < cache.capacity(); ++i)
        cache.put(fresh + i, 1);
    std::size_t count = 0;
    for (const auto& it : cache) count += it.key >= fresh;
    return count;
}

void ask(auto& cache, const tests::keys& asked) {
    for (const std::uint64_t key : asked)
        if (!cache.get(key)) cache.put(key, 1);
}

}  // namespace

// By climbing in noise: one window may be anything, the sum of ten is not.
TEST_CASE("w_tiny_lfu_cache widens its window and narrows it again") {
    std::size_t wide = 0, narrow = 0;
    for (unsigned seed = 1; seed <= 10; ++seed) {
        w_tiny_lfu_cache<std::uint64_t, int> cache(100);
        ask(cache, skewed(1000, 200, seed));
        CHECK(window_of(cache) <= 5);  // a first step, at most
        ask(cache, drifting(50'000, seed));
        wide += window_of(cache);
        ask(cache, skewed(100'000, 2000, seed));
        narrow += window_of(cache);
    }
    CHECK(wide > 250);
    CHECK(narrow < 200);
}

TEST_CASE("w_tiny_lfu_cache keeps through a scan what was asked for often") {
    for (const int capacity : {2, 3, 10, 40, 300}) {
        w_tiny_lfu_cache<int, int> cache(static_cast<std::size_t>(capacity));
        const int kept = capacity - std::max(1, capacity / 100);
        for (int times = 0; times < 5; ++times)
            for (int i = 1; i <= kept; ++i)
                if (!cache.get(-i)) cache.put(-i, i);
        for (int i = 0; i < 5 * capacity; ++i) cache.put(i, i);
        int left = 0;
        for (int i = 1; i <= kept; ++i) left += cache.contains(-i);
        INFO("capacity " << capacity);
        CHECK(left >= kept - kept / 100);
    }
}

// And no longer: counts age.
TEST_CASE("w_tiny_lfu_cache gives up in time what is asked for no more") {
    fixed_window<std::uint64_t, int> cache(100);
    ask(cache, skewed(10'000, 200));
    tests::keys others = skewed(20'000, 150);
    for (std::uint64_t& key : others) key += 1'000'000;
    ask(cache, others);
    for (const auto& it : cache) CHECK(it.key >= 1'000'000);
}

namespace {

// Half of the requests, then to begin anew with half the room and the rest.
std::size_t misses_in_two_lives(std::size_t capacity,
                                const tests::keys& asked) {
    w_tiny_lfu_cache<std::uint64_t, int> cache(capacity);
    const auto middle =
        asked.begin() + static_cast<std::ptrdiff_t>(asked.size() / 2);
    ask(cache, {asked.begin(), middle});
    cache.clear();
    cache.set_capacity(capacity / 2);
    ask(cache, {middle, asked.end()});
    return cache.statistics().misses;
}

}  // namespace

// Nobody else has counted this: it says what a change changes. Where products
// are not rounded before they are added, the window takes other steps.
TEST_CASE("w_tiny_lfu_cache misses as often as it did") {
#if defined(__x86_64__)
    const auto counts = [](const tests::keys& asked) {
        std::vector<std::size_t> all;
        for (const std::size_t capacity : {30U, 200U, 1000U})
            all.push_back(misses<w_tiny_lfu_cache>(capacity, asked));
        all.push_back(misses_in_two_lives(100, asked));
        return all;
    };
    using all = std::vector<std::size_t>;
    CHECK(counts(tests::golden(42, 100'000)) ==
          all{96287, 79431, 36895, 91302});
    CHECK(counts(drifting(100'000)) == all{79398, 20892, 19619, 56161});
    CHECK(counts(skewed(100'000, 2000)) == all{94785, 72135, 19037, 88380});
#endif
}

}  // namespace w_tiny_lfu_cache_test
