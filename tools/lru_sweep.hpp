// lru_sweep: the hits of an LRU at any number of capacities, in one pass.
//
// An LRU of c places holds the c keys asked for last. A request is therefore a
// hit in all that have more places than other keys came since the last request
// for its key: R. L. Mattson et al., Evaluation Techniques for Storage
// Hierarchies, IBM Systems Journal 9(2), 1970.
#pragma once

#include "cache_policies.hpp"

#include <tenet/cache/lru_cache.hpp>

namespace tenet::tool {

// How many of the times 0, 1, 2, ... are marked, up to any of them: a Fenwick
// tree over words of 64 times.
class marked_times {
public:
    // Marks the first so many of size.
    void reset(std::size_t size, std::size_t marked);
    std::size_t size() const { return 64 * words_.size(); }

    void mark(std::size_t time) { flip(time, 1); }
    void unmark(std::size_t time) { flip(time, ~std::uint32_t{0}); }
    std::size_t marked_through(std::size_t time) const;

private:
    void flip(std::size_t time, std::uint32_t change);

    std::vector<std::uint64_t> words_;
    std::vector<std::uint32_t> sums_;
};

class lru_sweep : public cache_run {
public:
    explicit lru_sweep(std::span<const std::uint64_t> capacities);

    void feed(std::span<const std::uint64_t> keys,
              std::span<const std::uint64_t> weights) override;
    std::vector<std::uint64_t> hits() override;

private:
    void ask(std::uint64_t key);
    void renumber();

    std::vector<std::uint64_t> capacities_;
    std::vector<std::uint64_t> ascending_;
    std::vector<std::uint64_t> hits_;  // at one of ascending_, not below it
    lru_cache<std::uint64_t, std::size_t> last_;  // when a key was asked for
    marked_times marks_;                          // the times in last_
    std::size_t now_ = 0;
};

}  // namespace tenet::tool
