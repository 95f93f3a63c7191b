#include <array>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <stdexcept>
#include <string>
#include <tenet/algorithms/sorting/counting_sort.hpp>
#include <tenet/laws/algorithms/counting_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace counting_sort_test {

using tenet::counting_sort;
namespace laws = tenet::laws;

template <class T>
void of(std::vector<T>& values) {
    counting_sort(values.begin(), values.end());
}

TEST_CASE("counting_sort keeps its law for integers of every kind") {
    laws::check(laws::counting_sorter(counting_sort));
    laws::check(laws::counting_sorter(of<long long>));
    laws::check(laws::counting_sorter(of<unsigned long long>));
    laws::check(laws::counting_sorter(of<signed char>));
    laws::check(laws::counting_sorter(of<unsigned short>));
}

TEST_CASE("counting_sort refuses keys too far apart, and changes nothing") {
    std::vector<int> values{INT_MAX, INT_MIN};
    CHECK_THROWS_WITH(counting_sort(values),
                      "counting_sort: distance of keys 4294967295 is not in "
                      "0..16777215");
    CHECK(values == std::vector<int>{INT_MAX, INT_MIN});
    std::vector<long long> far{LLONG_MAX, LLONG_MIN};
    CHECK_THROWS_AS(counting_sort(far), std::length_error);
    std::vector<int> near{int(counting_sort.most_keys), 1};
    counting_sort(near);
    CHECK(near.front() == 1);
    near = {int(counting_sort.most_keys), 0};
    CHECK_THROWS_AS(counting_sort(near), std::length_error);
}

TEST_CASE("counting_sort moves elements that cannot be copied") {
    std::vector<laws::move_only> values;
    for (const int x : {3, 1, 2, 1}) values.emplace_back(x);
    CHECK(counting_sort(values, &laws::move_only::number) == values.end());
    std::vector<int> numbers;
    for (const auto& each : values) numbers.push_back(each.number());
    CHECK(numbers == std::vector<int>{1, 1, 2, 3});
}

TEST_CASE(
    "counting_sort asks once for each key, and changes nothing if it "
    "throws") {
    std::deque<std::string> words{"ccc", "a", "bb"};
    int asked = 0;
    const auto size = [&](const std::string& it) {
        if (++asked == 3) throw std::runtime_error("size");
        return it.size();
    };
    CHECK_THROWS_AS(counting_sort(words, size), std::runtime_error);
    CHECK(words == std::deque<std::string>{"ccc", "a", "bb"});
    counting_sort(words, size);
    CHECK(asked == 6);
    CHECK(words == std::deque<std::string>{"a", "bb", "ccc"});
}

static_assert([] {
    std::array values{3, -1, 2, -1};
    counting_sort(values);
    return values == std::array{-1, -1, 2, 3};
}());

}  // namespace counting_sort_test
