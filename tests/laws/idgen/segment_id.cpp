// segment_id: acquits plain ones, convicts what hands out the wrong ids, or
// reserves them at the wrong time.
#include <tenet/laws/idgen/segment_id.hpp>
// The suite comes first: it must stand on its own includes.
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <iterator>
#include <mutex>
#include <string>
#include <tenet/laws/catch.hpp>
#include <thread>
#include <utility>

#include "../planted.hpp"

namespace segment_id_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

enum class fault {
    none,
    // Of the ids themselves.
    hands_out_before_the_commit,
    repeats_the_last_id,
    skips_the_last_id,
    loses_a_range_with_a_failed_fetch,
    loses_the_spare_range,
    throws_though_ids_are_left,
    never_tries_again,
    throws_something_else,
    uses_the_new_range_first,
    fetches_two_ahead,
    uses_another_tag,
    asks_for_nothing,
    // Of when they are fetched.
    fetches_when_nothing_is_left,
    fetches_too_early,
    fetches_too_late,
    waits_with_its_lock_held,
    // Of threads.
    both_fetch_ahead,
    both_fetch_what_is_missing
};

// Two ranges, of which a thread fetches the second; one thing is wrong with it.
class wrong_segments {
public:
    using reserving =
        std::function<std::int64_t(const std::string&, std::int64_t)>;

    wrong_segments(reserving store, const std::string& tag, std::int64_t step)
        : wrong_segments(std::move(store), tag, step, step) {}
    wrong_segments(reserving store, std::string tag, std::int64_t step,
                   std::int64_t threshold)
        : store_(std::move(store)),
          tag_(is(fault::uses_another_tag) ? "id" : std::move(tag)),
          step_(step),
          threshold_(threshold + is(fault::fetches_too_early) -
                     is(fault::fetches_too_late)) {}
    ~wrong_segments() {
        if (thread_.joinable()) thread_.join();
    }

    std::int64_t next() {
        std::unique_lock locked(lock_);
        while (used_.left <= 0) refill(locked);
        const std::int64_t id = used_.end - used_.left--;
        if (used_.left == 0 && is(fault::repeats_the_last_id) && !repeated_)
            ++used_.left, repeated_ = true;
        else
            repeated_ = false;
        if (used_.left == 1 && is(fault::skips_the_last_id)) used_.left = 0;
        if (used_.left < threshold_ &&
            !is(fault::fetches_when_nothing_is_left) &&
            !is(fault::both_fetch_what_is_missing))
            fetch_ahead(locked);
        if (failed_ && is(fault::throws_though_ids_are_left)) {
            failed_ = false;
            throw laws::range_store::away();
        }
        return id;
    }

private:
    struct range {
        std::int64_t end = 0, left = 0;
    };

    void refill(std::unique_lock<std::mutex>& locked) {
        if (spare_.left > 0) {
            used_ = std::exchange(spare_, {});
            if (is(fault::loses_the_spare_range) && ++refills_ == 3)
                used_.left = 0;
        } else if (fetching_ && is(fault::hands_out_before_the_commit)) {
            used_ = {used_.end + step_, step_};  // it will be that one
            foreseen_ = true;
        } else if (fetching_ && !is(fault::both_fetch_what_is_missing)) {
            changed_.wait(locked, [this] { return !fetching_; });
        } else if (failed_ && is(fault::never_tries_again)) {
            throw laws::range_store::away();
        } else {
            fetching_ = true;
            fetch(locked, true);
        }
    }

    void fetch(std::unique_lock<std::mutex>& locked, bool tell) try {
        const bool unlocks = !is(fault::waits_with_its_lock_held);
        if (unlocks) locked.unlock();
        std::int64_t first = 0;
        try {
            first = store_(tag_, is(fault::asks_for_nothing) ? 0 : step_);
        } catch (...) {
            if (unlocks) locked.lock();
            throw;
        }
        if (unlocks) locked.lock();
        if (!std::exchange(foreseen_, false)) spare_ = {first + step_, step_};
        if (is(fault::uses_the_new_range_first)) std::swap(spare_, used_);
        if (is(fault::fetches_two_ahead)) store_(tag_, step_);
        failed_ = fetching_ = false;
        changed_.notify_all();
    } catch (const laws::range_store::away&) {
        failed_ = true;
        fetching_ = false;
        if (is(fault::loses_a_range_with_a_failed_fetch)) used_.left = 0;
        changed_.notify_all();
        if (tell && is(fault::throws_something_else))
            throw std::runtime_error("no id");
        if (tell) throw;
    }

    void fetch_ahead(std::unique_lock<std::mutex>& locked) {
        if (spare_.left > 0) return;
        if (fetching_ && !is(fault::both_fetch_ahead)) return;
        if (is(fault::both_fetch_ahead)) {
            fetching_ = true;
            try {
                fetch(locked, true);
            } catch (const laws::range_store::away&) {
            }
            return;
        }
        if (failed_ && is(fault::never_tries_again)) return;
        if (thread_.joinable()) thread_.join();
        fetching_ = true;
        thread_ = std::thread([this] {
            std::unique_lock mine(lock_);
            fetch(mine, false);
        });
    }

    reserving store_;
    std::string tag_;
    std::int64_t step_, threshold_;
    std::mutex lock_;
    std::condition_variable changed_;
    std::thread thread_;
    range used_, spare_;
    bool fetching_ = false, failed_ = false, foreseen_ = false;
    bool repeated_ = false;
    int refills_ = 0;
};

// Fetches within next(), and has no threshold to be told.
class plain_segments {
public:
    plain_segments(laws::range_store store, std::string, std::int64_t step)
        : store_(std::move(store)), step_(step) {}

    int next() {
        const std::lock_guard guard(lock_);
        if (left_ == 0) {
            next_ = store_.reserve("ids", step_);
            left_ = step_;
        }
        --left_;
        return int(next_++);
    }

private:
    laws::range_store store_;
    std::int64_t step_, next_ = 0, left_ = 0;
    std::mutex lock_;
};

// Has a thread for all of its life, which fetches both ranges at once.
class eager_segments {
public:
    eager_segments(laws::range_store store, std::string tag, std::int64_t step)
        : store_(std::move(store)), tag_(std::move(tag)), step_(step) {
        thread_ = std::thread([this] { keep_two(); });
    }
    ~eager_segments() {
        {
            const std::lock_guard guard(lock_);
            ends_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }

    std::int64_t next() {
        std::unique_lock locked(lock_);
        changed_.wait(locked, [this] { return !ids_.empty() || failure_; });
        if (!ids_.empty()) {
            const std::int64_t id = ids_.front();
            ids_.pop_front();
            changed_.notify_all();
            return id;
        }
        const auto failure = std::exchange(failure_, nullptr);
        changed_.notify_all();
        std::rethrow_exception(failure);
    }

private:
    void keep_two() {
        std::unique_lock locked(lock_);
        for (;;) {
            changed_.wait(locked, [this] {
                return ends_ || (std::ssize(ids_) <= step_ && !failure_);
            });
            if (ends_) return;
            locked.unlock();
            std::int64_t first = 0;
            std::exception_ptr failure;
            try {
                first = store_.reserve(tag_, step_);
            } catch (...) {
                failure = std::current_exception();
            }
            locked.lock();
            failure_ = failure;
            for (std::int64_t i = 0; i < step_ && !failure; ++i)
                ids_.push_back(first + i);
            changed_.notify_all();
        }
    }

    laws::range_store store_;
    std::string tag_;
    std::int64_t step_;
    std::mutex lock_;
    std::condition_variable changed_;
    std::deque<std::int64_t> ids_;
    std::exception_ptr failure_;
    bool ends_ = false;
    std::thread thread_;
};

auto trial(laws::finding (*claim)(const laws::subject&, const laws::settings&),
           double shrink_seconds = 0.3) {
    return [claim, shrink_seconds](laws::settings how) {
        how.shrink_seconds = shrink_seconds;
        return laws::report{
            "", "", {claim(laws::segments::half<wrong_segments>(), how)}};
    };
}

TEST_CASE("segment_id acquits a plain one") {
    const auto found = laws::segment_id<wrong_segments>();
    laws::check(found);
    CHECK(found.findings.size() == 5);
    laws::check(laws::segment_id<eager_segments>());
}

// How short they become depends on when a fetch in the background fails.
TEST_CASE("segment_id convicts what hands out the wrong ids") {
    tenet::tests::convict(trial(laws::segments::judge_ids),
                          fault::hands_out_before_the_commit,
                          fault::asks_for_nothing,
                          {{fault::loses_a_range_with_a_failed_fetch, 60},
                           {fault::loses_the_spare_range, 60},
                           {fault::throws_though_ids_are_left, 60},
                           {fault::never_tries_again, 60}});
}

TEST_CASE("segment_id convicts what fetches at the wrong time") {
    using namespace laws::segments;
    using tenet::tests::convict_once;
    convict_once(trial(judge_ahead), fault::fetches_when_nothing_is_left);
    convict_once(trial(judge_waiting), fault::waits_with_its_lock_held);
    tenet::tests::convict(trial(judge_threshold), fault::fetches_too_early);
    convict_once(trial(judge_threshold), fault::fetches_too_late);
    const auto found = laws::segment_id<plain_segments>();
    CHECK(found.refuted());
    CHECK(found.omitted.size() == 1);
    CHECK(found.findings.size() == 4);
}

TEST_CASE("segment_id convicts two threads that both fetch") {
    tenet::tests::convict(trial(laws::segments::judge_threads, 2),
                          fault::both_fetch_ahead,
                          fault::both_fetch_what_is_missing);
}

}  // namespace segment_id_laws_test
