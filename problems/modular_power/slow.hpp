// Too slow: it multiplies as many times as the exponent says.
#pragma once

int modular_power(int base, int exponent, int modulus) {
    long long result = 1 % modulus;
    for (int i = 0; i < exponent; ++i) result = result * base % modulus;
    return static_cast<int>(result);
}
