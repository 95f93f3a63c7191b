// Too slow: it counts up until the square is too great.
#pragma once

long long whole_root(long long x) {
    long long root = 0;
    while (root + 1 <= x / (root + 1)) ++root;
    return root;
}
