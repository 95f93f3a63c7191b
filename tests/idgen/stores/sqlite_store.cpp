// sqlite_store: what it reserves, what it refuses, and that nothing is reserved
// twice though processes that draw ids are killed.
#include <tenet/idgen/stores/sqlite_store.hpp>
// The entry comes first: it must stand on its own includes.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>
#include <tenet/idgen/segment_id.hpp>
#include <tenet/laws/catch.hpp>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../folder.hpp"

namespace sqlite_store_test {

using namespace tenet;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const std::string largest = std::to_string(INT64_MAX);

// A connection beside those of the store.
class connection {
public:
    explicit connection(const fs::path& path) {
        REQUIRE(sqlite3_open(path.c_str(), &opened_) == SQLITE_OK);
    }
    ~connection() { sqlite3_close(opened_); }
    connection(const connection&) = delete;
    connection& operator=(const connection&) = delete;

    void run(const char* text) {
        INFO(text);
        CHECK(sqlite3_exec(opened_, text, nullptr, nullptr, nullptr) ==
              SQLITE_OK);
    }

private:
    sqlite3* opened_ = nullptr;
};

template <class Call>
std::string complaint(Call call) {
    try {
        call();
    } catch (const std::overflow_error& error) {
        return std::string("overflow: ") + error.what();
    } catch (const std::runtime_error& error) {
        return std::string("runtime: ") + error.what();
    } catch (const std::invalid_argument& error) {
        return std::string("invalid: ") + error.what();
    }
    return "none";
}

// ----------------------------------------------------------------- the crashes

constexpr std::int64_t step = 40;

// Draws ids until it is killed; writes each as soon as it has it.
[[noreturn]] void draw_for_ever(const fs::path& database, const fs::path& to) {
    segment_id ids(sqlite_store(database), "order", step);
    const int file = open(to.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    for (;;) {
        const std::int64_t id = ids.next();
        if (write(file, &id, sizeof id) != sizeof id) _exit(1);
        usleep(50);  // else it is killed while it waits for the store
    }
}

std::vector<std::int64_t> ids_in(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    std::vector<std::int64_t> ids(bytes.size() / sizeof(std::int64_t));
    std::copy_n(bytes.data(), ids.size() * sizeof(std::int64_t),
                reinterpret_cast<char*>(ids.data()));
    return ids;
}

// Processes that draw from one database, and who kills them.
class massacre {
public:
    explicit massacre(const tests::folder& place) : place_(place) {
        sqlite_store(place / "ids.db").reserve("order", 1);
        for (pid_t& child : children_) child = start();
    }

    // Kills one of them, at any moment of its life, and starts another.
    void kill_one() {
        std::uniform_int_distribution<> pause(1, 50);
        std::uniform_int_distribution<std::size_t> which(0, 2);
        std::this_thread::sleep_for(std::chrono::milliseconds(pause(random_)));
        pid_t& victim = children_[which(random_)];
        end(victim);
        victim = start();
    }
    void kill_all() {
        for (const pid_t child : children_) end(child);
    }

    std::int64_t kills = 0;

private:
    pid_t start() {
        const std::string name = "ids" + std::to_string(++started_);
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            try {
                draw_for_ever(place_ / "ids.db", place_ / name);
            } catch (const std::exception& error) {
                std::ofstream(place_ / "failed") << error.what();
                _exit(1);
            }
        }
        return child;
    }
    void end(pid_t child) {
        int status = 0;
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        CHECK(WIFSIGNALED(status));
        ++kills;
    }

    const tests::folder& place_;
    std::mt19937 random_{1};
    int started_ = 0;
    pid_t children_[3];
};

}  // namespace

TEST_CASE("sqlite_store counts each tag from 1, and keeps it in its file") {
    STATIC_REQUIRE(segment_store<sqlite_store>);
    const tests::folder place;
    {
        sqlite_store store(place / "ids.db");
        CHECK(store.reserve("order", 100) == 1);
        CHECK(store.reserve("order", 5) == 101);
        CHECK(store.reserve("invoice", 3) == 1);
        CHECK(store.reserve("o'rder; --", 3) == 1);
        CHECK(sqlite_store(place / "ids.db").reserve("order", 1) == 106);
        CHECK(store.reserve("order", 1) == 107);
        CHECK(sqlite_store(place / "more.db").reserve("order", 1) == 1);
    }
    sqlite_store again(place / "ids.db");
    CHECK(again.reserve("order", 1) == 108);
    CHECK(again.reserve(std::string("order\0x", 7), 1) == 1);

    sqlite_store moved = std::move(again);
    segment_id ids(std::move(moved), "order", 10);
    for (std::int64_t id = 109; id < 209; ++id) CHECK(ids.next() == id);
}

TEST_CASE("sqlite_store ends with the last id, and loses nothing then") {
    const tests::folder place;
    sqlite_store store(place / "ids.db");
    CHECK(complaint([&] { store.reserve("all", INT64_MAX); }) ==
          "overflow: sqlite_store: no " + largest + " ids are left");
    CHECK(store.reserve("all", INT64_MAX - 1) == 1);
    CHECK(complaint([&] { store.reserve("all", 1); }) ==
          "overflow: sqlite_store: no 1 ids are left");
    CHECK(store.reserve("more", INT64_MAX - 2) == 1);
    CHECK(complaint([&] { store.reserve("more", 2); }) ==
          "overflow: sqlite_store: no 2 ids are left");
    CHECK(complaint([&] { store.reserve("more", INT64_MAX); }) ==
          "overflow: sqlite_store: no " + largest + " ids are left");
    CHECK(store.reserve("more", 1) == INT64_MAX - 1);
}

TEST_CASE("sqlite_store refuses what it cannot use, in one line") {
    const tests::folder place;
    const std::string path = (place / "ids.db").native();
    sqlite_store store(path);
    CHECK(complaint([&] { store.reserve("order", 0); }) ==
          "invalid: sqlite_store: count 0 is not in 1.." + largest);
    CHECK(store.reserve("order", 1) == 1);
    for (const char* name : {"", ":memory:"})
        CHECK(complaint([&] { sqlite_store it(name); }) ==
              "invalid: sqlite_store: '" + std::string(name) +
                  "' is not the name of a file");
    CHECK(complaint([&] { sqlite_store it(path, -1ms); }) ==
          "invalid: sqlite_store: patience -1 is not in 0..2147483647");
    CHECK(complaint([&] { sqlite_store it(path, 2147483648ms); }) ==
          "invalid: sqlite_store: patience 2147483648 is not in 0..2147483647");
    CHECK(complaint([&] { sqlite_store it(path, 2147483647ms); }) == "none");

    CHECK(complaint([&] { sqlite_store it(place / "none/ids.db"); }) ==
          "runtime: sqlite_store: " + (place / "none/ids.db").native() +
              ": unable to open database file");
    std::ofstream(place / "text") << std::string(1000, 'x');
    CHECK(complaint([&] { sqlite_store it(place / "text"); }) ==
          "runtime: sqlite_store: " + (place / "text").native() +
              ": file is not a database");
    connection(place / "other.db")
        .run("CREATE TABLE tenet_segments(tag TEXT PRIMARY KEY, id INTEGER)");
    CHECK(complaint([&] {
              sqlite_store(place / "other.db").reserve("order", 1);
          }).find("other.db: ") != std::string::npos);
}

TEST_CASE("sqlite_store waits for others that write, but not for ever") {
    const tests::folder place;
    const std::string path = (place / "ids.db").native();
    sqlite_store hasty(path, 0ms), patient(path, 20ms), usual(path);
    connection other(path);
    other.run("BEGIN IMMEDIATE");
    const std::string locked =
        "runtime: sqlite_store: " + path + ": database is locked";
    CHECK(complaint([&] { hasty.reserve("order", 1); }) == locked);
    const auto start = std::chrono::steady_clock::now();
    CHECK(complaint([&] { patient.reserve("order", 1); }) == locked);
    CHECK(std::chrono::steady_clock::now() - start >= 20ms);
    std::thread ends([&] {
        std::this_thread::sleep_for(20ms);
        other.run("COMMIT");
    });
    CHECK(usual.reserve("order", 1) == 1);
    ends.join();
}

// While another reads, a row is returned, but it cannot be committed.
TEST_CASE("sqlite_store hands out nothing that is not committed") {
    const tests::folder place;
    const std::string path = (place / "ids.db").native();
    sqlite_store store(path, 0ms);
    CHECK(store.reserve("order", 10) == 1);
    connection other(path);
    other.run("BEGIN; SELECT * FROM tenet_segments");
    CHECK(complaint([&] { store.reserve("order", 10); }) ==
          "runtime: sqlite_store: " + path + ": database is locked");
    other.run("COMMIT");
    CHECK(store.reserve("order", 10) == 11);
}

TEST_CASE("sqlite_store gives no id twice, whoever is killed") {
    const int rounds = laws::convict_seeds() >= 30 ? 200 : 30;
    const tests::folder place;
    massacre killing(place);
    for (int i = 0; i < rounds; ++i) killing.kill_one();
    killing.kill_all();

    std::vector<std::int64_t> all;
    for (const auto& file : fs::directory_iterator(place.path()))
        if (file.path().extension().empty())
            for (const std::int64_t id : ids_in(file.path())) all.push_back(id);
    std::ranges::sort(all);
    CHECK_FALSE(fs::exists(place / "failed"));
    CHECK(std::ranges::adjacent_find(all) == all.end());
    const std::int64_t end = sqlite_store(place / "ids.db").reserve("order", 1);
    REQUIRE(!all.empty());
    CHECK(all.front() > 1);
    CHECK(all.back() < end);
    // The first id was reserved by nobody that draws.
    const std::int64_t lost = end - 2 - std::ssize(all);
    CHECK(lost <= 2 * step * killing.kills);
    INFO(all.size() << " ids, " << killing.kills << " kills, " << lost
                    << " ids lost");
    CHECK(killing.kills == rounds + 3);
}

}  // namespace sqlite_store_test
