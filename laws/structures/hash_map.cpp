#include <tenet/laws/structures/hash_map.hpp>

#include <algorithm>
#include <map>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::maps {

namespace {

using table = std::map<int, int>;
constexpr char entries_text[] = "entries of $";

std::optional<int> find(const table& model, int key) {
    const auto at = model.find(key);
    return at == model.end() ? std::nullopt : std::optional(at->second);
}

// Keys of the script: few, so that they meet, and sometimes any.
law<table> map_law(const subject& map, guarantee promised,
                   guarantee assignment) {
    using key = within<-4, 30>;
    law<table> it("it finds the value of each key", map);
    it.call(
          "insert",
          [](table& model, key k, int x) {
              return model.try_emplace(k, x).second;
          },
          often(6))
        .call(
            "insert_or_assign",
            [](table& model, key k, int x) { model[k] = x; }, often(2))
        .call(
            "erase",
            [](table& model, key k) {
                return static_cast<std::int64_t>(model.erase(k));
            },
            often(3), promises{promised})
        .call("find", [](const table& model, key k) { return find(model, k); })
        .call("contains",
              [](const table& model, key k) { return model.contains(k); })
        .call("reserve", [](table&, within<0, 60>) {})
        .call(
            "clear", [](table& model) { model.clear(); }, all_leave())
        .call("map == Map(map)", [](const table&) { return true; })
        .view("size", [](const table& model) { return model.size(); })
        .view("empty", [](const table& model) { return model.empty(); })
        .view(entries_text, [](const table& model, const value& got) {
            value::list all = got.parts;
            value::list expected = answer_of(model).parts;
            const auto by_key = [](const value& a, const value& b) {
                return a.parts[0].whole < b.parts[0].whole;
            };
            std::sort(all.begin(), all.end(), by_key);
            return value(all) == value(expected)
                       ? std::string()
                       : "the entries are " + shown(model);
        });
    return std::move(it.promise(promised).regular(assignment));
}

settings fewer(const settings& how, std::size_t cases) {
    settings made = how;
    made.cases = how.cases_or(cases);
    return made;
}

// What is wrong with a map of so many keys, of which every third is left. Steps
// that are powers of two make many hashes meet, also in the last slot.
std::string thinned(const object& map, int n, int first, int step) {
    const auto key = [&](int i) { return first + i * step; };
    for (int i = 0; i < n; ++i) map("insert", key(i), i);
    for (int i = 0; i < n; ++i)
        if (i % 3 != 0) map("erase", key(i));
    for (int i = 0; i < n; ++i) {
        const bool there = i % 3 == 0;
        const value found = map("find", key(i));
        if (found.is_something() != there || (there && found.whole != i))
            return "key " + shown(key(i)) + " has " + show(found);
    }
    if (!map.invariant()) return "it breaks its invariant";
    return map("size").whole == (n + 2) / 3 ? "" : "its size is wrong";
}

finding judge_many_keys(const subject& of, const settings& how) {
    const std::string text =
        of.type +
        " map;\nconst auto key = [](int i) { return $1 + i * ($2 < 12 ? 1 << "
        "$2 "
        ": 7 * $2); };\n"
        "for (int i = 0; i < $0; ++i) map.try_emplace(key(i), i);\n"
        "for (int i = 0; i < $0; ++i)\n    if (i % 3 != 0) map.erase(key(i));\n"
        "for (int i = 0; i < $0; ++i) map.find(key(i))";
    return property("of many keys it finds those that are not erased", text,
                    [&of](within<1, 400> n, within<-3, 3> first,
                          within<0, 24> step) {
                        return thinned(object(of), n, first,
                                       step < 12 ? 1 << step : 7 * step);
                    })
        .judge(fewer(how, 30));
}

finding judge_cost(const subject& of, const settings& how) {
    const auto run = [&of](const std::vector<int>& input) {
        const object map(of);
        meter::reset();
        for (const char* call : {"insert", "find", "erase"})
            for (const int x : input)
                if (call[0] == 'i')
                    map(call, x, x);
                else
                    map(call, x);
        return expense{double(meter::now().comparisons),
                       12 * double(input.size()) + 100};
    };
    return cost(
               "n insertions, n lookups and n erasures compare at most 12 n + "
               "100 keys",
               of.type +
                   " map;\nfor (const int x : input) map.try_emplace(x, x);\n"
                   "for (const int x : input) map.find(x);\n"
                   "for (const int x : input) map.erase(x)",
               run)
        .judge(how);
}

}  // namespace

void judge_unequal(report& found, const std::string& type,
                   std::string (*run)(int n), const settings& how) {
    found += property("a key that is not equal to itself damages nothing",
                      type +
                          " map;\nfor (int i = 0; i < $0; ++i) {\n"
                          "    map.try_emplace(i, i);\n"
                          "    map.try_emplace(NAN, i);\n}\nmap.erase(NAN);\n"
                          "for (int i = 0; i < $0; i += 2) map.erase(i)",
                      [run](within<1, 40> n) { return run(n); })
                 .judge(fewer(how, 20));
}

report judge(const std::vector<subject>& maps, const settings& how,
             guarantee promised, guarantee assignment) {
    report found{"hash_map", maps.front().type, {}};
    for (const subject& map : maps) {
        if (map.elements == element_kind::metered) {
            found += judge_cost(map, how);
            continue;
        }
        found += judge_elements(map_law(map, promised, assignment), how);
        if (map.elements == element_kind::number && !found.refuted())
            found += judge_many_keys(map, how);
    }
    name_elements(found, maps);
    return found;
}

}  // namespace tenet::laws::maps
