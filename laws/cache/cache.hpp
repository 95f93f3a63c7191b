// cache: a bounded map that may forget, but never lies about what it holds.
//
// Every policy stands trial here, whatever it chooses to evict; what the choice
// should be is another suite's question (lru). Get and put are enough to be
// judged; whatever else a cache offers is judged too. With laws::reentrant
// among More, it is also looked at from within the destructors of elements.
//
// Judges:    a type, such as my_cache<int, int>; of a template, my_cache, also
//            the cost and what is left when something throws
// Also:      any_cache
// Parts:     cache_thrift
// Elements:  metered, fragile
// Interface: Cache(capacity); put(key, value); get(key), giving a pointer, an
//            optional or a value and, where nothing is found, -1 or
//            std::out_of_range; or get(key, value&), giving whether it found
//            any; optional: peek(key), contains(key), erase(key), evict(),
//            clear(), size(), empty(), capacity(), set_capacity(n),
//            next_victim(), giving a pointer or an optional, begin() and end()
//            over entries with key and value (or first and second) in eviction
//            order, for_each(visit) over them in any, statistics() since it was
//            made, copies, invariant(); put may tell its outcome, or what it
//            replaced or rejected, and put, evict and set_capacity what they
//            evicted
// Claims:    it holds what was put, and says so truthfully; so it does of keys
//            that are far apart; so it does of thousands of keys, whose hashes
//            collide; while all fit, none is lost, however many; looking,
//            copying and moving change nothing; it misses no less than the
//            optimum, and once a key while all fit; renaming the keys changes
//            no hit; a get or a put hashes at most 4 times, on average; a get
//            or a put compares at most 8 times, on average; a get or a put
//            moves at most 24 times, on average; a comparison, a hash, a copy
//            or a move that throws changes nothing; an allocation that fails
//            changes nothing; n requests take time that grows as n log n; so
//            it does if all keys hash alike
// Convicts:  a cache that evicts too early; too late; another than it
//            foretells; that forgets to update its index on erase; that counts
//            wrong; whose peek touches; whose copies share their entries; that
//            leaks; that loses an entry on a throw
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace caching {

// A capacity, as whichever type of integer a cache takes.
struct number_of_entries {
    std::size_t number;

    template <std::integral T>
    operator T() const {
        return static_cast<T>(number);
    }
};

// A hash that is the same of all keys.
struct alike_hash {
    std::size_t operator()(const auto&) const { return 7; }
};

// A template whose third parameter is a hash, unless told otherwise.
template <template <class...> class Cache>
concept hashed = requires {
    requires std::same_as<Cache<int, int>, Cache<int, int, std::hash<int>>>;
};

// ------------------------------------------------------------------- answers

// What a get gives, and how its type writes that there is nothing.
value answer_of_get(std::string_view nothing, bool found, int number);
// {outcome, evicted}, either of which may be untold.
value answer_of_put(std::string_view outcome, value evicted);
// {hits, misses, insertions, replacements, evictions, erasures}, the last four
// untold.
value answer_of_statistics(std::int64_t hits, std::int64_t misses);
void append(value& entries, int key, int value);

template <class Found>
value looked_up(const Found& found) {
    if constexpr (std::integral<Found>)
        return answer_of_get("-1", found != -1, static_cast<int>(found));
    else
        return answer_of_get(
            std::is_pointer_v<Found> ? "nullptr" : "std::nullopt", bool(found),
            found ? number_in(*found) : 0);
}

// What a get may give: a pointer, an optional or the like, which tells by
// itself whether it has found anything; a value, where a get that finds nothing
// gives -1 or throws std::out_of_range; or whether it has found any, which goes
// into its second argument.
template <class Found>
concept tells_if_found = requires(const Found& found) {
    bool(found);
    *found;
};
template <class Cache, class Element>
concept gets_into = requires(Cache& c, const Element& key, Element& into) {
    { c.get(key, into) } -> std::same_as<bool>;
}
&&!requires(Cache & c, const Element& key) {
    c.get(key);
};

template <class Get>
value got_or_thrown(Get get) try {
    const auto& found = get();
    engine::calm();
    const int number = number_in(found);
    return answer_of_get("-1", number != -1, number);
} catch (const std::out_of_range&) {
    engine::calm();
    return answer_of_get("throws std::out_of_range", false, 0);
}

template <class Get>
value got_by(Get get) {
    if constexpr (tells_if_found<decltype(get())>) {
        const auto found = get();
        engine::calm();
        return looked_up(found);
    } else {
        return got_or_thrown(get);
    }
}

template <class Element, class Cache>
value got_from(Cache& cache, const Element& key) {
    if constexpr (gets_into<Cache, Element>) {
        Element into(0);
        const bool found = cache.get(key, into);
        engine::calm();
        return answer_of_get("false", found, number_in(into));
    } else {
        return got_by([&]() -> decltype(auto) { return cache.get(key); });
    }
}

template <class Entry>
concept keyed_entry = requires(const std::remove_cvref_t<Entry>& it) {
    it.key, it.value;
};
template <class Entry>
concept pair_entry = requires(const std::remove_cvref_t<Entry>& it) {
    it.first, it.second;
};
template <class Many>
concept entries_of = requires(const Many& many) {
    { *many.begin() } -> keyed_entry;
}
|| requires(const Many& many) {
    { *many.begin() } -> pair_entry;
};
template <class Entry>
concept entry_or_none = requires(const Entry& it) {
    bool(it);
    { *it } -> keyed_entry;
}
|| requires(const Entry& it) {
    bool(it);
    { *it } -> pair_entry;
};

template <class Entry>
void append(value& all, const Entry& entry) {
    if constexpr (keyed_entry<Entry>)
        append(all, number_in(entry.key), number_in(entry.value));
    else
        append(all, number_in(entry.first), number_in(entry.second));
}

// A list of {key, value}. What is told in another way is not told.
template <class Many>
value entries_in(const Many& many) {
    value all = value::of(value::kind::list);
    if constexpr (entries_of<Many>)
        for (const auto& entry : many) append(all, entry);
    else if constexpr (entry_or_none<Many>)
        many ? append(all, *many) : void();
    else
        all.is = value::kind::untold;
    return all;
}

template <class Act>
value evicted_by(Act act) {
    if constexpr (std::is_void_v<decltype(act())>) {
        act();
        return value::of(value::kind::untold);
    } else {
        const auto evicted = act();
        engine::calm();
        return entries_in(evicted);
    }
}

template <class Put>
value put_by(Put put) {
    if constexpr (std::is_void_v<decltype(put())>) {
        put();
        return value::of(value::kind::untold);
    } else {
        const auto it = put();
        engine::calm();
        std::string_view outcome;
        value evicted = value::of(value::kind::untold);
        if constexpr (requires { decltype(it.outcome)::inserted; })
            outcome = it.outcome == decltype(it.outcome)::inserted ? "inserted"
                      : it.outcome == decltype(it.outcome)::replaced
                          ? "replaced"
                          : "rejected";
        else if constexpr (requires { bool(it.rejected); })
            outcome = it.rejected ? "rejected" : "";
        else if constexpr (requires { bool(it.replaced); })
            outcome = it.replaced ? "replaced" : "inserted";
        if constexpr (requires { it.evicted; })
            evicted = entries_in(it.evicted);
        return answer_of_put(outcome, evicted);
    }
}

template <class Counts>
value statistics_in(const Counts& it) {
    value all =
        answer_of_statistics(std::int64_t(it.hits), std::int64_t(it.misses));
    if constexpr (requires { it.insertions; })
        all.parts[2] = std::int64_t(it.insertions);
    if constexpr (requires { it.replacements; })
        all.parts[3] = std::int64_t(it.replacements);
    if constexpr (requires { it.evictions; })
        all.parts[4] = std::int64_t(it.evictions);
    if constexpr (requires { it.erasures; })
        all.parts[5] = std::int64_t(it.erasures);
    return all;
}

// ------------------------------------------------------------- subject's half

// Calls whose text is more than the name of a member.
inline constexpr std::string_view put_quietly = "(void)cache.put($0, $1)";
inline constexpr std::string_view request =
    "if (!cache.get($0)) cache.put($0, $0)";
inline constexpr std::string_view erase_next =
    "if (const auto next = cache.next_victim()) cache.erase(next->key)";
inline constexpr std::string_view walk =
    "std::vector(cache.begin(), cache.end())";
inline constexpr std::string_view visit =
    "[&] { std::vector<std::pair<int, int>> all; cache.for_each([&](const "
    "auto& it) { all.emplace_back(it.key, it.value); }); return all; }()";

template <class Cache, class Element>
void add_removals(subject_of<Cache, Element>& it) {
    if constexpr (requires(Cache & c, Element k) { bool(c.erase(k)); })
        it.call("erase",
                [](Cache& c, int key) { return bool(c.erase(Element(key))); });
    else if constexpr (requires(Cache & c, Element k) { c.erase(k); })
        it.call("erase",
                [](Cache& c, int key) { (void)c.erase(Element(key)); });
    // Tells the key, which must not be read from what is erased by it.
    if constexpr (requires(Cache & c) { c.erase(c.next_victim()->key); })
        it.call(erase_next, [](Cache& c) {
            const auto next = c.next_victim();
            const int key = next ? number_in(next->key) : 0;
            if (next) (void)c.erase(next->key);
            return answer_of_get("none", bool(next), key);
        });
    // A cache need not know what to do when there is nothing to evict.
    if constexpr (requires(Cache & c) { c.evict(); })
        it.call("evict", [](Cache& c) {
            if constexpr (requires { std::size_t(c.size()); })
                if (c.size() == 0) return value(value::list());
            return evicted_by([&c] { return c.evict(); });
        });
    if constexpr (requires(Cache & c) { c.clear(); })
        it.call("clear", [](Cache& c) { c.clear(); });
    if constexpr (requires(Cache & c) { c.set_capacity(1u); })
        it.call("set_capacity", [](Cache& c, std::size_t n) {
            return evicted_by(
                [&c, n] { return c.set_capacity(number_of_entries{n}); });
        });
}

template <class Cache, class Element>
void add_looks(subject_of<Cache, Element>& it) {
    if constexpr (requires(Cache & c, Element k) { c.peek(k); })
        it.call("peek", [](Cache& c, int key) {
            const Element looked_for(key);
            return got_by(
                [&]() -> decltype(auto) { return c.peek(looked_for); });
        });
    if constexpr (requires(Cache & c, Element k) { bool(c.contains(k)); })
        it.call("contains", [](Cache& c, int key) {
            return bool(c.contains(Element(key)));
        });
    if constexpr (requires(const Cache& c) { std::size_t(c.size()); })
        it.call("size", [](const Cache& c) { return std::size_t(c.size()); });
    if constexpr (requires(const Cache& c) { bool(c.empty()); })
        it.call("empty", [](const Cache& c) { return bool(c.empty()); });
    if constexpr (requires(const Cache& c) { std::size_t(c.capacity()); })
        it.call("capacity",
                [](const Cache& c) { return std::size_t(c.capacity()); });
    if constexpr (requires(const Cache& c) {
                      { c.next_victim() } -> entry_or_none;
                  })
        it.call("next_victim",
                [](const Cache& c) { return entries_in(c.next_victim()); });
    if constexpr (entries_of<Cache>)
        it.call(walk, [](const Cache& c) { return entries_in(c); });
    if constexpr (requires(const Cache& c) { c.for_each([](const auto&) {}); })
        it.call(visit, [](const Cache& c) {
            value all = value::of(value::kind::list);
            c.for_each([&](const auto& entry) { append(all, entry); });
            return all;
        });
    if constexpr (requires(const Cache& c) { c.statistics().hits; })
        it.call("statistics",
                [](const Cache& c) { return statistics_in(c.statistics()); });
}

// The request, as its get writes that there is nothing.
template <class Cache, class Element>
inline constexpr std::string_view request_of = [] {
    if constexpr (gets_into<Cache, Element>)
        return "if (int value; !cache.get($0, value)) cache.put($0, $0)";
    else if constexpr (std::integral<std::decay_t<
                           decltype(std::declval<Cache&>().get(Element(0)))>>)
        return "if (cache.get($0) == -1) cache.put($0, $0)";
    else
        return "";
}();

inline constexpr std::string_view get_into =
    "{ int value = 0; cache.get($0, value); }";

// All that can be called on a cache; how it is made is left to say.
template <class Cache, class Element = int>
subject_of<Cache, Element> half() {
    subject_of<Cache, Element> it("cache");
    it.faults(fault_hash | fault_compare | fault_copy | fault_move)
        .call(request,
              [](Cache& c, int key) {
                  const value found = got_from(c, Element(key));
                  if (!found.is_something())
                      (void)c.put(Element(key), Element(key));
                  return found;
              })
        .written(request_of<Cache, Element>)
        .call("put",
              [](Cache& c, int key, int value) {
                  return put_by([&c, key, value] {
                      return c.put(Element(key), Element(value));
                  });
              })
        .call("get",
              [](Cache& c, int key) { return got_from(c, Element(key)); })
        .written(gets_into<Cache, Element> ? get_into : "")
        .call(put_quietly, [](Cache& c, int key, int value) {
            (void)c.put(Element(key), Element(value));
        });
    // Of metered elements, no more is judged than what requests cost.
    if constexpr (kind_of_element<Element> != element_kind::metered) {
        add_removals(it);
        add_looks(it);
    }
    return it;
}

// A cache that is made of its capacity alone.
inline constexpr std::string_view of_capacity = "$T cache($0);";

template <class Cache, class Element = int>
subject of() {
    static_assert(std::is_constructible_v<Cache, int>,
                  "needs: Cache(capacity)");
    return half<Cache, Element>().start(of_capacity, [](std::size_t capacity) {
        return Cache(number_of_entries{capacity});
    });
}

// A cache of which no more is asked than what it holds.
template <class Cache>
subject of_few_calls() {
    subject_of<Cache> it("cache");
    it.start(of_capacity,
             [](std::size_t n) { return Cache(number_of_entries{n}); })
        .call("put", [](Cache& c, int k, int v) { (void)c.put(k, v); })
        .call("get", [](Cache& c, int k) { return got_from(c, k); });
    if constexpr (requires(Cache & c) { bool(c.erase(1)); })
        it.call("erase", [](Cache& c, int k) { return bool(c.erase(k)); });
    if constexpr (requires(Cache & c) { bool(c.contains(1)); })
        it.call("contains",
                [](Cache& c, int k) { return bool(c.contains(k)); });
    return it;
}

// --------------------------------------------------------------------- claims

// Every subject is judged by what its elements can show.
report judge(const std::vector<subject>&, const settings&);
report judge_thrift(const subject&, const settings&);
// Of a cache whose hash is alike_hash: nothing but the truth.
report judge_alike(const subject&, const settings&);

// The claims that judge() makes of a cache of ints, each on its own.
finding judge_truth(const subject&, const settings&);
finding judge_truth_far_apart(const subject&, const settings&);
finding judge_colliding(const subject&, const settings&);
finding judge_room(const subject&, const settings&);
finding judge_calm(const subject&, const settings&);
finding judge_optimum(const subject&, const settings&);
finding judge_renaming(const subject&, const settings&);
inline constexpr char growth_of_requests[] =
    "n requests take time that grows as n log n";
finding judge_growth(const subject&, const settings&);

}  // namespace caching

// What counterexamples call. M for a request that misses and puts its key, a
// point for one that hits.
template <class Cache>
std::string hits_of(std::size_t capacity, const std::vector<int>& asked) {
    Cache cache(caching::number_of_entries{capacity});
    std::string seen;
    for (const int key : asked) {
        seen += caching::got_from(cache, key).is_something() ? '.' : 'M';
        if (seen.back() == 'M') cache.put(key, key);
    }
    return seen;
}
// Other keys, one for each.
std::vector<int> renamed(std::vector<int> keys);
// Some requests, and others so often after them.
std::vector<int> and_rounds(std::vector<int> requests,
                            const std::vector<int>& round, int times);

// A cache of ints by ints; of metered elements, what a request may cost; of
// fragile ones, what a fault leaves behind.
template <class Cache, class Element = int>
report cache(const settings& how = settings::standard()) {
    return caching::judge({caching::of<Cache, Element>()}, how);
}

// All of it, for a template of keys and values.
template <template <class...> class Cache, class... More>
report cache(const settings& how = settings::standard()) {
    constexpr auto of = []<class Element>() {
        return caching::of<Cache<Element, Element>, Element>();
    };
    report found =
        caching::judge(subjects_of<int, metered, fragile, More...>(of), how);
    if constexpr (caching::hashed<Cache>)
        found += caching::judge_alike(
            caching::of_few_calls<Cache<int, int, caching::alike_hash>>(), how);
    return found;
}

// For caches that promise to live on the memory that they had when they filled
// up.
template <class Cache>
report cache_thrift(const settings& how = settings::standard()) {
    return caching::judge_thrift(caching::of<Cache>(), how);
}

}  // namespace tenet::laws
