// Mistake: it exchanges the values of two children, not what is below them.
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
    const int left = tree_depth_and_mirror(root->left);
    const int right = tree_depth_and_mirror(root->right);
    if (root->left != nullptr && root->right != nullptr)
        std::swap(root->left->value, root->right->value);
    else
        std::swap(root->left, root->right);
    return std::max(left, right) + 1;
}
