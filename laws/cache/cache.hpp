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
//            optional: peek(key), contains(key), erase(key), evict(), clear(),
//            size(), empty(), capacity(), set_capacity(n), next_victim(),
//            giving a pointer or an optional, begin() and end() over entries
//            with key and value (or first and second) in eviction order,
//            statistics() since it was made, invariant(); put may tell its
//            outcome, and put, evict and set_capacity what they evicted
// Claims:    what it holds is what was put, and it says so truthfully, be it
//            much or of keys far apart; the next victim is the first entry, and
//            the next to be evicted;
//            looking, copying and moving change nothing; it misses no less
//            than the optimum, and only once a key while all fit; renaming the
//            keys changes no hit; a request hashes at most 4 times, compares at
//            most 8 and moves at most 24; what throws changes nothing
// Convicts:  a cache that evicts too early; too late; another than it
//            foretells; that forgets to update its index on erase; that counts
//            wrong; whose peek touches; whose copies share their entries; that
//            leaks; that loses on a throw
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tenet/laws/engine/answer.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <type_traits>
#include <utility>
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

// What a put tells; a cache need not tell anything.
struct told {
    std::string_view outcome{};  // empty: not told
    std::optional<entries> gone{};
};
bool operator==(const told&, const told&);  // as far as both tell
std::string show(const told&);

// What a cache has counted, as far as it counts it.
struct counts {
    std::int64_t hits = 0, misses = 0;
    std::optional<std::int64_t> insertions{}, replacements{}, evictions{},
        erasures{};
};

// What requests can be made to: a cache, or a model of one.
struct store {
    virtual ~store() = default;
    virtual std::optional<int> get(int key) = 0;
    virtual told put(int key, int value) = 0;
};

// What the laws see of a cache, whatever its type: they are compiled once.
// Members that a type lacks are never called.
struct any_cache : store {
    virtual std::optional<int> peek(int key) = 0;
    virtual bool contains(int key) = 0;
    virtual void put_quietly(int key, int value) = 0;  // allocates nothing more
    virtual std::optional<bool> erase(int key) = 0;    // if that is told
    virtual void erase_next() = 0;  // by the key of next_victim(), in its place
    virtual std::optional<entries> evict() = 0;
    virtual void clear() = 0;
    virtual std::optional<entries> set_capacity(std::size_t) = 0;
    virtual std::size_t size() const = 0;
    virtual bool empty() const = 0;
    virtual std::size_t capacity() const = 0;
    virtual void next_victim(entries& all) const = 0;  // appends it to them
    virtual void walk(entries& all) const = 0;         // appends to them
    virtual counts statistics() const = 0;
    virtual any_cache* copy() const = 0;
    virtual void assign(const any_cache&) = 0;
    virtual void be_moved() = 0;  // away and back
    virtual void swap(any_cache&) = 0;
    virtual bool invariant() const = 0;
};

// A type of caches: how to make one, and which of all that it has.
struct type {
    std::string name;
    any_cache* (*make)(std::size_t capacity);
    bool peeks, contains, erases, tells_erased, evicts, clears, resizes, sized,
        empties, bounded, foretells, walks, counts, copies, moves;
};

// What scripts draw: few keys and little room, so that they stay short.
using any_key = within<0, 11>;
using any_value = within<0, 15>;
using any_capacity = within<1, 4, std::size_t>;
using new_capacity = within<1, 12, std::size_t>;

// Longer requests for more keys than scripts can hold.
using trace = up_to<within<0, 63>, 100>;
using trace_capacity = within<1, 40, std::size_t>;

// The fewest misses that knowing the future allows; if it may bypass, a key
// that missed need not be kept.
std::size_t fewest_misses(std::size_t capacity, const std::vector<int>& asked,
                          bool may_bypass);

// M for a request that misses and puts its key, a point for a hit.
std::string requests(store&, const trace&, int (*renamed)(int) = nullptr);
entries entries_in(const any_cache&);
entries next_victim_of(const any_cache&);  // or none
entries first_of(entries);                 // or none

report judge(const type&, const settings&);
report judge_cost(const type&, const settings&);
report judge_thrift(const type&, const settings&);
report judge_faults(const type&, const settings&);

// The claims that judge() makes, each on its own.
finding judge_truth(const type&, const settings&);
finding judge_truth_far_apart(const type&, const settings&);
finding judge_room(const type&, const settings&);
finding judge_calm(const type&, const settings&);
finding judge_optimum(const type&, const settings&);
finding judge_renaming(const type&, const settings&);

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

template <class Outcome>
std::string_view name_of(Outcome it) {
    return it == Outcome::inserted   ? "inserted"
           : it == Outcome::replaced ? "replaced"
                                     : "rejected";
}

void append(entries&, int key, int value);

template <class Entry>
concept keyed_entry = requires(const Entry& it) {
    it.key, it.value;
};
template <class Entry>
concept pair_entry = requires(const Entry& it) {
    it.first, it.second;
};
template <class Entry>
concept any_entry = keyed_entry<std::remove_cvref_t<Entry>> ||
    pair_entry<std::remove_cvref_t<Entry>>;

void append_one(entries& all, const any_entry auto& entry) {
    if constexpr (keyed_entry<std::remove_cvref_t<decltype(entry)>>)
        append(all, number_in(entry.key), number_in(entry.value));
    else
        append(all, number_in(entry.first), number_in(entry.second));
}

template <class Many>
concept entries_of = requires(const Many& many) {
    { *many.begin() } -> any_entry;
};
template <class Entry>
concept entry_or_none = requires(const Entry& it) {
    bool(it);
    { *it } -> any_entry;
};

// What is told in another way is not told.
template <class Many>
requires entries_of<Many> || entry_or_none<Many>
void append_all(entries& all, const Many& many) {
    if constexpr (entries_of<Many>)
        for (const auto& entry : many) append_one(all, entry);
    else if (many)
        append_one(all, *many);
}

// Faults are calmed down as soon as the cache has answered.
template <class Cache, class Element, class Face = any_cache>
class cache_of : public Face {
public:
    static constexpr bool peeks = requires(Cache & c, const Element& key) {
        c.peek(key);
    };
    static constexpr bool contains_keys = requires(Cache & c, Element key) {
        bool(c.contains(key));
    };
    static constexpr bool erases = requires(Cache & c, const Element& key) {
        c.erase(key);
    };
    static constexpr bool tells_erased = requires(Cache & c, Element key) {
        bool(c.erase(key));
    };
    static constexpr bool evicts = requires(Cache & c) { c.evict(); };
    static constexpr bool clears = requires(Cache & c) { c.clear(); };
    static constexpr bool resizes = requires(Cache & c) { c.set_capacity(1u); };
    static constexpr bool sized = requires(const Cache& c) {
        std::size_t(c.size());
    };
    static constexpr bool empties = requires(const Cache& c) {
        bool(c.empty());
    };
    static constexpr bool bounded = requires(const Cache& c) {
        std::size_t(c.capacity());
    };
    static constexpr bool foretells = requires(const Cache& c, entries& all) {
        append_all(all, c.next_victim());
    };
    static constexpr bool walks = requires(const Cache& c, entries& all) {
        append_one(all, *c.begin());
        c.end();
    };
    static constexpr bool counts_requests = requires(const Cache& c) {
        c.statistics().hits + c.statistics().misses;
    };
    static constexpr bool copies =
        can_be_copied<Cache> && std::same_as<Face, any_cache>;
    static constexpr bool moves = can_be_moved<Cache>;

    // With what else it is made of.
    explicit cache_of(std::size_t capacity, auto... of)
        : cache_(number_of_entries{capacity}, of...) {}
    explicit cache_of(const Cache& other) : cache_(other) {}

    std::optional<int> get(int key) override {
        const auto found = cache_.get(Element(key));
        engine::calm();
        return looked_up(found);
    }
    std::optional<int> peek(int key) override {
        if constexpr (peeks) {
            const auto found = cache_.peek(Element(key));
            engine::calm();
            return looked_up(found);
        }
        return {};
    }
    bool contains(int key) override {
        if constexpr (contains_keys) return bool(cache_.contains(Element(key)));
        return false;
    }
    told put(int key, int value) override {
        told all;
        if constexpr (std::is_void_v<decltype(cache_.put(Element(key),
                                                         Element(value)))>) {
            cache_.put(Element(key), Element(value));
            engine::calm();
        } else {
            const auto it = cache_.put(Element(key), Element(value));
            engine::calm();
            if constexpr (requires { decltype(it.outcome)::inserted; })
                all.outcome = name_of(it.outcome);
            if constexpr (requires { append_all(*all.gone, it.evicted); })
                append_all(all.gone.emplace(), it.evicted);
        }
        return all;
    }
    void put_quietly(int key, int value) override {
        (void)cache_.put(Element(key), Element(value));
    }
    std::optional<bool> erase(int key) override {
        if constexpr (!erases) {
            return {};
        } else if constexpr (!tells_erased) {
            (void)cache_.erase(Element(key));
            engine::calm();
            return {};
        } else {
            const auto erased = cache_.erase(Element(key));
            engine::calm();
            return bool(erased);
        }
    }
    void erase_next() override {
        if constexpr (requires { cache_.erase(cache_.next_victim()->key); })
            if (const auto next = cache_.next_victim())
                (void)cache_.erase(next->key);
    }
    std::optional<entries> evict() override {
        if constexpr (evicts)
            return evicted_by([this] { return cache_.evict(); });
        return {};
    }
    void clear() override {
        if constexpr (clears) cache_.clear();
    }
    std::optional<entries> set_capacity(std::size_t n) override {
        if constexpr (resizes)
            return evicted_by([this, n] {
                return cache_.set_capacity(number_of_entries{n});
            });
        return {};
    }

    std::size_t size() const override {
        if constexpr (sized) return std::size_t(cache_.size());
        return 0;
    }
    bool empty() const override {
        if constexpr (empties) return bool(cache_.empty());
        return false;
    }
    std::size_t capacity() const override {
        if constexpr (bounded) return std::size_t(cache_.capacity());
        return 0;
    }
    void next_victim(entries& all) const override {
        if constexpr (foretells) append_all(all, cache_.next_victim());
    }
    void walk(entries& all) const override {
        if constexpr (walks) append_all(all, cache_);
    }
    counts statistics() const override {
        counts all;
        if constexpr (counts_requests) {
            const auto& it = cache_.statistics();
            all.hits = std::int64_t(it.hits);
            all.misses = std::int64_t(it.misses);
            if constexpr (requires { it.insertions; })
                all.insertions = std::int64_t(it.insertions);
            if constexpr (requires { it.replacements; })
                all.replacements = std::int64_t(it.replacements);
            if constexpr (requires { it.evictions; })
                all.evictions = std::int64_t(it.evictions);
            if constexpr (requires { it.erasures; })
                all.erasures = std::int64_t(it.erasures);
        }
        return all;
    }

    any_cache* copy() const override {
        if constexpr (copies) return new cache_of(cache_);
        return nullptr;
    }
    void assign(const any_cache& other) override {
        if constexpr (copies) cache_ = behind(other);
    }
    void be_moved() override {
        if constexpr (moves) {
            Cache moved = std::move(cache_);
            cache_ = std::move(moved);
        }
    }
    void swap(any_cache& other) override {
        if constexpr (moves)
            std::swap(cache_, static_cast<cache_of&>(other).cache_);
    }
    bool invariant() const override { return engine::sound(cache_); }

protected:
    static std::optional<entries> evicted_by(auto act) {
        if constexpr (requires(entries & all) { append_all(all, act()); }) {
            const auto evicted = act();
            engine::calm();
            entries all;
            append_all(all, evicted);
            return all;
        } else {
            (void)act();
            engine::calm();
            return {};
        }
    }
    static const Cache& behind(const any_cache& other) {
        return static_cast<const cache_of&>(other).cache_;
    }

    Cache cache_;
};

template <class Cache, class Element = int, class on = cache_of<Cache, Element>>
type type_of() {
    return {type_name<Cache>(),
            [](std::size_t n) { return static_cast<any_cache*>(new on(n)); },
            on::peeks,
            on::contains_keys,
            on::erases,
            on::tells_erased,
            on::evicts,
            on::clears,
            on::resizes,
            on::sized,
            on::empties,
            on::bounded,
            on::foretells,
            on::walks,
            on::counts_requests,
            on::copies,
            on::moves};
}

}  // namespace caching

// What counterexamples call. M for a request that misses and puts its key, a
// point for one that hits.
template <class Cache>
std::string hits_of(std::size_t capacity, const std::vector<int>& asked) {
    caching::cache_of<Cache, int> cache(capacity);
    std::string seen;
    for (const int key : asked) {
        seen += cache.get(key) ? '.' : 'M';
        if (seen.back() == 'M') cache.put(key, key % 1000);
    }
    return seen;
}
// Other keys, one for each.
std::vector<int> renamed(std::vector<int> keys);
// Some requests, and others so often after them.
std::vector<int> and_rounds(std::vector<int> requests,
                            const std::vector<int>& round, int times);

// A cache of ints by ints.
template <class Cache>
report cache(const settings& how = settings::standard()) {
    static_assert(cache_interface<Cache>::met);
    return caching::judge(caching::type_of<Cache>(), how);
}

// The same cache, of metered elements: what a request may cost.
template <class Cache>
report cache_cost(const settings& how = settings::standard()) {
    return caching::judge_cost(caching::type_of<Cache, metered>(), how);
}

// For caches that promise to live on what they took when they filled up.
template <class Cache>
report cache_thrift(const settings& how = settings::standard()) {
    return caching::judge_thrift(caching::type_of<Cache>(), how);
}

// The same cache, of fragile elements: what a fault leaves behind. Elements of
// your own may promise more, such as not to throw when they are moved.
template <class Cache, class Element = fragile>
report cache_faults(const settings& how = settings::standard()) {
    return caching::judge_faults(caching::type_of<Cache, Element>(), how);
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
