#pragma once

#include <algorithm>
#include <vector>

// United are the spans seen so far: apart from each other, in order. Those that
// come start where the last one seen did, or behind it. So the next can only
// meet the last of the united ones:
// - if it starts behind its end, it is apart from all, and those to come are
//   behind that end as well;
// - if not, both are one, up to the greater end: it may lie within the other.
// Ends are compared, and nothing is added to them, which might overflow. To
// sort takes O(n log n), and the rest O(n).
std::vector<std::vector<int>> merge_spans(std::vector<std::vector<int>> spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<std::vector<int>> united;
    for (const auto& span : spans)
        if (united.empty() || united.back()[1] < span[0])
            united.push_back(span);
        else
            united.back()[1] = std::max(united.back()[1], span[1]);
    return united;
}
