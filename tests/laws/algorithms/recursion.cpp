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
#include <tenet/laws/algorithms/gray_code.hpp>
#include <tenet/laws/algorithms/integer_partitions.hpp>
#include <tenet/laws/algorithms/maximum_subarray.hpp>
#include <tenet/laws/algorithms/permutations.hpp>
#include <tenet/laws/algorithms/power.hpp>
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

TEST_CASE("the laws acquit the closest pairs, told by any of their signs") {
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

}  // namespace recursion_laws_test
