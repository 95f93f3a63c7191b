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

TEST_CASE("the laws acquit std::list") {
    laws::check(laws::list<std::list>());
}

namespace {

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
    leaks_what_it_clears,
    swaps_only_what_is_not_empty,
    equals_what_it_begins
};

// Chosen while running: compiling the laws for one type is enough.
fault& planted = tenet::tests::planted<fault>;

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
        if (planted == fault::loses_itself) clear();
        right::operator=(other);
        return *this;
    }

    std::size_t size() const {
        const bool wrong = planted == fault::miscounts && right::size() > 2;
        return right::size() + wrong;
    }
    iterator insert(const_iterator at, int x) {
        if (planted == fault::inserts_behind && at != end()) ++at;
        return right::insert(at, x);
    }
    iterator erase(const_iterator at) {
        const auto next = right::erase(at);
        const bool wrong = planted == fault::returns_the_one_before;
        return wrong && next != begin() ? std::prev(next) : next;
    }
    template <class Predicate>
    std::size_t remove_if(Predicate predicate) {
        const std::size_t before = right::size();
        for (auto at = begin(); at != end();) {
            const bool gone = predicate(*at);
            if (gone) at = right::erase(at);
            const bool skips = planted == fault::removes_every_other;
            if ((!gone || skips) && at != end()) ++at;
        }
        return before - right::size();
    }
    using right::splice;
    void splice(const_iterator at, wrong_list& other, const_iterator element) {
        if (planted == fault::splices_behind && at == std::next(element) &&
            at != other.end())
            ++at;
        right::splice(at, other, element);
    }
    void reverse() {
        if (planted == fault::reverses_values)
            std::reverse(begin(), end());
        else
            right::reverse();
        if (planted == fault::reverses_all_but_the_last && !empty())
            right::splice(end(), *this, begin());
    }
    void clear() {
        if (planted == fault::leaks_what_it_clears && right::size() > 1)
            new right(*this);
        right::clear();
    }
    void swap(wrong_list& other) {
        const bool both = !empty() && !other.empty();
        if (both || planted != fault::swaps_only_what_is_not_empty)
            right::swap(other);
    }
    friend bool operator==(const wrong_list& a, const wrong_list& b) {
        if (planted == fault::equals_what_it_begins)
            return std::mismatch(a.begin(), a.end(), b.begin(), b.end())
                       .first == a.end();
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }
};

template <class List>
laws::report trial(const laws::settings& how) {
    return laws::list<List>(how);
}

void convict(fault it) {
    tenet::tests::convict<fault>(trial<wrong_list>, it);
}

}  // namespace

TEST_CASE("the laws convict std::deque, whose elements do not stay") {
    laws::check_convicted(trial<std::deque<int>>);
}

TEST_CASE("the laws acquit the list in which nothing is wrong") {
    laws::check(laws::list<wrong_list>());
}

TEST_CASE("the laws convict a list that miscounts or misplaces") {
    convict(fault::miscounts);
    convict(fault::inserts_behind);
    convict(fault::returns_the_one_before);
    convict(fault::removes_every_other);
}

TEST_CASE("the laws convict a list that splices or reverses elements") {
    convict(fault::splices_behind);
    convict(fault::reverses_values);
    convict(fault::reverses_all_but_the_last);
}

TEST_CASE("the laws convict a list that is wrong as a whole") {
    convict(fault::loses_itself);
    convict(fault::swaps_only_what_is_not_empty);
    convict(fault::equals_what_it_begins);
    if (laws::engine::counts_blocks()) convict(fault::leaks_what_it_clears);
}

namespace {

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

}  // namespace

TEST_CASE("the laws convict a list that a failed insertion has changed") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::list_faults<counts_too_early<laws::fragile>>(how);
    });
}

TEST_CASE("the laws convict a list that moves elements to make room") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::list_cost<std::deque<laws::metered>>(how);
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::list_cost<splices_copies<laws::metered>>(how);
    });
}

TEST_CASE("the laws convict std::list of a promise it never made") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::list_faults<std::list<laws::fragile>>(
            how, laws::guarantee::strong);
    });
}

}  // namespace list_laws_test
