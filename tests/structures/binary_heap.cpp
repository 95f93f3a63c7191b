#include <functional>
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
    laws::check(laws::priority_queue<heap_of>(laws::settings::standard(),
                                              laws::guarantee::strong));
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
}

TEST_CASE("binary_heap builds by settling parents and no leaves") {
    std::vector<laws::metered> falling;
    for (int i = 1000; i > 0; --i) falling.push_back(i);
    laws::meter::reset();
    const binary_heap<laws::metered> heap(std::move(falling));
    CHECK(laws::meter::now().moves <= heap.size());
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
