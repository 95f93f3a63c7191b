// Mistake: it reduces only the last product, and the power overflows before.
#pragma once

int modular_power(int base, int exponent, int modulus) {
    long long result = 1;
    long long factor = base;
    while (exponent > 0) {
        if (exponent % 2 == 1) result *= factor;
        exponent /= 2;
        if (exponent > 0) factor *= factor;
    }
    return static_cast<int>(result % modulus);
}
