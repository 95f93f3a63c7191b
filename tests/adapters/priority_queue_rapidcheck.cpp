// A suite, a law and our generators inside RapidCheck.
#include <tenet/laws/rapidcheck.hpp>

#include <algorithm>
#include <cassert>
#include <stack>
#include <string>
#include <tenet/laws/structures/priority_queue.hpp>
#include <tenet/structures/binary_heap.hpp>
#include <vector>

namespace laws = tenet::laws;

namespace {

// The catalogue's judgment of a type is a property of it.
bool is_a_priority_queue() {
    return rc::check(
        "binary_heap is a priority queue",
        laws::property_of([](const laws::settings& how) {
            return laws::priority_queue<tenet::binary_heap<int>>(how);
        }));
}

// So is a law of one's own.
bool gives_back_in_order() {
    laws::property law("a heap gives back in descending order", "drained($0)",
                       [](const std::vector<int>& xs) {
                           tenet::binary_heap heap(xs);
                           std::vector<int> given;
                           while (!heap.empty()) given.push_back(heap.pop());
                           return std::is_sorted(given.rbegin(), given.rend());
                       });
    return rc::check("a law of its own", laws::property_of(std::move(law)));
}

// A property of RapidCheck's may ask for what laws draw.
bool has_the_greatest_on_top() {
    return rc::check(
        "the greatest is on top", [](const laws::any<std::vector<int>>& xs) {
            RC_PRE(!xs->empty());
            const tenet::binary_heap heap(*xs);
            RC_ASSERT(heap.top() == *std::ranges::max_element(*xs));
        });
}

// RapidCheck fails, and says what the suite has found.
bool refutes_a_stack() {
    const auto result = rc::detail::checkTestable(
        laws::property_of([](const laws::settings& how) {
            return laws::priority_queue<std::stack<int>>(how);
        }),
        rc::detail::TestMetadata(), rc::detail::TestParams());
    rc::detail::FailureResult failure;
    if (!result.match(failure)) return false;
    for (const char* part : {"priority_queue on std::stack<int>", "push(",
                             "expected", "replay: seed="})
        if (failure.description.find(part) == std::string::npos) return false;
    return true;
}

}  // namespace

int main() {
    return is_a_priority_queue() && gives_back_in_order() &&
                   has_the_greatest_on_top() && refutes_a_stack()
               ? 0
               : 1;
}
