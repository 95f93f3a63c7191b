#include <algorithm>
#include <cstddef>
#include <memory>
#include <numeric>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/union_find.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace union_find_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    hangs_the_number_itself,
    says_that_it_has_united,
    adds_both_sizes,
    counts_every_union,
    same_of_neighbours_alone,
    halves_past_the_root,
    finds_the_parent,
    shares,
    neither_balances_nor_compresses,
    finds_by_recursion,
    relabels,
    counts_through
};

// Weighted trees with path compression, with one thing wrong with them.
class wrong_sets {
public:
    explicit wrong_sets(std::size_t n)
        : parents_(std::make_shared<std::vector<std::size_t>>(n)),
          sizes_(n, 1),
          count_(n) {
        std::iota(parents_->begin(), parents_->end(), std::size_t{0});
    }
    wrong_sets(const wrong_sets& it) : wrong_sets(0) { *this = it; }
    wrong_sets& operator=(const wrong_sets& it) {
        if (is(fault::shares))
            parents_ = it.parents_;
        else
            parents_ = std::make_shared<std::vector<std::size_t>>(*it.parents_);
        sizes_ = it.sizes_;
        count_ = it.count_;
        return *this;
    }

    std::size_t find(std::size_t a) {
        if (is(fault::finds_by_recursion) && parent(a) != a)
            return find(parent(a));
        if (is(fault::finds_the_parent)) return parent(a);
        while (parent(a) != a) {
            if (!is(fault::neither_balances_nor_compresses))
                parent(a) = parent(parent(a));
            a = parent(a);
        }
        return a;
    }
    bool same(std::size_t a, std::size_t b) {
        if (is(fault::same_of_neighbours_alone))
            return a == b || parent(a) == b || parent(b) == a ||
                   parent(a) == parent(b);
        return find(a) == find(b);
    }
    bool unite(std::size_t a, std::size_t b) {
        const std::size_t given = b;
        a = find(a), b = find(b);
        if (is(fault::relabels)) std::ranges::replace(*parents_, b, a);
        if (is(fault::counts_every_union)) --count_;
        if (a == b) return is(fault::says_that_it_has_united);
        if (!is(fault::counts_every_union)) --count_;
        const bool plain = is(fault::neither_balances_nor_compresses) ||
                           is(fault::finds_by_recursion);
        if (!plain && sizes_[a] < sizes_[b]) std::swap(a, b);
        if (is(fault::hangs_the_number_itself))
            parent(given) = a;
        else
            parent(b) = a;
        sizes_[a] += sizes_[b];
        if (is(fault::adds_both_sizes)) sizes_[a] += sizes_[b];
        if (is(fault::halves_past_the_root) && sizes_[a] == 3) parent(a) = b;
        return true;
    }
    std::size_t size_of(std::size_t a) {
        if (!is(fault::counts_through)) return sizes_[find(a)];
        std::size_t count = 0;
        for (std::size_t b = 0; b < size(); ++b) count += same(a, b);
        return count;
    }
    std::size_t count() const { return count_; }
    std::size_t size() const { return sizes_.size(); }

private:
    std::size_t& parent(std::size_t a) { return (*parents_)[a]; }

    std::shared_ptr<std::vector<std::size_t>> parents_;
    std::vector<std::size_t> sizes_;
    std::size_t count_;
};

// The names of other libraries, and no more than is needed.
class other_sets : wrong_sets {
public:
    explicit other_sets(int n) : wrong_sets(std::size_t(n)) {}
    int merge(std::size_t a, std::size_t b) {
        unite(a, b);
        return leader(a);
    }
    bool connected(std::size_t a, std::size_t b) { return same(a, b); }
    int leader(std::size_t a) { return int(find(a)); }
};

// As contests have them.
struct DSU : private wrong_sets {
    explicit DSU(int n) : wrong_sets(std::size_t(n)) {}
    int find(int a) { return int(wrong_sets::find(std::size_t(a))); }
    void unionSets(int a, int b) { unite(std::size_t(a), std::size_t(b)); }
    int size(int a) { return int(size_of(std::size_t(a))); }
};

TEST_CASE("the laws acquit sets in which nothing is wrong, by any name") {
    laws::check(laws::union_find<wrong_sets>());
    laws::check(laws::union_find<other_sets>());
    laws::check(laws::union_find<DSU>());
}

TEST_CASE("the laws convict sets with something wrong with them") {
    convict(laws::union_find<wrong_sets>, fault::hangs_the_number_itself,
            fault::shares);
}

TEST_CASE("the laws convict sets whose trees are chains") {
    convict_once(laws::union_find<wrong_sets>,
                 fault::neither_balances_nor_compresses);
    convict_once(laws::union_find<wrong_sets>, fault::finds_by_recursion);
}

TEST_CASE("the laws convict sets that are gone through") {
    convict_once(laws::union_find<wrong_sets>, fault::relabels);
    convict_once(laws::union_find<wrong_sets>, fault::counts_through);
}

}  // namespace union_find_laws_test
