// Too slow: it measures the depth below every node anew.
#pragma once

#include <algorithm>
#include <utility>

struct node {
    int value;
    node* left = nullptr;
    node* right = nullptr;
};

int depth_of(const node* root) {
    if (root == nullptr) return 0;
    return std::max(depth_of(root->left), depth_of(root->right)) + 1;
}

int tree_depth_and_mirror(node* root) {
    const int depth = depth_of(root);
    if (root == nullptr) return depth;
    tree_depth_and_mirror(root->left);
    tree_depth_and_mirror(root->right);
    std::swap(root->left, root->right);
    return depth;
}
