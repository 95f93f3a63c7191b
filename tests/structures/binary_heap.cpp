#include <algorithm>
#include <functional>
#include <limits>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/priority_queue.hpp>
#include <tenet/structures/binary_heap.hpp>
#include <utility>
#include <vector>

namespace binary_heap_test {

using tenet::binary_heap;
namespace laws = tenet::laws;

// A constrained template cannot be handed to an unconstrained parameter.
template <class T>
using heap_of = binary_heap<T>;

TEST_CASE("binary_heap is a priority queue that a failure leaves unchanged") {
    using enum laws::guarantee;
    laws::check(laws::priority_queue<heap_of, laws::reentrant_at_the_end>(
        laws::settings::standard(), strong, strong));
}

TEST_CASE("binary_heap upside down is a priority queue of the least") {
    laws::check(laws::priority_queue<binary_heap<int, std::greater<>>,
                                     std::greater<>>());
}

namespace {

template <class Element>
void give_back(int n) {
    binary_heap<Element> heap;
    for (int i = 0; i < n; ++i) heap.push(Element((i * 7) % n));
    for (int i = n; i-- > 0;) {
        CHECK(heap.top() == Element(i));
        CHECK(heap.pop() == Element(i));
    }
    CHECK(heap.empty());
}

}  // namespace

TEST_CASE("binary_heap gives back what cannot be copied, made or misplaced") {
    give_back<laws::move_only>(20);
    give_back<laws::no_default>(20);
    give_back<laws::over_aligned>(20);
}

TEST_CASE("binary_heap keeps the order it is given") {
    const auto by_length = [](const std::string& a, const std::string& b) {
        return a.size() < b.size();
    };
    binary_heap<std::string,
                std::function<bool(const std::string&, const std::string&)>>
        heap({"aaa", "c", "bb"}, by_length);
    CHECK(heap.invariant());
    heap.push("dddd");
    CHECK(heap.pop() == "dddd");
    CHECK(heap.pop() == "aaa");
    decltype(heap) shortest(
        {}, [](const auto& a, const auto& b) { return a.size() > b.size(); });
    heap = shortest;
    heap.push("a");
    heap.push("bb");
    CHECK(heap.top() == "a");
}

TEST_CASE("binary_heap builds by settling parents and no leaves") {
    std::vector<laws::metered> falling;
    for (int i = 1000; i > 0; --i) falling.push_back(i);
    laws::meter::reset();
    const binary_heap<laws::metered> heap(std::move(falling));
    CHECK(laws::meter::now().moves <= 3 * heap.size());
}

TEST_CASE("binary_heap loses none that is not equal to itself") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    binary_heap<double> heap({1, none, 2, none, 3});
    for (const double x : {none, 5.0, none, 4.0}) heap.push(x);
    std::vector<double> numbers;
    int unequal = 0;
    while (!heap.empty())
        if (const double x = heap.pop(); x == x)
            numbers.push_back(x);
        else
            ++unequal;
    CHECK(unequal == 4);
    std::ranges::sort(numbers);
    CHECK(numbers == std::vector<double>{1, 2, 3, 4, 5});
}

namespace {

// Throws at a certain comparison.
struct faltering {
    int* left;
    bool operator()(const std::string& a, const std::string& b) const {
        if (--*left == 0) throw std::string("tired");
        return a < b;
    }
};

}  // namespace

// Strings are moved, not copied: one that is lost would be empty.
TEST_CASE("binary_heap is unchanged by a comparison that throws") {
    for (int fails_at = 1; fails_at < 12; ++fails_at) {
        int left = 0;
        binary_heap<std::string, faltering> heap({}, faltering{&left});
        for (char c = 'a'; c <= 'z'; ++c) heap.push({c});
        left = fails_at;
        try {
            heap.push("~");
            left = 0;
            heap.pop();
        } catch (const std::string&) {
        }
        left = fails_at;
        try {
            std::string greatest = heap.pop();
            left = 0;
            heap.push(std::move(greatest));
        } catch (const std::string&) {
        }
        left = 0;
        CHECK(heap.invariant());
        CHECK(heap.size() == 26);
        for (char c = 'z'; c >= 'a'; --c) CHECK(heap.pop() == std::string{c});
    }
}

TEST_CASE("binary_heap notices a heap that is none") {
    struct moody {
        const bool* upside_down;
        bool operator()(int a, int b) const {
            return *upside_down ? b < a : a < b;
        }
    };
    for (const int n : {2, 3, 4, 5}) {
        bool upside_down = false;
        std::vector<int> ones(std::size_t(n), 1);
        ones.back() = 0;
        binary_heap<int, moody> heap(ones, moody{&upside_down});
        CHECK(heap.invariant());
        upside_down = true;
        CHECK_FALSE(heap.invariant());
    }
}

TEST_CASE("binary_heap holds a million elements") {
    binary_heap<int> heap;
    for (int i = 0; i < 1'000'000; ++i) heap.push(i ^ 0x55555);
    const int greatest = heap.pop();
    CHECK(greatest > heap.top());
    CHECK(heap.size() == 999'999);
}

// An element that is no more when the last one leaves would not compile here.
static_assert([] {
    binary_heap<int> heap;
    heap.push(1);
    heap.push(2);
    return heap.pop() == 2 && heap.pop() == 1 && heap.empty();
}());

static_assert(std::is_nothrow_move_constructible_v<binary_heap<int>>);

}  // namespace binary_heap_test
