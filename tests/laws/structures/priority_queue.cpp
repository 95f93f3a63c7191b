#include <algorithm>
#include <functional>
#include <memory>
#include <queue>
#include <stack>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/priority_queue.hpp>
#include <vector>

#include "../planted.hpp"

namespace priority_queue_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    forgets_right_child,
    never_climbs,
    drops_duplicates,
    builds_all_but_one,
    counts_wrong,
    shares_with_its_copy,
    reads_past_the_end,
    erases_all_equal,
    erases_none,
    erases_what_is_not_there,
    never_lifts_what_fills_a_hole,
    sinks_eight_levels,
    drops_the_512th,
    passes_all_to_push,
    leaks,
    leaks_when_it_throws,
    copies_all_to_push,
    assigns_one_by_one,
    loops
};

// A textbook heap with one thing wrong with it.
template <class T>
class wrong_heap {
public:
    wrong_heap() = default;
    explicit wrong_heap(std::vector<T> xs) : xs_(std::move(xs)) {
        if (is(fault::passes_all_to_push)) std::ranges::sort(xs_);
        const std::size_t spared = is(fault::builds_all_but_one);
        for (std::size_t i = size() / 2; i-- > spared;) sink(i);
    }
    wrong_heap(const wrong_heap&) = default;
    wrong_heap(wrong_heap&&) = default;
    wrong_heap& operator=(wrong_heap&&) = default;
    wrong_heap& operator=(const wrong_heap& it) {
        if (is(fault::assigns_one_by_one)) {
            xs_.resize(it.size());
            std::ranges::copy(it.xs_, xs_.begin());
        }
        return *this = wrong_heap(it);
    }

    void push(const T& x) {
        if (is(fault::drops_duplicates) && std::ranges::count(xs_, x)) return;
        if (is(fault::copies_all_to_push) && size() < 300)
            xs_ = std::vector<T>(xs_);
        if (is(fault::shares_with_its_copy)) *last_pushed_ = x;
        xs_.push_back(x);
        if (is(fault::drops_the_512th) && xs_.size() == 512) xs_.front() = x;
        if (is(fault::passes_all_to_push))
            for (T& y : xs_)
                if (y < xs_.back()) std::swap(y, xs_.back());
        if (!is(fault::never_climbs)) climb(xs_.size() - 1);
    }
    void pop() {
        if (is(fault::leaks) && size() == 2) new int(1);
        for (volatile bool waits = is(fault::loops) && size() == 3; waits;) {
        }
        int* const kept =
            is(fault::leaks_when_it_throws) ? new int(1) : nullptr;
        std::swap(xs_.front(), xs_.back());
        xs_.pop_back();
        if (!empty()) sink(0);
        delete kept;
    }
    bool erase(const T& x) {
        auto at = std::ranges::find(xs_, x);
        if (at == xs_.end() && is(fault::erases_what_is_not_there) && !empty())
            at = xs_.end() - 1;
        if (at == xs_.end() || is(fault::erases_none)) return at != xs_.end();
        if (is(fault::erases_all_equal) && std::ranges::count(xs_, x) > 1) {
            std::erase(xs_, x);
            std::ranges::make_heap(xs_);
            return true;
        }
        const auto i = static_cast<std::size_t>(at - xs_.begin());
        std::swap(*at, xs_.back());
        xs_.pop_back();
        if (!is(fault::never_lifts_what_fills_a_hole) && i < size()) climb(i);
        sink(i);
        return true;
    }
    const T& top() const {
        if (is(fault::shares_with_its_copy) && size() == 1)
            return *last_pushed_;
        return xs_.at(is(fault::reads_past_the_end) && size() == 4 ? 4 : 0);
    }
    std::size_t size() const {
        return xs_.size() + (is(fault::counts_wrong) && xs_.size() > 3);
    }
    bool empty() const { return xs_.empty(); }

private:
    void climb(std::size_t i) {
        for (; i > 0 && xs_[(i - 1) / 2] < xs_[i]; i = (i - 1) / 2)
            std::swap(xs_[i], xs_[(i - 1) / 2]);
    }
    void sink(std::size_t i) {
        for (auto child = 2 * i + 1; child < size(); child = 2 * i + 1) {
            if (is(fault::sinks_eight_levels) && i >= 255) return;
            if (!is(fault::forgets_right_child) && child + 1 < size())
                child += xs_[child] < xs_[child + 1];
            if (!(xs_[i] < xs_[child])) return;
            std::swap(xs_[i], xs_[child]);
            i = child;
        }
    }

    std::vector<T> xs_;
    std::shared_ptr<T> last_pushed_ = std::make_shared<T>(0);
};

template <class T, class Queue = wrong_heap<T>,
          laws::guarantee promised = laws::guarantee::none,
          laws::guarantee assignment = laws::guarantee::none>
laws::report trial(const laws::settings& how) {
    return laws::priority_queue<Queue, std::less<>, T>(how, promised,
                                                       assignment);
}

TEST_CASE("the laws acquit std::priority_queue and a textbook heap") {
    laws::check(laws::priority_queue<std::priority_queue, laws::awkward>());
    laws::check(laws::priority_queue<wrong_heap>());
}

TEST_CASE("the laws convict std::stack and a heap with a fault") {
    laws::check_convicted(trial<int, std::stack<int>>, 3);
    convict(trial<int>, fault::forgets_right_child,
            fault::never_lifts_what_fills_a_hole);
    // Told in loops, of which each turn is a call.
    convict(trial<int>, fault::sinks_eight_levels, 1200);
    convict(trial<int>, fault::drops_the_512th, 520);
    convict(trial<laws::metered>, fault::passes_all_to_push);
    convict_of_leak(trial<int>, fault::leaks);
    convict_of_leak(trial<laws::fragile>, fault::leaks_when_it_throws);
    convict_once(trial<laws::metered>, fault::copies_all_to_push);
    convict_once(trial<int>, fault::loops);
}

TEST_CASE("the laws call erase and remove as they are written") {
    struct by_number : std::priority_queue<int> {
        std::size_t remove(int x) {
            const auto at = std::ranges::find(c, x);
            if (at == c.end()) return 0;
            c.erase(at);
            std::ranges::make_heap(c);
            return 1;
        }
        void erase(std::size_t) { FAIL("an index is no element"); }
    };
    laws::check(laws::priority_queue<by_number>());
}

// As others call it.
class MaxHeap : std::priority_queue<int> {
public:
    void insert(int x) { push(x); }
    int extractMax() {
        const int greatest = top();
        pop();
        return greatest;
    }
    int getMax() { return top(); }
};

TEST_CASE("the laws acquit a heap by other names") {
    laws::check(laws::priority_queue<MaxHeap>());
}

template <class T>
using least_first = std::priority_queue<T, std::vector<T>, std::greater<>>;

TEST_CASE("the laws tell a heap that is right the other way round") {
    const auto found = laws::priority_queue<least_first>();
    REQUIRE(found.refuted());
    CHECK_THAT(found.findings.front().reason,
               laws::containing("its least comes out first; --compare "
                                "'std::greater<>' judges that; "));
    laws::check(laws::priority_queue<least_first<int>, std::greater<>>());
    laws::check(laws::priority_queue<least_first, std::greater<>>());
    CHECK(
        laws::priority_queue<std::priority_queue, std::greater<>>().refuted());
}

TEST_CASE("the laws convict std::priority_queue of a promise it never made") {
    using queue = std::priority_queue<laws::fragile>;
    using enum laws::guarantee;
    laws::check_convicted(trial<laws::fragile, queue, strong>);
    using right = wrong_heap<laws::fragile>;
    convict(trial<laws::fragile, right, none, strong>,
            fault::assigns_one_by_one);
}

}  // namespace priority_queue_laws_test
