#include <algorithm>
#include <climits>
#include <functional>
#include <memory>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/range_fold.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace range_fold_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

struct greater_of {
    static constexpr int identity = INT_MIN;
    int operator()(int a, int b) const { return std::max(a, b); }
};

enum class fault {
    none,
    folds_one_too_few,
    folds_one_too_many,
    combines_in_the_wrong_order,
    forgets_to_renew_the_root,
    renews_halfway,
    begins_at_zero,
    finds_one_too_far,
    finds_what_is_greater,
    builds_all_but_the_root,
    shares,
    folds_all_of_the_right_first,
    changes_in_linear_time,
    folds_in_linear_time
};

// A tree of 2 n nodes, from the leaves up, with one thing wrong with it.
template <class T, class Combine>
class wrong_tree {
public:
    explicit wrong_tree(std::size_t n)
        : nodes_(std::make_shared<std::vector<T>>(2 * n, one())) {}
    explicit wrong_tree(std::vector<T> xs) : wrong_tree(xs.size()) {
        for (std::size_t i = 0; i < xs.size(); ++i) node(size() + i) = xs[i];
        build();
    }
    wrong_tree(const wrong_tree& it)
        : nodes_(is(fault::shares) ? it.nodes_ : copy(it)) {}
    wrong_tree& operator=(const wrong_tree& it) {
        nodes_ = is(fault::shares) ? it.nodes_ : copy(it);
        return *this;
    }

    std::size_t size() const { return nodes_->size() / 2; }
    void set(std::size_t i, T x) {
        i += size();
        node(i) = x;
        if (is(fault::changes_in_linear_time)) return build();
        for (i /= 2; i > 0; i /= 2) {
            if (is(fault::renews_halfway) && 2 * i < size() / 2) return;
            if (is(fault::forgets_to_renew_the_root) && i == 1) return;
            renew(i);
        }
    }
    T fold(std::size_t l, std::size_t r) const {
        if (is(fault::folds_one_too_few) && r - l > 2) --r;
        if (is(fault::folds_one_too_many) && r > l && r < size()) ++r;
        T left = is(fault::begins_at_zero) ? T() : one(), right = one();
        if (is(fault::folds_in_linear_time)) {
            for (; l < r; ++l) left = Combine()(left, node(size() + l));
            return left;
        }
        for (l += size(), r += size(); l < r; l /= 2, r /= 2) {
            if (l % 2 != 0) left = Combine()(left, node(l++));
            if (r % 2 == 0) continue;
            if (is(fault::combines_in_the_wrong_order))
                right = Combine()(right, node(--r));
            else
                right = Combine()(node(--r), right);
        }
        return is(fault::folds_all_of_the_right_first) ? Combine()(right, left)
                                                       : Combine()(left, right);
    }
    std::size_t lower_bound(int total) const requires std::same_as<T, int> {
        int sum = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            sum += node(size() + i);
            if (sum > total ||
                (sum == total && !is(fault::finds_what_is_greater)))
                return i;
        }
        return size();
    }
    template <class Predicate>
    std::size_t find_end(std::size_t l, Predicate predicate) const {
        T folded = one();
        for (std::size_t r = l; r < size(); ++r) {
            folded = Combine()(folded, node(size() + r));
            if (!predicate(folded))
                return r + (is(fault::finds_one_too_far) && r > l);
        }
        return size();
    }

private:
    static T one() { return laws::folds::identity<T, Combine>(); }
    static auto copy(const wrong_tree& it) {
        return std::make_shared<std::vector<T>>(*it.nodes_);
    }
    T& node(std::size_t i) const { return (*nodes_)[i]; }
    void renew(std::size_t i) {
        node(i) = Combine()(node(2 * i), node(2 * i + 1));
    }
    void build() {
        const std::size_t top = is(fault::builds_all_but_the_root) ? 2 : 1;
        for (std::size_t i = size(); i-- > top;) renew(i);
    }

    std::shared_ptr<std::vector<T>> nodes_;
};

using texts = wrong_tree<std::string, std::plus<>>;
using sums = wrong_tree<int, std::plus<>>;
// Judged without what asks for sums.
struct maxima : wrong_tree<int, greater_of> {
    using wrong_tree<int, greater_of>::wrong_tree;
    void lower_bound() const;
};

// Sums by difference: no more than is needed, by other names.
struct prefix_sums {
    explicit prefix_sums(std::size_t n) : xs(n) {}
    void add(std::size_t i, int x) { xs[i] += x; }
    int sum(std::size_t l, std::size_t r) const {
        int all = 0;
        for (; l < r; ++l) all += xs[l];
        return all;
    }
    std::vector<int> xs;
};

const auto of_texts = laws::range_fold<texts, std::plus<>, std::string>;
const auto of_sums = laws::range_fold<sums>;
const auto of_maxima = laws::range_fold<maxima, greater_of>;

TEST_CASE("the laws acquit a tree of numbers, of texts and of greatest ones") {
    laws::check(of_sums(laws::settings::standard()));
    laws::check(of_texts(laws::settings::standard()));
    laws::check(of_maxima(laws::settings::standard()));
}

TEST_CASE("the laws convict a tree with something wrong with it") {
    convict(of_sums, fault::folds_one_too_few, fault::folds_one_too_many);
    convict(of_texts, fault::combines_in_the_wrong_order,
            fault::renews_halfway);
    convict(of_maxima, fault::begins_at_zero);
    convict(of_sums, fault::finds_one_too_far, fault::builds_all_but_the_root);
    convict(of_sums, fault::shares);
    convict(of_texts, fault::folds_all_of_the_right_first);
}

TEST_CASE("the laws convict what changes or folds in linear time") {
    convict_once(of_sums, fault::changes_in_linear_time);
    convict_once(of_sums, fault::folds_in_linear_time);
    convict_once(laws::range_fold<prefix_sums>);
}

// As they are often published: a binary indexed tree from 1, and sums of ranges
// with both ends.
enum class slip {
    none,
    adds_to_fewer,
    forgets_the_first,
    renews_all_but_the_root,
    leaves_out_the_last
};

class indexed_from_one {
public:
    explicit indexed_from_one(int n) : sums_(std::size_t(n) + 1) {}
    void update(int i, int x) {
        const auto stride = [](int k) { return k & -k; };
        for (; i < int(sums_.size()); i += stride(i)) {
            sums_[std::size_t(i)] += x;
            if (is(slip::adds_to_fewer) && i == 4) return;
        }
    }
    int query(int i) const {
        int sum = 0;
        for (; i > (is(slip::forgets_the_first) ? 1 : 0); i -= i & -i)
            sum += sums_[std::size_t(i)];
        return sum;
    }

private:
    std::vector<int> sums_;
};

class closed_ranges {
public:
    explicit closed_ranges(std::vector<int>& xs)
        : n_(int(xs.size())), sums_(2 * xs.size()) {
        for (int i = 0; i < n_; ++i) at(n_ + i) = xs[std::size_t(i)];
        for (int i = n_ - 1; i > 0; --i) at(i) = at(2 * i) + at(2 * i + 1);
    }
    void update(int i, int x) {
        const int top = is(slip::renews_all_but_the_root) ? 2 : 1;
        for (at(i += n_) = x; i > top; i /= 2)
            at(i / 2) = at(i / 2 * 2) + at(i / 2 * 2 + 1);
    }
    int sumRange(int left, int right) {
        int sum = 0;
        if (is(slip::leaves_out_the_last) && right > left) --right;
        for (left += n_, right += n_ + 1; left < right; left /= 2, right /= 2) {
            if (left % 2 != 0) sum += at(left++);
            if (right % 2 != 0) sum += at(--right);
        }
        return sum;
    }

private:
    int& at(int i) { return sums_[std::size_t(i)]; }
    int n_;
    std::vector<int> sums_;
};

std::string meaning_of(const laws::report& found) {
    for (const laws::omission& it : found.not_judged())
        if (it.what == "other meanings") return it.why;
    return {};
}

TEST_CASE("a tree is judged as its members can be meant") {
    const auto from_one = laws::range_fold<indexed_from_one>();
    laws::check(from_one);
    CHECK(meaning_of(from_one) ==
          "it is judged as one whose ranges include their last element, "
          "indices begin at 1, update adds");
    const auto closed = laws::range_fold<closed_ranges>();
    laws::check(closed);
    CHECK(meaning_of(closed) ==
          "it is judged as one whose ranges include their last element, "
          "indices begin at 0, update assigns");
    convict_once(laws::range_fold<indexed_from_one>, slip::adds_to_fewer);
    convict_once(laws::range_fold<indexed_from_one>, slip::forgets_the_first);
    planted<slip> = slip::forgets_the_first;
    const auto found = laws::range_fold<indexed_from_one>().findings.front();
    planted<slip> = slip::none;
    CHECK(found.counterexample.find("tree.update(0 + 1, ") !=
          std::string::npos);
    convict(laws::range_fold<closed_ranges>, slip::renews_all_but_the_root,
            slip::leaves_out_the_last);
}

}  // namespace range_fold_laws_test
