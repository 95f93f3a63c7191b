#include <tenet/laws/algorithms/upper_bound.hpp>

#include <tenet/laws/engine/bounds.hpp>

namespace tenet::laws::upper_bound_suite {

report judge(const search& of, const search& metered, const settings& how) {
    return functions::judge_bound(
        "upper_bound", "it finds the first element that is greater", of,
        metered, how,
        [](std::int64_t each, std::int64_t x) { return each <= x; });
}

}  // namespace tenet::laws::upper_bound_suite
