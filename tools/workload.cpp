#include "workload.hpp"

#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace tenet::tool {
namespace {

// SplitMix64: G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014.
class split_mix {
public:
    explicit split_mix(std::uint64_t seed) : state_(seed) {}

    std::uint64_t draw() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    // Of [0, 1), in steps of 2^-53.
    double fraction() {
        return std::ldexp(static_cast<double>(draw() >> 11), -53);
    }

private:
    std::uint64_t state_;
};

// Keys by the time at which they are asked for.
class computed : public key_source {
public:
    explicit computed(std::uint64_t requests) : requests_(requests) {}

    std::span<const std::uint64_t> next() override {
        batch_.resize(std::min<std::uint64_t>(batch_size, requests_ - time_));
        for (auto& key : batch_) key = key_at(time_++);
        return batch_;
    }
    std::optional<double> share() const override {
        return static_cast<double>(time_) / static_cast<double>(requests_);
    }

private:
    // Called for 0, 1, 2, ...
    virtual std::uint64_t key_at(std::uint64_t time) = 0;

    std::uint64_t requests_;
    std::uint64_t time_ = 0;
    std::vector<std::uint64_t> batch_;
};

class golden : public computed {
public:
    golden(std::uint64_t seed, std::uint64_t requests)
        : computed(requests), random_(seed) {}

private:
    std::uint64_t key_at(std::uint64_t t) override {
        // Both are drawn every time, whether used or not.
        const std::uint64_t a = random_.draw(), b = random_.draw();
        const std::uint64_t phase = t % 10'000;
        if (phase < 8'000)
            return (a % 2'000) * (b % 2'000) / 2'000 + 50 * (t / 10'000);
        if (phase < 9'000) return 1'000'000 + t % 400;
        return 2'000'000 + t;
    }

    split_mix random_;
};

// Ranks from 0 on, the rank k as often as 1 / (k + 1)^skew says: W. Hoermann,
// G. Derflinger, Rejection-Inversion to Generate Variates from Monotone
// Discrete Distributions, TOMACS 6(3), 1996.
class zipf_ranks {
public:
    zipf_ranks(double skew, std::uint64_t count)
        : skew_(skew),
          count_(static_cast<double>(count)),
          first_(area(1.5) - 1),
          last_(area(count_ + 0.5)),
          sure_(2 - place(area(2.5) - height(2))) {}

    std::uint64_t draw(split_mix& random) const {
        for (;;) {
            const double u = last_ + random.fraction() * (first_ - last_);
            const double x = place(u);
            const double k = std::clamp(std::round(x), 1.0, count_);
            if (k - x <= sure_ || u >= area(k + 0.5) - height(k))
                return static_cast<std::uint64_t>(k) - 1;
        }
    }

private:
    double height(double x) const { return std::exp(-skew_ * std::log(x)); }
    // Under the height from 1 to x, and where such an area ends.
    double area(double x) const {
        const double log = std::log(x), power = (1 - skew_) * log;
        return log * (std::abs(power) > 1e-8 ? std::expm1(power) / power
                                             : 1 + power / 2);
    }
    double place(double u) const {
        const double power = std::max(-1.0, u * (1 - skew_));
        return std::exp(u * (std::abs(power) > 1e-8 ? std::log1p(power) / power
                                                    : 1 - power / 2));
    }

    double skew_, count_, first_, last_, sure_;
};

class zipf : public computed {
public:
    zipf(double skew, std::uint64_t keys, std::uint64_t requests,
         std::uint64_t drift, std::uint64_t seed)
        : computed(requests),
          ranks_(skew, keys),
          random_(seed),
          drift_(drift) {}

private:
    std::uint64_t key_at(std::uint64_t t) override {
        return ranks_.draw(random_) + (drift_ == 0 ? 0 : t / drift_);
    }

    zipf_ranks ranks_;
    split_mix random_;
    std::uint64_t drift_;
};

class loop : public computed {
public:
    loop(std::uint64_t keys, std::uint64_t requests)
        : computed(requests), keys_(keys) {}

private:
    std::uint64_t key_at(std::uint64_t t) override { return t % keys_; }

    std::uint64_t keys_;
};

// Phases of 1,000 to 10,000 requests: every other is of drifting Zipf keys, the
// rest are loops over 500 to 4,000 keys, or scans of keys that never return.
class mix : public computed {
public:
    mix(std::uint64_t seed, std::uint64_t requests)
        : computed(requests), random_(seed) {}

private:
    enum kind { skewed, looping, scanning };

    std::uint64_t key_at(std::uint64_t t) override {
        if (t == end_) begin_phase(t);
        if (kind_ == skewed) return ranks_.draw(random_) + t / 100;
        if (kind_ == looping)
            return 1'000'000'000'000'000 + (t - begin_) % keys_;
        return 2'000'000'000'000'000 + t;
    }
    void begin_phase(std::uint64_t t) {
        begin_ = t;
        end_ = t + 1'000 + random_.draw() % 9'001;
        keys_ = 500 + random_.draw() % 3'501;
        const bool loops = random_.draw() % 2 == 0;
        kind_ = kind_ != skewed || t == 0 ? skewed : loops ? looping : scanning;
    }

    zipf_ranks ranks_{0.9, 20'000};
    split_mix random_;
    kind kind_ = skewed;
    std::uint64_t begin_ = 0, end_ = 0, keys_ = 1;
};

using values = std::span<const std::string_view>;
using source = std::unique_ptr<key_source>;

constexpr std::uint64_t most_requests = 1'000'000'000'000;
constexpr std::uint64_t most_keys = 1'000'000'000'000;

template <class Number>
Number value_in(const char* what, std::string_view text, Number low,
                Number high) {
    return number_in(fmt::format("--workload: {}", what), text, low, high);
}

std::uint64_t requests_in(std::string_view text) {
    return value_in("requests", text, std::uint64_t{1}, most_requests);
}

std::uint64_t keys_in(std::string_view text) {
    return value_in("keys", text, std::uint64_t{1}, most_keys);
}

std::uint64_t seed_in(std::string_view text) {
    return value_in("seed", text, std::uint64_t{0}, UINT64_MAX);
}

source make_golden(values given) {
    return std::make_unique<golden>(seed_in(given[0]), requests_in(given[1]));
}

source make_zipf(values given) {
    const double skew = value_in("skew", given[0], 0.0, 10.0);
    const auto keys = keys_in(given[1]);
    const auto requests = requests_in(given[2]);
    const auto drift =
        given.size() < 4
            ? 0
            : value_in("drift", given[3], std::uint64_t{0}, most_requests);
    const auto seed = given.size() < 5 ? 0 : seed_in(given[4]);
    return std::make_unique<zipf>(skew, keys, requests, drift, seed);
}

source make_loop(values given) {
    return std::make_unique<loop>(keys_in(given[0]), requests_in(given[1]));
}

source make_scan(values given) {
    return std::make_unique<loop>(most_requests, requests_in(given[0]));
}

source make_mix(values given) {
    return std::make_unique<mix>(seed_in(given[0]), requests_in(given[1]));
}

// A new workload needs one line here; what may be left out is in brackets.
constexpr workload all[] = {
    {"golden:SEED:REQUESTS", "golden:42:100000",
     "by turns skewed and drifting, a loop and a scan", make_golden},
    {"zipf:SKEW:KEYS:REQUESTS[:DRIFT[:SEED]]", "zipf:0.9:100000:1000000:50",
     "the k-th most popular of KEYS comes as often as 1/k^SKEW says; every "
     "DRIFT requests (0: never) a new key enters and the most popular leaves",
     make_zipf},
    {"loop:KEYS:REQUESTS", "loop:1000:100000", "KEYS keys over and over",
     make_loop},
    {"scan:REQUESTS", "scan:100000", "every key once", make_scan},
    {"mix:SEED:REQUESTS", "mix:7:1000000",
     "phases of 1000 to 10000 requests: every other one of zipf:0.9:20000 with "
     "drift 100, between them loops over 500 to 4000 keys and scans",
     make_mix},
};

std::string_view name_of(const workload& each) {
    return each.form.substr(0, each.form.find(':'));
}

const workload& workload_named(std::string_view name) {
    const auto* found = std::ranges::find(all, name, name_of);
    if (found != std::end(all)) return *found;
    std::vector<std::string> names;
    for (const auto& each : all) names.emplace_back(name_of(each));
    throw misuse("--workload: " + unknown_name("workload", name, names));
}

}  // namespace

std::span<const workload> workloads() {
    return all;
}

std::unique_ptr<key_source> make_workload(const std::string& text) {
    const auto parts = split(text, ':');
    const auto& chosen = workload_named(parts[0]);
    const auto colons = [](std::string_view form) {
        return static_cast<std::size_t>(std::ranges::count(form, ':'));
    };
    const std::size_t most = colons(chosen.form);
    const std::size_t least =
        colons(chosen.form.substr(0, chosen.form.find('[')));
    const values given = std::span(parts).subspan(1);
    if (given.size() < least || given.size() > most)
        refuse("--workload: '{}' is not {}, such as {}", shown(text),
               chosen.form, chosen.example);
    return chosen.make(given);
}

}  // namespace tenet::tool
