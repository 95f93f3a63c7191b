#include "trace_layout.hpp"

#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace tenet::tool {
namespace {

constexpr std::string_view blank_signs = " \t";
constexpr std::string_view other_signs = ",;|";

struct named_delimiter {
    std::string_view name, plural;
    delimiter by;
};

// Those that are looked for come first, in that order: numbers may hold commas,
// and texts between commas blanks.
constexpr std::array named_delimiters{
    named_delimiter{"tab", "tabs", {separation::sign, '\t'}},
    named_delimiter{"semicolon", "semicolons", {separation::sign, ';'}},
    named_delimiter{"pipe", "pipes", {separation::sign, '|'}},
    named_delimiter{"comma", "commas", {separation::sign, ','}},
    named_delimiter{"blank", "blanks", {separation::blanks, 0}},
    named_delimiter{"any", "blanks and commas", {separation::any, 0}},
};

bool same(const delimiter& a, const delimiter& b) {
    return a.kind == b.kind && a.sign == b.sign;
}

bool may_separate(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::ispunct(byte) != 0 && byte < 0x80 &&
           std::string_view("\"'#+-._").find(c) == std::string_view::npos;
}

std::vector<std::string> fields_of(std::string_view line, delimiter by) {
    std::vector<std::string> fields;
    field_splitter splitter(line, by);
    for (trace_field each; splitter.next(each);) fields.emplace_back(each.text);
    return fields;
}

std::size_t columns_of(std::string_view line, delimiter by) {
    return fields_of(line, by).size();
}

bool is_other_sign(char c) {
    return other_signs.find(c) != other_signs.npos;
}

bool all_digits(std::string_view text, std::string_view digits) {
    return !text.empty() && text.find_first_not_of(digits) == text.npos;
}

// Decimal, with a sign, a point or an exponent, or hexadecimal.
bool looks_numeric(std::string_view text, bool hexadecimal) {
    constexpr std::string_view hex = "0123456789abcdefABCDEF";
    if (hexadecimal && all_digits(text, hex)) return true;
    if (text.starts_with("0x") || text.starts_with("0X"))
        return all_digits(text.substr(2), hex);
    const bool starts =
        !text.empty() && std::string_view("+-.0123456789").find(text.front()) !=
                             std::string_view::npos;
    return starts &&
           text.find_first_of("0123456789") != std::string_view::npos &&
           text.find_first_not_of("+-.0123456789eE") == std::string_view::npos;
}

// "Obj-ID" as "obj_id".
std::string plain_name(std::string_view text) {
    std::string name;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        name += std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte))
                                        : '_';
    }
    return name;
}

constexpr std::array<std::string_view, 7> key_names{
    "key", "id", "obj", "object", "obj_id", "object_id", "anonymized_key"};
constexpr std::array<std::string_view, 4> weight_names{
    "weight", "size", "obj_size", "object_size"};

// The only column that is called so.
std::optional<std::size_t> only_one(const std::vector<std::string>& names,
                                    std::span<const std::string_view> known) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (std::ranges::count(known, plain_name(names[i])) == 0) continue;
        if (found) return {};
        found = i;
    }
    return found;
}

bool is_number(const std::string& column) {
    return all_digits(column, "0123456789");
}

// Finds a layout step by step; each knows what those before it found.
class finder {
public:
    finder(std::span<const trace_line> lines, const trace_options& options,
           const std::string& title)
        : lines_(lines), options_(options), title_(title) {}

    trace_layout found() {
        if (options_.whole_lines) return whole_lines();
        layout_.by = options_.delimiter ? delimiter_named(*options_.delimiter)
                                        : found_delimiter();
        for (const auto& line : lines_)
            rows_.push_back(fields_of(line.text, layout_.by));
        layout_.columns = rows_.front().size();
        if (has_header()) take_header();
        choose_columns();
        return layout_;
    }

private:
    trace_layout whole_lines() {
        if (options_.header.value_or(false)) {
            layout_.names.emplace_back(lines_.front().text);
            layout_.header_line = lines_.front().number;
        }
        return layout_;
    }

    // What splits every line alike, else the first line: a line that differs
    // is named when it is read.
    delimiter found_delimiter() const {
        for (const bool all : {true, false})
            for (const auto& each : named_delimiters)
                if (each.by.kind != separation::any && splits(each.by, all))
                    return each.by;
        return {};
    }
    bool splits(delimiter by, bool all) const {
        const auto columns = columns_of(lines_.front().text, by);
        return columns > 1 &&
               (!all || std::ranges::all_of(lines_, [&](const auto& line) {
                   return columns_of(line.text, by) == columns;
               }));
    }

    bool has_header() const {
        if (options_.header) return *options_.header;
        const auto& first = rows_.front();
        for (const auto* asked :
             {&options_.key, &options_.weight, &options_.count})
            if (*asked && !is_number(**asked) &&
                std::ranges::count(first, **asked) > 0)
                return true;
        return std::ranges::none_of(first,
                                    [&](const auto& each) {
                                        return looks_numeric(each,
                                                             options_.hex_keys);
                                    }) &&
               (only_one(first, key_names) || only_one(first, weight_names) ||
                is_above_numbers());
    }
    // Some column is of numbers but for its first field. A lone column of
    // texts may hold numbers.
    bool is_above_numbers() const {
        if (rows_.size() < 2 || (layout_.columns == 1 && options_.text_keys))
            return false;
        for (std::size_t i = 0; i < layout_.columns; ++i)
            if (is_numeric(i, 1)) return !rows_.front()[i].empty();
        return false;
    }
    bool is_numeric(std::size_t column, std::size_t from) const {
        return std::all_of(rows_.begin() + static_cast<std::ptrdiff_t>(from),
                           rows_.end(), [&](const auto& row) {
                               return column < row.size() &&
                                      looks_numeric(row[column],
                                                    options_.hex_keys);
                           });
    }

    void take_header() {
        layout_.names = rows_.front();
        layout_.header_line = lines_.front().number;
    }

    void choose_columns() {
        layout_.weight = column("--weight", options_.weight);
        layout_.count = column("--count", options_.count);
        if (options_.key)
            layout_.key = *column("--key", options_.key);
        else if (layout_.columns > 1)
            choose_key();
    }

    std::optional<std::size_t> column(
        std::string_view option,
        const std::optional<std::string>& asked) const {
        if (!asked) return {};
        if (is_number(*asked)) {
            const auto number = parse_number<std::size_t>(*asked);
            if (number && *number >= 1 && *number <= layout_.columns)
                return *number - 1;
            refuse("{} {}: {} has {}, numbered from 1", option, *asked,
                   first_line(), columns());
        }
        return named(option, *asked);
    }
    std::size_t named(std::string_view option, const std::string& name) const {
        const auto& names = layout_.names;
        if (names.empty())
            refuse("{}: '{}' is no number from 1 to {}, and {} is no header",
                   option, shown(name), layout_.columns, first_line());
        auto at = std::ranges::find(names, name);
        if (at == names.end())
            at = std::ranges::find(names, plain_name(name), plain_name);
        if (at == names.end())
            refuse("{}: {}", option, unknown_name("column", name, names));
        if (std::count(at, names.end(), *at) > 1)
            refuse("{}: '{}' is the name of several columns; give a number",
                   option, shown(name));
        return static_cast<std::size_t>(at - names.begin());
    }

    // Without --key: by a name that is known, the one of two that is not named
    // otherwise, or key,weight.
    void choose_key() {
        const bool alone = !options_.weight && !options_.count;
        const auto by_name = only_one(layout_.names, key_names);
        if (by_name) {
            layout_.key = *by_name;
            if (alone) layout_.weight = only_one(layout_.names, weight_names);
        } else if (layout_.columns == 2 &&
                   layout_.weight.has_value() != layout_.count.has_value()) {
            layout_.key =
                1 - (layout_.weight ? *layout_.weight : *layout_.count);
        } else if (alone && is_key_and_weight()) {
            layout_.weight = 1;
            layout_.assumed = is_numeric(0, 0);
        } else {
            refuse(
                "{} has {}; --key says which is the key, --weight and "
                "--count name others, and --whole-lines says that lines "
                "are keys",
                first_line(), columns());
        }
    }
    // A time with decimals or an operation would be a poor key.
    bool is_key_and_weight() const {
        return layout_.names.empty() && layout_.columns == 2 &&
               rows_.front()[0].find('.') == std::string::npos &&
               (same(layout_.by, {separation::sign, ','}) ||
                (is_numeric(0, 0) && is_numeric(1, 0)));
    }

    std::string first_line() const {
        return fmt::format("{}, line {}", title_, lines_.front().number);
    }
    std::string columns() const {
        if (layout_.columns == 1) return "1 column";
        std::string names;
        if (!layout_.names.empty())
            names = fmt::format(" ({})", shown(join(layout_.names, ", ")));
        return fmt::format("{} columns separated by {}{}", layout_.columns,
                           plural_of(layout_.by), names);
    }

    std::span<const trace_line> lines_;
    const trace_options& options_;
    const std::string& title_;
    std::vector<std::vector<std::string>> rows_;
    trace_layout layout_;
};

}  // namespace

delimiter delimiter_named(const std::string& text) {
    for (const auto& each : named_delimiters)
        if (text == each.name || (each.by.kind == separation::sign &&
                                  text.size() == 1 && text[0] == each.by.sign))
            return each.by;
    if (text == " " || text == "space") return {separation::blanks, 0};
    if (text == "\\t") return {separation::sign, '\t'};
    if (text.size() == 1 && may_separate(text[0]))
        return {separation::sign, text[0]};
    refuse(
        "--delimiter: '{}' is none; allowed: comma, tab, semicolon, pipe, "
        "blank, any (blanks and commas), or one sign such as ':'",
        shown(text));
}

std::string name_of(const delimiter& by) {
    for (const auto& each : named_delimiters)
        if (same(each.by, by)) return std::string(each.name);
    return fmt::format("'{}'", by.sign);
}

std::string plural_of(const delimiter& by) {
    for (const auto& each : named_delimiters)
        if (same(each.by, by)) return std::string(each.plural);
    return by.kind == separation::none ? "nothing"
                                       : fmt::format("'{}'", by.sign);
}

bool field_splitter::next(trace_field& into) {
    if (done_) return false;
    drop_blanks();
    into.quoted = rest_.starts_with('"');
    into.text = into.quoted ? quoted() : unquoted();
    drop_delimiter();
    return true;
}

void field_splitter::drop_blanks() {
    const bool tabs = by_.kind != separation::sign || by_.sign != '\t';
    while (rest_.starts_with(' ') || (tabs && rest_.starts_with('\t')))
        rest_.remove_prefix(1);
}

// A quotation mark within is written twice.
std::string_view field_splitter::quoted() {
    bool doubled = false;
    std::size_t end = rest_.find('"', 1);
    while (end != rest_.npos && rest_.substr(end + 1).starts_with('"')) {
        doubled = true;
        end = rest_.find('"', end + 2);
    }
    misquoted_ |= end == rest_.npos;
    std::string_view text = rest_.substr(1, end - 1);
    rest_.remove_prefix(std::min(end, rest_.size() - 1) + 1);
    if (!doubled) return text;
    auto& unescaped = unescaped_.emplace_back();
    for (std::size_t i = 0; i < text.size(); ++i) {
        unescaped += text[i];
        if (text[i] == '"') ++i;
    }
    return unescaped;
}

std::string_view field_splitter::unquoted() {
    std::size_t end = rest_.npos;
    if (by_.kind == separation::sign) end = rest_.find(by_.sign);
    if (by_.kind == separation::blanks) end = rest_.find_first_of(blank_signs);
    if (by_.kind == separation::any) end = rest_.find_first_of(" \t,;|");
    std::string_view text = rest_.substr(0, end);
    rest_.remove_prefix(text.size());
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    return text;
}

void field_splitter::drop_delimiter() {
    const std::size_t before = rest_.size();
    drop_blanks();
    done_ = rest_.empty();
    if (done_) return;
    const bool blanks = before > rest_.size();
    if (by_.kind == separation::sign
            ? rest_.front() == by_.sign
            : by_.kind == separation::any && is_other_sign(rest_.front())) {
        rest_.remove_prefix(1);
    } else if (by_.kind == separation::sign || by_.kind == separation::none ||
               !blanks) {
        misquoted_ = true;
        unquoted();
        drop_delimiter();
    }
}

std::string trace_layout::column(std::size_t index) const {
    if (names.empty()) return fmt::format("column {}", index + 1);
    return fmt::format("column {} ('{}')", index + 1, shown(names[index]));
}

bool is_comment(std::string_view line) {
    if (line.starts_with('#')) return true;
    if (!line.starts_with("==")) return false;
    line.remove_prefix(2);
    const std::size_t digits = line.find_first_not_of("0123456789");
    return digits > 0 && digits != line.npos &&
           line.substr(digits).starts_with("==");
}

trace_layout layout_of(std::span<const trace_line> lines,
                       const trace_options& options, const std::string& title) {
    return finder(lines, options, title).found();
}

}  // namespace tenet::tool
