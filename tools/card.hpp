// card: the first comment of a header, read strictly.
//
//   name: summary.
//
//   An optional lead.
//
//   Key:  value, with continuations indented
//   Example:
//     statements;
//     one expression that must be true
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

struct problem {
    std::size_t line;
    std::string text;
};

struct field {
    std::string key;
    std::size_t line;
    std::vector<std::string> lines;  // without the indentation they share

    std::string joined() const;
};

struct card {
    std::string name;
    std::string summary;
    std::string lead;  // paragraphs separated by an empty line
    std::vector<field> fields;
    std::size_t line_count = 0;  // of the header, from its first line
    std::vector<problem> problems;

    const field* find(std::string_view key) const;
    // The value on one line; empty when the card has no such key.
    std::string value(std::string_view key) const;
    // The parts of a value that separator divides: rows, references, laws.
    std::vector<std::string> parts(std::string_view key, char separator) const;
};

// Never fails: what is wrong with the grammar is in the card's problems.
card parse_card(std::string_view header);

// An example as code: what comes before the last expression, and that.
struct example {
    std::string statements;
    std::string expression;
};

example example_of(const card& read);

}  // namespace tenet::tool
