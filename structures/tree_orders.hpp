// tree_orders: the orders in which the nodes of a binary tree are visited.
//
// Each is an object whose next() returns one node after the other, then null.
// A node has two links, left and right; the tree must not change meanwhile.
//
// Kind:       building block
// Technique:  a stack of nodes still to be visited, for level order a queue;
//             Morris's order threads the tree: what ends a left subtree links
//             back to its root until the walk comes there
// Complexity: a walk O(n), space O(height), level O(width), morris O(1)
// Reference:  J. M. Morris, Traversing binary trees simply and cheaply,
//             Information Processing Letters 9(5), 1979
// Laws:       tree_walks
//
// Example:
//   struct node { node *left = nullptr, *right = nullptr; } leaf, root{&leaf};
//   tree_orders<node>::post order(&root);
//   order.next() == &leaf && order.next() == &root && !order.next()
#pragma once

#include <deque>
#include <utility>
#include <vector>

namespace tenet {

template <class Node>
struct tree_orders {
    class pre {
    public:
        constexpr explicit pre(Node* root) { push(root); }
        constexpr Node* next() {
            if (stack_.empty()) return nullptr;
            Node* const it = stack_.back();
            stack_.pop_back();
            push(it->right);
            push(it->left);
            return it;
        }

    private:
        constexpr void push(Node* it) {
            if (it) stack_.push_back(it);
        }
        std::vector<Node*> stack_;
    };

    class in {
    public:
        constexpr explicit in(Node* root) : at_(root) {}
        constexpr Node* next() {
            for (; at_; at_ = at_->left) stack_.push_back(at_);
            if (stack_.empty()) return nullptr;
            Node* const it = stack_.back();
            stack_.pop_back();
            at_ = it->right;
            return it;
        }

    private:
        Node* at_;
        std::vector<Node*> stack_{};
    };

    class post {
    public:
        constexpr explicit post(Node* root) { descend(root); }
        constexpr Node* next() {
            if (stack_.empty()) return nullptr;
            Node* const it = stack_.back();
            stack_.pop_back();
            if (!stack_.empty() && stack_.back()->right != it)
                descend(stack_.back()->right);
            return it;
        }

    private:
        // To the first leaf.
        constexpr void descend(Node* it) {
            for (; it; it = it->left ? it->left : it->right)
                stack_.push_back(it);
        }
        std::vector<Node*> stack_;
    };

    class level {
    public:
        constexpr explicit level(Node* root) { push(root); }
        constexpr Node* next() {
            if (queue_.empty()) return nullptr;
            Node* const it = queue_.front();
            queue_.pop_front();
            push(it->left);
            push(it->right);
            return it;
        }

    private:
        constexpr void push(Node* it) {
            if (it) queue_.push_back(it);
        }
        std::deque<Node*> queue_;
    };

    // In order. The destructor completes the walk, which removes the threads
    // that are left.
    class morris {
    public:
        constexpr explicit morris(Node* root) : at_(root) {}
        constexpr morris(morris&& other) noexcept
            : at_(std::exchange(other.at_, nullptr)) {}
        constexpr morris& operator=(morris&& other) noexcept {
            std::swap(at_, other.at_);
            return *this;
        }
        constexpr ~morris() {
            while (next()) {
            }
        }
        constexpr Node* next() {
            while (at_ && at_->left) {
                Node* last = at_->left;
                while (last->right && last->right != at_) last = last->right;
                if (last->right) {
                    last->right = nullptr;
                    break;
                }
                last->right = at_;
                at_ = at_->left;
            }
            return at_ ? std::exchange(at_, at_->right) : nullptr;
        }

    private:
        Node* at_;
    };
};

}  // namespace tenet
