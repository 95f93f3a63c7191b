#pragma once

#include <cstdint>
#include <functional>

class snowflake {
public:
    // The clock returns Unix milliseconds; node is from 0 to 1023.
    snowflake(std::function<std::int64_t()> clock, int node) {}

    std::int64_t next() { return 0; }
    std::int64_t time_of(std::int64_t id) const { return 0; }
};
