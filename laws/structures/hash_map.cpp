#include <tenet/laws/structures/hash_map.hpp>

#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/structures/map_model.hpp>

namespace tenet::laws::maps {

namespace {

finding judge_cost(const subject& of, const settings& how) {
    const auto run = [&of](const std::vector<int>& input) {
        return expense{comparisons_of(of, input, false),
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
                 .judge(how.with_cases(20));
}

// One that could mean both means what a problem states, or else what std does.
static std::vector<subject> with_one_meaning(std::vector<subject> maps,
                                             const settings& how) {
    for (subject& map : maps) {
        const auto* keeps = map.find("insert");
        const auto* replaces = map.find("insert_or_assign");
        if (!keeps || !replaces || keeps->shown() != replaces->shown())
            continue;
        std::erase_if(map.calls, [&how](const auto& it) {
            return it.text == (how.as_stated ? "insert" : "insert_or_assign");
        });
    }
    return maps;
}

report judge(const std::vector<subject>& all, const settings& how,
             guarantee promised, guarantee assignment) {
    const auto maps = with_one_meaning(all, how);
    report found{"hash_map", maps.front().type, {}};
    for (const subject& map : maps) {
        if (map.elements == element_kind::metered) {
            found += judge_cost(map, how);
            continue;
        }
        found += judge_elements(
            map_law("it finds the value of each key", map, promised, false)
                .promise(promised)
                .regular(assignment),
            how);
        if (map.elements == element_kind::number && !found.refuted())
            found += judge_many_keys(map, how);
        if (maps.size() == 1 && only_hangs(found))
            found += judge_growth(map, how);
    }
    if (!found.refuted() && maps.front().elements == element_kind::number)
        found += judge_far_keys("so it does of keys that are far apart",
                                maps.front(), how);
    if (!found.refuted() && maps.front().elements == element_kind::number)
        found += judge_thousands("so it does of many thousands of keys",
                                 maps.front(), false, how);
    name_elements(found, maps);
    return found;
}

}  // namespace tenet::laws::maps
