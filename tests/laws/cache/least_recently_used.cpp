// least_recently_used: acquits the textbook, convicts what is nearly right.
#include <tenet/laws/cache/least_recently_used.hpp>
// The suite comes first: it must stand on its own includes.
#include <list>
#include <tenet/laws/catch.hpp>
#include <unordered_map>

namespace least_recently_used_laws_test {

using namespace tenet;

namespace {

// The textbook: a list in order of use, the latest first, and a map into it.
// What may go wrong is a function of its own, to be got wrong below.
template <class Key, class Value>
class textbook {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}
    textbook(const textbook&) = delete;
    textbook& operator=(const textbook&) = delete;
    virtual ~textbook() = default;

    const Value* get(const Key& key) {
        const auto at = index_.find(key);
        if (at == index_.end()) return nullptr;
        used(at->second);
        return &at->second->second;
    }

    const Value* peek(const Key& key) {
        const auto at = index_.find(key);
        if (at == index_.end()) return nullptr;
        looked(at->second);
        return &at->second->second;
    }

    void put(const Key& key, const Value& value) {
        if (const auto at = index_.find(key); at != index_.end()) {
            at->second->second = value;
            replaced(at->second);
            return;
        }
        if (list_.size() >= limit()) {
            const auto gone = victim();
            index_.erase(gone->first);
            list_.erase(gone);
        }
        list_.emplace_front(key, value);
        index_.emplace(key, list_.begin());
    }

protected:
    using list = std::list<std::pair<Key, Value>>;
    using place = typename list::iterator;

    virtual void used(place at) { list_.splice(list_.begin(), list_, at); }
    virtual void replaced(place at) { list_.splice(list_.begin(), list_, at); }
    virtual void looked(place) {}
    virtual place victim() { return std::prev(list_.end()); }
    virtual std::size_t limit() { return capacity_; }

    std::size_t capacity_;
    list list_;
    std::unordered_map<Key, place> index_;
};

struct forgets_to_touch : textbook<int, int> {
    using textbook::textbook;
    void used(place) override {}
};

struct forgets_to_touch_replaced : textbook<int, int> {
    using textbook::textbook;
    void replaced(place) override {}
};

struct first_in_first_out : textbook<int, int> {
    using textbook::textbook;
    void used(place) override {}
    void replaced(place) override {}
};

struct touches_on_peek : textbook<int, int> {
    using textbook::textbook;
    void looked(place at) override { used(at); }
};

struct evicts_the_latest : textbook<int, int> {
    using textbook::textbook;
    place victim() override { return list_.begin(); }
};

struct evicts_too_early : textbook<int, int> {
    using textbook::textbook;
    std::size_t limit() override {
        return std::max<std::size_t>(capacity_, 2) - 1;
    }
};

struct evicts_too_late : textbook<int, int> {
    using textbook::textbook;
    std::size_t limit() override { return capacity_ + 1; }
};

// One place forward, not to the front: nearly the same order.
struct touches_by_a_step : textbook<int, int> {
    using textbook::textbook;
    void used(place at) override {
        if (at != list_.begin()) list_.splice(std::prev(at), list_, at);
    }
};

// As in many a coding interview.
class minus_one {
public:
    explicit minus_one(int capacity) : capacity_(capacity) {}

    int get(int key) {
        const auto at = index_.find(key);
        if (at == index_.end()) return -1;
        list_.splice(list_.begin(), list_, at->second);
        return at->second->second;
    }

    void put(int key, int value) {
        if (get(key) != -1) {
            list_.front().second = value;
            return;
        }
        if (static_cast<int>(list_.size()) == capacity_) {
            index_.erase(list_.back().first);
            list_.pop_back();
        }
        list_.emplace_front(key, value);
        index_[key] = list_.begin();
    }

private:
    int capacity_;
    std::list<std::pair<int, int>> list_;
    std::unordered_map<int, std::list<std::pair<int, int>>::iterator> index_;
};

template <class Cache>
laws::report judged(const laws::settings& how) {
    return laws::least_recently_used<Cache>(how);
}

}  // namespace

TEST_CASE("the textbook is acquitted") {
    laws::check(laws::least_recently_used<textbook<int, int>>());
    laws::check(laws::least_recently_used<minus_one>());
}

TEST_CASE("an LRU that forgets to touch is convicted") {
    laws::check_convicted(judged<forgets_to_touch>);
    laws::check_convicted(judged<forgets_to_touch_replaced>);
    laws::check_convicted(judged<first_in_first_out>);
    laws::check_convicted(judged<touches_by_a_step>);
}

TEST_CASE("an LRU that touches on peek is convicted") {
    laws::check_convicted(judged<touches_on_peek>);
}

TEST_CASE("an LRU that evicts the wrong entry is convicted") {
    laws::check_convicted(judged<evicts_the_latest>);
    laws::check_convicted(judged<evicts_too_early>);
    laws::check_convicted(judged<evicts_too_late>);
}

}  // namespace least_recently_used_laws_test
