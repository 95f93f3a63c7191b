#include <tenet/laws/cache/cache.hpp>

#include <algorithm>
#include <climits>
#include <map>
#include <optional>
#include <set>
#include <tenet/laws/cache/cache_models.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws {

std::vector<int> renamed(std::vector<int> keys) {
    for (int& key : keys) key = (key ^ 21) * 131;
    return keys;
}

std::vector<int> and_rounds(std::vector<int> requests,
                            const std::vector<int>& round, int times) {
    for (int i = 0; i < times; ++i)
        requests.insert(requests.end(), round.begin(), round.end());
    return requests;
}

}  // namespace tenet::laws

namespace tenet::laws::caching {

// ------------------------------------------------------------------- answers

value answer_of_get(std::string_view nothing, bool found, int number) {
    value it =
        found ? value(std::int64_t{number}) : value::of(value::kind::nothing);
    it.text = nothing;
    return it;
}

value answer_of_put(std::string_view outcome, value evicted) {
    value it = value::list(2, value::of(value::kind::untold));
    it.text = outcome.empty() ? "done" : outcome;
    if (!outcome.empty()) it.parts[0] = value(std::string(outcome));
    if (!evicted.parts.empty()) it.text += " and evicted " + show(evicted);
    it.parts[1] = std::move(evicted);
    return it;
}

value answer_of_statistics(std::int64_t hits, std::int64_t misses) {
    value it = value::list(6, value::of(value::kind::untold));
    it.text = "hits " + shown(hits) + ", misses " + shown(misses);
    it.parts[0] = hits;
    it.parts[1] = misses;
    return it;
}

void append(value& all, int key, int number) {
    all.parts.push_back(value(
        value::list{value(std::int64_t{key}), value(std::int64_t{number})}));
}

namespace {

// ------------------------------------------------------------------- a witness

// The keys of a script: multiples of step.
struct key_set {
    int low, high, step;

    std::string each() const {
        return "for (int key = " + shown(low) + "; key <= " + shown(high) +
               (step == 1 ? "; ++key)" : "; key += " + shown(step) + ")");
    }
};

std::vector<std::int64_t> all_of(const key_set& keys) {
    std::vector<std::int64_t> all;
    for (int key = keys.low; key <= keys.high; key += keys.step)
        all.push_back(key);
    return all;
}

constexpr key_set few_keys{0, 11, 1};
// Those that a hash without mixing or a narrow comparison takes for equal.
constexpr key_set far_apart{-384, 320, 64};

// Follows a cache through what it says of itself: which entries it must hold
// by now, whatever its policy. Each member returns its objection.
class witness {
public:
    explicit witness(std::size_t capacity) : room_(capacity) {}

    std::string get(int key, const value& got) {
        next_ = order_ = value::of(value::kind::untold);
        ++(got.is_something() ? hits_ : misses_);
        const auto at = held_.find(key);
        if (at == held_.end())
            return got.is_something() ? "it does not hold that key" : "";
        if (got.is_something()) {
            hit_.insert(key);
            if (hit_.size() > room_)
                return "with it, there are " + shown(hit_.size());
            return wrong_value(at->second, got);
        }
        held_.erase(at);
        return certain() ? "nothing has evicted that key" : "";
    }

    // Some caches tell nothing but through get.
    std::string get_all(const object& cache, const key_set& keys) {
        std::string why;
        for (int key = keys.low; key <= keys.high; key += keys.step) {
            const value got = cache("get", key);
            const std::string objection = get(key, got);
            if (why.empty() && !objection.empty())
                why = "key " + shown(key) + " gives " + show(got) + ", but " +
                      objection;
        }
        lost_sight_ = false;
        if (!why.empty() || held_.size() <= room_) return why;
        return "it holds " + shown(held_.size());
    }

    std::string put(int key, int value, const laws::value& got,
                    const object& cache) {
        forget_sight();
        const bool sure = certain(), replaces = held_.contains(key);
        const bool full = held_.size() >= room_;
        const auto untold = laws::value::of(laws::value::kind::untold);
        const auto outcome = got.is_told() ? got.parts[0] : untold;
        if (outcome.text == "rejected")
            return replaces || !full ? "there is room for it" : "";
        held_[key] = value;
        ++(replaces ? replacements_ : insertions_);
        const std::string wrong = leave(got.is_told() ? got.parts[1] : untold,
                                        !replaces && full, key, cache);
        const std::string truth = replaces ? "replaced" : "inserted";
        if (sure && outcome.is_told() && outcome.text != truth)
            return "in truth it " + truth;
        return wrong;
    }

    std::string erase(int key, const value& got) {
        forget_sight();
        const bool sure = certain(), was = held_.erase(key) > 0;
        erasures_ += was;
        if (!sure || !got.is_told() || got.number() == was) return {};
        return was ? "it held that key" : "it did not hold that key";
    }

    std::string erase_next(const value& got) {
        forget_sight();
        if (!got.is_something()) return {};
        ++erasures_;
        held_.erase(got.number());
        return {};
    }

    std::string evict(const value& got, const object& cache) {
        const value next = next_;
        forget_sight();
        const std::string wrong = leave(got, !held_.empty(), no_key, cache);
        if (!wrong.empty() || !next.is_told() || agrees(got, next))
            return wrong;
        return "the next victim was " + show(next);
    }

    void clear() {
        forget_sight();
        erasures_ += std::ssize(held_);
        held_.clear();
        lost_sight_ = false;
    }

    std::string set_capacity(std::size_t n, const value& got,
                             const object& cache) {
        room_ = n;
        const std::size_t surplus = held_.size() - std::min(held_.size(), n);
        const std::string wrong = leave(got, surplus, no_key, cache);
        value first = order_;
        forget_sight();
        first.parts.resize(std::min(first.parts.size(), surplus));
        if (!wrong.empty() || !first.is_told() || agrees(got, first))
            return wrong;
        return "next in eviction order are " + show(first);
    }

    // ------------------------------------------------ what can always be seen

    std::size_t room() const { return room_; }

    std::string size(const value& got) const {
        const auto seen = std::size_t(got.whole);
        if (certain() && seen != held_.size())
            return "it holds " + shown(held_.size());
        return seen > room_ ? "the capacity is " + shown(room_) : "";
    }

    std::string empty(const value& got) const {
        if (!certain() || got.number() == held_.empty()) return {};
        return "it holds " + shown(held_.size());
    }

    std::string next_victim(const value& got) const {
        next_ = got;
        if (!certain() || got.parts.empty() == held_.empty()) return {};
        return "it holds " + shown(held_);
    }

    std::string walk(const value& got) const {
        order_ = got;
        const std::string wrong = visited(got);
        if (!wrong.empty()) return wrong;
        value first = got;
        first.parts.resize(std::min<std::size_t>(first.parts.size(), 1));
        if (agrees(next_, first)) return {};
        return "the next victim is " + show(next_);
    }

    std::string visited(const value& got) const {
        std::map<int, int> all;
        for (const value& entry : got.parts)
            all[entry.parts[0].number()] = entry.parts[1].number();
        if (!certain() || (all == held_ && got.parts.size() == held_.size()))
            return {};
        return "it holds " + shown(held_);
    }

    std::string contains_all(const object& cache, const key_set& keys) const {
        for (int key = keys.low; key <= keys.high; key += keys.step) {
            const bool says = cache("contains", key).number() != 0;
            if (certain() && says != held_.contains(key))
                return "it says that it " +
                       std::string(says ? "holds " : "does not hold ") +
                       shown(key);
        }
        return {};
    }

    std::string peek(int key, const value& got) const {
        const auto at = held_.find(key);
        if (at == held_.end())
            return got.is_something() ? "it does not hold that key" : "";
        if (got.is_something()) return wrong_value(at->second, got);
        return certain() ? "it holds that key" : "";
    }

    std::string statistics(const value& got) const {
        const value truth(value::list{hits_, misses_, insertions_,
                                      replacements_, evictions_, erasures_});
        const char* names[] = {"hits",         "misses",    "insertions",
                               "replacements", "evictions", "erasures"};
        for (std::size_t i = 0; i < (certain() ? 6 : 2); ++i)
            if (!agrees(got.parts[i], truth.parts[i]))
                return "it counts " + show(got.parts[i]) + " " + names[i] +
                       ", not " + show(truth.parts[i]);
        return {};
    }

private:
    static constexpr int no_key = INT_MAX;

    void forget_sight() {
        next_ = order_ = value::of(value::kind::untold);
        hit_.clear();
    }

    // Until a cache that tells nothing has overflown, nothing may be missing.
    bool certain() const { return !lost_sight_; }

    static std::string wrong_value(int held, const value& got) {
        return got.number() == held ? "" : shown(held) + " was put last";
    }

    // As many as are due must go, and only what was there; a cache that does
    // not say who went is asked for every key.
    std::string leave(const value& evicted, std::size_t due, int newcomer,
                      const object& cache) {
        std::string wrong;
        std::size_t gone = evicted.parts.size();
        if (evicted.is_told()) {
            for (const value& entry : evicted.parts)
                if (!leave(entry.parts[0].number(), entry.parts[1].number(),
                           newcomer) &&
                    wrong.empty())
                    wrong = "it did not hold " + show(entry);
        } else if (due == 0 && held_.size() > 64) {
            return {};  // to ask for each would take long
        } else if (cache.of().offers("contains")) {
            gone = std::erase_if(held_, [&](const auto& it) {
                return cache("contains", it.first).number() == 0;
            });
        } else {
            lost_sight_ |= due > 0;
            return {};
        }
        evictions_ += static_cast<std::int64_t>(gone);
        if (!wrong.empty() || !certain() || gone == due) return wrong;
        return shown(due) + " had to go, not " + shown(gone);
    }

    bool leave(int key, int value, int newcomer) {
        const auto at = held_.find(key);
        if (at == held_.end()) return false;
        const bool was_there = key != newcomer && at->second == value;
        held_.erase(at);
        return was_there;
    }

    std::size_t room_;
    std::map<int, int> held_;
    std::set<int> hit_;  // since the last call that changes what it holds
    bool lost_sight_ = false;
    std::int64_t hits_ = 0, misses_ = 0, insertions_ = 0, replacements_ = 0,
                 evictions_ = 0, erasures_ = 0;
    // What was seen since the last call, if it was looked at.
    mutable value next_ = value::of(value::kind::untold);
    mutable value order_ = value::of(value::kind::untold);
};

// ---------------------------------------------------------------------- truth

using any_key = within<0, 11>;
using any_value = within<0, 15>;
using any_capacity = within<1, 4, std::size_t>;
using new_capacity = within<1, 12, std::size_t>;

void add_views(law<witness>& it, const subject& cache, const key_set& keys) {
    const auto see = [&it](std::string_view text,
                           std::string (witness::*seen)(const value&) const) {
        it.view(text, [seen](const witness& m, const value& got) {
            return (m.*seen)(got);
        });
    };
    see("size", &witness::size);
    see("empty", &witness::empty);
    it.view("capacity", [](const witness& m) { return m.room(); });
    if (cache.offers("contains"))
        it.always(keys.each() + " cache.contains(key)",
                  [keys](const object& c, const witness& m) {
                      return m.contains_all(c, keys);
                  });
    see("next_victim", &witness::next_victim);
    see(walk, &witness::walk);
    see(visit, &witness::visited);
    see("statistics", &witness::statistics);
}

// Few keys and little room, so that scripts stay short.
law<witness> truth_law(const subject& cache, const key_set& keys = few_keys) {
    law<witness> it("it holds what was put, and says so truthfully", cache);
    it.starts(of_capacity, [](any_capacity n) { return witness(n); })
        .call(
            "put",
            [](witness& m, any_key k, any_value v, const value& got,
               const object& c) { return m.put(k, v, got, c); },
            often(4))
        .call(
            "get",
            [](witness& m, any_key k, const value& got) {
                return m.get(k, got);
            },
            often(2))
        .step(
            keys.each() + " cache.get(key)",
            [keys](object& c, witness& m) { return m.get_all(c, keys); },
            loops_over{"get", all_of(keys)})
        .call("peek", [](witness& m, any_key k,
                         const value& got) { return m.peek(k, got); })
        .call("erase", [](witness& m, any_key k,
                          const value& got) { return m.erase(k, got); })
        .call(erase_next,
              [](witness& m, const value& got) { return m.erase_next(got); })
        .call("clear", [](witness& m) { m.clear(); })
        .call("set_capacity",
              [](witness& m, new_capacity n, const value& got,
                 const object& c) { return m.set_capacity(n, got, c); });
    if (cache.offers("size"))
        it.call("evict", [](witness& m, const value& got, const object& c) {
            return m.evict(got, c);
        });
    add_views(it, cache, keys);
    for (engine::erased_rule& rule : it.told().rules)
        for (engine::slot& slot : rule.slots)
            if (slot.from == argument<any_key>::from())
                slot.from = {
                    domain::shape::whole, keys.low, keys.high, {}, keys.step};
    return it;
}

// --------------------------------------------------------- keys that collide

using any_place = within<0, 99'999>;

int scattered(any_place i) {
    const auto x = static_cast<unsigned>(i.number);
    return static_cast<int>(2654435769u * x * x);
}

// Keys that hashes of few bits take for equal: so many, and without an order,
// that some of any 16 bits are; and some that lie apart by powers of two or by
// primes, the sizes of tables.
void add_long_cases(law<witness>& it) {
    constexpr std::size_t many = 2500;
    const char* const put = "cache.put(int(2654435769u * $0 * $0), $0)";
    const char* const get = "cache.get(int(2654435769u * $0 * $0))";
    it.step(
          put,
          [](object& c, witness& m, any_place i) {
              const int key = scattered(i);
              return m.put(key, i, c("put", key, int(i)), c);
          },
          often(0))
        .step(
            get,
            [](object& c, witness& m, any_place i) {
                const int key = scattered(i);
                return m.get(key, c("get", key));
            },
            often(0))
        .long_case({5000}, {{put, {0}, many, {1}}, {get, {0}, many, {1}}});
    for (const std::int64_t apart :
         {256, 1009, 1021, 1024, 4093, 4096, 8192, 16384, 32768, 65521, 65536,
          65537, 1 << 20, 1 << 24})
        it.long_case({64}, {{"put", {3, 0}, 32, {apart, 1}},
                            {"get", {3}, 32, {apart}},
                            {"erase", {3}, 11, {3 * apart}},
                            {"get", {3}, 32, {apart}}});
}

law<witness> colliding_law(const subject& cache) {
    law<witness> it("so it does of thousands of keys, whose hashes collide",
                    cache);
    it.starts(of_capacity,
              [](within<1, 5000, std::size_t> n) { return witness(n); })
        .call(
            "put",
            [](witness& m, int k, any_place v, const value& got,
               const object& c) { return m.put(k, v, got, c); },
            often(4))
        .call("get",
              [](witness& m, int k, const value& got) { return m.get(k, got); })
        .call("erase", [](witness& m, int k, const value& got) {
            return m.erase(k, got);
        });
    it.view("size",
            [](const witness& m, const value& got) { return m.size(got); });
    add_long_cases(it);
    return it;
}

// As many as have room, and then without every third: what grows has grown.
std::string wrong_when_roomy(const subject& of, std::size_t room) {
    const object cache = made(of, room);
    const auto wrong = [&](int i, bool erased) {
        const value got = cache("get", 5 * i - 100);
        return erased ? got.is_something()
                      : !agrees(got, answer_of(7 * i % 1000));
    };
    const auto count = static_cast<int>(room);
    for (int i = 0; i < count; ++i) cache("put", 5 * i - 100, 7 * i % 1000);
    for (int i = 0; i < count; ++i)
        if (wrong(i, false)) return shown(5 * i - 100) + " is not held";
    if (!of.offers("erase")) return {};
    for (int i = 0; i < count; i += 3) cache("erase", 5 * i - 100);
    for (int i = 0; i < count; ++i)
        if (wrong(i, i % 3 == 0))
            return shown(5 * i - 100) + ", after some are erased";
    return {};
}

// ------------------------------------------------------------ what is harmless

// Another cache of the type, which is asked the same, but never looked at,
// copied or moved: a copy of the twin is a third, asked all of it again.
class twin {
public:
    twin(const subject& of, std::size_t capacity)
        : of_(&of), capacity_(capacity) {}
    twin(twin&&) = default;
    twin& operator=(twin&&) = default;
    twin(const twin& it)
        : of_(it.of_), capacity_(it.capacity_), asked_(it.asked_) {}
    twin& operator=(const twin& it) { return *this = twin(it); }

    template <class... Argument>
    std::string same(std::string_view call, const value& got,
                     const Argument&... given) {
        if (!cache_) ask_again();
        asked_.push_back({of_->find(call), {answer_of(int(given))...}});
        const value due = cache_->make(*asked_.back().call, asked_.back().with);
        if (agrees(got, due)) return {};
        return "without the harmless calls it is " + show(due);
    }

private:
    struct question {
        const engine::offered_call* call;
        engine::arguments with;
    };

    void ask_again() {
        cache_.emplace(made(*of_, capacity_));
        for (const question& it : asked_) cache_->make(*it.call, it.with);
    }

    const subject* of_;
    std::size_t capacity_;
    std::vector<question> asked_;
    std::optional<object> cache_{};
};

// A cache of another capacity takes its place for a while.
std::string swap_for_a_while(object& cache, any_key key, any_value put) {
    const object other = made(cache.of(), 1);
    const auto swap = cache.of().regular.swap;
    swap(cache.address(), other.address());
    cache("put", int(key), int(put));
    swap(cache.address(), other.address());
    return {};
}

law<twin> calm_law(const subject& cache) {
    law<twin> it("looking, copying and moving change nothing", cache);
    it.starts(of_capacity, [&cache](any_capacity n) { return twin(cache, n); })
        .call(
            "put",
            [](twin& m, any_key k, any_value v, const value& got) {
                return m.same("put", got, k, v);
            },
            often(6))
        .call(
            "get",
            [](twin& m, any_key k, const value& got) {
                return m.same("get", got, k);
            },
            often(4))
        .call("erase", [](twin& m, any_key k,
                          const value& got) { return m.same("erase", got, k); })
        .call("set_capacity", [](twin& m, new_capacity n, const value& got) {
            return m.same("set_capacity", got, n);
        });
    if (cache.offers("size"))
        it.call("evict",
                [](twin& m, const value& got) { return m.same("evict", got); });
    it.call(
          "peek", [](twin&, any_key) {}, often(2))
        .call(
            "contains", [](twin&, any_key) {}, often(2))
        .call("next_victim", [](twin&) {})
        .call(walk, [](twin&) {});
    if (cache.regular.swap)
        it.step(
            "{ $T other(1); std::swap(cache, other); cache.put($0, $1); "
            "std::swap(cache, other); }",
            [](object& c, twin&, any_key k, any_value v) {
                return swap_for_a_while(c, k, v);
            });
    return std::move(it).regular();
}

// ------------------------------------------- while an element is destroyed

// Says no more than what must be true of a cache at any time.
struct any_contents {};

// What it visits is all that it holds, and can be found.
std::string disagreement(const object& cache) {
    const auto& of = cache.of();
    if (!of.offers(visit) || !of.offers("size")) return {};
    const value all = cache(visit);
    const value size = cache("size");
    if (all.parts.size() != std::size_t(size.whole))
        return "it visits " + show(all) + ", but its size is " + show(size);
    for (const value& entry : all.parts) {
        const int key = entry.parts[0].number();
        if (of.offers("peek") && !agrees(cache("peek", key), entry.parts[1]))
            return "it visits " + show(entry) + ", but does not find it";
    }
    return {};
}

law<any_contents> sound_law(const subject& cache) {
    law<any_contents> it("it holds what was put, and says so truthfully",
                         cache);
    it.starts(of_capacity, [](any_capacity) { return any_contents(); })
        .call(
            "put", [](any_contents&, any_key, any_value) {}, often(6))
        .call(
            "get", [](any_contents&, any_key) {}, often(2))
        .call("erase", [](any_contents&, any_key) {})
        .call("evict", [](any_contents&) {})
        .call("clear", [](any_contents&) {})
        .call("set_capacity", [](any_contents&, new_capacity) {})
        .always("// what it visits, size() and peek(key) agree",
                [](const object& c, const any_contents&) {
                    return disagreement(c);
                });
    return std::move(it).regular();
}

// --------------------------------------------------------------------- traces

using trace_capacity = within<1, 40, std::size_t>;

std::vector<int> asked_in(const trace& drawn) {
    return {drawn.elements.begin(), drawn.elements.end()};
}

// M for a request that misses and puts its key, a point for a hit.
std::string requests(const subject& of, std::size_t capacity,
                     const std::vector<int>& asked) {
    const object cache = made(of, capacity);
    std::string seen;
    for (const int key : asked) seen += hits(cache, key) ? '.' : 'M';
    return seen;
}

// What is wrong with the misses of a cache, if anything. One that takes in all
// that misses, as far as it says, cannot do better than by bypassing nothing.
std::string against_optimum(const subject& of, std::size_t capacity,
                            const std::vector<int>& asked) {
    const object cache = made(of, capacity);
    const bool tells = of.offers("contains");
    bool bypasses = !tells;
    std::size_t misses = 0;
    for (const int key : asked) {
        const value found = cache(request, key);
        misses += !found.is_something();
        if (found.is_something() && found.number() != key)
            return "a hit with a wrong value, " + show(found);
        bypasses = bypasses || cache("contains", key).number() == 0;
    }
    const std::size_t fewest = fewest_misses(capacity, asked, bypasses);
    if (misses < fewest)
        return shown(misses) + " misses, fewer than the optimum's " +
               shown(fewest);
    const std::size_t distinct = fewest_misses(asked.size(), asked, false);
    if (distinct <= capacity && misses > distinct)
        return shown(misses) + " misses of " + shown(distinct) +
               " keys, though all of them fit";
    return {};
}

// ----------------------------------------------------------------------- costs

// So many times the calls of a cache at work, and what a count came to. Some
// keys are asked for twice, for else not all policies remember any.
expense spent(const subject& of, const std::vector<int>& input, double times,
              std::size_t (*count)(const meter&)) {
    const object cache = made(of, input.size() / 2 + 1);
    std::size_t calls = input.size();
    meter::reset();
    for (const int key : input) {
        calls += !hits(cache, key);
        if (key % 2 == 0) cache("get", key), ++calls;
    }
    return {double(count(meter::now())), times * double(calls)};
}

// Its calls are made with the same arguments all the time, which take memory
// when they are made.
expense taken(const subject& of, const std::vector<int>& input) {
    const std::size_t capacity = input.size() / 3 + 1;
    const object cache = made(of, capacity);
    engine::arguments with(2);
    const auto ask = [&](const engine::offered_call* call, int key) {
        with[0] = std::int64_t{key};
        cache.make(*call, with);
    };
    const auto* requested = of.find(request);
    const auto* put = of.find(put_quietly);
    const auto* erase = of.find("erase");
    for (std::size_t i = 0; i < 4 * capacity; ++i)
        ask(put, static_cast<int>(i));
    const std::size_t before = engine::blocks_taken();
    for (const int key : input) {
        ask(requested, key);
        ask(put, -(key / 2));
        if (erase && key % 3 == 0) ask(erase, key);
    }
    return {double(engine::blocks_taken() - before), 0};
}

report judge_cost(const subject& of, const settings& how) {
    report found{"cache", of.type, {}};
    const auto at_most = [&](double times, const char* done,
                             std::size_t (*count)(const meter&)) {
        const std::string claim = std::string("a get or a put ") + done +
                                  " at most " + shown(static_cast<int>(times)) +
                                  " times, on average";
        found += cost(
                     claim,
                     "for (const int key : input) {\n"
                     "    if (!cache.get(key)) cache.put(key, key);\n"
                     "    if (key % 2 == 0) cache.get(key);\n"
                     "}",
                     [&, times, count](const std::vector<int>& input) {
                         return spent(of, input, times, count);
                     },
                     1024)
                     .judge(how);
    };
    at_most(4, "hashes", [](const meter& it) { return it.hashes; });
    at_most(8, "compares", [](const meter& it) { return it.comparisons; });
    at_most(24, "moves", [](const meter& it) { return it.copies + it.moves; });
    return found;
}

}  // namespace

// ------------------------------------------------------------------ the claims

finding judge_truth(const subject& cache, const settings& how) {
    return truth_law(cache).judge(how);
}

finding judge_truth_far_apart(const subject& cache, const settings& how) {
    return truth_law(cache, far_apart)
        .claims("so it does of keys that are far apart")
        .judge(how);
}

// Its scripts are long, and few are drawn.
finding judge_colliding(const subject& cache, const settings& how) {
    return colliding_law(cache).judge(how.with_cases(40));
}

report judge_alike(const subject& cache, const settings& how) {
    report found{"cache", cache.type, {}};
    return found += truth_law(cache)
                        .claims("so it does if all keys hash alike")
                        .judge(how);
}

finding judge_room(const subject& cache, const settings& how) {
    return property("while all fit, none is lost, however many",
                    cache.type +
                        " cache($0);\nfor (int i = 0; i < $0; ++i) cache.put("
                        "5 * i - 100, 7 * i % 1000)",
                    [&cache](within<1, 600, std::size_t> room) {
                        return wrong_when_roomy(cache, room);
                    })
        .judge(how);
}

finding judge_calm(const subject& cache, const settings& how) {
    return calm_law(cache).judge(how);
}

finding judge_optimum(const subject& cache, const settings& how) {
    return property(
               "it misses no less than the optimum, and once a key while "
               "all fit",
               "tenet::laws::hits_of<" + cache.type + ">($0, $1)",
               [&cache](trace_capacity capacity, const trace& drawn) {
                   return against_optimum(cache, capacity, asked_in(drawn));
               })
        .judge(how);
}

finding judge_renaming(const subject& cache, const settings& how) {
    return property(
               "renaming the keys changes no hit",
               "tenet::laws::hits_of<" + cache.type +
                   ">($0, tenet::laws::renamed($1))",
               [&cache](trace_capacity capacity, const trace& drawn) {
                   return requests(cache, capacity, renamed(asked_in(drawn)));
               },
               [&cache](trace_capacity capacity, const trace& drawn) {
                   return requests(cache, capacity, asked_in(drawn));
               })
        .judge(how);
}

finding judge_growth(const subject& cache, const settings& how) {
    growth time{growth_of_requests,
                cache.type +
                    " cache(values.size() / 2 + 1);\nfor (const int key : "
                    "values)\n    " +
                    written_call(cache, std::string(request), {"key"}),
                "basic blocks", "n log n"};
    if (!engine::counts_executed_blocks())
        return not_judged(time.claim, "it cannot be counted");
    time.cost = [&cache](const std::vector<int>& input) {
        const object it = made(cache, input.size() / 2 + 1);
        return engine::blocks_executed_by([&] {
            for (const int key : input) (void)hits(it, key);
        });
    };
    return time.judge(how);
}

report judge(const std::vector<subject>& caches, const settings& how) {
    report found{"cache", caches.front().type, {}};
    for (const subject& cache : caches) {
        if (cache.elements == element_kind::metered) {
            found += judge_cost(cache, how);
            continue;
        }
        found += cache.elements == element_kind::calls_back
                     ? judge_elements(sound_law(cache), how)
                     : judge_elements(truth_law(cache), how);
        if (cache.elements != element_kind::number) continue;
        for (const auto judge :
             {judge_truth_far_apart, judge_colliding, judge_room, judge_calm,
              judge_optimum, judge_renaming})
            found += judge(cache, how);
        if (!found.wrong() && caches.size() == 1)
            found += judge_growth(cache, how);
    }
    name_elements(found, caches);
    return found;
}

report judge_thrift(const subject& cache, const settings& how) {
    const auto measure = [&cache](const std::vector<int>& input) {
        return taken(cache, input);
    };
    report found{"cache", cache.type, {}};
    found +=
        cost("once it has been full for long, no get, put or erase allocates",
             "// cache is full and has evicted thrice as much\n"
             "for (const int key : input) {\n"
             "    if (!cache.get(key)) cache.put(key, key);\n"
             "    cache.put(-(key / 2), 0);\n"
             "    if (key % 3 == 0) cache.erase(key);\n"
             "}",
             measure)
            .judge(how);
    return found;
}

}  // namespace tenet::laws::caching
