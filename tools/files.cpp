#include "files.hpp"

#include "terminal.hpp"
#include "text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <system_error>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

class descriptor {
public:
    explicit descriptor(int number) : number_(number) {}
    ~descriptor() {
        if (number_ >= 0) close(number_);
    }
    descriptor(const descriptor&) = delete;
    descriptor& operator=(const descriptor&) = delete;

    int get() const { return number_; }
    // Some file systems report a full disk only here.
    bool close_now() { return close(std::exchange(number_, -1)) == 0; }

private:
    int number_;
};

[[noreturn]] void refuse_path(std::string_view what, const fs::path& path,
                              int error) {
    refuse("cannot {} '{}': {}", what, shown(path.native()),
           std::strerror(error));
}

bool write_all(int file, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = write(file, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

// A complete, synced file beside the target; gone again unless released.
class draft {
public:
    draft(const fs::path& target, std::string_view content, mode_t mode)
        : name_((folder_of(target) / ".tenet-XXXXXX").native()) {
        descriptor file(mkstemp(name_.data()));
        if (file.get() < 0) {
            name_.clear();
            refuse_path("write", target, errno);
        }
        if (!write_all(file.get(), content) || fchmod(file.get(), mode) != 0 ||
            fsync(file.get()) != 0 || !file.close_now()) {
            const int error = errno;
            remove();
            refuse_path("write", target, error);
        }
    }
    ~draft() { remove(); }
    draft(const draft&) = delete;
    draft& operator=(const draft&) = delete;

    const char* name() const { return name_.c_str(); }
    void release() { name_.clear(); }

private:
    void remove() {
        if (!name_.empty()) unlink(name_.c_str());
        release();
    }

    std::string name_;
};

mode_t default_mode() {
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

void refuse_existing(const fs::path& path) {
    struct stat found {};
    if (path.empty()) refuse("the name of the file to write is empty");
    if (lstat(path.c_str(), &found) == 0) {
        if (S_ISDIR(found.st_mode))
            refuse("'{}' is a folder; give the name of a new file",
                   shown(path.native()));
        refuse("'{}' exists already and is never overwritten; give a new name",
               shown(path.native()));
    }
    if (!path.has_filename())
        refuse("'{}' names a folder; give the name of a new file",
               shown(path.native()));
    if (stat(folder_of(path).c_str(), &found) != 0)
        refuse("the folder of '{}' cannot be used: {}", shown(path.native()),
               std::strerror(errno));
}

// For file systems that know neither of the two steps above it.
void write_exclusively(const fs::path& path, std::string_view content) {
    descriptor file(
        open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file.get() < 0) {
        if (errno == EEXIST) refuse_existing(path);
        refuse_path("write", path, errno);
    }
    if (!write_all(file.get(), content) || !file.close_now()) {
        const int error = errno;
        unlink(path.c_str());
        refuse_path("write", path, error);
    }
}

}  // namespace

std::string read_file(const fs::path& path) {
    descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) refuse_path("read", path, errno);
    std::string content;
    for (char buffer[16384];;) {
        const ssize_t size = read(file.get(), buffer, sizeof buffer);
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) refuse_path("read", path, errno);
        if (size == 0) return content;
        content.append(buffer, static_cast<std::size_t>(size));
    }
}

void write_new_file(const fs::path& path, std::string_view content) {
    refuse_existing(path);
    draft written(path, content, default_mode());
    // Both steps fail when another program took the name in the meantime.
    if (renameat2(AT_FDCWD, written.name(), AT_FDCWD, path.c_str(),
                  RENAME_NOREPLACE) == 0) {
        written.release();
        return;
    }
    if (link(written.name(), path.c_str()) == 0) return;
    if (errno == EEXIST) refuse_existing(path);
    write_exclusively(path, content);
}

void check_new_file(const fs::path& path) {
    refuse_existing(path);
    const draft tried(path, {}, default_mode());
}

void replace_file(const fs::path& path, std::string_view content) {
    struct stat found {};
    const bool exists = stat(path.c_str(), &found) == 0;
    if (exists && read_file(path) == content) return;
    draft written(path, content,
                  exists ? found.st_mode & 07777 : default_mode());
    if (rename(written.name(), path.c_str()) != 0)
        refuse_path("write", path, errno);
    written.release();
}

temporary_folder::temporary_folder() {
    std::error_code error;
    const fs::path base = fs::temp_directory_path(error);
    std::string name = ((error ? fs::path("/tmp") : base) / "tenet-XXXXXX");
    if (mkdtemp(name.data()) == nullptr) refuse_path("create", name, errno);
    path_ = name;
}

temporary_folder::~temporary_folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace tenet::tool
