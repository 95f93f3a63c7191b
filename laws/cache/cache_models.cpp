#include <tenet/laws/cache/cache_models.hpp>

#include <algorithm>
#include <memory>
#include <random>
#include <tenet/laws/engine/blocks.hpp>
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

// Two keys are asked for so often, then a third comes: who had to go?
void ask_often(law<follower>& it, std::size_t zeros, std::size_t ones) {
    it.long_case({2}, {{"put", {0, 5}},
                       {"put", {1, 6}},
                       {"get", {0}, zeros},
                       {"get", {1}, ones},
                       {"put", {2, 7}},
                       {"get", {2}},
                       {"get", {1}},
                       {"get", {0}}});
}

// Clocks of so many bits wrap around between the two, counters saturate in both
// or wrap around in the first.
void ask_past_the_bits(law<follower>& it, bool remembers) {
    for (const std::size_t most : {128, 256, 32'768, 65'536}) {
        if (most > 256 && !remembers) continue;
        ask_often(it, most * 7 / 10, most * 7 / 10);
        if (most == 32'768) continue;
        ask_often(it, most * 21 / 20, most * 26 / 25 - 3);
        if (most <= 256) ask_often(it, most * 11 / 10, most * 17 / 20);
    }
}

law<follower> policy_law(const subject& cache, const policy& by) {
    const when some([](const follower& m) { return !m->held().empty(); });
    law<follower> it(by.claim, cache);
    it.starts(of_capacity,
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
    ask_past_the_bits(it, by.remembers);
    return it;
}

// All that a cache holds, where it tells nothing but through get.
law<follower> and_get_all(law<follower> it, const subject& cache) {
    if (cache.offers(walk) || cache.offers("next_victim")) return it;
    it.step(
        "for (int key = 0; key < 12; ++key) cache.get(key)",
        [](object& c, follower& m) -> std::string {
            for (int key = 0; key < 12; ++key) {
                const value got = c("get", key);
                const value due = answer_of(m->get(key));
                if (!agrees(got, due))
                    return "key " + shown(key) + " gives " + show(got) +
                           ", not " + engine::show_expected(due, got);
            }
            return {};
        },
        loops_over{"get", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}});
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

// Mostly of little room, so that some of much remain cheap.
std::size_t drawn_room(std::minstd_rand& random) {
    const auto kind = random() % 10;
    return 1 + random() % (kind < 6 ? 8u : kind < 8 ? 64u : 400u);
}

// A script of requests, which are its only rule.
engine::script requests_of(std::uint64_t seed) {
    std::minstd_rand random(static_cast<unsigned>(seed));
    random.discard(2);
    const std::size_t capacity = drawn_room(random);
    long_requests requests(static_cast<unsigned>(random()), capacity);
    engine::script it;
    it.opening = {answer_of(capacity)};
    it.calls.resize(20 * capacity + 400);
    for (engine::call& made : it.calls)
        // Such keys are alike to a hash or a comparison that is too narrow.
        made.drawn = {std::int64_t{64} *
                      (requests.next() - static_cast<int>(capacity))};
    return it;
}

finding judge_length(const subject& cache, const policy& by,
                     const settings& how) {
    settings fewer = how.with_cases(120);
    return law<follower>("so it does over thousands of requests, in much room",
                         cache)
        .starts(of_capacity,
                [&by](within<1, 400, std::size_t> n) {
                    return follower{std::unique_ptr<policy_model>(by.model(n))};
                })
        .call(request,
              [](follower& m, int key) {
                  const auto found = m->get(key);
                  if (!found) m->put(key, key);
                  return found;
              })
        .composed(requests_of)
        .judge(fewer);
}

// Once a script refutes it, the rest would say no more.
void judge_traces(report& found, const subject& cache, const policy& by,
                  const settings& how) {
    if (!found.wrong()) found += judge_requests(cache, by, how);
    if (!found.wrong()) found += judge_length(cache, by, how);
    for (const theorem judge : by.theorems)
        if (!found.wrong()) found += judge(cache, how);
}

}  // namespace

report judge_policy(const std::vector<subject>& caches, const policy& by,
                    const settings& how) {
    report found{by.suite, caches.front().type, {}};
    for (const subject& cache : caches) {
        // After a failure, the order of use need not be what it was.
        if (cache.elements == element_kind::metered ||
            cache.elements == element_kind::fragile) {
            found += judge({cache}, how);
            continue;
        }
        found += judge_elements(and_get_all(policy_law(cache, by), cache), how);
        if (cache.elements == element_kind::number)
            judge_traces(found, cache, by, how);
    }
    // Templates are judged by what their elements count.
    if (caches.size() > 1) return found;
    if (!found.wrong() && caches.front().elements == element_kind::number)
        found += how.growth ? judge_growth(caches.front(), how)
                            : not_asked_for(growth_of_requests);
    return found.omit("costs, and what is left when something throws",
                      "the law cache judges them");
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
