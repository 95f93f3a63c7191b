// keyed_lists: convicts what is nearly right, of a right one by one member.
#include <tenet/laws/structures/keyed_lists.hpp>
// The suite comes first: it must stand on its own includes.
#include <tenet/structures/keyed_lists.hpp>

#include "../planted.hpp"

namespace keyed_lists_laws_test {

using namespace tenet;

namespace {

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
fault& wrong = tests::planted<fault>;

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
        if (wrong == fault::enters_at_the_wrong_end && !in_list)
            next = oldest(next);
        if (wrong == fault::enters_behind && in_list) next = newer(next);
        right::enter(i, next);
    }
    index replace(index old, entry item, std::uint32_t hash) {
        const index i = right::replace(old, item, hash);
        if (wrong == fault::replaces_at_the_end && list_of(i))
            right::move(i, list_of(i));
        if (wrong == fault::replaces_the_mark) mark(i) = 0;
        return i;
    }
    void bury(index i) {
        right::bury(i);
        if (wrong == fault::buries_out_of_its_list && list_of(i)) leave(i);
    }
    void move(index i, index list) {
        if (wrong != fault::moves_nothing_within_a_list || list_of(i) != list)
            right::move(i, list);
    }
    void drop(index i) {
        if (wrong == fault::drops_the_value_alone && !is_ghost(i))
            right::bury(i);
        else
            right::drop(i);
    }
    std::size_t entries() const {
        return wrong == fault::counts_the_buried ? size() : right::entries();
    }

private:
    void copied() {
        if (wrong == fault::copies_in_other_order && right::size(1) > 1)
            right::move(oldest(1), 1);
    }
};

void convicted(fault it) {
    tests::convict<fault>(laws::keyed_lists<lists>, it);
}

}  // namespace

TEST_CASE("what is not got wrong is acquitted") {
    laws::check(laws::keyed_lists<lists>());
}

TEST_CASE("lists whose elements are in the wrong place are convicted") {
    convicted(fault::enters_at_the_wrong_end);
    convicted(fault::enters_behind);
    convicted(fault::replaces_at_the_end);
    convicted(fault::moves_nothing_within_a_list);
    convicted(fault::copies_in_other_order);
}

TEST_CASE("lists that keep the wrong thing are convicted") {
    convicted(fault::replaces_the_mark);
    convicted(fault::counts_the_buried);
    convicted(fault::buries_out_of_its_list);
    convicted(fault::drops_the_value_alone);
}

}  // namespace keyed_lists_laws_test
