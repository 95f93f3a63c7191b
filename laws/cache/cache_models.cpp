#include <tenet/laws/cache/cache_models.hpp>

#include <algorithm>
#include <memory>
#include <random>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::caching {

entries::const_iterator find(const entries& all, int key) {
    return std::find_if(all.begin(), all.end(),
                        [key](const auto& it) { return it.first == key; });
}

bool remove(entries& all, int key) {
    const auto at = find(all, key);
    if (at == all.end()) return false;
    all.erase(at);
    return true;
}

entries policy_model::evict() {
    const entries gone = first_of(held());
    if (!gone.empty()) erase(gone.front().first);
    return gone;
}

std::vector<int> policy_model::recall() const {
    std::vector<int> keys;
    for (const auto& entry : held()) keys.push_back(entry.first);
    return keys;
}

std::optional<int> policy_model::peek(int key) const {
    const entries all = held();
    const auto at = find(all, key);
    return at == all.end() ? std::nullopt : std::optional(at->second);
}

namespace {

using policy_law = law<any_cache, policy_model>;

// All that a cache holds, where it tells nothing but through get.
entries get_all(store& it) {
    entries hits;
    for (int key = 0; key < 12; ++key)
        if (const auto value = it.get(key)) append(hits, key, *value);
    return hits;
}

std::optional<int> request(store& it, int key) {
    const auto found = it.get(key);
    if (!found) it.put(key, key);
    return found;
}

// What an erase tells, if it tells anything.
told erasure(std::optional<bool> done) {
    if (!done) return {};
    return {*done ? "erased" : "nothing to erase", {}};
}

void tell_calls(policy_law& it, const type& of) {
    if (!of.walks && !of.foretells)
        it.call(
            "for (int key = 0; key < 12; ++key) cache.get(key)",
            [](any_cache& c) { return get_all(c); },
            [](policy_model& m) { return get_all(m); });
    if (of.peeks)
        it.call(
            "peek", [](any_cache& c, any_key k) { return c.peek(k); },
            [](policy_model& m, any_key k) { return m.peek(k); });
    if (of.contains)
        it.call(
            "contains", [](any_cache& c, any_key k) { return c.contains(k); },
            [](policy_model& m, any_key k) { return m.peek(k).has_value(); });
    if (of.erases)
        it.call(
              "erase",
              [](any_cache& c, any_key k) { return erasure(c.erase(k)); },
              [](policy_model& m, any_key k) { return erasure(m.erase(k)); })
            .often(2);
    if (of.evicts)
        it.call(
              "evict",
              [](any_cache& c) {
                  return told{{}, c.evict()};
              },
              [](policy_model& m) {
                  return told{{}, m.evict()};
              })
            .when([](const policy_model& m) { return !m.held().empty(); });
    if (of.clears)
        it.call(
            "clear", [](any_cache& c) { c.clear(); },
            [](policy_model& m) { m.clear(); });
    if (of.resizes)
        it.call(
            "set_capacity",
            [](any_cache& c, new_capacity n) {
                return told{{}, c.set_capacity(n)};
            },
            [](policy_model& m, new_capacity n) {
                return told{{}, m.set_capacity(n)};
            });
}

entries sorted(entries all) {
    std::sort(all.begin(), all.end());
    return all;
}

void tell_views(policy_law& it, const type& of, bool ordered) {
    if (of.sized)
        it.view(
            "size", [](const any_cache& c) { return c.size(); },
            [](const policy_model& m) { return m.held().size(); });
    if (of.empties)
        it.view(
            "empty", [](const any_cache& c) { return c.empty(); },
            [](const policy_model& m) { return m.held().empty(); });
    if (of.foretells && ordered)
        it.view(
            "next_victim", [](const any_cache& c) { return next_victim_of(c); },
            [](const policy_model& m) { return first_of(m.held()); });
    if (of.walks && ordered)
        it.view(
            "std::vector(cache.begin(), cache.end())",
            [](const any_cache& c) { return entries_in(c); },
            [](const policy_model& m) { return m.held(); });
    if (of.walks && !ordered)
        it.view(
            "std::multiset(cache.begin(), cache.end())",
            [](const any_cache& c) { return sorted(entries_in(c)); },
            [](const policy_model& m) { return sorted(m.held()); });
}

policy_law all_of(const type& of, const policy& by) {
    policy_law it(by.claim, "cache", of.name);
    it.starts(
          "$T cache($0);", [&of](any_capacity n) { return of.make(n); },
          [&by](any_capacity n) { return by.model(n); })
        .call(
            "put",
            [](any_cache& c, any_key k, any_value v) { return c.put(k, v); },
            [](policy_model& m, any_key k, any_value v) { return m.put(k, v); })
        .often(4)
        .call(
            "get", [](any_cache& c, any_key k) { return c.get(k); },
            [](policy_model& m, any_key k) { return m.get(k); })
        .often(4);
    tell_calls(it, of);
    tell_views(it, of, by.ordered);
    return it;
}

// Nothing but requests, and room of which the shares differ.
policy_law requests_alone(const type& of, const policy& by) {
    using capacity = within<1, 40, std::size_t>;
    using key = within<0, 79>;
    policy_law it(by.trace_claim, "cache", of.name);
    it.starts(
          "$T cache($0);", [&of](capacity n) { return of.make(n); },
          [&by](capacity n) { return by.model(n); })
        .call(
            "if (!cache.get($0)) cache.put($0, $0)",
            [](any_cache& c, key k) { return request(c, k); },
            [](policy_model& m, key k) { return request(m, k); });
    return it;
}

// Longer than can be shrunk: requests that are skewed and drift, with bursts,
// scans and loops of any length among them, in proportion to the capacity.
class long_requests {
public:
    long_requests(unsigned seed, std::size_t capacity)
        : random_(seed), most_(static_cast<int>(2 * capacity)) {}

    int next() {
        if (burst_ > 0) return --burst_, last_;
        const int time = made_++ % (4 * most_);
        if (time == 0) loop_ = 1 + below(2 * most_);
        if (below(8) == 0) burst_ = below(24);
        if (time < 2 * most_)
            last_ = below(most_) * below(most_) / most_ + made_ / (4 * most_);
        else if (time < 2 * most_ + 3 * loop_)
            last_ = 50'000 + time % loop_;
        else
            last_ = 100'000 + made_;
        return last_;
    }

private:
    int below(int bound) {
        return static_cast<int>(random_() % static_cast<unsigned>(bound));
    }

    std::minstd_rand random_;
    int most_;
    int made_ = 0, burst_ = 0, loop_ = 1, last_ = 0;
};

std::string wrong_at_length(const type& of, const policy& by, unsigned seed,
                            std::size_t capacity) {
    const std::unique_ptr<any_cache> cache(of.make(capacity));
    const std::unique_ptr<policy_model> model(by.model(capacity));
    long_requests requests(seed + 1, capacity);
    for (int i = 0; i < 20 * static_cast<int>(capacity) + 400; ++i) {
        // Such keys are alike to a hash or a comparison that is too narrow.
        const int key = 64 * (requests.next() - static_cast<int>(capacity));
        const bool hit = cache->get(key).has_value();
        if (hit != model->get(key).has_value())
            return "request " + shown(i) + ", of " + shown(key) +
                   (hit ? ", hits" : ", misses");
        if (hit) continue;
        cache->put(key, i % 1000);
        model->put(key, i % 1000);
    }
    return {};
}

finding at_length(const type& of, const policy& by, const settings& how) {
    settings fewer = how;
    fewer.cases = std::min<std::size_t>(how.cases, 120);
    fewer.case_seconds = 4 * how.case_seconds;
    return property("so it does over thousands of requests, in much room",
                    "// " + of.name +
                        " cache($1), asked as tenet::laws::caching does with "
                        "seed $0",
                    [&](within<0, 999, unsigned> seed,
                        within<1, 400, std::size_t> capacity) {
                        return wrong_at_length(of, by, seed, capacity);
                    })
        .judge(fewer);
}

}  // namespace

// Once a script refutes it, the rest would say no more.
report judge_policy(const type& of, const policy& by, const settings& how) {
    report found{by.suite, of.name, {all_of(of, by).judge(how)}};
    if (!found.refuted())
        found.findings.push_back(requests_alone(of, by).judge(how));
    if (!found.refuted()) found.findings.push_back(at_length(of, by, how));
    for (const theorem judge : by.theorems)
        if (!found.refuted()) found.findings.push_back(judge(of, how));
    return found;
}

report judge_policy_faults(const type& of, const policy& by,
                           const settings& how) {
    report found{by.suite, of.name, {}};
    const auto try_with = [&](const char* claim, unsigned kinds) {
        found.findings.push_back(
            all_of(of, by).claims(claim).judge_faults(kinds, how));
    };
    try_with("a hash or a comparison that throws changes no order",
             fault_hash | fault_compare);
    try_with("a copy or a move that throws changes no order",
             fault_copy | fault_move);
    try_with("an allocation that fails changes no order", fault_allocation);
    return found;
}

}  // namespace tenet::laws::caching
