// Mistake: it leaves spans apart that touch, by <= where it should ask by <.
#pragma once

#include <algorithm>
#include <vector>

std::vector<std::vector<int>> merge_spans(std::vector<std::vector<int>> spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<std::vector<int>> united;
    for (const auto& span : spans)
        if (united.empty() || united.back()[1] <= span[0])
            united.push_back(span);
        else
            united.back()[1] = std::max(united.back()[1], span[1]);
    return united;
}
