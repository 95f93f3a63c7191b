#include "trace_bytes.hpp"

#include "terminal.hpp"
#include "text.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <exception>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace tenet::tool {
namespace {

constexpr std::size_t block_size = 1 << 16;

// A file's bytes as it holds them, a block at a time.
class input {
public:
    input(int file, std::string name)
        : file_(file), name_(std::move(name)), bytes_(block_size) {
        struct stat found {};
        if (fstat(file_, &found) == 0 && S_ISREG(found.st_mode))
            size_ = static_cast<double>(found.st_size);
    }
    ~input() {
        if (file_ != STDIN_FILENO) close(file_);
    }
    input(const input&) = delete;
    input& operator=(const input&) = delete;

    // What is left of the block, else of the next one; empty at the end. The
    // first one tells what the file is, even if it comes in pieces.
    std::span<char> block() {
        constexpr std::size_t magic_size = 2;
        while (begin_ == end_ || (total_ == 1 && end_ < magic_size)) {
            if (begin_ == end_) begin_ = end_ = 0;
            const std::size_t more = read(std::span(bytes_).subspan(end_));
            end_ += more;
            if (more == 0) break;
        }
        return std::span(bytes_).subspan(begin_, end_ - begin_);
    }
    void consume(std::size_t count) { begin_ += count; }

    std::uint64_t total() const { return total_; }
    std::optional<double> share() const {
        if (size_ <= 0) return {};
        return std::min(1.0, static_cast<double>(total_) / size_);
    }
    [[noreturn]] void truncated() const {
        refuse("{} is truncated: its compressed data ends too early", name_);
    }
    [[noreturn]] void corrupt(std::string_view why) const {
        refuse("{} is corrupt: {}", name_, one_line(why));
    }

private:
    std::size_t read(std::span<char> into) {
        ssize_t size = -1;
        do {
            size = ::read(file_, into.data(), into.size());
        } while (size < 0 && errno == EINTR);
        if (size < 0) refuse("cannot read {}: {}", name_, std::strerror(errno));
        total_ += static_cast<std::uint64_t>(size);
        return static_cast<std::size_t>(size);
    }

    int file_;
    std::string name_;
    std::vector<char> bytes_;
    std::size_t begin_ = 0, end_ = 0;
    std::uint64_t total_ = 0;
    double size_ = 0;
};

// libarchive reads gzip as well, but does not look at its checksum.
class gzip_source : public byte_source {
public:
    explicit gzip_source(std::unique_ptr<input> from) : from_(std::move(from)) {
        constexpr int gzip_only = 16;
        if (inflateInit2(&stream_, gzip_only + MAX_WBITS) != Z_OK)
            refuse("zlib cannot be initialised");
    }
    ~gzip_source() override { inflateEnd(&stream_); }
    gzip_source(const gzip_source&) = delete;
    gzip_source& operator=(const gzip_source&) = delete;

    bool has_checksum() const override { return true; }
    std::optional<double> share() const override { return from_->share(); }
    std::size_t read(std::span<char> into) override {
        stream_.next_out = reinterpret_cast<Bytef*>(into.data());
        stream_.avail_out = static_cast<uInt>(into.size());
        while (stream_.avail_out == into.size()) {
            if (!inside_ && !start_member()) return 0;
            if (from_->block().empty()) from_->truncated();
            inflate_block();
        }
        return into.size() - stream_.avail_out;
    }

private:
    // A member follows another at once, or zeros pad the file to its end.
    bool start_member() {
        while (started_ && !from_->block().empty() && from_->block()[0] == 0)
            from_->consume(1);
        if (from_->block().empty()) return false;
        inside_ = started_ = true;
        return inflateReset(&stream_) == Z_OK;
    }

    void inflate_block() {
        const auto block = from_->block();
        stream_.next_in = reinterpret_cast<Bytef*>(block.data());
        stream_.avail_in = static_cast<uInt>(block.size());
        const int result = inflate(&stream_, Z_NO_FLUSH);
        from_->consume(block.size() - stream_.avail_in);
        if (result == Z_STREAM_END)
            inside_ = false;
        else if (result == Z_MEM_ERROR)
            refuse("no memory left to decompress");
        else if (result != Z_OK && result != Z_BUF_ERROR)
            from_->corrupt(stream_.msg != nullptr ? stream_.msg
                                                  : "bad gzip data");
    }

    std::unique_ptr<input> from_;
    z_stream stream_{};
    bool inside_ = false;
    bool started_ = false;
};

// Whatever libarchive tells by its first bytes, and plain files.
class archive_source : public byte_source {
public:
    explicit archive_source(std::unique_ptr<input> from)
        : from_(std::move(from)), archive_(archive_read_new()) {
        archive_read_support_filter_all(archive_.get());
        archive_read_support_format_raw(archive_.get());
        archive_read_support_format_empty(archive_.get());
        require(archive_read_open(archive_.get(), this, nullptr, next_block,
                                  nullptr));
        archive_entry* only = nullptr;
        ended_ = require(archive_read_next_header(archive_.get(), &only)) ==
                 ARCHIVE_EOF;
    }

    bool has_checksum() const override {
        return archive_filter_code(archive_.get(), 0) != ARCHIVE_FILTER_NONE;
    }
    std::optional<double> share() const override { return from_->share(); }
    std::size_t read(std::span<char> into) override {
        if (ended_) return 0;
        const auto size =
            archive_read_data(archive_.get(), into.data(), into.size());
        require(static_cast<int>(std::min<la_ssize_t>(size, ARCHIVE_OK)));
        ended_ = size == 0;
        if (ended_) require_no_more();
        return static_cast<std::size_t>(size);
    }

private:
    static la_ssize_t next_block(archive*, void* self, const void** bytes) {
        auto& of = *static_cast<archive_source*>(self);
        try {
            const auto block = of.from_->block();
            *bytes = block.data();
            of.from_->consume(block.size());
            return std::ssize(block);
        } catch (...) {  // not through the frames of C
            of.failure_ = std::current_exception();
            return ARCHIVE_FATAL;
        }
    }

    int require(int result) const {
        if (result == ARCHIVE_OK || result == ARCHIVE_EOF) return result;
        if (failure_) std::rethrow_exception(failure_);
        const char* text = archive_error_string(archive_.get());
        const std::string why = text != nullptr ? text : "it cannot be decoded";
        // The last is how liblzma calls it.
        for (const char* end : {"runcated", "No progress is possible"})
            if (why.find(end) != why.npos) from_->truncated();
        from_->corrupt(why);
    }

    void require_no_more() const {
        const auto taken = archive_filter_bytes(archive_.get(), -1);
        if (std::cmp_less(taken, from_->total()) || !from_->block().empty())
            from_->corrupt("other data follows its end");
    }

    struct close {
        void operator()(archive* it) const { archive_read_free(it); }
    };
    std::unique_ptr<input> from_;
    std::unique_ptr<archive, close> archive_;
    std::exception_ptr failure_;
    bool ended_ = false;
};

}  // namespace

std::unique_ptr<byte_source> open_trace(const std::string& name) {
    const bool standard = name == "-";
    const std::string title =
        standard ? "standard input" : "'" + shown(name) + "'";
    const int file =
        standard ? STDIN_FILENO : open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) refuse("cannot read {}: {}", title, std::strerror(errno));
    auto bytes = std::make_unique<input>(file, title);
    const auto start = bytes->block();
    if (std::string_view(start.data(), start.size()).starts_with("\x1F\x8B"))
        return std::make_unique<gzip_source>(std::move(bytes));
    return std::make_unique<archive_source>(std::move(bytes));
}

}  // namespace tenet::tool
