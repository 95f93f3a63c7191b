#include "distinct_keys.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace tenet::tool {
namespace {

constexpr std::uint64_t most_exact = 1 << 20;
constexpr std::size_t first_slots = 1 << 10;
constexpr int index_bits = 14;
constexpr std::size_t registers = std::size_t{1} << index_bits;

// The finalizer of SplitMix64, a bijection.
std::uint64_t hash_of(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

}  // namespace

distinct_keys::distinct_keys() : slots_(first_slots) {}

// The slots do not fit the processor's caches: they are fetched ahead.
void distinct_keys::add(std::span<const std::uint64_t> keys) {
    constexpr std::size_t ahead = 16;
    std::size_t i = 0;
    for (; i < keys.size() && exact(); ++i) {
        if (i + ahead < keys.size())
            __builtin_prefetch(
                &slots_[hash_of(keys[i + ahead]) & (slots_.size() - 1)]);
        insert(hash_of(keys[i]));
    }
    for (; i < keys.size(); ++i) estimate(hash_of(keys[i]));
}

void distinct_keys::insert(std::uint64_t hash) {
    if (hash == 0) {
        has_zero_ = true;
        return;
    }
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at] != 0 && slots_[at] != hash) at = (at + 1) & mask;
    if (slots_[at] == hash) return;
    slots_[at] = hash;
    if (++size_ * 2 > slots_.size()) grow();
}

void distinct_keys::grow() {
    const auto held = std::exchange(slots_, {});
    if (size_ >= most_exact) {
        ranks_.resize(registers);
        for (const auto hash : held)
            if (hash != 0) estimate(hash);
        return;
    }
    slots_.resize(2 * held.size());
    size_ = 0;
    for (const auto hash : held)
        if (hash != 0) insert(hash);
}

void distinct_keys::estimate(std::uint64_t hash) {
    const std::uint64_t rest = (hash << index_bits) | (registers >> 1);
    auto& rank = ranks_[hash >> (64 - index_bits)];
    rank =
        std::max(rank, static_cast<std::uint8_t>(std::countl_zero(rest) + 1));
}

std::uint64_t distinct_keys::count() const {
    if (exact()) return size_ + (has_zero_ ? 1 : 0);
    constexpr double m = registers;
    double sum = 0;
    for (const int rank : ranks_) sum += std::ldexp(1.0, -rank);
    return static_cast<std::uint64_t>(0.7213 / (1 + 1.079 / m) * m * m / sum);
}

}  // namespace tenet::tool
