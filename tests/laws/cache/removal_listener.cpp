// removal_listener: acquits a plain one, convicts what tells too much or little.
#include <tenet/laws/cache/removal_listener.hpp>
// The suite comes first: it must stand on its own includes.
#include <map>
#include <mutex>
#include <stdexcept>
#include <tenet/laws/catch.hpp>

#include "../planted.hpp"

namespace removal_listener_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

enum class fault {
    none,
    misses_the_replaced,
    misses_the_cleared,
    tells_twice,
    tells_before,
    tells_another_cause,
    tells_the_new_value,
    tells_of_what_it_keeps,
    holds_its_lock,
    stops_at_a_throw,
    loses_on_a_throw,
    misses_the_rejected,
    tells_the_rejected_as_evicted,
    keeps_what_it_rejects
};

enum class cause { evicted, replaced, erased, cleared, rejected };

// A lock that notices when its own thread asks for it again.
struct wary_lock {
    void lock() {
        if (std::exchange(held, true)) throw std::logic_error("a deadlock");
    }
    void unlock() { held = false; }
    bool held = false;
};

// Evicts the least key, and rejects every seventh value if it is told to, with
// one fault.
bool rejects = false;
enum class put_outcome { inserted, replaced, rejected };
struct put_result {
    put_outcome outcome;
};
class wrong_cache {
    using listener = std::function<void(int, int, cause)>;
    struct notice {
        int key, value;
        cause why;
    };

public:
    wrong_cache(std::size_t capacity, listener heard)
        : capacity_(capacity), heard_(std::move(heard)) {}

    const int* get(int key) {
        const std::lock_guard guard(lock_);
        const auto at = held_.find(key);
        return at == held_.end() ? nullptr : &at->second;
    }
    put_result put(int key, int value) {
        if (rejects && value % 7 == 2) return reject(key, value);
        const bool replaces = held_.contains(key);
        change([&] {
            const auto at = held_.find(key);
            if (at == held_.end()) {
                shed(capacity_ - 1);
                held_[key] = value;
                return;
            }
            const int old = std::exchange(at->second, value);
            if (!is(fault::misses_the_replaced))
                note(key, is(fault::tells_the_new_value) ? value : old,
                     cause::replaced);
        });
        return {replaces ? put_outcome::replaced : put_outcome::inserted};
    }
    void erase(int key) {
        change([&] {
            if (!held_.contains(key)) return;
            note(key, held_[key],
                 is(fault::tells_another_cause) ? cause::evicted
                                                : cause::erased);
            if (!is(fault::tells_of_what_it_keeps)) held_.erase(key);
        });
    }
    void clear() {
        change([&] {
            if (!is(fault::misses_the_cleared))
                for (const auto& [key, value] : held_)
                    note(key, value, cause::cleared);
            held_.clear();
        });
    }
    void set_capacity(std::size_t capacity) {
        change([&] { shed(capacity_ = capacity); });
    }

private:
    void change(auto act) {
        std::unique_lock guard(lock_);
        notices_.clear();
        act();
        if (!is(fault::holds_its_lock)) guard.unlock();
        tell_all(std::exchange(notices_, {}));
    }
    put_result reject(int key, int value) {
        change([&] {
            if (held_.contains(key)) note(key, held_[key], cause::replaced);
            held_.erase(key);
            if (!is(fault::misses_the_rejected))
                note(key, value,
                     is(fault::tells_the_rejected_as_evicted)
                         ? cause::evicted
                         : cause::rejected);
            if (is(fault::keeps_what_it_rejects)) held_[key] = value;
        });
        return {put_outcome::rejected};
    }
    void shed(std::size_t room) {
        for (; held_.size() > room; held_.erase(held_.begin())) {
            const auto [key, value] = *held_.begin();
            if (is(fault::tells_before))
                tell({key, value, cause::evicted});
            else
                note(key, value, cause::evicted);
        }
    }
    void note(int key, int value, cause why) {
        notices_.push_back({key, value, why});
    }

    void tell_all(const std::vector<notice>& notices) {
        std::exception_ptr first;
        for (const notice& it : notices) try {
                tell(it);
            } catch (...) {
                if (is(fault::stops_at_a_throw)) throw;
                if (is(fault::loses_on_a_throw)) held_.clear();
                first = std::current_exception();
            }
        if (first) std::rethrow_exception(first);
    }
    void tell(const notice& it) {
        heard_(it.key, it.value, it.why);
        if (is(fault::tells_twice) && it.why == cause::evicted)
            heard_(it.key, it.value, it.why);
    }

    std::size_t capacity_;
    listener heard_;
    std::map<int, int> held_;
    std::vector<notice> notices_;
    wary_lock lock_;
};

TEST_CASE("a cache that tells the truth is acquitted") {
    laws::check(laws::removal_listener<wrong_cache>());
    rejects = true;
    laws::check(laws::removal_listener<wrong_cache>());
    rejects = false;
}

TEST_CASE("a cache that tells something wrong is convicted") {
    tenet::tests::convict_all(laws::removal_listener<wrong_cache>,
                              fault::loses_on_a_throw);
    rejects = true;
    tenet::tests::convict_all(laws::removal_listener<wrong_cache>,
                              fault::keeps_what_it_rejects);
    rejects = false;
}

}  // namespace removal_listener_laws_test
