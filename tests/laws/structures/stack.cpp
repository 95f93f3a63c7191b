#include <queue>
#include <stack>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/stack.hpp>

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

TEST_CASE("the laws acquit std::stack and convict what is nearly one") {
    laws::check(laws::stack<std::stack, laws::awkward>());
    laws::check_convicted(laws::stack<queue>);
    convict(laws::stack<wrong_stack>, fault::forgets, fault::shares);
    convict_of_leak(laws::stack<wrong_stack>, fault::leaks);
}

}  // namespace stack_laws_test
