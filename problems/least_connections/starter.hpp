#pragma once

#include <vector>

class least_connections {
public:
    explicit least_connections(const std::vector<int>& weights) {}

    int acquire() { return 0; }
    void release(int server) {}
};
