#include "snippet.hpp"

#include "files.hpp"
#include "paths.hpp"
#include "source.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <set>

namespace tenet::tool {
namespace {

constexpr std::string_view own_prefix = "tenet/";

class assembler {
public:
    explicit assembler(const catalogue& all) : all_(all) {}

    // Adds an entry after everything it includes, once.
    void add(const entry& wanted) {
        if (!seen_.insert(wanted.name).second) return;
        const auto directives = directives_of(wanted.text);
        const auto lines = split_lines(wanted.text);
        std::vector<bool> removed(lines.size());
        if (seen_.size() > 1) remove_card_ends(lines, removed);
        for (const auto& found : directives)
            if (take(wanted, found))
                std::fill(removed.begin() + std::ptrdiff_t(found.first),
                          removed.begin() + std::ptrdiff_t(std::min(
                                                found.last, removed.size())),
                          true);
        parts_.push_back(without(lines, removed));
    }

    std::string text() const {
        std::string whole = "#pragma once\n\n";
        for (const auto& header : headers_)
            whole += "#include <" + header + ">\n";
        for (const auto& part : parts_) whole += "\n" + part;
        return whole;
    }

    std::size_t entry_count() const { return parts_.size(); }

private:
    // Whether the line goes: it is said once, at the top, or is no longer
    // needed because what it names is in the same file.
    bool take(const entry& from, const directive& found) {
        using kind = directive::kind;
        if (found.what == kind::pragma_once) return true;
        if (found.what == kind::quote_include)
            refuse("{} cannot be copied: it includes \"{}\", which is no entry",
                   from.name, found.target);
        if (found.what != kind::angle_include) return false;
        if (!found.target.starts_with(own_prefix)) {
            if (!found.conditional) headers_.insert(found.target);
            return !found.conditional;
        }
        const entry* needed =
            all_.by_file(found.target.substr(own_prefix.size()));
        if (needed == nullptr)
            refuse("{} cannot be copied: it includes <{}>, which is no entry",
                   from.name, found.target);
        add(*needed);
        return true;
    }

    // What comes along with a copy is read for its code: there is no use there
    // for when to choose it, for laws, other entries and an example.
    static void remove_card_ends(const std::vector<std::string_view>& lines,
                                 std::vector<bool>& removed) {
        const auto is_code = [](std::string_view line) {
            return !line.starts_with("//");
        };
        const auto card =
            std::size_t(std::ranges::find_if(lines, is_code) - lines.begin());
        const auto at = [&](std::string_view key) {
            std::size_t i = 0;
            while (i < card && !lines[i].starts_with(key)) ++i;
            return i;
        };
        const std::size_t technique = at("// Technique:");
        const std::size_t laws = at("// Laws:");
        for (std::size_t i = 2; i < card; ++i)
            removed[i] = i < technique || i >= laws;
    }

    // Blank lines that a removed line leaves doubled go with it.
    static std::string without(const std::vector<std::string_view>& lines,
                               const std::vector<bool>& removed) {
        std::string rest;
        bool gap = false;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (removed[i]) gap = true;
            const bool doubled =
                gap && lines[i].empty() && rest.ends_with("\n\n");
            if (removed[i] || doubled) continue;
            if (!lines[i].empty()) gap = false;
            rest.append(lines[i]).append("\n");
        }
        return rest;
    }

    const catalogue& all_;
    std::set<std::string> headers_;
    std::set<std::string> seen_;
    std::vector<std::string> parts_;
};

}  // namespace

std::string snippet_of(const catalogue& all, const entry& wanted) {
    assembler parts(all);
    parts.add(wanted);
    const std::string content = parts.text();
    return fmt::format("// {}: tenet {}, hash {:016x}, licence 0BSD\n{}",
                       wanted.name, version(), fnv1a(content), content);
}

int run_copy(const copy_options& options) {
    const catalogue all = read_catalogue();
    const std::string text = snippet_of(all, require_entry(all, options.name));
    if (!options.output) {
        print_text(text);
        return done;
    }
    write_new_file(*options.output, text);
    print("{}: {}, {} lines\n", one_line(*options.output), options.name,
          split_lines(text).size());
    return done;
}

}  // namespace tenet::tool
