#include <tenet/laws/cache/cache.hpp>

#include <algorithm>
#include <climits>
#include <map>
#include <memory>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws {

namespace {
int renamed_key(int key) {
    return (key ^ 21) * 131;
}
}  // namespace

std::vector<int> renamed(std::vector<int> keys) {
    for (int& key : keys) key = renamed_key(key);
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

bool operator==(const told& a, const told& b) {
    return (a.outcome.empty() || b.outcome.empty() || a.outcome == b.outcome) &&
           (!a.gone || !b.gone || a.gone == b.gone);
}

std::string show(const told& it) {
    std::string text(it.outcome.empty() ? "done" : it.outcome);
    if (it.gone && !it.gone->empty()) text += " and evicted " + shown(*it.gone);
    return text;
}

void append(entries& all, int key, int value) {
    all.emplace_back(key, value);
}

entries entries_in(const any_cache& cache) {
    entries all;
    cache.walk(all);
    return all;
}

entries next_victim_of(const any_cache& cache) {
    entries all;
    cache.next_victim(all);
    return all;
}

entries first_of(entries all) {
    all.resize(std::min<std::size_t>(all.size(), 1));
    return all;
}

std::string requests(store& it, const trace& drawn, int (*renamed)(int)) {
    std::string seen;
    for (const int drawn_key : drawn.elements) {
        const int key = renamed ? renamed(drawn_key) : drawn_key;
        const auto found = it.get(key);
        seen += !found ? 'M' : *found == key % 1000 ? '.' : '?';
        if (!found) it.put(key, key % 1000);
    }
    return seen;
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

namespace {

constexpr int keys = 12;

// ------------------------------------------------------------------- a witness

// Follows a cache through what it says of itself: which entries it must hold
// by now, whatever its policy.
class witness {
public:
    // Keys are drawn from 0 on, and spread from there.
    witness(const type& of, std::size_t capacity, int (*spread)(int))
        : of_(of), cache_(of.make(capacity)), room_(capacity), spread_(spread) {
        order_.reserve(4 * keys);
    }

    answer get(int drawn) {
        const int key = spread_(drawn);
        const auto found = cache_->get(key);
        ++(found ? hits_ : misses_);
        answer got{shown(found), {}};
        const auto at = held_.find(key);
        if (at == held_.end()) {
            got.objects(found.has_value(), "it does not hold that key");
        } else if (found) {
            got.objects(*found != at->second,
                        shown(at->second) + " was put last");
        } else {
            got.objects(certain(), "nothing has evicted that key");
            held_.erase(at);
        }
        return got;
    }

    // Some caches tell nothing but through get.
    answer get_all() {
        int hits = 0;
        answer got;
        for (int key = 0; key < keys; ++key) {
            const answer one = get(key);
            hits += one.given != "std::nullopt";
            got.objects(!one.objection.empty(),
                        "key " + shown(spread_(key)) + " gives " + show(one));
        }
        got.given = shown(hits) + " hits";
        got.objects(held_.size() > room_, "the capacity is " + shown(room_));
        lost_sight_ = false;
        return got;
    }

    answer put(int drawn, int value) {
        const int key = spread_(drawn);
        const bool sure = certain();
        const bool replaces = held_.contains(key);
        const bool full = held_.size() >= room_;
        const told said = cache_->put(key, value);
        answer got{show(said), {}};
        if (said.outcome == "rejected") {
            got.objects(replaces || !full, "there is room for it");
            return got;
        }
        held_[key] = value;
        ++(replaces ? replacements_ : insertions_);
        const std::string truth = replaces ? "replaced" : "inserted";
        got.objects(sure && !said.outcome.empty() && said.outcome != truth,
                    "in truth it " + truth);
        leave(got, said.gone, !replaces && full ? 1 : 0, key);
        return got;
    }

    answer erase(int drawn) {
        const int key = spread_(drawn);
        const bool sure = certain();
        const auto erased = cache_->erase(key);
        const bool was = held_.erase(key) > 0;
        erasures_ += was;
        answer got{erased ? shown(*erased) : "done", {}};
        got.objects(sure && erased && *erased != was,
                    was ? "it held that key" : "it did not hold that key");
        return got;
    }

    // What it foretells leaves by the key that it shows itself.
    answer erase_next() {
        order_.clear();
        cache_->next_victim(order_);
        if (order_.empty()) return {"none", {}};
        cache_->erase_next();
        erasures_ += std::ssize(order_);
        held_.erase(order_.front().first);
        return {"done", {}};
    }

    // A cache need not know what to do when there is nothing to evict.
    answer evict() {
        if (cache_->size() == 0) return {"nothing", {}};
        order_.clear();
        cache_->next_victim(order_);
        const auto evicted = cache_->evict();
        answer got{evicted ? shown(*evicted) : "done", {}};
        leave(got, evicted, 1, none);
        got.objects(of_.foretells && evicted && *evicted != order_,
                    "the next victim was " + shown(order_));
        return got;
    }

    void clear() {
        cache_->clear();
        erasures_ += std::ssize(held_);
        held_.clear();
        lost_sight_ = false;
    }

    answer set_capacity(std::size_t n) {
        order_.clear();
        cache_->walk(order_);
        const auto evicted = cache_->set_capacity(n);
        room_ = n;
        answer got{evicted ? shown(*evicted) : "done", {}};
        const std::size_t surplus = held_.size() - std::min(held_.size(), n);
        leave(got, evicted, surplus, none);
        order_.resize(std::min(order_.size(), surplus));
        got.objects(of_.walks && evicted && *evicted != order_,
                    "next in eviction order are " + shown(order_));
        return got;
    }

    // ------------------------------------------------ what can always be seen

    answer size() const {
        answer got{shown(cache_->size()), {}};
        got.objects(certain() && cache_->size() != held_.size(),
                    "it holds " + shown(held_.size()));
        got.objects(cache_->size() > room_, "the capacity is " + shown(room_));
        return got;
    }

    answer empty() const {
        answer got{shown(cache_->empty()), {}};
        got.objects(certain() && cache_->empty() != held_.empty(),
                    "it holds " + shown(held_.size()));
        return got;
    }

    answer capacity() const {
        answer got{shown(cache_->capacity()), {}};
        got.objects(cache_->capacity() != room_, "it is " + shown(room_));
        return got;
    }

    answer next_victim() const {
        const entries next = next_victim_of(*cache_);
        answer got{shown(next), {}};
        got.objects(certain() && next.empty() != held_.empty(),
                    "it holds " + shown(held_));
        const entries first = first_of(entries_in(*cache_));
        got.objects(of_.walks && next != first,
                    "first in eviction order is " + shown(first));
        return got;
    }

    answer contains(int drawn) const {
        const int key = spread_(drawn);
        const bool says = cache_->contains(key);
        answer got{shown(says), {}};
        got.objects(certain() && says != held_.contains(key),
                    says ? "it does not hold that key" : "it holds that key");
        return got;
    }

    answer contains_all() const {
        answer worst;
        for (int key = 0; key < keys && worst.objection.empty(); ++key) {
            worst = contains(key);
            worst.given += " for " + shown(spread_(key));
        }
        return worst;
    }

    answer peek(int drawn) {
        const int key = spread_(drawn);
        const auto found = cache_->peek(key);
        answer got{shown(found), {}};
        const auto at = held_.find(key);
        got.objects(found && at == held_.end(), "it does not hold that key");
        got.objects(found && at != held_.end() && *found != at->second,
                    "that key has another value");
        got.objects(certain() && !found && at != held_.end(),
                    "it holds that key");
        return got;
    }

    answer walk() const {
        entries all = entries_in(*cache_);
        answer got{shown(all), {}};
        std::sort(all.begin(), all.end());
        got.objects(certain() && all != entries(held_.begin(), held_.end()),
                    "it holds " + shown(held_));
        return got;
    }

    answer statistics() const {
        const counts it = cache_->statistics();
        answer got{"hits " + shown(it.hits) + ", misses " + shown(it.misses),
                   {}};
        got.objects(it.hits != hits_, "there were " + shown(hits_) + " hits");
        got.objects(it.misses != misses_,
                    "there were " + shown(misses_) + " misses");
        const auto tally = [&](const char* what,
                               std::optional<std::int64_t> said,
                               std::int64_t truth) {
            got.objects(certain() && said && *said != truth,
                        "it counts " + shown(said) + " " + what + ", not " +
                            shown(truth));
        };
        tally("insertions", it.insertions, insertions_);
        tally("replacements", it.replacements, replacements_);
        tally("evictions", it.evictions, evictions_);
        tally("erasures", it.erasures, erasures_);
        return got;
    }

    bool invariant() const { return cache_->invariant(); }

private:
    static constexpr int none = INT_MAX;

    // Until a cache that tells nothing has overflown, nothing may be missing.
    bool certain() const { return !lost_sight_; }

    // As many as are due must go, and only what was there; a cache that does
    // not say who went is asked for every key.
    void leave(answer& got, const std::optional<entries>& evicted,
               std::size_t due, int newcomer) {
        if (evicted) {
            for (const auto& [key, value] : *evicted) {
                const auto at = held_.find(key);
                got.objects(
                    at == held_.end() || key == newcomer || at->second != value,
                    "it did not hold " + shown(std::pair(key, value)));
                if (at != held_.end()) held_.erase(at);
            }
            check_due(got, evicted->size(), due);
        } else if (of_.contains) {
            const std::size_t gone = std::erase_if(held_, [&](const auto& it) {
                return !cache_->contains(it.first);
            });
            check_due(got, gone, due);
        } else {
            lost_sight_ |= held_.size() > room_;
        }
    }

    void check_due(answer& got, std::size_t gone, std::size_t due) {
        evictions_ += static_cast<std::int64_t>(gone);
        got.objects(certain() && gone != due,
                    shown(due) + " had to go, not " + shown(gone));
    }

    const type& of_;
    std::unique_ptr<any_cache> cache_;
    std::size_t room_;
    int (*spread_)(int);
    std::map<int, int> held_;
    entries order_;  // has its memory before any allocation is made to fail
    bool lost_sight_ = false;
    std::int64_t hits_ = 0, misses_ = 0, insertions_ = 0, replacements_ = 0,
                 evictions_ = 0, erasures_ = 0;
};

// ---------------------------------------------------------------------- truth

using truth_law = law<witness, bystander>;

// How a drawn number becomes a key, and how that is written.
struct spreading {
    int (*key)(int);
    const char* text;  // of the first argument
    const char* each;  // of all keys
};
constexpr spreading close_together{[](int drawn) { return drawn; }, "$0",
                                   "int key = 0; key < 12; ++key"};
// Those that a hash without mixing or a narrow comparison takes for equal.
constexpr spreading far_apart{[](int drawn) { return 64 * (drawn - 6); },
                              "64 * ($0 - 6)",
                              "int key = -384; key < 384; key += 64"};

void tell_calls(truth_law& it, const type& of, const spreading& by) {
    const std::string key = by.text;
    if (of.peeks)
        it.call(
            "cache.peek(" + key + ")",
            [](witness& s, any_key k) { return s.peek(k); },
            [](bystander&, any_key) { return right{"what was put last"}; });
    if (of.erases)
        it.call(
            "cache.erase(" + key + ")",
            [](witness& s, any_key k) { return s.erase(k); },
            [](bystander&, any_key) { return right{"whether it held it"}; });
    if (of.erases && of.foretells)
        it.call(
            "if (const auto next = cache.next_victim()) cache.erase(next->key)",
            [](witness& s) { return s.erase_next(); },
            [](bystander&) { return right{"done"}; });
    if (of.evicts && of.sized)
        it.call(
            "evict", [](witness& s) { return s.evict(); },
            [](bystander&) { return right{"the next victim"}; });
    if (of.clears)
        it.call(
            "clear", [](witness& s) { s.clear(); }, [](bystander&) {});
    if (of.resizes)
        it.call(
            "set_capacity",
            [](witness& s, new_capacity n) { return s.set_capacity(n); },
            [](bystander&, new_capacity) { return right{"the surplus"}; });
}

void tell_views(truth_law& it, const type& of, const spreading& by) {
    const auto see = [&it](bool has, const std::string& text,
                           answer (witness::*seen)() const, const char* words) {
        if (has)
            it.view(
                text, [seen](const witness& s) { return (s.*seen)(); },
                [words](const bystander&) { return right{words}; });
    };
    see(of.sized, "size", &witness::size, "how many it holds");
    see(of.empties, "empty", &witness::empty, "whether it holds any");
    see(of.bounded, "capacity", &witness::capacity, "what was set");
    see(of.contains, "for (" + std::string(by.each) + ") cache.contains(key)",
        &witness::contains_all, "whether it holds it");
    see(of.walks, "std::vector(cache.begin(), cache.end())", &witness::walk,
        "every entry once");
    see(of.foretells, "next_victim", &witness::next_victim,
        "the first in eviction order");
    see(of.counts, "statistics", &witness::statistics, "what happened");
}

truth_law all_of_truth(const type& of, const spreading& by = close_together) {
    truth_law it("it holds what was put, and says so truthfully", "cache",
                 of.name);
    const std::string key = by.text;
    it.starts(
          "$T cache($0);",
          [&of, spread = by.key](any_capacity capacity) {
              return witness(of, capacity, spread);
          },
          [](any_capacity) { return bystander(); })
        .call(
            "cache.put(" + key + ", $1)",
            [](witness& s, any_key k, any_value v) { return s.put(k, v); },
            [](bystander&, any_key, any_value) { return right{"the truth"}; })
        .often(4)
        .call(
            "cache.get(" + key + ")",
            [](witness& s, any_key k) { return s.get(k); },
            [](bystander&, any_key) { return right{"what was put last"}; })
        .often(2)
        .call(
            "for (" + std::string(by.each) + ") cache.get(key)",
            [](witness& s) { return s.get_all(); },
            [](bystander&) { return right{"a hit per entry held"}; })
        .promises(guarantee::basic);
    tell_calls(it, of, by);
    tell_views(it, of, by);
    return it;
}

// As many as have room, and then without every third: what grows has grown.
std::string wrong_when_roomy(const type& of, std::size_t room) {
    const std::unique_ptr<any_cache> cache(of.make(room));
    const auto value_of = [](std::size_t i) { return int(i) * 7 % 1000; };
    const auto wrong = [&](std::size_t i, bool erased) {
        const auto found = cache->get(int(i) * 5 - 100);
        return erased ? found.has_value() : found != value_of(i);
    };
    for (std::size_t i = 0; i < room; ++i)
        cache->put(int(i) * 5 - 100, value_of(i));
    for (std::size_t i = 0; i < room; ++i)
        if (wrong(i, false)) return shown(int(i) * 5 - 100) + " is not held";
    for (std::size_t i = 0; i < room && of.erases; i += 3)
        cache->erase(int(i) * 5 - 100);
    for (std::size_t i = 0; i < room && of.erases; ++i)
        if (wrong(i, i % 3 == 0))
            return shown(int(i) * 5 - 100) + ", after some are erased";
    return {};
}

// ------------------------------------------------------------ what is harmless

// Two caches that are asked the same; only one of them is also looked at.
struct twins {
    twins(const type& of, std::size_t capacity)
        : one(of.make(capacity)), other(of.make(capacity)) {}

    template <class Call>
    answer same(Call call) {
        const auto first = call(*one);
        const auto second = call(*other);
        answer got{shown(first), {}};
        got.objects(!(first == second),
                    shown(second) + " without the harmless calls");
        return got;
    }

    std::unique_ptr<any_cache> one, other;
};

using calm_law = law<twins, bystander>;

void ask_both(calm_law& it, const type& of) {
    it.call(
          "put",
          [](twins& s, any_key k, any_value v) {
              return s.same([&](any_cache& c) { return c.put(k, v); });
          },
          [](bystander&, any_key, any_value) { return right{"the same"}; })
        .often(6)
        .call(
            "get",
            [](twins& s, any_key k) {
                return s.same([&](any_cache& c) { return c.get(k); });
            },
            [](bystander&, any_key) { return right{"the same"}; })
        .often(4);
    if (of.erases)
        it.call(
            "erase",
            [](twins& s, any_key k) {
                return s.same([&](any_cache& c) { return c.erase(k); });
            },
            [](bystander&, any_key) { return right{"the same"}; });
    if (of.evicts)
        it.call(
            "evict",
            [](twins& s) {
                return s.same([](any_cache& c) {
                    return c.size() > 0 ? c.evict() : std::nullopt;
                });
            },
            [](bystander&) { return right{"the same"}; });
    if (of.resizes)
        it.call(
            "set_capacity",
            [](twins& s, new_capacity n) {
                return s.same([&](any_cache& c) { return c.set_capacity(n); });
            },
            [](bystander&, new_capacity) { return right{"the same"}; });
}

void look_at_one(calm_law& it, const type& of) {
    if (of.peeks)
        it.call(
              "peek", [](twins& s, any_key k) { s.one->peek(k); },
              [](bystander&, any_key) {})
            .often(2);
    if (of.contains)
        it.call(
              "contains", [](twins& s, any_key k) { s.one->contains(k); },
              [](bystander&, any_key) {})
            .often(2);
    if (of.foretells)
        it.call(
            "next_victim", [](twins& s) { next_victim_of(*s.one); },
            [](bystander&) {});
    if (of.walks)
        it.call(
            "for (const auto& entry : cache) (void)entry",
            [](twins& s) { entries_in(*s.one); }, [](bystander&) {});
}

std::unique_ptr<any_cache> copied(const any_cache& it) {
    return std::unique_ptr<any_cache>(it.copy());
}

void copy_one(calm_law& it) {
    it.call(
          "{ auto copy = cache; copy.put($0, $1); copy.get($2); }",
          [](twins& s, any_key k, any_value v, any_key l) {
              const auto copy = copied(*s.one);
              copy->put(k, v);
              copy->get(l);
          },
          [](bystander&, any_key, any_value, any_key) {})
        .call(
            "{ auto copy = cache; cache.put($0, $1); cache = copy; }",
            [](twins& s, any_key k, any_value v) {
                const auto copy = copied(*s.one);
                s.one->put(k, v);
                s.one->assign(*copy);
            },
            [](bystander&, any_key, any_value) {})
        .call(
            "{ auto& self = cache; cache = self; }",
            [](twins& s) { s.one->assign(*s.one); }, [](bystander&) {});
}

void move_one(calm_law& it, const type& of) {
    it.call(
          "{ auto moved = std::move(cache); cache = std::move(moved); }",
          [](twins& s) { s.one->be_moved(); }, [](bystander&) {})
        .call(
            "{ " + of.name +
                " other(1); std::swap(cache, other); cache.put($0, $1); "
                "std::swap(cache, other); }",
            [&of](twins& s, any_key k, any_value v) {
                const std::unique_ptr<any_cache> other(of.make(1));
                s.one->swap(*other);
                s.one->put(k, v);
                s.one->swap(*other);
            },
            [](bystander&, any_key, any_value) {});
}

// --------------------------------------------------------------------- traces

std::vector<int> keys_of(const trace& drawn) {
    return {drawn.elements.begin(), drawn.elements.end()};
}

std::string requests_of(const type& of, std::size_t capacity,
                        const trace& drawn, int (*renamed)(int) = nullptr) {
    const std::unique_ptr<any_cache> cache(of.make(capacity));
    return requests(*cache, drawn, renamed);
}

// What is wrong with the misses of a cache, if anything. One that takes in all
// that misses, as far as it says, cannot do better than by bypassing nothing.
std::string against_optimum(const type& of, std::size_t capacity,
                            const trace& drawn) {
    const std::unique_ptr<any_cache> cache(of.make(capacity));
    std::string seen;
    bool bypasses = !of.contains;
    for (const auto key : drawn.elements) {
        seen += requests(*cache, trace{.elements = {key}});
        bypasses = bypasses || !cache->contains(key);
    }
    if (seen.find('?') != seen.npos) return seen + ": a hit with a wrong value";
    const std::vector<int> asked = keys_of(drawn);
    const auto misses =
        static_cast<std::size_t>(std::count(seen.begin(), seen.end(), 'M'));
    const std::size_t fewest = fewest_misses(capacity, asked, bypasses);
    if (misses < fewest)
        return seen + ": fewer misses than the optimum's " + shown(fewest);
    const std::size_t distinct = fewest_misses(asked.size(), asked, false);
    if (distinct <= capacity && misses > distinct)
        return seen + ": more misses than keys, though all of them fit";
    return {};
}

// ----------------------------------------------------------------------- costs

// So many times the calls of a cache at work, and what a count came to. Some
// keys are asked for twice, for else not all policies remember any.
expense spent(const type& of, const std::vector<int>& input, double times,
              std::size_t (*count)(const meter&)) {
    const std::unique_ptr<any_cache> cache(of.make(input.size() / 2 + 1));
    std::size_t calls = input.size();
    meter::reset();
    for (const int key : input) {
        if (!cache->get(key)) cache->put_quietly(key, 0), ++calls;
        if (key % 2 == 0) cache->get(key), ++calls;
    }
    return {double(count(meter::now())), times * double(calls)};
}

expense taken(const type& of, const std::vector<int>& input) {
    const std::size_t capacity = input.size() / 3 + 1;
    const std::unique_ptr<any_cache> cache(of.make(capacity));
    for (std::size_t i = 0; i < 4 * capacity; ++i)
        cache->put_quietly(static_cast<int>(i), 0);
    const std::size_t before = engine::blocks_taken();
    for (const int key : input) {
        if (!cache->get(key)) cache->put_quietly(key, 0);
        cache->put_quietly(-(key / 2), 1);
        if (of.erases && key % 3 == 0) cache->erase(key);
    }
    return {double(engine::blocks_taken() - before), 0};
}

}  // namespace

// ------------------------------------------------------------------ the claims

finding judge_truth(const type& of, const settings& how) {
    return all_of_truth(of).judge(how);
}

finding judge_truth_far_apart(const type& of, const settings& how) {
    return all_of_truth(of, far_apart)
        .claims("so it does of keys that are far apart")
        .judge(how);
}

finding judge_room(const type& of, const settings& how) {
    return property("while all fit, none is lost, however many",
                    of.name +
                        " cache($0);\nfor (int i = 0; i < $0; ++i) cache.put("
                        "5 * i - 100, 7 * i % 1000)",
                    [&of](within<1, 600, std::size_t> room) {
                        return wrong_when_roomy(of, room);
                    })
        .judge(how);
}

finding judge_calm(const type& of, const settings& how) {
    calm_law it("looking, copying and moving change nothing", "cache", of.name);
    it.starts(
        "$T cache($0);",
        [&of](any_capacity capacity) { return twins(of, capacity); },
        [](any_capacity) { return bystander(); });
    ask_both(it, of);
    look_at_one(it, of);
    if (of.copies) copy_one(it);
    if (of.moves) move_one(it, of);
    return it.judge(how);
}

finding judge_optimum(const type& of, const settings& how) {
    return property(
               "it misses no less than the optimum, and once a key while "
               "all fit",
               "tenet::laws::hits_of<" + of.name + ">($0, $1)",
               [&of](trace_capacity capacity, const trace& drawn) {
                   return against_optimum(of, capacity, drawn);
               })
        .judge(how);
}

finding judge_renaming(const type& of, const settings& how) {
    return property(
               "renaming the keys changes no hit",
               "tenet::laws::hits_of<" + of.name +
                   ">($0, tenet::laws::renamed($1))",
               [&of](trace_capacity capacity, const trace& drawn) {
                   return requests_of(of, capacity, drawn, &renamed_key);
               },
               [&of](trace_capacity capacity, const trace& drawn) {
                   return requests_of(of, capacity, drawn);
               })
        .judge(how);
}

report judge(const type& of, const settings& how) {
    return {"cache",
            of.name,
            {judge_truth(of, how), judge_truth_far_apart(of, how),
             judge_room(of, how), judge_calm(of, how), judge_optimum(of, how),
             judge_renaming(of, how)}};
}

report judge_cost(const type& of, const settings& how) {
    report found{"cache", of.name, {}};
    const auto at_most = [&](double times, const char* done,
                             std::size_t (*count)(const meter&)) {
        const std::string claim = std::string("a get or a put ") + done +
                                  " at most " + shown(static_cast<int>(times)) +
                                  " times, on average";
        found.findings.push_back(
            cost(
                claim,
                "for (const int key : input) {\n"
                "    if (!cache.get(key)) cache.put(key, 0);\n"
                "    if (key % 2 == 0) cache.get(key);\n"
                "}",
                [&, times, count](const std::vector<int>& input) {
                    return spent(of, input, times, count);
                },
                1024)
                .judge(how));
    };
    at_most(4, "hashes", [](const meter& it) { return it.hashes; });
    at_most(8, "compares", [](const meter& it) { return it.comparisons; });
    at_most(24, "moves", [](const meter& it) { return it.copies + it.moves; });
    return found;
}

report judge_thrift(const type& of, const settings& how) {
    return {
        "cache",
        of.name,
        {cost("once it has been full for long, no get, put or erase allocates",
              "// cache is full and has evicted thrice as much\n"
              "for (const int key : input) {\n"
              "    if (!cache.get(key)) cache.put(key, 0);\n"
              "    cache.put(-(key / 2), 1);\n"
              "    if (key % 3 == 0) cache.erase(key);\n"
              "}",
              [&of](const std::vector<int>& input) { return taken(of, input); })
             .judge(how)}};
}

report judge_faults(const type& of, const settings& how) {
    report found{"cache", of.name, {}};
    const auto try_with = [&](const char* claim, unsigned kinds) {
        found.findings.push_back(
            all_of_truth(of).claims(claim).judge_faults(kinds, how));
    };
    try_with("a hash or a comparison that throws changes nothing",
             fault_hash | fault_compare);
    try_with("a copy or a move that throws changes nothing",
             fault_copy | fault_move);
    try_with("an allocation that fails changes nothing", fault_allocation);
    return found;
}

}  // namespace tenet::laws::caching
