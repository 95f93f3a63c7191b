// Mistake: it asks by <, so that of a square it returns one less than the root.
#pragma once

long long whole_root(long long x) {
    long long low = 0, high = x;
    while (low < high) {
        const long long middle = high - (high - low) / 2;
        if (middle < x / middle || (middle == x / middle && x % middle > 0))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
