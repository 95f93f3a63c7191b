// kept_cases: what refuted solutions before, kept in the user's folder; each
// is tried first the next time.
//
//   lower_bound 00000000... it finds the first element that is not less
//
// A problem, an input in hexadecimal digits, and the claim that it refuted.
// Whatever is no such line is left alone.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

inline constexpr std::string_view cases_name = "tenet-cases.txt";

// Of a problem, without its name, the latest first.
std::vector<std::string> kept_cases(const std::filesystem::path& folder,
                                    const std::string& problem);

// Keeps one more, and the latest ones of a problem.
void keep_case(const std::filesystem::path& folder, const std::string& problem,
               const std::string& kept);

}  // namespace tenet::tool
