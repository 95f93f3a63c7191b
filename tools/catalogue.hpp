// catalogue: every entry and every law suite of the source tree, by its card.
#pragma once

#include "card.hpp"
#include "problems.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

// structures, algorithms, cache, loadbalance, idgen.
const std::vector<std::string>& areas();
// The folders of algorithms the design knows, whether used yet or not.
const std::vector<std::string>& techniques();

// What a card's Kind may be, and the one area of such entries, if any.
struct entry_kind {
    std::string name;
    std::string area;
};
const std::vector<entry_kind>& kinds();

// A header with a card: an entry of the catalogue, or a suite of laws.
struct entry {
    std::string name;    // the file's stem
    std::string area;    // its top-level folder
    std::string folder;  // the one below, if any: an algorithm's technique
    std::string file;    // relative to the root
    std::string text;
    tenet::tool::card card;

    // Where its test belongs, without extension: area, folder and name.
    std::string place() const;
    // One of kinds(), or nothing: what else the entry is listed as.
    std::string kind() const { return card.value("Kind"); }
};

struct catalogue {
    std::filesystem::path root;
    // By area, then folder; building blocks after the others; then name.
    std::vector<entry> entries;
    std::vector<entry> suites;  // the headers of laws/ that judge something
    std::vector<practice_problem> problems;

    const entry* find(std::string_view name) const;
    // By its name, one that its card's Also line lists, or a part of it.
    const entry* suite(std::string_view name) const;
    const entry* by_file(std::string_view file) const;
    std::vector<std::string> names() const;
    std::vector<std::string> suite_names() const;
    // Those, and by which others a suite is found.
    std::vector<std::string> law_names() const;
    // Areas and techniques: what a list can be narrowed to.
    std::vector<std::string> groups() const;
};

bool belongs_to(const entry& shown, std::string_view group);

// Whether other entries are made of it: lists show those apart.
bool is_building_block(const entry& shown);

// Functions of a suite that judge more than it, of those that promise more.
std::vector<std::string> parts_of(const entry& suite);

// The suites a card's Laws line names.
std::vector<std::string> laws_of(const card& read);
// Stands for claims that nothing else makes: no suite but the entry's own test
// states them.
inline constexpr std::string_view own_law = "property";

// Reads the tree source_folder() names.
catalogue read_catalogue();

// The entry of that name; throws misuse with the nearest names.
const entry& require_entry(const catalogue& all, std::string_view name);
// The suite of that name; throws misuse with the nearest names, and for what
// an entry is called with the laws of that.
const entry& require_suite(const catalogue& all, std::string_view name);

}  // namespace tenet::tool
