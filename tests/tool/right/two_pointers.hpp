// remove_duplicates: tenet::remove_duplicates (function object)
// trapped_water: tenet::trapped_water (function object)
// largest_container: tenet::largest_container (function object)
// cycle_detection: tenet::cycle_detection (function object)
// cycle_detection: right_cycle (function)
// is_palindrome: tenet::is_palindrome (function object)
// is_subsequence: tenet::is_subsequence (function object)
// sorted_squares: tenet::sorted_squares (function object)
#pragma once
#include <tenet/algorithms/two_pointers/cycle_detection.hpp>
#include <tenet/algorithms/two_pointers/is_palindrome.hpp>
#include <tenet/algorithms/two_pointers/is_subsequence.hpp>
#include <tenet/algorithms/two_pointers/largest_container.hpp>
#include <tenet/algorithms/two_pointers/remove_duplicates.hpp>
#include <tenet/algorithms/two_pointers/sorted_squares.hpp>
#include <tenet/algorithms/two_pointers/trapped_water.hpp>

struct right_node {
    int value;
    right_node* next;
};
inline right_node* right_cycle(right_node* head) {
    const auto found = tenet::cycle_detection(head, &right_node::next);
    return found ? found->start : nullptr;
}
