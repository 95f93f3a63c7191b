#pragma once

// What is sought is the remainder of result * factor^exponent: at first, result
// is 1 and factor the base. Both of these steps keep it so:
// - an odd exponent loses 1, and result gets a factor;
// - an even one is halved, and factor squared: f^(2k) = (f f)^k.
// At exponent 0, result alone is left. Two numbers below the modulus, which is
// an int, have a product below 2^62: each is computed in 64 bits, and reduced
// at once. The exponent is halved each time, so that there are at most
// 2 log2(exponent) + 2 products.
int modular_power(int base, int exponent, int modulus) {
    long long result = 1 % modulus;
    long long factor = base % modulus;
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 == 1) result = result * factor % modulus;
        factor = factor * factor % modulus;
    }
    return static_cast<int>(result);
}
