// worker_lease: a worker number that no other process of this machine holds.
//
// The clock of a snowflake that has this number: a time is on disk before it is
// returned, so that no later holder, after a crash or with a clock gone back,
// uses it again. Machines that share no folder need ranges of their own. Needs
// POSIX. A copy is long: so is what can go wrong with a file.
//
// Technique:  a file for each number: who locks it (flock) holds the number,
//             and it stores a mark, ahead of the times at which it is used
// Invariant:  the mark is more than every time returned, by slack at least
// Complexity: construction O(numbers); operator() O(1), writes once a second
// Reference:  Twitter Snowflake, tag snowflake-2010; Linux manual, flock(2)
// Laws:       property
// See also:   snowflake
//
// Example:
//   const auto folder = std::filesystem::temp_directory_path() /
//                       std::to_string(system_milliseconds());
//   worker_lease one(folder, 0, 31), other(folder, 0, 31);
//   const auto& layout = snowflake_layouts::named("leaf_snowflake");
//   snowflake ids(layout, {{"worker", one.worker()}}, {}, std::ref(one));
//   std::filesystem::remove_all(folder);
//   ids.next() > 0 && one.worker() == 0 && other.worker() == 1
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <tenet/structures/millisecond_clock.hpp>
#include <thread>
#include <utility>
#if __has_include(<sys/file.h>) && __has_include(<fcntl.h>) && \
    __has_include(<unistd.h>)
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#else
#error "worker_lease: needs flock(2) of POSIX systems"
#endif

namespace tenet {

// Thread-safe, if Clock is. Held until destroyed.
template <millisecond_clock Clock = system_milliseconds_function>
class worker_lease {
public:
    // Takes the lowest number of first..last that is free: held by nobody, and
    // its mark not after the present time. While there is none, tries again
    // for so long as patience, then throws std::runtime_error; throws
    // std::system_error if folder, which it creates, cannot be written to, and
    // std::invalid_argument if a file in it holds anything but a mark.
    // slack is how far past the clock the last tick of an id may end: of a
    // snowflake, the unit of its layout times 1 + max_borrow.
    worker_lease(const std::filesystem::path& folder, std::int64_t first,
                 std::int64_t last, std::int64_t slack = 1,
                 std::chrono::milliseconds patience = std::chrono::seconds(5),
                 Clock clock = {})
        : slack_(slack), clock_(std::move(clock)) {
        check("first worker", first, 0, INT64_MAX - 1);
        check("last worker", last, first, INT64_MAX - 1);
        check("slack", slack, 1, INT64_C(1) << 40);
        std::filesystem::create_directories(folder);
        using std::chrono::steady_clock;
        const auto end = steady_clock::now() + patience;
        while (!take_lowest(folder, first, last)) {
            if (steady_clock::now() >= end)
                throw std::runtime_error(
                    "worker_lease: no worker of " + std::to_string(first) +
                    ".." + std::to_string(last) + " is free in " +
                    folder.native() + ": " + std::to_string(held_) +
                    " held, the others ahead of the clock");
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }
    worker_lease(const worker_lease&) = delete;
    worker_lease& operator=(const worker_lease&) = delete;

    // Others may use the number from the end of the last time returned on.
    ~worker_lease() {
        if (mark_ > start_ && ::getpid() == process_) try {
                store(latest_ + slack_);
            } catch (const std::system_error&) {  // the mark stays ahead
            }
        ::close(file_);
    }

    std::int64_t worker() const noexcept { return worker_; }

    // The time, but none that an earlier holder may have used. Throws
    // std::system_error if its mark cannot be stored, and std::logic_error in
    // a forked child, which must have a lease of its own.
    std::int64_t operator()() {
        if (::getpid() != process_)
            throw std::logic_error("worker_lease: held by another process");
        const std::int64_t now = std::max<std::int64_t>(clock_(), start_);
        if (now > mark_ - slack_) raise(now);
        std::int64_t latest = latest_;
        while (latest < now && !latest_.compare_exchange_weak(latest, now)) {
        }
        return now;
    }

private:
    static constexpr std::int64_t ahead = 1000;  // of a mark, when it is stored

    static void check(std::string_view what, std::int64_t value,
                      std::int64_t low, std::int64_t high) {
        if (value < low || value > high)
            throw std::invalid_argument("worker_lease: " + std::string(what) +
                                        " " + std::to_string(value) +
                                        " is not in " + std::to_string(low) +
                                        ".." + std::to_string(high));
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw std::system_error(errno, std::generic_category(),
                                "worker_lease: cannot " + what + " " + path_);
    }

    bool take_lowest(const std::filesystem::path& folder, std::int64_t first,
                     std::int64_t last) {
        held_ = 0;
        for (worker_ = first; worker_ <= last; ++worker_) {
            path_ = (folder / std::to_string(worker_)).native();
            file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
            if (file_ < 0) fail("open");
            try {
                if (take()) return true;
            } catch (...) {
                ::close(file_);
                throw;
            }
            ::close(file_);
        }
        return false;
    }

    // The worker of the open file, if it is free.
    bool take() {
        if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
            if (errno != EWOULDBLOCK) fail("lock");
            ++held_;
            return false;
        }
        start_ = stored();
        mark_ = start_;
        return start_ <= clock_();
    }

    void raise(std::int64_t now) {
        const std::lock_guard guard(lock_);
        if (now <= mark_ - slack_) return;
        store(now + slack_ + ahead);
        mark_ = now + slack_ + ahead;
    }

    // A mark is a decimal number and a line's end; in an empty file, it is 0.
    std::int64_t stored() const {
        std::array<char, width + 1> text{};
        const auto size = ::pread(file_, text.data(), text.size(), 0);
        if (size < 0) fail("read");
        if (size == 0) return 0;
        std::int64_t mark = -1;
        const char* end = text.data() + size;
        const auto read = std::from_chars(text.data(), end, mark);
        if (size != width || read.ptr != end - 1 || *read.ptr != '\n')
            mark = -1;
        check("mark in " + path_, mark, 0, INT64_MAX);
        return mark;
    }

    // All of it or, if the process is killed, nothing is written.
    void store(std::int64_t mark) const {
        const std::string digits = std::to_string(mark);
        const std::string text =
            std::string(width - 1 - digits.size(), '0') + digits + '\n';
        if (::pwrite(file_, text.data(), width, 0) != width ||
            ::fsync(file_) != 0)
            fail("write");
    }
    static constexpr int width = 20;  // 19 digits and a line's end

    const std::int64_t slack_;
    Clock clock_;
    const ::pid_t process_ = ::getpid();
    std::int64_t worker_ = 0;
    std::int64_t held_ = 0;  // by others, as far as has been seen
    std::string path_;
    int file_ = -1;
    std::int64_t start_ = 0;                // the mark of the last holder
    std::atomic<std::int64_t> mark_ = 0;    // the mark that is stored
    std::atomic<std::int64_t> latest_ = 0;  // the latest time returned
    std::mutex lock_;                       // of storing
};

}  // namespace tenet
