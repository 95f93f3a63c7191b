// planted: subjects with one thing wrong at a time, chosen while running, so
// that a suite is compiled for one type of subject.
#pragma once

#include <cstddef>
#include <initializer_list>
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

// Each fault of the enum, up to the last. Some take longer counterexamples.
template <class Fault>
struct within_calls {
    Fault it;
    std::size_t most;
};
template <class Fault, class Suite>
void convict_all(Suite suite, Fault last,
                 std::initializer_list<within_calls<Fault>> longer = {}) {
    for (int i = 1; i <= int(last); ++i) {
        std::size_t most = 8;
        for (const auto& one : longer)
            if (one.it == Fault(i)) most = one.most;
        INFO("fault " << i);
        convict(suite, Fault(i), most);
    }
}

}  // namespace tenet::tests
