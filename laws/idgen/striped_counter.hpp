// striped_counter: node i of N counts i, i + N, i + 2 N, and so on.
//
// Judges:    a type, such as my_counter
// Also:      stripes, auto_increment
// Threads:   yes
// Interface: Counter(offset, increment), two std::int64_t, the first in
//            1..increment; next(), an integer, or std::overflow_error after
//            the greatest; optional: Counter(offset, increment, used), which
//            resumes after all ids up to used
// Claims:    node i of N counts i, i + N, i + 2 N; it resumes after the ids
//            that are used; it ends with its greatest id; threads never share
//            an id, and each sees its own rise; no two calls are a data race
// Convicts:  one that begins with 0, or with i + N; that adds i; one more than
//            N, or one less; one that repeats what is used, or skips one; that
//            overflows; that loads and stores its state apart
#pragma once

#include <concepts>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string_view>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <thread>

namespace tenet::laws {

namespace stripes {

inline constexpr std::string_view of_node = "$T counter(1 + $0 % $1, $1);";
inline constexpr std::string_view of_used = "$T counter(1 + $0 % $1, $1, $2);";
inline constexpr std::string_view near_end =
    "$T counter(1 + $0 % $1, $1, INT64_MAX - $2);";

template <class Counter>
inline constexpr bool resumes =
    std::constructible_from<Counter, std::int64_t, std::int64_t, std::int64_t>;

template <class Counter>
class counted {
    static_assert(
        std::constructible_from<Counter, std::int64_t, std::int64_t>,
        "needs: Counter(std::int64_t offset, std::int64_t increment)");
    static_assert(
        requires(Counter & c) { std::int64_t(c.next()); },
        "needs: next() giving an integer");

public:
    template <std::same_as<std::int64_t>... Argument>
    explicit counted(Argument... arguments)
        : counter_(new Counter(arguments...)) {}

    value next() try {
        return std::int64_t(counter_->next());
    } catch (const std::overflow_error&) {
        return value("std::overflow_error");
    }

    // Whether it is new, and greater than the one that this thread had before.
    bool next_is_new() {
        const auto id = std::int64_t(counter_->next());
        const std::lock_guard guard(lock_);
        const auto before =
            std::exchange(last_[std::this_thread::get_id()], id);
        return before < id && seen_.insert(id).second;
    }

    bool invariant() const requires engine::states_one<Counter> {
        return engine::sound(*counter_);
    }

private:
    std::unique_ptr<Counter> counter_;
    std::mutex lock_;
    std::map<std::thread::id, std::int64_t> last_;
    std::set<std::int64_t> seen_;
};

template <class Counter>
subject half() {
    using on = counted<Counter>;
    subject_of<on> it("counter");
    it.start(of_node, [](std::int64_t k,
                         std::int64_t n) { return new on(1 + k % n, n); })
        .call("next", [](on& c) { return c.next(); })
        .call("is_new_and_rises(counter.next())",
              [](on& c) { return c.next_is_new(); });
    if constexpr (resumes<Counter>)
        it.start(of_used,
                 [](std::int64_t k, std::int64_t n, std::int64_t used) {
                     return new on(1 + k % n, n, used);
                 })
            .start(near_end,
                   [](std::int64_t k, std::int64_t n, std::int64_t left) {
                       return new on(1 + k % n, n, INT64_MAX - left);
                   });
    subject named = it;
    named.type = type_name<Counter>();
    return named;
}

report judge(const subject&, const settings&);

}  // namespace stripes

template <class Counter>
report striped_counter(const settings& how = settings::standard()) {
    return stripes::judge(stripes::half<Counter>(), how);
}

}  // namespace tenet::laws
