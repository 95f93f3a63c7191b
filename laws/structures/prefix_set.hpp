// prefix_set: a set of words that is searched by prefix.
//
// Judges:    a type, such as my_trie
// Also:      trie, prefix_tree
// Interface: Trie(); insert(word) or add of std::string; contains(word), search
//            or find; optional: erase(word) or remove, size(), empty(),
//            count_with_prefix(prefix), words_with_prefix(prefix) that returns
//            a range, starts_with(prefix) or has_prefix that returns whether
//            there is one, clear(), copies; insert and erase may return whether
//            they change something; names also in camel case
// Claims:    it is a set of words, searched by prefix; so it is of words of any
//            bytes; of many words it holds those that are not erased
// Convicts:  one that takes a prefix for a word; that erases what a word
//            begins, or what begins it; that counts a word twice; that
//            counts what is erased; whose words lack the prefix, are out of
//            order, or lack
//            one; that forgets the empty word; that leaks; whose copy shares
#pragma once

#include <cstddef>
#include <string>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/spelled.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <vector>

namespace tenet::laws {

namespace tries {

using text = std::string;

template <class Trie>
inline constexpr auto insert_of = spelled::first<Trie, const text&>(
    TENET_MEMBER(insert), TENET_MEMBER(add), TENET_MEMBER(addWord),
    TENET_MEMBER(add_word), TENET_MEMBER(insertWord),
    TENET_MEMBER(insert_word));
template <class Trie>
inline constexpr auto contains_of = spelled::first<Trie, const text&>(
    TENET_MEMBER(contains), TENET_MEMBER(search), TENET_MEMBER(find),
    TENET_MEMBER(has), TENET_MEMBER(exists), TENET_MEMBER(searchWord));
template <class Trie>
inline constexpr auto erase_of = spelled::first<Trie, const text&>(
    TENET_MEMBER(erase), TENET_MEMBER(remove), TENET_MEMBER(deleteWord),
    TENET_MEMBER(delete_word), TENET_MEMBER(removeWord),
    TENET_MEMBER(remove_word));
template <class Trie>
inline constexpr auto count_of = spelled::first<Trie, const text&>(
    TENET_MEMBER(count_with_prefix), TENET_MEMBER(countWithPrefix),
    TENET_MEMBER(count_prefix), TENET_MEMBER(countPrefix),
    TENET_MEMBER(count_words_starting_with),
    TENET_MEMBER(countWordsStartingWith));
template <class Trie>
inline constexpr auto starts_with_of = spelled::first<Trie, const text&>(
    TENET_MEMBER(starts_with), TENET_MEMBER(startsWith),
    TENET_MEMBER(has_prefix), TENET_MEMBER(hasPrefix));
template <class Trie>
inline constexpr auto words_of = spelled::first<Trie, const text&>(
    TENET_MEMBER(words_with_prefix), TENET_MEMBER(wordsWithPrefix));
template <class Trie>
inline constexpr auto size_of = spelled::first<Trie>(TENET_MEMBER(size));

template <class Trie>
void add_optional(subject_of<Trie, int>& it) {
    if constexpr (bool(erase_of<Trie>))
        it.call("erase", [](Trie& t, const text& word) {
              return spelled::told_by(
                  [&]() -> decltype(auto) { return erase_of<Trie>(t, word); });
          }).written(erase_of<Trie>.name);
    if constexpr (bool(size_of<Trie>))
        it.call("size", [](Trie& t) { return std::size_t(t.size()); });
    spelled::add_empty<Trie>(it);
    if constexpr (requires(Trie & t) { t.clear(); })
        it.call("clear", [](Trie& t) { t.clear(); });
    if constexpr (bool(count_of<Trie>))
        it.call("count_with_prefix", [](Trie& t, const text& prefix) {
              return std::size_t(count_of<Trie>(t, prefix));
          }).written(count_of<Trie>.name);
    if constexpr (bool(starts_with_of<Trie>))
        it.call("starts_with", [](Trie& t, const text& prefix) {
              return bool(starts_with_of<Trie>(t, prefix));
          }).written(starts_with_of<Trie>.name);
    if constexpr (bool(words_of<Trie>))
        it.call("words_with_prefix", [](Trie& t, const text& prefix) {
              std::vector<text> words;
              for (const auto& word : words_of<Trie>(t, prefix))
                  words.push_back(text(word));
              return words;
          }).written(words_of<Trie>.name);
}

template <class Trie>
subject half() {
    constexpr bool inserts = bool(insert_of<Trie>);
    constexpr bool finds = bool(contains_of<Trie>);
    static_assert(inserts, "needs: insert(word)");
    static_assert(finds, "needs: contains(word)");
    subject_of<Trie, int> it("trie");
    it.start();
    if constexpr (inserts && finds) {
        it.call("insert",
                [](Trie& t, const text& word) {
                    return spelled::told_by([&]() -> decltype(auto) {
                        return insert_of<Trie>(t, word);
                    });
                })
            .written(insert_of<Trie>.name)
            .call("contains",
                  [](Trie& t, const text& word) {
                      return bool(contains_of<Trie>(t, word));
                  })
            .written(contains_of<Trie>.name);
        add_optional(it);
    }
    return it;
}

report judge(const subject&, const settings&, guarantee, bool takes_any_bytes);

}  // namespace tries

// Promised is what a call leaves that throws; one that does not promise to take
// words of any bytes may as well take only those of a to z.
template <class Trie>
report prefix_set(const settings& how = settings::standard(),
                  guarantee promised = guarantee::none,
                  bool takes_any_bytes = false) {
    return tries::judge(tries::half<Trie>(), how, promised, takes_any_bytes);
}

}  // namespace tenet::laws
