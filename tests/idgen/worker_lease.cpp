// concurrent
// worker_lease: who holds which number, and that no time is used twice.
#include <tenet/idgen/worker_lease.hpp>
// The entry comes first: it must stand on its own includes.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <system_error>
#include <tenet/idgen/snowflake.hpp>
#include <tenet/laws/catch.hpp>
#include <thread>
#include <vector>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "folder.hpp"

namespace worker_lease_test {

using namespace tenet;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t begin = 1'750'000'000'000;

struct hand_clock {
    std::int64_t* now;
    std::int64_t operator()() const { return *now; }
};
using lease = worker_lease<hand_clock>;

// Leases of one folder, by a clock that a test turns.
struct desk {
    tests::folder folder;
    std::int64_t now = begin;

    std::unique_ptr<lease> take(std::int64_t first, std::int64_t last,
                                std::int64_t slack = 1) {
        return std::make_unique<lease>(folder.path(), first, last, slack, 0ms,
                                       hand_clock{&now});
    }
    std::string text_of(int worker) const {
        std::ifstream file(folder / std::to_string(worker));
        return {std::istreambuf_iterator<char>(file), {}};
    }
    std::int64_t mark_of(int worker) const {
        const std::string text = text_of(worker);
        CHECK(text.size() == 20);
        CHECK(text.back() == '\n');
        return std::stoll(text);
    }
    void write(int worker, const std::string& text) const {
        std::ofstream(folder / std::to_string(worker)) << text;
    }
    std::string complaint(std::int64_t first, std::int64_t last,
                          std::int64_t slack = 1) {
        try {
            take(first, last, slack);
        } catch (const std::exception& error) {
            std::string said = error.what();
            const std::string path = folder.path().native();
            while (said.find(path) != said.npos)
                said.replace(said.find(path), path.size(), "FOLDER");
            return said;
        }
        return "none";
    }
};

// Runs it in a child process, and gives its exit code or minus its signal.
int in_child(const std::function<void()>& body) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        body();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

TEST_CASE("worker_lease gives each holder the lowest number that is free") {
    desk at;
    const auto zero = at.take(0, 3);
    auto one = at.take(0, 3);
    const auto two = at.take(0, 3);
    CHECK(zero->worker() == 0);
    CHECK(one->worker() == 1);
    CHECK(two->worker() == 2);
    CHECK(at.take(3, 3)->worker() == 3);
    one.reset();
    one = at.take(0, 3);
    CHECK(one->worker() == 1);
    CHECK(at.take(2, 9)->worker() == 3);

    // Another folder is another machine.
    desk elsewhere;
    CHECK(elsewhere.take(0, 3)->worker() == 0);
}

TEST_CASE("worker_lease says how many are held") {
    desk at;
    const auto zero = at.take(0, 1), one = at.take(0, 1);
    CHECK(at.complaint(0, 1) ==
          "worker_lease: no worker of 0..1 is free in FOLDER: 2 held, the "
          "others ahead of the clock");
    CHECK(at.complaint(1, 1) ==
          "worker_lease: no worker of 1..1 is free in FOLDER: 1 held, the "
          "others ahead of the clock");
    at.write(2, "1750000000000000000\n");
    CHECK(at.complaint(0, 2) ==
          "worker_lease: no worker of 0..2 is free in FOLDER: 2 held, the "
          "others ahead of the clock");
}

TEST_CASE("worker_lease waits for a number, but not for ever") {
    desk at;
    auto held = at.take(0, 0);
    const auto start = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(lease(at.folder.path(), 0, 0, 1, 30ms, hand_clock{&at.now}),
                    std::runtime_error);
    CHECK(std::chrono::steady_clock::now() - start >= 30ms);

    std::thread other([&] {
        std::this_thread::sleep_for(5ms);
        held.reset();
    });
    const worker_lease waits(at.folder.path(), 0, 0);  // by the system's clock
    CHECK(waits.worker() == 0);
    other.join();

    std::int64_t latest = 0;
    {
        worker_lease held_by_default(at.folder.path(), 5, 5);
        latest = held_by_default();
    }
    CHECK(at.mark_of(5) == latest + 1);
}

TEST_CASE("worker_lease stores a mark before it returns a time") {
    desk at;
    {
        const auto held = at.take(0, 0);
        CHECK(at.text_of(0).empty());
        CHECK((*held)() == begin);
        CHECK(at.mark_of(0) == begin + 1001);
        at.now += 1000;
        CHECK((*held)() == begin + 1000);
        CHECK(at.mark_of(0) == begin + 1001);  // still ahead
        at.now += 1;
        CHECK((*held)() == begin + 1001);
        CHECK(at.mark_of(0) == begin + 2002);
        at.now -= 500;
        CHECK((*held)() == begin + 501);
    }
    CHECK(at.mark_of(0) == begin + 1002);  // of the latest, not the last
    { const auto unused = at.take(0, 1); }
    CHECK(at.mark_of(0) == begin + 1002);
}

TEST_CASE("worker_lease lends no number before its mark") {
    desk at;
    (*at.take(0, 1))();
    CHECK(at.mark_of(0) == begin + 1);
    CHECK(at.take(0, 1)->worker() == 1);
    CHECK(at.complaint(0, 0) ==
          "worker_lease: no worker of 0..0 is free in FOLDER: 0 held, the "
          "others ahead of the clock");
    at.now += 1;
    CHECK(at.take(0, 1)->worker() == 0);
    at.now -= 1;

    // With a unit of ten milliseconds, the tick ends up to ten later.
    (*at.take(1, 1, 10))();
    CHECK(at.mark_of(1) == begin + 10);
    at.now += 9;
    CHECK(at.complaint(1, 1, 10).find("ahead") != std::string::npos);
    at.now += 1;
    const auto held = at.take(1, 1, 10);
    (*held)();
    CHECK(at.mark_of(1) == begin + 10 + 10 + 1000);
}

TEST_CASE("worker_lease returns no time before the mark it began with") {
    desk at;
    at.write(0, "0000001750000000000\n");
    const auto held = at.take(0, 0);
    at.now -= 100'000;
    CHECK((*held)() == begin);
    at.now = begin + 5;
    CHECK((*held)() == begin + 5);
}

TEST_CASE("worker_lease survives the death of its holder") {
    desk at;
    CHECK(in_child([&] {
              const auto held = at.take(0, 1);
              (*held)();
              kill(getpid(), SIGKILL);
          }) == -SIGKILL);
    CHECK(at.mark_of(0) == begin + 1001);
    CHECK(at.take(0, 1)->worker() == 1);
    at.now += 1001;
    CHECK(at.take(0, 1)->worker() == 0);
}

TEST_CASE("worker_lease is not shared with a child") {
    desk at;
    auto held = at.take(0, 0);
    (*held)();
    CHECK(in_child([&] {
              try {
                  (*held)();
              } catch (const std::logic_error&) {
                  held.reset();
                  _exit(7);
              }
          }) == 7);
    CHECK(at.mark_of(0) == begin + 1001);
    CHECK(at.complaint(0, 0) != "none");
    CHECK((*held)() == begin);
}

TEST_CASE("worker_lease refuses what it cannot use") {
    desk at;
    CHECK(at.complaint(-1, 3) ==
          "worker_lease: first worker -1 is not in 0..9223372036854775806");
    CHECK(at.complaint(3, 2) ==
          "worker_lease: last worker 2 is not in 3..9223372036854775806");
    CHECK(at.complaint(0, INT64_MAX) ==
          "worker_lease: last worker 9223372036854775807 is not in "
          "0..9223372036854775806");
    CHECK(at.complaint(INT64_MAX - 1, INT64_MAX - 1) == "none");
    CHECK(at.complaint(0, 0, 0) ==
          "worker_lease: slack 0 is not in 1..1099511627776");
    CHECK(at.complaint(0, 0, INT64_C(1) << 40) == "none");
    CHECK(at.complaint(0, 0, (INT64_C(1) << 40) + 1).find("slack") !=
          std::string::npos);

    for (const char* text :
         {"7\n", "0001750000000000000", "00017500000000000000", "+001750000000",
          "000175000000000000x\n", "-001750000000000000\n", "\n",
          "0001750000000000000\n1", "9999999999999999999\n"}) {
        at.write(4, text);
        const std::string said = at.complaint(4, 4);
        CHECK(said.starts_with("worker_lease: mark in FOLDER/4 -1"));
        CHECK(said.ends_with(" is not in 0..9223372036854775807"));
        CHECK(at.text_of(4) == text);
    }
    at.write(4, "0000001750000000000\n");
    CHECK(at.complaint(4, 4) == "none");

    fs::create_directory(at.folder / "5");
    CHECK(at.complaint(5, 5) ==
          "worker_lease: cannot open FOLDER/5: Is a directory");
    CHECK_THROWS_AS(worker_lease(at.folder / "4", 0, 1), std::system_error);
}

TEST_CASE("worker_lease is a clock for threads") {
    desk at;
    const auto held = at.take(0, 0);
    std::vector<std::thread> crew;
    for (int i = 0; i < 3; ++i)
        crew.emplace_back([&] {
            for (int k = 0; k < 1000; ++k)
                if ((*held)() != begin) std::abort();
        });
    for (auto& one : crew) one.join();
    CHECK(at.mark_of(0) == begin + 1001);
}

TEST_CASE("worker_lease keeps the ids of restarted snowflakes apart") {
    tests::folder folder;
    for (const char* name : {"yitter_default", "sonyflake_v1"}) {
        const auto& layout = snowflake_layouts::named(name);
        const auto& field = layout.fields().back().name == "machine"
                                ? layout.field("machine")
                                : layout.field("worker");
        const auto unit =
            layout.unix_ms(layout.compose({{"time", 1}})) - layout.unix_ms(0);
        std::set<std::uint64_t> seen;
        for (int i = 0; i < 100; ++i) {
            worker_lease held(folder / name, 0, field.largest(), unit);
            snowflake ids(layout, {{field.name, held.worker()}}, {},
                          std::ref(held));
            for (int k = 0; k < 3; ++k) seen.insert(ids.next());
        }
        CHECK(seen.size() == 300);
    }
}

TEST_CASE("worker_lease keeps the ids of processes apart") {
    tests::folder folder;
    const auto& layout = snowflake_layouts::named("leaf_snowflake");
    constexpr int processes = 4, rounds = 10;
    const auto draw = [&](int number) {
        std::ofstream to(folder / ("ids" + std::to_string(number)));
        for (int i = 0; i < rounds; ++i) {
            worker_lease held(folder / "workers", 0, 1);
            snowflake ids(layout, {{"worker", held.worker()}}, {},
                          std::ref(held));
            to << ids.next() << '\n';
        }
    };
    std::vector<pid_t> children;
    for (int i = 0; i < processes; ++i) {
        children.push_back(fork());
        if (children.back() == 0) draw(i), _exit(0);
    }
    std::set<std::uint64_t> seen;
    for (int i = 0; i < processes; ++i) {
        waitpid(children[std::size_t(i)], nullptr, 0);
        std::ifstream from(folder / ("ids" + std::to_string(i)));
        for (std::uint64_t id = 0; from >> id;) seen.insert(id);
    }
    CHECK(seen.size() == processes * rounds);
}

}  // namespace worker_lease_test
