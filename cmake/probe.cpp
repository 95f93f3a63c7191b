// What a second compiler must be able to read, link and run: the ranges and
// concepts that entries, laws and tests use, of the library that is here.
#include <algorithm>
#include <compare>
#include <concepts>
#include <iterator>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

namespace {

template <std::ranges::random_access_range Range, class Compare = std::less<>,
          class Projection = std::identity>
requires std::sortable<std::ranges::iterator_t<Range>, Compare, Projection>
constexpr void order(Range&& range, Compare compare = {},
                     Projection projection = {}) {
    std::ranges::sort(range, compare, projection);
}

struct item {
    int key = 0;
    std::string name;
    auto operator<=>(const item&) const = default;
};

static_assert(std::three_way_comparable<item>);
static_assert(std::ranges::random_access_range<std::vector<item>&>);

}  // namespace

int main() {
    std::vector<item> items{{2, "b"}, {1, "a"}, {3, "c"}};
    order(items, std::ranges::greater{}, &item::key);
    int sum = 0;
    for (const int key : items | std::views::transform(&item::key) |
                             std::views::filter([](int x) { return x > 1; }) |
                             std::views::take(2) | std::views::reverse)
        sum = sum * 10 + key;
    return sum == 23 ? 0 : 1;
}
