#include "trace_reader.hpp"

#include "terminal.hpp"
#include "text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

namespace tenet::tool {
namespace {

constexpr std::size_t block_size = 1 << 16;
// Long enough for a cache to warm up the processor's own.
constexpr std::size_t batch_size = 16384;
// Whatever is longer than this is no trace.
constexpr std::size_t longest_line = 4096;
// Decompressed in about a second.
constexpr std::size_t longest_look = 1 << 28;

class file_source : public byte_source {
public:
    file_source(int file, std::string name)
        : file_(file), name_(std::move(name)) {
        struct stat found {};
        if (fstat(file_, &found) == 0 && S_ISREG(found.st_mode))
            size_ = static_cast<double>(found.st_size);
    }
    ~file_source() override {
        if (file_ != STDIN_FILENO) close(file_);
    }
    file_source(const file_source&) = delete;
    file_source& operator=(const file_source&) = delete;

    std::size_t read(std::span<char> into) override {
        for (;;) {
            const ssize_t size = ::read(file_, into.data(), into.size());
            if (size >= 0) {
                read_ += static_cast<double>(size);
                return static_cast<std::size_t>(size);
            }
            if (errno != EINTR)
                refuse("cannot read {}: {}", name_, std::strerror(errno));
        }
    }
    std::optional<double> share() const override {
        if (size_ <= 0) return {};
        return std::min(1.0, read_ / size_);
    }

private:
    int file_;
    std::string name_;
    double size_ = 0, read_ = 0;
};

// What decoders share: a block of compressed bytes, refilled when used up.
class compressed_source : public byte_source {
public:
    bool has_checksum() const override { return true; }
    std::optional<double> share() const override { return from_->share(); }

protected:
    compressed_source(std::unique_ptr<byte_source> from, std::string name)
        : from_(std::move(from)), name_(std::move(name)), block_(block_size) {}

    // Whether there is a byte left to decode.
    bool has_input() {
        if (begin_ < end_) return true;
        begin_ = 0;
        end_ = from_->read(block_);
        return end_ > 0;
    }

    char* input() { return block_.data() + begin_; }
    std::size_t input_size() const { return end_ - begin_; }
    void consume(std::size_t count) { begin_ += count; }

    [[noreturn]] void truncated() const {
        refuse("{} is truncated: its compressed data ends too early", name_);
    }
    [[noreturn]] void corrupt(std::string_view why) const {
        refuse("{} is corrupt: {}", name_, one_line(why));
    }

private:
    std::unique_ptr<byte_source> from_;
    std::string name_;
    std::vector<char> block_;
    std::size_t begin_ = 0, end_ = 0;
};

class gzip_source : public compressed_source {
public:
    gzip_source(std::unique_ptr<byte_source> from, std::string name)
        : compressed_source(std::move(from), std::move(name)) {
        constexpr int gzip_only = 16;
        if (inflateInit2(&stream_, gzip_only + MAX_WBITS) != Z_OK)
            refuse("zlib cannot be initialised");
    }
    ~gzip_source() override { inflateEnd(&stream_); }
    gzip_source(const gzip_source&) = delete;
    gzip_source& operator=(const gzip_source&) = delete;

    std::size_t read(std::span<char> into) override {
        stream_.next_out = reinterpret_cast<Bytef*>(into.data());
        stream_.avail_out = static_cast<uInt>(into.size());
        while (stream_.avail_out == into.size()) {
            if (!has_input()) {
                if (inside_) truncated();
                return 0;
            }
            if (!inside_ && !start_member()) return 0;
            inflate_block();
        }
        return into.size() - stream_.avail_out;
    }

private:
    // A member follows another at once, or zeros pad the file to its end.
    bool start_member() {
        while (has_input() && *input() == '\0' && started_) consume(1);
        if (!has_input()) return false;
        inside_ = started_ = true;
        return inflateReset(&stream_) == Z_OK;
    }

    void inflate_block() {
        const std::size_t size = input_size();
        stream_.next_in = reinterpret_cast<Bytef*>(input());
        stream_.avail_in = static_cast<uInt>(size);
        const int result = inflate(&stream_, Z_NO_FLUSH);
        consume(size - stream_.avail_in);
        if (result == Z_STREAM_END)
            inside_ = false;
        else if (result == Z_MEM_ERROR)
            refuse("no memory left to decompress");
        else if (result != Z_OK && result != Z_BUF_ERROR)
            corrupt(stream_.msg != nullptr ? stream_.msg : "bad gzip data");
    }

    z_stream stream_{};
    bool inside_ = false;
    bool started_ = false;
};

class zstd_source : public compressed_source {
public:
    zstd_source(std::unique_ptr<byte_source> from, std::string name)
        : compressed_source(std::move(from), std::move(name)),
          stream_(ZSTD_createDStream(), ZSTD_freeDStream) {
        if (!stream_) refuse("zstd cannot be initialised");
    }

    std::size_t read(std::span<char> into) override {
        ZSTD_outBuffer out{into.data(), into.size(), 0};
        while (out.pos == 0) {
            // Asked once more without input, it may still hold output.
            if (!has_input() && !(full_ && inside_)) {
                if (inside_) truncated();
                return 0;
            }
            ZSTD_inBuffer in{input(), input_size(), 0};
            const std::size_t hint =
                ZSTD_decompressStream(stream_.get(), &out, &in);
            if (ZSTD_isError(hint) != 0) corrupt(ZSTD_getErrorName(hint));
            consume(in.pos);
            inside_ = hint != 0;
            full_ = out.pos == out.size;
        }
        return out.pos;
    }

private:
    std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream_;
    bool inside_ = false;
    bool full_ = false;
};

// Gives back the bytes that were read ahead to see what they are.
class rewound_source : public byte_source {
public:
    rewound_source(std::string ahead, std::unique_ptr<byte_source> rest)
        : ahead_(std::move(ahead)), rest_(std::move(rest)) {}

    std::size_t read(std::span<char> into) override {
        if (taken_ == ahead_.size()) return rest_->read(into);
        const std::size_t count = std::min(into.size(), ahead_.size() - taken_);
        ahead_.copy(into.data(), count, taken_);
        taken_ += count;
        return count;
    }
    std::optional<double> share() const override { return rest_->share(); }

private:
    std::string ahead_;
    std::size_t taken_ = 0;
    std::unique_ptr<byte_source> rest_;
};

// The least that a line meant as a number has; whether it fits is seen later.
bool is_numeric(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

bool is_clean(std::string_view text) {
    const auto is_control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    };
    return std::ranges::none_of(text, is_control) && !text.starts_with(' ') &&
           !text.ends_with(' ');
}

bool is_zstd(std::string_view magic) {
    // A frame, or one to be skipped, whose first byte is 0x50 to 0x5F.
    return magic == "\x28\xB5\x2F\xFD" ||
           (magic.size() == 4 && (magic[0] & 0xF0) == 0x50 &&
            magic.substr(1) == "\x2A\x4D\x18");
}

}  // namespace

std::unique_ptr<byte_source> open_trace(const std::string& name) {
    const bool standard = name == "-";
    const std::string title =
        standard ? "standard input" : "'" + shown(name) + "'";
    const int file =
        standard ? STDIN_FILENO : open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) refuse("cannot read {}: {}", title, std::strerror(errno));
    std::unique_ptr<byte_source> bytes =
        std::make_unique<file_source>(file, title);

    std::string magic(4, '\0');
    std::size_t size = 0;
    while (size < magic.size()) {
        const std::size_t more = bytes->read(std::span(magic).subspan(size));
        if (more == 0) break;
        size += more;
    }
    magic.resize(size);
    bytes = std::make_unique<rewound_source>(magic, std::move(bytes));
    if (magic.starts_with("\x1F\x8B"))
        return std::make_unique<gzip_source>(std::move(bytes), title);
    if (is_zstd(magic))
        return std::make_unique<zstd_source>(std::move(bytes), title);
    return bytes;
}

trace_reader::trace_reader(std::unique_ptr<byte_source> bytes, std::string name,
                           key_kind kind)
    : bytes_(std::move(bytes)),
      name_(std::move(name)),
      kind_(kind),
      buffer_(block_size + longest_line) {
    batch_.reserve(batch_size);
}

std::span<const std::uint64_t> trace_reader::next() {
    batch_.clear();
    weights_.clear();
    while (batch_.size() < batch_size) {
        const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
        const std::size_t size = rest.find('\n');
        if (size != rest.npos) {
            take_line(rest.substr(0, size));
            begin_ += size + 1;
        } else if (!ended_ && rest.size() <= longest_line) {
            refill();
        } else if (!rest.empty()) {
            take_line(rest);
            begin_ = end_;
        } else {
            break;
        }
    }
    return batch_;
}

void trace_reader::refill() {
    const auto from = buffer_.begin() + std::ptrdiff_t(begin_);
    std::copy(from, buffer_.begin() + std::ptrdiff_t(end_), buffer_.begin());
    end_ -= std::exchange(begin_, 0);
    const std::size_t more = bytes_->read(std::span(buffer_).subspan(end_));
    end_ += more;
    ended_ = more == 0;
}

void trace_reader::take_line(std::string_view line) {
    ++line_;
    if (line.size() > longest_line)
        reject(line, fmt::format("a line of at most {} bytes", longest_line));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t comma = line.find(',');
    const bool weighted = comma != line.npos;
    const std::string_view key = line.substr(0, comma);
    if (line_ == 1) {
        if (line.starts_with("\xEF\xBB\xBF"))
            reject(line, "a file without a byte order mark");
        numeric_ = is_numeric(key) && kind_ == key_kind::alike;
        weighted_ = weighted;
    }
    if (weighted_ != weighted)
        reject(line, weighted_ ? "key,weight, as in line 1,"
                               : "a key alone, as in line 1,");
    batch_.push_back(numeric_ ? number_of(key) : identity_of(key));
    if (weighted) weights_.push_back(weight_of(line.substr(comma + 1)));
}

std::uint64_t trace_reader::number_of(std::string_view text) {
    const auto number = parse_number(text);
    if (!number)
        reject(text, fmt::format("a decimal key from 0 to {}{}", UINT64_MAX,
                                 text.empty() || is_numeric(text)
                                     ? ""
                                     : ", as in line 1 (or --text-keys),"));
    return *number;
}

std::uint64_t trace_reader::identity_of(std::string_view text) {
    if (kind_ == key_kind::alike && is_numeric(text))
        reject(text, "a text, as in line 1 (or --text-keys),");
    const auto known = identities_.find(text);
    if (known != identities_.end()) return known->second;
    if (text.empty()) reject(text, "a key");
    if (!is_clean(text))
        reject(text, "a key without control characters or outer spaces");
    const std::uint64_t next = identities_.size();
    return identities_.emplace(text, next).first->second;
}

std::uint64_t trace_reader::weight_of(std::string_view text) {
    const auto weight = parse_number(text);
    if (!weight || *weight < 1 || *weight > largest_weight)
        reject(text, fmt::format("a weight from 1 to {}", largest_weight));
    return *weight;
}

void trace_reader::reject(std::string_view text, std::string_view expected) {
    look_for_damage();
    refuse("{}, line {}: {} where {} is expected", name_, line_,
           text.empty() ? "nothing" : "'" + shown(text) + "'", expected);
}

// A line that is no key may come from damaged data, which only its checksum,
// further on, tells; reading there reports it.
void trace_reader::look_for_damage() {
    if (!bytes_->has_checksum()) return;
    std::vector<char> ignored(block_size);
    for (std::size_t size = 0; size < longest_look;) {
        const std::size_t more = bytes_->read(ignored);
        if (more == 0) return;
        size += more;
    }
}

}  // namespace tenet::tool
