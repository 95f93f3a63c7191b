#pragma once

struct node {
    int value;
    node* left = nullptr;
    node* right = nullptr;
};

int tree_depth_and_mirror(node* root) {
    // Mirrors the tree in place, and returns its depth.
    return 0;
}
