#include <algorithm>
#include <memory>
#include <queue>
#include <stack>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/priority_queue.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace priority_queue_laws_test {

namespace laws = tenet::laws;

TEST_CASE("the laws acquit std::priority_queue") {
    laws::check(laws::priority_queue<std::priority_queue>());
}

namespace {

enum class fault {
    none,
    forgets_right_child,
    never_climbs,
    drops_duplicates,
    builds_all_but_one,
    counts_wrong,
    leaks,
    loops,
    reads_past_the_end,
    shares_with_its_copy
};

// Chosen while running: compiling the laws for one type is enough.
fault& planted = tenet::tests::planted<fault>;

// A textbook heap with one thing wrong with it.
class wrong_heap {
public:
    wrong_heap() = default;
    explicit wrong_heap(std::vector<int> xs) : xs_(std::move(xs)) {
        const int spared = planted == fault::builds_all_but_one ? 1 : 0;
        for (int i = count() / 2 - 1; i >= spared; --i) sink(i);
    }

    void push(int x) {
        if (planted == fault::drops_duplicates && std::ranges::count(xs_, x))
            return;
        xs_.push_back(x);
        if (planted == fault::never_climbs) return;
        for (int i = count() - 1; i > 0 && at((i - 1) / 2) < at(i);
             i = (i - 1) / 2)
            std::swap(at(i), at((i - 1) / 2));
        if (planted == fault::shares_with_its_copy)
            *shared_ = std::max(*shared_, x);
    }
    void pop() {
        if (planted == fault::leaks && count() == 2) lost_ = new int(1);
        if (planted == fault::loops && count() == 3) wait_for_ever();
        std::swap(xs_.front(), xs_.back());
        xs_.pop_back();
        if (!xs_.empty()) sink(0);
        if (planted == fault::shares_with_its_copy)
            *shared_ = xs_.empty() ? 0 : xs_.front();
    }
    int top() const {
        if (planted == fault::shares_with_its_copy) return *shared_;
        if (planted == fault::reads_past_the_end && count() == 4)
            return xs_.at(xs_.size());
        return xs_.front();
    }
    std::size_t size() const {
        return xs_.size() + (planted == fault::counts_wrong && count() > 3);
    }
    bool empty() const { return xs_.empty(); }

private:
    int count() const { return static_cast<int>(xs_.size()); }
    int& at(int i) { return xs_[static_cast<std::size_t>(i)]; }

    void sink(int i) {
        for (int child = 2 * i + 1; child < count(); child = 2 * i + 1) {
            if (planted != fault::forgets_right_child && child + 1 < count() &&
                at(child) < at(child + 1))
                ++child;
            if (at(i) >= at(child)) return;
            std::swap(at(i), at(child));
            i = child;
        }
    }
    static void wait_for_ever() {
        volatile bool waiting = true;
        while (waiting) {
        }
    }

    std::vector<int> xs_;
    std::shared_ptr<int> shared_ = std::make_shared<int>(0);
    int* lost_ = nullptr;
};

template <class Queue>
laws::report trial(const laws::settings& how) {
    return laws::priority_queue<Queue>(how);
}

void convict(fault it) {
    tenet::tests::convict<fault>(trial<wrong_heap>, it);
}

}  // namespace

TEST_CASE("the laws convict std::stack") {
    laws::check_convicted(trial<std::stack<int>>, 3);
}

TEST_CASE("the laws acquit the heap in which nothing is wrong") {
    laws::check(laws::priority_queue<wrong_heap>());
}

TEST_CASE("the laws convict a heap in the wrong order") {
    convict(fault::forgets_right_child);
    convict(fault::never_climbs);
    convict(fault::builds_all_but_one);
}

TEST_CASE("the laws convict a heap that loses, shares or miscounts") {
    convict(fault::drops_duplicates);
    convict(fault::counts_wrong);
    convict(fault::shares_with_its_copy);
}

TEST_CASE("the laws convict a heap that leaks") {
    if (laws::engine::counts_blocks()) convict(fault::leaks);
}

TEST_CASE("the laws convict a heap that throws or loops for ever") {
    convict(fault::reads_past_the_end);
    laws::settings brief = laws::settings::standard();
    brief.case_seconds = 0.1;
    planted = fault::loops;
    const auto found = trial<wrong_heap>(brief);
    planted = fault::none;
    CHECK(found.refuted());
    CHECK(found.findings.front().calls <= 4);
}

namespace {

// Right, but each push or pop costs as much as there are elements.
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
struct sorted_vector : std::vector<T> {
    void push(T x) {
        this->insert(std::upper_bound(this->begin(), this->end(), x), x);
    }
    void pop() { this->pop_back(); }
    const T& top() const { return this->back(); }
};

template <template <class> class Queue>
laws::report trial_of_cost(const laws::settings& how) {
    return laws::priority_queue_cost<Queue<laws::metered>>(how);
}

// Destroys its greatest before it knows that it can put the rest in order.
template <class T>
struct forgetful : std::priority_queue<T> {
    void pop() {
        T* const copy = new T(this->top());
        std::priority_queue<T>::pop();
        delete copy;
    }
};

}  // namespace

TEST_CASE("the laws convict a queue that costs too much") {
    laws::check_convicted(trial_of_cost<linear_push>);
    // Once is enough: at every seed it takes a thousand elements to see.
    CHECK(trial_of_cost<sorted_vector>(laws::settings::standard()).refuted());
}

TEST_CASE("the laws convict a queue that leaks when a comparison throws") {
    if (!laws::engine::counts_blocks()) return;
    laws::check_convicted([](const laws::settings& how) {
        return laws::priority_queue_faults<forgetful<laws::fragile>>(how);
    });
}

TEST_CASE("the laws convict std::priority_queue of a promise it never made") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::priority_queue_faults<std::priority_queue<laws::fragile>>(
            how, laws::guarantee::strong);
    });
}

}  // namespace priority_queue_laws_test
