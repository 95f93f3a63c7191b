// single_flight: acquits a plain one, convicts what loads too often or too long.
#include <tenet/laws/cache/single_flight.hpp>
// The suite comes first: it must stand on its own includes.
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <tenet/laws/catch.hpp>
#include <thread>

namespace single_flight_laws_test {

using namespace tenet;

namespace {

enum class fault {
    none,
    loads_twice,
    stores_after_erase,
    lets_waiters_load_again,
    throws_something_else,
    stays_broken,
    holds_a_failure,
    loads_within_its_own
};

// A map and a set of flights under one lock, with one fault.
template <fault wrong>
class plain {
    struct flight {
        std::thread::id loader = std::this_thread::get_id();
        bool done = false, wanted = true;
        int value = 0;
        std::exception_ptr failure;
    };

public:
    explicit plain(std::size_t) {}

    int get_or_load(int key, const auto& load) {
        std::unique_lock locked(lock_);
        if (const auto at = held_.find(key); at != held_.end())
            return at->second;
        const auto at = flights_.find(key);
        if (at == flights_.end() || wrong == fault::loads_twice)
            return fly(key, load, locked);
        const auto other = at->second;
        if (other->loader == std::this_thread::get_id()) {
            if (wrong == fault::loads_within_its_own)
                return fly(key, load, locked);
            throw std::logic_error("a load waits for itself");
        }
        landed_.wait(locked, [&] { return other->done; });
        if (other->failure && wrong == fault::lets_waiters_load_again) {
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
        locked.unlock();
        try {
            own->value = load(key);
        } catch (...) {
            own->failure = std::current_exception();
        }
        locked.lock();
        if (wrong == fault::stores_after_erase) own->wanted = true;
        if (own->wanted && (!own->failure || wrong == fault::holds_a_failure))
            held_[key] = own->value;
        own->done = true;
        if (!own->failure || wrong != fault::stays_broken) flights_.erase(key);
        landed_.notify_all();
        return result_of(*own, false);
    }
    static int result_of(const flight& it, bool waited) {
        if (it.failure && waited && wrong == fault::throws_something_else)
            throw std::runtime_error("another thread's load has failed");
        if (it.failure) std::rethrow_exception(it.failure);
        return it.value;
    }

    std::mutex lock_;
    std::condition_variable landed_;
    std::map<int, int> held_;
    std::map<int, std::shared_ptr<flight>> flights_;
};

// One lock, which its own thread may take again.
class under_a_lock {
public:
    explicit under_a_lock(std::size_t) {}
    int get_or_load(int key, const auto& load) {
        const std::lock_guard locked(lock_);
        if (!held_.contains(key)) held_[key] = load(key);
        return held_[key];
    }

private:
    std::recursive_mutex lock_;
    std::map<int, int> held_;
};

using claim = laws::finding (*)(const laws::flights::type&,
                                const laws::settings&);

template <class Cache, claim judge>
laws::report judged(const laws::settings& how) {
    laws::settings impatient = how;
    impatient.shrink_seconds = 0.2;
    return {"single_flight",
            "",
            {judge(laws::flights::type_of<Cache>(), impatient)}};
}

template <fault wrong>
constexpr auto alone = judged<plain<wrong>, laws::flights::judge_alone>;
template <fault wrong>
constexpr auto sharing = judged<plain<wrong>, laws::flights::judge_sharing>;

}  // namespace

TEST_CASE("a cache that loads once is acquitted") {
    laws::check(laws::single_flight<plain<fault::none>>());
}

TEST_CASE("a cache that holds the wrong thing after a load is convicted") {
    laws::check_convicted(alone<fault::stores_after_erase>);
    laws::check_convicted(alone<fault::holds_a_failure>);
    laws::check_convicted(alone<fault::stays_broken>);
}

TEST_CASE("a cache that loads within its own load is convicted") {
    laws::check_convicted(alone<fault::loads_within_its_own>);
    laws::check_convicted(alone<fault::loads_twice>);
}

TEST_CASE("a cache whose threads do not share a load is convicted") {
    laws::check_convicted(sharing<fault::loads_twice>);
    laws::check_convicted(sharing<fault::throws_something_else>);
}

// Every trial has to wait: one is enough.
TEST_CASE("a cache that loads again or under one lock is convicted") {
    CHECK(sharing<fault::lets_waiters_load_again>(laws::settings::standard())
              .refuted());
    CHECK(judged<under_a_lock, laws::flights::judge_parallel>(
              laws::settings::standard())
              .refuted());
}

}  // namespace single_flight_laws_test
