// Counting allocations, failing one on demand, and injected faults.
//
// Linking tenet::laws replaces the global operator new and delete by versions
// that count and can be made to fail. They are weak symbols: in a program that
// replaces them itself, claims that need the count are skipped.
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <tenet/laws/engine/elements.hpp>

#include "script.hpp"

namespace tenet::laws::engine {
namespace {
bool quiet = false;
}  // namespace
void die_quietly() {
    quiet = true;
}
}  // namespace tenet::laws::engine

// Functions of the sanitizers' runtimes, null without one.
extern "C" {
__attribute__((weak)) int __sanitizer_install_malloc_and_free_hooks(
    void (*taken)(const volatile void*, std::size_t),
    void (*given)(const volatile void*));
__attribute__((weak)) std::size_t __sanitizer_get_allocated_size(
    const volatile void*);

// Called before anything is reported.
__attribute__((weak)) void __asan_on_error() {
    if (tenet::laws::engine::quiet) _exit(1);
}

// A data race ends the case that caused it.
__attribute__((weak)) const char* __tsan_default_options() {
    return "halt_on_error=1";
}
}

namespace tenet::laws::engine {

namespace {

std::atomic<std::size_t> taken{0};
std::atomic<std::size_t> given{0};
std::atomic<std::size_t> asked_for{0};  // bytes
std::atomic<std::ptrdiff_t> bytes{0};
std::atomic<std::ptrdiff_t> highest_bytes{0};
std::atomic<std::ptrdiff_t> most_bytes{0};
std::atomic<bool> hooked{false};

// Per thread: faults are injected only into the thread that armed them.
thread_local unsigned armed_kinds = 0;
thread_local std::size_t countdown = 0;

// Blocks taken while tracing, by which call; a table that is full forgets.
struct traced_block {
    const volatile void* address;
    std::size_t call;
};
constexpr std::size_t most_traced = 1 << 14;
traced_block traced[most_traced];
std::size_t traces = 0;
std::atomic<bool> tracing{false};
std::size_t call_now = 0;

void note_taken(const volatile void* block) {
    if (tracing && traces < most_traced) traced[traces++] = {block, call_now};
}

// The latest blocks are given back first, mostly.
void note_given(const volatile void* block) {
    if (!tracing) return;
    for (std::size_t i = traces; i-- > 0;)
        if (traced[i].address == block) {
            for (; i + 1 < traces; ++i) traced[i] = traced[i + 1];
            --traces;
            return;
        }
}

void* counted(void* block) {
    if (!hooked) note_taken(block);
    return block;
}

// To prepare much more than is allowed takes a sanitizer seconds.
void end_if_too_much(std::size_t more) {
    if (const std::ptrdiff_t most = most_bytes;
        most != 0 && more > static_cast<std::size_t>(most))
        _Exit(exit_of_runaway_memory);
}

void* take(std::size_t size, std::size_t alignment) {
    if ((armed_kinds & fault_allocation) && --countdown == 0) {
        armed_kinds = 0;
        return nullptr;
    }
    if (!hooked) taken.fetch_add(1, std::memory_order_relaxed);
    end_if_too_much(size);
    asked_for.fetch_add(size, std::memory_order_relaxed);
    if (size == 0) size = 1;
    if (alignment <= alignof(std::max_align_t))
        return counted(std::malloc(size));
    const std::size_t rounded = (size + alignment - 1) / alignment * alignment;
    return counted(std::aligned_alloc(alignment, rounded));
}

void give(void* block) noexcept {
    if (!block) return;
    if (!hooked) given.fetch_add(1, std::memory_order_relaxed);
    if (!hooked) note_given(block);
    std::free(block);
}

void* take_or_throw(std::size_t size, std::size_t alignment) {
    if (void* block = take(size, alignment)) return block;
    throw std::bad_alloc();
}

}  // namespace

std::size_t blocks_alive() {
    return taken - given;
}
std::size_t blocks_taken() {
    return taken;
}
std::size_t bytes_taken() {
    return asked_for;
}

std::size_t& allocating_call() {
    return call_now;
}

std::ptrdiff_t bytes_alive() {
    return highest_bytes = bytes.load();
}
std::ptrdiff_t most_bytes_alive() {
    return highest_bytes;
}

void trace_blocks(bool on) {
    if (on) traces = 0;
    tracing = on;
}

std::optional<std::size_t> first_traced_block() {
    if (traces == 0 || traces == most_traced) return {};
    return traced[0].call;
}

bool counts_blocks() {
    const std::size_t before = taken;
    // Called by name, so that the allocation is not optimised away.
    ::operator delete(::operator new(24));
    return taken != before;
}

void fault_point(unsigned kind) {
    if (!(armed_kinds & kind)) return;
    if (--countdown != 0) return;
    armed_kinds = 0;
    throw injected_fault();
}

void arm(unsigned kinds, std::size_t after) {
    countdown = after;
    armed_kinds = kinds;
}

bool calm_down() {
    armed_kinds = 0;
    return countdown == 0;
}

void calm() {
    armed_kinds = 0;
}

std::ptrdiff_t& fragile_alive() {
    static std::ptrdiff_t alive = 0;
    return alive;
}

// In a child process under a sanitizer: count every malloc, and end the
// process when more than limit bytes are alive.
bool watches_heap() {
    return __sanitizer_install_malloc_and_free_hooks &&
           __sanitizer_get_allocated_size;
}

bool watch_heap(std::size_t limit) {
    if (!watches_heap()) return false;
    if (!hooked.exchange(true)) {
        __sanitizer_install_malloc_and_free_hooks(
            [](const volatile void* block, std::size_t size) {
                taken.fetch_add(1, std::memory_order_relaxed);
                note_taken(block);
                const auto more = static_cast<std::ptrdiff_t>(size);
                const std::ptrdiff_t now = bytes.fetch_add(more) + more;
                if (now > highest_bytes) highest_bytes = now;
                if (const std::ptrdiff_t most = most_bytes;
                    most != 0 && now > most)
                    _Exit(exit_of_runaway_memory);
            },
            [](const volatile void* block) {
                if (!block) return;
                given.fetch_add(1, std::memory_order_relaxed);
                note_given(block);
                bytes.fetch_sub(static_cast<std::ptrdiff_t>(
                    __sanitizer_get_allocated_size(block)));
            });
    }
    bytes = 0;
    most_bytes = static_cast<std::ptrdiff_t>(limit);
    return true;
}

}  // namespace tenet::laws::engine

// ------------------------------------------------ operator new, all spellings

using tenet::laws::engine::give;
using tenet::laws::engine::take;
using tenet::laws::engine::take_or_throw;

#define TENET_WEAK __attribute__((weak))

TENET_WEAK void* operator new(std::size_t n) {
    return take_or_throw(n, 1);
}
TENET_WEAK void* operator new[](std::size_t n) {
    return take_or_throw(n, 1);
}
TENET_WEAK void* operator new(std::size_t n, std::align_val_t a) {
    return take_or_throw(n, static_cast<std::size_t>(a));
}
TENET_WEAK void* operator new[](std::size_t n, std::align_val_t a) {
    return take_or_throw(n, static_cast<std::size_t>(a));
}
TENET_WEAK void* operator new(std::size_t n, const std::nothrow_t&) noexcept {
    return take(n, 1);
}
TENET_WEAK void* operator new[](std::size_t n, const std::nothrow_t&) noexcept {
    return take(n, 1);
}
TENET_WEAK void* operator new(std::size_t n, std::align_val_t a,
                              const std::nothrow_t&) noexcept {
    return take(n, static_cast<std::size_t>(a));
}
TENET_WEAK void* operator new[](std::size_t n, std::align_val_t a,
                                const std::nothrow_t&) noexcept {
    return take(n, static_cast<std::size_t>(a));
}
TENET_WEAK void operator delete(void* p) noexcept {
    give(p);
}
TENET_WEAK void operator delete[](void* p) noexcept {
    give(p);
}
TENET_WEAK void operator delete(void* p, std::size_t) noexcept {
    give(p);
}
TENET_WEAK void operator delete[](void* p, std::size_t) noexcept {
    give(p);
}
TENET_WEAK void operator delete(void* p, std::align_val_t) noexcept {
    give(p);
}
TENET_WEAK void operator delete[](void* p, std::align_val_t) noexcept {
    give(p);
}
TENET_WEAK void operator delete(void* p, std::size_t,
                                std::align_val_t) noexcept {
    give(p);
}
TENET_WEAK void operator delete[](void* p, std::size_t,
                                  std::align_val_t) noexcept {
    give(p);
}
TENET_WEAK void operator delete(void* p, const std::nothrow_t&) noexcept {
    give(p);
}
TENET_WEAK void operator delete[](void* p, const std::nothrow_t&) noexcept {
    give(p);
}
TENET_WEAK void operator delete(void* p, std::align_val_t,
                                const std::nothrow_t&) noexcept {
    give(p);
}
TENET_WEAK void operator delete[](void* p, std::align_val_t,
                                  const std::nothrow_t&) noexcept {
    give(p);
}
