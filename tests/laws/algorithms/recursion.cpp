// The laws of recursion.
#include <algorithm>
#include <climits>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
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

}  // namespace recursion_laws_test
