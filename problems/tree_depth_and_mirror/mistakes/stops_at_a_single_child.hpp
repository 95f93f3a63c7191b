// Mistake: it stops at a node that lacks a child, as if it were a leaf.
#pragma once

#include <algorithm>
#include <utility>

struct node {
    int value;
    node* left = nullptr;
    node* right = nullptr;
};

int tree_depth_and_mirror(node* root) {
    if (root == nullptr) return 0;
    if (root->left == nullptr || root->right == nullptr) return 1;
    const int left = tree_depth_and_mirror(root->left);
    const int right = tree_depth_and_mirror(root->right);
    std::swap(root->left, root->right);
    return std::max(left, right) + 1;
}
