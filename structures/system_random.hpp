// system_random: unpredictable random bits from the operating system.
//
// Kind:       building block
// Technique:  one std::random_device per thread, opened on first use
// Complexity: one read of the device for each number
// Reference:  ISO/IEC 14882:2020, [rand.device]
// Laws:       property
//
// Example:
//   system_random random;
//   const int rolled = std::uniform_int_distribution(1, 6)(random);
//   1 <= rolled && rolled <= 6
#pragma once

#include <random>

namespace tenet {

// Thread-safe, without state; models std::uniform_random_bit_generator. Throws
// what std::random_device throws if it cannot be opened or read.
class system_random {
public:
    using result_type = std::random_device::result_type;

    static constexpr result_type min() { return std::random_device::min(); }
    static constexpr result_type max() { return std::random_device::max(); }

    // Opening the device takes a hundred times as long as reading from it.
    result_type operator()() const {
        thread_local std::random_device device;
        return device();
    }
};

}  // namespace tenet
