#include <queue>
#include <stack>
#include <tenet/entry/place.hpp>
#include <tenet/laws/catch.hpp>

namespace entry_name_laws_test {

namespace laws = tenet::laws;

TEST_CASE("the laws acquit std::stack") {
    laws::check(laws::entry_name<std::stack, laws::awkward>());
}

// First in, first out.
struct queue : std::queue<int> {
    int top() const { return front(); }
};

// Forgets its first element when it grows.
struct forgetful : std::stack<int> {
    void push(int x) {
        if (size() == 5) c.pop_front();
        c.push_back(x);
    }
};

TEST_CASE("the laws convict what breaks the promise") {
    laws::check_convicted(laws::entry_name<queue>);
    laws::check_convicted(laws::entry_name<forgetful>);
}

}  // namespace entry_name_laws_test
