// cache: a bounded map that may forget, but never lies about what it holds.
//
// Every policy stands trial here, whatever it chooses to evict; what the
// choice should be is another suite's question (least_recently_used). Get and
// put are enough to be judged; whatever else a cache offers is judged too.
//
// Judges:    a type, such as my_cache<int, int>; of a template, my_cache, also
//            the cost and what is left when something throws
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or, where nothing is found, -1;
//            optional: peek(key), contains(key), erase(key), clear(), size(),
//            empty(), capacity(), set_capacity(n), begin() and end() over
//            entries with key and value (or first and second), statistics(),
//            invariant(); put may tell its outcome and what it evicted, and
//            set_capacity what it evicted
// Claims:    what it holds is what was put, and it says so truthfully;
//            looking, copying and moving change nothing; it misses no less
//            than the optimum, and only once a key while all fit; renaming the
//            keys changes no hit; a request hashes at most 4 times, compares at
//            most 8 and moves at most 24; what throws changes nothing
// Convicts:  a cache that evicts too early; too late; that forgets to update
//            its index on erase; that counts wrong; whose peek touches; whose
//            copies share their entries; that leaks; that loses on a throw
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tenet/laws/elements.hpp>
#include <tenet/laws/law.hpp>
#include <vector>

namespace tenet::laws {

// What a subject must offer; whatever is missing is named by its line.
template <class Cache, class Element = int>
struct cache_interface {
    static_assert(std::is_constructible_v<Cache, int>,
                  "needs: Cache(capacity)");
    static_assert(
        requires(Cache & c, const Element& key) { c.get(key); },
        "needs: get(key)");
    static_assert(
        requires(Cache & c) { c.put(Element(1), Element(2)); },
        "needs: put(key, value)");
    static constexpr bool met = true;
};

namespace caching {

using entries = std::vector<std::pair<int, int>>;
using any_key = within<0, 11>;
using any_value = within<0, 15>;
using any_capacity = within<1, 4>;  // few: counterexamples stay short
inline constexpr int keys = 12;

// ------------------------------------------- one face for caches of many faces

// A capacity, as whichever type of integer a cache takes.
struct number_of_entries {
    std::size_t number;

    template <std::integral T>
    operator T() const {
        return static_cast<T>(number);
    }
};

template <class Found>
std::optional<int> looked_up(const Found& found) {
    if constexpr (std::integral<Found>)
        return found == -1 ? std::nullopt : std::optional<int>(found);
    else
        return found ? std::optional(number_in(*found)) : std::nullopt;
}

template <class Entry>
std::pair<int, int> pair_in(const Entry& entry) {
    if constexpr (requires { entry.key; })
        return {number_in(entry.key), number_in(entry.value)};
    else
        return {number_in(entry.first), number_in(entry.second)};
}

template <class Many>
entries entries_in(const Many& many) {
    entries all;
    if constexpr (requires { many.begin(); })
        for (const auto& entry : many) all.push_back(pair_in(entry));
    else if (many)
        all.push_back(pair_in(*many));
    return all;
}

// What a put tells; a cache need not tell anything.
struct told {
    std::optional<std::string> outcome;
    std::optional<entries> gone;

    // Equal as far as both tell.
    friend bool operator==(const told& a, const told& b) {
        return (!a.outcome || !b.outcome || a.outcome == b.outcome) &&
               (!a.gone || !b.gone || a.gone == b.gone);
    }
    friend std::string show(const told& it) {
        std::string text = it.outcome.value_or("done");
        if (it.gone && !it.gone->empty())
            text += " and evicted " + shown(*it.gone);
        return text;
    }
};

// The calls of a law on whatever a cache has. Faults are calmed down as soon as
// the cache has answered.
template <class Cache, class Element>
struct calls {
    static constexpr bool holds = requires(const Cache& c, const Element& k) {
        bool(c.contains(k));
    };
    static constexpr bool peeks = requires(Cache & c, const Element& k) {
        c.peek(k);
    };
    static constexpr bool erases = requires(Cache & c, const Element& k) {
        c.erase(k);
    };
    static constexpr bool clears = requires(Cache & c) { c.clear(); };
    static constexpr bool sized = requires(const Cache& c) {
        std::size_t(c.size());
    };
    static constexpr bool bounded = requires(const Cache& c) {
        std::size_t(c.capacity());
    };
    static constexpr bool resizes = requires(Cache & c) { c.set_capacity(1u); };
    static constexpr bool walks = requires(const Cache& c) {
        pair_in(*c.begin());
        c.end();
    };
    static constexpr bool counts = requires(const Cache& c) {
        c.statistics().hits + c.statistics().misses;
    };
    static constexpr bool tells_evicted = requires(Cache & c) {
        c.put(Element(1), Element(2)).evicted;
    };

    static std::optional<int> get(Cache& cache, int key) {
        const auto found = cache.get(Element(key));
        engine::calm();
        return looked_up(found);
    }

    static std::optional<int> peek(Cache& cache, int key) {
        const auto found = cache.peek(Element(key));
        engine::calm();
        return looked_up(found);
    }

    static told put(Cache& cache, int key, int value) {
        using result = decltype(cache.put(Element(key), Element(value)));
        told all;
        if constexpr (std::is_void_v<result>) {
            cache.put(Element(key), Element(value));
            engine::calm();
        } else {
            const auto it = cache.put(Element(key), Element(value));
            engine::calm();
            if constexpr (requires { decltype(it.outcome)::inserted; })
                all.outcome = name_of(it.outcome);
            if constexpr (tells_evicted) all.gone = entries_in(it.evicted);
        }
        return all;
    }

    template <class Outcome>
    static std::string name_of(Outcome outcome) {
        return outcome == Outcome::inserted   ? "inserted"
               : outcome == Outcome::replaced ? "replaced"
                                              : "rejected";
    }

    // Whether there was anything to erase: nullopt where that is not told.
    static std::optional<bool> erase(Cache& cache, int key) {
        if constexpr (std::is_void_v<decltype(cache.erase(Element(key)))>) {
            cache.erase(Element(key));
            engine::calm();
            return std::nullopt;
        } else {
            const auto erased = cache.erase(Element(key));
            engine::calm();
            return bool(erased);
        }
    }

    static std::optional<entries> set_capacity(Cache& cache, std::size_t n) {
        if constexpr (std::is_void_v<decltype(cache.set_capacity(
                          number_of_entries{n}))>) {
            cache.set_capacity(number_of_entries{n});
            engine::calm();
            return std::nullopt;
        } else {
            const auto evicted = cache.set_capacity(number_of_entries{n});
            engine::calm();
            return entries_in(evicted);
        }
    }
};

// ------------------------------------------------------------------- a witness

// What a cache answers where its policy leaves several answers open, and what
// there is to object to it.
struct answer {
    std::string given;
    std::string objection;

    void objects(bool wrong, const std::string& why) {
        if (wrong && objection.empty()) objection = why;
    }
    friend std::string show(const answer& it) {
        return it.given + (it.objection.empty() ? "" : ", but " + it.objection);
    }
};

// Any answer to which there is no objection, in words.
struct right {
    std::string words;

    friend bool operator==(const answer& given, const right&) {
        return given.objection.empty();
    }
    friend std::string show(const right& it) { return it.words; }
};

// Follows a cache through what it says of itself: which entries it must hold
// by now, whatever its policy.
template <class Cache, class Element>
class witness {
    using on = calls<Cache, Element>;

public:
    explicit witness(std::size_t capacity)
        : cache_(number_of_entries{capacity}), room_(capacity) {}

    answer get(int key) {
        const auto found = on::get(cache_, key);
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
                        "key " + shown(key) + " gives " + show(one));
        }
        got.given = shown(hits) + " hits";
        got.objects(held_.size() > room_, "the capacity is " + shown(room_));
        lost_sight_ = false;
        return got;
    }

    answer put(int key, int value) {
        const bool sure = certain();
        const bool replaces = held_.contains(key);
        const bool full = held_.size() >= room_;
        const told said = on::put(cache_, key, value);
        answer got{show(said), {}};
        if (said.outcome == "rejected") {
            got.objects(replaces || !full, "there is room for it");
            return got;
        }
        held_[key] = value;
        ++(replaces ? replacements_ : insertions_);
        const std::string truth = replaces ? "replaced" : "inserted";
        got.objects(sure && said.outcome && *said.outcome != truth,
                    "in truth it " + truth);
        leave(got, said.gone, !replaces && full ? 1 : 0, key);
        return got;
    }

    answer erase(int key) {
        const bool sure = certain();
        const auto erased = on::erase(cache_, key);
        const bool was = held_.erase(key) > 0;
        erasures_ += was;
        answer got{erased ? shown(*erased) : "done", {}};
        got.objects(sure && erased && *erased != was,
                    was ? "it held that key" : "it did not hold that key");
        return got;
    }

    void clear() {
        cache_.clear();
        erasures_ += held_.size();
        held_.clear();
        lost_sight_ = false;
    }

    answer set_capacity(std::size_t n) {
        entries order;
        if constexpr (on::walks) order = entries_in(std::as_const(cache_));
        const auto evicted = on::set_capacity(cache_, n);
        room_ = n;
        answer got{evicted ? shown(*evicted) : "done", {}};
        const std::size_t surplus = held_.size() - std::min(held_.size(), n);
        leave(got, evicted, surplus, none);
        order.resize(std::min(order.size(), surplus));
        got.objects(on::walks && evicted && *evicted != order,
                    "next in eviction order are " + shown(order));
        return got;
    }

    // ------------------------------------------------ what can always be seen

    answer size() const {
        answer got{shown(std::size_t(cache_.size())), {}};
        got.objects(certain() && cache_.size() != held_.size(),
                    "it holds " + shown(held_.size()));
        got.objects(cache_.size() > room_, "the capacity is " + shown(room_));
        return got;
    }

    answer empty() const {
        answer got{shown(bool(cache_.empty())), {}};
        got.objects(certain() && bool(cache_.empty()) != held_.empty(),
                    "it holds " + shown(held_.size()));
        return got;
    }

    answer capacity() const {
        answer got{shown(std::size_t(cache_.capacity())), {}};
        got.objects(cache_.capacity() != room_, "it is " + shown(room_));
        return got;
    }

    answer contains(int key) const {
        const bool says = cache_.contains(Element(key));
        answer got{shown(says), {}};
        got.objects(certain() && says != held_.contains(key),
                    says ? "it does not hold that key" : "it holds that key");
        return got;
    }

    answer peek(int key) {
        const auto found = on::peek(cache_, key);
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
        entries all = entries_in(cache_);
        answer got{shown(all), {}};
        std::sort(all.begin(), all.end());
        got.objects(certain() && all != entries(held_.begin(), held_.end()),
                    "it holds " + shown(held_));
        return got;
    }

    answer statistics() const {
        const auto& it = cache_.statistics();
        answer got{"hits " + shown(it.hits) + ", misses " + shown(it.misses),
                   {}};
        got.objects(it.hits != hits_, "there were " + shown(hits_) + " hits");
        got.objects(it.misses != misses_,
                    "there were " + shown(misses_) + " misses");
        if (!certain()) return got;
        const auto tally = [&got](const char* what, auto said,
                                  std::size_t truth) {
            got.objects(said != truth, "it counts " + shown(said) + " " + what +
                                           ", not " + shown(truth));
        };
        if constexpr (requires { it.insertions; })
            tally("insertions", it.insertions, insertions_);
        if constexpr (requires { it.replacements; })
            tally("replacements", it.replacements, replacements_);
        if constexpr (requires { it.evictions; })
            tally("evictions", it.evictions, evictions_);
        if constexpr (requires { it.erasures; })
            tally("erasures", it.erasures, erasures_);
        return got;
    }

    bool invariant() const requires requires(const Cache& c) {
        bool(c.invariant());
    }
    { return bool(cache_.invariant()); }

private:
    static constexpr int none = -1;

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
        } else if constexpr (on::holds) {
            check_due(
                got,
                std::erase_if(held_,
                              [&](const auto& entry) {
                                  return !cache_.contains(Element(entry.first));
                              }),
                due);
        } else {
            lost_sight_ |= held_.size() > room_;
        }
    }

    void check_due(answer& got, std::size_t gone, std::size_t due) {
        evictions_ += gone;
        got.objects(certain() && gone != due,
                    shown(due) + " had to go, not " + shown(gone));
    }

    Cache cache_;
    std::size_t room_;
    std::map<int, int> held_;
    bool lost_sight_ = false;
    std::size_t hits_ = 0, misses_ = 0, insertions_ = 0, replacements_ = 0,
                evictions_ = 0, erasures_ = 0;
};

// A policy is free to choose, so the model only plays along.
struct bystander {};

template <class Subject, class Cache>
auto law_on(const char* claim) {
    return law<Subject, bystander>(claim, "cache")
        .starts(
            type_name<Cache>() + " cache($0);",
            [](any_capacity capacity) {
                return Subject(static_cast<std::size_t>(capacity.number));
            },
            [](any_capacity) { return bystander(); });
}

}  // namespace caching

// ---------------------------------------------------------------------- truth

template <class Cache, class Element = int>
auto cache_law() {
    using namespace caching;
    using on = calls<Cache, Element>;
    using subject = witness<Cache, Element>;
    auto all =
        law_on<subject, Cache>("it holds what was put, and says so truthfully")
            .call(
                "put",
                [](subject& s, any_key k, any_value v) { return s.put(k, v); },
                [](bystander&, any_key, any_value) {
                    return right{"the truth"};
                })
            .often(4)
            .call(
                "get", [](subject& s, any_key k) { return s.get(k); },
                [](bystander&, any_key) { return right{"what was put last"}; })
            .often(2)
            .call(
                "for (int key = 0; key < 12; ++key) cache.get(key)",
                [](subject& s) { return s.get_all(); },
                [](bystander&) { return right{"a hit per entry held"}; })
            .promises(guarantee::basic);
    if constexpr (on::peeks)
        all.call(
            "peek", [](subject& s, any_key k) { return s.peek(k); },
            [](bystander&, any_key) { return right{"what was put last"}; });
    if constexpr (on::erases)
        all.call(
            "erase", [](subject& s, any_key k) { return s.erase(k); },
            [](bystander&, any_key) { return right{"whether it held it"}; });
    if constexpr (on::clears)
        all.call(
            "clear", [](subject& s) { s.clear(); }, [](bystander&) {});
    if constexpr (on::resizes)
        all.call(
            "set_capacity",
            [](subject& s, within<1, 12> n) {
                return s.set_capacity(static_cast<std::size_t>(n.number));
            },
            [](bystander&, within<1, 12>) { return right{"the surplus"}; });
    if constexpr (on::sized)
        all.view(
            "size", [](const subject& s) { return s.size(); },
            [](const bystander&) { return right{"how many it holds"}; });
    if constexpr (requires(const Cache& c) { bool(c.empty()); })
        all.view(
            "empty", [](const subject& s) { return s.empty(); },
            [](const bystander&) { return right{"whether it holds any"}; });
    if constexpr (on::bounded)
        all.view(
            "capacity", [](const subject& s) { return s.capacity(); },
            [](const bystander&) { return right{"what was set"}; });
    if constexpr (on::holds)
        all.view(
            "for (int key = 0; key < 12; ++key) cache.contains(key)",
            [](const subject& s) {
                answer worst;
                for (int k = 0; k < keys && worst.objection.empty(); ++k) {
                    worst = s.contains(k);
                    worst.given += " for " + shown(k);
                }
                return worst;
            },
            [](const bystander&) { return right{"whether it holds it"}; });
    if constexpr (on::walks)
        all.view(
            "std::vector(cache.begin(), cache.end())",
            [](const subject& s) { return s.walk(); },
            [](const bystander&) { return right{"every entry once"}; });
    if constexpr (on::counts)
        all.view(
            "statistics", [](const subject& s) { return s.statistics(); },
            [](const bystander&) { return right{"what happened"}; });
    return all;
}

// ------------------------------------------------------------ what is harmless

namespace caching {

// Two caches that are asked the same; only one of them is also looked at.
template <class Cache>
struct twins {
    explicit twins(std::size_t capacity)
        : one(number_of_entries{capacity}),
          other(number_of_entries{capacity}) {}

    template <class Call>
    answer same(Call call) {
        const auto first = call(one);
        const auto second = call(other);
        answer got{shown(first), {}};
        got.objects(!(first == second),
                    shown(second) + " without the harmless calls");
        return got;
    }

    Cache one, other;
};

}  // namespace caching

template <class Cache, class Element = int>
auto cache_calm_law() {
    using namespace caching;
    using on = calls<Cache, Element>;
    using pair = twins<Cache>;
    auto all =
        law_on<pair, Cache>("looking, copying and moving change nothing")
            .call(
                "put",
                [](pair& s, any_key k, any_value v) {
                    return s.same([&](Cache& c) { return on::put(c, k, v); });
                },
                [](bystander&, any_key, any_value) {
                    return right{"the same"};
                })
            .often(6)
            .call(
                "get",
                [](pair& s, any_key k) {
                    return s.same([&](Cache& c) { return on::get(c, k); });
                },
                [](bystander&, any_key) { return right{"the same"}; })
            .often(4);
    if constexpr (on::erases)
        all.call(
            "erase",
            [](pair& s, any_key k) {
                return s.same([&](Cache& c) { return on::erase(c, k); });
            },
            [](bystander&, any_key) { return right{"the same"}; });
    if constexpr (on::resizes)
        all.call(
            "set_capacity",
            [](pair& s, within<1, 12> n) {
                return s.same([&](Cache& c) {
                    return on::set_capacity(c,
                                            static_cast<std::size_t>(n.number));
                });
            },
            [](bystander&, within<1, 12>) { return right{"the same"}; });
    if constexpr (on::peeks)
        all.call(
               "peek", [](pair& s, any_key k) { s.one.peek(Element(k)); },
               [](bystander&, any_key) {})
            .often(2);
    if constexpr (requires(Cache & c, Element k) { bool(c.contains(k)); })
        all.call(
               "contains",
               [](pair& s, any_key k) { (void)s.one.contains(Element(k)); },
               [](bystander&, any_key) {})
            .often(2);
    if constexpr (on::walks)
        all.call(
            "for (const auto& entry : cache) (void)entry",
            [](pair& s) { entries_in(s.one); }, [](bystander&) {});
    if constexpr (std::copyable<Cache>)
        all.call(
               "{ auto copy = cache; copy.put($0, $1); copy.get($2); }",
               [](pair& s, any_key k, any_value v, any_key l) {
                   Cache copy = s.one;
                   on::put(copy, k, v);
                   on::get(copy, l);
               },
               [](bystander&, any_key, any_value, any_key) {})
            .call(
                "{ auto copy = cache; cache.put($0, $1); cache = copy; }",
                [](pair& s, any_key k, any_value v) {
                    const Cache copy = s.one;
                    on::put(s.one, k, v);
                    s.one = copy;
                },
                [](bystander&, any_key, any_value) {})
            .call(
                "{ auto& self = cache; cache = self; }",
                [](pair& s) {
                    Cache& self = s.one;
                    s.one = self;
                },
                [](bystander&) {});
    if constexpr (std::movable<Cache>)
        all.call(
               "{ auto moved = std::move(cache); cache = std::move(moved); }",
               [](pair& s) {
                   Cache moved = std::move(s.one);
                   s.one = std::move(moved);
               },
               [](bystander&) {})
            .call(
                "{ " + type_name<Cache>() +
                    " other(1); std::swap(cache, other); cache.put($0, $1); "
                    "std::swap(cache, other); }",
                [](pair& s, any_key k, any_value v) {
                    Cache fresh(number_of_entries{1});
                    std::swap(s.one, fresh);
                    on::put(s.one, k, v);
                    std::swap(s.one, fresh);
                },
                [](bystander&, any_key, any_value) {});
    return all;
}

// --------------------------------------------------------------------- traces

namespace caching {

using trace = up_to<within<0, 63>, 100>;

inline std::vector<int> keys_of(const trace& drawn) {
    return {drawn.elements.begin(), drawn.elements.end()};
}

// M for a request that misses and puts its key, a point for a hit.
template <class Cache>
std::string requests(int capacity, const std::vector<int>& asked) {
    Cache cache(number_of_entries{static_cast<std::size_t>(capacity)});
    std::string seen;
    for (const int key : asked) {
        const auto found = calls<Cache, int>::get(cache, key);
        seen += !found ? 'M' : *found == key % 1000 ? '.' : '?';
        if (!found) calls<Cache, int>::put(cache, key, key % 1000);
    }
    return seen;
}

template <class Cache>
std::string requests(int capacity, const trace& drawn) {
    return requests<Cache>(capacity, keys_of(drawn));
}

// The fewest misses that knowing the future allows, where a key that missed
// need not be kept: whoever is needed last goes.
inline std::size_t fewest_misses(std::size_t capacity,
                                 const std::vector<int>& asked) {
    std::vector<int> held;
    std::size_t misses = 0;
    for (auto now = asked.begin(); now != asked.end(); ++now) {
        if (std::find(held.begin(), held.end(), *now) != held.end()) continue;
        ++misses;
        held.push_back(*now);
        if (held.size() <= capacity) continue;
        const auto sooner = [&](int a, int b) {
            return std::find(now + 1, asked.end(), a) <
                   std::find(now + 1, asked.end(), b);
        };
        held.erase(std::max_element(held.begin(), held.end(), sooner));
    }
    return misses;
}

// What is wrong with those misses, if anything.
inline std::string against_optimum(std::size_t capacity,
                                   const std::vector<int>& asked,
                                   const std::string& seen) {
    if (seen.find('?') != seen.npos) return seen + ": a hit with a wrong value";
    const auto misses =
        static_cast<std::size_t>(std::count(seen.begin(), seen.end(), 'M'));
    if (misses < fewest_misses(capacity, asked))
        return seen + ": fewer misses than the optimum's " +
               shown(fewest_misses(capacity, asked));
    const std::size_t distinct = fewest_misses(asked.size(), asked);
    if (distinct <= capacity && misses > distinct)
        return seen + ": more misses than keys, though all of them fit";
    return {};
}

}  // namespace caching

template <class Cache>
finding cache_optimum(const settings& how = settings::standard()) {
    using namespace caching;
    return property(
               "it misses no less than the optimum, and once a key while "
               "all fit",
               "hits_of(" + type_name<Cache>() + "($0), $1)",
               [](within<1, 40> capacity, const trace& drawn) {
                   return against_optimum(
                       static_cast<std::size_t>(capacity.number),
                       keys_of(drawn), requests<Cache>(capacity, drawn));
               })
        .judge(how);
}

template <class Cache>
finding cache_renaming(const settings& how = settings::standard()) {
    using namespace caching;
    return property(
               "renaming the keys changes no hit",
               "hits_of(" + type_name<Cache>() + "($0), renamed($1))",
               [](within<1, 40> capacity, const trace& drawn) {
                   auto asked = keys_of(drawn);
                   for (int& key : asked) key = (key ^ 21) * 131;
                   return requests<Cache>(capacity, asked);
               },
               [](within<1, 40> capacity, const trace& drawn) {
                   return requests<Cache>(capacity, drawn);
               })
        .judge(how);
}

// ----------------------------------------------------------------- the suites

// A cache of ints by ints.
template <class Cache>
report cache(const settings& how = settings::standard()) {
    static_assert(cache_interface<Cache>::met);
    report found{"cache", type_name<Cache>(), {}};
    found.findings.push_back(cache_law<Cache>().judge(how));
    found.findings.push_back(cache_calm_law<Cache>().judge(how));
    found.findings.push_back(cache_optimum<Cache>(how));
    found.findings.push_back(cache_renaming<Cache>(how));
    return found;
}

// The same cache, of metered elements: what a request may cost.
template <class Cache>
report cache_cost(const settings& how = settings::standard()) {
    using on = caching::calls<Cache, metered>;
    static constexpr const char* requests =
        "for (const int key : input)\n"
        "    if (!cache.get(key)) cache.put(key, 0)";
    // What a count of a meter comes to, and so many times the calls.
    const auto spend = [](const std::vector<int>& input, auto count,
                          double times) {
        Cache cache(caching::number_of_entries{input.size() / 2 + 1});
        std::size_t calls = input.size();
        meter::reset();
        for (const int key : input)
            if (!on::get(cache, key)) on::put(cache, key, 0), ++calls;
        return expense{double(count(meter::now())), times * double(calls)};
    };
    const auto hashes = [](const meter& it) { return it.hashes; };
    const auto compared = [](const meter& it) { return it.comparisons; };
    const auto moved = [](const meter& it) { return it.copies + it.moves; };
    report found{"cache", type_name<Cache>(), {}};
    found.findings.push_back(
        cost(
            "a get or a put hashes at most 4 times, on average", requests,
            [=](const std::vector<int>& it) { return spend(it, hashes, 4); },
            1024)
            .judge(how));
    found.findings.push_back(
        cost(
            "a get or a put compares at most 8 times, on average", requests,
            [=](const std::vector<int>& it) { return spend(it, compared, 8); },
            1024)
            .judge(how));
    found.findings.push_back(
        cost(
            "a get or a put moves at most 24 times, on average", requests,
            [=](const std::vector<int>& it) { return spend(it, moved, 24); },
            1024)
            .judge(how));
    return found;
}

// For caches that promise to live on what they took when they filled up.
template <class Cache>
report cache_thrift(const settings& how = settings::standard()) {
    using on = caching::calls<Cache, int>;
    report found{"cache", type_name<Cache>(), {}};
    found.findings.push_back(
        cost("once it has evicted, no get, put or erase allocates",
             "// cache is full and has evicted\n"
             "for (const int key : input) {\n"
             "    if (!cache.get(key)) cache.put(key, 0);\n"
             "    cache.put(-(key / 2), 1);\n"
             "    if (key % 3 == 0) cache.erase(key);\n"
             "}",
             [](const std::vector<int>& input) {
                 const std::size_t capacity = input.size() / 3 + 1;
                 Cache cache(caching::number_of_entries{capacity});
                 for (std::size_t i = 0; i <= capacity; ++i)
                     on::put(cache, static_cast<int>(i), 0);
                 const std::size_t before = engine::blocks_taken();
                 for (const int key : input) {
                     if (!cache.get(key)) cache.put(key, 0);
                     cache.put(-(key / 2), 1);
                     if constexpr (on::erases)
                         if (key % 3 == 0) cache.erase(key);
                 }
                 return expense{double(engine::blocks_taken() - before), 0};
             })
            .judge(how));
    return found;
}

// The same cache, of fragile elements: what a fault leaves behind.
template <class Cache>
report cache_faults(const settings& how = settings::standard()) {
    report found{"cache", type_name<Cache>(), {}};
    const auto try_with = [&](const char* claim, unsigned kinds) {
        found.findings.push_back(
            cache_law<Cache, fragile>().claims(claim).judge_faults(kinds, how));
    };
    try_with("a hash or a comparison that throws changes nothing",
             fault_hash | fault_compare);
    try_with("a copy or a move that throws changes nothing",
             fault_copy | fault_move);
    try_with("an allocation that fails changes nothing", fault_allocation);
    return found;
}

// All of it, for a template of keys and values.
template <template <class...> class Cache>
report cache(const settings& how = settings::standard()) {
    report found = cache<Cache<int, int>>(how);
    found += cache_cost<Cache<metered, metered>>(how);
    found += cache_faults<Cache<fragile, fragile>>(how);
    return found;
}

}  // namespace tenet::laws
