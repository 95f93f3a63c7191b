// watch: checks a user's file whenever it is saved, on one screen.
#pragma once

#include "practice.hpp"

namespace tenet::tool {

// Until q or a signal. Each check and each key is a run of this program by
// itself: whatever becomes of it, the watch goes on.
int run_practice_watch(const practice_options&);

}  // namespace tenet::tool
