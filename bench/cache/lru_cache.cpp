// lru_cache beside the textbook, a std::list and a std::unordered_map into it:
// requests a second, where a request is a get and, on a miss, a put.
//
// TENET_TRACE=file adds the workload "trace": a key a line, gzip or plain.
#include <benchmark/benchmark.h>
#include <tenet/cache/lru_cache.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <list>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

using key = std::uint64_t;
using trace = std::vector<key>;
using tenet_cache = tenet::lru_cache<key, key>;

class textbook_cache {
public:
    explicit textbook_cache(std::size_t capacity) : capacity_(capacity) {}

    key* get(key asked) {
        const auto found = index_.find(asked);
        if (found == index_.end()) return nullptr;
        order_.splice(order_.begin(), order_, found->second);
        return &found->second->second;
    }

    void put(key asked, key value) {
        if (key* const held = get(asked)) {
            *held = value;
            return;
        }
        if (index_.size() == capacity_) {
            index_.erase(order_.back().first);
            order_.pop_back();
        }
        order_.emplace_front(asked, value);
        index_.emplace(asked, order_.begin());
    }

private:
    using list = std::list<std::pair<key, key>>;
    std::size_t capacity_;
    list order_;
    std::unordered_map<key, list::iterator> index_;
};

template <class Cache>
std::size_t misses_of(Cache& cache, const trace& requests) {
    std::size_t misses = 0;
    for (const key each : requests)
        if (!cache.get(each)) {
            cache.put(each, each);
            ++misses;
        }
    return misses;
}

// SplitMix64.
key mixed(key z) {
    z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9;
    z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EB;
    return z ^ (z >> 31);
}

class random_numbers {
public:
    explicit random_numbers(key seed) : state_(seed) {}
    key operator()() { return mixed(state_ += 0x9E37'79B9'7F4A'7C15); }

private:
    key state_;
};

// Of every 10,000 requests 8,000 are skewed and drift, 1,000 loop, 1,000 scan.
trace golden(std::size_t length) {
    random_numbers draw(42);
    trace requests(length);
    for (key t = 0; t < length; ++t) {
        const key a = draw() % 2'000, b = draw() % 2'000;
        const key phase = t % 10'000;
        requests[t] = phase < 8'000   ? a * b / 2'000 + 50 * (t / 10'000)
                      : phase < 9'000 ? 1'000'000 + t % 400
                                      : 2'000'000 + t;
    }
    return requests;
}

// Rank r of so many comes about as often as 1 / r^0.99; keys are scrambled.
trace zipf(std::size_t length, double ranks) {
    constexpr double exponent = 1 - 0.99;
    random_numbers draw(42);
    trace requests(length);
    for (key& each : requests) {
        const double uniform =
            std::ldexp(static_cast<double>(draw() >> 11), -53);
        const double stretched = (std::pow(ranks, exponent) - 1) * uniform + 1;
        each = mixed(static_cast<key>(std::pow(stretched, 1 / exponent)));
    }
    return requests;
}

// The number of ranks at which a warm cache hits 90 % is found by bisection.
trace zipf_with_90_percent_hits(std::size_t capacity) {
    constexpr std::size_t length = 2'000'000;
    double fewer = static_cast<double>(capacity), more = fewer * 1'000;
    for (int step = 0; step < 12; ++step) {
        const double ranks = std::sqrt(fewer * more);
        const trace requests = zipf(length, ranks);
        tenet_cache cache(capacity);
        misses_of(cache, requests);
        (misses_of(cache, requests) > length / 10 ? more : fewer) = ranks;
    }
    return zipf(length, std::sqrt(fewer * more));
}

trace read(const std::string& file) {
    trace requests;
    const std::string command = "gzip -cdf -- \"" + file + '"';
    if (std::FILE* const input = popen(command.c_str(), "r")) {
        std::array<char, 64> line;
        while (std::fgets(line.data(), int{line.size()}, input))
            requests.push_back(std::strtoull(line.data(), nullptr, 10));
        pclose(input);
    }
    return requests;
}

// Made when first asked for, so that a filter leaves out what it costs.
template <class Make>
const trace& made_once(const std::string& name, Make make) {
    static std::map<std::string, trace> made;
    const auto found = made.find(name);
    return found != made.end() ? found->second : made[name] = make();
}

const trace& workload(const std::string& name, std::size_t capacity) {
    if (name == "golden")
        return made_once(name, [] { return golden(2'000'000); });
    if (name == "trace")
        return made_once(name, [] { return read(std::getenv("TENET_TRACE")); });
    return made_once(name + std::to_string(capacity), [capacity] {
        return zipf_with_90_percent_hits(capacity);
    });
}

// One pass warms the cache, so that no pass grows it.
template <class Cache>
void request(benchmark::State& state, const std::string& name) {
    const auto capacity = static_cast<std::size_t>(state.range());
    const trace& requests = workload(name, capacity);
    if (requests.empty()) return state.SkipWithError("no requests were read");
    Cache cache(capacity);
    std::size_t misses = misses_of(cache, requests);
    for (auto _ : state)
        benchmark::DoNotOptimize(misses = misses_of(cache, requests));
    state.SetItemsProcessed(state.iterations() * std::int64_t(requests.size()));
    state.counters["hit_ratio"] =
        1 - static_cast<double>(misses) / static_cast<double>(requests.size());
}

void enter(const std::string& name, const std::vector<int>& capacities) {
    const auto add = [&](const std::string& peer, auto run, int capacity) {
        benchmark::RegisterBenchmark(
            ("lru_cache/" + name + '/' + peer).c_str(),
            [run, name](benchmark::State& state) { run(state, name); })
            ->Arg(capacity);
    };
    for (const int capacity : capacities) {
        add("tenet", request<tenet_cache>, capacity);
        add("textbook", request<textbook_cache>, capacity);
    }
}

const bool entered = [] {
    enter("golden", {100, 1'000, 10'000});
    enter("zipf_90", {1'000, 10'000, 65'536, 262'144});
    if (std::getenv("TENET_TRACE")) enter("trace", {1'000, 5'000, 20'000});
    return true;
}();

}  // namespace

BENCHMARK_MAIN();
