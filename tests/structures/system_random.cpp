// concurrent
// system_random: what it models, that its bits vary, in every thread and after
// a fork, and that none is kept.
#include <tenet/structures/system_random.hpp>
// The entry comes first: it must stand on its own includes.
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <limits>
#include <set>
#include <string>
#include <tenet/laws/catch.hpp>
#include <thread>
#include <type_traits>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace system_random_test {

using namespace tenet;

namespace {

using numbers = std::vector<system_random::result_type>;

numbers drawn(std::size_t count) {
    numbers all;
    const system_random random;
    while (all.size() < count) all.push_back(random());
    return all;
}

// What a child draws; empty if it fails.
numbers drawn_by_child(std::size_t count) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const numbers all = drawn(count);
        const std::size_t size = all.size() * sizeof all[0];
        const ssize_t written = write(ends[1], all.data(), size);
        _exit(written == static_cast<ssize_t>(size) ? 0 : 1);
    }
    close(ends[1]);
    numbers all(count);
    const ssize_t got = read(ends[0], all.data(), count * sizeof all[0]);
    close(ends[0]);
    waitpid(child, nullptr, 0);
    all.resize(got < 0 ? 0 : static_cast<std::size_t>(got) / sizeof all[0]);
    return all;
}

// The memory of this process from 4 KiB before an address to 4 KiB after it, as
// far as there is any.
std::string memory_around(const void* address) {
    constexpr std::uintptr_t page = 4096;
    const auto at = reinterpret_cast<std::uintptr_t>(address) & ~(page - 1);
    std::string found(3 * page, '\0');
    std::FILE* memory = std::fopen("/proc/self/mem", "rb");
    if (memory == nullptr) return {};
    std::setvbuf(memory, nullptr, _IONBF, 0);
    for (std::size_t i = 0; i < 3; ++i) {
        std::fseek(memory, static_cast<long>(at + (i - 1) * page), SEEK_SET);
        if (std::fread(found.data() + i * page, page, 1, memory) != 1)
            std::memset(found.data() + i * page, 0, page);
    }
    std::fclose(memory);
    return found;
}

}  // namespace

TEST_CASE("system_random is a source of uniform random bits") {
    STATIC_REQUIRE(std::uniform_random_bit_generator<system_random>);
    STATIC_REQUIRE(std::uniform_random_bit_generator<const system_random>);
    STATIC_REQUIRE(std::is_empty_v<system_random>);
    STATIC_REQUIRE(system_random::min() == 0);
    STATIC_REQUIRE(system_random::max() ==
                   std::numeric_limits<system_random::result_type>::max());
}

// Each bit is set in 4000 of 8000 draws, by 8 standard deviations or less.
TEST_CASE("system_random sets every bit as often as not") {
    system_random random;
    errno = EDOM;  // of somebody else's
    std::array<int, std::numeric_limits<system_random::result_type>::digits>
        set{};
    for (int i = 0; i < 8000; ++i) {
        const auto number = random();
        for (std::size_t bit = 0; bit < set.size(); ++bit)
            set[bit] += static_cast<int>(number >> bit & 1);
    }
    for (const int times : set) {
        CHECK(times > 4000 - 360);
        CHECK(times < 4000 + 360);
    }
}

// Two numbers of 64 bits are equal once in the age of the universe.
TEST_CASE("system_random draws other numbers in every thread") {
    constexpr std::size_t threads = 4, draws = 100;
    std::array<numbers, threads> all;
    std::vector<std::thread> running;
    for (auto& each : all) running.emplace_back([&] { each = drawn(draws); });
    for (std::thread& each : running) each.join();
    std::set<system_random::result_type> different;
    for (const auto& each : all) different.insert(each.begin(), each.end());
    CHECK(different.size() == threads * draws);
}

TEST_CASE("system_random draws other numbers in a child than in its parent") {
    constexpr std::size_t draws = 100;
    for (const std::size_t before : {0U, 1U, 31U, 32U, 50U}) {
        drawn(before);  // some are left in the pool, or none
        numbers all = drawn_by_child(draws);
        CHECK(all.size() == draws);
        for (const numbers& more : {drawn_by_child(draws), drawn(draws)})
            all.insert(all.end(), more.begin(), more.end());
        const std::set different(all.begin(), all.end());
        CHECK(different.size() == 3 * draws);
    }
}

// A number is searched for by its complement, of which no copy is made.
TEST_CASE("system_random keeps no number that it has drawn") {
    constexpr std::size_t draws = 16;
    static thread_local int neighbour = 0;  // of the pool, in this thread
    numbers complements = drawn(draws);
    for (auto& number : complements) number = ~number;
    const std::string memory = memory_around(&neighbour);
    const auto times = [&](system_random::result_type complement) {
        std::size_t found = 0;
        for (std::size_t i = 0; i + sizeof complement <= memory.size(); ++i) {
            system_random::result_type there = 0;
            std::memcpy(&there, memory.data() + i, sizeof there);
            found += ~complement == there;
        }
        return found;
    };
    for (const auto complement : complements) CHECK(times(complement) == 0);
    // The next one had not been drawn.
    if (!memory.empty()) CHECK(times(~drawn(1).front()) == 1);
}

}  // namespace system_random_test
