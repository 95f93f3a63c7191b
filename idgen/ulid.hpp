// ulid: 128-bit ids of time and chance, whose 26 letters sort by age.
//
// Wants no node number, unlike a snowflake. Ids of one millisecond count up by
// 1, so who has seen one can guess its neighbours.
//
// Kind:       id generator
// Technique:  48 bits of milliseconds, then 80 random bits that count up
// Invariant:  every id made is greater than those made before
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
#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace tenet {

class ulid {
public:
    static constexpr std::size_t length = 26;
    static constexpr std::int64_t max_unix_ms = (INT64_C(1) << 48) - 1;

    constexpr ulid() = default;
    // The first 64 bits, which begin with the time, and the last 64.
    constexpr ulid(std::uint64_t high, std::uint64_t low)
        : high_(high), low_(low) {}

    // As the specification has it: either case, and no letter but its 32. A
    // first letter above 7 would need more than 128 bits.
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

    // Most significant byte first, as in a UUID of the same bits.
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

namespace detail_ulid {

struct clock {
    std::int64_t operator()() const {
        return std::chrono::system_clock::now().time_since_epoch() /
               std::chrono::milliseconds(1);
    }
};

struct random {
    using result_type = std::random_device::result_type;
    static constexpr result_type min() { return std::random_device::min(); }
    static constexpr result_type max() { return std::random_device::max(); }
    // To open the device takes a hundred times as long as to read from it.
    result_type operator()() const {
        thread_local std::random_device device;
        return device();
    }
};

}  // namespace detail_ulid

// Clock tells Unix milliseconds. A generator is for one thread at a time.
template <class Clock = detail_ulid::clock,
          std::uniform_random_bit_generator Random = detail_ulid::random>
class ulid_generator {
public:
    explicit ulid_generator(Clock clock = {}, Random random = {})
        : clock_(std::move(clock)), random_(std::move(random)) {}

    // While the clock stands still or is back, the last id is counted up; that
    // throws std::overflow_error once its random bits are all 1.
    ulid next() {
        const std::int64_t now = clock_();
        if (now < 0 || now > ulid::max_unix_ms)
            throw std::runtime_error(
                "ulid: the clock shows " + std::to_string(now) +
                " ms, allowed is 0 to " + std::to_string(ulid::max_unix_ms));
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
            throw std::overflow_error("ulid: the random bits are used up");
        return next;
    }

    Clock clock_;
    Random random_;
    ulid last_;
    bool began_ = false;
};

}  // namespace tenet
