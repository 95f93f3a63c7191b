#include "workspace.hpp"

#include "entry_problem.hpp"
#include "files.hpp"
#include "json.hpp"
#include "kept_cases.hpp"
#include "paths.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view extensions[] = {".hpp", ".cpp"};
constexpr std::string_view usual_folder = "practice";
constexpr std::string_view commands_name = "compile_commands.json";

bool is_there(const fs::path& path) {
    std::error_code none;
    return fs::exists(path, none);
}

// Whether somebody practises here already.
bool is_workspace(const fs::path& folder,
                  const std::vector<practice_problem>& problems) {
    return is_there(folder / progress_name) || is_there(folder / cases_name) ||
           std::ranges::any_of(problems, [&](const practice_problem& one) {
               return std::ranges::any_of(extensions, [&](auto extension) {
                   return is_there(folder /
                                   (one.name + std::string(extension)));
               });
           });
}

fs::path folder_of(const std::optional<std::string>& typed,
                   const std::vector<practice_problem>& problems) {
    if (typed && typed->empty()) refuse("--folder '' names no folder");
    const char* set = std::getenv("TENET_PRACTICE");
    fs::path folder = typed                            ? fs::path(*typed)
                      : set != nullptr && *set != '\0' ? fs::path(set)
                      : is_workspace(".", problems)    ? fs::path(".")
                                                       : fs::path(usual_folder);
    std::error_code none;
    if (is_there(folder) && !fs::is_directory(folder, none))
        refuse("'{}' is no folder to practise in", shown(folder.native()));
    return folder;
}

}  // namespace

std::uint64_t hash_of(const fs::path& file) {
    return fnv1a(read_file(file));
}

bool standing::is_changed() const {
    return is_solved() && file && hash_of(*file) != record.text;
}

std::string_view standing::word() const {
    if (is_changed()) return "changed";
    if (record.state == practice_state::untouched && file) return "started";
    return record.state == practice_state::untouched ? "open"
                                                     : word_of(record.state);
}

workspace::workspace(const std::optional<std::string>& folder)
    : all_(read_catalogue()),
      folder_(folder_of(folder, all_.problems)),
      progress_(folder_) {
    if (all_.problems.empty()) refuse("there are no problems yet");
}

std::optional<fs::path> workspace::file_for(const practice_problem& one) const {
    for (const auto extension : extensions) {
        const fs::path file = path_of(one.name + std::string(extension));
        if (is_there(file)) return file;
    }
    return std::nullopt;
}

standing workspace::of(const practice_problem& one) const {
    return {&one, file_for(one), progress_.of(one.name)};
}

std::vector<standing> workspace::all() const {
    std::vector<standing> found;
    for (const auto& one : problems()) found.push_back(of(one));
    return found;
}

std::vector<standing> workspace::of_entries() {
    std::vector<standing> found;
    for (const entry& one : all_.entries) {
        const bool has_file =
            std::ranges::any_of(extensions, [&](std::string_view extension) {
                return is_there(path_of(one.name + std::string(extension)));
            });
        const bool is_problem =
            std::ranges::count(problems(), one.name, &practice_problem::name);
        if (has_file && !is_problem && is_practised(all_, one))
            found.push_back(of(named(one.name)));
    }
    return found;
}

const practice_problem& workspace::named(std::string name) {
    for (const auto extension : extensions)
        if (name.ends_with(extension))
            name.resize(name.size() - extension.size());
    const auto is_it = [&](const practice_problem& one) {
        return one.name == name;
    };
    if (std::ranges::any_of(problems(), is_it))
        return *std::ranges::find_if(problems(), is_it);
    const auto made = std::ranges::find_if(made_, is_it);
    if (made != made_.end()) return *made;
    const entry* known = all_.find(name);
    if (known != nullptr && is_practised(all_, *known))
        return made_.emplace_back(problem_of(all_, *known));
    if (known != nullptr)
        refuse(
            "{} is an entry, but no problem: building blocks, stores and what "
            "no law judges are none",
            name);
    std::vector<std::string> names;
    for (const auto& one : problems()) names.push_back(one.name);
    for (const entry& one : all_.entries)
        if (std::ranges::count(names, one.name) == 0 && is_practised(all_, one))
            names.push_back(one.name);
    throw misuse(
        unknown_name("problem", name, names,
                     nearest(name, names).empty()
                         ? fmt::format("{} practice list shows all, and each "
                                       "entry is one, too",
                                       own_command())
                         : std::string()));
}

standing workspace::chosen(const std::optional<std::string>& name) {
    if (name) return of(named(*name));
    auto candidates = all();
    std::ranges::move(of_entries(), std::back_inserter(candidates));
    std::erase_if(candidates, [](const standing& one) { return !one.file; });
    const auto newest =
        std::ranges::max_element(candidates, {}, [](const standing& one) {
            std::error_code none;
            return fs::last_write_time(*one.file, none);
        });
    if (newest == candidates.end())
        refuse("no file of a problem is in {}; {} practice next writes one",
               folder_ == "." ? "this folder"
                              : "'" + shown(folder_.native()) + "'",
               own_command());
    return *newest;
}

const standing* workspace::next_of(const std::vector<standing>& all) {
    auto found = std::ranges::find_if(all, &standing::is_open);
    if (found == all.end())
        found =
            std::ranges::find(all, practice_state::skipped,
                              [](const auto& one) { return one.record.state; });
    return found == all.end() ? nullptr : &*found;
}

void workspace::make_folder() const {
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error)
        refuse("cannot make the folder '{}': {}", shown(folder_.native()),
               error.message());
}

void workspace::keep(const standing& of) {
    make_folder();
    progress_.set(of.problem->name, of.record);
}

void workspace::write(const std::string& name, const std::string& text) {
    make_folder();
    write_new_file(path_of(name), text);
    describe_to_editors();
}

// Says how each file is compiled, beside what somebody else has said of other
// files. What cannot be read is left as it is.
void workspace::describe_to_editors() const {
    const fs::path path = folder_ / commands_name;
    json commands = json::array();
    if (is_there(path)) {
        commands = json::parse(read_file(path), nullptr, false);
        if (!commands.is_array()) return;
    }
    std::error_code none;
    const std::string here = fs::absolute(folder_, none).lexically_normal();
    json kept = json::array();
    for (const json& one : commands)
        if (!one.is_object() || one.value("directory", "") != here)
            kept.push_back(one);
    for (fs::directory_iterator at(folder_, none), end; !none && at != end;
         at.increment(none)) {
        const std::string file = at->path().filename();
        const bool is_code =
            std::ranges::any_of(extensions, [&](std::string_view extension) {
                return file.ends_with(extension);
            });
        if (is_code)
            kept.push_back({{"directory", here},
                            {"file", file},
                            {"arguments",
                             {own_compiler(), "-std=c++20", "-Wall", "-Wextra",
                              "-x", "c++", "-fsyntax-only", file}}});
    }
    replace_file(path, kept.dump(1) + "\n");
}

}  // namespace tenet::tool
