// Too slow: it compares each span to all that are united so far.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

std::vector<std::vector<int>> merge_spans(std::vector<std::vector<int>> spans) {
    std::vector<std::vector<int>> united;
    for (auto span : spans) {
        std::vector<std::vector<int>> apart;
        for (const auto& other : united)
            if (other[1] < span[0] || span[1] < other[0])
                apart.push_back(other);
            else
                span = {std::min(span[0], other[0]),
                        std::max(span[1], other[1])};
        apart.push_back(span);
        united = apart;
    }
    std::sort(united.begin(), united.end());
    return united;
}
