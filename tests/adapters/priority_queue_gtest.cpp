// A suite inside GoogleTest: a report converts to bool and prints itself.
#include <gtest/gtest.h>

#include <queue>
#include <stack>
#include <tenet/laws/structures/priority_queue.hpp>
#include <tenet/structures/binary_heap.hpp>

namespace laws = tenet::laws;

TEST(BinaryHeap, IsAPriorityQueue) {
    const auto found = laws::priority_queue<tenet::binary_heap<int>>();
    EXPECT_TRUE(found.holds()) << found.text();
}

TEST(StdStack, IsNoPriorityQueue) {
    const auto found = laws::priority_queue<std::stack<int>>();
    EXPECT_TRUE(found.refuted()) << found.text();
}
