// Mistake: it takes the root of a double, which has 53 bits: of a great number
// just below a square, it is rounded up to the next integer.
#pragma once

#include <cmath>

long long whole_root(long long x) {
    return static_cast<long long>(std::sqrt(static_cast<double>(x)));
}
