// Mistake: it exchanges the children between both calls, so that the second
// goes where the first has been, and the other side is left as it was.
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
    std::swap(root->left, root->right);
    const int right = tree_depth_and_mirror(root->right);
    return std::max(left, right) + 1;
}
