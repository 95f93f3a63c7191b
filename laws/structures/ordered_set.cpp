#include <tenet/laws/structures/ordered_set.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::sets {

namespace {

using model = std::set<int>;
constexpr char forwards[] = "std::vector(set.begin(), set.end())";
constexpr char backwards[] =
    "std::vector(std::reverse_iterator(set.end()), "
    "std::reverse_iterator(set.begin()))";

std::optional<int> at(const model& m, model::const_iterator it) {
    return it == m.end() ? std::nullopt : std::optional(*it);
}

template <class Key>
void tell_walks(law<model>& it) {
    const when is_place([](const model& m, within<0, 40, std::size_t> i) {
        return i < m.size();
    });
    it.call("lower_bound",
            [](const model& m, Key x) { return at(m, m.lower_bound(x)); })
        .call("ceiling",
              [](const model& m, Key x) { return at(m, m.lower_bound(x)); })
        .call("upper_bound",
              [](const model& m, Key x) { return at(m, m.upper_bound(x)); })
        .call("floor",
              [](const model& m, Key x) {
                  const auto above = m.upper_bound(x);
                  return above == m.begin() ? std::nullopt
                                            : at(m, std::prev(above));
              })
        .call("rank",
              [](const model& m, Key x) {
                  return std::distance(m.begin(), m.lower_bound(x));
              })
        .call(
            "nth",
            [](const model& m, within<0, 40, std::size_t> i) {
                return *std::next(m.begin(), std::ptrdiff_t(i.number));
            },
            is_place)
        .view(forwards,
              [](const model& m) { return std::vector(m.begin(), m.end()); })
        .view(backwards,
              [](const model& m) { return std::vector(m.rbegin(), m.rend()); });
}

template <class Key = within<-3, 40>>
law<model> set_law(const subject& set, guarantee promised,
                   const char* claim = "it holds each value once, in order") {
    law<model> it(claim, set);
    it.call(
          "insert",
          [](model& m, Key x) { return std::int64_t{m.insert(x).second}; },
          often(6))
        .call(
            "erase",
            [](model& m, Key x) {
                return static_cast<std::int64_t>(m.erase(x));
            },
            often(3))
        .call("contains", [](const model& m, Key x) { return m.contains(x); })
        .call(
            "set.erase(std::next(set.begin(), $0))",
            [](model& m, within<0, 40> i) {
                return at(m, m.erase(std::next(m.begin(), i)));
            },
            when([](const model& m, within<0, 40> i) {
                return std::cmp_less(i.number, m.size());
            }),
            often(2))
        .call(
            "clear", [](model& m) { m.clear(); }, all_leave())
        .call("set == Set(set)", [](const model&) { return true; })
        .view("size", [](const model& m) { return m.size(); })
        .view("empty", [](const model& m) { return m.empty(); });
    tell_walks<Key>(it);
    return std::move(it.promise(promised).regular(promised));
}

finding judge_thousands(const subject& set, const settings& how) {
    auto it = set_law<within<0, 99'999>>(set, guarantee::none,
                                         "so it does of many thousands");
    constexpr std::int64_t scattered = 61'803;  // of a hundred thousand
    it.long_case({}, {{"insert", {5}, 3'000, {1}},
                      {"erase", {5}, 1'500, {2}},
                      {"insert", {5}, 100, {1}}})
        .long_case({}, {{"insert", {5}, 10'000, {scattered}},
                        {"erase", {5}, 100, {scattered}}});
    return it.judge(how.with_cases(4));
}

// What is wrong with a set of so many, of which every third is left.
std::string thinned(const object& set, int n, int step) {
    for (int i = 0; i < n; ++i) set("insert", i * step % 1009);
    for (int i = 0; i < n; ++i)
        if (i % 3 != 0) set("erase", i * step % 1009);
    for (int i = 0; i < n; ++i)
        if (set("contains", i * step % 1009).whole != (i % 3 == 0))
            return shown(i * step % 1009) +
                   (i % 3 == 0 ? " is lost" : " stays");
    if (!set.invariant()) return "it breaks its invariant";
    return !set.of().offers("size") || set("size").whole == (n + 2) / 3
               ? ""
               : "its size is wrong";
}

finding judge_thinned(const subject& of, const settings& how) {
    return property("of many it holds those that are not erased",
                    of.type + " set;\nfor (int i = 0; i < $0; ++i) " +
                        written_call(of, "insert", {"i * $1 % 1009"}) +
                        ";\nfor (int i = 0; i < $0; ++i)\n"
                        "    if (i % 3 != 0) " +
                        written_call(of, "erase", {"i * $1 % 1009"}) +
                        ";\nfor (int i = 0; i < $0; ++i) " +
                        written_call(of, "contains", {"i * $1 % 1009"}),
                    [&of](within<1, 1000> n, within<1, 1008> step) {
                        return thinned(object(of), n, step);
                    })
        .judge(how.with_cases(40));
}

finding judge_order(const subject& of, const settings& how) {
    return judge_many(
        "of many it keeps the order", of, "insert", forwards,
        [](const object& it, std::size_t) { return it(forwards); },
        [](std::vector<int> xs) {
            const model all(xs.begin(), xs.end());
            return answer_of(std::vector(all.begin(), all.end()));
        },
        how.with_cases(60));
}

finding judge_cost(const subject& of, const settings& how) {
    const auto run = [&of](const std::vector<int>& input) {
        const object set(of);
        meter::reset();
        for (int i = 0; std::cmp_less(i, input.size()); ++i) set("insert", i);
        for (const int x : input) set("contains", x);
        return expense{double(meter::now().comparisons),
                       5 * n_log_n(input.size())};
    };
    return cost("n insertions in order and n lookups compare 5 n log2 n times",
                of.type +
                    " set;\nfor (int i = 0; i < input.size(); ++i) "
                    "set.insert(i);\n"
                    "for (const int x : input) set.contains(x)",
                run)
        .judge(how);
}

}  // namespace

void judge_iterators(report& found, const std::string& type,
                     std::string (*run)(int n, int step), const settings& how) {
    found += property("an iterator keeps its value while others leave",
                      type +
                          " set;\nfor (int i = 0; i < $0; ++i) "
                          "set.insert(i * $1 % 1009);\n"
                          "// erase every other, from the first on",
                      [run](within<1, 200> n, within<1, 1008> step) {
                          return run(n, step);
                      })
                 .judge(how.with_cases(40));
}

report judge(const std::vector<subject>& sets, const settings& how,
             guarantee promised, bool is_balanced) {
    report found{"ordered_set", sets.front().type, {}};
    for (const subject& set : sets) {
        if (set.elements == element_kind::metered) {
            if (is_balanced)
                found += judge_cost(set, how);
            else
                found.omit("costs", "it does not promise to be balanced");
            continue;
        }
        found += judge_elements(set_law(set, promised), how);
        if (set.elements != element_kind::number || found.refuted()) continue;
        found += judge_thinned(set, how);
        if (set.offers(forwards)) found += judge_order(set, how);
        if (!found.refuted()) found += judge_thousands(set, how);
    }
    name_elements(found, sets);
    return found;
}

}  // namespace tenet::laws::sets
