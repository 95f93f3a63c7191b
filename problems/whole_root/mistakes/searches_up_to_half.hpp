// Mistake: it searches no farther than half of x, though the root of 1 is 1.
#pragma once

long long whole_root(long long x) {
    long long low = 0, high = x / 2;
    while (low < high) {
        const long long middle = high - (high - low) / 2;
        if (middle <= x / middle)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
