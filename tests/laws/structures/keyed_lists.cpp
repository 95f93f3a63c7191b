// keyed_lists: convicts what is nearly right, of a right one by one member.
#include <tenet/laws/structures/keyed_lists.hpp>
// The suite comes first: it must stand on its own includes.
#include <tenet/structures/keyed_lists.hpp>

#include "../planted.hpp"

namespace keyed_lists_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    enters_at_the_wrong_end,
    enters_behind,
    replaces_at_the_end,
    replaces_the_mark,
    counts_the_buried,
    buries_out_of_its_list,
    moves_nothing_within_a_list,
    drops_the_value_alone,
    copies_in_other_order
};

class lists : public keyed_lists<int, int, 3, int> {
    using right = keyed_lists<int, int, 3, int>;

public:
    lists() = default;
    lists(lists&&) = default;
    lists& operator=(lists&&) = default;
    lists(const lists& it) : right(it) { copied(); }
    lists& operator=(const lists& it) {
        right::operator=(it);
        copied();
        return *this;
    }

    void enter(index i, index next) {
        const bool in_list = element(next) != 0;
        if (is(fault::enters_at_the_wrong_end) && !in_list) next = oldest(next);
        if (is(fault::enters_behind) && in_list) next = newer(next);
        right::enter(i, next);
    }
    index replace(index old, entry item, std::uint32_t hash) {
        const index i = right::replace(old, item, hash);
        if (is(fault::replaces_at_the_end) && list_of(i))
            right::move(i, list_of(i));
        if (is(fault::replaces_the_mark)) mark(i) = 0;
        return i;
    }
    void bury(index i) {
        right::bury(i);
        if (is(fault::buries_out_of_its_list) && list_of(i)) leave(i);
    }
    void move(index i, index list) {
        if (!is(fault::moves_nothing_within_a_list) || list_of(i) != list)
            right::move(i, list);
    }
    void drop(index i) {
        if (is(fault::drops_the_value_alone) && !is_ghost(i))
            right::bury(i);
        else
            right::drop(i);
    }
    std::size_t entries() const {
        return is(fault::counts_the_buried) ? size() : right::entries();
    }

private:
    void copied() {
        if (is(fault::copies_in_other_order) && right::size(1) > 1)
            right::move(oldest(1), 1);
    }
};

TEST_CASE("the laws acquit lists in which nothing is wrong") {
    laws::check(laws::keyed_lists<lists>());
}

TEST_CASE("the laws convict lists with something wrong with them") {
    tests::convict(laws::keyed_lists<lists>, fault::enters_at_the_wrong_end,
                   fault::copies_in_other_order);
}

}  // namespace keyed_lists_laws_test
