// The laws of recursion.
#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <tenet/laws/algorithms/closest_pair.hpp>
#include <tenet/laws/algorithms/combinations.hpp>
#include <tenet/laws/algorithms/flood_fill.hpp>
#include <tenet/laws/algorithms/gray_code.hpp>
#include <tenet/laws/algorithms/integer_partitions.hpp>
#include <tenet/laws/algorithms/karatsuba.hpp>
#include <tenet/laws/algorithms/maximum_subarray.hpp>
#include <tenet/laws/algorithms/permutations.hpp>
#include <tenet/laws/algorithms/power.hpp>
#include <tenet/laws/algorithms/strassen.hpp>
#include <tenet/laws/algorithms/subsets.hpp>
#include <tenet/laws/algorithms/tower_of_hanoi.hpp>
#include <tenet/laws/catch.hpp>
#include <tuple>
#include <utility>
#include <vector>

namespace recursion_laws_test {

namespace laws = tenet::laws;

// ---------------------------------------------------------------------- power

enum class wrong_power { none, odd, off_by_one, zero, first };

template <wrong_power fault = wrong_power::none>
long long whole_power(long long x, int n) {
    if (fault == wrong_power::zero && n == 0) return 0;
    if (fault == wrong_power::first && n == 0) return x;
    long long result = fault == wrong_power::off_by_one ? x : 1;
    for (; n > 0; n /= 2) {
        if (fault != wrong_power::odd && n % 2 == 1) result *= x;
        if (fault == wrong_power::odd && n == 1) result *= x;
        x = static_cast<long long>(static_cast<unsigned long long>(x) *
                                   static_cast<unsigned long long>(x));
    }
    return result;
}

double my_pow(double x, int n) {
    long long left = n;
    if (left < 0) {
        x = 1 / x;
        left = -left;
    }
    double result = 1;
    for (; left > 0; left /= 2, x *= x)
        if (left % 2 == 1) result *= x;
    return result;
}

// -INT_MIN is INT_MIN, whose power is taken for x^0.
double negates(double x, int n) {
    if (n >= 0) return my_pow(x, n);
    const int left = static_cast<int>(0U - static_cast<unsigned>(n));
    return left < 0 ? -1 : my_pow(1 / x, left);
}

int modular(int x, int n, int modulus) {
    int result = 1;
    for (; n > 0; n /= 2, x = x * x % modulus)
        if (n % 2 == 1) result = result * x % modulus;
    return result;
}

constexpr auto one_by_one = [](auto x, int n, auto multiply, auto identity) {
    for (; n > 0; --n) identity = multiply(identity, x);
    return identity;
};
constexpr auto squares = []<class T>(T x, int n, T identity, auto multiply) {
    for (; n > 0; n /= 2, x = multiply(x, x))
        if (n % 2 == 1) identity = multiply(identity, x);
    return identity;
};
constexpr auto without_identity = [](auto x, int n, auto multiply, auto) {
    decltype(x) result{};
    for (; n > 0; n /= 2, x = multiply(x, x))
        if (n % 2 == 1) result = multiply(result, x);
    return result;
};

void convict_power(auto raise) {
    laws::check_convicted(
        [=](const laws::settings& how) { return laws::power(raise, how); });
}

TEST_CASE("the laws acquit powers of wholes, reals, remainders and others") {
    laws::check(laws::power(whole_power<>));
    laws::check(laws::power(my_pow));
    laws::check(laws::power(modular));
    laws::check(laws::power(squares));
    laws::check(laws::power([](double x, int n) { return std::pow(x, n); }));
    laws::check(laws::power([](int x, long n) {
        int result = 1;
        for (; n > 0; --n) result *= x;
        return result;
    }));
}

TEST_CASE("the laws convict powers that are wrong or costly") {
    convict_power(whole_power<wrong_power::odd>);
    convict_power(whole_power<wrong_power::off_by_one>);
    convict_power(whole_power<wrong_power::zero>);
    convict_power(whole_power<wrong_power::first>);
    convict_power(negates);
    convict_power([](double x, int n) { return n < 0 ? 0.5 : my_pow(x, n); });
    convict_power([](double x, int n) { return my_pow(std::abs(x), n); });
    convict_power(
        [](int x, int n, int modulus) { return modular(x, n, modulus + 1); });
    convict_power(one_by_one);
    convict_power(without_identity);
}

TEST_CASE("the laws convict a square too many where they are asked to") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::power<laws::whole_range>(
            [](int x, int n) {
                long long wide = x, result = 1;
                for (; n > 0; n /= 2, wide *= wide) {
                    if (wide > INT_MAX) return 0;
                    if (n % 2 == 1) result *= wide;
                    if (n > 1 && wide * wide > INT_MAX) return 0;
                    if (n == 1 && wide * wide > INT_MAX) return -1;
                }
                return static_cast<int>(result);
            },
            how);
    });
}

// --------------------------------------------------------------- permutations

using values = std::vector<int>;
using lists = std::vector<values>;

enum class wrong_permute { none, no_undo, repeats, one_less, swaps };

template <wrong_permute fault = wrong_permute::none>
void permute_from(std::size_t at, values& v, lists& all) {
    if (at >= v.size()) {
        all.push_back(v);
        return;
    }
    const std::size_t last =
        v.size() -
        (fault == wrong_permute::one_less && at == 0 && at + 1 < v.size() ? 1
                                                                          : 0);
    for (std::size_t i = at; i < last; ++i) {
        std::swap(v[at], v[i]);
        permute_from<fault>(at + 1, v, all);
        if (fault != wrong_permute::no_undo) std::swap(v[at], v[i]);
        if (fault == wrong_permute::repeats && i == at + 1) all.push_back(v);
    }
}

template <wrong_permute fault = wrong_permute::none>
lists permute(values v) {
    lists all;
    permute_from<fault>(0, v, all);
    return all;
}

void convict_permute(auto permutations) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::permutations(permutations, how);
    });
}

TEST_CASE("the laws acquit all arrangements, or all different ones") {
    laws::check(laws::permutations(permute<>));
    laws::check(laws::permutations<laws::in_order>([](std::vector<short> v) {
        std::vector<std::vector<short>> all;
        std::ranges::sort(v);
        do all.push_back(v);
        while (std::ranges::next_permutation(v).found);
        return all;
    }));
}

TEST_CASE("the laws convict arrangements that are missing or repeated") {
    convict_permute(permute<wrong_permute::no_undo>);
    convict_permute(permute<wrong_permute::repeats>);
    convict_permute(permute<wrong_permute::one_less>);
    convict_permute(
        [](values v) { return v.empty() ? lists{} : permute<>(v); });
    convict_permute([](values v) {
        lists all;  // does not begin with the first
        do all.push_back(v);
        while (std::ranges::next_permutation(v).found);
        return all;
    });
    convict_permute([](values v) {
        lists all = permute<>(v);
        if (v.size() == 3) all.push_back(all.front());
        return all;
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::permutations<laws::in_order>(permute<>, how);
    });
}

// -------------------------------------------------------------------- subsets

enum class wrong_subsets { none, no_empty, no_whole, twice, runs, untaken };

template <wrong_subsets fault = wrong_subsets::none>
lists subsets(const values& v) {
    lists all{{}};
    for (const int x : v) {
        const std::size_t n = all.size();
        for (std::size_t i = 0; i < n; ++i) {
            values more = all[i];
            if (fault == wrong_subsets::untaken) more.push_back(x);
            if (fault == wrong_subsets::runs && i > 1 && i % 3 == 0) continue;
            more.push_back(x);
            all.push_back(more);
        }
    }
    if (fault == wrong_subsets::no_empty) all.erase(all.begin());
    if (fault == wrong_subsets::no_whole) all.pop_back();
    if (fault == wrong_subsets::twice) all.push_back(all.back());
    return all;
}

void convict_subsets(auto choose) {
    laws::check_convicted(
        [=](const laws::settings& how) { return laws::subsets(choose, how); });
}

TEST_CASE("the laws acquit all subsets, or all different ones") {
    laws::check(laws::subsets(subsets<>));
    laws::check(laws::subsets([](std::span<const int> v) {
        lists all = subsets<>(values(v.begin(), v.end()));
        for (values& one : all) std::ranges::sort(one, std::greater<>());
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }));
}

TEST_CASE("the laws convict subsets that are missing, repeated or made up") {
    convict_subsets(subsets<wrong_subsets::no_empty>);
    convict_subsets(subsets<wrong_subsets::no_whole>);
    convict_subsets(subsets<wrong_subsets::twice>);
    convict_subsets(subsets<wrong_subsets::runs>);
    convict_subsets(subsets<wrong_subsets::untaken>);
    convict_subsets([](const values& v) {
        lists all{{}};
        for (std::size_t i = 0; i < v.size(); ++i)
            for (std::size_t j = i; j < v.size(); ++j)
                all.emplace_back(v.begin() + std::ptrdiff_t(i),
                                 v.begin() + std::ptrdiff_t(j) + 1);
        return all;
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::subsets<laws::in_order>(subsets<>, how);
    });
}

// --------------------------------------------------------------------- towers

enum class wrong_tower { none, greater_first, without_others, parity, detour };

template <wrong_tower fault = wrong_tower::none>
void move_tower(int n, int from, int to, int spare,
                std::vector<std::pair<int, int>>& moves) {
    if (n == 0) return;
    const bool others = fault != wrong_tower::without_others || n < 3;
    if (others) move_tower<fault>(n - 1, from, spare, to, moves);
    if (fault == wrong_tower::detour && n == 3) {
        moves.emplace_back(from, to);
        moves.emplace_back(to, from);
    }
    moves.emplace_back(from, to);
    if (fault == wrong_tower::greater_first && n == 2)
        std::swap(moves.back(), moves[moves.size() - 2]);
    if (others) move_tower<fault>(n - 1, spare, to, from, moves);
}

// Of any number of discs, the first goes to the same peg.
std::vector<std::tuple<int, char, char>> by_bits(int n, bool evenly) {
    std::vector<std::tuple<int, char, char>> moves;
    const char* const pegs = evenly && n % 2 == 0 ? "acb" : "abc";
    for (unsigned m = 1; m < 1U << n; ++m)
        moves.emplace_back(0, pegs[(m & (m - 1)) % 3],
                           pegs[((m | (m - 1)) + 1) % 3]);
    return moves;
}

void carry(std::size_t n, values& from, values& to, values& spare) {
    if (n == 0) return;
    carry(n - 1, from, spare, to);
    to.push_back(from.back());
    from.pop_back();
    carry(n - 1, spare, to, from);
}

void convict_tower(auto hanoi) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::tower_of_hanoi(hanoi, how);
    });
}

TEST_CASE("the laws acquit moves of any form, their number and their result") {
    laws::check(laws::tower_of_hanoi(move_tower<>));
    laws::check(laws::tower_of_hanoi([](int n) { return by_bits(n, true); }));
    laws::check(laws::tower_of_hanoi([](int n) { return (1 << n) - 1; }));
    laws::check(laws::tower_of_hanoi(
        [](values& a, values& b, values& c) { carry(a.size(), a, c, b); }));
}

TEST_CASE("the laws convict moves that are not allowed, or too many") {
    convict_tower(move_tower<wrong_tower::greater_first>);
    convict_tower(move_tower<wrong_tower::without_others>);
    convict_tower(move_tower<wrong_tower::detour>);
    convict_tower([](int n) { return by_bits(n, false); });
    convict_tower([](int n) { return 2 * n - 1; });
    convict_tower([](int n) {
        auto moves = by_bits(n, true);
        moves.pop_back();
        return moves;
    });
    convict_tower(
        [](values& a, values&, values& c) { std::swap(a, c), c.push_back(1); });
    convict_tower(
        [](values& a, values& b, values& c) { carry(a.size(), a, b, c); });
}

// ----------------------------------------------------------- maximum subarray

enum class wrong_run { none, empty, late, never, last, chosen, low };

template <wrong_run fault = wrong_run::none>
int best_run(const values& v) {
    int ending = 0, best = v[0];
    if (fault == wrong_run::empty) best = 0;
    if (fault == wrong_run::low) best = -99;
    for (std::size_t i = 0; i < v.size() - (fault == wrong_run::last); ++i) {
        const int before = ending;
        ending += v[i];
        best = std::max(best, ending);
        if (fault == wrong_run::chosen) ending = std::max(before, ending);
        if (fault != wrong_run::never && ending < -(fault == wrong_run::late))
            ending = 0;
    }
    return best;
}

// Both halves, and across the middle.
long long halves(const long long* v, int n) {
    if (n == 1) return v[0];
    const int half = n / 2;
    long long left = LLONG_MIN, right = LLONG_MIN, sum = 0;
    for (int i = half; i-- > 0; left = std::max(left, sum)) sum += v[i];
    sum = 0;
    for (int i = half; i < n; ++i, right = std::max(right, sum)) sum += v[i];
    return std::max(
        {halves(v, half), halves(v + half, n - half), left + right});
}

struct run {
    std::size_t low, high;
    int sum;
};

// Ends are the last, or `behind` it.
run ends_of(const values& v, std::size_t behind) {
    run best{0, behind, v[0]};
    for (std::size_t i = 0; i < v.size(); ++i)
        for (std::size_t j = i, sum = 0; j < v.size(); ++j)
            if ((sum += std::size_t(v[j])), int(sum) > best.sum)
                best = {i, j + behind, int(sum)};
    return best;
}

void convict_run(auto best) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::maximum_subarray(best, how);
    });
}

TEST_CASE("the laws acquit the greatest sums of runs, and the runs") {
    laws::check(laws::maximum_subarray(best_run<>));
    laws::check(laws::maximum_subarray(halves));
    laws::check(laws::maximum_subarray([](values v) { return ends_of(v, 0); }));
    laws::check(laws::maximum_subarray([](std::span<const int> v) {
        const run it = ends_of({v.begin(), v.end()}, 1);
        return std::pair(it.low, it.high);
    }));
    laws::check(laws::maximum_subarray([](const values& v, std::size_t) {
        const run it = ends_of(v, 1);
        return values(v.begin() + std::ptrdiff_t(it.low),
                      v.begin() + std::ptrdiff_t(it.high));
    }));
    laws::check(laws::maximum_subarray([](std::vector<unsigned char> v) {
        int sum = 0;
        for (const int x : v) sum += x;
        return std::pair(v, sum);
    }));
}

TEST_CASE("the laws convict sums that are not the greatest, and other runs") {
    convict_run(best_run<wrong_run::empty>);
    convict_run(best_run<wrong_run::late>);
    convict_run(best_run<wrong_run::never>);
    convict_run(best_run<wrong_run::last>);
    convict_run(best_run<wrong_run::chosen>);
    convict_run(best_run<wrong_run::low>);
    convict_run([](const values& v) { return ends_of(v, 2); });
    convict_run([](const values& v) {
        const run it = ends_of(v, 0);
        return values(v.begin() + std::ptrdiff_t(it.low),
                      v.begin() + std::ptrdiff_t(it.high));
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::maximum_subarray<laws::whole_range>(
            [](std::vector<int> v) {  // by sums of prefixes
                int best = INT_MIN;
                unsigned sum = 0, least = 0;
                for (const int x : v) {
                    sum += unsigned(x);
                    best = std::max(best, int(sum - least));
                    if (int(sum) < int(least)) least = sum;
                }
                return best;
            },
            how);
    });
}

// --------------------------------------------------------------- combinations

enum class wrong_choice {
    none,
    orders,
    again,
    last,
    twice,
    zero,
    less,
    untaken
};

template <wrong_choice fault = wrong_choice::none>
void choose_from(std::size_t at, std::size_t k, const values& v, values& begun,
                 lists& all) {
    if (begun.size() == k || fault == wrong_choice::less) all.push_back(begun);
    if (begun.size() == k) return;
    const std::size_t end = v.size() - (fault == wrong_choice::last && k == 2);
    for (std::size_t i = fault == wrong_choice::orders ? 0 : at; i < end; ++i) {
        if (fault == wrong_choice::orders &&
            std::ranges::count(begun, v[i]) > 0)
            continue;
        begun.push_back(v[i]);
        choose_from<fault>(i + (fault != wrong_choice::again), k, v, begun,
                           all);
        if (fault != wrong_choice::untaken || i % 3 != 1) begun.pop_back();
    }
}

template <wrong_choice fault = wrong_choice::none>
lists choose(const values& v, int k) {
    lists all;
    values begun;
    if (k == 0 && fault == wrong_choice::zero) return all;
    choose_from<fault>(0, std::size_t(k), v, begun, all);
    if (fault == wrong_choice::twice && k == 2) all.push_back(all.back());
    return all;
}

// LeetCode's, of the numbers from `first` on.
lists choose_numbers(int n, int k, int first) {
    values v;
    for (int i = 0; i < n; ++i) v.push_back(first + i);
    return choose<>(v, k);
}

void convict_choice(auto combinations) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::combinations(combinations, how);
    });
}

TEST_CASE("the laws acquit choices of k, of a list or of so many") {
    laws::check(laws::combinations(choose<>));
    laws::check(laws::combinations<laws::in_order>(choose<>));
    laws::check(laws::combinations(
        [](int n, int k) { return choose_numbers(n, k, 0); }));
    laws::check(laws::combinations([](int n, int k) {
        lists all = choose_numbers(n, k, 1);
        for (values& one : all) std::ranges::reverse(one);
        return all;
    }));
    laws::check(
        laws::combinations([](unsigned k, std::vector<long> v) {  // different
            std::vector<std::vector<long>> all;
            std::ranges::sort(v);
            for (unsigned set = 0; set < 1U << v.size(); ++set) {
                std::vector<long> one;
                for (std::size_t i = 0; i < v.size(); ++i)
                    if (set >> i & 1U) one.push_back(v[i]);
                if (one.size() == k) all.push_back(one);
            }
            std::ranges::sort(all);
            all.erase(std::unique(all.begin(), all.end()), all.end());
            return all;
        }));
}

TEST_CASE("the laws convict choices that are missing, repeated or made up") {
    convict_choice(choose<wrong_choice::orders>);
    convict_choice(choose<wrong_choice::again>);
    convict_choice(choose<wrong_choice::last>);
    convict_choice(choose<wrong_choice::twice>);
    convict_choice(choose<wrong_choice::zero>);
    convict_choice(choose<wrong_choice::less>);
    convict_choice(choose<wrong_choice::untaken>);
    convict_choice([](int n, int k) { return choose_numbers(n - 1, k, 1); });
    convict_choice([](int n, int k) { return choose_numbers(n, k, 2); });
    laws::check_convicted([](const laws::settings& how) {
        return laws::combinations<laws::in_order>(
            [](const values& v, int k) {
                lists all = choose<>(v, k);
                std::ranges::reverse(all);
                return all;
            },
            how);
    });
}

// ----------------------------------------------------------------- Gray codes

enum class wrong_code { none, counts, middle, half, repeats };

template <wrong_code fault = wrong_code::none>
std::vector<unsigned> gray_words(int n) {
    std::vector<unsigned> words{0};
    for (int bit = 0; bit < n; ++bit) {
        if (fault == wrong_code::half && bit == n - 1 && n > 2) break;
        const std::size_t half = words.size();
        for (std::size_t i = 0; i < half; ++i)
            words.push_back(
                words[fault == wrong_code::middle || fault == wrong_code::counts
                          ? i
                          : half - 1 - i] |
                1U << bit);
        if (fault == wrong_code::middle && bit == 0) words = {0, 1};
        if (fault == wrong_code::repeats && bit == 2) words[5] = words[3];
    }
    return words;
}

std::vector<std::string> gray_texts(int n) {
    if (n == 0) return {""};
    std::vector<std::string> words;
    auto less = gray_texts(n - 1);
    for (const auto& word : less) words.push_back('0' + word);
    std::ranges::reverse(less);
    for (const auto& word : less) words.push_back('1' + word);
    return words;
}

void convict_code(auto code) {
    laws::check_convicted(
        [=](const laws::settings& how) { return laws::gray_code(code, how); });
}

TEST_CASE("the laws acquit Gray codes of numbers, texts and lists") {
    laws::check(laws::gray_code<laws::in_order>(gray_words<>));
    laws::check(laws::gray_code<laws::in_order>(gray_texts));
    laws::check(laws::gray_code([](int n) {  // another
        lists words;
        for (const std::string& text : gray_texts(n)) {
            values word;
            for (const char bit : text) word.insert(word.begin(), bit - '0');
            words.push_back(word);
        }
        return words;
    }));
}

TEST_CASE("the laws convict words that are no Gray code") {
    convict_code(gray_words<wrong_code::counts>);
    convict_code(gray_words<wrong_code::middle>);
    convict_code(gray_words<wrong_code::half>);
    convict_code(gray_words<wrong_code::repeats>);
    convict_code([](int n) {  // begins with the last
        auto words = gray_words<>(n);
        std::ranges::reverse(words);
        return words;
    });
    convict_code([](int n) {  // does not end beside the first
        auto words = gray_words<>(n);
        if (n == 3) words = {0, 1, 3, 2, 6, 4, 5, 7};
        return words;
    });
    convict_code([](int n) {  // of too many bits
        auto words = gray_texts(n);
        for (auto& word : words) word = '0' + word;
        return words;
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::gray_code<laws::in_order>(
            [](int n) {
                auto words = gray_words<>(n);
                std::ranges::reverse(words.begin() + 1, words.end());
                return words;
            },
            how);
    });
}

// ----------------------------------------------------------------- partitions

enum class wrong_sums { none, orders, zero, one_less, whole, equal, twice };

template <wrong_sums fault = wrong_sums::none>
void add_sums(int left, int most, values& begun, lists& all) {
    if (left == 0) {
        all.push_back(begun);
        if (fault == wrong_sums::twice && begun.size() == 3)
            all.push_back(begun);
        return;
    }
    if (fault == wrong_sums::zero && left == 2) {
        all.push_back(begun);
        all.back().insert(all.back().end(), {2, 0});
    }
    for (int part = 1; part <= std::min(left, most); ++part) {
        if (fault == wrong_sums::whole && begun.empty() && part == left) break;
        begun.push_back(part);
        add_sums<fault>(left - part,
                        fault == wrong_sums::orders  ? left
                        : fault == wrong_sums::equal ? part - 1
                                                     : part,
                        begun, all);
        begun.pop_back();
    }
}

template <wrong_sums fault = wrong_sums::none>
lists sums(int n) {
    lists all;
    values begun;
    add_sums<fault>(n - (fault == wrong_sums::one_less && n > 4), n, begun,
                    all);
    return all;
}

// How many there are, by the greatest part.
long long count_of_sums(int n, int first) {
    std::vector<long long> ways(std::size_t(n) + 1);
    ways[0] = 1;
    for (int part = first; part <= n; ++part)
        for (std::size_t sum = std::size_t(part); sum < ways.size(); ++sum)
            ways[sum] += ways[sum - std::size_t(part)];
    return ways.back();
}

void convict_sums(auto partitions) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::integer_partitions(partitions, how);
    });
}

TEST_CASE("the laws acquit all sums, and how many there are") {
    laws::check(laws::integer_partitions(sums<>));
    laws::check(
        laws::integer_partitions([](int n) { return count_of_sums(n, 1); }));
    laws::check(laws::integer_partitions<laws::in_order>([](int n) {
        lists all = sums<>(n);
        std::ranges::reverse(all);
        return all;
    }));
}

TEST_CASE("the laws convict sums that are missing, repeated or made up") {
    convict_sums(sums<wrong_sums::orders>);
    convict_sums(sums<wrong_sums::zero>);
    convict_sums(sums<wrong_sums::one_less>);
    convict_sums(sums<wrong_sums::whole>);
    convict_sums(sums<wrong_sums::equal>);
    convict_sums(sums<wrong_sums::twice>);
    convict_sums([](int n) { return count_of_sums(n, 2); });
    convict_sums([](int n) { return 1 << (n - 1); });
    laws::check_convicted([](const laws::settings& how) {
        return laws::integer_partitions<laws::in_order>(sums<>, how);
    });
}

// --------------------------------------------------------------- closest pair

enum class wrong_pair { none, across, narrow, neighbours, unequal, rows };

template <class T>
T square_between(const std::array<T, 2>& a, const std::array<T, 2>& b) {
    return (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
}

// The least square, by halves.
template <wrong_pair fault, class T>
T least_square(std::vector<std::array<T, 2>> v) {
    T least = std::numeric_limits<T>::max();
    const auto n = std::ptrdiff_t(v.size()), half = n / 2;
    if (n < 2) return least;
    const T middle = v[std::size_t(half)][0];
    least = std::min(least_square<fault, T>({v.begin(), v.begin() + half}),
                     least_square<fault, T>({v.begin() + half, v.end()}));
    if (fault == wrong_pair::across && n > 3) return least;
    std::erase_if(v, [&](const auto& p) {
        const T apart = p[0] - middle;
        return (fault == wrong_pair::narrow ? 2 * apart * apart
                                            : apart * apart) >= least;
    });
    std::ranges::sort(v, {}, [](const auto& p) { return p[1]; });
    const std::size_t near = fault == wrong_pair::neighbours ? 1 : 7;
    for (std::size_t i = 0; i < v.size(); ++i)
        for (std::size_t j = i + 1; j < v.size() && j <= i + near; ++j)
            least = std::min(least, square_between(v[i], v[j]));
    return least;
}

template <wrong_pair fault = wrong_pair::none, class T = long long>
T closest_square(std::vector<std::array<T, 2>> v) {
    if (fault == wrong_pair::rows) {
        T least = std::numeric_limits<T>::max();
        std::ranges::sort(v);
        for (std::size_t i = 1; i < v.size(); ++i)
            least = std::min(least, square_between(v[i - 1], v[i]));
        return least;
    }
    std::ranges::sort(v);
    if (fault == wrong_pair::unequal)
        v.erase(std::unique(v.begin(), v.end()), v.end());
    return least_square<fault>(std::move(v));
}

// Of all pairs.
std::pair<std::size_t, std::size_t> closest_places(const std::vector<values>& v,
                                                   bool twice) {
    std::pair<std::size_t, std::size_t> best{0, 1};
    const auto square = [&](std::size_t i, std::size_t j) {
        const int x = v[i][0] - v[j][0], y = v[i][1] - v[j][1];
        return x * x + y * y;
    };
    for (std::size_t i = 0; i < v.size(); ++i)
        for (std::size_t j = 0; j < i + twice; ++j)
            if (square(i, j) < square(best.first, best.second)) best = {i, j};
    return best;
}

void convict_pair(auto closest) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::closest_pair(closest, how);
    });
}

struct point {
    int x, y;
};

template <int square = 1>
double closest_of_points(point points[], int n) {
    double least = HUGE_VAL;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < i; ++j)
            least = std::min(
                least, std::hypot(points[i].x - points[j].x,
                                  square * points[i].y - square * points[j].y));
    return least;
}

TEST_CASE("the laws acquit the closest pairs, told by any of their signs") {
    laws::check(laws::closest_pair(closest_of_points<>));
    laws::check(laws::closest_pair([](const std::vector<point>& points) {
        std::vector<point> v = points;
        return float(closest_of_points<>(v.data(), int(v.size())));
    }));
    laws::check(laws::closest_pair(closest_square<>));
    laws::check(
        laws::closest_pair([](const std::pair<double, double>* points, int n) {
            std::vector<std::array<double, 2>> v;
            for (int i = 0; i < n; ++i)
                v.push_back({points[i].first, points[i].second});
            return std::sqrt(closest_square<wrong_pair::none>(v));
        }));
    laws::check(laws::closest_pair(
        [](const std::vector<values>& v) { return closest_places(v, false); }));
    laws::check(laws::closest_pair([](std::vector<values>& v) {
        const auto [i, j] = closest_places(v, false);
        return std::pair(std::hypot(v[i][0] - v[j][0], v[i][1] - v[j][1]),
                         std::pair(v[i], v[j]));
    }));
}

TEST_CASE("the laws convict pairs that are not the closest") {
    convict_pair(closest_of_points<2>);
    convict_pair(closest_square<wrong_pair::across>);
    convict_pair(closest_square<wrong_pair::narrow>);
    convict_pair(closest_square<wrong_pair::neighbours>);
    convict_pair(closest_square<wrong_pair::unequal>);
    convict_pair(closest_square<wrong_pair::rows>);
    convict_pair(
        [](const std::vector<values>& v) { return closest_places(v, true); });
    convict_pair([](const std::vector<values>& v) {
        const auto [i, j] = closest_places(v, false);
        return std::pair(v[i], v[i]);
    });
    convict_pair([](std::vector<std::array<double, 2>> v) {
        return closest_square<wrong_pair::none>(v) + 1e-3;
    });
    convict_pair([](std::vector<std::array<long long, 2>> v) {
        return int(std::sqrt(double(closest_square<>(v))));
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::closest_pair<laws::whole_range>(
            [](const std::vector<std::pair<int, int>>& v) {
                std::vector<std::array<unsigned, 2>> wrapped;
                for (const auto& [x, y] : v)
                    wrapped.push_back({unsigned(x), unsigned(y)});
                unsigned least = UINT_MAX;
                for (std::size_t i = 0; i < v.size(); ++i)
                    for (std::size_t j = 0; j < i; ++j)
                        least = std::min(
                            least, square_between(wrapped[i], wrapped[j]));
                return least;
            },
            how);
    });
}

// ------------------------------------------------------------------ karatsuba

enum class wrong_product { none, place, untaken, odd, last };

template <class T>
std::vector<T> plain_product(const std::vector<T>& a, const std::vector<T>& b) {
    std::vector<T> product(a.size() + b.size() - 1);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            product[i + j] = T(product[i + j] + a[i] * b[j]);
    return product;
}

// Of equally many; those behind the last are 0.
template <wrong_product fault = wrong_product::none, class T>
std::vector<T> karatsuba_of(const std::vector<T>& a, const std::vector<T>& b) {
    const std::size_t n = a.size();
    if (n < 9 && fault == wrong_product::none) return plain_product(a, b);
    if (n == 1) return {T(a[0] * b[0])};
    const auto half = std::ptrdiff_t(n / 2 + n % 2);
    const std::vector<T> a0(a.begin(), a.begin() + half),
        b0(b.begin(), b.begin() + half);
    std::vector<T> a1(a.begin() + half, a.end()), b1(b.begin() + half, b.end());
    if (fault == wrong_product::odd && n % 2 == 1) a1.back() = 0;
    a1.resize(a0.size());
    b1.resize(a1.size());
    std::vector<T> a2 = a0, b2 = b0;
    for (std::size_t i = 0; i < a1.size(); ++i)
        a2[i] = T(a2[i] + a1[i]), b2[i] = T(b2[i] + b1[i]);
    const auto low = karatsuba_of<fault>(a0, b0),
               high = karatsuba_of<fault>(a1, b1);
    auto middle = karatsuba_of<fault>(a2, b2);
    std::vector<T> product(4 * a0.size());
    for (std::size_t i = 0; i < middle.size(); ++i) {
        if (i < low.size()) middle[i] = T(middle[i] - low[i]);
        if (fault != wrong_product::untaken && i < high.size())
            middle[i] = T(middle[i] - high[i]);
        const std::size_t at =
            i + a0.size() - (fault == wrong_product::place && n % 2 == 1);
        product[at] = T(product[at] + middle[i]);
    }
    for (std::size_t i = 0; i < low.size(); ++i)
        product[i] = T(product[i] + low[i]);
    for (std::size_t i = 0; i < high.size(); ++i)
        product[i + 2 * a0.size()] = T(product[i + 2 * a0.size()] + high[i]);
    product.resize(2 * n - 1 - (fault == wrong_product::last && n > 4));
    return product;
}

template <wrong_product fault = wrong_product::none, class T = int>
std::vector<T> padded_product(std::vector<T> a, std::vector<T> b) {
    const std::size_t n = std::max(a.size(), b.size());
    a.resize(n);
    b.resize(n);
    return karatsuba_of<fault>(a, b);
}

// Digits, with or without carries and zeros where they belong.
template <bool carries = true, bool zeros = true>
std::string product_of_texts(const std::string& x, const std::string& y) {
    values a, b;
    for (const char digit : x) a.insert(a.begin(), digit - '0');
    for (const char digit : y) b.insert(b.begin(), digit - '0');
    std::string text;
    int carry = 0;
    for (const int digit : padded_product(a, b)) {
        carry += digit;
        text.insert(text.begin(), char('0' + carry % 10));
        carry /= 10;
    }
    for (; carry > 0 && carries; carry /= 10)
        text.insert(text.begin(), char('0' + carry % 10));
    const auto first = text.find_first_not_of('0');
    if (first == text.npos) return zeros ? "0" : "";
    return text.substr(first);
}

void convict_product(auto multiply) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::karatsuba(multiply, how);
    });
}

TEST_CASE("the laws acquit products of polynomials and long numbers") {
    laws::check(laws::karatsuba(padded_product<>));
    laws::check(laws::karatsuba(
        []<class T>(const std::vector<T>& a, const std::vector<T>& b) {
            return padded_product<wrong_product::none, T>(a, b);
        }));
    laws::check(laws::karatsuba(
        [](const long long* a, int n, const long long* b, int m) {
            return padded_product<wrong_product::none, long long>({a, a + n},
                                                                  {b, b + m});
        }));
    laws::check(laws::karatsuba([](const values& a, const values& b, int n) {
        return a.size() == std::size_t(n) && (n & (n - 1)) == 0
                   ? karatsuba_of<>(a, b)
                   : values();
    }));
    laws::check(laws::karatsuba([](const std::vector<unsigned char>& a,
                                   std::span<const unsigned char> b) {
        return plain_product(a, {b.begin(), b.end()});
    }));
    laws::check(laws::karatsuba(product_of_texts<>));
}

TEST_CASE("the laws convict products that are wrong, or take too many") {
    convict_product(padded_product<wrong_product::place>);
    convict_product(padded_product<wrong_product::untaken>);
    convict_product(padded_product<wrong_product::odd>);
    convict_product(padded_product<wrong_product::last>);
    convict_product([](const values& a, values b) {
        b.resize(a.size());
        return karatsuba_of<>(a, b);
    });
    convict_product(
        []<class T>(const std::vector<T>& a, const std::vector<T>& b) {
            return plain_product(a, b);
        });
    convict_product(product_of_texts<false>);
    convict_product(product_of_texts<true, false>);
    laws::check_convicted([](const laws::settings& how) {
        return laws::karatsuba<laws::whole_range>(
            [](const values& a, const values& b) {
                std::vector<float> x(a.begin(), a.end()), y(b.begin(), b.end());
                const auto product =
                    padded_product<wrong_product::none, float>(x, y);
                return std::vector<long long>(product.begin(), product.end());
            },
            how);
    });
}

// ------------------------------------------------------------------- strassen

enum class wrong_matrix { none, sign, quarter, odd, turned };

template <class T>
using rows = std::vector<std::vector<T>>;

template <class T>
rows<T> combined(const rows<T>& a, const rows<T>& b, int sign = 1) {
    rows<T> all = a;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < a.size(); ++j)
            all[i][j] = sign > 0 ? a[i][j] + b[i][j] : a[i][j] - b[i][j];
    return all;
}
template <class T>
rows<T> quarter_of(const rows<T>& a, std::size_t i, std::size_t j) {
    const std::size_t half = a.size() / 2;
    rows<T> part(half);
    for (std::size_t row = 0; row < half; ++row)
        part[row].assign(
            a[i * half + row].begin() + std::ptrdiff_t(j * half),
            a[i * half + row].begin() + std::ptrdiff_t((j + 1) * half));
    return part;
}

template <class T>
rows<T> plain_matrix(const rows<T>& a, const rows<T>& b) {
    rows<T> product(a.size(), std::vector<T>(a.size()));
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < a.size(); ++j)
            for (std::size_t k = 0; k < a.size(); ++k)
                product[i][j] = product[i][j] + a[i][k] * b[k][j];
    return product;
}

// Of sizes that are powers of two.
template <wrong_matrix fault, class T>
rows<T> strassen_of(const rows<T>& a, const rows<T>& b) {
    const std::size_t n = a.size(), half = n / 2;
    if (n == 1 || n == 8) return plain_matrix(a, b);
    const auto part = [](const rows<T>& x, std::size_t at) {
        return quarter_of(x, at / 2, at % 2);
    };
    const auto times = strassen_of<fault, T>;
    const rows<T> a0 = part(a, 0), a1 = part(a, 1), a2 = part(a, 2),
                  a3 = part(a, 3), b0 = part(b, 0), b1 = part(b, 1),
                  b2 = part(b, 2), b3 = part(b, 3);
    rows<T> c[4];
    const auto p0 = times(combined(a0, a3), combined(b0, b3)),
               p1 = times(combined(a2, a3), b0),
               p2 = times(a0, combined(b1, b3, -1)),
               p3 = times(a3, combined(b2, b0, -1)),
               p4 = times(combined(a0, a1), b3),
               p5 = times(combined(a2, a0, -1), combined(b0, b1)),
               p6 = times(combined(a1, a3, -1), combined(b2, b3));
    const int sign = fault == wrong_matrix::sign ? 1 : -1;
    c[0] = combined(combined(combined(p0, p3), p4, sign), p6);
    c[1] = combined(p2, p4);
    c[2] = combined(p1, p3);
    c[3] = combined(combined(combined(p0, p1, -1), p2), p5);
    if (fault == wrong_matrix::quarter) std::swap(c[1], c[2]);
    rows<T> product(n, std::vector<T>(n));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            product[i][j] = c[i / half * 2 + j / half][i % half][j % half];
    return product;
}

// Filled up with zeros.
template <wrong_matrix fault = wrong_matrix::none, class T = int>
rows<T> padded_matrix(rows<T> a, rows<T> b) {
    const std::size_t n = a.size();
    std::size_t size = 1;
    while (size < n) size *= 2;
    if (fault == wrong_matrix::odd && n > 2) size = n / 2 * 2;
    for (rows<T>* const matrix : {&a, &b}) {
        matrix->resize(size);
        for (auto& row : *matrix) row.resize(size);
    }
    if (fault == wrong_matrix::turned) std::swap(a, b);
    if (fault == wrong_matrix::odd && size % 4 != 0 && size > 2) return a;
    rows<T> product = strassen_of<fault, T>(a, b);
    product.resize(n);
    for (auto& row : product) row.resize(n);
    return product;
}

void convict_matrix(auto multiply) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::strassen(multiply, how);
    });
}

TEST_CASE("the laws acquit products of matrices") {
    laws::check(laws::strassen(padded_matrix<>));
    laws::check(laws::strassen([]<class T>(const rows<T>& a, const rows<T>& b) {
        return padded_matrix<wrong_matrix::none, T>(a, b);
    }));
    laws::check(
        laws::strassen([](std::size_t, const rows<double>& a, rows<double> b) {
            return plain_matrix(a, b);
        }));
    laws::check(laws::strassen([](rows<unsigned>& a, rows<unsigned>& b, int) {
        return plain_matrix(a, b);
    }));
}

TEST_CASE("the laws convict products of matrices that are wrong, or too many") {
    convict_matrix(padded_matrix<wrong_matrix::sign>);
    convict_matrix(padded_matrix<wrong_matrix::quarter>);
    convict_matrix(padded_matrix<wrong_matrix::odd>);
    convict_matrix(padded_matrix<wrong_matrix::turned>);
    convict_matrix([]<class T>(const rows<T>& a, const rows<T>& b) {
        return plain_matrix(a, b);
    });
    convict_matrix([](const rows<int>& a, const rows<int>& b) {
        auto product = plain_matrix(a, b);
        if (a.size() == 33) product[32][32] = 0;
        return product;
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::strassen<laws::whole_range>(
            [](const rows<double>& a, const rows<double>& b) {
                rows<double> product = plain_matrix(a, b);
                for (auto& row : product)
                    for (double& x : row) x = double(float(x));
                return product;
            },
            how);
    });
}

// ----------------------------------------------------------------- flood fill

enum class wrong_fill { none, corners, side, straight, same, all, turned };

template <wrong_fill fault = wrong_fill::none, class Grid, class Colour>
void fill_from(Grid& grid, int row, int column, Colour from, Colour to) {
    if (row < 0 || column < 0 || row >= int(grid.size()) ||
        column >= int(grid[0].size()))
        return;
    auto& cell = grid[std::size_t(row)][std::size_t(column)];
    if (cell != from) return;
    cell = to;
    const auto go = [&](int down, int right) {
        fill_from<fault>(grid, row + down, column + right, from, to);
    };
    go(1, 0);
    go(-1, 0);
    if (fault == wrong_fill::straight) return;
    go(0, 1);
    if (fault != wrong_fill::side) go(0, -1);
    if (fault == wrong_fill::corners) go(1, 1);
}

// As it is asked for in textbooks.
template <wrong_fill fault = wrong_fill::none>
rows<int> fill(rows<int>& image, int row, int column, int colour) {
    if (fault == wrong_fill::turned) std::swap(row, column);
    if (fault == wrong_fill::turned)
        row = std::min(row, int(image.size()) - 1),
        column = std::min(column, int(image[0].size()) - 1);
    const int from = image[std::size_t(row)][std::size_t(column)];
    if (fault == wrong_fill::all)
        for (auto& cells : image) std::ranges::replace(cells, from, colour);
    else if (fault == wrong_fill::same || from != colour)
        fill_from<fault>(image, row, column, from, colour);
    return image;
}

void convict_fill(auto it) {
    laws::check_convicted(
        [=](const laws::settings& how) { return laws::flood_fill(it, how); });
}

TEST_CASE("the laws acquit fills of grids, that are changed or returned") {
    laws::check(laws::flood_fill(fill<>));
    laws::check(laws::flood_fill(
        [](rows<char>& grid, int row, int column, char colour) {
            const char from = grid[std::size_t(row)][std::size_t(column)];
            if (from != colour) fill_from<>(grid, row, column, from, colour);
        }));
    laws::check(laws::flood_fill([](std::vector<std::string> grid, unsigned row,
                                    unsigned column, char colour) {
        const char from = grid[row][column];
        if (from != colour)
            fill_from<>(grid, int(row), int(column), from, colour);
        return grid;
    }));
    laws::check(laws::flood_fill([](rows<short>& grid, std::size_t row,
                                    std::size_t column, short to) {
        const short from = grid[row][column];
        if (from == to) return 0;
        std::vector<std::pair<std::size_t, std::size_t>> next{{row, column}};
        while (!next.empty()) {
            const auto [i, j] = next.back();
            next.pop_back();
            if (i >= grid.size() || j >= grid[i].size() || grid[i][j] != from)
                continue;
            grid[i][j] = to;
            next.insert(next.end(),
                        {{i + 1, j}, {i, j + 1}, {i - 1, j}, {i, j - 1}});
        }
        return 1;
    }));
}

TEST_CASE("the laws convict fills that leave out, spill over or never end") {
    convict_fill(fill<wrong_fill::corners>);
    convict_fill(fill<wrong_fill::side>);
    convict_fill(fill<wrong_fill::straight>);
    convict_fill(fill<wrong_fill::same>);
    convict_fill(fill<wrong_fill::all>);
    convict_fill(fill<wrong_fill::turned>);
    convict_fill([](rows<int> image, int row, int column, int colour) {
        fill(image, row, column, colour);  // of a copy
    });
    convict_fill([](rows<int>& image, int row, int column, int colour) {
        fill(image, row, column, colour);  // too far
        image.back().back() = colour;
    });
}

}  // namespace recursion_laws_test
