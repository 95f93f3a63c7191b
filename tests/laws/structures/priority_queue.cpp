#include <algorithm>
#include <memory>
#include <queue>
#include <stack>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/priority_queue.hpp>

#include "../planted.hpp"

namespace priority_queue_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

TEST_CASE("the laws acquit std::priority_queue") {
    laws::check(laws::priority_queue<std::priority_queue, laws::awkward>());
}

TEST_CASE("the laws convict std::stack") {
    laws::check_convicted(laws::priority_queue<std::stack<int>>, 3);
}

enum class fault {
    none,
    forgets_right_child,
    never_climbs,
    drops_duplicates,
    builds_all_but_one,
    counts_wrong,
    shares_with_its_copy,
    reads_past_the_end,
    leaks,
    loops
};

// A textbook heap with one thing wrong with it.
class wrong_heap {
public:
    wrong_heap() = default;
    explicit wrong_heap(std::vector<int> xs) : xs_(std::move(xs)) {
        const std::size_t spared = is(fault::builds_all_but_one);
        for (std::size_t i = size() / 2; i-- > spared;) sink(i);
    }

    void push(int x) {
        if (is(fault::drops_duplicates) && std::ranges::count(xs_, x)) return;
        xs_.push_back(x);
        *last_pushed_ = x;
        if (is(fault::never_climbs)) return;
        for (std::size_t i = size() - 1; i > 0 && xs_[(i - 1) / 2] < xs_[i];
             i = (i - 1) / 2)
            std::swap(xs_[i], xs_[(i - 1) / 2]);
    }
    void pop() {
        if (is(fault::leaks) && size() == 2) new int(1);
        for (volatile bool waits = is(fault::loops) && size() == 3; waits;) {
        }
        std::swap(xs_.front(), xs_.back());
        xs_.pop_back();
        if (!empty()) sink(0);
    }
    int top() const {
        if (is(fault::shares_with_its_copy) && size() == 1)
            return *last_pushed_;
        const bool past = is(fault::reads_past_the_end) && size() == 4;
        return xs_.at(past ? 4 : 0);
    }
    std::size_t size() const {
        return xs_.size() + (is(fault::counts_wrong) && xs_.size() > 3);
    }
    bool empty() const { return xs_.empty(); }

private:
    void sink(std::size_t i) {
        for (auto child = 2 * i + 1; child < size(); child = 2 * i + 1) {
            if (!is(fault::forgets_right_child) && child + 1 < size())
                child += xs_[child] < xs_[child + 1];
            if (xs_[i] >= xs_[child]) return;
            std::swap(xs_[i], xs_[child]);
            i = child;
        }
    }

    std::vector<int> xs_;
    std::shared_ptr<int> last_pushed_ = std::make_shared<int>(0);
};

TEST_CASE("the laws acquit the heap in which nothing is wrong") {
    laws::check(laws::priority_queue<wrong_heap>());
}

TEST_CASE("the laws convict a heap with something wrong with it") {
    for (auto it = fault::forgets_right_child; it < fault::leaks;
         it = fault(int(it) + 1))
        tenet::tests::convict(laws::priority_queue<wrong_heap>, it);
    if (laws::engine::counts_blocks())
        tenet::tests::convict(laws::priority_queue<wrong_heap>, fault::leaks);
}

TEST_CASE("the laws convict a heap that loops for ever") {
    laws::settings brief = laws::settings::standard();
    brief.case_seconds = 0.1;
    tenet::tests::planted<fault> = fault::loops;
    const auto found = laws::priority_queue<wrong_heap>(brief);
    tenet::tests::planted<fault> = fault::none;
    CHECK(found.refuted());
    CHECK(found.findings.front().calls <= 4);
}

// Right, but each push compares with all there are.
template <class T>
struct linear_push : std::vector<T> {
    void push(T x) {
        this->push_back(std::move(x));
        for (std::size_t i = this->size() - 1; i > 0; --i)
            if ((*this)[i] < (*this)[i - 1])
                std::swap((*this)[i], (*this)[i - 1]);
    }
    void pop() { this->pop_back(); }
    const T& top() const { return this->back(); }
};

// Few comparisons, but a great many moves.
template <class T>
struct sorted_vector : linear_push<T> {
    void push(T x) {
        this->insert(std::upper_bound(this->begin(), this->end(), x), x);
    }
};

// Loses what it holds when the comparisons of a pop throw.
template <class T>
struct forgetful : std::priority_queue<T> {
    void pop() {
        T* const copy = new T(this->top());
        std::priority_queue<T>::pop();
        delete copy;
    }
};

template <class Queue, class Element>
laws::report trial(const laws::settings& how, laws::guarantee promised) {
    return laws::priority_queue<Queue, std::less<>, Element>(how, promised);
}

TEST_CASE("the laws convict a queue that costs too much") {
    using laws::metered;
    laws::check_convicted(trial<linear_push<metered>, metered>);
    // Once is enough: at every seed it takes a thousand elements to see.
    const auto found = trial<sorted_vector<metered>, metered>(
        laws::settings::standard(), laws::guarantee::none);
    CHECK(found.refuted());
}

TEST_CASE("the laws convict a queue that breaks what it promised of faults") {
    using laws::fragile;
    if (laws::engine::counts_blocks())
        laws::check_convicted(trial<forgetful<fragile>, fragile>);
    laws::check_convicted([](const laws::settings& how) {
        return trial<std::priority_queue<fragile>, fragile>(
            how, laws::guarantee::strong);
    });
}

}  // namespace priority_queue_laws_test
