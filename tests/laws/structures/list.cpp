#include <algorithm>
#include <deque>
#include <iterator>
#include <list>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/list.hpp>
#include <utility>

#include "../planted.hpp"

namespace list_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    miscounts,
    inserts_behind,
    returns_the_one_before,
    removes_every_other,
    splices_behind,
    reverses_values,
    reverses_all_but_the_last,
    loses_itself,
    swaps_only_what_is_not_empty,
    equals_what_it_begins,
    leaks_what_it_clears
};

// std::list with one thing wrong with it.
class wrong_list : public std::list<int> {
    using right = std::list<int>;

public:
    using right::right;
    wrong_list() = default;
    wrong_list(const wrong_list&) = default;
    wrong_list(wrong_list&&) = default;
    wrong_list& operator=(wrong_list&&) = default;
    wrong_list& operator=(const wrong_list& other) {
        if (is(fault::loses_itself)) clear();
        right::operator=(other);
        return *this;
    }

    std::size_t size() const {
        const bool wrong = is(fault::miscounts) && right::size() > 2;
        return right::size() + wrong;
    }
    iterator insert(const_iterator at, int x) {
        if (is(fault::inserts_behind) && at != end()) ++at;
        return right::insert(at, x);
    }
    iterator erase(const_iterator at) {
        const auto next = right::erase(at);
        const bool wrong = is(fault::returns_the_one_before);
        return wrong && next != begin() ? std::prev(next) : next;
    }
    template <class Predicate>
    std::size_t remove_if(Predicate predicate) {
        const std::size_t before = right::size();
        for (auto at = begin(); at != end();) {
            const bool gone = predicate(*at);
            if (gone) at = right::erase(at);
            const bool skips = is(fault::removes_every_other);
            if ((!gone || skips) && at != end()) ++at;
        }
        return before - right::size();
    }
    using right::splice;
    void splice(const_iterator at, wrong_list& other, const_iterator element) {
        if (is(fault::splices_behind) && at == std::next(element) &&
            at != other.end())
            ++at;
        right::splice(at, other, element);
    }
    void reverse() {
        if (is(fault::reverses_values))
            std::reverse(begin(), end());
        else
            right::reverse();
        if (is(fault::reverses_all_but_the_last) && !empty())
            right::splice(end(), *this, begin());
    }
    void clear() {
        if (is(fault::leaks_what_it_clears) && right::size() > 1)
            new right(*this);
        right::clear();
    }
    void swap(wrong_list& other) {
        const bool both = !empty() && !other.empty();
        if (both || !is(fault::swaps_only_what_is_not_empty))
            right::swap(other);
    }
    friend bool operator==(const wrong_list& a, const wrong_list& b) {
        if (is(fault::equals_what_it_begins))
            return std::mismatch(a.begin(), a.end(), b.begin(), b.end())
                       .first == a.end();
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }
};

// Links a new node in before its element has been made.
template <class T>
struct counts_too_early : std::list<T> {
    using std::list<T>::list;
    void push_back(const T& x) {
        this->emplace_back();
        this->back() = x;
    }
};

template <class T>
struct splices_copies : std::list<T> {
    using std::list<T>::splice;
    void splice(typename std::list<T>::const_iterator at,
                splices_copies& other) {
        this->insert(at, other.begin(), other.end());
        other.clear();
    }
};

template <class List, laws::guarantee assignment = laws::guarantee::none>
laws::report trial(const laws::settings& how) {
    return laws::list<List, typename List::value_type>(how, assignment);
}

TEST_CASE("the laws acquit std::list and one in which nothing is wrong") {
    laws::check(laws::list<std::list>());
    laws::check(laws::list<wrong_list>());
}

TEST_CASE("the laws convict std::deque, whose iterators are invalidated") {
    laws::check_convicted(trial<std::deque<int>>);
    laws::check_convicted(trial<std::deque<laws::metered>>);
}

TEST_CASE("the laws convict a list with something wrong with it") {
    convict(trial<wrong_list>, fault::miscounts, fault::equals_what_it_begins);
    convict_of_leak(trial<wrong_list>, fault::leaks_what_it_clears);
    laws::check_convicted(trial<splices_copies<laws::metered>>);
}

TEST_CASE("the laws convict a list that an insertion that throws changes") {
    laws::check_convicted(trial<counts_too_early<laws::fragile>>);
}

TEST_CASE("the laws convict std::list of a promise it never made") {
    laws::check_convicted(
        trial<std::list<laws::fragile>, laws::guarantee::strong>);
}

}  // namespace list_laws_test
