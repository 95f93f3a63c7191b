// d_ary_heap beside std::priority_queue.
#include <tenet/structures/d_ary_heap.hpp>

#include "heaps.hpp"

namespace {

const char name[] = "d_ary_heap";
const bool ours =
    heaps::enter<tenet::d_ary_heap<heaps::element>>(name, "tenet");
const bool eights =
    heaps::enter<tenet::d_ary_heap<heaps::element, 8>>(name, "tenet<8>");
const bool others = heaps::enter<heaps::std_heap>(name, "std");

}  // namespace

BENCHMARK_MAIN();
