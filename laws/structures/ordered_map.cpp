#include <tenet/laws/structures/ordered_map.hpp>

#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/structures/map_model.hpp>

namespace tenet::laws::ordered_maps {

namespace {

using maps::any_key;
using maps::table;
using place = within<0, 40>;
using index = within<0, 40, std::size_t>;

constexpr char backwards[] = "entries of $, backwards";

// The key and the value of an entry, or nothing at the end.
value at(const table& model, table::const_iterator it) {
    if (it == model.end()) return value::of(value::kind::nothing);
    return answer_of(std::vector{it->first, it->second});
}

const when is_place([](const table& m, place i) {
    return std::cmp_less(i.number, m.size());
});
const when is_index([](const table& m, index i) { return i < m.size(); });

void tell_searches(law<table>& it) {
    it.call("lower_bound",
            [](const table& m, any_key k) { return at(m, m.lower_bound(k)); })
        .call("ceiling",
              [](const table& m, any_key k) { return at(m, m.lower_bound(k)); })
        .call("upper_bound",
              [](const table& m, any_key k) { return at(m, m.upper_bound(k)); })
        .call("floor",
              [](const table& m, any_key k) {
                  const auto above = m.upper_bound(k);
                  return at(m, above == m.begin() ? m.end() : std::prev(above));
              })
        .call("rank",
              [](const table& m, any_key k) {
                  return std::distance(m.begin(), m.lower_bound(k));
              })
        .call(
            "nth",
            [](const table& m, index i) {
                return at(m, std::next(m.begin(), std::ptrdiff_t(i.number)));
            },
            is_index);
}

law<table> ordered_law(const subject& map, guarantee promised) {
    law<table> it = maps::map_law(
        "it keeps the keys in order, each with its value", map, promised, true);
    tell_searches(it);
    it.call(
          "map.erase(std::next(map.begin(), $0))",
          [](table& m, place i) {
              return at(m, m.erase(std::next(m.begin(), i)));
          },
          is_place, often(2))
        .view(backwards, [](const table& m) {
            return std::vector<std::pair<int, int>>(m.rbegin(), m.rend());
        });
    return std::move(it.promise(promised).regular(promised));
}

finding judge_cost(const subject& of, const settings& how) {
    const auto run = [&of](const std::vector<int>& input) {
        return expense{maps::comparisons_of(of, input, true),
                       8 * n_log_n(input.size())};
    };
    return cost(
               "n insertions in order, n lookups and n erasures compare "
               "8 n log2 n times",
               of.type +
                   " map;\nfor (int i = 0; i < input.size(); ++i) "
                   "map.try_emplace(i, 1);\n"
                   "for (const int x : input) map.find(x);\n"
                   "for (const int x : input) map.erase(x)",
               run)
        .judge(how);
}

}  // namespace

void judge_iterators(report& found, const std::string& type,
                     std::string (*run)(int n, int step), const settings& how) {
    found += property("an iterator keeps its entry while others leave",
                      type +
                          " map;\nfor (int i = 0; i < $0; ++i) "
                          "map.try_emplace(i * $1 % 1009, i);\n"
                          "// erase every other, from the first on",
                      [run](within<1, 200> n, within<1, 1008> step) {
                          return run(n, step);
                      })
                 .judge(how.with_cases(40));
}

report judge(const std::vector<subject>& of, const settings& how,
             guarantee promised, bool is_balanced) {
    report found{"ordered_map", of.front().type, {}};
    for (const subject& map : of) {
        if (map.elements == element_kind::metered) {
            if (is_balanced)
                found += judge_cost(map, how);
            else
                found.omit("costs", "it does not promise to be balanced");
            continue;
        }
        found += judge_elements(ordered_law(map, promised), how);
        if (map.elements == element_kind::number && !found.refuted())
            found += maps::judge_many_keys(map, how);
    }
    if (!found.refuted() && of.front().elements == element_kind::number)
        found += maps::judge_thousands("so it does of many thousands of keys",
                                       of.front(), true, how);
    name_elements(found, of);
    return found;
}

}  // namespace tenet::laws::ordered_maps
