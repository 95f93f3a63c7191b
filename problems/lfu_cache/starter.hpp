#pragma once

#include <cstddef>

class lfu_cache {
public:
    explicit lfu_cache(std::size_t capacity) {}

    int get(int key) { return -1; }  // the value, or -1
    void put(int key, int value) {}
};
