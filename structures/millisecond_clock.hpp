// millisecond_clock: the concept of a clock that returns Unix milliseconds.
//
// Kind:       building block
// Technique:  a function object, so that tests can pass a clock of their own
// Complexity: O(1)
// Reference:  ISO/IEC 14882:2020, [time.clock.system] (it measures Unix time)
// Laws:       property
//
// Example:
//   millisecond_clock auto clock = system_milliseconds;
//   clock() > 1'600'000'000'000
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>

namespace tenet {

// Milliseconds since 1 January 1970, 00:00 UTC; it need not be monotonic.
template <class Clock>
concept millisecond_clock = requires(Clock& clock) {
    { clock() } -> std::convertible_to<std::int64_t>;
};

// A clock of std::chrono, or one like it whose now() need not be static.
template <class Clock>
concept time_point_clock = requires(Clock& clock) {
    typename decltype(clock.now())::duration;
    { clock.now() < clock.now() } -> std::convertible_to<bool>;
};

// Reads the system's clock; thread-safe.
struct system_milliseconds_function {
    std::int64_t operator()() const {
        return std::chrono::system_clock::now().time_since_epoch() /
               std::chrono::milliseconds(1);
    }
};
inline constexpr system_milliseconds_function system_milliseconds{};

}  // namespace tenet
