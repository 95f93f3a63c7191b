#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/prefix_set.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace prefix_set_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    takes_a_prefix_for_a_word,
    erases_what_it_begins,
    erases_what_begins_it,
    counts_a_word_twice,
    counts_what_is_erased,
    does_not_count_the_word_itself,
    words_lack_the_prefix,
    forgets_the_last_word,
    is_out_of_order,
    forgets_the_empty_word,
    shares_with_its_copy,
    leaks
};

// A sorted set of words with one thing wrong with it.
class wrong_trie {
    using words = std::set<std::string>;

public:
    bool insert(const std::string& word) {
        if (word.empty() && is(fault::forgets_the_empty_word)) return true;
        const bool is_new = words_->insert(word).second;
        size_ += is_new || is(fault::counts_a_word_twice);
        if (is(fault::leaks) && size_ == 3 && is_new) new int(1);
        return is_new;
    }
    bool erase(const std::string& word) {
        if (words_->erase(word) == 0) return false;
        if (!is(fault::counts_what_is_erased)) --size_;
        if (is(fault::erases_what_it_begins) && !word.empty())
            size_ -= std::erase_if(*words_, [&](const std::string& it) {
                return it.starts_with(word);
            });
        if (is(fault::erases_what_begins_it))
            size_ -= std::erase_if(*words_, [&](const std::string& it) {
                return word.starts_with(it) && !it.empty();
            });
        return true;
    }
    bool contains(const std::string& word) const {
        if (is(fault::takes_a_prefix_for_a_word))
            return count_with_prefix(word) != 0;
        return words_->contains(word);
    }
    std::size_t size() const { return size_; }
    std::size_t count_with_prefix(const std::string& prefix) const {
        std::size_t n = words_with_prefix(prefix).size();
        if (is(fault::does_not_count_the_word_itself))
            n -= words_->contains(prefix);
        return n;
    }
    std::vector<std::string> words_with_prefix(
        const std::string& prefix) const {
        std::vector<std::string> found;
        for (const std::string& word : *words_)
            if (word.starts_with(prefix))
                found.push_back(is(fault::words_lack_the_prefix)
                                    ? word.substr(prefix.size())
                                    : word);
        if (is(fault::forgets_the_last_word) && found.size() > 2)
            found.pop_back();
        if (is(fault::is_out_of_order)) std::ranges::reverse(found);
        return found;
    }

    wrong_trie() = default;
    wrong_trie(const wrong_trie& it) : size_(it.size_) {
        if (is(fault::shares_with_its_copy))
            words_ = it.words_;
        else
            *words_ = *it.words_;
    }
    wrong_trie& operator=(wrong_trie it) {
        words_.swap(it.words_);
        size_ = it.size_;
        return *this;
    }

private:
    std::shared_ptr<words> words_ = std::make_shared<words>();
    std::size_t size_ = 0;
};

// As it is often published: of 26 letters.
class trie_of_letters {
public:
    void insert(const std::string& word) {
        trie_of_letters* at = this;
        for (const char letter : word) {
            auto& next = at->next_.at(std::size_t(letter - 'a'));
            if (!next) next = std::make_unique<trie_of_letters>();
            at = next.get();
        }
        at->ends_ = true;
    }
    bool search(std::string word) {
        const trie_of_letters* at = found(word);
        return at && at->ends_;
    }
    bool startsWith(std::string prefix) { return found(prefix) != nullptr; }

private:
    const trie_of_letters* found(const std::string& word) const {
        const trie_of_letters* at = this;
        for (const char letter : word)
            if (at) at = at->next_.at(std::size_t(letter - 'a')).get();
        return at;
    }

    std::array<std::unique_ptr<trie_of_letters>, 26> next_{};
    bool ends_ = false;
};

laws::report trial(const laws::settings& how) {
    return laws::prefix_set<wrong_trie>(how);
}

TEST_CASE("the laws acquit std::set of words and one with its prefixes") {
    laws::check(laws::prefix_set<std::set<std::string>>());
    laws::check(trial(laws::settings::standard()));
}

TEST_CASE(
    "a trie of letters need not take other bytes, if it does not promise") {
    const auto found = laws::prefix_set<trie_of_letters>();
    laws::check(found);
    CHECK(std::ranges::count(found.not_judged(),
                             "it seems to take words of a to z alone",
                             &laws::omission::why) == 1);
    laws::check_convicted([](const laws::settings& how) {
        return laws::prefix_set<trie_of_letters>(how, laws::guarantee::none,
                                                 true);
    });
}

TEST_CASE("the laws convict a trie with a fault") {
    convict(trial, fault::takes_a_prefix_for_a_word,
            fault::shares_with_its_copy);
    convict_of_leak(trial, fault::leaks);
}

}  // namespace prefix_set_laws_test
