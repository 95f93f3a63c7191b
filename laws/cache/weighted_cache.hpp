// weighted_cache: a cache bounded by the weight of its entries.
//
// Whichever entries it evicts: no more than it must, and never the new one. In
// these tests the weight of an entry is its value (see by_value); a cache may
// refuse entries of weight 0.
//
// Judges:    a type, such as my_cache<int, int, tenet::laws::by_value>
// Also:      weighted
// Interface: Cache(capacity); put(key, value), giving its outcome and what it
//            evicted; get(key); contains(key); weight(); capacity();
//            optional: heaviest(); put may return the entry rejected; the
//            members that the suite cache lists
// Claims:    it holds as much as it can carry, and no more; entries of weight 0
//            cost nothing
// Convicts:  one that exceeds its capacity; that accepts an entry too heavy, or
//            evicts others for it, or keeps the value it supersedes; that
//            evicts an entry that grows; that forgets the weight of the value
//            it replaces; that evicts too much; that weighs an entry again;
//            that keeps what it rejects; that takes the room left for the
//            heaviest entry; that counts 0 as 1, or evicts for it
#pragma once

#include <stdexcept>
#include <string_view>
#include <tenet/laws/cache/cache.hpp>
#include <utility>

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

inline constexpr std::string_view put_told = "cache.put($0, $1)";
inline constexpr std::string_view put_weightless = "cache.put($0, 0)";
inline constexpr std::string_view refused = "refused";

// Outcome, what it evicted, and what it rejected, if it tells that.
template <class Cache, class Element>
value put_on(Cache& cache, Element key, Element weight) {
    value rejected = value::of(value::kind::untold);
    value it = caching::put_by([&] {
        auto said = cache.put(std::move(key), std::move(weight));
        if constexpr (requires { said.rejected; })
            rejected = caching::entries_in(said.rejected);
        return said;
    });
    it.parts.push_back(std::move(rejected));
    return it;
}

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
        .call(put_told,
              [](Cache& c, int key, int value) {
                  return put_on(c, Element(key), Element(value));
              })
        .call(put_weightless,
              [](Cache& c, int key) {
                  try {
                      return put_on(c, Element(key), Element(0));
                  } catch (const std::invalid_argument&) {
                      return caching::answer_of_put(refused, value::list());
                  }
              })
        .call("weight",
              [](const Cache& c) { return std::uint64_t(c.weight()); });
    if constexpr (requires(const Cache& c) { std::uint64_t(c.heaviest()); })
        it.call("heaviest",
                [](const Cache& c) { return std::uint64_t(c.heaviest()); });
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
