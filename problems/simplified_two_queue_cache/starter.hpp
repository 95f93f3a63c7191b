#pragma once

#include <cstddef>

class simplified_two_queue_cache {
public:
    explicit simplified_two_queue_cache(std::size_t capacity) {}

    int get(int key) { return -1; }  // the value, or -1
    void put(int key, int value) {}
};
