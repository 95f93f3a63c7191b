// progress: what a user has done, in one text file in the folder they work in.
//
//   lower_bound solved 2026-11-29 checks=3 hints=1 text=1f3c...
//
// A line each, in the order of names, so that version control merges two such
// files by lines. Written beside and renamed: a crash loses nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace tenet::tool {

inline constexpr std::string_view progress_name = "tenet-progress.txt";

// In the order in which one replaces another.
enum class practice_state { untouched, started, skipped, shown, solved };

std::string_view word_of(practice_state);

struct practice_record {
    practice_state state = practice_state::untouched;
    std::string date;          // of that state
    std::uint64_t checks = 0;  // that were made
    std::uint64_t hints = 0;   // that were shown
    std::uint64_t text = 0;    // a hash of the file that was solved

    void reach(practice_state);  // with the date of today
    void resume();               // what was skipped
};

class progress {
public:
    // An absent file is an empty one. Throws misuse for a line that is none,
    // naming it; where two were merged, the further state of a problem counts.
    explicit progress(std::filesystem::path folder);

    practice_record of(const std::string& problem) const;
    // Writes all, with what another process has written meanwhile.
    void set(const std::string& problem, const practice_record&);
    bool empty() const { return all_.empty(); }

private:
    void read();
    void read_line(std::string_view line, std::size_t number);
    std::string text() const;

    std::filesystem::path file_;
    std::map<std::string, practice_record> all_;
};

}  // namespace tenet::tool
