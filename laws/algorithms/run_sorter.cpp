#include <tenet/laws/algorithms/run_sorter.hpp>

#include <bit>
#include <cstddef>

namespace tenet::laws::sorters {

namespace {

// Ascending or strictly descending, from the left.
std::size_t runs_in(const std::vector<int>& input) {
    std::size_t runs = 0;
    for (std::size_t at = 0; at < input.size(); ++runs) {
        const std::size_t first = at++;
        if (at == input.size()) continue;
        const bool falls = input[at] < input[first];
        while (at < input.size() && (input[at] < input[at - 1]) == falls) ++at;
    }
    return runs;
}

}  // namespace

double comparisons_of_runs(const std::vector<int>& input) {
    if (input.empty()) return 0;
    const double levels = double(std::bit_width(runs_in(input) - 1));
    return double(input.size()) * (1 + 3 * levels);
}

}  // namespace tenet::laws::sorters
