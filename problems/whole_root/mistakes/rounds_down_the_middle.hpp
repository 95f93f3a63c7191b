// Mistake: it rounds the middle down, so that of two neighbours it asks about
// low again, for ever.
#pragma once

long long whole_root(long long x) {
    long long low = x == 0 ? 0 : 1, high = x;
    while (low < high) {
        const long long middle = low + (high - low) / 2;
        if (middle <= x / middle)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
