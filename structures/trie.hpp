// trie: a set of words that is searched by prefix.
//
// A search takes as many steps as the word has characters, however many words
// there are, and all words with a prefix lie in one subtree. For lookups of
// whole words alone a hash set takes less space. Strong exception guarantee;
// erase does not throw.
//
// Technique:  a tree whose edges are characters, the children of a node sorted;
//             each node counts the words below it
// Invariant:  each node but the root is on the way to a word; a node counts
//             itself, if a word ends there, and what its children count
// Complexity: insert, erase, contains, count_with_prefix O(length * log of the
//             children of a node, at most 8), insert also moves up to 255
//             links; words O(what it returns); clear, copy O(nodes), not
//             recursive; space O(characters of all words)
// Reference:  E. Fredkin, Trie memory, CACM 3(9), 1960
// Laws:       prefix_set
//
// Example:
//   trie words{"car", "cart", "dog"};
//   words.count_with_prefix("car") == 2 && words.erase("car") &&
//       words.words_with_prefix("ca") == std::vector<std::string>{"cart"}
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenet {

class trie {
    struct node;

public:
    constexpr trie() = default;
    constexpr trie(std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words) insert(word);
    }
    constexpr trie(const trie& other) {
        for (const std::string& word : other.words_with_prefix(""))
            insert(word);
    }
    constexpr trie(trie&& other) noexcept { swap(other); }
    constexpr trie& operator=(trie other) noexcept {
        swap(other);
        return *this;
    }
    // Without recursion: a node's children come to the root, then it leaves.
    constexpr ~trie() { clear(); }

    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept { return root_.words; }

    // Returns whether the word is new. Makes the nodes that are missing aside,
    // and only then links and counts them.
    constexpr bool insert(std::string_view word) {
        if (contains(word)) return false;
        node* at = &root_;
        std::size_t i = 0;
        while (i < word.size())
            if (node* const child = at->find(word[i]))
                at = child, ++i;
            else
                break;
        if (i < word.size()) at->link(chain(word.substr(i)));
        adjust(word, +1);
        return true;
    }

    // Returns whether there was such a word. Takes out the highest node under
    // which there is no other word.
    constexpr bool erase(std::string_view word) noexcept {
        if (!contains(word)) return false;
        adjust(word, -1);
        node* at = &root_;
        for (const char letter : word) {
            node* const child = at->find(letter);
            if (child->words == 0) {
                destroy(at->unlink(letter));
                break;
            }
            at = child;
        }
        return true;
    }

    constexpr bool contains(std::string_view word) const noexcept {
        const node* const at = find(word);
        return at && at->is_word;
    }
    // How many words begin with the prefix; each word does with itself.
    constexpr std::size_t count_with_prefix(
        std::string_view prefix) const noexcept {
        const node* const at = find(prefix);
        return at ? at->words : 0;
    }
    // The longest word that the text begins with, or a view without data.
    constexpr std::string_view longest_prefix_of(
        std::string_view text) const noexcept {
        std::string_view longest;
        const node* at = &root_;
        for (std::size_t i = 0; at; at = at->find(text[i++])) {
            if (at->is_word) longest = text.substr(0, i);
            if (i == text.size()) break;
        }
        return longest;
    }

    // In the order of their bytes.
    constexpr std::vector<std::string> words_with_prefix(
        std::string_view prefix) const {
        std::vector<std::string> found;
        std::string word(prefix);
        std::vector<std::pair<const node*, std::size_t>> path;
        if (const node* const top = find(prefix)) path.push_back({top, 0});
        while (!path.empty()) {
            auto& [at, next] = path.back();
            if (next == 0 && at->is_word) found.push_back(word);
            if (next == at->children.size()) {
                path.pop_back();
                if (!path.empty()) word.pop_back();
            } else {
                const node* const child = at->children[next++].get();
                word.push_back(child->letter);
                path.push_back({child, 0});
            }
        }
        return found;
    }

    constexpr void clear() noexcept {
        auto leaving = std::exchange(root_, node());
        destroy(std::move(leaving.children));
    }
