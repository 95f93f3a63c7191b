#pragma once

// The square of low is not above x, and that of each number above high is: of 0
// and x that is so. Each round asks about the middle of what is left, rounded
// up: it is above low, so that low always moves, and it is never 0. Whether its
// square is above x is asked without the square, which might overflow: middle *
// middle <= x if and only if middle <= x / middle, as x / middle, rounded down,
// is the greatest number whose product with middle is not above x. What is left
// is halved each time: 63 rounds for 63 bits.
long long whole_root(long long x) {
    long long low = 0, high = x;
    while (low < high) {
        const long long middle = high - (high - low) / 2;
        if (middle <= x / middle)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
