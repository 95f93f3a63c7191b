#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/ordered_set.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace ordered_set_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    keeps_duplicates,
    says_new_of_what_is_not,
    loses_what_follows_a_successor,
    lower_is_upper,
    upper_is_lower,
    floor_is_below,
    returns_the_one_before,
    ranks_what_is_equal,
    counts_what_is_not_there,
    forgets_the_greatest_of_many,
    loses_one_in_a_copy,
    differs_from_its_copy,
    leaks
};

// std::multiset that keeps each value once, with one thing wrong with it.
template <class T>
class wrong_set : public std::multiset<T> {
    using right = std::multiset<T>;

public:
    using iterator = typename right::const_iterator;
    using right::begin;
    using right::end;

    wrong_set() = default;
    wrong_set(const wrong_set& it) : right(it) {
        if (is(fault::loses_one_in_a_copy) && right::size() > 2)
            right::erase(begin());
    }
    wrong_set(wrong_set&&) = default;
    wrong_set& operator=(wrong_set it) {
        right::swap(it);
        return *this;
    }

    bool insert(const T& x) {
        if (contains(x) && !is(fault::keeps_duplicates))
            return is(fault::says_new_of_what_is_not);
        if (is(fault::leaks) && right::size() == 3) new int(1);
        right::insert(x);
        if (is(fault::forgets_the_greatest_of_many) && right::size() == 130)
            right::erase(std::prev(end()));
        return true;
    }
    std::size_t erase(const T& x) {
        const auto at = right::find(x);
        if (at == end())
            return is(fault::counts_what_is_not_there) && right::size() > 2;
        const auto next = right::erase(at);
        if (is(fault::loses_what_follows_a_successor) && right::size() > 3 &&
            next != end() && next != begin())
            right::erase(next);
        return 1;
    }
    iterator erase(iterator at) {
        const auto next = right::erase(at);
        const bool wrong = is(fault::returns_the_one_before);
        return wrong && next != begin() ? std::prev(next) : next;
    }
    bool contains(const T& x) const { return right::find(x) != end(); }
    iterator lower_bound(const T& x) const {
        return is(fault::lower_is_upper) ? right::upper_bound(x)
                                         : right::lower_bound(x);
    }
    iterator upper_bound(const T& x) const {
        return is(fault::upper_is_lower) ? right::lower_bound(x)
                                         : right::upper_bound(x);
    }
    iterator floor(const T& x) const {
        const iterator above = is(fault::floor_is_below)
                                   ? right::lower_bound(x)
                                   : right::upper_bound(x);
        return above == begin() ? end() : std::prev(above);
    }
    iterator ceiling(const T& x) const { return right::lower_bound(x); }
    std::size_t rank(const T& x) const {
        const auto bound = is(fault::ranks_what_is_equal)
                               ? right::upper_bound(x)
                               : right::lower_bound(x);
        return std::size_t(std::distance(begin(), bound));
    }
    iterator nth(std::size_t i) const {
        return std::next(begin(), std::ptrdiff_t(i));
    }
    friend bool operator==(const wrong_set& a, const wrong_set& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end()) &&
               !(is(fault::differs_from_its_copy) && a.size() > 2);
    }
};

// A sorted vector, whose iterators do not stay.
struct sorted_vector : std::vector<int> {
    bool insert(int x) {
        const auto at = std::lower_bound(begin(), end(), x);
        if (at != end() && *at == x) return false;
        vector::insert(at, x);
        return true;
    }
    std::size_t erase(int x) { return std::erase(*this, x); }
    bool contains(int x) const { return std::binary_search(begin(), end(), x); }
};

template <class Set = wrong_set<int>, class Element = int,
          laws::guarantee promised = laws::guarantee::none,
          bool is_balanced = false>
laws::report trial(const laws::settings& how) {
    return laws::ordered_set<Set, Element>(how, promised, is_balanced);
}

// As it is often published: recursive, without a size.
enum class erasure { none, loses_what_follows_a_successor };

class plain_tree {
public:
    void insert(int x) { root_ = inserted(std::move(root_), x); }
    void remove(int x) { root_ = removed(std::move(root_), x); }
    bool search(int x) const {
        const node* at = root_.get();
        while (at && at->x != x)
            at = x < at->x ? at->left.get() : at->right.get();
        return at != nullptr;
    }
    std::vector<int> inorder() const {
        std::vector<int> all;
        append(root_.get(), all);
        return all;
    }

private:
    struct node;
    using link = std::unique_ptr<node>;
    struct node {
        int x;
        link left{}, right{};
    };

    static link inserted(link at, int x) {
        if (!at) return std::make_unique<node>(node{x});
        link& next = x < at->x ? at->left : at->right;
        if (x != at->x) next = inserted(std::move(next), x);
        return at;
    }
    static link removed(link at, int x) {
        if (!at) return at;
        if (x != at->x) {
            link& next = x < at->x ? at->left : at->right;
            next = removed(std::move(next), x);
            return at;
        }
        if (!at->left) return std::move(at->right);
        if (!at->right) return std::move(at->left);
        const node* successor = at->right.get();
        while (successor->left) successor = successor->left.get();
        at->x = successor->x;
        at->right = is(erasure::loses_what_follows_a_successor)
                        ? std::move(at->right->right)
                        : removed(std::move(at->right), at->x);
        return at;
    }
    static void append(const node* at, std::vector<int>& all) {
        if (!at) return;
        append(at->left.get(), all);
        all.push_back(at->x);
        append(at->right.get(), all);
    }

    link root_;
};

TEST_CASE("a set may lack a size and say search and remove") {
    const auto trial = [](const laws::settings& how) {
        return laws::ordered_set<plain_tree>(how);
    };
    laws::check(trial(laws::settings::standard()));
    convict(trial, erasure::loses_what_follows_a_successor);
}

TEST_CASE("the laws acquit std::set and one in which nothing is wrong") {
    laws::check(laws::ordered_set<std::set, laws::awkward>(
        laws::settings::standard(), laws::guarantee::none, true));
    laws::check(trial<>(laws::settings::standard()));
}

TEST_CASE("the laws convict a set with a fault") {
    convict(trial<>, fault::keeps_duplicates, fault::differs_from_its_copy);
    convict_of_leak(trial<>, fault::leaks);
}

// A chain in which each value in order is the right child of the one before.
TEST_CASE("the laws convict a tree that says it is balanced") {
    struct chain {
        std::vector<laws::metered> all;

        bool insert(laws::metered x) {
            auto at = all.begin();
            while (at != all.end() && *at < x) ++at;
            if (at != all.end() && !(x < *at)) return false;
            all.insert(at, x);
            return true;
        }
        bool erase(laws::metered x) { return std::erase(all, x) != 0; }
        bool contains(laws::metered x) const {
            return std::ranges::count(all, x) != 0;
        }
        std::size_t size() const { return all.size(); }
    };
    laws::check_convicted(
        trial<chain, laws::metered, laws::guarantee::none, true>);
}

TEST_CASE("the laws convict a vector of iterators that stay") {
    laws::settings how = laws::settings::standard();
    const auto found = laws::ordered_set<sorted_vector>(how);
    CHECK(found.refuted());
    CHECK(found.findings.front().verdict == laws::verdict::holds);
}

}  // namespace ordered_set_laws_test
