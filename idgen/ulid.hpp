// ulid: 128-bit ids of a timestamp and random bits; their text sorts by time.
//
// Needs no node number, unlike a snowflake. Within a millisecond an id is the
// previous one plus 1: do not use it where ids must not be guessed.
//
// Kind:       id generator
// Technique:  48 bits of milliseconds, then 80 random bits, which are
//             incremented while the millisecond is the same
// Invariant:  ids of one generator are strictly increasing
// Complexity: next, parse, text O(1); space O(1)
// Reference:  the ULID specification, github.com/ulid/spec
// Laws:       id_generator
// See also:   snowflake, uuid
//
// Example:
//   const ulid id = *ulid::parse("01ARZ3NDEKTSV4RRFFQ69G5FAV");
//   id.unix_ms() == 1469922850259 && !ulid::parse("80000000000000000000000000")
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenet/structures/millisecond_clock.hpp>
#include <tenet/structures/system_random.hpp>
#include <utility>

namespace tenet {

class ulid {
public:
    static constexpr std::size_t length = 26;
    static constexpr std::int64_t max_unix_ms = (INT64_C(1) << 48) - 1;

    constexpr ulid() = default;
    // The first 64 bits, of which 48 are the timestamp, and the last 64.
    constexpr ulid(std::uint64_t high, std::uint64_t low)
        : high_(high), low_(low) {}

    // Accepts 26 letters of Crockford's Base32, of either case and without its
    // aliases, as the specification has it; nullopt for any other text, and for
    // a first letter above 7, which would exceed 128 bits.
    static constexpr std::optional<ulid> parse(std::string_view text) {
        if (text.size() != length || text[0] > '7') return std::nullopt;
        ulid parsed;
        for (const char letter : text) {
            const bool lower = 'a' <= letter && letter <= 'z';
            const char upper =
                lower ? static_cast<char>(letter - 'a' + 'A') : letter;
            const std::size_t digit = digits.find(upper);
            if (digit == digits.npos) return std::nullopt;
            parsed.high_ = parsed.high_ << 5 | parsed.low_ >> 59;
            parsed.low_ = parsed.low_ << 5 | digit;
        }
        return parsed;
    }

    // The 26 letters, in upper case.
    std::string text() const {
        std::string letters(length, ' ');
        ulid rest = *this;
        for (std::size_t i = length; i-- > 0;) {
            letters[i] = digits[rest.low_ % 32];
            rest.low_ = rest.low_ >> 5 | rest.high_ << 59;
            rest.high_ >>= 5;
        }
        return letters;
    }

    constexpr std::uint64_t high() const noexcept { return high_; }
    constexpr std::uint64_t low() const noexcept { return low_; }
    constexpr std::int64_t unix_ms() const noexcept {
        return static_cast<std::int64_t>(high_ >> 16);
    }

    // In network byte order, in which comparison is lexicographic.
    constexpr std::array<std::uint8_t, 16> bytes() const {
        std::array<std::uint8_t, 16> all{};
        for (std::size_t i = 0; i < 8; ++i) {
            all[i] = static_cast<std::uint8_t>(high_ >> (56 - 8 * i));
            all[i + 8] = static_cast<std::uint8_t>(low_ >> (56 - 8 * i));
        }
        return all;
    }

    constexpr auto operator<=>(const ulid&) const = default;

private:
    static constexpr std::string_view digits =
        "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    std::uint64_t high_ = 0;
    std::uint64_t low_ = 0;
};

// Monotonic, as the specification calls it. Not thread-safe.
template <millisecond_clock Clock = system_milliseconds_function,
          std::uniform_random_bit_generator Random = system_random>
class ulid_generator {
public:
    explicit ulid_generator(Clock clock = {}, Random random = {})
        : clock_(std::move(clock)), random_(std::move(random)) {}

    // If the clock has not advanced, increments the last id, and throws
    // std::overflow_error if its random part is all ones. Throws
    // std::runtime_error if the clock is not in 0..max_unix_ms. Strong
    // exception guarantee.
    ulid next() {
        const std::int64_t now = clock_();
        if (now < 0 || now > ulid::max_unix_ms)
            throw std::runtime_error("ulid: unix_ms " + std::to_string(now) +
                                     " is not in 0.." +
                                     std::to_string(ulid::max_unix_ms));
        const bool later = !began_ || now > last_.unix_ms();
        last_ = later ? at(now) : after(last_);
        began_ = true;
        return last_;
    }

private:
    ulid at(std::int64_t now) {
        std::uniform_int_distribution<std::uint64_t> bits;
        const std::uint64_t top = bits(random_) >> 48;
        return {static_cast<std::uint64_t>(now) << 16 | top, bits(random_)};
    }

    static ulid after(const ulid& last) {
        const bool carry = last.low() == UINT64_MAX;
        const ulid next(last.high() + carry, last.low() + 1);
        if (next.unix_ms() != last.unix_ms())
            throw std::overflow_error("ulid: the random part overflows");
        return next;
    }

    Clock clock_;
    Random random_;
    ulid last_;
    bool began_ = false;
};

}  // namespace tenet
