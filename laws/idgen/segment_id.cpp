#include <tenet/laws/idgen/segment_id.hpp>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/suite.hpp>
#include <thread>
#include <vector>

namespace tenet::laws {

// ---------------------------------------------------------------- range_store

struct range_store::state {
    struct range {
        std::int64_t first, count;
    };
    // Of a client: its ranges, and how much of them it has handed out.
    struct account {
        std::vector<range> ranges;
        std::size_t at = 0;  // the range in use
        std::int64_t used = 0;
        std::int64_t drawn = 0, calls = 0;
        int in_progress = 0, failures = 0, failures_told = 0;
        std::string objection;

        bool has_more() {
            while (at < ranges.size() && used == ranges[at].count)
                ++at, used = 0;
            return at < ranges.size();
        }
        std::int64_t due() const { return ranges[at].first + used; }
        // No more than what is used, the range in use and the one after it.
        bool is_greedy() const {
            return !ranges.empty() && std::int64_t(ranges.size()) >
                                          drawn / ranges.front().count + 2;
        }
    };

    std::mutex lock;
    std::condition_variable changed;
    account of[2];
    std::set<std::int64_t> handed_out;
    std::int64_t next = 1, patience = 0;
    bool is_away = false, is_held_up = false;
    bool waited_too_long = false;

    void wait_until_quiet(std::unique_lock<std::mutex>& locked) {
        changed.wait(locked, [this] {
            return of[0].in_progress + of[1].in_progress == 0;
        });
    }
    void begin(account& its, std::string_view tag, std::int64_t count) {
        ++its.calls;
        if (++its.in_progress > 1)
            its.objection = "two calls of the store are in progress at once";
        if (tag != "ids")
            its.objection = "the store is called with another tag";
        if (count < 1)
            its.objection = "the store is asked for " + shown(count) + " ids";
        changed.notify_all();
    }
    void wait_if_held_up(const account& its,
                         std::unique_lock<std::mutex>& locked) {
        if (!is_held_up || its.calls < 2) return;
        if (changed.wait_for(locked, std::chrono::milliseconds(patience),
                             [this] { return !is_held_up; }))
            return;
        waited_too_long = true;
        is_held_up = false;
    }
};

range_store::range_store() : shared_(std::make_shared<state>()) {}

range_store range_store::client(std::size_t number) const {
    range_store other = *this;
    other.client_ = number;
    return other;
}

std::int64_t range_store::reserve(std::string_view tag, std::int64_t count) {
    state& all = *shared_;
    auto& mine = all.of[client_];
    std::unique_lock locked(all.lock);
    all.begin(mine, tag, count);
    // So that calls meet, and whoever does not wait for it is too early.
    locked.unlock();
    std::this_thread::sleep_for(std::chrono::microseconds(20));
    locked.lock();
    all.wait_if_held_up(mine, locked);
    --mine.in_progress;
    all.changed.notify_all();
    if (all.is_away) {
        ++mine.failures;
        throw away();
    }
    mine.ranges.push_back({all.next, std::max<std::int64_t>(count, 1)});
    return std::exchange(all.next, all.next + mine.ranges.back().count);
}

void range_store::go_away() {
    std::unique_lock locked(shared_->lock);
    shared_->wait_until_quiet(locked);
    shared_->is_away = true;
}

void range_store::come_back() {
    std::unique_lock locked(shared_->lock);
    shared_->wait_until_quiet(locked);
    shared_->is_away = false;
}

void range_store::hold_up(std::int64_t milliseconds) {
    const std::lock_guard locked(shared_->lock);
    shared_->is_held_up = true;
    shared_->waited_too_long = false;
    shared_->patience = milliseconds;
}

bool range_store::let_go() {
    const std::lock_guard locked(shared_->lock);
    shared_->is_held_up = false;
    shared_->changed.notify_all();
    return shared_->waited_too_long;
}

bool range_store::is_called(std::int64_t times,
                            std::int64_t milliseconds) const {
    std::unique_lock locked(shared_->lock);
    return shared_->changed.wait_for(
        locked, std::chrono::milliseconds(milliseconds),
        [&] { return shared_->of[client_].calls >= times; });
}

std::string range_store::take(std::int64_t id) {
    const std::lock_guard locked(shared_->lock);
    auto& mine = shared_->of[client_];
    if (!mine.objection.empty()) return mine.objection;
    const std::string got = "got " + shown(id) + ", ";
    if (!mine.has_more())
        return got + "but all that it has reserved is handed out";
    if (id != mine.due()) return got + "but " + shown(mine.due()) + " is next";
    ++mine.used;
    ++mine.drawn;
    if (mine.is_greedy())
        return "it has reserved " + shown(mine.ranges.size()) + " ranges for " +
               shown(mine.drawn) + " ids";
    return {};
}

std::string range_store::take_failure() {
    const std::lock_guard locked(shared_->lock);
    auto& mine = shared_->of[client_];
    if (!mine.objection.empty()) return mine.objection;
    if (mine.has_more())
        return "throws, though " + shown(mine.due()) + " is left";
    // Each failure may be told once, also while the next one is on its way.
    if (++mine.failures_told > mine.failures)
        return "throws again, though it has not asked the store again";
    return {};
}

bool range_store::is_due(std::int64_t id) {
    const std::lock_guard locked(shared_->lock);
    auto& mine = shared_->of[client_];
    ++mine.drawn;
    return mine.objection.empty() && !mine.is_greedy() &&
           shared_->handed_out.insert(id).second &&
           std::ranges::any_of(mine.ranges, [id](const state::range& one) {
               return id >= one.first && id < one.first + one.count;
           });
}

namespace segments {

namespace {

using any_step = within<1, 12, std::int64_t>;
using few_steps = within<1, 4, std::int64_t>;
using any_threshold = within<0, 12, std::int64_t>;
using some = within<2, 12>;

// How many milliseconds to wait for what should come soon, though the machine
// is busy: less, when it has not come once.
class patience {
public:
    // Whether the store is called so many times.
    bool sees_call(const object& it, std::int64_t times) {
        const bool seen = it("is_called", times, left_).whole;
        if (!seen) left_ = 20;
        return seen;
    }
    std::int64_t left() const { return left_; }
    void lose() { left_ = 20; }

private:
    std::int64_t left_ = 1000;
};

// A model without a state.
struct nothing {};

std::string drawn(const object& it, int client, int times) {
    return it("draw", client, times).text;
}

template <int client, class... Times>
std::string draw(object& it, nothing&, Times... times) {
    return drawn(it, client, (1 * ... * int(times)));
}

finding fewer(std::size_t cases, const property& it, const settings& how) {
    settings some_cases = how.with_cases(cases);
    some_cases.case_seconds = 10 * how.case_seconds;
    some_cases.leaks = false;
    return it.judge(some_cases);
}

std::string fetches_ahead(const subject& of, patience& mine,
                          std::int64_t step) {
    const object it(of, of_step, {step});
    if (auto wrong = drawn(it, 0, int(step)); !wrong.empty()) return wrong;
    if (!mine.sees_call(it, 2))
        return "all ids are handed out, and the store is not called";
    it("go_away");  // as soon as it has answered
    return drawn(it, 0, int(step));
}

// Only one that waits every time is to blame: a call may take long on a busy
// machine.
std::string waits_for_nothing(const subject& of, patience& mine,
                              std::int64_t step) {
    for (std::int64_t held_up = 10; held_up <= mine.left(); held_up *= 10) {
        const object it(of, of_step, {step});
        it("hold_up", held_up);
        std::string wrong;
        for (auto left = step; left > 0 && wrong.empty(); --left) {
            wrong = drawn(it, 0, 1);
            it("is_called", 2, 1);  // if it is going to be, then soon
        }
        const bool waited = it("let_go").whole;
        if (wrong.empty()) wrong = drawn(it, 0, int(step));
        if (!wrong.empty() || !waited) return wrong;
    }
    mine.lose();
    return "a call waits until the store has answered, though ids are left";
}

std::string keeps_threshold(const subject& of, patience& mine,
                            std::int64_t step, std::int64_t threshold) {
    threshold = std::min(step, threshold);
    const object it(of, of_threshold, {step, threshold});
    for (auto left = step - 1; left >= 0; --left) {
        if (auto wrong = drawn(it, 0, 1); !wrong.empty()) return wrong;
        const std::string there = shown(left) + " ids left";
        if (left < threshold)
            return mine.sees_call(it, 2) ? ""
                                         : "nothing is fetched with " + there;
        // If it is going to be too early, then now.
        const bool last = left == threshold || left == 0;
        if (it("is_called", 2, last ? 2 : 0).whole)
            return "the next range is fetched with " + there;
    }
    return {};
}

}  // namespace

finding judge_ids(const subject& of, const settings& how) {
    settings fewer_cases = how.with_cases(100);
    fewer_cases.leaks = false;  // what a thread has may not be back yet
    return law<nothing>(
               "ids are those that the store has reserved, each once, in order",
               of)
        .starts(of_step, [](few_steps) { return nothing(); })
        .step("first.next()", draw<0>, often(4))
        .step("second.next()", draw<1>, often(4))
        .step("for (int i = 0; i < $0; ++i) first.next()", draw<0, some>,
              often(2))
        .step("for (int i = 0; i < $0; ++i) second.next()", draw<1, some>)
        .step("store.go_away()",
              [](object& it, nothing&) {
                  it("go_away");
                  return std::string();
              })
        .step(
            "store.come_back()",
            [](object& it, nothing&) {
                it("come_back");
                return std::string();
            },
            often(2))
        .judge(fewer_cases);
}

finding judge_ahead(const subject& of, const settings& how) {
    patience mine;
    const property it(
        "the next range is fetched before it is needed",
        "// step $0: first.next() $0 times, store.go_away(), first.next() $0 "
        "times",
        [&](any_step step) { return fetches_ahead(of, mine, step); });
    return fewer(20, it, how);
}

finding judge_waiting(const subject& of, const settings& how) {
    patience mine;
    const property it(
        "nobody waits for the store while ids are left",
        "// step $0: store.hold_up(1000), first.next() $0 times",
        [&](any_step step) { return waits_for_nothing(of, mine, step); });
    return fewer(20, it, how);
}

finding judge_threshold(const subject& of, const settings& how) {
    patience mine;
    const property it(
        "the next range is fetched at the threshold",
        "// step $0, threshold $1: first.next(), until the store is called",
        [&](any_step step, any_threshold threshold) {
            return keeps_threshold(of, mine, step, threshold);
        });
    return fewer(60, it, how);
}

finding judge_threads(const subject& of, const settings& how) {
    settings fewer_cases = how.with_cases(8);
    fewer_cases.longest_script = 12;
    return law<nothing>("threads share a fetch, but no ids", of)
        .starts(of_step, [](few_steps) { return nothing(); })
        .call("is_due(first.next())", [](nothing&) { return true; })
        .judge_concurrently(3, fewer_cases);
}

namespace {

finding judge_reserving(const subject& of, const settings& how) {
    const property it("it asks the store once for a range",
                      "// step $0: first.next() $1 times",
                      [&](any_step step, within<1, 40> times) {
                          const object ids(of, of_step, {std::int64_t(step)});
                          auto wrong = drawn(ids, 0, times);
                          if (!wrong.empty()) return wrong;
                          // One may be reserved ahead.
                          const auto most = (times - 1) / step + 2;
                          if (ids("is_called", most + 1, std::int64_t{0}).whole)
                              wrong = "the store is called more than " +
                                      shown(most) + " times";
                          return wrong;
                      });
    return fewer(60, it, how);
}

// The ids of two ranges, which are as long as there are inputs.
finding judge_time(const subject& of, const settings& how) {
    std::string text(of_step);
    text.replace(text.find("$T"), 2, of.type);
    for (auto at = text.find("$0"); at != text.npos; at = text.find("$0"))
        text.replace(at, 2, "$n");
    const auto cost = [&of](std::size_t n) {
        const object it(of, of_step, {std::int64_t(n)});
        return engine::blocks_executed_by([&] { drawn(it, 0, 2 * int(n)); });
    };
    return judge_growth(
        "n ids take time that grows as n", "n", 1'000, 4'000, 4, 9,
        {{text + "\nfor (int i = 0; i < 2 * $n; ++i) first.next()", {}, cost}},
        how);
}

}  // namespace

report judge_alone(const subject& of, const settings& how) {
    report found{"range_id", of.type, {judge_ids(of, how)}};
    if (!found.refuted()) found += judge_reserving(of, how);
    if (!found.refuted()) found += judge_time(of, how);
    return found.omit("fetching ahead, and threads",
                      "segment_id judges them, of what promises them");
}

report judge(const subject& of, const settings& how) {
    report found{"segment_id", of.type, {judge_ids(of, how)}};
    if (found.refuted()) return found;  // what follows could only repeat it
    found += judge_ahead(of, how);
    found += judge_waiting(of, how);
    found += judge_threads(of, how);
    if (starts_from(of, of_threshold, "a threshold", found))
        found += judge_threshold(of, how);
    return found;
}

}  // namespace segments

}  // namespace tenet::laws
