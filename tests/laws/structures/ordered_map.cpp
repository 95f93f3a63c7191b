#include <algorithm>
#include <iterator>
#include <map>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/ordered_map.hpp>
#include <unordered_map>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace ordered_map_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    overwrites,
    says_new_of_what_is_not,
    lower_is_upper,
    upper_is_lower,
    floor_is_below,
    ranks_what_is_equal,
    returns_the_one_before,
    swaps_keys_alone,
    loses_what_follows_a_successor,
    forgets_the_greatest_of_many,
    loses_one_in_a_copy,
    differs_from_its_copy,
    leaks
};

// std::map with what search trees have besides, and one thing wrong with it.
template <class Key, class Value>
class wrong_map : public std::map<Key, Value> {
    using right = std::map<Key, Value>;

public:
    using iterator = typename right::iterator;
    using const_iterator = typename right::const_iterator;
    using right::begin;
    using right::end;

    wrong_map() = default;
    wrong_map(const wrong_map& it) : right(it) {
        if (is(fault::loses_one_in_a_copy) && right::size() > 2)
            right::erase(begin());
    }
    wrong_map(wrong_map&&) = default;
    wrong_map& operator=(wrong_map it) {
        right::swap(it);
        return *this;
    }

    std::pair<iterator, bool> try_emplace(const Key& key, const Value& x) {
        auto told = right::try_emplace(key, x);
        if (is(fault::leaks) && told.second && right::size() == 3) new int(1);
        if (is(fault::overwrites)) told.first->second = x;
        if (is(fault::says_new_of_what_is_not)) told.second = true;
        if (is(fault::forgets_the_greatest_of_many) && right::size() == 130)
            right::erase(std::prev(end()));
        return told;
    }
    std::size_t erase(const Key& key) {
        const auto at = right::find(key);
        if (at == end()) return 0;
        const auto next = right::erase(at);
        const bool inside = next != end() && next != begin();
        if (is(fault::swaps_keys_alone) && inside)
            std::swap(next->second, std::prev(next)->second);
        if (is(fault::loses_what_follows_a_successor) && inside &&
            right::size() > 3)
            right::erase(next);
        return 1;
    }
    iterator erase(iterator at) {
        const auto next = right::erase(at);
        const bool wrong = is(fault::returns_the_one_before);
        return wrong && next != begin() ? std::prev(next) : next;
    }
    const_iterator lower_bound(const Key& key) const {
        return is(fault::lower_is_upper) ? right::upper_bound(key)
                                         : right::lower_bound(key);
    }
    const_iterator upper_bound(const Key& key) const {
        return is(fault::upper_is_lower) ? right::lower_bound(key)
                                         : right::upper_bound(key);
    }
    std::optional<std::pair<Key, Value>> floor(const Key& key) const {
        const auto above = is(fault::floor_is_below) ? right::lower_bound(key)
                                                     : right::upper_bound(key);
        if (above == begin()) return std::nullopt;
        return *std::prev(above);
    }
    const std::pair<const Key, Value>* ceiling(const Key& key) const {
        const auto at = right::lower_bound(key);
        return at == end() ? nullptr : &*at;
    }
    std::ptrdiff_t rank(const Key& key) const {
        const auto bound = is(fault::ranks_what_is_equal)
                               ? right::upper_bound(key)
                               : right::lower_bound(key);
        return std::distance(begin(), bound);
    }
    const_iterator nth(std::size_t i) const {
        return std::next(begin(), std::ptrdiff_t(i));
    }
    friend bool operator==(const wrong_map& a, const wrong_map& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end()) &&
               !(is(fault::differs_from_its_copy) && a.size() > 2);
    }
};

// Entries in one array: what comes and goes moves the others. A search may
// start at the front, as in a tree that became a chain.
template <class Key, class Value, bool is_chain = false>
class sorted_vector {
public:
    bool insert(const Key& key, const Value& x) {
        const auto at = place(key);
        if (at != all_.end() && at->first == key) return false;
        all_.insert(at, {key, x});
        return true;
    }
    bool erase(const Key& key) {
        const auto at = place(key);
        if (at == all_.end() || !(at->first == key)) return false;
        all_.erase(at);
        return true;
    }
    const Value* find(const Key& key) const {
        const auto at = const_cast<sorted_vector*>(this)->place(key);
        return at != all_.end() && at->first == key ? &at->second : nullptr;
    }
    std::size_t size() const { return all_.size(); }
    auto begin() const { return all_.begin(); }
    auto end() const { return all_.end(); }

private:
    auto place(const Key& key) {
        const auto is_less = [&](const auto& it) { return it.first < key; };
        return is_chain ? std::find_if_not(all_.begin(), all_.end(), is_less)
                        : std::ranges::partition_point(all_, is_less);
    }
    std::vector<std::pair<Key, Value>> all_;
};

template <class Map = wrong_map<int, int>, class Element = int,
          laws::guarantee promised = laws::guarantee::none,
          bool is_balanced = false>
laws::report trial(const laws::settings& how) {
    return laws::ordered_map<Map, Element>(how, promised, is_balanced);
}

TEST_CASE("the laws acquit std::map and one in which nothing is wrong") {
    laws::check(laws::ordered_map<std::map>(laws::settings::standard(),
                                            laws::guarantee::none, true));
    laws::check(trial<>(laws::settings::standard()));
}

TEST_CASE("the laws convict a map with a fault") {
    convict(trial<>, fault::overwrites, fault::differs_from_its_copy);
    convict_of_leak(trial<>, fault::leaks);
}

TEST_CASE("the laws convict a map in the order of hashes") {
    laws::check_convicted(trial<std::unordered_map<int, int>>);
}

TEST_CASE("the laws convict a tree that says it is balanced") {
    using laws::metered;
    laws::check_convicted(trial<sorted_vector<metered, metered, true>, metered,
                                laws::guarantee::none, true>);
}

TEST_CASE("the laws convict a vector of iterators that stay") {
    const auto found = laws::ordered_map<sorted_vector<int, int>>();
    CHECK(found.refuted());
    CHECK(found.findings.front().verdict == laws::verdict::holds);
}

}  // namespace ordered_map_laws_test
