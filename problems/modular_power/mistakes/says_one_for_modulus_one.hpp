// Mistake: of exponent 0 it returns 1 without reducing it, which for modulus 1
// is no remainder.
#pragma once

int modular_power(int base, int exponent, int modulus) {
    if (exponent == 0) return 1;
    const long long half = modular_power(base, exponent / 2, modulus);
    const long long even = half * half % modulus;
    return static_cast<int>(exponent % 2 == 0 ? even : even * base % modulus);
}
