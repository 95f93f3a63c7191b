#include "trace_reader.hpp"

#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace tenet::tool {
namespace {

constexpr std::size_t block_size = 1 << 16;
// Whatever is longer than this is no trace.
constexpr std::size_t longest_line = 4096;
// Decompressed in about a second.
constexpr std::size_t longest_look = 1 << 28;

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

}  // namespace

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
