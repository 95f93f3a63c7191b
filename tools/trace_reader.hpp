// trace_reader: the keys of a trace, one a line, a batch at a time.
//
// Plain text, gzip (of any number of members) and zstd (of any number of
// frames) are told apart by their first bytes. The trace is never held whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tenet::tool {

// Bytes in order; 0 at the end. Throws misuse when they cannot be had.
class byte_source {
public:
    virtual ~byte_source() = default;
    virtual std::size_t read(std::span<char> into) = 0;
    // Whether what was read may turn out to be damaged at the end.
    virtual bool has_checksum() const { return false; }
};

// A file, or standard input when the name is "-"; decompressed.
std::unique_ptr<byte_source> open_trace(const std::string& name);

// Keys in order, a batch at a time; an empty batch ends them.
class key_source {
public:
    virtual ~key_source() = default;
    virtual std::span<const std::uint64_t> next() = 0;
};

// Every line is a decimal integer that fits 64 bits. Any other line, an empty
// one too, is misuse that names its number, or the damage if there is any to
// the compressed data. Lines may end in CR LF, and the last one without.
class trace_reader : public key_source {
public:
    trace_reader(std::unique_ptr<byte_source> bytes, std::string name);

    std::span<const std::uint64_t> next() override;

private:
    void refill();
    void take_line(const char* begin, const char* end);
    void look_for_damage();

    std::unique_ptr<byte_source> bytes_;
    std::string name_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0, end_ = 0;  // what is read and not yet taken
    bool ended_ = false;
    std::uint64_t line_ = 0;
    std::vector<std::uint64_t> batch_;
};

}  // namespace tenet::tool
