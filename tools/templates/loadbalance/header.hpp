// entry_name: says in one sentence what it does.
//
// When to reach for it, and when not to.
//
// Kind:       balancer
// Technique:  the idea, in a line
// Invariant:  the peer in turn has had no more picks than its weight
// Complexity: pick O(1); space O(n)
// Reference:  author, title, where and when it was published
// Laws:       balancer_exact
//
// Example:
//   entry_name made({2, 1});
//   made.pick() == 0 && made.pick() == 0 && made.pick() == 1
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tenet {

class entry_name {
public:
    static constexpr const char* name = "entry_name";

    // Throws std::invalid_argument unless there are weights, each at least 1.
    constexpr explicit entry_name(std::vector<int> all) {
        if (all.empty()) refuse("number of weights", 0);
        for (const int weight : all)
            if (weight < 1) refuse("weight", weight);
        weights_ = std::move(all);
    }

    // The index of a peer.
    constexpr std::size_t pick() noexcept {
        if (picks_ == weights_[peer_]) {
            peer_ = (peer_ + 1) % weights_.size();
            picks_ = 0;
        }
        ++picks_;
        return peer_;
    }

    constexpr bool invariant() const { return picks_ <= weights_[peer_]; }

private:
    [[noreturn]] static void refuse(const std::string& what, int value) {
        throw std::invalid_argument(std::string(name) + ": " + what + ' ' +
                                    std::to_string(value) +
                                    " is not in 1..2147483647");
    }

    std::vector<int> weights_;
    std::size_t peer_ = 0;
    int picks_ = 0;  // of that peer, in its present turn
};

}  // namespace tenet
