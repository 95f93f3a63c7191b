#include "lru_sweep.hpp"

#include <algorithm>
#include <bit>

namespace tenet::tool {
namespace {

constexpr std::size_t least_times = 1 << 16;

}  // namespace

void marked_times::reset(std::size_t size, std::size_t marked) {
    words_.assign((size + 63) / 64, 0);
    sums_.assign(words_.size() + 1, 0);
    for (std::size_t time = 0; time < marked; ++time) mark(time);
}

std::size_t marked_times::marked_through(std::size_t time) const {
    const std::uint64_t word = words_[time / 64] << (63 - time % 64);
    auto count = static_cast<std::size_t>(std::popcount(word));
    for (std::size_t i = time / 64; i > 0; i &= i - 1) count += sums_[i];
    return count;
}

void marked_times::flip(std::size_t time, std::uint32_t change) {
    words_[time / 64] ^= std::uint64_t{1} << time % 64;
    for (std::size_t i = time / 64 + 1; i < sums_.size(); i += i & (~i + 1))
        sums_[i] += change;
}

lru_sweep::lru_sweep(std::span<const std::uint64_t> capacities)
    : capacities_(capacities.begin(), capacities.end()),
      ascending_(capacities_),
      hits_(capacities_.size()),
      last_(std::ranges::max(capacities_)) {
    std::ranges::sort(ascending_);
    marks_.reset(least_times, 0);
}

void lru_sweep::feed(std::span<const std::uint64_t> keys,
                     std::span<const std::uint64_t> /*weights*/) {
    for (const std::uint64_t key : keys) {
        if (now_ == marks_.size()) renumber();
        ask(key);
        marks_.mark(now_++);
    }
}

void lru_sweep::ask(std::uint64_t key) {
    if (std::size_t* time = last_.get(key)) {
        const std::size_t places =
            last_.size() - marks_.marked_through(*time) + 1;
        const auto least = std::ranges::lower_bound(ascending_, places);
        ++hits_[static_cast<std::size_t>(least - ascending_.begin())];
        marks_.unmark(*time);
        *time = now_;
    } else if (const auto put = last_.put(key, now_); put.evicted) {
        marks_.unmark(put.evicted->value);
    }
}

// The times that are still known become the first ones.
void lru_sweep::renumber() {
    std::vector<std::uint64_t> keys;
    keys.reserve(last_.size());
    last_.for_each([&](const auto& entry) { keys.push_back(entry.key); });
    now_ = 0;
    for (const std::uint64_t key : keys) *last_.get(key) = now_++;
    marks_.reset(std::max(least_times, 4 * now_), now_);
}

std::vector<std::uint64_t> lru_sweep::hits() {
    std::vector<std::uint64_t> all;
    for (const std::uint64_t capacity : capacities_) {
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < ascending_.size(); ++i)
            if (ascending_[i] <= capacity) sum += hits_[i];
        all.push_back(sum);
    }
    return all;
}

}  // namespace tenet::tool
