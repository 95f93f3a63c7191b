#include <algorithm>
#include <climits>
#include <memory>
#include <stack>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/small_aware_stack.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace small_aware_stack_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    forgets_one_of_equals,
    keeps_what_has_left,
    takes_the_last,
    begins_with_a_million,
    compares_by_difference,
    shares,
    leaks
};

// All, and beside them each that was no greater than those before it.
class wrong_stack {
public:
    void push(int x) {
        if (is(fault::leaks) && size() == 2) new int(x);
        const bool equals = !is(fault::forgets_one_of_equals);
        if (least_.empty() || less(x, least_.back()) ||
            (equals && x == least_.back()))
            least_.push_back(x);
        all_->push_back(x);
    }
    int pop() {
        const int last = top();
        all_->pop_back();
        if (is(fault::keeps_what_has_left) && all_->size() < 4 &&
            least_.size() > 1)
            return last;
        if (least_.back() == last) least_.pop_back();
        if (all_->empty() || !least_.empty()) return last;
        least_.push_back(searched());
        return last;
    }
    int top() const { return all_->back(); }
    int smallest() const {
        if (is(fault::takes_the_last)) return top();
        if (is(fault::begins_with_a_million))
            return std::min(1'000'000, least_.back());
        return least_.back();
    }
    std::size_t size() const { return all_->size(); }
    bool empty() const { return all_->empty(); }

    wrong_stack() = default;
    wrong_stack(const wrong_stack& it)
        : all_(is(fault::shares)
                   ? it.all_
                   : std::make_shared<std::vector<int>>(*it.all_)),
          least_(it.least_) {}
    wrong_stack& operator=(wrong_stack it) {
        std::swap(all_, it.all_);
        std::swap(least_, it.least_);
        return *this;
    }

private:
    static bool less(int a, int b) {
        if (is(fault::compares_by_difference))
            return int(unsigned(a) - unsigned(b)) < 0;
        return a < b;
    }
    int searched() const { return *std::ranges::min_element(*all_); }

    std::shared_ptr<std::vector<int>> all_ =
        std::make_shared<std::vector<int>>();
    std::vector<int> least_;
};

// As it is asked for elsewhere: the difference to the smallest until then.
class MinStack {
public:
    void push(int x) {
        if (differences_.empty()) least_ = x;
        const long long difference = x - least_;
        differences_.push(difference);
        if (difference < 0) least_ = x;
    }
    void pop() {
        if (differences_.top() < 0) least_ -= differences_.top();
        differences_.pop();
    }
    int top() {
        return int(differences_.top() < 0 ? least_
                                          : least_ + differences_.top());
    }
    int getMin() { return int(least_); }

private:
    std::stack<long long> differences_;
    long long least_ = 0;
};

struct peeking : std::stack<std::pair<long, long>> {
    void push(long x) { stack::push({x, empty() ? x : std::min(x, min())}); }
    bool pop() { return empty() ? false : (stack::pop(), true); }
    long peek() const { return top().first; }
    long min() const { return stack::top().second; }
    bool is_empty() const { return empty(); }

private:
    using stack::top;
};

TEST_CASE("the laws acquit stacks that know their smallest, by any name") {
    laws::check(laws::small_aware_stack<wrong_stack>());
    laws::check(laws::small_aware_stack<MinStack>());
    laws::check(laws::small_aware_stack<peeking>());
}

TEST_CASE("the laws convict stacks with something wrong with them") {
    convict(laws::small_aware_stack<wrong_stack>, fault::forgets_one_of_equals,
            fault::shares);
    convict_of_leak(laws::small_aware_stack<wrong_stack>, fault::leaks);
}

}  // namespace small_aware_stack_laws_test
