// selector: tenet::quick_select (function object)
// inversion_count: tenet::inversion_count (function object)
// fisher_yates_shuffle: tenet::fisher_yates_shuffle (function object)
// reservoir_sample: tenet::reservoir_sample (function object)
// k_way_merge: tenet::k_way_merge (function object)
#pragma once
#include <tenet/algorithms/sorting/fisher_yates_shuffle.hpp>
#include <tenet/algorithms/sorting/inversion_count.hpp>
#include <tenet/algorithms/sorting/k_way_merge.hpp>
#include <tenet/algorithms/sorting/quick_select.hpp>
#include <tenet/algorithms/sorting/reservoir_sample.hpp>
