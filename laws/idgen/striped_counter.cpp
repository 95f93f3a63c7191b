#include <tenet/laws/idgen/striped_counter.hpp>

#include <algorithm>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::stripes {

namespace {

using any_number = within<0, 11, std::int64_t>;
using any_increment = within<1, 12, std::int64_t>;
using any_used = within<0, INT64_MAX, std::int64_t>;
using few_left = within<0, 30, std::int64_t>;

// The ids of a node that are greater than used, one after the other.
class stripe {
public:
    stripe(std::int64_t k, std::int64_t n, std::int64_t used = 0)
        : offset_(1 + k % n), increment_(n), after_(used) {}

    value next() {
        for (std::int64_t steps = 0; steps < increment_; ++steps) {
            if (after_ > INT64_MAX - 1 - steps) break;
            const std::int64_t id = after_ + 1 + steps;
            if (id % increment_ == offset_ % increment_ && id >= offset_)
                return after_ = id;
        }
        return value("std::overflow_error");
    }

private:
    std::int64_t offset_, increment_, after_;
};

struct nothing {};

finding judge_resumed(const subject& of, const settings& how) {
    return law<stripe>("it resumes after the ids that are used", of)
        .starts(of_used, [](any_number k, any_increment n,
                            any_used used) { return stripe(k, n, used); })
        .call("next", &stripe::next)
        .judge(how);
}

finding judge_end(const subject& of, const settings& how) {
    return law<stripe>("it ends with its greatest id", of)
        .starts(near_end,
                [](any_number k, any_increment n, few_left left) {
                    return stripe(k, n, INT64_MAX - left);
                })
        .call("next", &stripe::next)
        .judge(how);
}

finding judge_threads(const subject& of, const settings& how) {
    return law<nothing>("threads never share an id, and each sees its own rise",
                        of)
        .starts(of_node, [](any_number, any_increment) { return nothing(); })
        .call("is_new_and_rises(counter.next())", [](nothing&) { return true; })
        .judge_concurrently(3, how.with_cases(20));
}

}  // namespace

report judge(const subject& of, const settings& how) {
    law<stripe> counts("node i of N counts i, i + N, i + 2 N", of);
    counts
        .starts(of_node,
                [](any_number k, any_increment n) { return stripe(k, n); })
        .call("next", &stripe::next);
    report found{"striped_counter", of.type, {counts.judge(how)}};
    if (starts_from(of, of_used, "what is used", found)) {
        found += judge_resumed(of, how);
        found += judge_end(of, how);
    }
    if (found.refuted()) return found;  // what follows could only repeat it
    found += judge_threads(of, how);
    return found;
}

}  // namespace tenet::laws::stripes
