#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/tree_walks.hpp>
#include <tenet/structures/binary_tree.hpp>
#include <tenet/structures/tree_orders.hpp>

namespace tree_orders_test {

namespace laws = tenet::laws;

struct node {
    node *left = nullptr, *right = nullptr;
};
using orders = tenet::tree_orders<node>;

TEST_CASE("tree_orders walk a tree") {
    laws::check(laws::tree_walks<tenet::binary_tree<int>>());
}

TEST_CASE("tree_orders give nodes, then null") {
    node a, c, b{&a, &c};
    const auto gives = [&](auto order, const node* x, const node* y,
                           const node* z) {
        CHECK(order.next() == x);
        CHECK(order.next() == y);
        CHECK(order.next() == z);
        CHECK(order.next() == nullptr);
        CHECK(order.next() == nullptr);
    };
    gives(orders::pre(&b), &b, &a, &c);
    gives(orders::in(&b), &a, &b, &c);
    gives(orders::post(&b), &a, &c, &b);
    gives(orders::level(&b), &b, &a, &c);
    gives(orders::morris(&b), &a, &b, &c);
    CHECK(orders::pre(nullptr).next() == nullptr);
    CHECK(orders::morris(nullptr).next() == nullptr);
}

TEST_CASE("tree_orders leave no thread when Morris's is abandoned") {
    node a, c, b{&a, &c};
    {
        orders::morris order(&b);
        order.next();
        CHECK(a.right == &b);
        orders::morris moved = std::move(order);
        CHECK(order.next() == nullptr);
        CHECK(moved.next() == &b);
    }
    CHECK(a.right == nullptr);
}

}  // namespace tree_orders_test
