// segment_id: hands_out_before_the_commit (type)
// + segment_id: both_fetch (type) lets_go_of_a_range (template)
// striped_counter: begins_with_0 (type)
#pragma once
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

using reserve_function = std::function<std::int64_t(std::string, std::int64_t)>;

// Takes it that the next range follows the last one, while it is fetched.
class hands_out_before_the_commit {
public:
    hands_out_before_the_commit(reserve_function store, std::string tag,
                                std::int64_t step)
        : store_(store), tag_(tag), step_(step) {}
    ~hands_out_before_the_commit() {
        if (fetcher_.joinable()) fetcher_.join();
    }

    std::int64_t next() {
        const std::lock_guard guard(lock_);
        if (next_ == 0) {
            next_ = store_(tag_, step_);
            end_ = next_ + step_;
        }
        if (next_ == end_) {
            end_ += step_;
            if (fetcher_.joinable()) fetcher_.join();
            fetcher_ = std::thread([this] {
                try {
                    store_(tag_, step_);
                } catch (...) {
                }
            });
        }
        return next_++;
    }

private:
    reserve_function store_;
    std::string tag_;
    std::int64_t step_, next_ = 0, end_ = 0;
    std::mutex lock_;
    std::thread fetcher_;
};

// Each thread that finds the range used up reserves one.
class both_fetch {
public:
    both_fetch(reserve_function store, std::string tag, std::int64_t step)
        : store_(store), tag_(tag), step_(step) {}

    std::int64_t next() {
        for (;;) {
            {
                const std::lock_guard guard(lock_);
                if (next_ < end_) return next_++;
            }
            const std::int64_t first = store_(tag_, step_);
            const std::lock_guard guard(lock_);
            next_ = first;
            end_ = first + step_;
        }
    }

private:
    reserve_function store_;
    std::string tag_;
    std::int64_t step_, next_ = 0, end_ = 0;
    std::mutex lock_;
};

// Asks for the next range when one id is left; if that fails, that id is lost.
template <class Store>
class lets_go_of_a_range {
public:
    lets_go_of_a_range(Store store, std::string tag, std::int64_t step)
        : store_(std::move(store)), tag_(tag), step_(step) {}

    std::int64_t next() {
        const std::lock_guard guard(lock_);
        if (next_ == end_) {
            next_ = spare_ != 0 ? std::exchange(spare_, 0)
                                : store_.reserve(tag_, step_);
            end_ = next_ + step_;
        }
        const std::int64_t id = next_++;
        if (next_ + 1 == end_) {
            next_ = end_;
            spare_ = store_.reserve(tag_, step_);
            next_ = end_ - 1;
        }
        return id;
    }

private:
    Store store_;
    std::string tag_;
    std::int64_t step_, next_ = 0, end_ = 0, spare_ = 0;
    std::mutex lock_;
};

class begins_with_0 {
public:
    begins_with_0(std::int64_t offset, std::int64_t increment)
        : next_(offset - 1), increment_(increment) {}
    std::int64_t next() { return std::exchange(next_, next_ + increment_); }

private:
    std::int64_t next_, increment_;
};
