#include <memory>
#include <new>
#include <queue>
#include <stack>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/stack.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace stack_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

struct queue : std::queue<int> {
    int top() const { return front(); }
};

enum class fault { none, forgets, shares, leaks };

struct wrong_stack : std::stack<int> {
    void push(int x) {
        if (is(fault::forgets) && size() == 5) c.pop_front();
        if (is(fault::leaks) && size() == 2) new int(x);
        c.push_back(x);
        *last_pushed = x;
    }
    int top() const { return is(fault::shares) ? *last_pushed : c.back(); }

    std::shared_ptr<int> last_pushed = std::make_shared<int>();
};

enum class order { none, counts_late, destroys_in_place };

// Takes an element out, or all of them, before it is destroyed.
template <class Element>
class stack_of_boxes {
public:
    stack_of_boxes() = default;
    stack_of_boxes(const stack_of_boxes& it) {
        for (const auto& box : it.boxes_) push(*box);
    }
    stack_of_boxes(stack_of_boxes&&) = default;
    stack_of_boxes& operator=(stack_of_boxes it) {
        if (is(order::destroys_in_place)) boxes_.clear();
        boxes_.swap(it.boxes_);
        return *this;
    }
    ~stack_of_boxes() { const auto all = std::exchange(boxes_, {}); }

    void push(const Element& x) {
        boxes_.push_back(std::make_unique<Element>(x));
    }
    void pop() {
        const auto last = std::move(boxes_.back());
        if (is(order::counts_late))
            last->~Element(), new (last.get()) Element();
        boxes_.pop_back();
    }
    const Element& top() const { return *boxes_.back(); }
    std::size_t size() const { return boxes_.size(); }
    bool empty() const { return boxes_.empty(); }

private:
    std::vector<std::unique_ptr<Element>> boxes_;
};

TEST_CASE("elements that call back find the stack before or after the call") {
    using boxes = stack_of_boxes<laws::reentrant>;
    using boxes_at_the_end = stack_of_boxes<laws::reentrant_at_the_end>;
    const auto each = laws::stack<boxes, laws::reentrant>;
    const auto at_the_end =
        laws::stack<boxes_at_the_end, laws::reentrant_at_the_end>;
    laws::check(each(laws::settings::standard(), laws::guarantee::none));
    laws::check(at_the_end(laws::settings::standard(), laws::guarantee::none));
    convict(each, order::counts_late);
    convict(at_the_end, order::destroys_in_place);
}

// As it is often published: of one queue, without a size.
enum class turn { none, forgets_to_turn };
class stack_of_a_queue {
public:
    void push(int x) {
        all_.push(x);
        const std::size_t older = all_.size() - 1;
        if (is(turn::forgets_to_turn) && older > 2) return;
        for (std::size_t i = 0; i < older; ++i) {
            all_.push(all_.front());
            all_.pop();
        }
    }
    int pop() {
        const int last = all_.front();
        return all_.pop(), last;
    }
    int peek() { return all_.front(); }
    bool isEmpty() { return all_.empty(); }

private:
    std::queue<int> all_;
};

TEST_CASE("a stack may lack a size and say peek") {
    auto brief = laws::settings::standard();
    brief.case_seconds = 0.1;
    laws::check(laws::stack<stack_of_a_queue>(brief));
    convict(laws::stack<stack_of_a_queue>, turn::forgets_to_turn);
}

TEST_CASE("the laws acquit std::stack and convict what is nearly one") {
    laws::check(laws::stack<std::stack, laws::awkward>());
    laws::check_convicted(laws::stack<queue>);
    convict(laws::stack<wrong_stack>, fault::forgets, fault::shares);
    convict_of_leak(laws::stack<wrong_stack>, fault::leaks);
}

}  // namespace stack_laws_test
