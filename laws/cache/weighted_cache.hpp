// weighted_cache: a cache bounded by the weight of its entries.
//
// Whichever entries it evicts: no more than it must, and never the new one. In
// these tests the weight of an entry is its value (see by_value).
//
// Judges:    a type, such as my_cache<int, int, tenet::laws::by_value>
// Also:      weighted
// Interface: Cache(capacity); put(key, value), giving its outcome and what it
//            evicted; get(key); contains(key); weight(); capacity();
//            optional: the members that the suite cache lists
// Claims:    it holds as much as it can carry, and no more
// Convicts:  one that exceeds its capacity; that accepts an entry too heavy, or
//            evicts others for it, or keeps the value it supersedes; that
//            evicts an entry that grows; that forgets the weight of the value
//            it replaces; that evicts too much; that weighs an entry again
#pragma once

#include <tenet/laws/cache/cache.hpp>

namespace tenet::laws {

// The weigher in these tests.
struct by_value {
    std::uint64_t operator()(const auto& /*key*/, const auto& value) const {
        return static_cast<std::uint64_t>(number_in(value));
    }
};

namespace weighing {

inline constexpr std::string_view change =
    "if (auto* held = cache.get($0)) *held = $1";

template <class Cache, class Element>
subject half() {
    static_assert(
        requires(Cache & c) {
            c.put(Element(1), Element(2)).outcome;
            c.put(Element(1), Element(2)).evicted;
        },
        "needs: put(key, value) with an outcome and what it evicted");
    // contains and capacity are required here, optional in caching::half.
    subject_of<Cache, Element> it = caching::half<Cache, Element>();
    it.start(caching::of_capacity,
             [](std::size_t n) { return Cache(caching::number_of_entries{n}); })
        .call("contains",
              [](const Cache& c, int key) {
                  return bool(c.contains(Element(key)));
              })
        .call("capacity",
              [](const Cache& c) { return std::uint64_t(c.capacity()); })
        .call("weight",
              [](const Cache& c) { return std::uint64_t(c.weight()); });
    if constexpr (requires(Cache & c) { *c.get(Element(1)) = 2; })
        it.call(change, [](Cache& c, int key, int value) {
            if (const auto held = c.get(Element(key))) *held = value;
        });
    return it;
}

report judge(const subject&, const settings&);

}  // namespace weighing

// A cache of ints by ints, which are their weights; of fragile elements, the
// basic guarantee: a put or set_capacity that throws may have evicted entries.
template <class Cache, class Element = int>
report weighted_cache(const settings& how = settings::standard()) {
    return weighing::judge(weighing::half<Cache, Element>(), how);
}

}  // namespace tenet::laws
