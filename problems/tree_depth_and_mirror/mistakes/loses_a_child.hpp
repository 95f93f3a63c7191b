// Mistake: it overwrites the left pointer before it has gone where that led.
#pragma once

#include <algorithm>

struct node {
    int value;
    node* left = nullptr;
    node* right = nullptr;
};

int tree_depth_and_mirror(node* root) {
    if (root == nullptr) return 0;
    const int left = tree_depth_and_mirror(root->left);
    const int right = tree_depth_and_mirror(root->right);
    root->left = root->right;
    root->right = root->left;
    return std::max(left, right) + 1;
}
