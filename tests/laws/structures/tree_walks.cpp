#include <algorithm>
#include <deque>
#include <memory>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/tree_walks.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace tree_walks_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    walks_right_before_left,
    reverses_pre_order_for_post_order,
    leaves_out_right_of_left,
    visits_levels_in_pre_order,
    reverses_levels,
    forgets_a_leaf_in_a_copy,
    leaves_a_thread_when_abandoned,
    loses_a_subtree_when_abandoned,
    rebuilds_the_mirrored_tree,
    rebuilds_a_chain,
    leaks
};

// A plain recursive tree with one thing wrong with it.
class wrong_tree {
    using list = std::vector<int>;
    struct node {
        int value;
        std::shared_ptr<node> left{}, right{};
    };
    using link = std::shared_ptr<node>;

public:
    wrong_tree() = default;
    wrong_tree(int x, wrong_tree left, wrong_tree right)
        : root_(new node{x, left.root_, right.root_}) {}
    wrong_tree(const wrong_tree& it) : root_(copy(it.root_)) {}
    wrong_tree(wrong_tree&&) = default;

    list pre_order() const {
        list found;
        const bool mirrored = is(fault::walks_right_before_left);
        pre(root_.get(), mirrored, found);
        return found;
    }
    list in_order() const {
        list found;
        in(root_.get(), found);
        return found;
    }
    list post_order() const {
        list found;
        pre(root_.get(), !is(fault::reverses_pre_order_for_post_order), found);
        std::ranges::reverse(found);
        return found;
    }
    list level_order() const {
        if (is(fault::visits_levels_in_pre_order)) return pre_order();
        list found;
        for (std::deque<node*> left{root_.get()}; !left.empty();
             left.pop_front())
            if (node* const it = left.front()) {
                found.push_back(it->value);
                left.push_back(it->left.get());
                left.push_back(it->right.get());
                if (is(fault::reverses_levels))
                    std::swap(left.back(), left[left.size() - 2]);
            }
        return found;
    }

    // All at once; what goes wrong when it is abandoned goes wrong at the end.
    struct abandoned : list {
        explicit abandoned(wrong_tree* it) : list(it->in_order()), of(it) {}
        struct watched : list::const_iterator {
            using base = list::const_iterator;
            watched(base it, int* seen_) : base(it), seen(seen_) {}
            watched& operator++() { return ++*seen, base::operator++(), *this; }
            int* seen;
        };
        watched begin() const { return {list::begin(), &seen}; }
        ~abandoned() {
            if (seen + 1 >= static_cast<int>(size()) || !of->root_) return;
            if (is(fault::loses_a_subtree_when_abandoned)) of->root_->left = {};
            if (is(fault::leaves_a_thread_when_abandoned) && of->root_->left)
                of->root_->right = of->root_->left;
        }
        wrong_tree* of;
        mutable int seen = 0;
    };
    abandoned morris_order() { return abandoned(this); }

    static wrong_tree from_pre_order(const list& pre, const list& in) {
        wrong_tree made;
        auto next = pre.begin();
        made.root_ = made.rebuilt(next, in.begin(), in.end());
        if (is(fault::leaks) && pre.size() > 2) new int(1);
        return made;
    }

private:
    static link copy(const link& it) {
        if (!it) return {};
        if (is(fault::forgets_a_leaf_in_a_copy) && !it->left && !it->right &&
            it->value > 1)
            return {};
        return link(new node{it->value, copy(it->left), copy(it->right)});
    }
    static void pre(const node* it, bool mirrored, list& found) {
        if (!it) return;
        found.push_back(it->value);
        pre((mirrored ? it->right : it->left).get(), mirrored, found);
        pre((mirrored ? it->left : it->right).get(), mirrored, found);
    }
    static void in(const node* it, list& found) {
        if (!it) return;
        in(it->left.get(), found);
        found.push_back(it->value);
        if (is(fault::leaves_out_right_of_left) && it->left && !it->right &&
            it->left->right)
            found.pop_back();
        in(it->right.get(), found);
    }
    link rebuilt(list::const_iterator& next, list::const_iterator low,
                 list::const_iterator high) {
        if (low == high) return {};
        const link it(new node{*next++});
        const auto at = std::find(low, high, it->value);
        it->left = rebuilt(next, low, at);
        it->right = rebuilt(next, at + 1, high);
        if (is(fault::rebuilds_the_mirrored_tree))
            std::swap(it->left, it->right);
        if (is(fault::rebuilds_a_chain) && it->left && !it->right)
            std::swap(it->left, it->right);
        return it;
    }

    link root_;
};

laws::report trial(const laws::settings& how) {
    return laws::tree_walks<wrong_tree>(how);
}

TEST_CASE("the laws acquit a plain recursive tree") {
    laws::check(trial({}));
}

TEST_CASE("the laws convict a tree with a fault") {
    convict(trial, fault::walks_right_before_left, fault::rebuilds_a_chain);
    convict_of_leak(trial, fault::leaks);
}

}  // namespace tree_walks_laws_test
