#include <deque>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/sequence.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace sequence_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    reads_after_it_has_moved,
    inserts_behind,
    inserts_what_has_shifted,
    returns_the_one_before,
    erases_one_too_many,
    loses_itself,
    equals_what_it_begins,
    resizes_with_nothing,
    resizes_what_it_keeps,
    checks_nothing,
    forgets_when_it_grows,
    reserves_by_resizing,
    shares,
    leaks
};

// std::vector with one thing wrong with it.
class wrong_sequence : public std::vector<int> {
    using right = std::vector<int>;

public:
    using right::right;
    wrong_sequence() = default;
    wrong_sequence(const wrong_sequence&) = default;
    wrong_sequence(wrong_sequence&&) = default;
    wrong_sequence& operator=(wrong_sequence&&) = default;
    wrong_sequence& operator=(const wrong_sequence& other) {
        if (is(fault::loses_itself)) clear();
        right::operator=(other);
        return *this;
    }

    void push_back(const int& x) {
        if (is(fault::leaks) && size() == 2) new int(x);
        const bool grows = size() == capacity();
        const int* const data = right::data();
        const bool own = data <= &x && &x < data + size();
        right::push_back(x);
        if (is(fault::reads_after_it_has_moved) && own && grows) back() = 0;
        if (is(fault::forgets_when_it_grows) && grows && size() > 100)
            (*this)[17] = 0;
        if (is(fault::shares)) *last_ = x;
    }
    int& back() {
        if (is(fault::shares) && !empty()) right::back() = *last_;
        return right::back();
    }
    const int& back() const {
        return is(fault::shares) ? *last_ : right::back();
    }
    iterator insert(const_iterator at, const int& x) {
        const std::ptrdiff_t i = at - cbegin();
        if (is(fault::inserts_behind) && at != cend() && i > 0) ++at;
        const std::ptrdiff_t own = &x - data();
        const auto made = right::insert(at, x);
        if (is(fault::inserts_what_has_shifted) && i <= own &&
            own + 1 < std::ptrdiff_t(size()))
            *made = (*this)[std::size_t(own)];
        return made;
    }
    iterator erase(const_iterator at) {
        const auto next = right::erase(at);
        const bool wrong = is(fault::returns_the_one_before);
        return wrong && next != begin() ? std::prev(next) : next;
    }
    iterator erase(const_iterator first, const_iterator last) {
        if (is(fault::erases_one_too_many) && first != last && last != cend())
            ++last;
        return right::erase(first, last);
    }
    void resize(std::size_t n, int x = 0) {
        const std::size_t before = size();
        right::resize(n, is(fault::resizes_with_nothing) ? 0 : x);
        if (is(fault::resizes_what_it_keeps) && before > 0 && n > before)
            (*this)[before - 1] = x;
    }
    void reserve(std::size_t n) {
        if (is(fault::reserves_by_resizing) && n > size()) return resize(n);
        right::reserve(n);
    }
    const int& at(std::size_t i) const {
        static const int nothing = 0;
        if (is(fault::checks_nothing) && i == size()) return nothing;
        return right::at(i);
    }
    friend bool operator==(const wrong_sequence& a, const wrong_sequence& b) {
        const right& x = a;
        const right& y = b;
        if (is(fault::equals_what_it_begins))
            return x.size() <= y.size() &&
                   std::equal(x.begin(), x.end(), y.begin());
        return x == y;
    }

private:
    std::shared_ptr<int> last_ = std::make_shared<int>();
};

// Grows by 16 elements at a time.
template <class T>
struct grows_by_a_constant : std::vector<T> {
    using std::vector<T>::vector;
    void push_back(const T& x) {
        if (this->size() == this->capacity()) this->reserve(this->size() + 16);
        std::vector<T>::push_back(x);
    }
};

// Has a new element before that has been made.
template <class T>
struct counts_too_early : std::vector<T> {
    using std::vector<T>::vector;
    void push_back(const T& x) {
        this->resize(this->size() + 1);
        this->back() = x;
    }
};

// Inserts by pushing all others back once more.
template <class T>
struct inserts_half : std::vector<T> {
    using std::vector<T>::vector;
    typename std::vector<T>::iterator insert(
        typename std::vector<T>::const_iterator at, const T& x) {
        const auto i = at - this->begin();
        this->push_back(x);
        for (auto last = this->end() - 1; last != this->begin() + i; --last)
            *last = *std::prev(last);
        (*this)[std::size_t(i)] = x;
        return this->begin() + i;
    }
};

template <class Sequence, laws::guarantee promised = laws::guarantee::none>
laws::report trial(const laws::settings& how) {
    return laws::sequence<Sequence, typename Sequence::value_type>(how,
                                                                   promised);
}

TEST_CASE("the laws acquit std::vector, std::deque and one that is right") {
    laws::check(laws::sequence<std::vector>());
    laws::check(laws::sequence<std::deque>());
    laws::check(laws::sequence<wrong_sequence>());
    laws::check(trial<std::vector<laws::awkward>>(laws::settings::standard()));
}

TEST_CASE("the laws convict a sequence with something wrong with it") {
    convict(laws::sequence<wrong_sequence>, fault::reads_after_it_has_moved,
            fault::shares);
    convict_of_leak(laws::sequence<wrong_sequence>, fault::leaks);
}

TEST_CASE("the laws convict a sequence that moves all too often") {
    laws::check_convicted(trial<grows_by_a_constant<laws::metered>>, 4096);
}

TEST_CASE("the laws convict a sequence that one that throws has changed") {
    laws::check_convicted(trial<counts_too_early<laws::fragile>>);
    laws::check_convicted(
        trial<inserts_half<laws::fragile>, laws::guarantee::strong>);
}

}  // namespace sequence_laws_test
