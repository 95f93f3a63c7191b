#pragma once

#include <cstdint>
#include <functional>
#include <string>

class segment_id {
public:
    // store(tag, step) reserves a range of step ids, and returns the first.
    segment_id(
        std::function<std::int64_t(const std::string&, std::int64_t)> store,
        std::string tag, std::int64_t step) {}

    std::int64_t next() { return 0; }
};
