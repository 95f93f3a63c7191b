#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/least_connections.hpp>
#include <type_traits>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace least_connections_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    forgets_to_count_down,
    counts_down_twice,
    ignores_weights,
    rounds_quotients,
    multiplies_in_32_bits,
    counts_in_sixteen_bits,
    picks_the_down,
    picks_the_drained,
    counts_down_the_newcomer,
    keeps_the_count_of_the_removed,
    prefers_the_first
};

// What a server has to do; a request holds it by a pointer.
struct desk {
    int weight = 1;
    bool down = false;
    bool present = true;
    std::int64_t active = 0;
};
using desks = std::vector<std::shared_ptr<desk>>;

bool eligible(const desk& it) {
    return it.present && (!it.down || is(fault::picks_the_down)) &&
           (it.weight > 0 || is(fault::picks_the_drained));
}

bool less_loaded(const desk& a, const desk& b) {
    if (is(fault::ignores_weights)) return a.active < b.active;
    if (is(fault::rounds_quotients))
        return a.active / std::max(1, a.weight) <
               b.active / std::max(1, b.weight);
    if (is(fault::multiplies_in_32_bits))
        return std::uint32_t(a.active) * std::uint32_t(b.weight) <
               std::uint32_t(b.active) * std::uint32_t(a.weight);
    if (is(fault::counts_in_sixteen_bits))
        return std::int64_t{std::uint16_t(a.active)} * b.weight <
               std::int64_t{std::uint16_t(b.active)} * a.weight;
    return a.active * b.weight < b.active * a.weight;
}

// Begins with the one after the last.
std::optional<std::size_t> least_of(const desks& all, std::size_t last) {
    std::optional<std::size_t> best;
    for (std::size_t n = 0; n < all.size(); ++n) {
        const std::size_t i =
            is(fault::prefers_the_first) ? n : (last + 1 + n) % all.size();
        if (eligible(*all[i]) && (!best || less_loaded(*all[i], *all[*best])))
            best = i;
    }
    return best;
}

void count_down(desk& it) {
    if (is(fault::forgets_to_count_down)) return;
    it.active -= is(fault::counts_down_twice) ? 2 : 1;
}

// Where pick() begins a request and release() ends it.
class by_index {
public:
    explicit by_index(const std::vector<int>& weights) {
        for (const int weight : weights)
            all_.push_back(std::make_shared<desk>(desk{weight}));
    }

    std::optional<std::size_t> pick() {
        const auto best = least_of(all_, last_);
        if (!best) return best;
        ++all_[*best]->active;
        return last_ = *best;
    }
    void release(std::size_t i) { count_down(*all_[i]); }
    void set_down(std::size_t i, bool down) { all_[i]->down = down; }
    void set_weight(std::size_t i, int weight) { all_[i]->weight = weight; }
    std::int64_t active(std::size_t i) const { return all_[i]->active; }

protected:
    desks all_;
    std::size_t last_ = 0;
};

enum class hold {
    none,
    ends_at_a_move,
    is_not_ended_by_assignment,
    ends_at_self_assignment
};

class slip {
public:
    slip(std::size_t i, std::shared_ptr<desk> at) : i_(i), at_(std::move(at)) {
        ++at_->active;
    }
    slip(slip&& other) noexcept : i_(other.i_), at_(std::move(other.at_)) {
        if (is(hold::ends_at_a_move) && at_) --at_->active;
    }
    slip& operator=(slip&& other) noexcept {
        if (this == &other && !is(hold::ends_at_self_assignment)) return *this;
        if (at_ && !is(hold::is_not_ended_by_assignment)) count_down(*at_);
        i_ = other.i_;
        at_ = std::move(other.at_);
        return *this;
    }
    ~slip() {
        if (at_) count_down(*at_);
    }
    std::size_t index() const { return i_; }

private:
    std::size_t i_;
    std::shared_ptr<desk> at_;
};

// Where acquire() gives what ends it; pick() begins none.
class by_lease : by_index {
public:
    using by_index::active;
    using by_index::by_index;
    using by_index::set_down;
    using by_index::set_weight;

    std::optional<std::size_t> pick() { return least_of(all_, last_); }
    std::optional<slip> acquire() {
        const auto best = pick();
        if (!best) return std::nullopt;
        return slip(last_ = *best, all_[*best]);
    }
    std::size_t add(int weight) {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (all_[i]->present) continue;
            const auto left = all_[i]->active;
            if (!is(fault::counts_down_the_newcomer))
                all_[i] = std::make_shared<desk>();
            *all_[i] = {weight};
            if (is(fault::keeps_the_count_of_the_removed))
                all_[i]->active = left;
            return i;
        }
        all_.push_back(std::make_shared<desk>(desk{weight}));
        return all_.size() - 1;
    }
    void remove(std::size_t i) { all_[i]->present = false; }
};

// All alike; acquire() gives an index, which done() takes back.
class all_alike {
public:
    explicit all_alike(std::size_t servers) : active_(servers) {}
    std::size_t acquire() {
        std::size_t best = next_ % active_.size();
        for (std::size_t n = 0; n < active_.size(); ++n) {
            const std::size_t i = (next_ + n) % active_.size();
            if (active_[i] < active_[best]) best = i;
        }
        next_ = best + 1;
        ++active_[best];
        return best;
    }
    void done(std::size_t i) { --active_[i]; }

private:
    std::vector<int> active_;
    std::size_t next_ = 0;
};

TEST_CASE("least_connections acquits those that count") {
    const auto found = laws::least_connections<by_index, true>();
    laws::check(found);
    CHECK(found.findings.size() == 5);
    laws::check(laws::least_connections<by_lease>());
    laws::check(laws::least_connections<all_alike>());
}

TEST_CASE("least_connections convicts wrong counts") {
    tests::convict(laws::least_connections<by_index>,
                   fault::forgets_to_count_down, fault::picks_the_drained,
                   {{fault::multiplies_in_32_bits, 300}});
    tests::convict(laws::least_connections<by_index, true>,
                   fault::prefers_the_first);
    tests::convict(laws::least_connections<by_lease>,
                   fault::forgets_to_count_down, fault::counts_down_twice);
    tests::convict(laws::least_connections<by_lease>,
                   fault::counts_down_the_newcomer,
                   fault::keeps_the_count_of_the_removed,
                   {{fault::counts_down_the_newcomer, 12},
                    {fault::keeps_the_count_of_the_removed, 12}});
}

TEST_CASE("least_connections convicts wrong leases") {
    tests::convict_all(laws::least_connections<by_lease>,
                       hold::ends_at_self_assignment);
}

}  // namespace least_connections_laws_test
