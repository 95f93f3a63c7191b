#include <algorithm>
#include <forward_list>
#include <iterator>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/forward_list.hpp>
#include <utility>

#include "../planted.hpp"

namespace forward_list_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    miscounts,
    inserts_before,
    returns_the_one_before,
    removes_every_other,
    splices_the_one_before,
    splices_the_rest_as_well,
    loses_what_is_spliced_after_itself,
    reverses_values,
    reverses_all_but_the_last,
    loses_itself,
    equals_what_it_begins,
    leaks_what_it_clears
};

// std::forward_list with one thing wrong with it.
class wrong_list : public std::forward_list<int> {
    using right = std::forward_list<int>;

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
        const auto n = std::distance(begin(), end());
        return std::size_t(n + (is(fault::miscounts) && n > 2));
    }
    iterator insert_after(const_iterator at, int x) {
        if (is(fault::inserts_before) && at != before_begin()) {
            auto before = before_begin();
            while (std::next(before) != at) ++before;
            return right::insert_after(before, x);
        }
        return right::insert_after(at, x);
    }
    iterator erase_after(const_iterator at) {
        const auto next = right::erase_after(at);
        const bool wrong = is(fault::returns_the_one_before);
        return wrong && next != begin()
                   ? std::next(before_begin(),
                               std::distance(const_iterator(begin()), at) + 1)
                   : next;
    }
    template <class Predicate>
    std::size_t remove_if(Predicate predicate) {
        std::size_t gone = 0;
        for (auto at = before_begin(); std::next(at) != end();) {
            if (predicate(*std::next(at))) {
                right::erase_after(at);
                ++gone;
                const bool skips = is(fault::removes_every_other);
                if (skips && std::next(at) != end()) ++at;
            } else {
                ++at;
            }
        }
        return gone;
    }
    void splice_after(const_iterator at, wrong_list& other) {
        right::splice_after(at, other);
    }
    void splice_after(const_iterator at, wrong_list& other,
                      const_iterator before) {
        if (is(fault::loses_what_is_spliced_after_itself) &&
            at == std::next(before))
            return void(right::erase_after(before));
        if (is(fault::splices_the_one_before) && &other != this &&
            before != other.before_begin())
            before = other.before_begin();
        right::splice_after(at, other, before);
        if (is(fault::splices_the_rest_as_well) && &other != this)
            other.right::erase_after(before, other.end());
    }
    void reverse() {
        if (is(fault::reverses_values)) {
            std::vector<int> xs(begin(), end());
            std::copy(xs.rbegin(), xs.rend(), begin());
            return;
        }
        right::reverse();
        if (is(fault::reverses_all_but_the_last) && !empty() &&
            std::next(begin()) != end()) {
            const int last = front();
            pop_front();
            right::insert_after(
                std::next(before_begin(), std::distance(begin(), end())), last);
        }
    }
    void clear() {
        if (is(fault::leaks_what_it_clears) && !empty()) new right(*this);
        right::clear();
    }
    friend bool operator==(const wrong_list& a, const wrong_list& b) {
        const right &x = a, &y = b;
        if (is(fault::equals_what_it_begins))
            return std::mismatch(x.begin(), x.end(), y.begin(), y.end())
                       .first == x.end();
        return x == y;
    }
};

// Links a new node in before its element has been made.
template <class T>
struct links_too_early : std::forward_list<T> {
    using std::forward_list<T>::forward_list;
    void push_front(const T& x) {
        this->emplace_front();
        this->front() = x;
    }
};

template <class T>
struct splices_copies : std::forward_list<T> {
    using right = std::forward_list<T>;
    using right::splice_after;
    void splice_after(typename right::const_iterator at,
                      splices_copies& other) {
        this->insert_after(at, other.begin(), other.end());
        other.clear();
    }
};

template <class List, laws::guarantee assignment = laws::guarantee::none>
laws::report trial(const laws::settings& how) {
    return laws::forward_list<List, typename List::value_type>(how, assignment);
}

TEST_CASE("the laws acquit std::forward_list and one with nothing wrong") {
    laws::check(laws::forward_list<std::forward_list>());
    laws::check(laws::forward_list<wrong_list>());
}

TEST_CASE("the laws convict a forward list with something wrong with it") {
    convict(trial<wrong_list>, fault::miscounts, fault::equals_what_it_begins);
    convict_of_leak(trial<wrong_list>, fault::leaks_what_it_clears);
    laws::check_convicted(trial<splices_copies<laws::metered>>);
}

TEST_CASE("the laws convict a list that an insertion that throws changes") {
    laws::check_convicted(trial<links_too_early<laws::fragile>>);
    laws::check_convicted(
        trial<std::forward_list<laws::fragile>, laws::guarantee::strong>);
}

}  // namespace forward_list_laws_test
