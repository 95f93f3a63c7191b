// Uses entries the way a program that found the package does.
#include <tenet/structures/binary_heap.hpp>

#include <vector>

int main() {
    tenet::binary_heap heap(std::vector{3, 1, 4});
    heap.push(5);
    return heap.pop() == 5 && heap.top() == 4 ? 0 : 1;
}
