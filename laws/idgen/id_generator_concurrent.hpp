// id_generator_concurrent: ids that never repeat, though threads make them.
//
// Three threads call one generator while the clock advances and steps back.
//
// Judges:    a type, such as my_snowflake
// Also:      shared_snowflake
// Threads:   yes
// Interface: as of id_generator
// Claims:    threads never share an id, and each sees its own rise; no two
//            calls are a data race
// Convicts:  one that loads and stores its state apart; one without a lock
#pragma once

#include <tenet/laws/idgen/id_generator.hpp>

namespace tenet::laws {

// A generator that is shared by threads.
template <class Generator>
report id_generator_concurrent(const settings& how = settings::standard()) {
    return ids::judge_concurrently(ids::half<Generator>(), how);
}

}  // namespace tenet::laws
