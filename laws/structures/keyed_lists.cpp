#include <tenet/laws/structures/keyed_lists.hpp>

#include <algorithm>
#include <map>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::keyed {

std::string show(const state& it) {
    return (it.value ? "value " + shown(*it.value) : "a ghost") + ", mark " +
           shown(it.mark) + ", in list " + shown(it.list);
}

namespace {

using any_key = within<0, 9>;
using any_list = within<1, 3, unsigned>;

struct model {
    std::map<int, state> all{};
    std::vector<std::vector<int>> lists{3};  // of keys, from oldest to newest

    bool holds(int key) const { return all.contains(key); }
    bool listed(int key) const { return holds(key) && all.at(key).list != 0; }
    bool alone(int key) const { return holds(key) && all.at(key).list == 0; }
    bool is_entry(int key) const { return holds(key) && all.at(key).value; }

    void enter(int key, unsigned list) {
        lists[list - 1].push_back(key);
        all.at(key).list = list;
    }
    void enter_before(int key, int next) {
        auto& list = lists[all.at(next).list - 1];
        list.insert(std::ranges::find(list, next), key);
        all.at(key).list = all.at(next).list;
    }
    void leave(int key) {
        std::erase(lists[all.at(key).list - 1], key);
        all.at(key).list = 0;
    }
    std::vector<std::size_t> sizes() const {
        std::vector<std::size_t> found{all.size(), 0};
        for (const auto& it : all) found[1] += it.second.value.has_value();
        for (const auto& list : lists) found.push_back(list.size());
        return found;
    }
    const std::map<int, state>& recall() const { return all; }
};

const when absent([](const model& m, any_key k) { return !m.holds(k); });
const when there([](const model& m, any_key k) { return m.holds(k); });
const when listed([](const model& m, any_key k) { return m.listed(k); });
const when alone([](const model& m, any_key k) { return m.alone(k); });

void tell_elements(law<model>& it) {
    it.call(
          "lists.make_room(), lists.enter(lists.add({$0, $1}), $2)",
          [](model& m, any_key k, int v, any_list list) {
              m.all[k].value = v;
              m.enter(k, list);
          },
          absent, often(6))
        .call(
            "lists.make_room(), lists.add({$0, $1})",
            [](model& m, any_key k, int v) { m.all[k].value = v; }, absent)
        .call(
            "lists.make_room(), lists.replace(lists.find($0), {$0, $1}, "
            "lists.locate($0).second)",
            [](model& m, any_key k, int v) { m.all[k].value = v; }, there,
            often(2))
        .call(
            "lists.mark(lists.find($0)) = $1",
            [](model& m, any_key k, int mark) { m.all[k].mark = mark; }, there)
        .call(
            "lists.bury(lists.find($0))",
            [](model& m, any_key k) { m.all[k].value.reset(); },
            when([](const model& m, any_key k) { return m.is_entry(k); }))
        .call(
            "lists.drop(lists.find($0))",
            [](model& m, any_key k) {
                if (m.listed(k)) m.leave(k);
                m.all.erase(k);
            },
            there)
        .call("lists.find_to_front($0) != 0",
              [](model& m, any_key k) { return m.holds(k); })
        .call("clear", [](model& m) { m = model(); });
}

void tell_places(law<model>& it) {
    it.call(
          "lists.enter(lists.find($0), $1)",
          [](model& m, any_key k, any_list list) { m.enter(k, list); }, alone,
          often(2))
        .call(
            "lists.enter(lists.find($0), lists.find($1))",
            [](model& m, any_key k, any_key next) { m.enter_before(k, next); },
            when([](const model& m, any_key k, any_key next) {
                return m.alone(k) && m.listed(next);
            }),
            often(2))
        .call(
            "lists.leave(lists.find($0))",
            [](model& m, any_key k) { m.leave(k); }, listed)
        .call(
            "lists.move(lists.find($0), $1)",
            [](model& m, any_key k, any_list list) {
                m.leave(k);
                m.enter(k, list);
            },
            listed, often(4));
}

void tell_views(law<model>& it) {
    it.view("each key of lists, with its element",
            [](const model& m) { return m.all; })
        .view("each of lists from oldest to newer",
              [](const model& m) { return m.lists; })
        .view("each of lists from newest to older",
              [](const model& m) {
                  auto lists = m.lists;
                  for (auto& list : lists) std::ranges::reverse(list);
                  return lists;
              })
        .view("empty", [](const model& m) { return m.all.empty(); })
        .view(
            "{lists.size(), lists.entries(), lists.size(1), lists.size(2), "
            "lists.size(3)}",
            [](const model& m) { return m.sizes(); });
}

}  // namespace

report judge(const subject& lists, const settings& how) {
    report found{"keyed_lists", lists.type, {}};
    law<model> it("its elements are where they were put", lists);
    tell_elements(it);
    tell_places(it);
    tell_views(it);
    it.regular(guarantee::basic);
    if (lists.elements != element_kind::fragile) return found += it.judge(how);
    const auto try_with = [&](const char* claim, unsigned kinds) {
        found += it.claims(claim).judge_faults(kinds, how);
    };
    try_with("a hash or a comparison that throws changes nothing",
             fault_hash | fault_compare);
    try_with("a copy or a move that throws changes nothing",
             fault_copy | fault_move);
    try_with("an allocation that fails changes nothing", fault_allocation);
    return found;
}

}  // namespace tenet::laws::keyed
