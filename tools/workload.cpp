#include "workload.hpp"

#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
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

private:
    std::uint64_t state_;
};

class golden : public key_source {
public:
    golden(std::uint64_t seed, std::uint64_t requests)
        : random_(seed), requests_(requests) {}

    std::span<const std::uint64_t> next() override {
        constexpr std::uint64_t batch_size = 4096;
        batch_.resize(std::min(batch_size, requests_ - time_));
        for (auto& key : batch_) key = key_at(time_++);
        return batch_;
    }

private:
    std::uint64_t key_at(std::uint64_t t) {
        // Both are drawn every time, whether used or not.
        const std::uint64_t a = random_.draw(), b = random_.draw();
        const std::uint64_t phase = t % 10'000;
        if (phase < 8'000)
            return (a % 2'000) * (b % 2'000) / 2'000 + 50 * (t / 10'000);
        if (phase < 9'000) return 1'000'000 + t % 400;
        return 2'000'000 + t;
    }

    split_mix random_;
    std::uint64_t requests_;
    std::uint64_t time_ = 0;
    std::vector<std::uint64_t> batch_;
};

}  // namespace

std::unique_ptr<key_source> make_workload(const std::string& text) {
    const auto parts = split(text, ':');
    if (parts[0] != "golden" || parts.size() != 3)
        refuse(
            "--workload: '{}' is not golden:SEED:REQUESTS, such as "
            "golden:42:100000",
            shown(text));
    constexpr std::uint64_t most = 1'000'000'000'000;
    const auto seed =
        number_in("--workload, the seed", parts[1], 0, UINT64_MAX);
    const auto requests =
        number_in("--workload, the requests", parts[2], 1, most);
    return std::make_unique<golden>(seed, requests);
}

}  // namespace tenet::tool
