#pragma once

int modular_power(int base, int exponent, int modulus) {
    // The remainder of base * base * ... (as often as exponent) by modulus.
    return 0;
}
