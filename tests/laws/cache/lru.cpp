// lru: acquits the textbook, convicts it with a fault.
#include <tenet/laws/cache/lru.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>
#include <cstdint>
#include <list>
#include <unordered_map>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace lru_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    forgets_to_touch,
    forgets_to_touch_replaced,
    fifo,
    touches_by_a_step,  // one place forward, not to the front
    touches_on_peek,
    evicts_the_latest,
    evicts_too_early,
    evicts_too_late
};

// A list in order of use, the latest first, and a map into it.
class textbook {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}
    textbook(const textbook&) = delete;
    textbook& operator=(const textbook&) = delete;

    const int* get(int key) {
        const auto at = index_.find(key);
        if (at == index_.end()) return nullptr;
        if (is(fault::touches_by_a_step) && at->second != list_.begin())
            list_.splice(std::prev(at->second), list_, at->second);
        else if (!is(fault::forgets_to_touch))
            touch(at->second);
        return &at->second->second;
    }

    const int* peek(int key) {
        const auto at = index_.find(key);
        if (at == index_.end()) return nullptr;
        if (is(fault::touches_on_peek)) touch(at->second);
        return &at->second->second;
    }

    void put(int key, int value) {
        if (const auto at = index_.find(key); at != index_.end()) {
            at->second->second = value;
            if (!is(fault::forgets_to_touch_replaced)) touch(at->second);
            return;
        }
        if (list_.size() >= limit()) {
            const auto gone = is(fault::evicts_the_latest)
                                  ? list_.begin()
                                  : std::prev(list_.end());
            index_.erase(gone->first);
            list_.erase(gone);
        }
        list_.emplace_front(key, value);
        index_.emplace(key, list_.begin());
    }

private:
    using place = std::list<std::pair<int, int>>::iterator;

    void touch(place at) {
        if (is(fault::fifo)) return;
        list_.splice(list_.begin(), list_, at);
    }
    std::size_t limit() const {
        if (is(fault::evicts_too_late)) return capacity_ + 1;
        return is(fault::evicts_too_early) && capacity_ > 1 ? capacity_ - 1
                                                            : capacity_;
    }

    std::size_t capacity_;
    std::list<std::pair<int, int>> list_;
    std::unordered_map<int, place> index_;
};

// The entry with the least time of use goes; time wraps around.
template <class Time>
class clocked {
public:
    explicit clocked(std::size_t capacity) : capacity_(capacity) {}
    int get(int key) {
        for (entry& it : all_)
            if (it.key == key) return it.used = ++now_, it.value;
        return -1;
    }
    void put(int key, int value) {
        std::erase_if(all_, [key](const entry& it) { return it.key == key; });
        if (all_.size() == capacity_)
            all_.erase(std::min_element(all_.begin(), all_.end(),
                                        [](const entry& a, const entry& b) {
                                            return a.used < b.used;
                                        }));
        all_.push_back({key, value, ++now_});
    }

private:
    struct entry {
        int key, value;
        Time used;
    };
    std::size_t capacity_;
    std::vector<entry> all_;
    Time now_ = 0;
};

// As in many a coding interview.
class minus_one {
public:
    explicit minus_one(int capacity)
        : cache_(static_cast<std::size_t>(capacity)) {}
    int get(int key) {
        const int* found = cache_.get(key);
        return found ? *found : -1;
    }
    void put(int key, int value) { cache_.put(key, value); }

private:
    textbook cache_;
};

// Has no answer for a key that it does not hold; of any type.
template <class Key, class Value>
class throwing {
public:
    explicit throwing(std::size_t capacity) : capacity_(capacity) {}
    throwing(const throwing&) = delete;
    throwing& operator=(const throwing&) = delete;
    const Value& get(const Key& key) {
        list_.splice(list_.begin(), list_, index_.at(key));
        return list_.front().second;
    }
    void put(const Key& key, const Value& value) {
        list_.emplace_front(key, value);
        try {
            if (const auto at = index_.find(key); at != index_.end()) {
                list_.erase(std::exchange(at->second, list_.begin()));
                return;
            }
            index_.emplace(key, list_.begin());
        } catch (...) {
            list_.pop_front();
            throw;
        }
        if (list_.size() <= capacity_) return;
        index_.erase(list_.back().first);
        list_.pop_back();
    }

private:
    using entries = std::list<std::pair<Key, Value>>;

    std::size_t capacity_;
    entries list_;
    std::unordered_map<Key, typename entries::iterator> index_;
};

class tells_whether {
public:
    explicit tells_whether(std::size_t capacity) : cache_(capacity) {}
    bool get(int key, int& value) {
        const int* found = cache_.get(key);
        if (found) value = *found;
        return found != nullptr;
    }
    void put(int key, int value) { cache_.put(key, value); }

private:
    textbook cache_;
};

TEST_CASE("the laws acquit the textbook LRU, however its get answers") {
    laws::check(laws::lru<textbook>());
    laws::check(laws::lru<minus_one>());
    laws::check(laws::lru<throwing<int, int>>());
    laws::check(laws::lru<tells_whether>());
    laws::settings few;
    few.cases = 50;
    laws::check(laws::cache<throwing>(few));
    laws::check(laws::cache<tells_whether>(few));
}

TEST_CASE("the laws convict an LRU with a fault") {
    tests::convict_all(laws::lru<textbook>, fault::evicts_too_late);
}

// Told in loops, of which each turn is a call.
TEST_CASE("the laws convict an LRU whose clock wraps around") {
    laws::check_convicted(laws::lru<clocked<std::uint8_t>>, 600);
    laws::check_convicted(laws::lru<clocked<std::int16_t>>, 70'000);
    laws::check_convicted(laws::lru<clocked<std::uint16_t>>, 140'000);
}

TEST_CASE("a counterexample writes that there is nothing as the class does") {
    tests::planted<fault> = fault::forgets_to_touch;
    const auto found = laws::lru<minus_one>();
    tests::planted<fault> = fault::none;
    REQUIRE(found.refuted());
    CHECK(found.findings[0].reason.find("nullopt") == std::string::npos);
    CHECK(found.findings[0].reason.find("-1") != std::string::npos);
}

TEST_CASE("the laws convict an LRU whose get tells whether, with a fault") {
    tests::convict(laws::lru<tells_whether>, fault::forgets_to_touch);
    tests::planted<fault> = fault::forgets_to_touch;
    const auto found = laws::lru<tells_whether>();
    tests::planted<fault> = fault::none;
    CHECK_THAT(found.text(), laws::containing("cache.get(0, value); }"));
}

}  // namespace lru_laws_test
