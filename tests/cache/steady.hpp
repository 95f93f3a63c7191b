// steady: copies, comparisons and hashes can be made to throw, but not moves.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <tenet/laws/engine/elements.hpp>

class steady {
public:
    steady(int x = 0) : number_(new int(x)) {}
    steady(const steady& it) : number_(copy_of(it)) {}
    steady(steady&&) noexcept = default;
    steady& operator=(const steady& it) {
        number_ = copy_of(it);
        return *this;
    }
    steady& operator=(steady&&) noexcept = default;

    int number() const { return number_ ? *number_ : -1; }
    friend bool operator==(const steady& a, const steady& b) {
        tenet::laws::engine::fault_point(tenet::laws::fault_compare);
        return a.number() == b.number();
    }
    friend std::string show(const steady& it) {
        return tenet::laws::shown(it.number());
    }

private:
    static std::unique_ptr<int> copy_of(const steady& it) {
        tenet::laws::engine::fault_point(tenet::laws::fault_copy);
        return it.number_ ? std::make_unique<int>(*it.number_) : nullptr;
    }

    std::unique_ptr<int> number_;
};

// What is thrown in the midst of it must change nothing either.
template <>
inline constexpr tenet::laws::element_kind
    tenet::laws::kind_of_element<steady> = tenet::laws::element_kind::fragile;

template <>
struct std::hash<steady> {
    std::size_t operator()(const steady& it) const {
        tenet::laws::engine::fault_point(tenet::laws::fault_hash);
        return std::hash<int>()(it.number());
    }
};
