#include <tenet/laws/cache/cache_models.hpp>

#include <algorithm>
#include <memory>
#include <random>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::caching {

value as_answer(const told& it) {
    return answer_of_put(it.outcome, answer_of(it.evicted));
}

namespace {

struct follower {
    std::unique_ptr<policy_model> model;

    policy_model* operator->() const { return model.get(); }
    std::vector<int> recall() const { return model->recall(); }
};

using any_key = within<0, 11>;
using any_value = within<0, 15>;

law<follower> policy_law(const subject& cache, const policy& by) {
    const when some([](const follower& m) { return !m->held().empty(); });
    return law<follower>(by.claim, cache)
        .starts(of_capacity,
                [&by](within<1, 4, std::size_t> n) {
                    return follower{std::unique_ptr<policy_model>(by.model(n))};
                })
        .call(
            "put",
            [](follower& m, any_key k, any_value v) { return m->put(k, v); },
            often(4))
        .call(
            "get", [](follower& m, any_key k) { return m->get(k); }, often(4))
        .call("peek", [](follower& m, any_key k) { return m->peek(k); })
        .call("contains",
              [](follower& m, any_key k) { return m->peek(k).has_value(); })
        .call(
            "erase", [](follower& m, any_key k) { return m->erase(k); },
            often(2))
        .call(
            "evict", [](follower& m) { return m->evict(); }, some)
        .call("clear", [](follower& m) { m->clear(); })
        .call("set_capacity",
              [](follower& m, within<1, 12, std::size_t> n) {
                  return m->set_capacity(n);
              })
        .view("size", [](const follower& m) { return m->held().size(); })
        .view("empty", [](const follower& m) { return m->held().empty(); })
        .view("next_victim",
              [](const follower& m) {
                  const entries all = m->held();
                  return all.empty() ? all : entries{all.front()};
              })
        .view(walk, [](const follower& m) { return m->held(); });
}

// All that a cache holds, where it tells nothing but through get.
law<follower> and_get_all(law<follower> it, const subject& cache) {
    if (cache.offers(walk) || cache.offers("next_victim")) return it;
    it.step("for (int key = 0; key < 12; ++key) cache.get(key)",
            [](object& c, follower& m) -> std::string {
                for (int key = 0; key < 12; ++key) {
                    const value got = c("get", key);
                    const value due = answer_of(m->get(key));
                    if (!agrees(got, due))
                        return "key " + shown(key) + " gives " + show(got) +
                               ", not " + show(due);
                }
                return {};
            });
    return it;
}

// Nothing but requests, and room of which the shares differ.
finding judge_requests(const subject& cache, const policy& by,
                       const settings& how) {
    return law<follower>(by.trace_claim, cache)
        .starts(of_capacity,
                [&by](within<1, 40, std::size_t> n) {
                    return follower{std::unique_ptr<policy_model>(by.model(n))};
                })
        .call(request,
              [](follower& m, within<0, 79> key) {
                  const auto found = m->get(key);
                  if (!found) m->put(key, key);
                  return found;
              })
        .judge(how);
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

std::string wrong_at_length(const subject& of, const policy& by, unsigned seed,
                            std::size_t capacity) {
    const object cache = made(of, capacity);
    const std::unique_ptr<policy_model> model(by.model(capacity));
    long_requests requests(seed + 1, capacity);
    for (int i = 0; i < 20 * static_cast<int>(capacity) + 400; ++i) {
        // Such keys are alike to a hash or a comparison that is too narrow.
        const int key = 64 * (requests.next() - static_cast<int>(capacity));
        const bool hit = hits(cache, key);
        if (hit != model->get(key).has_value())
            return "request " + shown(i) + ", of " + shown(key) +
                   (hit ? ", hits" : ", misses");
        if (!hit) model->put(key, key);
    }
    return {};
}

finding judge_length(const subject& cache, const policy& by,
                     const settings& how) {
    settings fewer = how;
    fewer.cases = how.cases_or(std::min<std::size_t>(how.cases, 120));
    fewer.case_seconds = 4 * how.case_seconds;
    return property("so it does over thousands of requests, in much room",
                    "// " + cache.type +
                        " cache($1), asked as tenet::laws::caching does with "
                        "seed $0",
                    [&](within<0, 999, unsigned> seed,
                        within<1, 400, std::size_t> capacity) {
                        return wrong_at_length(cache, by, seed, capacity);
                    })
        .judge(fewer);
}

// Once a script refutes it, the rest would say no more.
void judge_traces(report& found, const subject& cache, const policy& by,
                  const settings& how) {
    if (!found.refuted()) found += judge_requests(cache, by, how);
    if (!found.refuted()) found += judge_length(cache, by, how);
    for (const theorem judge : by.theorems)
        if (!found.refuted()) found += judge(cache, how);
}

}  // namespace

report judge_policy(const std::vector<subject>& caches, const policy& by,
                    const settings& how) {
    report found{by.suite, caches.front().type, {}};
    for (const subject& cache : caches) {
        if (cache.elements == element_kind::metered) {
            found += judge({cache}, how);
            continue;
        }
        found += judge_elements(and_get_all(policy_law(cache, by), cache), how);
        if (cache.elements == element_kind::number)
            judge_traces(found, cache, by, how);
    }
    return found;
}

// --------------------------------------------------------------------- traces

object made(const subject& cache, std::size_t capacity) {
    return object(cache, of_capacity, {answer_of(capacity)});
}

bool hits(const object& cache, int key) {
    return cache(request, key).is_something();
}

std::size_t misses(const object& cache, const std::vector<int>& asked) {
    return static_cast<std::size_t>(
        std::count_if(asked.begin(), asked.end(),
                      [&](int key) { return !hits(cache, key); }));
}

// Whoever is needed last goes.
std::size_t fewest_misses(std::size_t capacity, const std::vector<int>& asked,
                          bool may_bypass) {
    std::vector<int> held;
    std::size_t misses = 0;
    for (auto now = asked.begin(); now != asked.end(); ++now) {
        if (std::find(held.begin(), held.end(), *now) != held.end()) continue;
        ++misses;
        const auto sooner = [&](int a, int b) {
            return std::find(now + 1, asked.end(), a) <
                   std::find(now + 1, asked.end(), b);
        };
        if (may_bypass) held.push_back(*now);
        if (held.size() == capacity + may_bypass)
            held.erase(std::max_element(held.begin(), held.end(), sooner));
        if (!may_bypass) held.push_back(*now);
    }
    return misses;
}

}  // namespace tenet::laws::caching
