#include <tenet/laws/cache/fifo.hpp>

#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

const caching::policy fifo_policy{
    "fifo",
    "it evicts the entry inserted longest ago",
    "over a long trace, it hits as a queue of insertions does",
    caching::model_of<caching::plain_lists>,
    {caching::is_competitive}};

}  // namespace tenet::laws
