// files: reading whole files, and writing them without ever losing one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace tenet::tool {

// Throws misuse when the file cannot be read in full.
std::string read_file(const std::filesystem::path& path);

// Writes a file that must not exist yet. It appears complete or not at all;
// throws misuse when something is there already or cannot be written.
void write_new_file(const std::filesystem::path& path,
                    std::string_view content);

// Throws now what write_new_file would throw later, after long work.
void check_new_file(const std::filesystem::path& path);

// Replaces a file in one step; leaves it untouched when it is the same.
void replace_file(const std::filesystem::path& path, std::string_view content);

// A fresh folder under the system's temporary one, removed at the end.
class temporary_folder {
public:
    temporary_folder();
    ~temporary_folder();
    temporary_folder(const temporary_folder&) = delete;
    temporary_folder& operator=(const temporary_folder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace tenet::tool
