#include <tenet/algorithms/two_pointers/remove_duplicates.hpp>

#include <algorithm>
#include <array>
#include <forward_list>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <tenet/laws/algorithms/remove_duplicates.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace remove_duplicates_test {

using tenet::remove_duplicates;
namespace laws = tenet::laws;

TEST_CASE("remove_duplicates leaves one of each value") {
    laws::check(laws::remove_duplicates(remove_duplicates));
    laws::check(laws::remove_duplicates([](std::vector<unsigned char>& v) {
        const auto rest = remove_duplicates(v.begin(), v.end());
        v.erase(rest.begin(), rest.end());
    }));
}

TEST_CASE("remove_duplicates keeps the first of equal neighbours") {
    std::forward_list<std::string> words{"a", "b", "cc", "d", "ee", "ff"};
    const auto rest = remove_duplicates(words, {}, &std::string::size);
    CHECK(std::ranges::distance(rest) == 2);
    CHECK(rest.end() == words.end());
    words.erase_after(std::ranges::next(words.begin(), 3), words.end());
    CHECK(words == std::forward_list<std::string>{"a", "cc", "d", "ee"});
    std::vector numbers{1, 2, 4, 7, 8, 3};
    const auto same = [](int a, int b) { return a % 2 == b % 2; };
    const auto odd = remove_duplicates(numbers, same);
    CHECK(odd.begin() == numbers.begin() + 5);
    CHECK(odd.end() == numbers.end());
    numbers.erase(odd.begin(), odd.end());
    CHECK(numbers == std::vector{1, 2, 7, 8, 3});
}

// Says whether it was moved to itself.
struct moved_once {
    int n;
    bool to_itself = false;

    explicit moved_once(int x) : n(x) {}
    moved_once(moved_once&&) = default;
    moved_once& operator=(moved_once&& it) noexcept {
        to_itself = this == &it;
        n = it.n;
        return *this;
    }
};

TEST_CASE("remove_duplicates moves elements, and none to itself") {
    std::vector<std::unique_ptr<int>> owned;
    for (const int x : {1, 1, 2, 3, 3})
        owned.push_back(std::make_unique<int>(x));
    const auto value = [](const auto& it) { return *it; };
    const auto rest = remove_duplicates(owned, {}, value);
    CHECK(rest.begin() - owned.begin() == 3);
    CHECK(*owned[2] == 3);
    std::vector<moved_once> all;
    for (const int x : {1, 2, 2, 3}) all.emplace_back(x);
    remove_duplicates(all, {}, &moved_once::n);
    CHECK(std::ranges::none_of(all, &moved_once::to_itself));
    CHECK(all[2].n == 3);
}

TEST_CASE("remove_duplicates compares every two neighbours once") {
    int asked = 0;
    const auto same = [&](int a, int b) { return ++asked, a == b; };
    for (std::vector<int> numbers :
         {std::vector{1}, std::vector{1, 1, 1, 2}, std::vector{1, 2, 3, 4}}) {
        asked = 0;
        remove_duplicates(numbers, same);
        CHECK(asked == static_cast<int>(numbers.size()) - 1);
    }
    std::vector<int> none;
    CHECK(remove_duplicates(none).empty());
}

static_assert([] {
    std::array sorted{1, 1, 2, 3, 3};
    return remove_duplicates(sorted).begin() == sorted.begin() + 3 &&
           sorted[1] == 2 && sorted[2] == 3;
}());

}  // namespace remove_duplicates_test
