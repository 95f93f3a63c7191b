// server_health: which servers of a balancer can take a request.
//
// A server's index stays its own until it is removed; then the next that is
// added may have it. Servers that are down are left out, and those that fail
// for a while, as nginx does it. Not thread-safe.
//
// Kind:       building block
// Technique:  passive health checks: ejection after max_fails, then one probe
//             per fail_timeout; the end of each ejection is computed ahead
// Invariant:  a removed server is never eligible; ailing_ counts those that are
//             down or have failed
// Complexity: add, remove O(n); the others O(1); space O(n)
// Reference:  nginx 1.22, upstream: max_fails, fail_timeout, down
// Laws:       property
//
// Example:
//   server_health servers;
//   servers.add(), servers.add();
//   servers.report_failure(0, std::chrono::seconds(5));
//   !servers.eligible(0, std::chrono::seconds(15)) && servers.eligible(1, {})
#pragma once

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace tenet {

// When a server is ejected, and for how long; the defaults are nginx's.
struct ejection_rule {
    int max_fails = 1;  // failures until ejection; 0: it is never ejected
    std::chrono::seconds fail_timeout{10};
};

class server_health {
public:
    // Times are seconds since an epoch of the caller's choice.
    using seconds = std::chrono::seconds;
    // The sum of a time and a timeout up to this does not overflow.
    static constexpr seconds max_time = seconds::max() / 2;

    // Returns the lowest index that is free; the server is up. Throws
    // std::invalid_argument for values out of range; strong exception
    // guarantee.
    constexpr std::size_t add(ejection_rule its = {}) {
        check("max_fails", its.max_fails, std::numeric_limits<int>::max());
        check("fail_timeout", its.fail_timeout.count(), max_time.count());
        const std::size_t i = free_index();
        if (i == size()) {
            ejected_until_.resize(i + 1);
            records_.emplace_back();
        }
        records_[i] = {.rule = its, .present = true};
        ++count_;
        update_with_others(i);
        return i;
    }

    constexpr void remove(std::size_t i) {
        assert(contains(i));
        records_[i].present = false;
        --count_;
        update_with_others(i);
    }

    // Every index is less than this.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        return records_.size();
    }
    constexpr bool contains(std::size_t i) const noexcept {
        return i < size() && records_[i].present;
    }

    // Whether each server is up and none has failures that count.
    constexpr bool all_well() const noexcept { return ailing_ == 0; }

    constexpr bool eligible(std::size_t i, seconds now) const {
        assert(i < size() && seconds{0} <= now && now <= max_time);
        return now > ejected_until_[i];
    }

    // To be told of each pick. After its timeout, one request may probe an
    // ejected server; another one only after the timeout again or after this
    // one's success.
    constexpr void picked(std::size_t i, seconds now) {
        assert(eligible(i, now));
        record& its = records_[i];
        if (its.fails == 0 || now - its.checked <= its.rule.fail_timeout)
            return;
        its.checked = now;
        update(i);
    }

    constexpr void set_down(std::size_t i, bool down) {
        assert(contains(i));
        records_[i].down = down;
        update(i);
    }

    // Forgets the failures if the last one precedes the last probe.
    constexpr void report_success(std::size_t i) {
        assert(contains(i));
        record& its = records_[i];
        if (its.failed < its.checked) its.fails = 0;
        update(i);
    }

    constexpr void report_failure(std::size_t i, seconds now) {
        assert(contains(i) && seconds{0} <= now && now <= max_time);
        record& its = records_[i];
        ++its.fails;
        its.failed = its.checked = now;
        update(i);
    }

    // 0 for a server that is never ejected, such as the only one.
    constexpr int max_fails(std::size_t i) const {
        assert(contains(i));
        return count_ == 1 ? 0 : records_[i].rule.max_fails;
    }

    constexpr bool invariant() const {
        const auto ails = [](const record& it) { return it.ailing(); };
        const auto is_present = [](const record& it) { return it.present; };
        return ailing_ == std::ranges::count_if(records_, ails) &&
               count_ == std::ranges::count_if(records_, is_present) &&
               ejected_until_.size() >= records_.size();
    }

private:
    struct record {
        ejection_rule rule{};
        bool present = false;
        bool down = false;
        bool counted = false;  // in ailing_
        std::int64_t fails = 0;
        seconds failed{};   // the last failure
        seconds checked{};  // the last failure or probe

        constexpr bool ailing() const { return present && (down || fails > 0); }
    };

    static constexpr void check(const char* what, std::int64_t value,
                                std::int64_t most) {
        if (value < 0 || value > most)
            throw std::invalid_argument(std::string("server_health: ") + what +
                                        " " + std::to_string(value) +
                                        " is not in 0.." +
                                        std::to_string(most));
    }

    constexpr std::size_t free_index() const {
        if (count_ == std::ssize(records_)) return size();
        const auto free = std::ranges::find(records_, false, &record::present);
        return static_cast<std::size_t>(free - records_.begin());
    }

    constexpr seconds ejected_until(std::size_t i) const {
        const record& its = records_[i];
        if (!its.present || its.down) return seconds::max();
        if (max_fails(i) == 0 || its.fails < its.rule.max_fails)
            return seconds::min();
        return its.checked + its.rule.fail_timeout;
    }

    constexpr void update(std::size_t i) {
        record& its = records_[i];
        ailing_ += int{its.ailing()} - int{its.counted};
        its.counted = its.ailing();
        ejected_until_[i] = ejected_until(i);
    }

    // The only server is not ejected; it may have become so, or be so no more.
    constexpr void update_with_others(std::size_t i) {
        update(i);
        if (count_ > 2) return;
        for (std::size_t other = 0; other < size(); ++other) update(other);
    }

    std::vector<record> records_;
    std::vector<seconds> ejected_until_;
    std::ptrdiff_t count_ = 0;
    std::ptrdiff_t ailing_ = 0;
};

}  // namespace tenet
