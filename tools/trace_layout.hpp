// trace_layout: what the columns of a trace are: said, or found in its first
// lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

// As options say it. A column is a number from 1, or a name in the header.
struct trace_options {
    std::optional<std::string> key, weight, count;
    std::optional<std::string> delimiter;
    std::optional<bool> header;
    bool text_keys = false;    // numbers are texts, too
    bool hex_keys = false;     // hexadecimal without 0x, too
    bool whole_lines = false;  // a line is a key
};

// Blanks separate in runs, and are dropped at both ends of every other field.
enum class separation { none, blanks, sign, any };

struct delimiter {
    separation kind = separation::none;
    char sign = 0;  // of separation::sign
};

// What --delimiter takes; throws misuse.
delimiter delimiter_named(const std::string& text);
// "comma" and "commas", "blank" and "blanks": for messages.
std::string name_of(const delimiter& by);
std::string plural_of(const delimiter& by);

struct trace_field {
    std::string_view text;
    bool quoted = false;
};

// The fields of a line, in order.
class field_splitter {
public:
    field_splitter(std::string_view line, delimiter by)
        : rest_(line), by_(by) {}

    // False at the end of the line. Texts are valid as long as the splitter.
    bool next(trace_field& into);
    // Whether a quoted field did not end where it should.
    bool misquoted() const { return misquoted_; }

private:
    void drop_blanks();
    std::string_view quoted();
    std::string_view unquoted();
    void drop_delimiter();

    std::string_view rest_;
    delimiter by_;
    bool done_ = false, misquoted_ = false;
    std::list<std::string> unescaped_;
};

struct trace_line {
    std::uint64_t number;  // from 1
    std::string_view text;
};

// Columns count from 0.
struct trace_layout {
    delimiter by;
    std::size_t columns = 1;
    std::size_t key = 0;
    std::optional<std::size_t> weight, count;
    std::vector<std::string> names;  // of the header; none without one
    std::uint64_t header_line = 0;   // 0 without one
    bool assumed = false;            // key,weight might as well be time,key

    // As the user may say it: "column 2 ('id')".
    std::string column(std::size_t index) const;
};

// A line that is neither a header nor a request: "# ...", or what valgrind
// says, "==123== ...".
bool is_comment(std::string_view line);

// Of the first lines that are no comments; throws misuse, which names the
// trace by its title.
trace_layout layout_of(std::span<const trace_line> lines,
                       const trace_options& options, const std::string& title);

}  // namespace tenet::tool
