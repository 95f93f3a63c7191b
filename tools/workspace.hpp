// workspace: the folder in which a user practises, and how far they are.
//
// It holds a file for each problem that was started, tenet-progress.txt,
// tenet-cases.txt, and compile_commands.json for editors.
#pragma once

#include "catalogue.hpp"
#include "problems.hpp"
#include "progress.hpp"

#include <cstdint>
#include <filesystem>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

// What is known of a problem in a workspace.
struct standing {
    const practice_problem* problem = nullptr;
    std::optional<std::filesystem::path> file;
    practice_record record;

    bool is_solved() const { return record.state == practice_state::solved; }
    // Solved, and edited since then.
    bool is_changed() const;
    bool is_open() const {
        return record.state == practice_state::untouched ||
               record.state == practice_state::started;
    }
    std::string_view word() const;
};

class workspace {
public:
    // In the folder that is given, or else that of TENET_PRACTICE; or else the
    // current one, if somebody practises there, or ./practice. Nothing is
    // written before something is kept.
    explicit workspace(const std::optional<std::string>& folder);

    const std::vector<practice_problem>& problems() const {
        return all_.problems;
    }
    const std::filesystem::path& folder() const { return folder_; }
    // As it is shown, and as it is opened from where the user is.
    std::filesystem::path path_of(const std::string& name) const {
        return folder_ == "." ? std::filesystem::path(name) : folder_ / name;
    }

    standing of(const practice_problem& one) const;
    std::vector<standing> all() const;
    // Of entries that are no problem in problems/, those with a file.
    std::vector<standing> of_entries();

    // A problem or an entry, as lower_bound or lower_bound.hpp; throws misuse.
    const practice_problem& named(std::string name);
    // The one named, or else the one whose file was saved last; throws misuse
    // where there is none.
    standing chosen(const std::optional<std::string>& name);

    // The first that is open, or else the first that was skipped.
    static const standing* next_of(const std::vector<standing>& all);

    // Makes the folder if need be; so does write.
    void keep(const standing& of);
    // A new file; throws misuse where there is one already.
    void write(const std::string& name, const std::string& text);

private:
    void make_folder() const;
    std::optional<std::filesystem::path> file_for(
        const practice_problem& one) const;
    void describe_to_editors() const;

    catalogue all_;
    std::list<practice_problem> made_;  // of entries
    std::filesystem::path folder_;
    progress progress_;
};

// A hash of what a file holds.
std::uint64_t hash_of(const std::filesystem::path& file);

}  // namespace tenet::tool
