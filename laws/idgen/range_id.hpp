// range_id: ids from ranges that a store reserves, one range after the other.
//
// As segment_id, whose store it is, without threads: a range may be reserved
// when there is need of it.
//
// Judges:    a type, such as my_ranges
// Template:  tenet::laws::range_store
// Interface: Generator(store, tag, step), where store is a copy of a
//            tenet::laws::range_store or a std::function, tag a std::string,
//            step a std::int64_t: store.reserve(tag, step) or store(tag, step)
//            gives the first id of a new range; next(), an integer or, if no
//            id is left, the exception of the store
// Claims:    ids are those that the store has reserved, each once, in order; it
//            asks the store once for a range; n ids take time that grows as n
// Convicts:  one that takes it that ranges follow one another; that repeats the
//            last id of a range, or skips it; that hands out a range which the
//            store has failed to reserve; that reserves a range for each id, or
//            one id at a time
#pragma once

#include <tenet/laws/idgen/segment_id.hpp>

namespace tenet::laws {

template <class Generator>
report range_id(const settings& how = settings::standard()) {
    return segments::judge_alone(segments::half<Generator>(), how);
}

}  // namespace tenet::laws
