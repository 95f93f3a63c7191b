// Laws of practice problems: whom they acquit and convict. Who is right but
// slow is convicted by what lies in problems/.
#include <algorithm>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <numeric>
#include <optional>
#include <queue>
#include <set>
#include <span>
#include <string>
#include <tenet/laws/algorithms/course_order.hpp>
#include <tenet/laws/algorithms/huffman_code.hpp>
#include <tenet/laws/algorithms/longest_increasing_subsequence.hpp>
#include <tenet/laws/algorithms/modular_power.hpp>
#include <tenet/laws/algorithms/permutations.hpp>
#include <tenet/laws/algorithms/tree_depth_and_mirror.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace practice_recursion_laws_test {

namespace laws = tenet::laws;
using numbers = std::vector<int>;
using lists = std::vector<numbers>;

// What is wrong with the subjects of this file, one thing at a time.
enum fault {
    none,
    // modular_power
    of_ints,
    at_the_end,
    one_for_one,
    zero_for_zero,
    no_odd,
    squares_first,
    once_more,
    // course_order
    turned_pairs,
    turned_order,
    before_circle,
    no_circle,
    no_own_circle,
    diamonds,
    mentioned_only,
    counts_once,
    // tree_depth_and_mirror
    edges,
    shortest,
    left_only,
    all_nodes,
    one_for_none,
    not_mirrored,
    root_only,
    one_side,
    twice,
    needs_both,
    loses_child,
    swaps_values
};

template <class Suite>
void convict(Suite suite) {
    laws::check_convicted([=](laws::settings how) {
        how.as_stated = true;
        return suite(how);
    });
}

// -------------------------------------------------------------- modular_power

template <fault wrong>
int remainder_of(int base, int exponent, int modulus) {
    if (wrong == one_for_one && exponent == 0) return 1;
    if (wrong == zero_for_zero && base == 0) return 0;
    if (wrong == of_ints) {
        unsigned result = 1U % unsigned(modulus), factor = unsigned(base);
        for (; exponent > 0; exponent /= 2) {
            if (exponent % 2 == 1) result = result * factor % unsigned(modulus);
            factor = factor * factor % unsigned(modulus);
        }
        return int(result);
    }
    if (wrong == at_the_end) {
        std::uint64_t result = 1;
        for (; exponent > 0; --exponent) result *= std::uint64_t(base);
        return int(result % std::uint64_t(modulus));
    }
    long long result = 1 % modulus, factor = base % modulus;
    if (wrong == once_more) result = factor;
    for (; exponent > 0; exponent /= 2) {
        if (wrong == squares_first) factor = factor * factor % modulus;
        if (exponent % 2 == 1 && (wrong != no_odd || exponent == 1))
            result = result * factor % modulus;
        if (wrong != squares_first) factor = factor * factor % modulus;
    }
    return int(result);
}

struct powers_of_remainders {
    static unsigned long long modPow(unsigned long long base,
                                     unsigned long long exponent,
                                     unsigned long long modulus) {
        if (exponent == 0) return 1 % modulus;
        const auto half = modPow(base, exponent / 2, modulus);
        const auto even = half * half % modulus;
        return exponent % 2 == 0 ? even : even * (base % modulus) % modulus;
    }
    auto operator()(unsigned base, unsigned exponent, unsigned modulus) const {
        return modPow(base, exponent, modulus);
    }
};

// Of 64 bits: each product by doubling.
long long remainder_of_any(long long base, long long exponent,
                           long long modulus) {
    const auto product = [modulus](long long a, long long b) {
        std::uint64_t sum = 0, x = std::uint64_t(a);
        for (; b > 0; b /= 2, x = 2 * x % std::uint64_t(modulus))
            if (b % 2 == 1) sum = (sum + x) % std::uint64_t(modulus);
        return static_cast<long long>(sum);
    };
    long long result = 1 % modulus;
    base %= modulus;
    for (; exponent > 0; exponent /= 2, base = product(base, base))
        if (exponent % 2 == 1) result = product(result, base);
    return result;
}

TEST_CASE("modular_power acquits in every form") {
    laws::check(laws::modular_power(remainder_of<none>));
    laws::check(laws::modular_power(powers_of_remainders()));
    laws::check(laws::modular_power<laws::whole_range>(remainder_of_any));
}

constexpr auto by_modular_power = [](auto function) {
    convict([=](const laws::settings& how) {
        return laws::modular_power(function, how);
    });
};

TEST_CASE("modular_power convicts") {
    by_modular_power(remainder_of<of_ints>);
    by_modular_power(remainder_of<at_the_end>);
    by_modular_power(remainder_of<one_for_one>);
    by_modular_power(remainder_of<zero_for_zero>);
    by_modular_power(remainder_of<no_odd>);
    by_modular_power(remainder_of<squares_first>);
    by_modular_power(remainder_of<once_more>);
    convict([](const laws::settings& how) {
        return laws::modular_power<laws::whole_range>(
            [](std::int64_t base, std::int64_t exponent, std::int64_t modulus) {
                std::uint64_t result = 1;
                auto factor = std::uint64_t(base);
                const auto m = std::uint64_t(modulus);
                for (; exponent > 0; exponent /= 2) {
                    if (exponent % 2 == 1) result = result * factor % m;
                    factor = factor * factor % m;
                }
                return std::int64_t(result % m);
            },
            how);
    });
}

// --------------------------------------------------------------- course_order

// By degrees: what is required of each course, and is not done yet.
template <fault wrong>
numbers findOrder(int n, lists& prerequisites) {
    std::vector<numbers> followers(static_cast<std::size_t>(n));
    numbers open(std::size_t(n), 0);
    for (const auto& pair : prerequisites) {
        const int a = pair[wrong == turned_pairs ? 1 : 0];
        const int b = pair[wrong == turned_pairs ? 0 : 1];
        if (wrong == no_own_circle && a == b) continue;
        auto& those = followers[std::size_t(b)];
        if (wrong != counts_once || std::ranges::count(those, a) == 0)
            those.push_back(a);
        ++open[std::size_t(a)];
    }
    numbers order;
    for (int course = 0; course < n; ++course)
        if (open[std::size_t(course)] == 0 &&
            (wrong != mentioned_only || prerequisites.empty() ||
             !followers[std::size_t(course)].empty()))
            order.push_back(course);
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const int a : followers[std::size_t(order[next])])
            if (--open[std::size_t(a)] == 0) order.push_back(a);
    if (wrong != before_circle && wrong != mentioned_only &&
        order.size() < std::size_t(n))
        order.clear();
    if (wrong == turned_order) std::ranges::reverse(order);
    return order;
}

// By depth: a course when all that it requires is done.
template <fault wrong>
class Solution {
public:
    std::vector<int> findOrder(int numCourses,
                               std::vector<std::vector<int>>& prerequisites) {
        order_.clear();
        required_.assign(std::size_t(numCourses), {});
        for (const auto& pair : prerequisites)
            required_[std::size_t(pair[0])].push_back(pair[1]);
        states_.assign(std::size_t(numCourses), fresh);
        for (int course = 0; course < numCourses; ++course)
            if (states_[std::size_t(course)] != done && !take(course))
                return {};
        return order_;
    }
    auto operator()(int n, lists& pairs) { return findOrder(n, pairs); }

private:
    enum state { fresh, open, done };

    bool take(int course) {
        const auto now = states_[std::size_t(course)];
        if (now == done) return wrong != diamonds;
        if (now == open) return wrong == no_circle;
        states_[std::size_t(course)] = open;
        for (const int before : required_[std::size_t(course)])
            if (!take(before)) return false;
        states_[std::size_t(course)] = done;
        order_.push_back(course);
        return true;
    }

    std::vector<numbers> required_;
    std::vector<state> states_;
    numbers order_;
};

// By how many each requires, which says little about a chain.
numbers order_by_counts(int n, const lists& pairs) {
    numbers counts(std::size_t(n), 0), order(std::size_t(n), 0);
    for (const auto& pair : pairs) ++counts[std::size_t(pair[0])];
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {},
                             [&](int i) { return counts[std::size_t(i)]; });
    return std::ranges::count(counts, 0) == 0 ? numbers() : order;
}

TEST_CASE("course_order acquits in every form") {
    laws::check(laws::course_order(findOrder<none>));
    laws::check(laws::course_order(Solution<none>()));
    laws::check(laws::course_order(
        [](const std::vector<std::pair<long, long>>& edges, int n) {
            lists pairs;
            for (const auto& [from, to] : edges)
                pairs.push_back({int(to), int(from)});
            const numbers order = findOrder<none>(n, pairs);
            return order.empty() ? std::nullopt : std::optional(order);
        }));
    laws::check(
        laws::course_order([](int n, std::span<const std::pair<int, int>> all) {
            lists pairs;
            for (const auto& [a, b] : all) pairs.push_back({a, b});
            const numbers order = findOrder<none>(n, pairs);
            return std::vector<std::size_t>(order.begin(), order.end());
        }));
}

constexpr auto by_course_order = [](auto function) {
    convict([=](const laws::settings& how) {
        return laws::course_order(function, how);
    });
};

TEST_CASE("course_order convicts") {
    by_course_order(findOrder<turned_pairs>);
    by_course_order(findOrder<turned_order>);
    by_course_order(findOrder<before_circle>);
    by_course_order(findOrder<no_own_circle>);
    by_course_order(findOrder<mentioned_only>);
    by_course_order(findOrder<counts_once>);
    by_course_order(Solution<no_circle>());
    by_course_order(Solution<diamonds>());
    by_course_order(order_by_counts);
}

// ------------------------------------------------------ tree_depth_and_mirror

struct TreeNode {
    int val;
    TreeNode* left;
    TreeNode* right;
    explicit TreeNode(int x) : val(x), left(nullptr), right(nullptr) {}
};

template <fault wrong, class Node>
int depth_of(const Node* root) {
    if (root == nullptr) return wrong == edges ? -1 : 0;
    const int left = depth_of<wrong>(root->left);
    const int right = depth_of<wrong>(root->right);
    if (wrong == all_nodes) return left + right + 1;
    if (wrong == shortest) return std::min(left, right) + 1;
    return (wrong == left_only ? left : std::max(left, right)) + 1;
}

template <fault wrong>
void mirror(TreeNode* root) {
    if (root == nullptr) return;
    if (wrong == needs_both && (!root->left || !root->right)) return;
    if (wrong == one_side) mirror<wrong>(root->left);
    if (wrong == loses_child) {
        root->left = root->right;
        root->right = root->left;
    } else if (wrong == swaps_values && root->left && root->right) {
        std::swap(root->left->val, root->right->val);
    } else {
        std::swap(root->left, root->right);
    }
    if (wrong == root_only) return;
    if (wrong != one_side) mirror<wrong>(root->left);
    mirror<wrong>(root->right);
    if (wrong == twice) std::swap(root->left, root->right);
}

template <fault wrong>
int measured_and_mirrored(TreeNode* root) {
    const int depth = depth_of<wrong>(root);
    if (wrong == one_for_none && root == nullptr) return 1;
    if (wrong != not_mirrored) mirror<wrong>(root);
    return wrong == edges && root == nullptr ? 0 : depth;
}

// By rows, without recursion, of nodes of another class.
struct branch {
    long data = 0;
    branch* l = nullptr;
    branch* r = nullptr;
};
struct by_rows {
    unsigned depthAndMirror(branch* root) {
        unsigned depth = 0;
        std::queue<branch*> row;
        if (root) row.push(root);
        for (; !row.empty(); ++depth)
            for (std::size_t left = row.size(); left > 0; --left) {
                branch* const it = row.front();
                row.pop();
                std::swap(it->l, it->r);
                if (it->l) row.push(it->l);
                if (it->r) row.push(it->r);
            }
        return depth;
    }
    auto operator()(branch* root) { return depthAndMirror(root); }
};

struct owner {
    double key = 0;
    std::unique_ptr<owner> left, right;
};
int of_owners(owner* root) {
    if (!root) return 0;
    std::swap(root->left, root->right);
    return 1 +
           std::max(of_owners(root->left.get()), of_owners(root->right.get()));
}

template <class Node>
std::size_t of_any_nodes(Node* root) {
    if (!root) return 0;
    std::swap(root->left, root->right);
    return 1 + std::max(of_any_nodes(root->left), of_any_nodes(root->right));
}

TEST_CASE("tree_depth_and_mirror acquits in every form") {
    laws::check(laws::tree_depth_and_mirror(measured_and_mirrored<none>));
    laws::check(laws::tree_depth_and_mirror(by_rows()));
    laws::check(laws::tree_depth_and_mirror(of_owners));
    laws::check(laws::tree_depth_and_mirror(
        [](TreeNode*& root) { return measured_and_mirrored<none>(root); }));
    laws::check(laws::tree_depth_and_mirror(
        [](auto* root) { return of_any_nodes(root); }));
}

constexpr auto by_depth_and_mirror = [](auto function) {
    convict([=](const laws::settings& how) {
        return laws::tree_depth_and_mirror(function, how);
    });
};

TEST_CASE("tree_depth_and_mirror convicts") {
    by_depth_and_mirror(measured_and_mirrored<edges>);
    by_depth_and_mirror(measured_and_mirrored<shortest>);
    by_depth_and_mirror(measured_and_mirrored<left_only>);
    by_depth_and_mirror(measured_and_mirrored<all_nodes>);
    by_depth_and_mirror(measured_and_mirrored<one_for_none>);
    by_depth_and_mirror(measured_and_mirrored<not_mirrored>);
    by_depth_and_mirror(measured_and_mirrored<root_only>);
    by_depth_and_mirror(measured_and_mirrored<one_side>);
    by_depth_and_mirror(measured_and_mirrored<twice>);
    by_depth_and_mirror(measured_and_mirrored<needs_both>);
    by_depth_and_mirror(measured_and_mirrored<loses_child>);
    by_depth_and_mirror(measured_and_mirrored<swaps_values>);
    by_depth_and_mirror([](TreeNode* root) {
        if (root) root->right = root->left = root;
        return depth_of<none>(root ? root->left->left : root);
    });
}

// --------------------------------------------- what problems ask of other laws

// The lengths of which none has been found are marked by the greatest int.
int rise_by_marks(const numbers& values) {
    numbers ends(values.size(), INT_MAX);
    for (const int x : values) *std::ranges::lower_bound(ends, x) = x;
    return int(std::ranges::lower_bound(ends, INT_MAX) - ends.begin());
}

std::size_t rise(const std::vector<short>& values) {
    std::set<short> ends;
    for (const short x : values) {
        const auto next = ends.lower_bound(x);
        if (next != ends.end()) ends.erase(next);
        ends.insert(x);
    }
    return ends.size();
}

TEST_CASE("longest_increasing_subsequence is asked for any integers") {
    laws::check(laws::longest_increasing_subsequence(rise));
    convict([](const laws::settings& how) {
        return laws::longest_increasing_subsequence(rise_by_marks, how);
    });
}

// Of equal elements, only one is first.
void arrange(numbers& elements, std::size_t place, lists& all) {
    if (place == elements.size()) all.push_back(elements);
    std::set<int> seen;
    for (std::size_t i = place; i < elements.size(); ++i) {
        if (!seen.insert(elements[i]).second) continue;
        std::swap(elements[place], elements[i]);
        arrange(elements, place + 1, all);
        std::swap(elements[place], elements[i]);
    }
}
lists different_orders(numbers elements) {
    lists all;
    arrange(elements, 0, all);
    return all;
}

lists orders_by_places(numbers elements) {
    numbers places(elements.size(), 0);
    std::iota(places.begin(), places.end(), 0);
    lists all;
    do {
        numbers& one = all.emplace_back();
        for (const int at : places) one.push_back(elements[std::size_t(at)]);
    } while (std::ranges::next_permutation(places).found);
    return all;
}

TEST_CASE("permutations are asked to be different") {
    laws::settings how = laws::settings::standard();
    how.as_stated = true;
    laws::check(laws::permutations(different_orders, how));
    laws::check(laws::permutations(orders_by_places));
    convict([](const laws::settings& asked) {
        return laws::permutations(orders_by_places, asked);
    });
}

// Sorted, and merged in two queues.
std::vector<long> lengths_by_queues(const std::vector<long>& weights) {
    const std::size_t n = weights.size();
    std::vector<std::size_t> order(n, 0), parents(n, 0);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return weights[i]; });
    std::vector<long> sums = weights;
    std::size_t leaf = 0, merged = n;
    const auto take = [&] {
        const bool is_leaf = leaf < n && (merged == sums.size() ||
                                          sums[order[leaf]] <= sums[merged]);
        return is_leaf ? order[leaf++] : merged++;
    };
    while (sums.size() < 2 * n - 1) {
        const std::size_t a = take(), b = take();
        parents[a] = parents[b] = sums.size();
        sums.push_back(sums[a] + sums[b]);
        parents.push_back(0);
    }
    std::vector<long> lengths(parents.size(), 0);
    for (std::size_t i = parents.size() - 1; i-- > 0;)
        lengths[i] = lengths[parents[i]] + 1;
    lengths.resize(n);
    return lengths;
}

long least_cost(const numbers& weights) {
    std::priority_queue<long, std::vector<long>, std::greater<>> trees(
        weights.begin(), weights.end());
    long cost = 0;
    while (trees.size() > 1) {
        long sum = trees.top();
        trees.pop();
        sum += trees.top();
        trees.pop();
        trees.push(sum);
        cost += sum;
    }
    return cost;
}

TEST_CASE("huffman_code is asked for lengths") {
    laws::settings how = laws::settings::standard();
    how.as_stated = true;
    laws::check(laws::huffman_code(lengths_by_queues, how));
    laws::check(laws::huffman_code(least_cost));
    convict([](const laws::settings& asked) {
        return laws::huffman_code(least_cost, asked);
    });
}

}  // namespace practice_recursion_laws_test
