// Mistake: it squares the base before it takes the factor of an odd exponent.
#pragma once

int modular_power(int base, int exponent, int modulus) {
    long long result = 1 % modulus;
    long long factor = base % modulus;
    for (; exponent > 0; exponent /= 2) {
        factor = factor * factor % modulus;
        if (exponent % 2 == 1) result = result * factor % modulus;
    }
    return static_cast<int>(result);
}
