#include <tenet/laws/structures/list_model.hpp>

#include <algorithm>
#include <utility>

namespace tenet::laws::linked {

namespace {

constexpr char made_of_range[] =
    "const std::vector<int> values$0;\n$T list(values.begin(), values.end());";

}  // namespace

std::size_t model::made(int x) {
    xs.push_back(x);
    return xs.size() - 1;
}

std::vector<int> model::values(const sequence& of) const {
    std::vector<int> all;
    for (const std::size_t number : of) all.push_back(xs[number]);
    return all;
}

bool model::keeps() const {
    return keeps_own() || std::ranges::count(other, kept) != 0;
}

int model::kept_place() const {
    return static_cast<int>(std::ranges::find(list, kept) - list.begin());
}

void tell_insert_and_erase(law<model>& it, const char* insert,
                           const char* erase) {
    it.call(
          insert,
          [](model& m, place i, int x) {
              m.list.insert(m.at(i), m.made(x));
              return m.size() - i;
          },
          fits, often(4))
        .call(
            erase,
            [](model& m, place i) {
                m.list.erase(m.at(i));
                return m.size() - i;
            },
            held);
}

void tell_all(law<model>& it) {
    it.call(
          "clear", [](model& m) { m.list.clear(); }, all_leave())
        .call(
            reverse, [](model& m) { std::ranges::reverse(m.list); }, often(2))
        .call("list.remove_if([](int x) { return x < $0; })",
              [](model& m, int bound) {
                  return std::erase_if(m.list, [&](auto number) {
                      return m.xs[number] < bound;
                  });
              });
}

void tell_views(law<model>& it) {
    it.view("size", [](const model& m) { return m.list.size(); })
        .view("empty", [](const model& m) { return m.list.empty(); })
        .view(walk, [](const model& m) { return m.values(m.list); });
}

void tell_kept(law<model>& it) {
    const when keeps([](const model& m) { return m.keeps(); });
    it.call(
          "kept = std::next(list.begin(), $0)",
          [](model& m, place i) { m.kept = *m.at(i); }, held, often(8))
        .call(
            "kept = std::next(other.begin(), $0)",
            [](model& m, place i) { m.kept = *(m.other.begin() + i); },
            when([](const model& m, place i) { return i < m.others(); }),
            often(8))
        .call(
            "*kept = $0", [](model& m, int x) { m.xs[m.kept] = x; }, keeps,
            often(2))
        .view(
            "*kept", [](const model& m) { return m.xs[m.kept]; }, keeps);
}

void tell_splices(law<model>& it, const char* whole, const char* one,
                  const char* own) {
    it.call(
          whole,
          [](model& m, place i) {
              m.list.insert(m.at(i), m.other.begin(), m.other.end());
              m.other.clear();
          },
          fits, often(4))
        .call(
            one,
            [](model& m, place i, place j) {
                m.list.insert(m.at(i), *(m.other.begin() + j));
                m.other.erase(m.other.begin() + j);
            },
            when([](const model& m, place i, place j) {
                return i <= m.size() && j < m.others();
            }),
            often(12))
        .call(
            own,
            [](model& m, place i, place j) {
                const std::size_t moved = *m.at(j);
                m.list.insert(m.at(i), moved);
                m.list.erase(m.at(i <= j ? j + 1 : j));
            },
            when([](const model& m, place i, place j) {
                return i <= m.size() && j < m.size();
            }),
            often(12));
}

void tell_other(law<model>& it) {
    it.call(move_other, [](model& m) { m.list = std::exchange(m.other, {}); })
        .call(swap, [](model& m) { m.list.swap(m.other); })
        .view("std::vector(other.begin(), other.end())",
              [](const model& m) { return m.values(m.other); })
        .view("other.size()", [](const model& m) { return m.other.size(); })
        .view("list == other", [](const model& m) {
            return m.values(m.list) == m.values(m.other);
        });
}

void judge_made_of_range(report& found, const subject& list,
                         sequence_law law_of, const settings& how) {
    if (!starts_from(list, made_of_range, "a range", found)) return;
    found += law_of(list, guarantee::none)
                 .claims("made of a range, it holds that range")
                 .starts(made_of_range,
                         [](const std::vector<int>& xs) {
                             model m;
                             for (const int x : xs) m.list.push_back(m.made(x));
                             return m;
                         })
                 .judge(how);
}

finding moves_few(
    const char* claim, const subject& of, const char* text, std::size_t times,
    const settings& how,
    const std::function<void(const object&, const std::vector<int>&)>& run) {
    const auto measure = [&, times](const std::vector<int>& input) {
        const object list(of);
        run(list, input);
        const meter& spent = meter::now();
        return expense{double(spent.copies + spent.moves),
                       double(times * input.size())};
    };
    return cost(claim, of.type + text, measure, 256).judge(how);
}

report judge_each_kind(const char* suite, const std::vector<subject>& lists,
                       sequence_law law_of, guarantee assignment,
                       part of_counted, part of_numbers, const settings& how) {
    report found{suite, lists.front().type, {}};
    for (const subject& list : lists) {
        if (list.elements == element_kind::metered) {
            of_counted(found, list, how);
        } else if (list.elements == element_kind::fragile) {
            auto it = law_of(list, assignment);
            it.claims("a copy or a move that throws changes nothing");
            found +=
                it.judge_faults(fault_copy | fault_move, how.with_cases(600));
            it.claims("an allocation that fails changes nothing");
            found += it.judge_faults(fault_allocation, how);
        } else if (list.elements != element_kind::number) {
            found += judge_elements(law_of(list, assignment), how);
        } else {
            of_numbers(found, list, how);
        }
    }
    name_elements(found, lists);
    return found;
}

}  // namespace tenet::laws::linked
