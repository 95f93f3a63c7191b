#include "cache_policies.hpp"

#include "lru_sweep.hpp"

#include <listed/each_cache_policy.hpp>
#include <tenet/cache/belady.hpp>

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace tenet::tool {
namespace {

using numbers = std::span<const std::uint64_t>;

constexpr std::string_view suffix = "_cache";

// What is kept of a key: gdsf_cache ranks by a weight of that name.
struct kept {
    std::uint64_t its_weight = 1;
};

template <template <class...> class Cache>
using cache_of = Cache<std::uint64_t, kept>;

// A cache whose entries weigh together no more than its capacity. What is
// heavier by itself stays out, and who is in keeps the weight it came with.
template <class Cache>
class weighing {
public:
    explicit weighing(std::uint64_t capacity)
        : cache_(std::min(capacity, most_entries)), capacity_(capacity) {}

    bool ask(std::uint64_t key, std::uint64_t weight) {
        if (cache_.get(key) != nullptr) return true;
        if (weight > capacity_) return false;
        lightest_ = std::min(lightest_, weight);
        fit(weight_ + weight > capacity_);
        while (weight_ + weight > capacity_ + put_evicts())
            left(cache_.evict());
        left(cache_.put(key, {weight}).evicted);
        weight_ += weight;
        return false;
    }

private:
    static constexpr std::uint64_t most_entries = 2'000'000'000;

    // At least that much.
    std::uint64_t put_evicts() const {
        return cache_.size() == cache_.capacity() ? lightest_ : 0;
    }
    void left(const auto& evicted) {
        if (evicted) weight_ -= evicted->value.its_weight;
    }

    // Policies divide their capacity into shares, as if all weighed the same:
    // it follows the number of entries that fit, at some distance.
    void fit(bool full) {
        const std::size_t size = cache_.size();
        if (!full && size == cache_.capacity())
            cache_.set_capacity(size + 1 + size / 8);
        else if (full && size > 0 && size < cache_.capacity() / 4 * 3)
            cache_.set_capacity(size);
    }

    Cache cache_;
    std::uint64_t capacity_;
    std::uint64_t weight_ = 0, lightest_ = UINT64_MAX;
};

// Without weights the caches themselves keep to their capacity.
template <class Cache>
class run_of : public cache_run {
public:
    run_of(numbers capacities, bool weighted)
        : hits_(capacities.size()),
          hit_weights_(weighted ? capacities.size() : 0) {
        for (const auto capacity : capacities)
            if (weighted)
                weighing_.emplace_back(capacity);
            else
                plain_.emplace_back(capacity);
    }

    void feed(numbers keys, numbers weights) override {
        for (std::size_t i = 0; i < plain_.size(); ++i)
            for (const std::uint64_t key : keys)
                if (plain_[i].get(key) != nullptr)
                    ++hits_[i];
                else
                    plain_[i].put(key, {});
        for (std::size_t i = 0; i < weighing_.size(); ++i)
            for (std::size_t k = 0; k < keys.size(); ++k) {
                const bool hit = weighing_[i].ask(keys[k], weights[k]);
                hits_[i] += hit;
                hit_weights_[i] += hit ? weights[k] : 0;
            }
    }
    std::vector<std::uint64_t> hits() override { return hits_; }
    std::vector<std::uint64_t> hit_weights() override { return hit_weights_; }

private:
    std::vector<Cache> plain_;
    std::vector<weighing<Cache>> weighing_;
    std::vector<std::uint64_t> hits_, hit_weights_;
};

// Keeps the requests, for what it answers depends on those to come.
class belady_run : public cache_run {
public:
    explicit belady_run(numbers capacities)
        : capacities_(capacities.begin(), capacities.end()) {}

    void feed(numbers keys, numbers /*weights*/) override {
        for (const std::uint64_t key : keys) {
            const auto next = static_cast<std::uint32_t>(ids_.size());
            requests_.push_back(ids_.try_emplace(key, next).first->second);
        }
    }
    std::vector<std::uint64_t> hits() override {
        decltype(ids_)().swap(ids_);
        const auto next = next_requests(requests_);
        std::vector<std::uint64_t> hits;
        for (const auto capacity : capacities_)
            hits.push_back(belady_of_next(next, capacity).hits);
        return hits;
    }

private:
    std::vector<std::uint64_t> capacities_;
    std::unordered_map<std::uint64_t, std::uint32_t> ids_;
    std::vector<std::uint32_t> requests_;
};

using run = std::unique_ptr<cache_run>;

template <template <class...> class Cache>
run make(numbers capacities, bool weighted) {
    return std::make_unique<run_of<cache_of<Cache>>>(capacities, weighted);
}

template <>
run make<lru_cache>(numbers capacities, bool weighted) {
    if (weighted || capacities.size() == 1)
        return std::make_unique<run_of<cache_of<lru_cache>>>(capacities,
                                                             weighted);
    return std::make_unique<lru_sweep>(capacities);
}

run make_belady(numbers capacities, bool weighted) {
    if (weighted)
        throw std::invalid_argument(
            "belady is no optimum where keys have weights; leave it out");
    return std::make_unique<belady_run>(capacities);
}

std::vector<cache_policy> listed_policies() {
    std::vector<cache_policy> all;
    listed::each_cache_policy(
        [&]<template <class...> class Cache>(std::string_view name) {
            name.remove_suffix(name.ends_with(suffix) ? suffix.size() : 0);
            all.push_back({name, make<Cache>});
        });
    all.push_back({"belady", make_belady});
    return all;
}

}  // namespace

std::span<const cache_policy> cache_policies() {
    static const auto all = listed_policies();
    return all;
}

std::span<const cache_policy> online_policies() {
    return cache_policies().first(cache_policies().size() - 1);
}

const cache_policy& optimal_policy() {
    return cache_policies().back();
}

}  // namespace tenet::tool
