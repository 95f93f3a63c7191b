// prefix_set: a set of words that is searched by prefix.
//
// Judges:    a type, such as my_trie
// Interface: Trie(); insert(word) and contains(word) or search(word) of
//            std::string; optional: erase(word), size(), empty(),
//            count_with_prefix(prefix), words_with_prefix(prefix) that returns
//            a range, starts_with(prefix) or startsWith(prefix) that returns
//            whether there is one, clear(), copies; insert and erase may return
//            whether they change something
// Claims:    it holds each word once, of any bytes and the empty one too; it
//            counts and lists those with a prefix, in order; erasing a word
//            leaves those it begins and those that begin it; it is a regular
//            type as far as it can be copied and moved; nothing leaks
// Convicts:  one that takes a prefix for a word; that erases what a word
//            begins, or what begins it; that counts a word twice; that
//            counts what is erased; whose words lack the prefix, are out of
//            order, or lack
//            one; that forgets the empty word; that leaks; whose copy shares
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace tries {

// Whether it changed something, if it says.
template <class Change>
value told_by(Change change) {
    if constexpr (std::is_void_v<decltype(change())>) {
        change();
        return value::of(value::kind::untold);
    } else {
        const auto told = change();
        if constexpr (requires { bool(told.second); })
            return std::int64_t{bool(told.second)};
        else
            return std::int64_t{told ? 1 : 0};
    }
}

// Some say search for it.
template <class Trie>
concept has_contains = requires(Trie& t, std::string word) {
    bool(t.contains(word));
};
template <class Trie>
bool contains(Trie& t, const std::string& word) {
    if constexpr (has_contains<Trie>)
        return bool(t.contains(word));
    else
        return bool(t.search(word));
}

template <class Trie>
subject half() {
    using text = std::string;
    subject_of<Trie, int> it("trie");
    it.start()
        .call("insert",
              [](Trie& t, const text& word) {
                  return told_by([&] { return t.insert(word); });
              })
        .call("contains",
              [](Trie& t, const text& word) { return contains(t, word); })
        .written(has_contains<Trie> ? "contains" : "search");
    if constexpr (requires(Trie & t, text word) { t.erase(word); })
        it.call("erase", [](Trie& t, const text& word) {
            return told_by([&] { return t.erase(word); });
        });
    if constexpr (requires(Trie & t) { t.size(); })
        it.call("size", [](Trie& t) { return std::size_t(t.size()); });
    if constexpr (requires(Trie & t) { t.empty(); })
        it.call("empty", [](Trie& t) { return bool(t.empty()); });
    if constexpr (requires(Trie & t) { t.clear(); })
        it.call("clear", [](Trie& t) { t.clear(); });
    if constexpr (requires(Trie & t, text p) { t.count_with_prefix(p); })
        it.call("count_with_prefix", [](Trie& t, const text& prefix) {
            return std::size_t(t.count_with_prefix(prefix));
        });
    if constexpr (requires(Trie & t, text p) { bool(t.starts_with(p)); })
        it.call("starts_with", [](Trie& t, const text& prefix) {
            return bool(t.starts_with(prefix));
        });
    else if constexpr (requires(Trie & t, text p) { bool(t.startsWith(p)); })
        it.call("starts_with", [](Trie& t, const text& prefix) {
              return bool(t.startsWith(prefix));
          }).written("startsWith");
    if constexpr (requires(Trie & t, text p) { t.words_with_prefix(p); })
        it.call("words_with_prefix", [](Trie& t, const text& prefix) {
            std::vector<text> words;
            for (const auto& word : t.words_with_prefix(prefix))
                words.push_back(text(word));
            return words;
        });
    return it;
}

report judge(const subject&, const settings&, guarantee);

}  // namespace tries

// Promised is what a call leaves that throws.
template <class Trie>
report prefix_set(const settings& how = settings::standard(),
                  guarantee promised = guarantee::none) {
    return tries::judge(tries::half<Trie>(), how, promised);
}

}  // namespace tenet::laws
