// balancer balancer_exact: leaves_out_weight_one (type)
// smooth_balancer: in_plain_turns (type) keeps_its_debts (type)
// balancer: moves_indexes_up (type)
// least_connections: forgets_to_count_down (type) ends_once_more (type)
// random_balancer: ignores_weights (type)
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <utility>
#include <vector>

// Counts down from the weights, not to the last.
class leaves_out_weight_one {
public:
    explicit leaves_out_weight_one(std::vector<int> weights)
        : weights_(std::move(weights)) {}
    std::size_t pick() {
        for (std::size_t tried = 0; tried < weights_.size(); ++tried) {
            if (picked_ + 1 < weights_[at_] || weights_.size() == 1) {
                ++picked_;
                return at_;
            }
            at_ = (at_ + 1) % weights_.size();
            picked_ = 0;
        }
        return at_;
    }

private:
    std::vector<int> weights_;
    std::size_t at_ = 0;
    int picked_ = 0;
};

class in_plain_turns {
public:
    explicit in_plain_turns(std::vector<int> weights)
        : weights_(std::move(weights)) {}
    std::size_t pick() {
        if (picked_++ == weights_[at_]) {
            at_ = (at_ + 1) % weights_.size();
            picked_ = 1;
        }
        return at_;
    }

private:
    std::vector<int> weights_;
    std::size_t at_ = 0;
    int picked_ = 0;
};

// Smooth, but what a peer owes of great weights it goes on to owe of small ones.
class keeps_its_debts {
public:
    explicit keeps_its_debts(std::vector<int> weights)
        : weights_(std::move(weights)), current_(weights_.size()) {}
    std::size_t pick() {
        std::size_t best = 0;
        std::int64_t total = 0;
        for (std::size_t i = 0; i < weights_.size(); ++i) {
            current_[i] += weights_[i];
            total += weights_[i];
            if (current_[i] > current_[best]) best = i;
        }
        current_[best] -= total;
        return best;
    }
    void set_weight(std::size_t i, int weight) { weights_[i] = weight; }

private:
    std::vector<int> weights_;
    std::vector<std::int64_t> current_;
};

// The servers after the one that is removed move up.
class moves_indexes_up {
public:
    moves_indexes_up() = default;
    std::size_t add() { return servers_++; }
    void remove(std::size_t) { --servers_; }
    std::optional<std::size_t> pick() {
        if (servers_ == 0) return std::nullopt;
        return last_ = (last_ + 1) % servers_;
    }

private:
    std::size_t servers_ = 0;
    std::size_t last_ = 0;
};

class forgets_to_count_down {
public:
    explicit forgets_to_count_down(std::size_t servers) : active_(servers) {}
    std::size_t pick() {
        std::size_t best = next_++ % active_.size();
        for (std::size_t i = 0; i < active_.size(); ++i)
            if (active_[i] < active_[best]) best = i;
        ++active_[best];
        return best;
    }
    void release(std::size_t) {}

private:
    std::vector<int> active_;
    std::size_t next_ = 0;
};

// Its lease counts down when it is moved from, too.
class ends_once_more {
public:
    class lease {
    public:
        lease(std::size_t i, std::vector<int>& active)
            : i_(i), active_(&active) {
            ++active[i];
        }
        lease(lease&& other) noexcept : i_(other.i_), active_(other.active_) {}
        lease& operator=(lease&& other) noexcept {
            std::swap(i_, other.i_);
            return *this;
        }
        ~lease() { --(*active_)[i_]; }
        std::size_t index() const { return i_; }

    private:
        std::size_t i_;
        std::vector<int>* active_;
    };

    explicit ends_once_more(const std::vector<int>& weights)
        : weights_(weights), active_(weights.size()) {}
    lease acquire() {
        std::size_t best = next_++ % active_.size();
        for (std::size_t i = 0; i < active_.size(); ++i)
            if (std::int64_t{active_[i]} * weights_[best] <
                std::int64_t{active_[best]} * weights_[i])
                best = i;
        return {best, active_};
    }

private:
    std::vector<int> weights_;
    std::vector<int> active_;
    std::size_t next_ = 0;
};

class ignores_weights {
public:
    ignores_weights(const std::vector<int>& weights, std::uint64_t seed)
        : random_(seed), any_(0, weights.size() - 1) {}
    std::size_t pick() { return any_(random_); }

private:
    std::mt19937_64 random_;
    std::uniform_int_distribution<std::size_t> any_;
};
