// planted: subjects with one thing wrong at a time, chosen while running, so
// that a suite is compiled for one type of subject.
#pragma once

#include <cstddef>
#include <tenet/laws/catch.hpp>

namespace tenet::tests {

// What is wrong with the subjects that ask.
template <class Fault>
inline Fault planted = Fault::none;

template <class Fault>
bool is(Fault it) {
    return planted<Fault> == it;
}

// Every seed must refute the subject with that fault.
template <class Fault, class Suite>
void convict(Suite suite, Fault it, std::size_t at_most_calls = 8) {
    planted<Fault> = it;
    laws::check_convicted(suite, at_most_calls);
    planted<Fault> = Fault::none;
}

}  // namespace tenet::tests
