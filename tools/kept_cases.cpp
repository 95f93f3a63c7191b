#include "kept_cases.hpp"

#include "files.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <system_error>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_of_a_problem = 8;

std::vector<std::string> lines_of(const fs::path& folder) {
    std::error_code none;
    const fs::path file = folder / cases_name;
    if (!fs::exists(file, none)) return {};
    const std::string text = read_file(file);
    std::vector<std::string> lines;
    for (const auto line : split_lines(text)) lines.emplace_back(line);
    return lines;
}

}  // namespace

std::vector<std::string> kept_cases(const fs::path& folder,
                                    const std::string& problem) {
    std::vector<std::string> found;
    for (const auto& line : lines_of(folder))
        if (line.starts_with(problem + " "))
            found.insert(found.begin(), line.substr(problem.size() + 1));
    return found;
}

void keep_case(const fs::path& folder, const std::string& problem,
               const std::string& kept) {
    const std::string line = problem + " " + one_line(kept);
    auto lines = lines_of(folder);
    if (!lines.empty() && lines.back() == line) return;
    std::erase(lines, line);
    lines.push_back(line);
    const auto is_of_problem = [&](const std::string& each) {
        return each.starts_with(problem + " ");
    };
    while (std::ranges::count_if(lines, is_of_problem) >
           std::ptrdiff_t(most_of_a_problem))
        lines.erase(std::ranges::find_if(lines, is_of_problem));
    replace_file(folder / cases_name, join(lines, "\n") + "\n");
}

}  // namespace tenet::tool
