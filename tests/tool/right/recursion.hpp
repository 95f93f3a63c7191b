// maximum_subarray: tenet::maximum_subarray (function object)
#pragma once
#include <tenet/algorithms/recursion/maximum_subarray.hpp>
