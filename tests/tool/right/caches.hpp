// cache lru: tenet::lru_cache (template)
// arc: tenet::arc_cache (template)
// fifo: tenet::fifo_cache (template)
// gdsf: tenet::gdsf_cache (template)
// lfu: tenet::lfu_cache (template)
// lirs: tenet::lirs_cache (template)
// s3_fifo: tenet::s3_fifo_cache (template)
// clock: tenet::clock_cache (template)
// segmented_lru: tenet::segmented_lru_cache (template)
// sieve: tenet::sieve_cache (template)
// simplified_two_queue: tenet::simplified_two_queue_cache (template)
// two_queue: tenet::two_queue_cache (template)
// cache lru: tenet::lru_cache<int,int> (type)
// arc: tenet::arc_cache<int,int> (type)
// fifo: tenet::fifo_cache<int,int> (type)
// gdsf: tenet::gdsf_cache<int,int> (type)
// lfu: tenet::lfu_cache<int,int> (type)
// lirs: tenet::lirs_cache<int,int> (type)
// s3_fifo: tenet::s3_fifo_cache<int,int> (type)
// clock: tenet::clock_cache<int,int> (type)
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
