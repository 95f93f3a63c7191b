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
#include <tenet/laws/algorithms/huffman_code.hpp>
#include <tenet/laws/algorithms/longest_increasing_subsequence.hpp>
#include <tenet/laws/algorithms/permutations.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace practice_c_laws_test {

namespace laws = tenet::laws;
using numbers = std::vector<int>;
using lists = std::vector<numbers>;

template <class Suite>
void convict(Suite suite) {
    laws::check_convicted([=](laws::settings how) {
        how.as_stated = true;
        return suite(how);
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

}  // namespace practice_c_laws_test
