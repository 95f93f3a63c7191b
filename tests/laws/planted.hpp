// planted: subjects with one thing wrong at a time, chosen while running, so
// that a suite is compiled for one type of subject.
#pragma once

#include <cstddef>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>

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
    INFO("fault " << int(it));
    planted<Fault> = it;
    laws::check_convicted(suite, at_most_calls);
    planted<Fault> = Fault::none;
}

// Each fault from the first to the last.
template <class Fault, class Suite>
void convict(Suite suite, Fault first, Fault last) {
    for (; first <= last; first = Fault(int(first) + 1)) convict(suite, first);
}

// Of what leaks; a sanitizer that has replaced operator new hides it.
template <class Fault, class Suite>
void convict_of_leak(Suite suite, Fault it) {
    if (laws::engine::counts_blocks()) convict(suite, it);
}

// Of what loops for ever or takes long to see: one seed must do.
template <class Suite>
void convict_once(Suite suite) {
    laws::settings how = laws::settings::standard();
    how.case_seconds = 0.1;
    const laws::report found = suite(how);
    CHECK(found.refuted());
    CHECK(found.findings.front().calls <= 4);
}
template <class Fault, class Suite>
void convict_once(Suite suite, Fault it) {
    planted<Fault> = it;
    convict_once(suite);
    planted<Fault> = Fault::none;
}

}  // namespace tenet::tests
