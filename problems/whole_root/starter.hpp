#pragma once

long long whole_root(long long x) {
    // The greatest number whose square is not above x.
    return x / 2;
}
