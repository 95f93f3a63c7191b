// cache_theorems: what is proved of some policies, whatever is asked for.
//
// Suites state them beside a policy's model: they say of all requests what the
// model says of one after the other.
#pragma once

#include <cstddef>
#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws::caching {

// What hits also hits with more room, so that more room never misses more:
// R. L. Mattson et al., Evaluation Techniques for Storage Hierarchies, IBM
// Systems Journal 9(2), 1970.
finding more_room_keeps_all(const subject&, const settings&);

// A room for c misses at most c / (c - h + 1) times what the optimum misses in
// a room for h, and h more: D. Sleator, R. Tarjan, Amortized Efficiency of List
// Update and Paging Rules, CACM 28(2), 1985.
finding is_competitive(const subject&, const settings&);

// Keys that come once are evicted in the order in which they came.
finding queues_what_comes_once(const subject&, const settings&);

// So many keys that were asked for twice survive a scan of any length; and how
// that number is written, of the capacity $0.
using safe_keys = std::size_t (*)(std::size_t capacity);
finding survives_scans(const subject&, const settings&, safe_keys,
                       const std::string& text);

}  // namespace tenet::laws::caching
