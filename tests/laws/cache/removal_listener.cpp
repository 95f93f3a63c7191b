// removal_listener: acquits a plain one, convicts what tells too much or little.
#include <tenet/laws/cache/removal_listener.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>
#include <list>
#include <system_error>
#include <tenet/laws/catch.hpp>

namespace removal_listener_laws_test {

using namespace tenet;

namespace {

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
    loses_on_a_throw
};

enum class cause { evicted, replaced, erased, cleared };

// A lock that notices when its own thread asks for it again.
struct wary_lock {
    void lock() {
        if (std::exchange(held, true))
            throw std::system_error(
                std::make_error_code(std::errc::resource_deadlock_would_occur));
    }
    void unlock() { held = false; }
    bool held = false;
};

// First in, first out, with one fault.
template <fault wrong>
class plain {
    struct entry {
        int key, value;
    };
    struct notice {
        entry gone;
        cause why;
    };
    using listener = std::function<void(int, int, cause)>;

public:
    plain(std::size_t capacity, listener heard)
        : capacity_(capacity), heard_(std::move(heard)) {}

    const int* get(int key) {
        const locked guard(lock_);
        const auto at = find(key);
        return at == held_.end() ? nullptr : &at->value;
    }
    bool contains(int key) const {
        const locked guard(lock_);
        return std::any_of(held_.begin(), held_.end(),
                           [key](const entry& it) { return it.key == key; });
    }

    void put(int key, int value) {
        change([&](auto& notices) {
            if (const auto at = find(key); at != held_.end()) {
                const int old = std::exchange(at->value, value);
                const int told =
                    wrong == fault::tells_the_new_value ? value : old;
                if (wrong != fault::misses_the_replaced)
                    notices.push_back({{key, told}, cause::replaced});
                return;
            }
            if (wrong == fault::tells_before && held_.size() == capacity_)
                tell({held_.front(), cause::evicted});
            held_.push_back({key, value});
            shed(notices);
        });
    }
    void erase(int key) {
        change([&](auto& notices) {
            const auto at = find(key);
            if (at == held_.end()) return;
            notices.push_back({*at, wrong == fault::tells_another_cause
                                        ? cause::evicted
                                        : cause::erased});
            if (wrong != fault::tells_of_what_it_keeps) held_.erase(at);
        });
    }
    void clear() {
        change([&](auto& notices) {
            if (wrong != fault::misses_the_cleared)
                for (const entry& it : held_)
                    notices.push_back({it, cause::cleared});
            held_.clear();
        });
    }
    void set_capacity(std::size_t capacity) {
        change([&](auto& notices) { capacity_ = capacity, shed(notices); });
    }

private:
    using locked = std::lock_guard<wary_lock>;

    void change(auto act) {
        std::vector<notice> notices;
        {
            const locked guard(lock_);
            act(notices);
            if (wrong == fault::holds_its_lock) return tell_all(notices);
        }
        tell_all(notices);
    }
    void shed(std::vector<notice>& notices) {
        for (; held_.size() > capacity_; held_.pop_front())
            if (wrong != fault::tells_before)
                notices.push_back({held_.front(), cause::evicted});
    }

    void tell_all(const std::vector<notice>& notices) {
        std::exception_ptr first;
        for (const notice& it : notices) try {
                tell(it);
            } catch (...) {
                if (wrong == fault::stops_at_a_throw) throw;
                if (wrong == fault::loses_on_a_throw) held_.clear();
                first = std::current_exception();
            }
        if (first) std::rethrow_exception(first);
    }
    void tell(const notice& it) {
        heard_(it.gone.key, it.gone.value, it.why);
        if (wrong == fault::tells_twice && it.why == cause::evicted)
            heard_(it.gone.key, it.gone.value, it.why);
    }

    std::list<entry>::iterator find(int key) {
        return std::find_if(held_.begin(), held_.end(),
                            [key](const entry& it) { return it.key == key; });
    }

    std::size_t capacity_;
    listener heard_;
    std::list<entry> held_;
    mutable wary_lock lock_;
};

template <fault wrong>
laws::report trial(const laws::settings& how) {
    return laws::removal_listener<plain<wrong>>(how);
}

}  // namespace

TEST_CASE("a cache that tells the truth is acquitted") {
    laws::check(trial<fault::none>(laws::settings::standard()));
}

TEST_CASE("a cache that tells too little is convicted") {
    laws::check_convicted(trial<fault::misses_the_replaced>);
    laws::check_convicted(trial<fault::misses_the_cleared>);
    laws::check_convicted(trial<fault::stops_at_a_throw>);
}

TEST_CASE("a cache that tells too much is convicted") {
    laws::check_convicted(trial<fault::tells_twice>);
    laws::check_convicted(trial<fault::tells_of_what_it_keeps>);
}

TEST_CASE("a cache that tells what is not so is convicted") {
    laws::check_convicted(trial<fault::tells_another_cause>);
    laws::check_convicted(trial<fault::tells_the_new_value>);
}

TEST_CASE("a cache that tells at the wrong time is convicted") {
    laws::check_convicted(trial<fault::tells_before>);
    laws::check_convicted(trial<fault::holds_its_lock>);
    laws::check_convicted(trial<fault::loses_on_a_throw>);
}

}  // namespace removal_listener_laws_test
