#include <tenet/laws/cache/weighted_cache.hpp>

#include <map>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::weighing {

namespace {

constexpr int keys = 8;
using any_key = within<0, keys - 1>;
using any_weight = within<1, 9>;
using any_capacity = within<1, 12, std::size_t>;

// The entries that a cache must hold, given what it returned.
struct scale {
    std::size_t capacity;
    std::map<int, int> held{};  // what each weighed when it was put

    std::size_t sum() const {
        std::size_t all = 0;
        for (const auto& it : held) all += std::size_t(it.second);
        return all;
    }

    // Only entries that were held may be evicted, and only while they are too
    // heavy together.
    std::string object_to(const value& evicted, int newcomer) {
        for (const value& it : evicted.parts) {
            const int key = it.parts[0].number();
            if (!held.contains(key) || key == newcomer)
                return "it cannot evict " + shown(key);
            if (sum() <= capacity) return shown(key) + " did not have to go";
            held.erase(key);
        }
        if (sum() <= capacity || !evicted.is_told()) return {};
        return "what is left weighs " + shown(sum()) + " of " + shown(capacity);
    }
};

bool gives_back(const value& rejected, bool heavy, int key, int weight) {
    if (rejected.parts.size() != heavy) return false;
    return !heavy || (rejected.parts[0].parts[0].number() == key &&
                      rejected.parts[0].parts[1].number() == weight);
}

std::string put(scale& m, any_key key, any_weight weight, const value& got) {
    const bool replaces = m.held.erase(key) > 0;
    const bool heavy = std::size_t(weight) > m.capacity;
    if (!heavy) m.held[key] = weight;
    const std::string truth = heavy      ? "rejected"
                              : replaces ? "replaced"
                                         : "inserted";
    if (got.parts[0].text != truth) return "in truth it is " + truth;
    const value& rejected = got.parts[2];
    if (rejected.is_told() && !gives_back(rejected, heavy, key, weight))
        return heavy ? "it must give back what it rejects"
                     : "it gives back what it holds";
    return m.object_to(got.parts[1], key);
}

std::string get(scale& m, any_key key, const value& got) {
    if (got.is_something() == m.held.contains(key)) return {};
    return got.is_something() ? "it cannot hold that key"
                              : "it must hold that key";
}

std::string set_capacity(scale& m, any_capacity n, const value& evicted) {
    m.capacity = n;
    return m.object_to(evicted, -1);
}

std::string weight(const scale& m, const value& got) {
    if (std::size_t(got.whole) != m.sum()) return "it holds " + shown(m.sum());
    if (m.sum() > m.capacity) return "the capacity is " + shown(m.capacity);
    return {};
}

std::string contains(const object& cache, const scale& m) {
    for (int key = 0; key < keys; ++key)
        if (bool(cache("contains", key).whole) != m.held.contains(key))
            return (m.held.contains(key) ? "it must hold "
                                         : "it cannot hold ") +
                   shown(key);
    return {};
}

// It may refuse them.
std::string put_nothing(scale& m, any_key key, const value& got) {
    return got.parts[0].text == refused ? "" : put(m, key, {0}, got);
}

law<scale> weight_law(const subject& of) {
    const promises basic(guarantee::basic);
    return law<scale>("it holds as much as it can carry, and no more", of)
        .starts(caching::of_capacity, [](any_capacity n) { return scale{n}; })
        .call(put_told, put, basic, often(6))
        .call("get", get, often(2))
        .call(
            change, [](scale&, any_key, any_weight) {}, basic, often(2))
        .call(
            "erase",
            [](scale& m, any_key key) { return m.held.erase(key) > 0; }, basic,
            often(2))
        .call("clear", [](scale& m) { m.held.clear(); })
        .call("set_capacity", set_capacity, basic)
        .view("weight", weight)
        .view("capacity", [](const scale& m) { return m.capacity; })
        .view("heaviest", [](const scale& m) { return m.capacity; })
        .view("size", [](const scale& m) { return m.held.size(); })
        .always("for (int key = 0; key < 8; ++key) cache.contains(key)",
                contains);
}

}  // namespace

report judge(const subject& of, const settings& how) {
    report found = judge_elements(weight_law(of), how);
    if (of.elements == element_kind::number)
        found += weight_law(of)
                     .call(put_weightless, put_nothing, often(6))
                     .claims("entries of weight 0 cost nothing")
                     .judge(how);
    found.suite = "weighted_cache";
    return found;
}

}  // namespace tenet::laws::weighing
