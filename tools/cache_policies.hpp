// cache_policies: every cache of the catalogue, behind one interface.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

// A cache that asks for every key and puts in what it misses.
class cache_run {
public:
    virtual ~cache_run() = default;
    virtual void feed(std::span<const std::uint64_t> keys) = 0;

    std::uint64_t requests = 0;
    std::uint64_t hits = 0;
};

struct cache_policy {
    std::string_view name;  // the entry's, without _cache
    std::unique_ptr<cache_run> (*make)(std::size_t capacity);
};

std::span<const cache_policy> cache_policies();

}  // namespace tenet::tool
