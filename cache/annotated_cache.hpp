// annotated_cache: the base of caches that store a note with every value.
//
// For decorators of any policy_cache: derive from it, with a ledger that sums
// the notes up, or hides entries because of them.
//
// Technique:  the wrapped cache stores values with notes, which a ledger tracks
// Invariant:  the wrapped cache's; the visible entries are a subset of its own
// Complexity: that of the wrapped cache and, per entry, of the ledger
// Reference:  E. Gamma et al., Design Patterns, 1994 (decorator)
// Laws:       weighted_cache, expiring_cache
// See also:   policy_cache, weighted_cache, expiring_cache
//
// Example:
//   struct sum : plain_ledger<int> {
//       int total = 0;
//       void enter(int its) { total += its; }
//       void leave(int its) { total -= its; }
//   };
//   struct rated_cache : annotated_cache<lru_cache, int, char, sum> {
//       rated_cache() : annotated_cache(sum(), 1) {}
//       int rate(int key, int as) { return put(key, 'x', as), ledger_.total; }
//   };
//   rated_cache cache;
//   cache.rate(1, 5) == 5 && cache.rate(2, 7) == 7
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tenet {

// The null ledger; derive from it. Hidden entries are not found, iterated or
// erased by key, but count for size and capacity.
template <std::copyable Note>
struct plain_ledger {
    using note = Note;
    static bool hides_some() { return false; }
    static bool hides(const note&) { return false; }
    void enter(const note&) noexcept {}
    void leave(const note&) noexcept {}
    void clear() noexcept {}
};

// Cache has the interface of policy_cache. Strong exception guarantee, but if a
// move throws, removed entries are lost.
template <template <class...> class Cache, class Key, class Value, class Ledger,
          class Hash = std::hash<Key>, class Equal = std::equal_to<>>
class annotated_cache {
protected:
    using note = typename Ledger::note;
    struct noted {
        Value value;
        [[no_unique_address]] note with;
        operator const Value&() const { return value; }
    };
    using wrapped = Cache<Key, noted, Hash, Equal>;

public:
    struct entry {
        Key key;
        Value value;
    };
    static_assert(
        !requires(typename wrapped::put_result said) { said.expired; },
        "an expiring cache must be the outermost");
    using hasher = Hash;
    using put_outcome = typename wrapped::put_outcome;
    using cache_statistics = typename wrapped::cache_statistics;

    static constexpr bool evicts_one =
        requires(typename wrapped::put_result said) {
        said.evicted->key;
    };
    using evicted_entries = std::conditional_t<evicts_one, std::optional<entry>,
                                               std::vector<entry>>;
    struct put_result {
        put_outcome outcome;
        evicted_entries evicted{};
        std::optional<entry> replaced{};
    };
    struct view {
        const Key& key;
        const Value& value;
        const view* operator->() const { return this; }
    };

    const Value* peek(const auto& key) const {
        const noted* held = cache_.peek(key);
        return held && !ledger_.hides(held->with) ? std::addressof(held->value)
                                                  : nullptr;
    }
    bool contains(const auto& key) const { return peek(key) != nullptr; }

    std::optional<Value> erase(const auto& key) {
        std::optional<Value> value;
        if (hides(key)) return value;
        if (auto gone = cache_.erase(key)) {
            ledger_.leave(gone->with);
            value.emplace(std::move(gone->value));
        }
        return value;
    }
    std::optional<entry> extract(const auto& key) {
        if (hides(key)) return {};
        return struck(cache_.extract(key));
    }
    std::optional<entry> evict() { return struck(cache_.evict()); }
    // The first visible entry in eviction order.
    std::optional<view> next_victim() const {
        const auto next = cache_.next_victim();
        if (!next) return {};
        if (!ledger_.hides(next->value.with))
            return view{next->key, next->value.value};
        const auto first = begin();
        return first == end() ? std::nullopt : std::optional(*first);
    }

    void clear() noexcept { cache_.clear(), ledger_.clear(); }
    std::vector<entry> drain() {
        return struck(size(), [&] { return cache_.drain(); });
    }

    // Returns the entries evicted, in eviction order.
    std::vector<entry> set_capacity(std::size_t capacity) {
        const std::size_t surplus = size() - std::min(size(), capacity);
        return struck(surplus, [&] { return cache_.set_capacity(capacity); });
    }

    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    std::size_t size() const noexcept { return cache_.size(); }
    std::size_t capacity() const noexcept { return cache_.capacity(); }
    cache_statistics statistics() const {
        cache_statistics all{cache_.statistics()};
        all.misses += missed_;
        return all;
    }

    class iterator {
        using place = decltype(std::declval<const wrapped&>().begin());

    public:
        using value_type = view;
        using difference_type = std::ptrdiff_t;
        view operator*() const {
            const auto& held = *at_;
            return {held.key, held.value.value};
        }
        view operator->() const { return **this; }
        iterator& operator++() { return ++at_, skip(), *this; }
        auto operator++(int) { return std::exchange(*this, ++iterator(*this)); }
        bool operator==(const iterator& it) const { return at_ == it.at_; }

    private:
        friend annotated_cache;
        void skip() {
            while (at_ != end_ && ledger_->hides((*at_).value.with)) ++at_;
        }
        place at_, end_;
        const Ledger* ledger_ = nullptr;
    };
    iterator begin() const {
        iterator first = end();
        first.at_ = cache_.begin();
        first.skip();
        return first;
    }
    iterator end() const {
        iterator last;
        last.at_ = last.end_ = cache_.end();
        last.ledger_ = std::addressof(ledger_);
        return last;
    }
    const Hash& hash_function() const { return cache_.hash_function(); }
    const Equal& key_eq() const { return cache_.key_eq(); }
    bool invariant() const { return cache_.invariant(); }

protected:
    annotated_cache(Ledger ledger, std::size_t capacity, auto&&... of)
        : cache_(capacity, std::forward<decltype(of)>(of)...),
          ledger_(std::move(ledger)) {}

    noted* get(const auto& key) {
        if (!hides(key)) return cache_.get(key);
        ++missed_;
        return nullptr;
    }
    put_result put(Key key, Value value, const note& with) {
        auto said = cache_.put(std::move(key), {std::move(value), with});
        if (said.outcome != put_outcome::rejected) ledger_.enter(with);
        strike(said.evicted), strike(said.replaced);
        return {said.outcome, bare(std::move(said.evicted)),
                bare(std::move(said.replaced))};
    }

    bool hides(const auto& key) const {
        if (!ledger_.hides_some()) return false;
        const noted* held = cache_.peek(key);
        return held && ledger_.hides(held->with);
    }

    void strike(const auto& gone) noexcept {
        if constexpr (requires { gone.size(); })
            for (const auto& it : gone) ledger_.leave(it.value.with);
        else if (gone)
            ledger_.leave(gone->value.with);
    }
    template <class Gone>
    static std::optional<entry> bare(std::optional<Gone> gone) {
        if (!gone) return {};
        return entry{std::move(gone->key), std::move(gone->value.value)};
    }
    template <class Gone>
    static std::vector<entry> bare(std::vector<Gone> gone,
                                   std::vector<entry> all = {}) {
        all.reserve(gone.size());
        for (Gone& it : gone)
            all.push_back({std::move(it.key), std::move(it.value.value)});
        return all;
    }
    // Allocates before anything is removed.
    std::vector<entry> struck(std::size_t most, auto give_up) {
        std::vector<entry> all;
        all.reserve(most);
        auto gone = give_up();
        strike(gone);
        return bare(std::move(gone), std::move(all));
    }
    auto struck(auto gone) {
        strike(gone);
        return bare(std::move(gone));
    }

    wrapped cache_;
    Ledger ledger_;

private:
    std::uint64_t missed_ = 0;  // lookups of hidden entries
};

}  // namespace tenet
