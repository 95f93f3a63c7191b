#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <list>
#include <string>
#include <tenet/algorithms/greedy/huffman_code.hpp>
#include <tenet/laws/algorithms/huffman_code.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace huffman_code_test {

using tenet::huffman_code;
namespace laws = tenet::laws;
using codes = std::vector<std::string>;

TEST_CASE("huffman_code keeps its law") {
    laws::check(laws::huffman_code(
        [](const std::vector<int>& weights) { return huffman_code(weights); }));
}

TEST_CASE("huffman_code of few symbols") {
    CHECK(huffman_code(std::vector<int>{}).empty());
    CHECK(huffman_code(std::vector{7}) == codes{"0"});
    CHECK(huffman_code(std::vector{0}) == codes{"0"});
    CHECK(huffman_code(std::list{5, 9}) == codes{"1", "0"});
    CHECK(huffman_code(std::array{1, 1, 3, 2}) ==
          codes{"001", "000", "1", "01"});
}

TEST_CASE("huffman_code of equal weights, and of none, is balanced") {
    for (const unsigned weight : {0U, 1U, 9U}) {
        const auto found = huffman_code(std::vector<unsigned>(64, weight));
        CHECK(std::ranges::all_of(
            found, [](const std::string& code) { return code.size() == 6; }));
    }
    CHECK(huffman_code(std::vector{4, 0, 1})[1].size() == 2);
}

TEST_CASE("huffman_code sums wider than its weights, and long codes") {
    const auto most = std::numeric_limits<std::uint32_t>::max();
    for (const auto& code : huffman_code(std::vector{most, most, most, most}))
        CHECK(code.size() == 2);
    std::vector<std::uint64_t> weights{1, 1};  // Fibonacci's
    while (weights.size() < 90)
        weights.push_back(weights[weights.size() - 1] +
                          weights[weights.size() - 2]);
    const auto found = huffman_code(weights);
    CHECK(found.front().size() == 89);
    CHECK(found.back().size() == 1);
    CHECK(huffman_code(std::vector<signed char>{127, 127, 127})[0].size() <= 2);
}

// clang does not evaluate libstdc++ 12's std::vector<bool>.
#ifndef __clang__
static_assert(huffman_code(std::array{1, 2, 4})[2].size() == 1);
#endif

}  // namespace huffman_code_test
