#include "house.hpp"

#include "files.hpp"
#include "source.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <system_error>

namespace tenet::tool {
namespace {

constexpr std::size_t longest_line = 80;
constexpr std::size_t longest_entry = 250;
// Where the card says why.
constexpr std::size_t longest_excused = 300;
constexpr std::string_view excuse = "A copy is long";

struct card_key {
    std::string name;
    bool required;
};

// In this order.
const std::vector<card_key>& entry_keys() {
    static const std::vector<card_key> keys{
        {"Kind", false},      {"Technique", true}, {"Invariant", false},
        {"Complexity", true}, {"Reference", true}, {"Laws", true},
        {"See also", false},  {"Example", true}};
    return keys;
}

bool is_standard(std::string_view header) {
    // Standard headers have neither a folder nor an extension.
    static const std::set<std::string, std::less<>> others{"fmt", "catch2",
                                                           "rapidcheck"};
    return header.find_first_of("/.") == header.npos &&
           !others.contains(header);
}

// Where a header of POSIX stands behind the question whether it is there, the
// entry has another way.
bool is_optional(const entry& each, const directive& found) {
    const std::string& header = found.target;
    static const std::set<std::string, std::less<>> of_posix{
        "fcntl.h", "pthread.h", "unistd.h"};
    return found.conditional &&
           (of_posix.contains(header) || header.starts_with("sys/")) &&
           each.text.find("__has_include(<" + header + ">)") !=
               std::string::npos;
}

std::string top_folder(std::string_view file) {
    return std::string(file.substr(0, file.find('/')));
}

// Adaptors to named clients include those clients, and say so.
bool is_adaptor(const entry& each) {
    const auto included = includes_of(each.text);
    return each.area == "idgen" && each.folder == "stores" &&
           std::ranges::any_of(included, [](const std::string& header) {
               return !is_standard(header) && !header.starts_with("tenet/");
           });
}

class inspector {
public:
    explicit inspector(const catalogue& all) : all_(all) {}

    std::vector<std::string> inspect() {
        for (const auto& each : all_.entries) {
            inspect_card(each);
            inspect_entry_includes(each);
            const bool excused =
                each.card.lead.find(excuse) != std::string::npos;
            inspect_size(each, excused ? longest_excused : longest_entry);
        }
        inspect_names();
        inspect_cycles();
        for (const auto& suite : all_.suites) inspect_title(suite);
        inspect_folder("laws");
        inspect_folder("tools");
        return std::move(found_);
    }

private:
    void report(const std::string& file, std::size_t line,
                std::string_view text) {
        found_.push_back(fmt::format("{}:{}: {}", file, line, text));
    }

    void inspect_title(const entry& each) {
        for (const auto& wrong : each.card.problems)
            report(each.file, wrong.line, wrong.text);
        if (!each.card.name.empty() && each.card.name != each.name)
            report(each.file, 1,
                   fmt::format("the card is of '{}', the file of '{}'",
                               each.card.name, each.name));
        if (!is_snake_case(each.name))
            report(each.file, 1, "the file's stem is not in snake_case");
    }

    void inspect_card(const entry& each) {
        inspect_title(each);
        inspect_keys(each);
        inspect_kind(each);
        for (const auto& law : laws_of(each.card))
            if (all_.suite(law) == nullptr && law != own_law)
                report(each.file, each.card.find("Laws")->line,
                       unknown_name("law", law, all_.suite_names()));
        for (const auto& other : each.card.parts("See also", ',')) {
            const std::string name(split_words(other).front());
            if (all_.find(name) == nullptr)
                report(each.file, each.card.find("See also")->line,
                       unknown_name("entry", name, all_.names(),
                                    "see tenet list"));
        }
        const field* code = each.card.find("Example");
        if (code != nullptr && example_of(each.card).expression.empty())
            report(each.file, code->line,
                   "the example does not end with an expression that holds");
    }

    void inspect_keys(const entry& each) {
        std::size_t reached = 0;
        for (const auto& read : each.card.fields) {
            const auto& keys = entry_keys();
            const auto at = static_cast<std::size_t>(
                std::ranges::find(keys, read.key, &card_key::name) -
                keys.begin());
            if (at == keys.size())
                report(each.file, read.line,
                       fmt::format("'{}' is no key of a card", read.key));
            else if (at < reached)
                report(each.file, read.line,
                       fmt::format("'{}' stands after '{}'", read.key,
                                   keys[reached].name));
            else
                reached = at;
        }
        for (const auto& key : entry_keys())
            if (key.required && each.card.find(key.name) == nullptr)
                report(each.file, 1,
                       fmt::format("the card has no '{}'", key.name));
        if (each.text.find(" invariant() const") != std::string::npos &&
            each.card.find("Invariant") == nullptr)
            report(each.file, 1,
                   "invariant() checks what the card does not state");
    }

    void inspect_kind(const entry& each) {
        const field* read = each.card.find("Kind");
        if (read == nullptr) return;
        std::vector<std::string> names;
        for (const auto& [name, area] : kinds())
            if (area.empty() || area == each.area) names.push_back(name);
        if (std::ranges::count(names, each.kind()) == 0)
            report(each.file, read->line,
                   unknown_name(fmt::format("kind of entry of {}", each.area),
                                each.kind(), names));
    }

    void inspect_size(const entry& each, std::size_t longest) {
        inspect_width(each.file, each.text);
        const auto lines = split_lines(each.text).size();
        if (lines > longest)
            report(each.file, lines,
                   fmt::format("{} lines; at most {}", lines, longest));
    }

    void inspect_width(const std::string& file, std::string_view text) {
        const auto lines = split_lines(text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto width = std::ranges::count_if(lines[i], [](char c) {
                return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
            });
            if (width > std::ptrdiff_t{longest_line})
                report(
                    file, i + 1,
                    fmt::format("{} columns; at most {}", width, longest_line));
        }
    }

    // std <- structures, algorithms <- cache, loadbalance, idgen.
    void inspect_entry_includes(const entry& each) {
        for (const auto& found : directives_of(each.text)) {
            if (found.target.empty()) continue;
            if (found.what == directive::kind::quote_include)
                report(each.file, found.first + 1,
                       "entries include with <>, never with quotes");
            else if (found.target.starts_with("tenet/"))
                inspect_own_include(each, found);
            else if (!is_standard(found.target) && !is_adaptor(each) &&
                     !is_optional(each, found))
                report(each.file, found.first + 1,
                       fmt::format("<{}> is neither the standard library nor "
                                   "POSIX behind __has_include",
                                   found.target));
        }
    }

    void inspect_own_include(const entry& each, const directive& found) {
        const std::string file = found.target.substr(6);
        const std::string area = top_folder(file);
        const bool basic = area == "structures" || area == "algorithms";
        const bool same_area = area == each.area;
        if (all_.by_file(file) == nullptr)
            report(each.file, found.first + 1,
                   fmt::format("<{}> is no entry", found.target));
        else if (!basic && !same_area)
            report(each.file, found.first + 1,
                   fmt::format("{} may not include {}", each.area, area));
        if (found.conditional)
            report(each.file, found.first + 1,
                   "an entry is included under a condition");
    }

    void inspect_names() {
        std::map<std::string, std::string> owner;
        for (const auto& each : all_.entries) {
            const auto [at, fresh] = owner.emplace(each.name, each.file);
            if (!fresh)
                report(each.file, 1,
                       fmt::format("the name is taken by {}", at->second));
        }
    }

    // Takes away, again and again, what includes only what is gone already;
    // what is left stands on a cycle or behind one.
    void inspect_cycles() {
        std::map<std::string, std::vector<std::string>> waiting;
        for (const auto& each : all_.entries) {
            auto& needs = waiting[each.file];
            for (const auto& target : includes_of(each.text))
                if (target.starts_with("tenet/") &&
                    all_.by_file(target.substr(6)) != nullptr)
                    needs.push_back(target.substr(6));
        }
        const auto is_free = [&](const auto& item) {
            return std::ranges::none_of(item.second, [&](const auto& need) {
                return waiting.contains(need);
            });
        };
        while (std::erase_if(waiting, is_free) > 0) {
        }
        for (const auto& [file, needs] : waiting)
            report(file, 1, "it includes itself, through " + needs.front());
    }

    // Laws include no entry, so that they can judge anybody's, and keep
    // RapidCheck inside the engine; the tool includes what it simulates.
    void inspect_folder(const std::string& folder) {
        namespace fs = std::filesystem;
        std::error_code error;
        std::vector<fs::path> files;
        for (fs::recursive_directory_iterator at(all_.root / folder, error),
             end;
             !error && at != end; at.increment(error)) {
            const auto kind = at->path().extension();
            if (kind == ".hpp" || kind == ".cpp") files.push_back(at->path());
        }
        std::ranges::sort(files);
        for (const auto& path : files) {
            const auto name = path.lexically_relative(all_.root).native();
            const auto text = read_file(path);
            inspect_width(name, text);
            for (const auto& found : directives_of(text))
                if (!may_include(folder, name, found.target))
                    report(name, found.first + 1,
                           fmt::format("{} may not include <{}>", folder,
                                       found.target));
        }
    }

    static bool may_include(const std::string& folder, const std::string& file,
                            const std::string& target) {
        // What `tenet new` begins with is no part of the tool.
        if (file.starts_with("tools/templates/")) return true;
        if (target.starts_with("rapidcheck"))
            return file.starts_with("laws/engine/") ||
                   file == "laws/rapidcheck.hpp";
        if (!target.starts_with("tenet/")) return true;
        const std::string area = top_folder(target.substr(6));
        if (folder == "laws") return area == "laws";
        return area != "laws" && area != "algorithms";
    }

    const catalogue& all_;
    std::vector<std::string> found_;
};

std::string example_function(const entry& each) {
    const auto code = example_of(each.card);
    std::string body;
    for (const auto line : split_lines(code.statements))
        body += fmt::format("        {}\n", line);
    return fmt::format(
        "// {}\n"
        "bool {}_example() {{\n"
        "    return [] {{\n"
        "{}"
        "        return static_cast<bool>({});\n"
        "    }}();\n"
        "}}\n\n",
        each.file, each.name, body, code.expression);
}

}  // namespace

std::vector<std::string> violations(const catalogue& all) {
    return inspector(all).inspect();
}

std::string examples_program(const catalogue& all) {
    // An example may use more of the standard library than its header does.
    std::string includes;
    for (const auto header :
         {"array", "chrono", "cstdint", "cstdio", "map", "memory", "numeric",
          "set", "string", "string_view", "utility", "vector"})
        includes += fmt::format("#include <{}>\n", header);
    std::string functions, calls;
    for (const auto& each : all.entries) {
        if (is_adaptor(each) || example_of(each.card).expression.empty())
            continue;
        includes += fmt::format("#include <tenet/{}>\n", each.file);
        functions += example_function(each);
        calls += fmt::format(
            "    failed += tenet::examples::report(\"{0}\", "
            "tenet::examples::{0}_example());\n",
            each.name);
    }
    return fmt::format(
        "// The examples of all cards; written by `tenet cards --examples`.\n"
        "{}\n"
        "namespace tenet::examples {{\n\n{}"
        "int report(const char* name, bool holds) {{\n"
        "    if (!holds) std::printf(\"the example of %s is wrong\\n\", "
        "name);\n"
        "    return holds ? 0 : 1;\n"
        "}}\n\n}}  // namespace tenet::examples\n\n"
        "int main() {{\n    int failed = 0;\n{}    return failed == 0 ? 0 : "
        "1;\n}}\n",
        includes, functions, calls);
}

int run_cards_check() {
    const catalogue all = read_catalogue();
    const auto found = violations(all);
    for (const auto& line : found) print("{}\n", line);
    if (found.empty())
        print("{} cards and {} laws keep the rules\n", all.entries.size(),
              all.suites.size());
    return found.empty() ? done : refuted;
}

int run_cards_examples(const std::optional<std::string>& output) {
    const std::string program = examples_program(read_catalogue());
    if (output)
        write_new_file(*output, program);
    else
        print_text(program);
    return done;
}

}  // namespace tenet::tool
