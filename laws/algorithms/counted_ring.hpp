// counted_ring: integers modulo 2^32 whose products are counted, for laws of
// algorithms that save them.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>

namespace tenet::laws {

struct counted_ring {
    std::uint32_t number = 0;

    static inline std::size_t products = 0;

    counted_ring() = default;
    counted_ring(std::integral auto x)
        : number(static_cast<std::uint32_t>(x)) {}

    counted_ring& operator+=(counted_ring x) { return *this = *this + x; }
    counted_ring& operator-=(counted_ring x) { return *this = *this - x; }
    counted_ring& operator*=(counted_ring x) { return *this = *this * x; }

    friend counted_ring operator+(counted_ring a, counted_ring b) {
        return a.number + b.number;
    }
    friend counted_ring operator-(counted_ring a, counted_ring b) {
        return a.number - b.number;
    }
    friend counted_ring operator-(counted_ring a) { return 0U - a.number; }
    friend counted_ring operator*(counted_ring a, counted_ring b) {
        ++products;
        return a.number * b.number;
    }
    friend auto operator<=>(const counted_ring&, const counted_ring&) = default;
};

}  // namespace tenet::laws
