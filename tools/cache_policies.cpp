#include "cache_policies.hpp"

#include "lru_sweep.hpp"

#include <tenet/cache/arc_cache.hpp>
#include <tenet/cache/belady.hpp>
#include <tenet/cache/clock_cache.hpp>
#include <tenet/cache/fifo_cache.hpp>
#include <tenet/cache/gdsf_cache.hpp>
#include <tenet/cache/lfu_cache.hpp>
#include <tenet/cache/lirs_cache.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/s3_fifo_cache.hpp>
#include <tenet/cache/segmented_lru_cache.hpp>
#include <tenet/cache/sieve_cache.hpp>
#include <tenet/cache/simplified_two_queue_cache.hpp>
#include <tenet/cache/two_queue_cache.hpp>
#include <tenet/cache/w_tiny_lfu_cache.hpp>

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace tenet::tool {
namespace {

using numbers = std::span<const std::uint64_t>;

// A cache whose entries weigh together no more than its capacity. What is
// heavier by itself stays out, and who is in keeps the weight it came with.
template <class Cache>
class weighing {
public:
    explicit weighing(std::uint64_t capacity)
        : cache_(std::min<std::uint64_t>(capacity, Cache::max_capacity)),
          capacity_(capacity) {}

    bool ask(std::uint64_t key, std::uint64_t weight) {
        if (cache_.get(key) != nullptr) return true;
        if (weight > capacity_) return false;
        fit(weight_ + weight > capacity_);
        cache_.put(key, weight, bound{&weight_, capacity_ - weight});
        weight_ += weight;
        return false;
    }

private:
    struct bound {
        std::uint64_t* held;
        std::uint64_t most;
        template <class Entry>
        using evicted = std::vector<Entry>;

        bool fits() const { return *held <= most; }
        bool fits_instead_of(const auto& /*entry*/) const { return true; }
        void left(const auto& entry) { *held -= entry.value; }
    };

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
    std::uint64_t weight_ = 0;
};

// Without weights the caches themselves keep to their capacity.
template <class Cache>
class run_of : public cache_run {
public:
    run_of(numbers capacities, bool weighted) : hits_(capacities.size()) {
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
                    plain_[i].put(key, 1);
        for (std::size_t i = 0; i < weighing_.size(); ++i)
            for (std::size_t k = 0; k < keys.size(); ++k)
                hits_[i] += weighing_[i].ask(keys[k], weights[k]);
    }
    std::vector<std::uint64_t> hits() override { return hits_; }

private:
    std::vector<Cache> plain_;
    std::vector<weighing<Cache>> weighing_;
    std::vector<std::uint64_t> hits_;
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

struct own_weight {
    std::uint64_t operator()(std::uint64_t /*key*/,
                             std::uint64_t weight) const {
        return weight;
    }
};

using run = std::unique_ptr<cache_run>;

template <class Key, class Value>
using weighing_gdsf_cache =
    gdsf_cache<Key, Value, std::hash<Key>, std::equal_to<>, own_weight>;

template <template <class...> class Cache>
run make(numbers capacities, bool weighted) {
    using cache = Cache<std::uint64_t, std::uint64_t>;
    return std::make_unique<run_of<cache>>(capacities, weighted);
}

run make_lru(numbers capacities, bool weighted) {
    if (weighted || capacities.size() == 1)
        return make<lru_cache>(capacities, weighted);
    return std::make_unique<lru_sweep>(capacities);
}

run make_belady(numbers capacities, bool weighted) {
    if (weighted)
        throw std::invalid_argument(
            "belady is no optimum where keys have weights; leave it out");
    return std::make_unique<belady_run>(capacities);
}

// A new cache needs one line here, and its include above.
constexpr cache_policy all[] = {
    {"fifo", make<fifo_cache>},
    {"lru", make_lru},
    {"clock", make<clock_cache>},
    {"sieve", make<sieve_cache>},
    {"lfu", make<lfu_cache>},
    {"segmented_lru", make<segmented_lru_cache>},
    {"simplified_two_queue", make<simplified_two_queue_cache>},
    {"two_queue", make<two_queue_cache>},
    {"arc", make<arc_cache>},
    {"lirs", make<lirs_cache>},
    {"s3_fifo", make<s3_fifo_cache>},
    {"w_tiny_lfu", make<w_tiny_lfu_cache>},
    {"gdsf", make<weighing_gdsf_cache>},
    {"belady", make_belady},
};

}  // namespace

std::span<const cache_policy> cache_policies() {
    return all;
}

std::span<const cache_policy> online_policies() {
    return cache_policies().first(std::size(all) - 1);
}

const cache_policy& optimal_policy() {
    return cache_policies().back();
}

}  // namespace tenet::tool
