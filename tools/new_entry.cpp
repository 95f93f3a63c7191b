#include "new_entry.hpp"

#include "catalogue.hpp"
#include "files.hpp"
#include "skeletons.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <system_error>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

// With longer names the lines of a skeleton would have to break.
constexpr std::size_t longest_name = 32;

// Of C++, and what tenet itself has in its namespaces.
bool is_reserved(std::string_view name) {
    static constexpr std::string_view words =
        "alignas alignof and and_eq asm atomic_cancel atomic_commit "
        "atomic_noexcept auto bitand bitor bool break case catch char "
        "char8_t char16_t char32_t class compl concept const consteval "
        "constexpr constinit const_cast continue co_await co_return "
        "co_yield decltype default delete do double dynamic_cast else enum "
        "explicit export extern false float for friend goto if inline int "
        "long mutable namespace new noexcept not not_eq nullptr operator or "
        "or_eq private protected public reflexpr register reinterpret_cast "
        "requires return short signed sizeof static static_assert "
        "static_cast struct switch synchronized template this thread_local "
        "throw true try typedef typeid typename union unsigned using "
        "virtual void volatile wchar_t while xor xor_eq "
        "assert errno examples laws main std tenet tool";
    const auto all = split_words(words);
    return std::ranges::count(all, name) > 0;
}

struct place {
    std::string area;
    std::string folder;  // of an algorithm
    std::string name;

    std::string text() const {
        return area + "/" + (folder.empty() ? "" : folder + "/") + name;
    }
};

std::vector<std::string> known_techniques(const catalogue& all) {
    std::vector<std::string> known = techniques();
    for (const auto& each : all.entries)
        if (each.area == "algorithms" && !each.folder.empty() &&
            std::ranges::count(known, each.folder) == 0)
            known.push_back(each.folder);
    return known;
}

place parse_place(const catalogue& all, const std::string& text) {
    std::vector<std::string> parts;
    for (const auto part : split(text, '/')) parts.emplace_back(part);
    if (std::ranges::count(areas(), parts[0]) == 0)
        throw misuse(unknown_name("area", parts[0], areas()));
    const bool algorithm = parts[0] == "algorithms";
    if (parts.size() != (algorithm ? 3U : 2U))
        refuse("'{}' is not {}/NAME", shown(text),
               algorithm ? "algorithms/TECHNIQUE" : parts[0]);
    if (algorithm && std::ranges::count(known_techniques(all), parts[1]) == 0)
        throw misuse(
            unknown_name("technique", parts[1], known_techniques(all)));
    return {parts[0], algorithm ? parts[1] : "", parts.back()};
}

void require_good_name(const catalogue& all, const std::string& name) {
    if (!is_snake_case(name) || name.size() > longest_name)
        refuse(
            "'{}' is not a name in snake_case: words of a-z and 0-9 joined "
            "by single _, a letter first, at most {} characters",
            shown(name), longest_name);
    if (is_reserved(name))
        refuse("'{}' is a word of C++ or of tenet; choose another", name);
    if (const entry* taken = all.find(name))
        refuse("'{}' is taken by {}", name, taken->file);
    for (const entry& suite : all.suites)
        if (suite.name == name) refuse("'{}' is the name of a law", name);
    const auto groups = all.groups();
    if (std::ranges::count(groups, name) > 0)
        refuse("'{}' is the name of an area or a technique", name);
}

// Whether code has that word for something of its own: the name of an entry
// would hide it, or be hidden.
bool uses(std::string_view code, std::string_view word) {
    const auto is_letter = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
    };
    for (std::string_view line : split_lines(code)) {
        line = line.substr(0, line.find("//"));
        if (line.starts_with('#')) continue;
        for (auto at = line.find(word); at != line.npos;
             at = line.find(word, at + 1)) {
            const auto before = line.substr(0, at);
            const auto after = line.substr(at + word.size());
            const bool whole = (before.empty() || !is_letter(before.back())) &&
                               (after.empty() || !is_letter(after.front()));
            const bool quoted = std::ranges::count(before, '"') % 2 == 1;
            if (whole && !quoted && !before.ends_with("::")) return true;
        }
    }
    return false;
}

std::string filled(std::string_view text, const place& chosen) {
    std::string result(text);
    const auto replace = [&](std::string_view word, std::string_view by) {
        for (auto at = result.find(word); at != result.npos;
             at = result.find(word, at + by.size()))
            result.replace(at, word.size(), by);
    };
    replace("PLACE", chosen.text());
    replace("BREAK", chosen.name.size() > 25 ? "\n    " : " ");
    replace("NAME", chosen.name);
    return result;
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        refuse("cannot create '{}': {}", shown(folder.native()),
               error.message());
}

}  // namespace

int run_new(const std::string& text) {
    const catalogue all = read_catalogue();
    const place chosen = parse_place(all, text);
    require_good_name(all, chosen.name);
    const std::string header = chosen.text() + ".hpp";
    const std::string test = "tests/" + chosen.text() + ".cpp";
    std::error_code ignored;
    for (const auto& file : {header, test})
        if (fs::exists(fs::symlink_status(all.root / file, ignored)))
            refuse("'{}' exists already and is never overwritten", file);

    const skeleton& plain = skeleton_for(chosen.area, chosen.folder);
    if (uses(plain.header, chosen.name))
        refuse(
            "'{}' is a word that the code to begin with uses; choose another",
            chosen.name);
    for (const auto& file : {header, test})
        make_folder((all.root / file).parent_path());
    write_new_file(all.root / header, filled(plain.header, chosen));
    try {
        write_new_file(all.root / test, filled(plain.test, chosen));
    } catch (...) {
        fs::remove(all.root / header, ignored);
        throw;
    }
    print("{}\n{}\nedit both, then: ./tenet test {}\n", header, test,
          chosen.name);
    return done;
}

}  // namespace tenet::tool
