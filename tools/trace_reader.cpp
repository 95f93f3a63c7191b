#include "trace_reader.hpp"

#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace tenet::tool {
namespace {

constexpr std::size_t block_size = 1 << 16;
// Whatever is longer than this is no trace.
constexpr std::size_t longest_line = 4096;
// Decompressed in about a second.
constexpr std::size_t longest_look = 1 << 28;
// How many lines tell the layout.
constexpr std::size_t most_looked_at = 1000;

// The least that a line meant as a number has; whether it fits is seen later.
bool is_numeric(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

bool is_prefixed(std::string_view text) {
    return text.starts_with("0x") || text.starts_with("0X");
}

std::optional<std::uint64_t> parse_hexadecimal(std::string_view text) {
    if (is_prefixed(text)) text.remove_prefix(2);
    std::uint64_t value = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value, 16);
    if (text.empty() || text.front() == '-' || parsed.ec != std::errc{} ||
        parsed.ptr != end)
        return {};
    return value;
}

// Decimal, or hexadecimal with 0x.
std::optional<std::uint64_t> parse_either(std::string_view text) {
    return is_prefixed(text) ? parse_hexadecimal(text) : parse_number(text);
}

// What a text may hold besides the bytes of plain keys.
enum : unsigned { control = 1, separating = 2, quoting = 4 };

constexpr auto kinds_of_bytes = [] {
    std::array<unsigned char, 256> kinds{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) kinds[byte] = control;
    kinds[0x7F] = control;
    for (const char c : {' ', '\t', ',', ';', '|'})
        kinds[static_cast<unsigned char>(c)] = separating;
    kinds['"'] = quoting;
    return kinds;
}();

unsigned kinds_in(std::string_view text) {
    unsigned kinds = 0;
    for (const char c : text)
        kinds |= kinds_of_bytes[static_cast<unsigned char>(c)];
    return kinds;
}

std::string requests_of_keys(std::uint64_t requests, std::uint64_t keys,
                             bool exact) {
    return fmt::format("{} request{} of {}{} key{}", requests,
                       requests == 1 ? "" : "s", exact ? "" : "about ", keys,
                       keys == 1 ? "" : "s");
}

}  // namespace

trace_reader::trace_reader(std::unique_ptr<byte_source> bytes, std::string name,
                           trace_options options)
    : bytes_(std::move(bytes)),
      name_(std::move(name)),
      options_(std::move(options)),
      buffer_(block_size + longest_line) {
    if (options_.delimiter) delimiter_named(*options_.delimiter);
    batch_.reserve(batch_size);
}

std::span<const std::uint64_t> trace_reader::next() {
    if (!std::exchange(begun_, true)) begin();
    batch_.clear();
    weights_.clear();
    do {
        take_range();
        if (numbers_alone()) take_numbers();
    } while (batch_.size() < batch_size && next_line());
    requests_ += batch_.size();
    if (identities_.empty()) distinct_.add(batch_);
    return batch_;
}

// False at the end.
bool trace_reader::next_line() {
    for (;;) {
        const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
        const std::size_t size = rest.find('\n');
        if (size != rest.npos) {
            take_line(rest.substr(0, size));
            begin_ += size + 1;
            return true;
        }
        if (ended_ && rest.empty()) return false;
        if (ended_ || rest.size() > longest_line) {
            take_line(rest);
            begin_ = end_;
            return true;
        }
        refill();
    }
}

void trace_reader::refill() {
    const auto from = buffer_.begin() + std::ptrdiff_t(begin_);
    std::copy(from, buffer_.begin() + std::ptrdiff_t(end_), buffer_.begin());
    end_ -= std::exchange(begin_, 0);
    const std::size_t more = bytes_->read(std::span(buffer_).subspan(end_));
    end_ += more;
    ended_ = more == 0;
}

// Finds the layout in what the buffer holds.
void trace_reader::begin() {
    while (!ended_ && end_ < buffer_.size()) refill();
    const std::string_view all(buffer_.data(), end_);
    if (all.starts_with("\xFF\xFE") || all.starts_with("\xFE\xFF"))
        refuse("{}, line 1: this is UTF-16; UTF-8 and ASCII are read", name_);
    if (all.starts_with("\xEF\xBB\xBF")) begin_ = 3;
    const auto lines = first_lines();
    if (lines.empty()) return;
    first_line_ = lines.front().number;
    try {
        layout_ = layout_of(lines, options_, name_);
    } catch (const misuse&) {
        look_for_damage();
        throw;
    }
    if (options_.text_keys || options_.whole_lines) kind_ = key_kind::any_text;
    if (options_.hex_keys) kind_ = key_kind::hexadecimal;
    if (layout_.count && kind_ == key_kind::unknown) kind_ = key_kind::decimal;
}

// Those that are whole and no comments.
std::vector<trace_line> trace_reader::first_lines() const {
    std::vector<trace_line> lines;
    std::string_view rest(buffer_.data() + begin_, end_ - begin_);
    for (std::uint64_t number = 1; !rest.empty(); ++number) {
        const std::size_t size = rest.find('\n');
        if (size == rest.npos && !ended_) break;
        auto line = rest.substr(0, size);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.size() > longest_line || lines.size() == most_looked_at) break;
        if (options_.whole_lines || !is_comment(line))
            lines.push_back({number, line});
    }
    return lines;
}

// Most traces are of decimal numbers, one a line.
bool trace_reader::numbers_alone() const {
    return kind_ == key_kind::decimal && layout_.columns == 1 && !layout_.count;
}

// Up to what is not whole, or may be no number: next_line takes that.
void trace_reader::take_numbers() {
    constexpr std::ptrdiff_t sure_to_fit = 19;
    const char* at = buffer_.data() + begin_;
    const char* const end = buffer_.data() + end_;
    while (batch_.size() < batch_size) {
        std::uint64_t number = 0;
        const char* next = at;
        for (; next < end && *next >= '0' && *next <= '9'; ++next)
            number = number * 10 + static_cast<std::uint64_t>(*next - '0');
        const auto digits = next - at;
        if (end - next > 1 && *next == '\r') ++next;
        if (next == end || *next != '\n' || digits == 0 || digits > sure_to_fit)
            break;
        batch_.push_back(number);
        ++line_;
        at = next + 1;
    }
    begin_ = static_cast<std::size_t>(at - buffer_.data());
}

void trace_reader::take_line(std::string_view line) {
    ++line_;
    if (line.size() > longest_line)
        reject(line, fmt::format("a line of at most {} bytes", longest_line));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line_ == layout_.header_line) return;
    if (options_.whole_lines) {
        batch_.push_back(identity_of(line));
    } else if (is_comment(line)) {
        ++comments_;
    } else {
        take_fields(line);
    }
}

void trace_reader::take_fields(std::string_view line) {
    const unsigned kinds = kinds_in(line);
    if ((kinds & control) != 0)
        reject(line, line.find('\0') == line.npos
                         ? "text without control characters"
                         : "text (--format oracleGeneral is the binary layout "
                           "of libCacheSim)");
    if (kinds == 0 && layout_.columns == 1) return take({line, false}, {}, {});
    trace_field key, weight, count;
    field_splitter splitter(line, layout_.by);
    std::size_t columns = 0;
    for (trace_field each; splitter.next(each); ++columns) {
        if (columns == layout_.key) key = each;
        if (columns == layout_.weight) weight = each;
        if (columns == layout_.count) count = each;
    }
    if (splitter.misquoted())
        reject(line,
               "a quotation mark that ends the field, with nothing after "
               "it (or --whole-lines),");
    if (columns != layout_.columns)
        reject(line, fmt::format("a line of {} column{}, like line {},",
                                 layout_.columns,
                                 layout_.columns == 1 ? "" : "s", first_line_));
    take(key, weight, count);
}

void trace_reader::take(const trace_field& key, const trace_field& weight,
                        const trace_field& count) {
    require_bare(key);
    range_key_ = key_of(key.text);
    range_weight_ = layout_.weight ? weight_of(weight.text) : 1;
    range_left_ = layout_.count ? count_of(count.text) : 1;
    take_range();
}

// As much of it as the batch takes.
void trace_reader::take_range() {
    for (; range_left_ > 0 && batch_.size() < batch_size; --range_left_) {
        batch_.push_back(range_key_++);
        if (layout_.weight) weights_.push_back(range_weight_);
    }
}

// A key that holds what separates columns elsewhere is likely a whole line.
void trace_reader::require_bare(const trace_field& key) {
    const bool split = options_.delimiter && layout_.columns > 1;
    if (split || key.quoted || (kinds_in(key.text) & separating) == 0) return;
    const std::string otherwise =
        layout_.columns == 1
            ? "--delimiter any splits there, --whole-lines takes lines as keys"
            : fmt::format(
                  "--delimiter {}, if nothing but {} separates, "
                  "--delimiter any, if all of these do",
                  name_of(layout_.by), plural_of(layout_.by));
    reject(key.text, fmt::format("a key without blank, tab, comma, semicolon "
                                 "and | ({})",
                                 otherwise));
}

trace_reader::key_kind trace_reader::kind_of(std::string_view key) const {
    if (is_numeric(key)) return key_kind::decimal;
    return is_prefixed(key) && parse_hexadecimal(key) ? key_kind::hexadecimal
                                                      : key_kind::text;
}

std::uint64_t trace_reader::key_of(std::string_view text) {
    if (kind_ == key_kind::unknown) kind_ = kind_of(text);
    return kind_ == key_kind::decimal || kind_ == key_kind::hexadecimal
               ? number_of(text)
               : identity_of(text);
}

std::uint64_t trace_reader::number_of(std::string_view text) {
    if (text.empty()) reject(text, "a key");
    if (kind_ == key_kind::decimal) {
        const auto number =
            layout_.count ? parse_either(text) : parse_number(text);
        if (number) return *number;
        reject(text, fmt::format("a decimal key from 0 to {}{}", UINT64_MAX,
                                 layout_.count ? "" : " (or --text-keys)"));
    }
    const auto number = parse_hexadecimal(text);
    if (number && (options_.hex_keys || is_prefixed(text))) return *number;
    reject(text, fmt::format("a hexadecimal key from {0}0 to {0}{1:x} (or {2})",
                             options_.hex_keys ? "" : "0x", UINT64_MAX,
                             options_.hex_keys ? "--text-keys"
                                               : "--hex-keys, --text-keys"));
}

std::uint64_t trace_reader::identity_of(std::string_view text) {
    if (kind_ == key_kind::text && is_numeric(text))
        reject(text, "a text, as before (or --text-keys, --hex-keys),");
    if (const auto* known = identities_.find(text)) return *known;
    if (text.empty()) reject(text, "a key");
    if ((kinds_in(text) & control) != 0)
        reject(text, "a key without control characters");
    auto* kept = static_cast<char*>(texts_.allocate(text.size(), 1));
    std::ranges::copy(text, kept);
    const std::uint64_t next = identities_.size();
    identities_.try_emplace({kept, text.size()}, next);
    return next;
}

std::uint64_t trace_reader::weight_of(std::string_view text) {
    const auto weight = parse_either(text);
    if (!weight || *weight > largest_weight)
        reject(text, fmt::format("a weight from 0 to {}", largest_weight));
    return std::max<std::uint64_t>(*weight, 1);
}

std::uint64_t trace_reader::count_of(std::string_view text) {
    const auto count = parse_either(text);
    if (!count || *count < 1 || *count > largest_count)
        reject(text, fmt::format("a count from 1 to {}", largest_count));
    if (*count - 1 > UINT64_MAX - range_key_)
        reject(text, fmt::format("a count from 1 to {}, from the key {} on,",
                                 UINT64_MAX - range_key_ + 1, range_key_));
    return *count;
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

std::string trace_reader::columns() const {
    if (options_.whole_lines) return "a line is a key";
    const std::string_view kind = kind_ == key_kind::decimal ? "decimal"
                                  : kind_ == key_kind::hexadecimal
                                      ? "hexadecimal"
                                      : "text";
    if (layout_.columns == 1) return fmt::format("a {} key a line", kind);
    std::string text =
        fmt::format("{} key in {}", kind, layout_.column(layout_.key));
    if (layout_.weight)
        text += ", weight in " + layout_.column(*layout_.weight);
    if (layout_.count) text += ", count in " + layout_.column(*layout_.count);
    return text + fmt::format(", of {} columns separated by {}",
                              layout_.columns, plural_of(layout_.by));
}

std::string trace_reader::understood() const {
    std::string text = fmt::format("{}: {}", name_, columns());
    text +=
        layout_.header_line > 0
            ? fmt::format(", below a header in line {} ('{}')",
                          layout_.header_line, shown(join(layout_.names, " ")))
            : ", no header";
    if (layout_.assumed) text += " (if they are time and key: --key 2)";
    if (comments_ > 0)
        text += fmt::format("; {} comment line{} skipped", comments_,
                            comments_ == 1 ? "" : "s");
    const bool exact = !identities_.empty() || distinct_.exact();
    return text + "; " +
           requests_of_keys(
               requests_,
               identities_.empty() ? distinct_.count() : identities_.size(),
               exact);
}

namespace {

constexpr std::size_t record_size = 24;

// Little endian.
std::uint64_t number_at(const char* bytes, std::size_t size) {
    std::uint64_t number = 0;
    for (std::size_t i = size; i-- > 0;)
        number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

void require_column(std::string_view option,
                    const std::optional<std::string>& asked,
                    std::string_view number, std::string_view name) {
    if (asked && *asked != number && *asked != name)
        refuse("{} {}: in oracleGeneral it is column {} ({})", option,
               shown(*asked), number, name);
}

// No record of a trace is of such bytes.
bool is_text(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) {
        return (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t';
    });
}

}  // namespace

record_reader::record_reader(std::unique_ptr<byte_source> bytes,
                             std::string name, const trace_options& options)
    : bytes_(std::move(bytes)),
      name_(std::move(name)),
      weighted_(options.weight || !options.key),
      buffer_(record_size * 4096) {
    require_column("--key", options.key, "2", "key");
    require_column("--weight", options.weight, "3", "size");
}

std::span<const std::uint64_t> record_reader::next() {
    batch_.clear();
    weights_.clear();
    while (batch_.size() < batch_size) {
        const std::size_t count = read_records();
        if (count == 0) break;
        for (std::size_t i = 0; i < count; ++i) {
            const char* record = buffer_.data() + i * record_size;
            batch_.push_back(number_at(record + 4, 8));
            if (weighted_)
                weights_.push_back(
                    std::max<std::uint64_t>(number_at(record + 12, 4), 1));
        }
    }
    distinct_.add(batch_);
    return batch_;
}

std::size_t record_reader::read_records() {
    std::size_t size = 0;
    for (std::size_t more = 1; more > 0 && size < buffer_.size(); size += more)
        more = bytes_->read(std::span(buffer_).subspan(size));
    const std::size_t count = size / record_size;
    if (requests_ == 0 && size > 0 &&
        is_text({buffer_.data(), std::min(size, record_size)}))
        refuse(
            "{}: record 1 is text; oracleGeneral is binary, and text is "
            "read without --format",
            name_);
    requests_ += count;
    if (size % record_size != 0)
        refuse("{}: record {} has {} bytes where {} are expected", name_,
               requests_ + 1, size % record_size, record_size);
    return count;
}

std::string record_reader::understood() const {
    return fmt::format(
        "{}: records of oracleGeneral, {}; {}", name_,
        weighted_ ? "sizes are weights (if they are not: --key key)"
                  : "sizes are ignored",
        requests_of_keys(requests_, distinct_.count(), distinct_.exact()));
}

}  // namespace tenet::tool
