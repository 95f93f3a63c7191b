#include "catalogue.hpp"

#include "files.hpp"
#include "paths.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <system_error>
#include <tuple>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> headers_below(const fs::path& folder) {
    std::vector<fs::path> headers;
    std::error_code error;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(folder, options, error), end;
         !error && at != end; at.increment(error)) {
        if (at->path().extension() == ".hpp" && at->is_regular_file(error))
            headers.push_back(at->path());
    }
    return headers;
}

entry read_entry(const fs::path& root, const fs::path& path) {
    entry read;
    const fs::path relative = path.lexically_relative(root);
    read.name = path.stem();
    read.file = relative.generic_string();
    read.area = *relative.begin();
    const auto folder = relative.parent_path().lexically_relative(read.area);
    if (folder != ".") read.folder = folder.generic_string();
    read.text = read_file(path);
    read.card = parse_card(read.text);
    return read;
}

void read_area(catalogue& all, const std::string& area) {
    for (const auto& path : headers_below(all.root / area))
        all.entries.push_back(read_entry(all.root, path));
}

void read_suites(catalogue& all) {
    for (const auto& path : headers_below(all.root / "laws")) {
        auto read = read_entry(all.root, path);
        if (read.card.find("Judges") != nullptr)
            all.suites.push_back(std::move(read));
    }
    std::ranges::sort(all.suites, {}, &entry::name);
}

const entry* find_in(const std::vector<entry>& all, std::string_view name) {
    const auto found = std::ranges::find(all, name, &entry::name);
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> names_in(const std::vector<entry>& all) {
    std::vector<std::string> names;
    for (const auto& each : all) names.push_back(each.name);
    return names;
}

std::vector<std::string> other_names(const entry& suite) {
    std::vector<std::string> names = suite.card.parts("Also", ',');
    for (auto& part : parts_of(suite)) names.push_back(std::move(part));
    return names;
}

}  // namespace

const std::vector<std::string>& areas() {
    static const std::vector<std::string> all{"structures", "algorithms",
                                              "cache", "loadbalance", "idgen"};
    return all;
}

const std::vector<std::string>& techniques() {
    static const std::vector<std::string> all{
        "two_pointers", "sliding_window", "sorting", "searching",
        "recursion",    "backtracking",   "greedy",  "dynamic_programming"};
    return all;
}

const std::vector<entry_kind>& kinds() {
    static const std::vector<entry_kind> all{{"building block", ""},
                                             {"cache policy", "cache"},
                                             {"balancer", "loadbalance"},
                                             {"id generator", "idgen"}};
    return all;
}

std::string entry::place() const {
    return area + "/" + (folder.empty() ? "" : folder + "/") + name;
}

const entry* catalogue::find(std::string_view name) const {
    return find_in(entries, name);
}

const entry* catalogue::suite(std::string_view name) const {
    if (const entry* found = find_in(suites, name)) return found;
    const auto is_called = [name](const entry& it) {
        const auto others = other_names(it);
        return std::ranges::count(others, name) > 0;
    };
    const auto found = std::ranges::find_if(suites, is_called);
    return found == suites.end() ? nullptr : &*found;
}

const entry* catalogue::by_file(std::string_view file) const {
    const auto found = std::ranges::find(entries, file, &entry::file);
    return found == entries.end() ? nullptr : &*found;
}

std::vector<std::string> catalogue::names() const {
    return names_in(entries);
}

std::vector<std::string> catalogue::suite_names() const {
    return names_in(suites);
}

std::vector<std::string> catalogue::law_names() const {
    std::vector<std::string> all = suite_names();
    for (const auto& each : suites)
        for (auto& name : other_names(each)) all.push_back(std::move(name));
    return all;
}

std::vector<std::string> catalogue::groups() const {
    std::vector<std::string> all = areas();
    all.insert(all.end(), techniques().begin(), techniques().end());
    for (const auto& each : entries)
        if (!each.folder.empty() && std::ranges::count(all, each.folder) == 0)
            all.push_back(each.folder);
    return all;
}

bool belongs_to(const entry& shown, std::string_view group) {
    return shown.area == group || shown.folder == group;
}

bool is_building_block(const entry& shown) {
    return shown.kind() == "building block";
}

std::vector<std::string> parts_of(const entry& suite) {
    return suite.card.parts("Parts", ',');
}

std::vector<std::string> laws_of(const card& read) {
    std::vector<std::string> laws;
    for (const auto& part : read.parts("Laws", ','))
        laws.emplace_back(split_words(part).front());
    return laws;
}

catalogue read_catalogue() {
    catalogue all;
    all.root = source_folder();
    for (const auto& area : areas()) read_area(all, area);
    const auto rank = [](const entry& each) {
        return std::tuple(
            std::ranges::find(areas(), each.area) - areas().begin(),
            each.folder, is_building_block(each), each.name);
    };
    std::ranges::sort(all.entries, {}, rank);
    read_suites(all);
    all.problems = read_problems(all.root);
    return all;
}

const entry& require_entry(const catalogue& all, std::string_view name) {
    if (const entry* found = all.find(name)) return *found;
    if (const entry* law = all.suite(name); law && law->name == name) {
        const auto entries = nearest(name, all.names());
        refuse("'{}' is a law, not an entry: tenet laws {}{}{}", name, name,
               entries.empty() ? "" : "; nearest: ", join(entries, ", "));
    }
    throw misuse(
        unknown_name("entry", name, all.names(), "tenet list shows all"));
}

const entry& require_suite(const catalogue& all, std::string_view name) {
    if (const entry* found = all.suite(name)) return *found;
    if (const entry* kept_by = all.find(name)) {
        const auto laws = laws_of(kept_by->card);
        if (laws.size() == 1) return require_suite(all, laws.front());
        refuse("'{}' is an entry, not a law; its laws: {}", name,
               join(laws, ", "));
    }
    const auto entries = nearest(name, all.names());
    if (nearest(name, all.law_names()).empty() && !entries.empty())
        refuse("no law '{}'; the laws of {}: {}", shown(name), entries[0],
               join(laws_of(all.find(entries[0])->card), ", "));
    throw misuse(unknown_name("law", name, all.law_names(),
                              fmt::format("{} laws lists all", own_command())));
}

}  // namespace tenet::tool
