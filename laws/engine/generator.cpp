// Simpler values: sequences without big chunks first, then simpler parts.
#include <tenet/laws/engine/generator.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include "script.hpp"

namespace tenet::laws::engine {

namespace {

void add_edges(const domain& from, std::vector<value>& found) {
    if (from.what == domain::shape::whole)
        for (const std::int64_t edge :
             std::array<std::int64_t, 5>{from.low, from.high, 0, 1, -1})
            if (from.low <= edge && edge <= from.high && edge % from.step == 0)
                found.push_back(edge);
    if (from.what == domain::shape::tuple)
        for (const domain& member : from.parts) add_edges(member, found);
}

std::vector<value> simpler_wholes(const domain& from, std::int64_t x) {
    std::vector<value> found;
    const std::int64_t aim = std::clamp<std::int64_t>(0, from.low, from.high);
    if (x == aim) return found;
    found.push_back(aim);
    if (x < 0 && x > INT64_MIN && -x <= from.high) found.push_back(-x);
    const auto gap =
        static_cast<std::uint64_t>(x) - static_cast<std::uint64_t>(aim);
    auto step = static_cast<std::int64_t>(gap) / 2;
    // The gap of two 64-bit numbers may pass 63 bits: halve it unsigned.
    if ((x > aim) != (static_cast<std::int64_t>(gap) > 0))
        step = static_cast<std::int64_t>(gap / 2);
    for (; step != 0; step /= 2)
        found.push_back(static_cast<std::int64_t>(
            static_cast<std::uint64_t>(x) - static_cast<std::uint64_t>(step)));
    std::erase_if(found,
                  [&](const value& it) { return it.whole % from.step != 0; });
    return found;
}

std::vector<value> simpler_reals(double x) {
    std::vector<value> found;
    for (const double aim : {0.0, 1.0, x / 2})
        if (const double whole = static_cast<double>(
                static_cast<std::int64_t>(std::clamp(aim, -1e9, 1e9)));
            x != whole && std::abs(whole) < std::abs(x))
            found.emplace_back(whole);
    return found;
}

std::size_t length_of(const domain& from, const value& it) {
    if (from.what == domain::shape::text) return it.text.size();
    return from.what == domain::shape::list ? it.parts.size() : 0;
}

template <class Sequence>
void erase_chunk(Sequence& it, std::size_t at, std::size_t chunk) {
    const auto first = it.begin() + static_cast<std::ptrdiff_t>(at);
    it.erase(first, first + static_cast<std::ptrdiff_t>(chunk));
}

template <class Sequence>
bool repeats_later(const Sequence& it, std::size_t at) {
    const auto place = it.begin() + static_cast<std::ptrdiff_t>(at);
    return std::find(place + 1, it.end(), *place) != it.end();
}

}  // namespace

value draw_by_seed(std::uint64_t seed, const domain& from,
                   const std::vector<value>& recalled, double size) {
    dice random(seed);
    std::vector<value> pool = recalled;
    if (pool.empty()) add_edges(from, pool);
    return draw(from, pool, std::clamp(size, 0.0, 1.0), random);
}

std::vector<value> simpler(const domain& from, const value& it) {
    const std::shared_ptr<void> nobody;
    simplification search({nobody, &from}, it);
    std::vector<value> found;
    while (const auto next = search.next()) found.push_back(next->held());
    return found;
}

simplification::simplification(std::shared_ptr<const domain> from, value it)
    : from_(std::move(from)), it_(std::move(it)) {
    restart();
}

void simplification::restart() {
    chunk_ = length_of(*from_, it_);
    at_ = choice_ = 0;
    part_.clear();
    together_ = from_->what == domain::shape::whole ||
                from_->what == domain::shape::real;
    changed_ = false;
}

std::optional<simplification> simplification::next() {
    for (;;) {
        if (auto found = next_shorter()) return found;
        if (auto found = next_plainer()) return found;
        if (!together_) {
            together_ = true;
            at_ = choice_ = 0;
            part_.clear();
        } else if (changed_) {
            // Simpler parts may have made others needless: another round.
            restart();
        } else {
            return {};
        }
    }
}

// The search goes on at the same place of what it has found.
simplification simplification::changed() const {
    simplification next = *this;
    next.changed_ = true;
    return next;
}

std::optional<simplification> simplification::next_shorter() {
    const std::size_t length = length_of(*from_, it_);
    const auto fewest = static_cast<std::size_t>(from_->low);
    while (chunk_ > 0) {
        if (at_ + chunk_ > length || length < fewest + chunk_) {
            chunk_ /= 2;
            at_ = 0;
            continue;
        }
        simplification next = changed();
        if (from_->what == domain::shape::text)
            erase_chunk(next.it_.text, at_, chunk_);
        else
            erase_chunk(next.it_.parts, at_, chunk_);
        at_ += chunk_;
        return next;
    }
    return {};
}

std::optional<simplification> simplification::next_plainer() {
    switch (from_->what) {
        case domain::shape::text:
            return next_letter();
        case domain::shape::list:
        case domain::shape::tuple:
            return next_part();
        case domain::shape::whole:
        case domain::shape::real:
            break;
    }
    return next_number();
}

std::optional<simplification> simplification::next_number() {
    if (choice_ == 0)
        simpler_ = from_->what == domain::shape::whole
                       ? simpler_wholes(*from_, it_.whole)
                       : simpler_reals(it_.real);
    if (choice_ == simpler_.size()) return {};
    return simplification(from_, simpler_[choice_++]);
}

std::optional<simplification> simplification::next_letter() {
    constexpr char plain[] = {'a', 'b'};
    for (; at_ < it_.text.size(); ++at_, choice_ = 0)
        while (choice_ < std::size(plain)) {
            const char old = it_.text[at_], letter = plain[choice_++];
            if (old == 'a' || old == letter) continue;
            if (together_ && !repeats_later(it_.text, at_)) continue;
            simplification next = changed();
            if (together_)
                std::ranges::replace(next.it_.text, old, letter);
            else
                next.it_.text[at_] = letter;
            return next;
        }
    return {};
}

std::optional<simplification> simplification::next_part() {
    for (; at_ < it_.parts.size(); ++at_, part_.clear()) {
        const value& old = it_.parts[at_];
        if (together_ && !repeats_later(it_.parts, at_)) continue;
        const domain& of = domain_of_part(at_);
        if (part_.empty())
            part_.emplace_back(std::shared_ptr<const domain>(from_, &of), old);
        auto found = part_.front().next();
        if (!found) continue;
        simplification next = changed();
        for (std::size_t i = at_; i < it_.parts.size(); ++i)
            if (i == at_ ||
                (together_ && it_.parts[i] == old && domain_of_part(i) == of))
                next.it_.parts[i] = found->held();
        next.part_.front() = std::move(*found);
        return next;
    }
    return {};
}

const domain& simplification::domain_of_part(std::size_t i) const {
    return from_->parts[from_->what == domain::shape::list ? 0 : i];
}

}  // namespace tenet::laws::engine
