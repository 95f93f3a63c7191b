#pragma once

#include <algorithm>
#include <utility>

struct node {
    int value;
    node* left = nullptr;
    node* right = nullptr;
};

// A call keeps its promise if calls for smaller trees keep theirs: both trees
// below the root are mirrored then, and exchanging them mirrors the whole; the
// longest path goes through the root into the deeper of both. The empty tree,
// whose depth is 0, is its own mirror. Each node is visited once; as many calls
// are open at a time as there are nodes on a path, so that the space grows as
// the depth.
int tree_depth_and_mirror(node* root) {
    if (root == nullptr) return 0;
    const int left = tree_depth_and_mirror(root->left);
    const int right = tree_depth_and_mirror(root->right);
    std::swap(root->left, root->right);
    return std::max(left, right) + 1;
}
