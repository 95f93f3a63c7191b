// house: the rules that every card and every include line keeps.
#pragma once

#include "catalogue.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenet::tool {

// Every violation as file:line: what is wrong.
std::vector<std::string> violations(const catalogue& all);

// A C++ program that exits with 1 unless the example of every card holds.
std::string examples_program(const catalogue& all);

int run_cards_check();
int run_cards_examples(const std::optional<std::string>& output);

}  // namespace tenet::tool
