#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/ordered_set.hpp>
#include <tenet/structures/binary_search_tree.hpp>
#include <tenet/structures/tree_links.hpp>

namespace tree_links_test {

namespace laws = tenet::laws;

struct link : tenet::tree_links<link> {};

TEST_CASE("tree_links carry an ordered set") {
    laws::check(laws::ordered_set<tenet::binary_search_tree<int>>());
}

TEST_CASE("tree_links are walked, replaced and unlinked") {
    link head, a, b, c, d;  // b above a and d, d above c
    link::replace(&(head.left = &b, b.parent = &head, b), &b);
    b.left = &a, a.parent = &b;
    b.right = &d, d.parent = &b;
    d.left = &c, c.parent = &d;
    CHECK(link::leftmost(&head) == &a);
    CHECK(link::rightmost(&b) == &d);
    link* const in_order[]{&a, &b, &c, &d, &head};
    for (int i = 0; i < 4; ++i) {
        CHECK(link::next(in_order[i]) == in_order[i + 1]);
        CHECK(link::previous(in_order[i + 1]) == in_order[i]);
    }
    CHECK(link::unlink(&b) == &d);
    CHECK((head.left == &c && c.left == &a && c.right == &d && !d.left));
    CHECK((a.parent == &c && d.parent == &c && c.parent == &head));
    CHECK(link::unlink(&a) == &c);
    CHECK(link::unlink(&c) == &head);
    CHECK((head.left == &d && d.parent == &head));
}

}  // namespace tree_links_test
