#include <tenet/laws/cache/concurrent_cache.hpp>

#include <map>
#include <set>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::caching {

namespace {

constexpr unsigned threads = 3;
using few_keys = within<0, 3>;
using few_values = within<0, 9>;

std::optional<int> found_in(const std::map<int, int>& held, int key) {
    const auto at = held.find(key);
    return at == held.end() ? std::nullopt : std::optional(at->second);
}

// If not all keys fit: the values that were put under each, and the number of
// gets.
struct crowd : std::map<int, std::set<int>> {
    explicit crowd(std::size_t capacity) : most(capacity) {}
    std::size_t most;
    std::int64_t gets = 0;
};

std::string get_of(crowd& m, few_keys key, const value& got) {
    ++m.gets;
    return !got.is_something() || m[key].contains(got.number())
               ? ""
               : "that was not put under the key";
}
// Its answer is {outcome, evicted}.
std::string put_of(crowd& m, few_keys key, few_values v, const value& told) {
    m[key].insert(v);
    if (!told.is_told()) return "";
    for (const value& gone : told.parts[1].parts)
        if (!m[gone.parts[0].number()].contains(gone.parts[1].number()))
            return "that was evicted, but not put under its key";
    return "";
}
std::string too_many(const crowd& m, const value& size) {
    return size.whole <= std::int64_t(m.most)
               ? ""
               : "the capacity is " + shown(m.most);
}
std::string sums_differ(const crowd& m, const value& counts) {
    return counts.parts[0].whole + counts.parts[1].whole == m.gets
               ? ""
               : "hits and misses of " + shown(m.gets) + " gets";
}

}  // namespace

finding judge_order(const subject& of, const settings& how) {
    using map = std::map<int, int>;
    return law<map>("some order of the calls explains all answers", of)
        .starts(of_capacity, [](within<4, 4>) { return map(); })
        .call(
            "put", [](map& m, few_keys k, few_values v) { m[k] = v; }, often(3))
        .call(
            "get", [](map& m, few_keys k) { return found_in(m, k); }, often(3))
        .call(
            "erase", [](map& m, few_keys k) { return m.erase(k) > 0; },
            often(2))
        .call("contains", [](map& m, few_keys k) { return m.contains(k); })
        .judge_concurrently(threads, how);
}

finding judge_sums(const subject& of, const settings& how) {
    return law<crowd>("what is got or evicted was put under that key", of)
        .starts(of_capacity,
                [](within<1, 2, std::size_t> n) { return crowd(n); })
        .call("put", put_of, often(3))
        .call("get", get_of, often(3))
        .call("clear", [](crowd&) {})
        .call("erase", [](crowd&, few_keys) {})
        .call("contains", [](crowd&, few_keys) {})
        .call("peek", [](crowd&, few_keys) {})
        .call("size", [](crowd&) {})
        .call("statistics", [](crowd&) {})
        .view("size", too_many)
        .view("statistics", sums_differ)
        .judge_concurrently(threads, how);
}

report judge_concurrently(const subject& of, const settings& how) {
    report found{"concurrent_cache",
                 of.type,
                 {judge_order(of, how), judge_sums(of, how)}};
    engine::tell_of_races(found);
    return found;
}

}  // namespace tenet::laws::caching
