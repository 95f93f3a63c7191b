// system_random: unpredictable random bits from the operating system.
//
// Fit for keys and for ids that must not be guessed. A child made by fork()
// never repeats its parent's numbers; one made by vfork() or _Fork() may.
//
// Kind:       building block
// Technique:  each thread has a pool of 256 bytes, refilled by getentropy, or
//             by std::random_device where there is none; a number is erased
//             from the pool as it is drawn, and all of them after a fork
// Invariant:  no number of a pool has been drawn, in this process or another
// Complexity: O(1); a call of the operating system for every 32 numbers
// Reference:  POSIX.1-2024, getentropy; ISO/IEC 14882:2020, [rand.device]
// Laws:       property
//
// Example:
//   system_random random;
//   const int rolled = std::uniform_int_distribution(1, 6)(random);
//   1 <= rolled && rolled <= 6
#pragma once

#include <array>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <random>
#include <system_error>
#include <utility>
#if __has_include(<sys/random.h>)
#include <sys/random.h>
#endif
#if __has_include(<unistd.h>)
#include <unistd.h>
#endif
#if __has_include(<pthread.h>)
#include <pthread.h>
#endif

namespace tenet {

// Thread-safe, without state; models std::uniform_random_bit_generator. Throws
// std::system_error, or what std::random_device throws, if there are no bits.
class system_random {
public:
    using result_type = std::uint64_t;

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return UINT64_MAX; }

    result_type operator()() const {
        constinit static thread_local pool own;
        const unsigned forks = forks_.load(std::memory_order_relaxed);
        if (own.left == 0 || own.forks != forks) {
            fill(own.numbers);
            own.forks = forks;
            own.left = own.numbers.size();
        }
        return std::exchange(own.numbers[--own.left], 0);
    }

private:
    using block = std::array<result_type, 32>;  // what getentropy gives at most
    struct pool {
        block numbers{};
        std::size_t left = 0;  // those before it have not been drawn
        unsigned forks = 0;    // when they were filled in
    };

    inline static std::atomic<unsigned> forks_ = 0;

    static void fill(block& numbers) {
        check(watched_);
#if __has_include(<sys/random.h>)
        if (getentropy(numbers.data(), sizeof numbers) != 0) check(errno);
#else
        std::random_device device;
        std::uniform_int_distribution<result_type> bits;
        for (result_type& number : numbers) number = bits(device);
#endif
    }
    static void check(int error) {
        if (error != 0)
            throw std::system_error(error, std::generic_category(),
                                    "system_random");
    }

// Where there is no <sys/wait.h>, there is no fork().
#if __has_include(<pthread.h>) && __has_include(<sys/wait.h>)
    // Registered before main(), so that no fork comes between.
    inline static const int watched_ =
        pthread_atfork(nullptr, nullptr, [] { ++forks_; });
#else
    static constexpr int watched_ = 0;
#endif
};

}  // namespace tenet
