// uuid: the 128-bit identifiers of RFC 9562; makes versions 4 and 7, reads all.
//
// Version 7 increases with time, which keeps inserts into a database index
// local; version 4 reveals nothing about when or where it was made. A copy is
// long: it includes the clock and the random source.
//
// Kind:       id generator
// Technique:  version 7: unix_ts_ms in 48 bits, then rand_a and rand_b, 74 bits
//             drawn once per millisecond and incremented by random steps
//             (RFC 9562, section 6.2, method 2)
// Invariant:  ids of one generator are strictly increasing
// Complexity: all O(1)
// Reference:  RFC 9562, Universally Unique IDentifiers (UUIDs), 2024
// Laws:       id_generator
// See also:   snowflake, ulid
//
// Example:
//   const uuid id = *uuid::parse("017F22E2-79B0-7CC3-98C4-DC0C0C07398F");
//   id.version() == 7 && id.unix_ms() == 1645557742000
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <ratio>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenet/structures/millisecond_clock.hpp>
#include <tenet/structures/system_random.hpp>
#include <type_traits>
#include <utility>

namespace tenet {

class uuid {
public:
    static constexpr std::size_t length = 36;
    static constexpr std::int64_t max_unix_ms = (INT64_C(1) << 48) - 1;

    // The nil UUID.
    constexpr uuid() = default;
    // The first 64 bits and the last 64.
    constexpr uuid(std::uint64_t high, std::uint64_t low)
        : high_(high), low_(low) {}

    // Overwrites the bits of the version and of the variant (RFC 9562), keeps
    // all others.
    static constexpr uuid stamped(std::uint64_t high, std::uint64_t low,
                                  unsigned version) {
        assert(version < 16);
        return {(high & ~UINT64_C(0xf000)) | version << 12,
                low << 2 >> 2 | UINT64_C(1) << 63};
    }

    // 122 random bits. Throws what the random source throws.
    template <class Random = system_random>
    requires std::uniform_random_bit_generator<std::remove_cvref_t<Random>>
    static uuid version_4(Random&& random = {}) {
        std::uniform_int_distribution<std::uint64_t> bits;
        const std::uint64_t high = bits(random);
        return stamped(high, bits(random), 4);
    }

    // Accepts 8-4-4-4-12 hexadecimal digits of either case; nullopt for any
    // other text.
    static constexpr std::optional<uuid> parse(std::string_view text) {
        if (text.size() != length) return std::nullopt;
        uuid parsed;
        for (std::size_t i = 0; i < length; ++i) {
            const bool upper = 'A' <= text[i] && text[i] <= 'F';
            const std::size_t digit = digits.find(
                upper ? static_cast<char>(text[i] - 'A' + 'a') : text[i]);
            const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text[i] != '-' : digit == digits.npos)
                return std::nullopt;
            if (dash) continue;
            parsed.high_ = parsed.high_ << 4 | parsed.low_ >> 60;
            parsed.low_ = parsed.low_ << 4 | digit;
        }
        return parsed;
    }

    // The 36 characters, in lower case.
    std::string text() const {
        std::string letters;
        for (const std::uint8_t byte : bytes()) {
            letters += digits[byte >> 4];
            letters += digits[byte & 15];
            const std::size_t size = letters.size();
            if (size == 8 || size == 13 || size == 18 || size == 23)
                letters += '-';
        }
        return letters;
    }

    constexpr std::uint64_t high() const noexcept { return high_; }
    constexpr std::uint64_t low() const noexcept { return low_; }
    // In network byte order, in which comparison is lexicographic.
    constexpr std::array<std::uint8_t, 16> bytes() const {
        std::array<std::uint8_t, 16> all{};
        for (std::size_t i = 0; i < 8; ++i) {
            all[i] = static_cast<std::uint8_t>(high_ >> (56 - 8 * i));
            all[i + 8] = static_cast<std::uint8_t>(low_ >> (56 - 8 * i));
        }
        return all;
    }

    // The four bits of the version; meaningful only if variant() is 1.
    constexpr int version() const noexcept {
        return static_cast<int>(high_ >> 12 & 15);
    }
    // 0: NCS, 1: RFC 9562, 2: Microsoft, 3: reserved.
    constexpr int variant() const noexcept {
        return std::min(std::countl_one(low_), 3);
    }

    // The timestamp of versions 1, 6 and 7, rounded down; nullopt for others.
    constexpr std::optional<std::int64_t> unix_ms() const {
        if (variant() != 1) return std::nullopt;
        const std::uint64_t last_12 = high_ & 0xfff;
        switch (version()) {
            case 1:
                return from_1582(last_12 << 48 | (high_ >> 16 & 0xffff) << 32 |
                                 high_ >> 32);
            case 6:
                return from_1582(high_ >> 16 << 12 | last_12);
            case 7:
                return static_cast<std::int64_t>(high_ >> 16);
            default:
                return std::nullopt;
        }
    }

    constexpr auto operator<=>(const uuid&) const = default;

private:
    static constexpr std::string_view digits = "0123456789abcdef";

    // From intervals of 100 ns since 15 October 1582, the Gregorian epoch.
    static constexpr std::int64_t from_1582(std::uint64_t units) {
        using duration =
            std::chrono::duration<std::int64_t, std::ratio<1, 10'000'000>>;
        const duration since_1970(static_cast<std::int64_t>(units) -
                                  122'192'928'000'000'000);
        return std::chrono::floor<std::chrono::milliseconds>(since_1970)
            .count();
    }

    std::uint64_t high_ = 0;
    std::uint64_t low_ = 0;
};

// Makes version 7. Not thread-safe.
template <millisecond_clock Clock = system_milliseconds_function,
          std::uniform_random_bit_generator Random = system_random>
class uuid_generator {
public:
    explicit uuid_generator(Clock clock = {}, Random random = {})
        : clock_(std::move(clock)), random_(std::move(random)) {}

    // If the clock has not advanced, increments the random part; an overflow
    // carries into the timestamp. Throws std::runtime_error if the clock is
    // not in 0..max_unix_ms, and std::overflow_error after the last id; ids
    // after an exception still increase.
    uuid next() {
        const std::int64_t now = clock_();
        if (now < 0 || now > uuid::max_unix_ms)
            throw std::runtime_error("uuid: unix_ms " + std::to_string(now) +
                                     " is not in 0.." +
                                     std::to_string(uuid::max_unix_ms));
        if (now > time_)
            restart(now);
        else
            increment();
        return uuid::stamped(static_cast<std::uint64_t>(time_) << 16 | rand_a_,
                             rand_b_, 7);
    }

private:
    void restart(std::int64_t now) {
        std::uniform_int_distribution<std::uint64_t> bits;
        time_ = now;
        rand_a_ = bits(random_) >> 52;
        rand_b_ = bits(random_) >> 2;
    }

    // By 1 to 2^32, so that the next id cannot be predicted from one.
    void increment() {
        std::uniform_int_distribution<std::uint64_t> step(1, UINT64_C(1) << 32);
        const std::uint64_t b = rand_b_ + step(random_);
        const std::uint64_t a = rand_a_ + (b >> 62);
        const std::int64_t time = time_ + static_cast<std::int64_t>(a >> 12);
        if (time > uuid::max_unix_ms)
            throw std::overflow_error(
                "uuid: no id is left in the last millisecond");
        time_ = time;
        rand_a_ = a & 0xfff;
        rand_b_ = b << 2 >> 2;
    }

    Clock clock_;
    Random random_;
    std::int64_t time_ = -1;
    std::uint64_t rand_a_{};  // the 12 bits after the version
    std::uint64_t rand_b_{};  // the 62 bits after the variant
};

}  // namespace tenet
