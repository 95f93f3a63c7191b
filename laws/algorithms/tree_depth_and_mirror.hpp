// tree_depth_and_mirror: how deep a binary tree is, which is mirrored in place.
//
// The depth is how many nodes there are on the longest path from the root down:
// 0 of an empty tree, whose root is null, and 1 of a single node. Afterwards
// each node's left and right are exchanged, and the root is the same. No path
// is longer than a thousand, so that recursion may be used.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      depth_and_mirror, mirror_tree
// Interface: depth(root), where root points to a node of any class whose public
//            members are a value (or val, data, key), a left and a right (or l,
//            r), pointers or std::unique_ptr; or a template of such nodes;
//            returns an integer
// Claims:    it is right about all small trees; its time grows as n; it is
//            right about others; it is right about large trees
// Convicts:  one that counts edges, the shortest path, the left side or all
//            nodes, that is wrong about none, that leaves the tree alone,
//            mirrors it at the root only, on one side only or twice, stops
//            where a child is missing, loses a child, exchanges values; one
//            that measures each subtree anew, or asks twice for each depth
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/report.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace mirrored_trees {

// A node by its place, and its children by theirs, of which none is -1.
struct plant {
    int value = 0;
    int left = -1;
    int right = -1;
    friend bool operator==(const plant&, const plant&) = default;
};

// The root is the first; of an empty tree there is none.
using tree = std::vector<plant>;

// What templates of nodes are given.
struct node {
    int value;
    node* left;
    node* right;
};

template <class Node>
auto& value_of(Node& it) {
    if constexpr (requires { it.value; })
        return it.value;
    else if constexpr (requires { it.val; })
        return it.val;
    else if constexpr (requires { it.data; })
        return it.data;
    else
        return it.key;
}
template <class Node>
auto& left_of(Node& it) {
    if constexpr (requires { it.left; })
        return it.left;
    else
        return it.l;
}
template <class Node>
auto& right_of(Node& it) {
    if constexpr (requires { it.right; })
        return it.right;
    else
        return it.r;
}

template <class Node>
concept is_node = requires(Node& it) {
    value_of(it) = 1;
    bool(left_of(it));
    bool(right_of(it));
};

// A tree of a function's own nodes, which live as long as this.
template <class Node>
class planted {
    using link =
        std::remove_reference_t<decltype(left_of(std::declval<Node&>()))>;
    static constexpr bool owns = !std::is_pointer_v<link>;

public:
    explicit planted(const tree& of) {
        for (const plant& each : of) nodes_.push_back(made(each.value));
        for (std::size_t i = 0; i < of.size(); ++i) {
            left_of(*nodes_[i]) = link(at(of[i].left));
            right_of(*nodes_[i]) = link(at(of[i].right));
        }
        root_ = at(of.empty() ? -1 : 0);
    }
    ~planted() {
        if (owns && nodes_.size() > 1) nodes_.resize(1);
        for (Node* each : nodes_) delete each;
    }
    planted(const planted&) = delete;
    planted& operator=(const planted&) = delete;

    // What there is below the root now, row by row; of more nodes than there
    // were, one too many.
    tree read() const {
        std::vector<const Node*> found;
        tree all;
        const auto place_of = [&](const Node* child) {
            if (child == nullptr || found.size() > nodes_.size()) return -1;
            found.push_back(child);
            return static_cast<int>(found.size()) - 1;
        };
        place_of(root_);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Node& it = *found[i];
            all.push_back({static_cast<int>(value_of(it))});
            all.back().left = place_of(to_pointer(left_of(it)));
            all.back().right = place_of(to_pointer(right_of(it)));
        }
        return all;
    }

    Node* root() const { return root_; }

private:
    static Node* made(int x) {
        if constexpr (std::is_default_constructible_v<Node>) {
            Node* const it = new Node();
            value_of(*it) =
                static_cast<std::remove_reference_t<decltype(value_of(*it))>>(
                    x);
            return it;
        } else {
            return new Node(x);
        }
    }
    Node* at(int place) const {
        return place < 0 ? nullptr : nodes_[static_cast<std::size_t>(place)];
    }
    template <class Link>
    static const Node* to_pointer(const Link& it) {
        return it ? &*it : nullptr;
    }

    std::vector<Node*> nodes_;
    Node* root_ = nullptr;
};

// An argument that becomes a pointer to the nodes that a function takes.
class root_of {
public:
    explicit root_of(const tree& it) : tree_(it) {}

    template <class Node>
    operator Node*&() const {
        using own = std::remove_const_t<Node>;
        static_assert(is_node<own>,
                      "needs: a node with a value, a left and a right");
        const engine::uncounted of_ours;
        struct kept {
            planted<own> it;
            Node* root;
        };
        const auto held = std::shared_ptr<kept>(
            new kept{planted<own>(tree_), nullptr}, [](kept* all) {
                const engine::uncounted of_ours_too;
                delete all;
            });
        held->root = held->it.root();
        read_ = [held] {
            const engine::uncounted of_ours_too;
            return held->it.read();
        };
        return held->root;
    }

    tree read() const { return read_ ? read_() : tree(); }

private:
    const tree& tree_;
    mutable std::function<tree()> read_;
};

struct outcome {
    std::int64_t depth = 0;
    tree after{};
};
using subject = std::function<outcome(const tree&)>;

report judge(const subject&, const settings&);

template <class F, class Root>
concept takes = requires(F& f, const Root& root) {
    { f(root) } -> std::integral;
};

}  // namespace mirrored_trees

template <class F>
report tree_depth_and_mirror(F function,
                             const settings& how = settings::standard()) {
    constexpr bool of_any = mirrored_trees::takes<F, mirrored_trees::root_of>;
    static_assert(of_any || mirrored_trees::takes<F, mirrored_trees::node*>,
                  "needs: int depth(node* root)");
    return mirrored_trees::judge(
        [&function](const mirrored_trees::tree& it) -> mirrored_trees::outcome {
            const mirrored_trees::root_of root(it);
            std::int64_t depth = 0;
            if constexpr (of_any)
                depth = static_cast<std::int64_t>(function(root));
            else
                depth = static_cast<std::int64_t>(
                    function(static_cast<mirrored_trees::node*&>(root)));
            return {depth, root.read()};
        },
        how);
}

}  // namespace tenet::laws
