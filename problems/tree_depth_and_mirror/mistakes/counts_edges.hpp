// Mistake: it counts the steps of a path, which are one fewer than its nodes.
#pragma once

#include <algorithm>
#include <utility>

struct node {
    int value;
    node* left = nullptr;
    node* right = nullptr;
};

int depth_from(node* root) {
    if (root == nullptr) return -1;
    const int left = depth_from(root->left), right = depth_from(root->right);
    std::swap(root->left, root->right);
    return std::max(left, right) + 1;
}

int tree_depth_and_mirror(node* root) {
    return root == nullptr ? 0 : depth_from(root);
}
