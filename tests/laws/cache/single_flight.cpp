// single_flight: acquits a plain one, convicts what loads too often or too long.
#include <tenet/laws/cache/single_flight.hpp>
// The suite comes first: it must stand on its own includes.
#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <tenet/laws/catch.hpp>
#include <thread>

#include "../planted.hpp"

namespace single_flight_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

enum class fault {
    none,
    stores_after_erase,
    holds_a_failure,
    stays_broken,
    loads_within_its_own,
    loads_twice,
    throws_something_else,
    lets_waiters_load_again,
    loads_under_its_lock,
    keeps_a_thread_from_ending,
    waits_for_an_ended_thread,
    waits_too_long,
    loads_instead_of_waiting,
    ends_the_load,
    makes_up_a_value
};

// A map and a set of flights under one lock, with one fault.
class wrong_cache {
    struct flight {
        std::thread::id loader = std::this_thread::get_id();
        bool done = false, wanted = true;
        int value = 0;
        std::exception_ptr failure;
    };
    using milliseconds = std::chrono::milliseconds;

public:
    explicit wrong_cache(std::size_t) {}

    int get_or_load(int key, const auto& load,
                    milliseconds limit = std::chrono::hours(1)) {
        std::unique_lock locked(lock_);
        if (const auto at = held_.find(key); at != held_.end())
            return at->second;
        const auto at = flights_.find(key);
        if (at == flights_.end() || is(fault::loads_twice))
            return fly(key, load, locked);
        const auto other = at->second;
        if (other->loader == std::this_thread::get_id()) {
            if (is(fault::loads_within_its_own)) return fly(key, load, locked);
            throw std::logic_error("a load waits for itself");
        }
        if (is(fault::waits_too_long)) limit = std::chrono::hours(1);
        if (!landed_.wait_for(locked, limit, [&] { return other->done; })) {
            if (is(fault::loads_instead_of_waiting))
                return fly(key, load, locked);
            if (is(fault::makes_up_a_value)) return 0;
            if (is(fault::ends_the_load)) {
                other->failure =
                    std::make_exception_ptr(std::runtime_error("too late"));
                land(key, *other);
            }
            throw std::runtime_error("a load takes too long");
        }
        if (other->failure && is(fault::lets_waiters_load_again)) {
            locked.unlock();
            return get_or_load(key, load);
        }
        return result_of(*other, true);
    }

    void erase(int key) {
        const std::lock_guard locked(lock_);
        held_.erase(key);
        if (const auto at = flights_.find(key); at != flights_.end())
            at->second->wanted = false;
    }

private:
    int fly(int key, const auto& load, std::unique_lock<std::mutex>& locked) {
        const auto own = std::make_shared<flight>();
        flights_[key] = own;
        if (!is(fault::loads_under_its_lock)) locked.unlock();
        try {
            own->value = load(key);
        } catch (const std::exception&) {
            own->failure = std::current_exception();
        } catch (...) {
            if (is(fault::waits_for_an_ended_thread)) throw;
            own->failure =
                std::make_exception_ptr(std::runtime_error("a thread ended"));
            if (!locked) locked.lock();
            land(key, *own);
            if (is(fault::keeps_a_thread_from_ending)) return 0;
            throw;
        }
        if (!locked) locked.lock();
        if (is(fault::stores_after_erase)) own->wanted = true;
        if (own->wanted && (!own->failure || is(fault::holds_a_failure)))
            held_[key] = own->value;
        land(key, *own);
        return result_of(*own, false);
    }
    void land(int key, flight& own) {
        own.done = true;
        if (!own.failure || !is(fault::stays_broken)) flights_.erase(key);
        landed_.notify_all();
    }
    static int result_of(const flight& it, bool waited) {
        if (it.failure && waited && is(fault::throws_something_else))
            throw std::runtime_error("another thread's load has failed");
        if (it.failure) std::rethrow_exception(it.failure);
        return it.value;
    }

    std::mutex lock_;
    std::condition_variable landed_;
    std::map<int, int> held_;
    std::map<int, std::shared_ptr<flight>> flights_;
};

auto trial(laws::finding (*claim)(const laws::subject&,
                                  const laws::settings&)) {
    return [claim](laws::settings how) {
        how.shrink_seconds = 0.2;
        return laws::report{
            "", "", {claim(laws::flights::half<wrong_cache>(), how)}};
    };
}

TEST_CASE("a cache that loads once is acquitted") {
    laws::check(laws::single_flight<wrong_cache>());
}

TEST_CASE("a cache that holds the wrong thing after a load is convicted") {
    tenet::tests::convict_all(trial(laws::flights::judge_alone),
                              fault::loads_twice);
}

TEST_CASE("a cache whose threads do not share a load is convicted") {
    const auto sharing = trial(laws::flights::judge_sharing);
    tenet::tests::convict(sharing, fault::loads_twice,
                          fault::throws_something_else);
    // Where every trial has to wait, one is enough.
    tenet::tests::convict_once(sharing, fault::lets_waiters_load_again);
}

TEST_CASE("a cache whose loads wait for one another is convicted") {
    tenet::tests::convict_once(trial(laws::flights::judge_parallel),
                               fault::loads_under_its_lock);
}

TEST_CASE("a cache that fails when the thread of a load ends is convicted") {
    const auto ended = trial(laws::flights::judge_ended);
    tenet::tests::convict(ended, fault::keeps_a_thread_from_ending);
    tenet::tests::convict_once(ended, fault::waits_for_an_ended_thread);
}

TEST_CASE("a cache that gives up a wait in a wrong way is convicted") {
    const auto limit = trial(laws::flights::judge_limit);
    tenet::tests::convict_once(limit, fault::waits_too_long);
    tenet::tests::convict(limit, fault::loads_instead_of_waiting,
                          fault::makes_up_a_value);
}

TEST_CASE("a cache whose loads wait for one another for long is convicted") {
    tenet::tests::convict_once(trial(laws::flights::judge_circle),
                               fault::waits_too_long);
}

// Has no limits, and may be ended.
class plain : wrong_cache {
public:
    using wrong_cache::wrong_cache;
    int get_or_load(int key, const auto& load) {
        return wrong_cache::get_or_load(key, load);
    }
};

TEST_CASE("a cache without limits is acquitted of the rest") {
    const auto found = laws::single_flight<plain>();
    laws::check(found);
    REQUIRE(found.omitted.size() == 1);
    CHECK(found.omitted.front().what == "limits of waits");
}

}  // namespace single_flight_laws_test
