#include <concepts>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/prefix_set.hpp>
#include <tenet/structures/trie.hpp>
#include <utility>
#include <vector>

namespace trie_test {

using tenet::trie;
namespace laws = tenet::laws;
using words = std::vector<std::string>;

static_assert(std::regular<trie>);
static_assert(std::is_nothrow_move_constructible_v<trie>);

TEST_CASE("trie is a set of words that a failure leaves unchanged") {
    laws::check(laws::prefix_set<trie>(laws::settings::standard(),
                                       laws::guarantee::strong, true));
}

TEST_CASE("trie takes any bytes, in the order of unsigned ones") {
    using namespace std::string_literals;
    const trie all{"\x80", "a", "\0b"s, "", "\xff", "\x7f"};
    CHECK(all.size() == 6);
    CHECK(all.words_with_prefix("") ==
          words{"", "\0b"s, "a", "\x7f", "\x80", "\xff"});
    CHECK(all.contains("\0b"s));
    CHECK_FALSE(all.contains("\0"s));
    CHECK(all.count_with_prefix("\0"s) == 1);
}

TEST_CASE("trie uses the nodes of erased words again") {
    trie all{"keep"};
    for (int i = 0; i < 100; ++i) {
        CHECK(all.insert("keeper" + std::to_string(i)));
        CHECK(all.erase("keeper" + std::to_string(i)));
        CHECK(all.invariant());
    }
    CHECK(all == trie{"keep"});
    CHECK_FALSE(all == trie{"kept"});
    CHECK_FALSE(all == trie{"keep", "kept"});
    all.clear();
    CHECK(all.empty());
    CHECK(all.words_with_prefix("").empty());
    CHECK(all.insert("new"));
}

// Recursion as deep as a word is long would overflow the stack.
TEST_CASE("trie holds a word of a million letters") {
    const std::string word(1'000'000, 'x');
    trie all{word, word.substr(1)};
    const trie copy = all;
    CHECK(all.words_with_prefix("x") == words{word.substr(1), word});
    CHECK(all.erase(word));
    CHECK(all.size() == 1);
    CHECK(copy.invariant());
}

static_assert([] {
    trie all{"car", "cart", "dog"};
    all.erase("car");
    trie moved = std::move(all);
    return moved.count_with_prefix("car") == 1 && moved.contains("cart") &&
           !moved.contains("ca") && all.empty();
}());

}  // namespace trie_test
