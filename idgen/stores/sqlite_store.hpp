// sqlite_store: a store of segments in a file, of SQLite's own library.
//
// For ids that several processes of one machine share and that outlive a crash
// of any of them. Needs <sqlite3.h>, version 3.35 or newer, and sqlite3 to be
// linked, unlike other entries.
//
// Technique:  one upsert adds to the counter of a tag and returns what it was;
//             stepped to its end, which commits it, before that is used
// Invariant:  a counter on disk is above all ids that have been given
// Complexity: reserve O(log n) of n tags, one write to the disk
// Reference:  SQLite, www.sqlite.org/lang_returning.html and pragma synchronous
// Laws:       property
// See also:   segment_id, memory_store
//
// Example:
//   const auto path = std::filesystem::temp_directory_path() / "ids.db";
//   segment_id orders(sqlite_store(path), "order", 100);
//   orders.next() < orders.next()
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include <sqlite3.h>

namespace tenet {

// Of one thread at a time. A forked child must open its own.
class sqlite_store {
public:
    // Opens or creates the file, and in it the table tenet_segments. While
    // another process writes, this and reserve() wait for patience at most.
    // Throws std::runtime_error if the file cannot be opened or is none of
    // SQLite's, and std::invalid_argument for a name that stands for none.
    explicit sqlite_store(
        const std::filesystem::path& path,
        std::chrono::milliseconds patience = std::chrono::seconds(10))
        : path_(path.string()) {
        if (path_.empty() || path_ == ":memory:")
            throw std::invalid_argument("sqlite_store: '" + path_ +
                                        "' is not the name of a file");
        if (patience.count() < 0 ||
            patience.count() > std::numeric_limits<int>::max())
            throw std::invalid_argument(
                "sqlite_store: patience " + std::to_string(patience.count()) +
                " is not in 0.." +
                std::to_string(std::numeric_limits<int>::max()));
        open(static_cast<int>(patience.count()));
    }

    // The first of count ids of the tag that nobody else is given; counters
    // begin with 1. It is on disk when this returns. Throws
    // std::overflow_error if fewer are left, and std::runtime_error if the
    // file cannot be written; nothing, or count ids, are lost then.
    std::int64_t reserve(std::string_view tag, std::int64_t count) {
        if (count < 1)
            throw std::invalid_argument(
                "sqlite_store: count " + std::to_string(count) +
                " is not in 1.." + std::to_string(INT64_MAX));
        const auto upsert = prepare(
            "INSERT INTO tenet_segments(tag, next) VALUES(?1, 1 + ?2) "
            "ON CONFLICT(tag) DO UPDATE SET next = next + ?2 "
            "WHERE next <= 9223372036854775807 - ?2 RETURNING next - ?2");
        check(sqlite3_bind_text64(upsert.get(), 1, tag.data(), tag.size(),
                                  SQLITE_STATIC, SQLITE_UTF8));
        check(sqlite3_bind_int64(upsert.get(), 2, count));
        // The first count + 1 would not fit.
        const bool fits = count < INT64_MAX;
        const int answer = fits ? sqlite3_step(upsert.get()) : SQLITE_DONE;
        if (answer == SQLITE_DONE)
            throw std::overflow_error("sqlite_store: no " +
                                      std::to_string(count) + " ids are left");
        if (answer != SQLITE_ROW) fail();
        const std::int64_t first = sqlite3_column_int64(upsert.get(), 0);
        // Committed only then.
        if (sqlite3_step(upsert.get()) != SQLITE_DONE) fail();
        return first;
    }

private:
    struct closing {
        void operator()(sqlite3* it) const { sqlite3_close_v2(it); }
        void operator()(sqlite3_stmt* it) const { sqlite3_finalize(it); }
    };
    using statement = std::unique_ptr<sqlite3_stmt, closing>;

    void open(int patience) {
        sqlite3* opened = nullptr;
        const int answer = sqlite3_open_v2(
            path_.c_str(), &opened,
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX,
            nullptr);
        connection_.reset(opened);
        if (!opened) throw std::bad_alloc();
        check(answer);
        check(sqlite3_busy_timeout(opened, patience));
        run("PRAGMA synchronous = FULL");
        run("CREATE TABLE IF NOT EXISTS tenet_segments(tag TEXT PRIMARY KEY "
            "NOT NULL, next INTEGER NOT NULL) WITHOUT ROWID");
    }

    void run(const char* text) {
        const auto made = prepare(text);
        if (sqlite3_step(made.get()) != SQLITE_DONE) fail();
    }

    statement prepare(const char* text) {
        sqlite3_stmt* made = nullptr;
        const int answer =
            sqlite3_prepare_v2(connection_.get(), text, -1, &made, nullptr);
        statement owned(made);
        check(answer);
        return owned;
    }

    void check(int answer) const {
        if (answer != SQLITE_OK) fail();
    }
    [[noreturn]] void fail() const {
        throw std::runtime_error("sqlite_store: " + path_ + ": " +
                                 sqlite3_errmsg(connection_.get()));
    }

    std::string path_;
    std::unique_ptr<sqlite3, closing> connection_;
};

}  // namespace tenet
