// map_model: what a law of maps says to the calls that all maps have.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::maps {

using table = std::map<int, int>;

// Keys of a script: few, so that they meet.
using any_key = within<-4, 30>;

inline constexpr char entries_text[] = "entries of $";

// The calls of all maps, and how entries are told, in any order or in theirs.
law<table> map_law(std::string claim, const subject& map, guarantee promised,
                   bool is_ordered);

// The same of many thousands of keys.
finding judge_thousands(std::string claim, const subject& map, bool is_ordered,
                        const settings&);

// The same of all keys there are.
finding judge_far_keys(std::string claim, const subject& map, const settings&);

// Of many keys, of which every third is left, it finds those.
finding judge_many_keys(const subject&, const settings&);

// n insertions, n lookups and n erasures, of a map whose keys do not count.
finding judge_growth(const subject&, const settings&);

// n insertions, in order or as drawn, n lookups and n erasures.
double comparisons_of(const subject&, const std::vector<int>& input,
                      bool in_order);

}  // namespace tenet::laws::maps
