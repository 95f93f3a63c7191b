// cache least_recently_used: tenet::lru_cache (template)
// adaptive_replacement: tenet::arc_cache (template)
// first_in_first_out: tenet::fifo_cache (template)
// greedy_dual_size_frequency: tenet::gdsf_cache (template)
// least_frequently_used: tenet::lfu_cache (template)
// low_inter_reference_recency: tenet::lirs_cache (template)
// s3_fifo: tenet::s3_fifo_cache (template)
// second_chance: tenet::clock_cache (template)
// segmented_lru: tenet::segmented_lru_cache (template)
// sieve: tenet::sieve_cache (template)
// simplified_two_queue: tenet::simplified_two_queue_cache (template)
// two_queue: tenet::two_queue_cache (template)
// cache least_recently_used: tenet::lru_cache<int,int> (type)
// adaptive_replacement: tenet::arc_cache<int,int> (type)
// first_in_first_out: tenet::fifo_cache<int,int> (type)
// greedy_dual_size_frequency: tenet::gdsf_cache<int,int> (type)
// least_frequently_used: tenet::lfu_cache<int,int> (type)
// low_inter_reference_recency: tenet::lirs_cache<int,int> (type)
// s3_fifo: tenet::s3_fifo_cache<int,int> (type)
// second_chance: tenet::clock_cache<int,int> (type)
// segmented_lru: tenet::segmented_lru_cache<int,int> (type)
// sieve: tenet::sieve_cache<int,int> (type)
// simplified_two_queue: tenet::simplified_two_queue_cache<int,int> (type)
// two_queue: tenet::two_queue_cache<int,int> (type)
#pragma once
#include <tenet/cache/arc_cache.hpp>
#include <tenet/cache/clock_cache.hpp>
#include <tenet/cache/fifo_cache.hpp>
#include <tenet/cache/gdsf_cache.hpp>
#include <tenet/cache/lfu_cache.hpp>
#include <tenet/cache/lirs_cache.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/s3_fifo_cache.hpp>
#include <tenet/cache/segmented_lru_cache.hpp>
#include <tenet/cache/sieve_cache.hpp>
#include <tenet/cache/simplified_two_queue_cache.hpp>
#include <tenet/cache/two_queue_cache.hpp>
