// trie: a set of words that is searched by prefix.
//
// A search takes as many steps as the word has characters, however many words
// there are, and all words with a prefix lie in one subtree. For lookups of
// whole words alone a hash set takes less space. Strong exception guarantee;
// erase does not throw.
//
// Technique:  a tree whose edges are characters; the children of a node are a
//             sorted list; nodes lie in one array, linked by index
// Invariant:  a node counts the words that end in it or below, which are some;
//             siblings ascend
// Complexity: insert, erase, contains, count_with_prefix O(length * children of
//             a node); words_with_prefix O(characters that it returns); copy,
//             == O(n); space O(greatest n), where n are the characters of all
//             words; nothing is recursive
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
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenet {

class trie {
public:
    constexpr trie() = default;
    constexpr trie(std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words) insert(word);
    }

    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept {
        return count_with_prefix("");
    }

    // Returns whether the word is new.
    constexpr bool insert(std::string_view word) {
        if (contains(word)) return false;
        make_room(word.size() + 1);
        if (nodes_.empty()) nodes_.push_back({});
        std::size_t at = root;
        ++nodes_[at].words;
        for (const char letter : word) {
            std::size_t& link = link_to(at, letter);
            if (!is(link, letter)) link = made(letter, link);
            at = link;
            ++nodes_[at].words;
        }
        nodes_[at].is_word = true;
        return true;
    }

    // Returns whether there was such a word. Cuts off the highest node under
    // which there is no other.
    constexpr bool erase(std::string_view word) noexcept {
        if (!contains(word)) return false;
        std::size_t at = root;
        --nodes_[at].words;
        for (const char letter : word) {
            std::size_t& link = link_to(at, letter);
            at = link;
            if (--nodes_[at].words == 0) {
                link = nodes_[at].next;
                free_chain(at);
                return true;
            }
        }
        nodes_[at].is_word = false;
        return true;
    }

    constexpr bool contains(std::string_view word) const noexcept {
        const std::size_t at = find(word);
        return at != none && nodes_[at].is_word;
    }
    // How many words begin with the prefix; a word begins with itself.
    constexpr std::size_t count_with_prefix(
        std::string_view prefix) const noexcept {
        const std::size_t at = find(prefix);
        return at == none ? 0 : nodes_[at].words;
    }

    // They ascend in the order of their bytes as unsigned numbers.
    constexpr std::vector<std::string> words_with_prefix(
        std::string_view prefix) const {
        std::vector<std::string> found;
        std::string word(prefix);
        std::vector<std::size_t> path;
        if (const std::size_t top = find(prefix); top != none)
            path.push_back(top);
        while (!path.empty()) {
            const node& it = nodes_[path.back()];
            if (it.is_word) found.push_back(word);
            path.push_back(it.first);
            word.push_back('\0');
            while (path.size() > 1 && path.back() == 0) {
                path.pop_back();
                word.pop_back();
                path.back() = path.size() > 1 ? nodes_[path.back()].next : 0;
            }
            if (path.back() == 0) break;
            word.back() = nodes_[path.back()].letter;
        }
        return found;
    }

    constexpr void clear() noexcept { nodes_.clear(); }

    friend constexpr bool operator==(const trie& a, const trie& b) {
        return a.size() == b.size() &&
               a.words_with_prefix("") == b.words_with_prefix("");
    }

    constexpr bool invariant() const {
        for (const node& it : nodes_) {
            std::size_t words = it.is_word;
            for (std::size_t i = it.first; i != 0; i = nodes_[i].next) {
                const std::size_t next = nodes_[i].next;
                if (nodes_[i].words == 0) return false;
                if (next != 0 && !before(nodes_[i].letter, nodes_[next].letter))
                    return false;
                words += nodes_[i].words;
            }
            if (words != it.words) return false;
        }
        return true;
    }

private:
    // Links are indices, 0 is none. The root has no sibling: its next begins
    // the list of nodes that are free.
    struct node {
        std::size_t first = 0;
        std::size_t next = 0;
        std::size_t words = 0;
        char letter = 0;
        bool is_word = false;
    };
    static constexpr std::size_t root = 0;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    static constexpr bool before(char a, char b) {
        return static_cast<unsigned char>(a) < static_cast<unsigned char>(b);
    }
    constexpr bool is(std::size_t i, char letter) const {
        return i != 0 && nodes_[i].letter == letter;
    }

    constexpr std::size_t find(std::string_view prefix) const noexcept {
        if (nodes_.empty()) return none;
        std::size_t at = root;
        for (const char letter : prefix) {
            at = nodes_[at].first;
            while (at != 0 && nodes_[at].letter != letter) at = nodes_[at].next;
            if (at == 0) return none;
        }
        return at;
    }

    // The link to the child of that letter, or where it would be.
    constexpr std::size_t& link_to(std::size_t parent, char letter) {
        std::size_t* link = &nodes_[parent].first;
        while (*link != 0 && before(nodes_[*link].letter, letter))
            link = &nodes_[*link].next;
        return *link;
    }

    // Makes room for n more nodes, so that insert() cannot fail halfway.
    constexpr void make_room(std::size_t n) {
        const std::size_t needed = nodes_.size() + n;
        if (needed > nodes_.capacity())
            nodes_.reserve(std::max(needed, 2 * nodes_.capacity()));
    }

    // Precondition: there is room.
    constexpr std::size_t made(char letter, std::size_t next) {
        std::size_t i = nodes_[root].next;
        if (i != 0)
            nodes_[root].next = nodes_[i].next;
        else
            i = nodes_.size(), nodes_.push_back({});
        nodes_[i] = {0, next, 0, letter, false};
        return i;
    }

    constexpr void free_chain(std::size_t at) {
        while (at != 0) {
            const std::size_t below = nodes_[at].first;
            nodes_[at] = {0, std::exchange(nodes_[root].next, at), 0, 0, false};
            at = below;
        }
    }

    std::vector<node> nodes_{};
};

}  // namespace tenet
