// generator: values of a domain, drawn and shrunk one by one.
//
// For a framework that plays them itself, as <tenet/laws/rapidcheck.hpp> does
// for RapidCheck.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <tenet/laws/engine/argument.hpp>
#include <vector>

namespace tenet::laws::engine {

// The value of that seed. size runs from 0 to 1; recalled are values worth
// meeting again, and where there are none the edges of the domain are.
value draw_by_seed(std::uint64_t seed, const domain& from,
                   const std::vector<value>& recalled, double size);

// A value and the search for simpler ones: sequences without big chunks first,
// then simpler parts. Each value found carries on the search where it was found
// instead of starting anew, which would try most of them again and again.
class simplification {
public:
    simplification(std::shared_ptr<const domain> from, value it);

    const value& held() const { return it_; }
    // The next simpler value, or nothing when all were given.
    std::optional<simplification> next();

private:
    void restart();
    std::optional<simplification> next_shorter();
    std::optional<simplification> next_plainer();
    std::optional<simplification> next_number();
    std::optional<simplification> next_letter();
    std::optional<simplification> next_part();
    simplification changed() const;
    const domain& domain_of_part(std::size_t i) const;

    std::shared_ptr<const domain> from_;
    value it_;
    std::size_t chunk_ = 0;  // to be removed, of a sequence; 0: parts change
    std::size_t at_ = 0;
    std::size_t choice_ = 0;
    bool together_ = false;  // equal parts change at once, after each alone
    bool changed_ = false;   // since the search was started
    std::vector<value> simpler_;        // numbers, of a number
    std::vector<simplification> part_;  // at most one: of the part at at_
};

}  // namespace tenet::laws::engine
