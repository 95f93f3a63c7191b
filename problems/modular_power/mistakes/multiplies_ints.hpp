// Mistake: it multiplies ints, whose product overflows: it needs 64 bits.
#pragma once

int modular_power(int base, int exponent, int modulus) {
    int result = 1 % modulus, factor = base % modulus;
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 == 1) result = result * factor % modulus;
        factor = factor * factor % modulus;
    }
    return result;
}
