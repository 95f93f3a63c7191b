#include <tenet/laws/cache/first_in_first_out.hpp>

#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

const caching::policy first_in_first_out_policy{
    "first_in_first_out",
    "it evicts the entry inserted longest ago",
    "over a long trace, it hits as a queue of insertions does",
    caching::model_of<caching::plain_lists>,
    {caching::is_competitive}};

}  // namespace tenet::laws
