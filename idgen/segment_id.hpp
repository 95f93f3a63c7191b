// segment_id: ids from ranges that a store reserves, fetched ahead of need.
//
// Numbers without gaps while nothing crashes, from a database that is asked
// once for thousands of ids. Of several generators, ids are unique, but rise
// only roughly; what is left of two ranges is lost at the end. A forked child
// must make its own.
//
// Kind:       id generator
// Technique:  two buffers: a range in use and a spare one, which a thread of
//             its own fetches when the range in use runs low; of the threads
//             that find nothing left, one fetches and the others wait for it
// Invariant:  at most one fetch is in progress; no id of used_ or spare_ has
//             been handed out
// Complexity: next O(1), and waiting if the store is slower than the callers;
//             O(ids / step) calls of the store; space O(1)
// Reference:  Leaf, SegmentIDGenImpl.java, github.com/Meituan-Dianping/Leaf
// Laws:       segment_id
// See also:   memory_store, sqlite_store, snowflake
//
// Example:
//   memory_store store;
//   segment_id orders(store, "order", 100), more(store, "order", 100);
//   orders.next() == 1 && orders.next() == 2 && more.next() > 100
#pragma once

#include <concepts>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

namespace tenet {

// reserve() gives the first of count ids of a tag that nobody else is given:
// it must have stored that before it returns, so that a crash does not undo it.
template <class Store>
concept segment_store = requires(Store& store, std::string_view tag,
                                 std::int64_t count) {
    { store.reserve(tag, count) } -> std::convertible_to<std::int64_t>;
};

// Thread-safe. Store is called by one thread at a time.
template <segment_store Store>
class segment_id {
public:
    // Ranges of step ids are reserved from the store under tag; the next one
    // is fetched as soon as fewer than threshold ids of the one in use are
    // left, 9 in 10 where it is not given. Does not call the store.
    explicit segment_id(Store store, std::string tag, std::int64_t step = 1000)
        : segment_id(std::move(store), std::move(tag), step, step - step / 10) {
    }
    segment_id(Store store, std::string tag, std::int64_t step,
               std::int64_t threshold)
        : store_(std::move(store)),
          tag_(std::move(tag)),
          step_(step),
          threshold_(threshold) {
        check("step", step, 1, INT64_MAX);
        check("threshold", threshold, 0, step);
    }
    segment_id(const segment_id&) = delete;
    segment_id& operator=(const segment_id&) = delete;

    // Waits until the store has answered, if it has been asked.
    ~segment_id() {
        if (fetcher_.joinable()) fetcher_.join();
    }

    // An id of a range that the store has reserved, greater than the one
    // before of this range; each is returned once. Throws what the store
    // throws, but only if no id is left; the next call tries again.
    std::int64_t next() {
        std::unique_lock lock(lock_);
        while (used_.left == 0) refill(lock);
        const std::int64_t id = used_.first + (step_ - used_.left);
        --used_.left;
        if (used_.left < threshold_ && spare_.left == 0 && !fetching_)
            fetch_ahead();
        return id;
    }

    // Ids that can be returned without waiting for the store.
    std::int64_t left() const {
        const std::lock_guard lock(lock_);
        return used_.left + spare_.left;
    }

    bool invariant() const {
        const std::lock_guard lock(lock_);
        return used_.left <= step_ && spare_.left % step_ == 0;
    }

private:
    // The last ids of step that begin with first.
    struct range {
        std::int64_t first = 0;
        std::int64_t left = 0;
    };

    static void check(std::string_view what, std::int64_t value,
                      std::int64_t low, std::int64_t high) {
        if (value < low || value > high)
            throw std::invalid_argument("segment_id: " + std::string(what) +
                                        " " + std::to_string(value) +
                                        " is not in " + std::to_string(low) +
                                        ".." + std::to_string(high));
    }

    // Uses the spare range; if there is none, waits for the fetch in progress
    // or fetches one itself.
    void refill(std::unique_lock<std::mutex>& lock) {
        if (spare_.left > 0) {
            used_ = std::exchange(spare_, {});
        } else if (fetching_) {
            fetched_.wait(lock, [this] { return !fetching_; });
        } else {
            fetching_ = true;
            if (const auto failure = fetch(lock))
                std::rethrow_exception(failure);
        }
    }

    // Fills the spare range while others go on; null if the store has not
    // failed. Precondition: this thread has set fetching_.
    std::exception_ptr fetch(std::unique_lock<std::mutex>& lock) {
        std::exception_ptr failure;
        range fetched;
        lock.unlock();
        try {
            fetched = {store_.reserve(tag_, step_), step_};
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        if (!failure) spare_ = fetched;
        fetching_ = false;
        fetched_.notify_all();
        return failure;
    }

    // In a thread of its own. If it fails, the next caller tries again.
    void fetch_ahead() {
        if (fetcher_.joinable()) fetcher_.join();  // it needs no lock any more
        fetching_ = true;
        try {
            fetcher_ = std::thread([this] {
                std::unique_lock lock(lock_);
                fetch(lock);
            });
        } catch (const std::system_error&) {  // too many threads
            fetching_ = false;
        }
    }

    Store store_;
    const std::string tag_;
    const std::int64_t step_;
    const std::int64_t threshold_;
    mutable std::mutex lock_;
    std::condition_variable fetched_;
    std::thread fetcher_;    // of the latest fetch ahead
    bool fetching_ = false;  // by that or by a caller
    range used_, spare_;
};

}  // namespace tenet
