// entry_problem: an entry as a problem, to be written anew.
#pragma once

#include "catalogue.hpp"

namespace tenet::tool {

// Whether a law judges others than the entry itself. Building blocks and
// stores are left out.
bool is_practised(const catalogue& all, const entry& one);

// What its card says is the statement, and its law's card what is to be
// written; its technique and its invariant are the hints, and its own text is
// the solution. Precondition: it is practised.
practice_problem problem_of(const catalogue& all, const entry& one);

}  // namespace tenet::tool
