#include <memory>
#include <stdexcept>
#include <string>
#include <tenet/algorithms/dynamic_programming/memoize.hpp>
#include <tenet/laws/algorithms/memoize.hpp>
#include <tenet/laws/catch.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace memoize_test {

using tenet::memoize;
namespace laws = tenet::laws;

TEST_CASE("memoize keeps its law") {
    laws::check(laws::memoize([](auto f) { return memoize(std::move(f)); }));
}

TEST_CASE("memoize takes a function of any self") {
    auto generic = memoize<long long(int)>([](auto& self, int n) {
        return n < 2 ? n : self(n - 1) + self(n - 2);
    });
    auto stated = memoize(
        [](const std::function<long long(int)>& self, int n) -> long long {
            return n < 2 ? n : self(n - 1) + self(n - 2);
        });
    CHECK(generic(90) == 2'880'067'194'370'816'120);
    CHECK(stated(90) == generic(90));
    CHECK(generic.size() == 91);
    CHECK(stated.size() == 91);
}

long long choose(const std::function<long long(int, short)>& self, int n,
                 short k) {
    if (k == 0 || k == n) return 1;
    return self(n - 1, k) + self(n - 1, short(k - 1));
}

TEST_CASE("memoize takes functions, and several arguments of several types") {
    auto binomial = memoize(choose);
    CHECK(binomial(40, 20) == 137'846'528'820);
    auto reversed = memoize<std::string(const std::string&, std::vector<int>)>(
        [](auto& self, const std::string& text, std::vector<int> counts) {
            if (text.empty()) return text;
            counts.push_back(int(text.size()));
            return self(text.substr(1), counts) + text[0];
        });
    CHECK(reversed("abc", {}) == "cba");
    CHECK(reversed.size() == 4);
    auto constant = memoize<int()>([](auto&) { return 7; });
    CHECK(constant() == 7);
    CHECK(constant.size() == 1);
}

TEST_CASE("memoize keeps results where they are, of types that move only") {
    auto boxed = memoize<std::unique_ptr<int>(int)>([](auto& self, int n) {
        return std::make_unique<int>(n == 0 ? 0 : *self(n - 1) + n);
    });
    const auto& first = boxed(3);
    CHECK(*first == 6);
    CHECK(*boxed(100) == 5'050);
    CHECK(&first == &boxed(3));
    static_assert(!std::is_copy_constructible_v<decltype(boxed)>);
    auto moved = std::move(boxed);
    CHECK(&first == &moved(3));
    moved.clear();
    CHECK(moved.size() == 0);
    CHECK(*moved(3) == 6);
}

TEST_CASE("memoize keeps what was computed before a throw, and no more") {
    bool fails = true;
    int calls = 0;
    auto f = memoize<int(int)>([&](auto& self, int n) {
        ++calls;
        if (n == 0) return 1;
        const int before = self(n - 1);
        if (n == 3 && fails) throw std::runtime_error("not yet");
        return before + 1;
    });
    CHECK_THROWS_AS(f(5), std::runtime_error);
    CHECK(f.size() == 3);
    CHECK(calls == 6);
    fails = false;
    CHECK(f(5) == 6);
    CHECK(f.size() == 6);
    CHECK(calls == 9);
}

TEST_CASE("memoize lets a function come back to its own arguments") {
    // The inner value is kept first, and stays.
    int depth = 0;
    auto f = memoize<int(int)>([&](auto& self, int n) -> int {
        const int at = ++depth;
        return at < 3 ? self(n) + 10 : at;
    });
    CHECK(f(1) == 3);
    CHECK(f(1) == 3);
    CHECK(f.size() == 1);
}

}  // namespace memoize_test
