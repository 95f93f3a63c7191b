#pragma once

#include <vector>

std::vector<std::vector<int>> merge_spans(std::vector<std::vector<int>> spans) {
    // The fewest spans that cover the same.
    return spans;
}
