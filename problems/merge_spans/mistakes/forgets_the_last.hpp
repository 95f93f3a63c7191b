// Mistake: it returns a span when the next one is apart from it, and the last
// one has no next.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

std::vector<std::vector<int>> merge_spans(std::vector<std::vector<int>> spans) {
    std::vector<std::vector<int>> united;
    if (spans.empty()) return united;
    std::sort(spans.begin(), spans.end());
    std::vector<int> last = spans[0];
    for (const auto& span : spans)
        if (last[1] < span[0]) {
            united.push_back(last);
            last = span;
        } else {
            last[1] = std::max(last[1], span[1]);
        }
    return united;
}
