// trace_bytes: the bytes of a trace, decompressed.
//
// Plain data and what libarchive decompresses (gzip, zstd, xz, bzip2, ...) are
// told apart by their first bytes. The trace is never held whole.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace tenet::tool {

// Bytes in order; 0 at the end. Throws misuse when they cannot be had.
class byte_source {
public:
    virtual ~byte_source() = default;
    virtual std::size_t read(std::span<char> into) = 0;
    // Whether what was read may turn out to be damaged at the end.
    virtual bool has_checksum() const { return false; }
    // How much of all was read, from 0 to 1, where that is known.
    virtual std::optional<double> share() const { return {}; }
};

// A file, or standard input when the name is "-"; decompressed.
std::unique_ptr<byte_source> open_trace(const std::string& name);

}  // namespace tenet::tool
