// planted: subjects with one thing wrong at a time, chosen while running, so
// that a suite is compiled for one type of subject.
#pragma once

#include <cstddef>
#include <initializer_list>
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

// Each fault from the first to the last. Some take longer counterexamples.
template <class Fault>
struct within_calls {
    Fault it;
    std::size_t most;
};
template <class Fault, class Suite>
void convict(Suite suite, Fault first, Fault last,
             std::initializer_list<within_calls<Fault>> longer = {}) {
    for (; first <= last; first = Fault(int(first) + 1)) {
        std::size_t most = 8;
        for (const auto& one : longer)
            if (one.it == first) most = one.most;
        convict(suite, first, most);
    }
}

// All of them: none is 0.
template <class Fault, class Suite>
void convict_all(Suite suite, Fault last,
                 std::initializer_list<within_calls<Fault>> longer = {}) {
    convict(suite, Fault(1), last, longer);
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
