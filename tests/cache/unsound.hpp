// unsound: a cache whose invariant does not hold.
#pragma once

#include <tenet/cache/lru_cache.hpp>

namespace tenet::tests {

template <class... Of>
struct unsound : lru_cache<Of...> {
    using lru_cache<Of...>::lru_cache;
    bool invariant() const { return false; }
};

}  // namespace tenet::tests
