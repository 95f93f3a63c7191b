// Request traces for the benchmarks of caches.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <tenet/cache/lru_cache.hpp>
#include <vector>

namespace workloads {

using key = std::uint64_t;
using trace = std::vector<key>;

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
inline key mixed(key z) {
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
inline trace golden(std::size_t length) {
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
inline trace zipf(std::size_t length, double ranks) {
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
inline trace zipf_with_90_percent_hits(std::size_t capacity) {
    constexpr std::size_t length = 2'000'000;
    double fewer = static_cast<double>(capacity), more = fewer * 1'000;
    for (int step = 0; step < 12; ++step) {
        const double ranks = std::sqrt(fewer * more);
        const trace requests = zipf(length, ranks);
        tenet::lru_cache<key, key> cache(capacity);
        misses_of(cache, requests);
        (misses_of(cache, requests) > length / 10 ? more : fewer) = ranks;
    }
    return zipf(length, std::sqrt(fewer * more));
}

inline trace read(const std::string& file) {
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

inline const trace& workload(const std::string& name, std::size_t capacity) {
    if (name == "golden")
        return made_once(name, [] { return golden(10'000'000); });
    if (name == "trace")
        return made_once(name, [] { return read(std::getenv("TENET_TRACE")); });
    return made_once(name + std::to_string(capacity), [capacity] {
        return zipf_with_90_percent_hits(capacity);
    });
}

}  // namespace workloads
