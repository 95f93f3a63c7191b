// binary_heap beside std::priority_queue.
#include <tenet/structures/binary_heap.hpp>

#include "heaps.hpp"

namespace {

const char name[] = "binary_heap";
const bool ours =
    heaps::enter<tenet::binary_heap<heaps::element>>(name, "tenet");
const bool others = heaps::enter<heaps::std_heap>(name, "std");

}  // namespace

BENCHMARK_MAIN();
