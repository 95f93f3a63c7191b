// id_generator: ignores_steps_back (type)
// id_generator_concurrent: stores_apart (type)
#pragma once
#include <atomic>
#include <cstdint>
#include <functional>

using clock_of_ids = std::function<std::int64_t()>;

class ignores_steps_back {
public:
    explicit ignores_steps_back(clock_of_ids clock) : clock_(clock) {}
    std::int64_t next() {
        const std::int64_t now = clock_();
        sequence_ = now == last_ ? sequence_ + 1 : 0;
        last_ = now;
        return now << 20 | sequence_;
    }

private:
    clock_of_ids clock_;
    std::int64_t last_ = 0;
    std::int64_t sequence_ = 0;
};

// Loads and stores its state apart.
class stores_apart {
public:
    explicit stores_apart(clock_of_ids clock) : clock_(clock) {}
    std::int64_t next() {
        const std::int64_t now = clock_() << 20;
        const std::int64_t last = last_.load();
        const std::int64_t id = now > last ? now : last + 1;
        last_.store(id);
        return id;
    }

private:
    clock_of_ids clock_;
    std::atomic<std::int64_t> last_{0};
};
