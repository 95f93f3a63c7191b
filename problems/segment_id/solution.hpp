#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

// The ids that are left are those from next_ up to, but without, end_. At first
// there are none, and whenever there are none, a range is reserved: the first
// id is whatever the store says, for other generators reserve ranges, too, and
// the next range of this one need not follow its last.
//   The store is asked before anything is changed. If it throws, next_ and end_
// still say that nothing is left, so that the next call asks again, and no id
// is handed out that was not reserved.
//   So the store is called once for step ids, and all other calls add 1. What a
// program loses when it ends or crashes is the rest of a range: a gap, but
// never an id twice. The entry of this name also fetches the next range ahead
// of need, by a thread of its own.
class segment_id {
public:
    using reserve =
        std::function<std::int64_t(const std::string& tag, std::int64_t step)>;

    segment_id(reserve store, std::string tag, std::int64_t step)
        : store_(std::move(store)), tag_(std::move(tag)), step_(step) {}

    std::int64_t next() {
        if (next_ == end_) {
            const std::int64_t first = store_(tag_, step_);
            next_ = first;
            end_ = first + step_;
        }
        return next_++;
    }

private:
    reserve store_;
    std::string tag_;
    std::int64_t step_;
    std::int64_t next_ = 0, end_ = 0;  // what is left of the range
};
