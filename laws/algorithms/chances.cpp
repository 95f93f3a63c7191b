#include <tenet/laws/algorithms/chances.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tenet/laws/engine/argument.hpp>

namespace tenet::laws::chances {

// B. Laurent and P. Massart, Adaptive Estimation of a Quadratic Functional,
// 2000: that far from its mean, chi-square is once in e^35.
std::string unlikely(const std::vector<int>& counts, const std::string& what,
                     double scale) {
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    const double due = total / double(counts.size());
    double square = 0;
    for (const int count : counts)
        square += (count - due) * (count - due) / due * scale;
    const auto free = double(counts.size() - 1);
    const double most = free + 2 * std::sqrt(35 * free) + 70;
    if (square <= most) return {};
    return what + " come from " + shown(std::ranges::min(counts)) + " to " +
           shown(std::ranges::max(counts)) + " times, " + shown(int(due)) +
           " on average";
}

}  // namespace tenet::laws::chances
