// keyed_lists: linked lists whose elements are found by key, call by call.
//
// Judges:    a type of three lists of ints by ints with an int as mark, such as
//            my_lists<int, int, 3, int>
// Interface: that of the entry keyed_lists
// Claims:    every element is found under its key, with its value unless it is
//            a ghost, and its mark; each list runs from oldest to newest as the
//            elements entered it, and the same backwards; sizes count what
//            there is; copies are equal and apart; what throws changes nothing
// Convicts:  one that enters at the wrong end; that enters behind, not before;
//            whose replacement goes to the end, or loses its mark; that moves
//            nothing within a list; that counts ghosts as entries; that takes
//            them out of their list; that drops the value alone; whose copies
//            are in another order
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/law.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace keyed {

using any_key = within<0, 9>;
using any_list = within<1, 3>;
using lists_of_keys = std::vector<std::vector<int>>;

// What there is to know of one element; a ghost has no value.
struct state {
    std::optional<int> value{};
    int mark = 0;
    int list = 0;  // 0 is none
    bool operator==(const state&) const = default;
};
inline std::string show(const state& it) {
    return (it.value ? "value " + shown(*it.value) : "a ghost") + ", mark " +
           shown(it.mark) + ", in list " + shown(it.list);
}

class model {
public:
    bool holds(int key) const { return elements_.contains(key); }
    bool listed(int key) const { return holds(key) && at(key).list != 0; }
    bool alone(int key) const { return holds(key) && at(key).list == 0; }
    bool is_entry(int key) const { return holds(key) && at(key).value; }
    const state& at(int key) const { return elements_.at(key); }
    state& at(int key) { return elements_.at(key); }

    void add(int key, int value) { elements_[key].value = value; }
    void enter(int key, int list) {
        lists_[index(list)].push_back(key);
        at(key).list = list;
    }
    void enter_before(int key, int next) {
        auto& list = lists_[index(at(next).list)];
        list.insert(std::find(list.begin(), list.end(), next), key);
        at(key).list = at(next).list;
    }
    void leave(int key) {
        std::erase(lists_[index(at(key).list)], key);
        at(key).list = 0;
    }
    void drop(int key) {
        if (listed(key)) leave(key);
        elements_.erase(key);
    }
    void clear() { *this = model(); }

    const std::map<int, state>& all() const { return elements_; }
    std::size_t size() const { return elements_.size(); }
    std::size_t entries() const {
        return static_cast<std::size_t>(
            std::count_if(elements_.begin(), elements_.end(),
                          [](const auto& it) { return it.second.value; }));
    }
    const lists_of_keys& oldest_first() const { return lists_; }
    lists_of_keys newest_first() const {
        lists_of_keys all = lists_;
        for (auto& list : all) std::reverse(list.begin(), list.end());
        return all;
    }
    std::vector<int> recall() const {
        std::vector<int> keys;
        for (const auto& it : elements_) keys.push_back(it.first);
        return keys;
    }

private:
    static std::size_t index(int list) {
        return static_cast<std::size_t>(list - 1);
    }

    std::map<int, state> elements_;
    lists_of_keys lists_{3};
};

inline unsigned number(any_list list) {
    return static_cast<unsigned>(int(list));
}

template <class Lists>
using lists_law = law<Lists, model>;

template <class Lists>
using element_of = std::decay_t<decltype(std::declval<Lists>().item(1).key)>;

template <class Lists>
auto found(const Lists& lists, int key) {
    return lists.find(element_of<Lists>(key));
}

template <class Lists>
std::map<int, state> seen(const Lists& lists) {
    std::map<int, state> all;
    for (int key = 0; key < 10; ++key)
        if (const auto i = found(lists, key)) {
            all[key] = {{}, lists.mark(i), static_cast<int>(lists.list_of(i))};
            if (!lists.is_ghost(i))
                all[key].value = number_in(lists.item(i).value);
        }
    return all;
}

// Keys from one end of each list to the other, unless that has no end.
template <class Lists, class First, class Next>
lists_of_keys walked(const Lists& lists, First first, Next next) {
    lists_of_keys all(3);
    for (unsigned list = 1; list <= 3; ++list)
        for (auto i = first(list); lists.element(i); i = next(i)) {
            all[list - 1].push_back(number_in(lists.item(i).key));
            if (all[list - 1].size() > lists.size()) break;
        }
    return all;
}

template <class Lists>
void tell_newcomers(lists_law<Lists>& it) {
    using element = element_of<Lists>;
    it.call(
          "lists.make_room(), lists.enter(lists.add({$0, $1}), $2)",
          [](Lists& s, any_key k, int v, any_list list) {
              s.make_room();
              s.enter(s.add({element(k), element(v)}), number(list));
          },
          [](model& m, any_key k, int v, any_list list) {
              m.add(k, v);
              m.enter(k, list);
          })
        .when([](const model& m, any_key k, int, any_list) {
            return !m.holds(k);
        })
        .often(6)
        .call(
            "lists.make_room(), lists.add({$0, $1})",
            [](Lists& s, any_key k, int v) {
                s.make_room();
                s.add({element(k), element(v)});
            },
            [](model& m, any_key k, int v) { m.add(k, v); })
        .when([](const model& m, any_key k, int) { return !m.holds(k); })
        .call(
            "lists.make_room(), lists.replace(lists.find($0), {$0, $1}, "
            "lists.locate($0).second)",
            [](Lists& s, any_key k, int v) {
                s.make_room();
                const auto [old, hash] = s.locate(element(k));
                s.replace(old, {element(k), element(v)}, hash);
            },
            [](model& m, any_key k, int v) { m.at(k).value = v; })
        .when([](const model& m, any_key k, int) { return m.holds(k); })
        .often(2);
}

template <class Lists>
void tell_changes(lists_law<Lists>& it) {
    it.call(
          "lists.mark(lists.find($0)) = $1",
          [](Lists& s, any_key k, int mark) { s.mark(found(s, k)) = mark; },
          [](model& m, any_key k, int mark) { m.at(k).mark = mark; })
        .when([](const model& m, any_key k, int) { return m.holds(k); })
        .call(
            "lists.bury(lists.find($0))",
            [](Lists& s, any_key k) { s.bury(found(s, k)); },
            [](model& m, any_key k) { m.at(k).value.reset(); })
        .when([](const model& m, any_key k) { return m.is_entry(k); })
        .call(
            "lists.drop(lists.find($0))",
            [](Lists& s, any_key k) { s.drop(found(s, k)); },
            [](model& m, any_key k) { m.drop(k); })
        .when([](const model& m, any_key k) { return m.holds(k); })
        .call(
            "clear", [](Lists& s) { s.clear(); }, [](model& m) { m.clear(); });
    if constexpr (requires(Lists & s, element_of<Lists> key) {
                      s.find_to_front(key);
                  })
        it.call(
            "lists.find_to_front($0) != 0",
            [](Lists& s, any_key k) {
                return s.find_to_front(element_of<Lists>(k)) != 0;
            },
            [](model& m, any_key k) { return m.holds(k); });
}

template <class Lists>
void tell_places(lists_law<Lists>& it) {
    it.call(
          "lists.enter(lists.find($0), $1)",
          [](Lists& s, any_key k, any_list list) {
              s.enter(found(s, k), number(list));
          },
          [](model& m, any_key k, any_list list) { m.enter(k, list); })
        .when([](const model& m, any_key k, any_list) { return m.alone(k); })
        .often(2)
        .call(
            "lists.enter(lists.find($0), lists.find($1))",
            [](Lists& s, any_key k, any_key next) {
                s.enter(found(s, k), found(s, next));
            },
            [](model& m, any_key k, any_key next) { m.enter_before(k, next); })
        .when([](const model& m, any_key k, any_key next) {
            return m.alone(k) && m.listed(next);
        })
        .often(2);
}

template <class Lists>
void tell_moves(lists_law<Lists>& it) {
    it.call(
          "lists.leave(lists.find($0))",
          [](Lists& s, any_key k) { s.leave(found(s, k)); },
          [](model& m, any_key k) { m.leave(k); })
        .when([](const model& m, any_key k) { return m.listed(k); })
        .call(
            "lists.move(lists.find($0), $1)",
            [](Lists& s, any_key k, any_list list) {
                s.move(found(s, k), number(list));
            },
            [](model& m, any_key k, any_list list) {
                m.leave(k);
                m.enter(k, list);
            })
        .when([](const model& m, any_key k, any_list) { return m.listed(k); })
        .often(4);
}

template <class Lists>
void tell_copies(lists_law<Lists>& it) {
    it.call(
          "{ auto copy = lists; copy.clear(); copy = lists; lists.clear(); "
          "lists = std::move(copy); }",
          [](Lists& s) {
              Lists copy = s;
              copy.clear();
              copy = s;
              s.clear();
              s = std::move(copy);
          },
          [](model&) {})
        .promises(guarantee::basic);
}

template <class Lists>
void tell_views(lists_law<Lists>& it) {
    it.view(
          "for (int key = 0; key < 10; ++key) lists.find(key)",
          [](const Lists& s) { return seen(s); },
          [](const model& m) { return m.all(); })
        .view(
            "each list from oldest to newer",
            [](const Lists& s) {
                return walked(
                    s, [&s](unsigned list) { return s.oldest(list); },
                    [&s](auto i) { return s.newer(i); });
            },
            [](const model& m) { return m.oldest_first(); })
        .view(
            "each list from newest to older",
            [](const Lists& s) {
                return walked(
                    s, [&s](unsigned list) { return s.newest(list); },
                    [&s](auto i) { return s.older(i); });
            },
            [](const model& m) { return m.newest_first(); });
}

template <class Lists>
void tell_sizes(lists_law<Lists>& it) {
    it.view(
          "size", [](const Lists& s) { return s.size(); },
          [](const model& m) { return m.size(); })
        .view(
            "empty", [](const Lists& s) { return s.empty(); },
            [](const model& m) { return m.size() == 0; })
        .view(
            "entries", [](const Lists& s) { return s.entries(); },
            [](const model& m) { return m.entries(); })
        .view(
            "{lists.size(1), lists.size(2), lists.size(3)}",
            [](const Lists& s) {
                return std::vector{s.size(1), s.size(2), s.size(3)};
            },
            [](const model& m) {
                std::vector<std::size_t> sizes;
                for (const auto& list : m.oldest_first())
                    sizes.push_back(list.size());
                return sizes;
            });
}

template <class Lists>
lists_law<Lists> all_of() {
    lists_law<Lists> it("its elements are where they were put", "lists");
    tell_newcomers(it);
    tell_changes(it);
    tell_places(it);
    tell_moves(it);
    tell_copies(it);
    tell_views(it);
    tell_sizes(it);
    return it;
}

}  // namespace keyed

template <class Lists>
report keyed_lists(const settings& how = settings::standard()) {
    return {
        "keyed_lists", type_name<Lists>(), {keyed::all_of<Lists>().judge(how)}};
}

// The same lists, of fragile elements: what a fault leaves behind.
template <class Lists>
report keyed_lists_faults(const settings& how = settings::standard()) {
    report found{"keyed_lists", type_name<Lists>(), {}};
    const auto try_with = [&](const char* claim, unsigned kinds) {
        found.findings.push_back(
            keyed::all_of<Lists>().claims(claim).judge_faults(kinds, how));
    };
    try_with("a hash or a comparison that throws changes nothing",
             fault_hash | fault_compare);
    try_with("a copy or a move that throws changes nothing",
             fault_copy | fault_move);
    try_with("an allocation that fails changes nothing", fault_allocation);
    return found;
}

}  // namespace tenet::laws
