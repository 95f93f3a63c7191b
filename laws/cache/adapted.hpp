// adapted: a cache of texts, or of entries as pairs, as one of ints.
//
//     tenet::laws::lru<tenet::laws::adapted<my_cache>>()
//
// Keys and values are std::to_string of the ints where a cache takes texts.
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <tenet/laws/cache/cache.hpp>
#include <type_traits>
#include <utility>

namespace tenet::laws {

namespace adapting {

// An int as whatever a cache takes for it.
struct number_or_text {
    int number;

    template <std::integral T>
    operator T() const {
        return static_cast<T>(number);
    }
    operator std::string() const { return std::to_string(number); }
};

template <class Found>
int number_of(const Found& found) {
    if constexpr (std::is_convertible_v<const Found&, std::string>) {
        const std::string text(found);
        return text.empty() ? -1 : std::stoi(text);
    } else {
        return number_in(found);
    }
}

using entry = std::pair<number_or_text, number_or_text>;

template <class Cache>
concept puts_two = requires(Cache& c, number_or_text x) {
    c.put(x, x);
};
template <class Cache>
concept puts_pairs = requires(Cache& c, const entry& x) {
    c.put({x.first, x.second});
};
template <class Cache>
concept inserts_pairs = requires(Cache& c, const entry& x) {
    c.insert({x.first, x.second});
};
template <class Cache, class Value>
concept gets_into = requires(Cache& c, number_or_text x, Value& into) {
    { c.get(x, into) } -> std::same_as<bool>;
};

}  // namespace adapting

template <class Cache>
class adapted {
    using any = adapting::number_or_text;

public:
    explicit adapted(std::size_t capacity)
        : it_(caching::number_of_entries{capacity}) {}

    void put(int key, int value) {
        if constexpr (adapting::puts_two<Cache>)
            (void)it_.put(any{key}, any{value});
        else if constexpr (adapting::puts_pairs<Cache>)
            (void)it_.put({any{key}, any{value}});
        else
            (void)it_.insert({any{key}, any{value}});
    }

    std::optional<int> get(int key) {
        if constexpr (adapting::gets_into<Cache, std::string>) {
            return got_into<std::string>(key);
        } else if constexpr (adapting::gets_into<Cache, int>) {
            return got_into<int>(key);
        } else {
            const auto& found = it_.get(any{key});
            return told(found);
        }
    }

    bool contains(int key) requires requires(Cache& c, any x) {
        bool(c.contains(x));
    }
    { return bool(it_.contains(any{key})); }
    void erase(int key) requires requires(Cache& c, any x) { c.erase(x); }
    { (void)it_.erase(any{key}); }
    void clear() requires requires(Cache& c) { c.clear(); }
    { it_.clear(); }
    std::size_t size() const requires requires(const Cache& c) {
        std::size_t(c.size());
    }
    { return std::size_t(it_.size()); }
    bool empty() const requires requires(const Cache& c) { bool(c.empty()); }
    { return bool(it_.empty()); }
    std::size_t capacity() const requires requires(const Cache& c) {
        std::size_t(c.capacity());
    }
    { return std::size_t(it_.capacity()); }

private:
    template <class Value>
    std::optional<int> got_into(int key) {
        Value into{};
        if (!it_.get(any{key}, into)) return std::nullopt;
        return adapting::number_of(into);
    }

    template <class Found>
    static std::optional<int> told(const Found& found) {
        if constexpr (caching::tells_if_found<Found>) {
            if (!found) return std::nullopt;
            return adapting::number_of(*found);
        } else {
            const int number = adapting::number_of(found);
            return number == -1 ? std::nullopt : std::optional(number);
        }
    }

    Cache it_;
};

namespace adapting {

template <class Cache>
concept is_plain = requires(Cache& c) {
    c.put(1, 2);
};
template <class Cache>
concept is_foreign =
    !is_plain<Cache> &&
    (puts_two<Cache> || puts_pairs<Cache> || inserts_pairs<Cache>);

template <class Cache>
struct cache_of {
    using type = Cache;
};
template <is_foreign Cache>
struct cache_of<Cache> {
    using type = adapted<Cache>;
};

}  // namespace adapting

// The cache, adapted only where it is none of ints.
template <class Cache>
using cache_of = typename adapting::cache_of<Cache>::type;

}  // namespace tenet::laws
