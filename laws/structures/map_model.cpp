#include <tenet/laws/structures/map_model.hpp>

#include <algorithm>
#include <optional>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/structures/hash_map.hpp>

namespace tenet::laws::maps {

namespace {

std::optional<int> find(const table& model, int key) {
    const auto at = model.find(key);
    return at == model.end() ? std::nullopt : std::optional(at->second);
}

std::string unlike(const table& model, const value& got, bool is_ordered) {
    value::list all = got.parts;
    const auto by_key = [](const value& a, const value& b) {
        return a.parts[0].whole < b.parts[0].whole;
    };
    if (!is_ordered) std::sort(all.begin(), all.end(), by_key);
    return value(all) == answer_of(model) ? std::string()
                                          : "the entries are " + shown(model);
}

// The calls with which it puts and finds.
const char* put_call(const subject& map) {
    return map.offers("insert") ? "insert" : "insert_or_assign";
}
const char* find_call(const subject& map) {
    return map.offers("get") ? "get" : "find";
}

// What is wrong with a map of so many keys, of which every third is left. Steps
// that are powers of two make many hashes meet, also in the last slot.
std::string thinned(const object& map, int n, int first, int step) {
    const auto key = [&](int i) { return first + i * step; };
    const subject& of = map.of();
    for (int i = 0; i < n; ++i) map(put_call(of), key(i), i);
    for (int i = 0; i < n; ++i)
        if (i % 3 != 0) map("erase", key(i));
    for (int i = 0; i < n; ++i) {
        const bool there = i % 3 == 0;
        const value found = map(find_call(of), key(i));
        const bool none =
            of.offers("get") ? found.whole == -1 : !found.is_something();
        if (none == there || (there && found.whole != i))
            return "key " + shown(key(i)) + " has " + show(found);
    }
    if (!map.invariant()) return "it breaks its invariant";
    return !of.offers("size") || map("size").whole == (n + 2) / 3
               ? ""
               : "its size is wrong";
}

template <class Key>
law<table> law_of(std::string claim, const subject& map, guarantee promised,
                  bool is_ordered) {
    law<table> it(std::move(claim), map);
    const bool inserts = map.offers("insert");
    if (inserts)
        it.call(
            "insert",
            [](table& model, Key k, int x) {
                return model.try_emplace(k, x).second;
            },
            often(6));
    if (map.offers("get"))
        it.call("get", [](const table& model, Key k) {
            return find(model, k).value_or(-1);
        });
    else
        it.call("find",
                [](const table& model, Key k) { return find(model, k); });
    it.call(
          "insert_or_assign", [](table& model, Key k, int x) { model[k] = x; },
          often(inserts ? 2 : 6))
        .call(
            "erase",
            [](table& model, Key k) {
                return static_cast<std::int64_t>(model.erase(k));
            },
            often(3), promises{promised})
        .call("contains",
              [](const table& model, Key k) { return model.contains(k); })
        .call("reserve", [](table&, within<0, 60>) {})
        .call(
            "clear", [](table& model) { model.clear(); }, all_leave())
        .call("map == Map(map)", [](const table&) { return true; })
        .view("size", [](const table& model) { return model.size(); })
        .view("empty", [](const table& model) { return model.empty(); })
        .view(entries_text, [is_ordered](const table& model, const value& got) {
            return unlike(model, got, is_ordered);
        });
    return it;
}

}  // namespace

law<table> map_law(std::string claim, const subject& map, guarantee promised,
                   bool is_ordered) {
    return law_of<any_key>(std::move(claim), map, promised, is_ordered);
}

finding judge_far_keys(std::string claim, const subject& map,
                       const settings& how) {
    return law_of<int>(std::move(claim), map, guarantee::none, false)
        .judge(how.with_cases(50));
}

finding judge_thousands(std::string claim, const subject& map, bool is_ordered,
                        const settings& how) {
    auto it = law_of<within<0, 99'999>>(std::move(claim), map, guarantee::none,
                                        is_ordered);
    // More than 16 bits tell apart; but a tree or an array may take O(n).
    const std::size_t many = is_ordered ? 10'000 : 66'000;
    constexpr std::int64_t scattered = 61'803;  // of a hundred thousand
    const char* put = put_call(map);
    it.long_case({}, {{put, {5, 0}, 3'000, {1, 1}},
                      {"erase", {5}, 1'500, {2}},
                      {put, {5, 1}, 100, {1, 1}}})
        .long_case({}, {{put, {5, 0}, many, {scattered, 1}},
                        {"erase", {5}, 100, {scattered}}});
    return it.judge(how.with_cases(4));
}

finding judge_many_keys(const subject& of, const settings& how) {
    const std::string text =
        of.type +
        " map;\nconst auto key = [](int i) { return $1 + i * ($2 < 12 ? 1 << "
        "$2 "
        ": 7 * $2); };\n"
        "for (int i = 0; i < $0; ++i) " +
        written_call(of, put_call(of), {"key(i)", "i"}) +
        ";\nfor (int i = 0; i < $0; ++i)\n    if (i % 3 != 0) " +
        written_call(of, "erase", {"key(i)"}) +
        ";\nfor (int i = 0; i < $0; ++i) " +
        written_call(of, find_call(of), {"key(i)"});
    return property("of many keys it finds those that are not erased", text,
                    [&of](within<1, 1200> n, within<-3, 3> first,
                          within<0, 24> step) {
                        return thinned(object(of), n, first,
                                       step < 12 ? 1 << step : 7 * step);
                    })
        .judge(how.with_cases(30));
}

finding judge_growth(const subject& of, const settings& how) {
    const auto loop = [&of](const char* call,
                            const std::vector<std::string>& arguments) {
        return "\nfor (const int x : values) " +
               written_call(of, call, arguments);
    };
    growth time{
        "n insertions, n lookups and n erasures take time that grows as n log "
        "n",
        of.type + " map;" + loop(put_call(of), {"x", "x"}) + ';' +
            loop(find_call(of), {"x"}) + ';' + loop("erase", {"x"}),
        "basic blocks", "n log n"};
    if (!engine::counts_executed_blocks())
        return not_judged(time.claim, "it cannot be counted");
    time.families = {"random", "sorted"};
    time.cost = [&of](const std::vector<int>& input) {
        const object map(of);
        return engine::blocks_executed_by([&] {
            for (const int x : input) map(put_call(of), x, x);
            for (const char* call : {find_call(of), "erase"})
                for (const int x : input) map(call, x);
        });
    };
    finding found = time.judge(how);
    if (found.verdict == verdict::refuted) return found;
    // So many that a thousand lists do not do for all.
    time.small = 8'000;
    time.large = 64'000;
    time.promised = 9.8;
    time.most = 12;
    return time.judge(how);
}

double comparisons_of(const subject& of, const std::vector<int>& input,
                      bool in_order) {
    const object map(of);
    meter::reset();
    for (std::size_t i = 0; i < input.size(); ++i)
        map(put_call(of), in_order ? static_cast<int>(i) : input[i], 1);
    for (const char* call : {find_call(of), "erase"})
        for (const int x : input) map(call, x);
    return double(meter::now().comparisons);
}

}  // namespace tenet::laws::maps
