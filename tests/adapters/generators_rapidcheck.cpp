// What our generators draw and how that shrinks, in RapidCheck's hands.
#include <tenet/laws/rapidcheck.hpp>

#include <algorithm>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace laws = tenet::laws;
namespace gen = tenet::laws::gen;

namespace {

using ints = std::vector<int>;

int failures = 0;
void expect(bool holds, const std::string& claim, double found) {
    std::printf("%s  %s (%g)\n", holds ? "holds  " : "refuted", claim.c_str(),
                found);
    failures += holds ? 0 : 1;
}

// -------------------------------------------------------------- distributions

// How many of a hundred draws are such, over all sizes that RapidCheck uses.
template <class T, class Predicate>
double percent(const rc::Gen<T>& from, Predicate such) {
    constexpr int draws = 5000;
    rc::Random random(7);
    int found = 0;
    for (int i = 0; i < draws; ++i)
        found += such(from(random.split(), i % 101).value()) ? 1 : 0;
    return 100.0 * found / draws;
}

template <class T, class Predicate>
void expect_share(const std::string& what, double least, double most,
                  const rc::Gen<T>& from, Predicate such) {
    const double share = percent(from, such);
    expect(least <= share && share <= most, what, share);
}

std::size_t letters_of(const std::string& text) {
    return std::set<char>(text.begin(), text.end()).size();
}

void draw_integers() {
    const auto is = [](auto x) { return [x](auto y) { return x == y; }; };
    expect_share("INT_MIN", 5, 25, gen::arbitrary<int>(), is(INT_MIN));
    expect_share("INT_MAX", 5, 25, gen::arbitrary<int>(), is(INT_MAX));
    expect_share("0", 5, 30, gen::arbitrary<int>(), is(0));
    expect_share("the greatest of 64 bits", 3, 25,
                 gen::arbitrary<std::int64_t>(), is(INT64_MAX));
    expect_share("the greatest without a sign", 1, 25,
                 gen::arbitrary<std::uint64_t>(), is(UINT64_MAX));
    expect_share("beyond a million", 10, 60, gen::arbitrary<int>(),
                 [](int x) { return std::abs(x / 2) > 500'000; });
    expect_share("a die's six", 10, 25,
                 gen::from<int>(laws::domain::whole(1, 6)), is(6));
    expect_share("a die's seven", 0, 0,
                 gen::from<int>(laws::domain::whole(1, 6)), is(7));
    expect_share("what is recalled", 30, 70,
                 gen::recalling<int>(ints{123456, -98765}),
                 [](int x) { return x == 123456 || x == -98765; });
}

void draw_sequences() {
    const auto all = gen::arbitrary<ints>();
    const auto longer = [](std::size_t least, auto also) {
        return [=](const ints& xs) { return xs.size() >= least && also(xs); };
    };
    const auto ascends = [](const ints& xs) {
        return std::ranges::is_sorted(xs);
    };
    const auto descends = [](const ints& xs) {
        return std::ranges::is_sorted(xs, std::greater());
    };
    const auto repeats = [](const ints& xs) {
        return std::set<int>(xs.begin(), xs.end()).size() < xs.size();
    };
    const auto equal = [](const ints& xs) {
        return std::set<int>(xs.begin(), xs.end()).size() == 1;
    };
    const auto has_least = [](const ints& xs) {
        return std::ranges::count(xs, INT_MIN) > 0;
    };
    expect_share("empty", 3, 20, all,
                 [](const ints& xs) { return xs.empty(); });
    expect_share("of 20 or more", 10, 50, all,
                 longer(20, [](const ints&) { return true; }));
    expect_share("of 4 or more and sorted", 5, 40, all, longer(4, ascends));
    expect_share("of 4 or more and reversed", 5, 40, all, longer(4, descends));
    expect_share("of 4 or more and all equal", 4, 30, all, longer(4, equal));
    expect_share("of 4 or more with a duplicate", 30, 80, all,
                 longer(4, repeats));
    expect_share("with INT_MIN", 2, 40, all, has_least);
    expect_share("a text of 1 to 3 letters", 40, 95,
                 gen::arbitrary<std::string>(), [](const std::string& text) {
                     return !text.empty() && letters_of(text) <= 3;
                 });
}

// RapidCheck itself exceeds 100 once tests are discarded.
void draw_at_any_size() {
    rc::Random random(3);
    std::size_t longest = 0;
    for (const int size : {0, 1, 100, 101, 128, 1000, 1'000'000})
        for (int i = 0; i < 200; ++i) {
            const auto drawn = gen::arbitrary<ints>()(random.split(), size);
            longest = std::max(longest, drawn.value().size());
        }
    expect(longest <= 100, "no size draws more than 100 elements",
           static_cast<double>(longest));
}

// ------------------------------------------------------------------- convicts

template <class Property>
rc::detail::TestResult judged(std::uint64_t seed, Property property) {
    rc::detail::TestParams params;
    params.seed = seed;
    return rc::detail::checkTestable(property, rc::detail::TestMetadata(),
                                     params);
}

// Refuted with every one of thirty seeds, and by the smallest input there is.
template <class Property>
void convict(const std::string& claim, const std::string& smallest,
             Property property, int least_minimal = 30) {
    int refuted = 0, minimal = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        rc::detail::FailureResult failure;
        if (!judged(seed, property).match(failure)) continue;
        ++refuted;
        minimal += failure.counterExample.front().second == smallest ? 1 : 0;
    }
    expect(refuted == 30, claim, refuted);
    expect(minimal >= least_minimal, "  shrunk to " + smallest, minimal);
}

// The fault shows for one number of 2^32.
int wrong_absolute(int x) {
    return x < 0 && x != INT_MIN ? -x : x;
}

// Drops an element that equals the one before.
ints wrong_copy(ints xs) {
    xs.erase(std::unique(xs.begin(), xs.end()), xs.end());
    return xs;
}

// Adds one to the count where all of four or more are equal.
std::size_t wrong_count(const ints& xs) {
    const bool equal = std::set<int>(xs.begin(), xs.end()).size() == 1;
    return xs.size() + (equal && xs.size() >= 4 ? 1 : 0);
}

void convict_all() {
    convict("forgets INT_MIN", "(-2147483648)",
            [](laws::any<int> x) { RC_ASSERT(wrong_absolute(x) >= 0); });
    convict("forgets INT_MAX", "(2147483647)",
            [](laws::any<int> x) { RC_ASSERT(x != INT_MAX); });
    convict("drops duplicates", "([0, 0])", [](const laws::any<ints>& xs) {
        RC_ASSERT(wrong_copy(xs) == *xs);
    });
    convict("miscounts equals", "([0, 0, 0, 0])",
            [](const laws::any<ints>& xs) {
                RC_ASSERT(wrong_count(xs) == xs->size());
            });
    convict("stumbles over a double letter", "(\"aa\")",
            [](const laws::any<std::string>& text) {
                RC_ASSERT(std::ranges::adjacent_find(*text) == text->end());
            });
    convict("holds seven at most", "([0, 0, 0, 0, 0, 0, 0, 0])",
            [](const laws::up_to<laws::within<0, 7>, 20>& xs) {
                RC_ASSERT(xs.elements.size() < 8);
            });
    convict("takes equals for different", "((0, 0))",
            [](const laws::any<std::pair<int, int>>& x) {
                RC_ASSERT(x->first != x->second);
            });
}

// A key that a map holds, drawn anew for the state it is in.
void recall_in_a_property() {
    const auto property = [] {
        const auto keys = *gen::arbitrary<ints>();
        RC_PRE(!keys.empty());
        const int key = *gen::recalling<int>(keys);
        RC_ASSERT(std::ranges::find(keys, key) == keys.end());
    };
    // The key is drawn anew for other keys, and may be none of those.
    convict("forgets a key", "[0]", property, 20);
}

// ------------------------------------------------------------------ shrinking

// Runs stay few, though the least script that fails is long.
void shrink_briefly() {
    std::size_t runs = 0;
    const auto property = [&runs](const laws::any<ints>& xs) {
        ++runs;
        RC_ASSERT(std::ranges::count_if(*xs, [](int x) { return x > 9; }) < 30);
    };
    rc::detail::FailureResult failure;
    for (std::uint64_t seed = 1; seed <= 30; ++seed)
        if (judged(seed, property).match(failure)) {
            std::string smallest = "10";
            for (int i = 1; i < 30; ++i) smallest += ", 10";
            expect(
                failure.counterExample.front().second == "([" + smallest + "])",
                "thirty elements shrink to tens", double(runs));
            expect(runs < 20'000, "  within twenty thousand runs",
                   double(runs));
            return;
        }
    expect(false, "thirty elements are drawn", 0);
}

}  // namespace

int main() {
    draw_integers();
    draw_sequences();
    draw_at_any_size();
    convict_all();
    recall_in_a_property();
    shrink_briefly();
    return failures == 0 ? 0 : 1;
}
