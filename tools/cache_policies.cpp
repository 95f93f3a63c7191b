#include "cache_policies.hpp"

#include <tenet/cache/lru_cache.hpp>

namespace tenet::tool {
namespace {

struct nothing {};

template <template <class...> class Cache>
class run_of : public cache_run {
public:
    explicit run_of(std::size_t capacity) : cache_(capacity) {}

    void feed(std::span<const std::uint64_t> keys) override {
        for (const std::uint64_t key : keys) {
            if (cache_.get(key) != nullptr)
                ++hits;
            else
                cache_.put(key, nothing{});
        }
        requests += keys.size();
    }

private:
    Cache<std::uint64_t, nothing> cache_;
};

template <template <class...> class Cache>
std::unique_ptr<cache_run> make(std::size_t capacity) {
    return std::make_unique<run_of<Cache>>(capacity);
}

// A new cache needs one line here, and its include above.
constexpr cache_policy all[] = {
    {"lru", make<lru_cache>},
};

}  // namespace

std::span<const cache_policy> cache_policies() {
    return all;
}

}  // namespace tenet::tool
