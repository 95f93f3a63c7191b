// Mistake: it squares what it tries, and a square can be greater than any
// number of its type.
#pragma once

long long whole_root(long long x) {
    long long low = 0, high = x;
    while (low < high) {
        const long long middle = high - (high - low) / 2;
        if (middle * middle <= x)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
