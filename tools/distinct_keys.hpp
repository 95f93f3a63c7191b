// distinct_keys: how many different keys there were.
//
// Exact up to a million; beyond, HyperLogLog estimates it from 16 KiB, with a
// standard error of 0.8 %: P. Flajolet, E. Fusy, O. Gandouet, F. Meunier,
// HyperLogLog: the analysis of a near-optimal cardinality estimation algorithm,
// AofA 2007.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tenet::tool {

class distinct_keys {
public:
    distinct_keys();

    void add(std::span<const std::uint64_t> keys);
    std::uint64_t count() const;
    bool exact() const { return !slots_.empty(); }

private:
    void insert(std::uint64_t hash);
    void grow();
    void estimate(std::uint64_t hash);

    // A set with linear probing, of hashes, which are as distinct as their
    // keys; 0 is an empty slot. It is empty once keys are estimated.
    std::vector<std::uint64_t> slots_;
    std::uint64_t size_ = 0;
    bool has_zero_ = false;
    std::vector<std::uint8_t> ranks_;
};

}  // namespace tenet::tool
