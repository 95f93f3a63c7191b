// millisecond_clock: the concept of a clock that tells Unix milliseconds.
//
// With the system's clock as a model, and the concept of a clock that tells
// time points, as those of std::chrono do.
//
// Kind:       building block
// Technique:  a function object, so that tests can pass a clock of their own
// Complexity: one reading of the system's clock
// Reference:  ISO/IEC 14882:2020, [time.clock.system] (it measures Unix time)
// Laws:       property
// See also:   system_random, uuid, ulid, snowflake, expiring_cache
//
// Example:
//   const auto newer = [](millisecond_clock auto& clock, std::int64_t than) {
//       return clock() > than;
//   };
//   newer(system_milliseconds, 1'600'000'000'000)
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>

namespace tenet {

// Returns milliseconds since 1 January 1970, 00:00 UTC. It need not be
// monotonic: the system's clock can be set back.
template <class Clock>
concept millisecond_clock = requires(Clock& clock) {
    { clock() } -> std::convertible_to<std::int64_t>;
};

// A clock of std::chrono, or an object whose now() need not be static.
template <class Clock>
concept time_point_clock = requires(Clock& clock) {
    typename decltype(clock.now())::duration;
    { clock.now() < clock.now() } -> std::convertible_to<bool>;
};

struct system_milliseconds_function {
    std::int64_t operator()() const {
        return std::chrono::system_clock::now().time_since_epoch() /
               std::chrono::milliseconds(1);
    }
};

// Thread-safe.
inline constexpr system_milliseconds_function system_milliseconds{};

}  // namespace tenet
