// at_length: compares a cache with the model of its policy over longer scripts
// and larger capacities than the suites use, so that fractions of the capacity
// round to more than one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <tenet/laws/cache/cache_models.hpp>
#include <tenet/laws/catch.hpp>

namespace tenet::tests {

// The entries that evict returns, one after the other, until none is left.
inline laws::caching::entries drained(auto cache) {
    laws::caching::entries all;
    while (const auto gone = cache.evict()) {
        all.emplace_back(gone->key, gone->value);
        REQUIRE(cache.invariant());
    }
    return all;
}

template <template <class...> class Cache>
class at_length {
public:
    at_length(const laws::caching::policy& by, std::size_t capacity)
        : cache_(capacity), model_(by.model(capacity)), capacity_(capacity) {}

    // Whether both return the same values and have the same eviction order.
    bool play(std::size_t requests) {
        for (std::size_t i = 0; i < requests; ++i)
            if (!play_one() || (i % 64 == 0 && !same_order())) return false;
        return same_order();
    }

private:
    int draw(int most) { return static_cast<int>(random_() >> 1) % (most + 1); }

    // Mostly a few keys, which are requested often; sometimes any key.
    bool play_one() {
        const auto most = static_cast<int>(capacity_);
        const int key = draw(7) ? draw(2 * most) * draw(2 * most) / (2 * most)
                                : draw(4 * most);
        const int act = draw(199);
        if (act < 160) return get_or_put(key);
        if (act < 180) return same_put(key, draw(9));
        if (act < 198)
            return cache_.erase(key).has_value() == model_->erase(key);
        return same_capacity(
            act == 198 ? 1 + static_cast<std::size_t>(draw(most)) : capacity_);
    }

    bool get_or_put(int key) {
        const int* found = cache_.get(key);
        const auto due = model_->get(key);
        if (!found != !due || (found && *found != *due)) return false;
        return found || same_put(key, key);
    }
    bool same_put(int key, int value) {
        laws::caching::entries gone;
        const auto put = cache_.put(key, value);
        if (put.evicted)
            gone.emplace_back(put.evicted->key, put.evicted->value);
        return gone == model_->put(key, value).evicted;
    }
    bool same_capacity(std::size_t capacity) {
        laws::caching::entries gone;
        for (const auto& it : cache_.set_capacity(capacity))
            gone.emplace_back(it.key, it.value);
        return gone == model_->set_capacity(capacity) && same_order();
    }
    bool same_order() const {
        return cache_.invariant() && drained(cache_) == model_->held();
    }

    Cache<int, int> cache_;
    std::unique_ptr<laws::caching::policy_model> model_;
    std::size_t capacity_;
    std::mt19937 random_{1};
};

template <template <class...> class Cache>
void check_at_length(const laws::caching::policy& by) {
    for (const std::size_t capacity :
         std::vector<std::size_t>{1, 2, 3, 4, 7, 10, 19, 30, 100, 310}) {
        INFO("capacity " << capacity);
        CHECK(at_length<Cache>(by, capacity).play(1500));
    }
}

// A full cache allocates no more once it has as many ghosts as it can have; the
// law cache_thrift expects that as soon as it is full.
template <template <class...> class Cache>
void check_thrift_with_ghosts() {
    if (!laws::engine::counts_blocks()) return;
    for (const int capacity : {1, 2, 3, 10, 40}) {
        Cache<int, int> cache(static_cast<std::size_t>(capacity));
        std::mt19937 random(1);
        std::size_t filled = 0;
        for (int i = 0; i < 200 * capacity; ++i) {
            const int key = static_cast<int>(random() >> 1) % (3 * capacity);
            if (!cache.get(key)) cache.put(key, 0);
            if (key % 7 == 0) cache.erase(key / 2);
            if (i == 20 * capacity) filled = laws::engine::blocks_taken();
        }
        INFO("capacity " << capacity);
        CHECK(laws::engine::blocks_taken() == filled);
    }
}

}  // namespace tenet::tests
