// weighted_cache: a cache bounded by the weight of its entries.
//
// Whatever it chooses to evict: no more than has to go, and never the newcomer.
// On trial the weight of an entry is its value (see by_value).
//
// Judges:    a type, such as my_cache<int, int, laws::by_value>
// Interface: Cache(capacity); put(key, value), giving its outcome and what it
//            evicted; get(key); contains(key); weight(); capacity();
//            optional: the members that the suite cache lists
// Claims:    weight() is the sum of the weights that were put, at most
//            capacity(); what is too heavy is rejected, and evicts nothing but
//            the value it would have replaced; a replacement that grows evicts
//            others, never itself; no more is evicted than has to be; a value
//            that is changed in its place keeps its weight; what throws leaves
//            it sound and loses no memory
// Convicts:  one that overshoots; that evicts others for an entry too heavy;
//            that keeps what such an entry supersedes; that evicts what grows;
//            that forgets the weight of what it replaces; that evicts too much;
//            that weighs again
#pragma once

#include <tenet/laws/cache/cache.hpp>

namespace tenet::laws {

// The weigher of caches on trial.
struct by_value {
    std::uint64_t operator()(const auto& /*key*/, const auto& value) const {
        return static_cast<std::uint64_t>(number_in(value));
    }
};

// What a subject must offer; whatever is missing is named by its line.
template <class Cache>
struct weighted_cache_interface {
    static_assert(cache_interface<Cache>::met);
    static_assert(
        requires(Cache & c) {
            c.put(1, 2).outcome;
            c.put(1, 2).evicted;
        },
        "needs: put(key, value) with an outcome and what it evicted");
    static_assert(
        requires(const Cache& c) { bool(c.contains(1)); },
        "needs: contains(key) const");
    static_assert(
        requires(const Cache& c) { std::uint64_t(c.weight()); },
        "needs: weight() const");
    static_assert(
        requires(const Cache& c) { std::uint64_t(c.capacity()); },
        "needs: capacity() const");
    static constexpr bool met = true;
};

namespace weighing {

struct any_weighted_cache : caching::any_cache {
    virtual std::uint64_t weight() const = 0;
    virtual void change(int key, int value) = 0;  // in its place, if it is held
};

template <class Cache, class Element>
class weighted_cache_of final
    : public caching::cache_of<Cache, Element, any_weighted_cache> {
public:
    using caching::cache_of<Cache, Element, any_weighted_cache>::cache_of;
    std::uint64_t weight() const override { return this->cache_.weight(); }
    void change(int key, int value) override {
        if constexpr (requires(Cache & c) { *c.get(Element(key)) = value; })
            if (const auto held = this->cache_.get(Element(key))) *held = value;
    }
};

report judge(const caching::type&, const settings&);
report judge_faults(const caching::type&, const settings&);

template <class Cache, class Element = int>
caching::type type_of() {
    return caching::type_of<Cache, Element,
                            weighted_cache_of<Cache, Element>>();
}

}  // namespace weighing

// A cache of ints by ints, which are their weights.
template <class Cache>
report weighted_cache(const settings& how = settings::standard()) {
    static_assert(weighted_cache_interface<Cache>::met);
    return weighing::judge(weighing::type_of<Cache>(), how);
}

// The same cache, of fragile elements: a put or a resize that fails may have
// evicted already, but whatever fails, the weights add up and nothing is lost.
template <class Cache>
report weighted_cache_faults(const settings& how = settings::standard()) {
    return weighing::judge_faults(weighing::type_of<Cache, fragile>(), how);
}

}  // namespace tenet::laws
