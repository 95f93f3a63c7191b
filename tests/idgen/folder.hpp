// folder: an empty folder for one test, removed with all that is in it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace tenet::tests {

class folder {
public:
    folder() {
        std::string made =
            (std::filesystem::temp_directory_path() / "tenet_XXXXXX").native();
        if (mkdtemp(made.data()) == nullptr)
            throw std::runtime_error("no temporary folder");
        path_ = made;
    }
    ~folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    folder(const folder&) = delete;
    folder& operator=(const folder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const {
        return path_ / name;
    }

private:
    std::filesystem::path path_;
};

}  // namespace tenet::tests
