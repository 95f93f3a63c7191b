#include <memory>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/hash_map.hpp>
#include <unordered_map>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace hash_map_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    overwrites,
    forgets_what_an_erasure_cuts_off,
    shifts_too_far,
    forgets_what_wraps,
    finds_what_is_erased,
    takes_equal_homes_for_equal_keys,
    misses_the_last,
    counts_twice,
    shares_with_its_copy,
    loses_the_last_when_it_grows,
    says_new_of_what_is_not,
    never_grows_its_table,
    leaks
};

// A textbook table with linear probing, with one thing wrong with it.
template <class Key, class Value, class Hash = std::hash<Key>>
class wrong_map {
    struct slot {
        bool taken = false;
        Key first{};
        Value second{};
    };

public:
    std::pair<Value*, bool> try_emplace(Key key, Value x) {
        if (4 * (size_ + 1) > 3 * slots_->size()) grow();
        slot& it = (*slots_)[place(key)];
        const bool is_new = !it.taken;
        if (is(fault::leaks) && size_ == 3 && is_new) new int(1);
        if (is_new || is(fault::overwrites)) it = {true, key, x};
        size_ += is_new || is(fault::counts_twice);
        return {&it.second, is_new || is(fault::says_new_of_what_is_not)};
    }
    bool erase(const Key& key) {
        std::size_t hole = place(key);
        if (!(*slots_)[hole].taken) return false;
        --size_;
        if (is(fault::finds_what_is_erased) && size_ > 4) return true;
        (*slots_)[hole].taken = false;
        if (is(fault::forgets_what_an_erasure_cuts_off)) return true;
        for (auto i = next(hole); (*slots_)[i].taken; i = next(i)) {
            if (is(fault::forgets_what_wraps) && i == 0) break;
            if (!is(fault::shifts_too_far) &&
                behind(home((*slots_)[i].first), i) < behind(hole, i))
                continue;
            (*slots_)[hole] = (*slots_)[i];
            (*slots_)[i].taken = false;
            hole = i;
        }
        return true;
    }
    const Value* find(const Key& key) const {
        const slot& it = (*slots_)[place(key)];
        return it.taken ? &it.second : nullptr;
    }
    std::size_t size() const { return size_; }
    void clear() { *this = wrong_map(); }

    std::vector<std::pair<Key, Value>> all() const {
        std::vector<std::pair<Key, Value>> found;
        for (std::size_t i = 0; i < slots_->size(); ++i)
            if ((*slots_)[i].taken &&
                !(is(fault::misses_the_last) && i + 1 == slots_->size()))
                found.push_back({(*slots_)[i].first, (*slots_)[i].second});
        return found;
    }
    auto begin() const { return (seen_ = all()).begin(); }
    auto end() const { return seen_.end(); }

    wrong_map() = default;
    wrong_map(const wrong_map& it) : size_(it.size_) {
        if (is(fault::shares_with_its_copy))
            slots_ = it.slots_;
        else
            *slots_ = *it.slots_;
    }
    wrong_map& operator=(wrong_map it) {
        slots_.swap(it.slots_);
        std::swap(size_, it.size_);
        return *this;
    }

private:
    std::size_t home(const Key& key) const {
        return Hash()(key) % slots_->size();
    }
    std::size_t next(std::size_t i) const { return (i + 1) % slots_->size(); }
    std::size_t behind(std::size_t from, std::size_t to) const {
        return (to + slots_->size() - from) % slots_->size();
    }
    std::size_t place(const Key& key) const {
        std::size_t i = home(key);
        if (is(fault::takes_equal_homes_for_equal_keys)) return i;
        while ((*slots_)[i].taken && !((*slots_)[i].first == key)) i = next(i);
        return i;
    }
    void grow() {
        if (is(fault::never_grows_its_table) && slots_->size() == 64) return;
        auto old = std::exchange(
            slots_, std::make_shared<std::vector<slot>>(2 * slots_->size()));
        std::size_t left = size_;
        for (const slot& it : *old)
            if (it.taken &&
                !(is(fault::loses_the_last_when_it_grows) && --left == 0))
                (*slots_)[place(it.first)] = it;
    }

    std::shared_ptr<std::vector<slot>> slots_ =
        std::make_shared<std::vector<slot>>(8);
    std::size_t size_ = 0;
    mutable std::vector<std::pair<Key, Value>> seen_;
};

template <class Element = int>
laws::report trial(const laws::settings& how) {
    return laws::hash_map<wrong_map<Element, Element>, Element>(how);
}

// As it is asked for elsewhere.
class MyHashMap {
public:
    void put(int key, int value) { all_[key] = value; }
    int get(int key) { return all_.contains(key) ? all_.at(key) : -1; }
    void remove(int key) { all_.erase(key); }

private:
    std::unordered_map<int, int> all_;
};

// A lookup that throws, and one that tells of a key but not of its value.
struct throwing {
    void put(int key, int value) { all.insert_or_assign(key, value); }
    bool find(int key) const { return all.contains(key); }
    int get(int key) const { return all.at(key); }
    int remove(int key) { return all.contains(key) ? taken(key) : -1; }
    int size() const { return int(all.size()); }
    bool isEmpty() const { return all.empty(); }

    int taken(int key) { return all.extract(key).mapped(); }
    std::unordered_map<int, int> all;
};

struct telling : throwing {
    bool get(int key, int& value) const {
        if (all.contains(key)) value = all.at(key);
        return all.contains(key);
    }
};

// A problem may call that insert.
struct replacing : private MyHashMap {
    using MyHashMap::get, MyHashMap::remove;
    void insert(int key, int value) { put(key, value); }
};

// Takes keys for equal that are far apart.
class map_of_shorts {
public:
    void put(int key, int value) { all_[short(key)] = value; }
    int get(int key) {
        return all_.contains(short(key)) ? all_[short(key)] : -1;
    }
    void remove(int key) { all_.erase(short(key)); }

private:
    std::unordered_map<short, int> all_;
};

// Goes through all keys.
class list_of_pairs {
public:
    void put(int key, int value) {
        for (auto& each : all_)
            if (each.first == key) return void(each.second = value);
        all_.push_back({key, value});
    }
    const int* find(int key) const {
        for (const auto& each : all_)
            if (each.first == key) return &each.second;
        return nullptr;
    }
    bool erase(int key) {
        return std::erase_if(
            all_, [key](const auto& each) { return each.first == key; });
    }

private:
    std::vector<std::pair<int, int>> all_;
};

TEST_CASE("the laws acquit std::unordered_map and a textbook table") {
    laws::check(laws::hash_map<MyHashMap>());
    laws::check(laws::hash_map<throwing>());
    laws::check(laws::hash_map<telling>());
    laws::settings stated = laws::settings::standard();
    stated.as_stated = true;
    laws::check(laws::hash_map<replacing>(stated));
    CHECK(laws::hash_map<replacing>().refuted());
    laws::check(laws::hash_map<std::unordered_map>());
    laws::check(laws::hash_map<wrong_map>());
}

TEST_CASE("the laws convict a table with a fault") {
    convict(trial<>, fault::overwrites, fault::says_new_of_what_is_not,
            {{fault::forgets_what_wraps, 16}});
    convict_of_leak(trial<>, fault::leaks);
    laws::check_convicted([](const laws::settings& how) {
        return laws::hash_map<map_of_shorts>(how);
    });
}

TEST_CASE("the laws convict a table that fills up") {
    convict_once(trial<>, fault::never_grows_its_table);
    // Under a sanitizer, time does not tell how it grows.
    if (laws::engine::counts_blocks())
        convict_once(
            [](const auto& how) { return laws::hash_map<list_of_pairs>(how); });
}

}  // namespace hash_map_laws_test
