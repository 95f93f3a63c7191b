#include "browse.hpp"

#include "catalogue.hpp"
#include "paths.hpp"
#include "source.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <system_error>
#include <utility>

namespace tenet::tool {
namespace {

using nlohmann::ordered_json;

std::size_t text_width() {
    const std::size_t width = terminal_width();
    return width == 0 ? 80 : std::max<std::size_t>(width, 40);
}

// "See also" is "see_also" in JSON.
std::string json_key(std::string key) {
    for (char& c : key)
        c = c == ' ' ? '_'
                     : static_cast<char>(
                           std::tolower(static_cast<unsigned char>(c)));
    return key;
}

// Lists stay lists; the rest is one line of text each.
ordered_json json_value(const entry& shown, const field& read) {
    const auto& key = read.key;
    if (key == "Example") return join(read.lines, "\n");
    if (key == "Laws") return laws_of(shown.card);
    if (key == "See also") return shown.card.parts(key, ',');
    if (key == "Complexity" || key == "Reference" || key == "Convicts" ||
        key == "Claims")
        return shown.card.parts(key, ';');
    return read.joined();
}

ordered_json to_json(const entry& shown) {
    ordered_json object;
    object["name"] = shown.name;
    object["area"] = shown.area;
    if (!shown.folder.empty()) object["folder"] = shown.folder;
    object["summary"] = shown.card.summary;
    object["file"] = shown.file;
    if (!shown.card.lead.empty()) object["lead"] = shown.card.lead;
    for (const auto& read : shown.card.fields)
        object[json_key(read.key)] = json_value(shown, read);
    object["includes"] = includes_of(shown.text);
    return object;
}

void print_json(const ordered_json& value) {
    using handler = ordered_json::error_handler_t;
    print("{}\n", value.dump(2, ' ', false, handler::replace));
}

std::vector<std::string> keepers_of(const catalogue& all,
                                    const std::string& suite) {
    std::vector<std::string> keepers;
    for (const auto& each : all.entries)
        if (std::ranges::count(laws_of(each.card), suite) > 0)
            keepers.push_back(each.name);
    return keepers;
}

constexpr std::size_t field_indent = 12;

// Among several rows, what does not fit a line hangs further in.
void print_field(std::string_view key, std::span<const std::string> rows) {
    std::string title(key);
    for (const auto& row : rows) {
        std::size_t hang = 0;
        for (const auto& line : wrap(row, text_width() - field_indent - 2)) {
            const std::string gap(
                std::max(field_indent, title.size() + 1) - title.size() + hang,
                ' ');
            print("{}{}{}\n", title.empty() ? "" : bold(title), gap, line);
            title.clear();
            hang = rows.size() > 1 ? 2 : 0;
        }
    }
}

// The laws with what each of them claims.
void print_laws(const catalogue& all, const entry& shown) {
    std::string title = "Laws";
    for (const auto& law : laws_of(shown.card)) {
        print("{}{}{}\n", bold(title),
              std::string(field_indent - title.size(), ' '), law);
        title.clear();
        std::vector<std::string> claims;
        if (const entry* suite = all.suite(law))
            claims = suite->card.parts("Claims", ';');
        else if (law == own_law)
            claims.push_back("stated in tests/" + shown.place() + ".cpp");
        for (const auto& claim : claims) {
            std::string bullet = "- ";
            for (const auto& line :
                 wrap(claim, text_width() - field_indent - 2))
                print("{:<{}}{}{}\n", "", field_indent,
                      std::exchange(bullet, "  "), line);
        }
    }
}

void print_card(const catalogue& all, const entry& shown) {
    const std::string title = shown.name + ": " + shown.card.summary + ".";
    for (bool first = true; const auto& line : wrap(title, text_width()))
        if (std::exchange(first, false))
            print("{}{}\n", bold(shown.name), line.substr(shown.name.size()));
        else
            print("{}\n", line);
    for (const auto paragraph : split(shown.card.lead, '\n'))
        if (!paragraph.empty()) {
            print_text("\n");
            for (const auto& line : wrap(paragraph, text_width()))
                print("{}\n", line);
        }
    print_text("\n");
    for (const auto& read : shown.card.fields)
        if (read.key == "Laws") {
            print_laws(all, shown);
        } else if (read.key != "Example") {
            const bool rows = read.key == "Complexity" ||
                              read.key == "Reference" || read.key == "Claims" ||
                              read.key == "Convicts";
            print_field(read.key, rows ? shown.card.parts(read.key, ';')
                                       : std::vector{read.joined()});
        }
    print_field("File", std::vector{shown.file});
    const std::string test = "tests/" + shown.place() + ".cpp";
    if (std::error_code none; std::filesystem::exists(all.root / test, none))
        print_field("Test", std::vector{test});
    const std::vector includes{join(includes_of(shown.text), ", ")};
    if (!includes[0].empty()) print_field("Includes", includes);
    if (const field* code = shown.card.find("Example")) {
        print("{}\n", bold("Example"));
        for (const auto& line : code->lines) print("    {}\n", line);
    }
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

// "my_heap<int>" of "a type, such as my_heap<int>; of a template, also ...".
std::string example_subject(const entry& suite) {
    const std::string judges = suite.card.value("Judges");
    const std::string clause = judges.substr(0, judges.find(';'));
    constexpr std::string_view words = "such as ";
    const auto at = clause.find(words);
    return at == clause.npos ? clause : clause.substr(at + words.size());
}

void print_suites(const catalogue& all) {
    table shown({"law", "judges such as", "kept by"});
    for (const auto& suite : all.suites)
        shown.add({suite.name, example_subject(suite),
                   join(keepers_of(all, suite.name), ", ")});
    print_text(shown.text(terminal_width()));
    print(
        "\n{0} laws NAME shows one\n"
        "{0} check FILE --law NAME --subject S judges yours\n",
        own_command());
}

std::string place_of(const entry& each) {
    return each.folder.empty() ? each.area : each.area + "/" + each.folder;
}

// What stands under one heading; building blocks have their own.
std::string group_of(const entry& each) {
    return place_of(each) +
           (is_building_block(each) ? ": building blocks" : "");
}

// A line each, for programs that read lines.
void print_table(const std::vector<const entry*>& chosen) {
    table shown({"name", "area", "summary"});
    for (const entry* each : chosen)
        shown.add({each->name, place_of(*each), each->card.summary});
    print_text(shown.text(0));
}

// For people: under their area, which leaves the summaries more room.
void print_groups(const std::vector<const entry*>& chosen) {
    std::size_t longest = 0;
    for (const entry* each : chosen)
        longest = std::max(longest, each->name.size());
    const std::size_t indent = longest + 4;
    const std::size_t room = text_width() - std::min(indent, text_width() - 20);
    std::string group;
    for (const entry* each : chosen) {
        if (group != group_of(*each)) {
            group = group_of(*each);
            print("{}\n", bold(group));
        }
        std::string name = each->name;
        for (const auto& line : wrap(each->card.summary, room))
            print("  {:<{}}{}\n", std::exchange(name, ""), indent - 2, line);
    }
}

// An area in two lines: its names, as far as they fit.
void print_area(const catalogue& all, const std::string& area) {
    constexpr std::size_t indent = 20, most_lines = 2;
    std::size_t count = 0;
    std::vector<std::string> names, blocks;
    for (const auto& each : all.entries) {
        if (each.area != area) continue;
        ++count;
        (is_building_block(each) ? blocks : names).push_back(each.name);
    }
    if (!blocks.empty())
        names.push_back(counted(blocks.size(), "building block"));
    auto lines = wrap(join(names, ", "), text_width() - indent);
    if (lines.size() > most_lines) {
        lines.resize(most_lines);
        lines.back() =
            wrap(lines.back(), text_width() - indent - 4)[0] + " ...";
    }
    print("  {:<12}{:>4}  {}\n", area, count, lines[0]);
    for (std::size_t i = 1; i < lines.size(); ++i)
        print("{:<{}}{}\n", "", indent, lines[i]);
}

void print_advice(const catalogue& all) {
    const std::string first =
        all.entries.empty() ? "NAME" : all.entries.front().name;
    print("\n{}\n", bold("next"));
    const auto advise = [](const std::string& type, std::string_view why) {
        print("  {} {:<24} {}\n", own_command(), type, why);
    };
    advise("list", "every entry with what it is");
    advise("show " + first, "one card in full");
    advise("copy " + first, "one file that needs nothing else");
    advise("laws", "what an implementation is judged by");
    advise("test", "every law on every entry");
    advise("practice", "problems to solve, judged by the laws");
    advise("simulate cache --help", "hit ratios on a trace of yours");
    advise("--help", "everything else");
}

}  // namespace

int run_overview() {
    const catalogue all = read_catalogue();
    print("{} {}: {}, {}, {}\n\n", bold("tenet"), version(),
          all.entries.size() == 1
              ? "1 entry"
              : fmt::format("{} entries", all.entries.size()),
          counted(all.suites.size(), "law"),
          counted(all.problems.size(), "problem"));
    for (const auto& area : areas()) print_area(all, area);
    print_advice(all);
    return done;
}

int run_list(const std::optional<std::string>& group, bool json) {
    const catalogue all = read_catalogue();
    const auto groups = all.groups();
    if (group && std::ranges::count(groups, *group) == 0) {
        if (all.find(*group) != nullptr)
            refuse(
                "'{}' is an entry; list takes an area or a technique: tenet "
                "show {}",
                *group, *group);
        throw misuse(unknown_name("area or technique", *group, groups,
                                  "allowed: " + join(groups, ", ")));
    }
    ordered_json array = ordered_json::array();
    std::vector<const entry*> chosen;
    for (const auto& each : all.entries) {
        if (group && !belongs_to(each, *group)) continue;
        array.push_back(to_json(each));
        chosen.push_back(&each);
    }
    if (json)
        print_json(array);
    else if (chosen.empty())
        print("no entry in {} yet\n", group.value_or("the catalogue"));
    else if (terminal_width() == 0)
        print_table(chosen);
    else
        print_groups(chosen);
    return done;
}

int run_show(const std::string& name, bool json) {
    const catalogue all = read_catalogue();
    const entry& shown = require_entry(all, name);
    if (json)
        print_json(to_json(shown));
    else
        print_card(all, shown);
    return done;
}

int run_laws(const std::optional<std::string>& name, bool json) {
    const catalogue all = read_catalogue();
    const auto with_keepers = [&](const entry& suite) {
        ordered_json object = to_json(suite);
        object["entries"] = keepers_of(all, suite.name);
        return object;
    };
    if (name) {
        const entry& suite = require_suite(all, *name);
        if (json) {
            print_json(with_keepers(suite));
        } else {
            print_card(all, suite);
            print_field("Kept by",
                        std::vector{join(keepers_of(all, suite.name), ", ")});
        }
        return done;
    }
    if (json) {
        ordered_json array = ordered_json::array();
        for (const auto& suite : all.suites)
            array.push_back(with_keepers(suite));
        print_json(array);
    } else {
        print_suites(all);
    }
    return done;
}

}  // namespace tenet::tool
