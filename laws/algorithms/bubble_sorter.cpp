#include <tenet/laws/algorithms/bubble_sorter.hpp>

#include <algorithm>

namespace tenet::laws::sorters {

double comparisons_of_bubbles(const std::vector<int>& input) {
    const auto n = double(input.size());
    if (!std::ranges::is_sorted(input)) return n * n;
    return input.empty() ? 0 : n - 1;
}

}  // namespace tenet::laws::sorters
