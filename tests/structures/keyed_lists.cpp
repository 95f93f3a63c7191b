// keyed_lists: against plain vectors of its elements.
#include <tenet/structures/keyed_lists.hpp>
// The entry comes first: it must stand on its own includes.
#include <algorithm>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/elements.hpp>
#include <tenet/laws/law.hpp>
#include <tuple>
#include <vector>

using namespace tenet;

namespace {

struct letter {
    char written = '-';
};
using subject = keyed_lists<int, int, 2, letter>;
using any_key = laws::within<0, 7>;
using any_list = laws::within<1, 2>;

// Key, value or -1 of a ghost, list or 0, mark; in order of entering.
struct element {
    int key, value, list;
    char mark = '-';
    bool operator==(const element&) const = default;
    friend std::string show(const element& it) {
        return laws::shown(
            std::tuple(it.key, it.value, it.list, std::string(1, it.mark)));
    }
};
using model = std::vector<element>;

auto at(model& all, int key) {
    return std::ranges::find(all, key, &element::key);
}
bool holds(const model& all, int key) {
    return std::ranges::count(all, key, &element::key) > 0;
}
void put_last(model& all, int key, int list) {
    const auto found = at(all, key);
    found->list = list;
    std::rotate(found, found + 1, all.end());
}

element seen(const subject& lists, subject::index i) {
    return {lists.item(i).key, lists.is_ghost(i) ? -1 : lists.item(i).value,
            static_cast<int>(lists.list_of(i)), lists.mark(i).written};
}
std::vector<element> seen_in(const subject& lists, int list) {
    std::vector<element> all;
    const auto end = static_cast<subject::index>(list);
    for (auto i = lists.oldest(end); i != end; i = lists.newer(i))
        all.push_back(seen(lists, i));
    std::vector<element> back;
    for (auto i = lists.newest(end); i != end; i = lists.older(i))
        back.insert(back.begin(), seen(lists, i));
    return all == back ? all : std::vector<element>{};
}
std::vector<element> expected_in(const model& all, int list) {
    std::vector<element> found;
    std::ranges::copy_if(all, std::back_inserter(found),
                         [list](const element& it) { return it.list == list; });
    return found;
}

const auto held = [](const model& all, any_key key) { return holds(all, key); };

laws::law<subject, model> keyed_lists_law() {
    laws::law<subject, model> it("it is lists of elements found by key",
                                 "lists");
    it.call(
          "add",
          [](subject& lists, any_key key, any_list list) {
              lists.make_room(20);
              const auto [found, hash] = lists.locate(int{key});
              const auto i = lists.add({key, 10 * key}, hash);
              lists.enter(i, static_cast<subject::index>(int{list}));
              return found != 0;
          },
          [](model& all, any_key key, any_list list) {
              all.push_back({key, 10 * key, list});
              return false;
          })
        .when([](const model& all, any_key key, any_list) {
            return !holds(all, key);
        })
        .often(4)
        .call(
            "move",
            [](subject& lists, any_key key, any_list list) {
                const auto i = lists.find(int{key});
                if (lists.list_of(i)) lists.leave(i);
                lists.enter(i, static_cast<subject::index>(int{list}));
            },
            [](model& all, any_key key, any_list list) {
                put_last(all, key, list);
            })
        .when([](const model& all, any_key key, any_list) {
            return holds(all, key);
        })
        .call(
            "enter before",
            [](subject& lists, any_key key, any_key next) {
                const auto i = lists.find(int{key});
                if (lists.list_of(i)) lists.leave(i);
                lists.enter(i, lists.find(int{next}));
            },
            [](model& all, any_key key, any_key next) {
                element moved = *at(all, key);
                all.erase(at(all, key));
                moved.list = at(all, next)->list;
                all.insert(at(all, next), moved);
            })
        .when([](const model& all, any_key key, any_key next) {
            const auto place = std::ranges::find(all, next, &element::key);
            return key != next && holds(all, key) && place != all.end() &&
                   place->list != 0;
        })
        .call(
            "leave",
            [](subject& lists, any_key key) {
                const auto i = lists.find(int{key});
                if (lists.list_of(i)) lists.leave(i);
            },
            [](model& all, any_key key) { at(all, key)->list = 0; })
        .when(held)
        .call(
            "bury",
            [](subject& lists, any_key key) {
                const auto i = lists.find(int{key});
                if (!lists.is_ghost(i)) lists.bury(i);
            },
            [](model& all, any_key key) { at(all, key)->value = -1; })
        .when(held)
        .call(
            "drop",
            [](subject& lists, any_key key) {
                lists.drop(lists.find(int{key}));
            },
            [](model& all, any_key key) { all.erase(at(all, key)); })
        .when(held)
        .call(
            "replace",
            [](subject& lists, any_key key) {
                lists.make_room(20);
                const auto [old, hash] = lists.locate(int{key});
                const auto i = lists.replace(old, {key, 77}, hash);
                lists.mark(i).written = 'r';
            },
            [](model& all, any_key key) {
                at(all, key)->value = 77;
                at(all, key)->mark = 'r';
            })
        .when(held)
        .call(
            "lists = lists", [](subject& lists) { lists = subject(lists); },
            [](model&) {})
        .call(
            "clear", [](subject& lists) { lists.clear(); },
            [](model& all) { all.clear(); });
    for (const int list : {1, 2})
        it.view(
            "list " + std::to_string(list),
            [list](const subject& lists) { return seen_in(lists, list); },
            [list](const model& all) { return expected_in(all, list); });
    return it
        .view(
            "found",
            [](const subject& lists) {
                std::vector<element> all;
                for (int key = 0; key <= 7; ++key)
                    if (const auto i = lists.find(key))
                        all.push_back(seen(lists, i));
                return all;
            },
            [](model all) {
                std::ranges::sort(all, {}, &element::key);
                return all;
            })
        .view(
            "sizes",
            [](const subject& lists) {
                return std::vector{lists.size(), lists.entries(), lists.size(1),
                                   lists.size(2)};
            },
            [](const model& all) {
                const auto count = [&all](auto truth) {
                    return std::size_t(std::ranges::count_if(all, truth));
                };
                return std::vector{
                    all.size(),
                    count([](const element& e) { return e.value != -1; }),
                    count([](const element& e) { return e.list == 1; }),
                    count([](const element& e) { return e.list == 2; })};
            });
}

}  // namespace

TEST_CASE("keyed_lists is lists of elements found by key") {
    laws::check(keyed_lists_law().judge());
}

TEST_CASE("keyed_lists grows to its limit and no further") {
    keyed_lists<int, int> lists;
    CHECK(lists.room() == 0);
    for (int key = 0; key < 100; ++key) {
        lists.make_room(60);
        lists.enter(lists.add({key, key}), 1);
        CHECK(lists.room() >= lists.size());
        CHECK(lists.room() <= std::max<std::size_t>(60, lists.size()));
    }
    CHECK(lists.size(1) == 100);
    CHECK(lists.invariant());
    for (int key = 0; key < 100; ++key) lists.drop(lists.find(key));
    lists.make_room();
    CHECK(lists.room() == 100);
}

TEST_CASE("keyed_lists holds what can only be moved, and frees what it holds") {
    using text = laws::move_only;
    keyed_lists<text, text, 1, no_mark, decltype([](const text& key) {
                    return std::size_t(key.number());
                })>
        lists;
    const std::size_t before = laws::engine::blocks_alive();
    for (int key = 0; key < 9; ++key) {
        lists.make_room();
        lists.enter(lists.add({text(key), text(-key)}), 1);
    }
    lists.bury(lists.find(text(3)));
    CHECK(lists.size() == 9);
    CHECK(lists.entries() == 8);
    auto moved = std::move(lists);
    CHECK(lists.size() == 0);
    CHECK(lists.invariant());
    CHECK(moved.item(moved.find(text(4))).value.number() == -4);
    moved.clear();
    CHECK(moved.room() == 0);
    if (laws::engine::counts_blocks())
        CHECK(laws::engine::blocks_alive() == before);
}

TEST_CASE("keyed_lists loses nothing when a copy throws while it grows") {
    using fragile = laws::fragile;
    keyed_lists<fragile, fragile> lists;
    lists.make_room();
    lists.enter(lists.add({1, 10}), 1);
    lists.make_room(lists.size() + 1);
    CHECK(lists.find(fragile(1)) != 0);
    CHECK(lists.item(lists.oldest(1)).value.number() == 10);
}
