// Mistake: it halves odd exponents like even ones, and loses a factor.
#pragma once

int modular_power(int base, int exponent, int modulus) {
    if (exponent == 0) return 1 % modulus;
    if (exponent == 1) return base % modulus;
    const long long half = modular_power(base, exponent / 2, modulus);
    return static_cast<int>(half * half % modulus);
}
