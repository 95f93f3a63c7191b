// two_ended_window: the longest window that satisfies a condition of its own.
//
// It is told by enter(x) and leave(x) what comes into the window and what goes
// out of it, and fits() says whether that may be. The condition holds of every
// part of a window of which it holds.
//
// Judges:    a function template, or an object that can be called, such as
//            tenet::two_ended_window
// Elements:  int
// Interface: window(list, enter, leave, fits), or of iterators: the part that
//            is longest, or its length
// Claims:    it finds the longest window that fits; every element enters once
//            and leaves at most once, in order; it finds it in long lists
// Convicts:  one that shrinks by one too few, shrinks to nothing, takes the
//            last of the longest for longer, forgets to tell what leaves, looks
//            at every window anew
#pragma once

#include <functional>
#include <tenet/laws/algorithms/plain_function.hpp>

namespace tenet::laws {

namespace windows {

// What a window is told, the only types that one is instantiated with.
struct told_of {
    std::function<void(int)>* function;
    void operator()(int x) const { (*function)(x); }
};
struct asked_whether {
    std::function<bool()>* function;
    bool operator()() const { return (*function)(); }
};

struct subject {
    functions::call how;
    std::function<value(std::vector<int>&, told_of enter, told_of leave,
                        asked_whether fits)>
        find;
};

report judge(const subject&, const settings&);

}  // namespace windows

template <class... More, class F>
report two_ended_window(F function,
                        const settings& how = settings::standard()) {
    using namespace windows;
    using list = std::vector<int>;
    constexpr functions::call passed =
        functions::call_of<int, F, told_of, told_of, asked_whether>();
    static_assert(passed != functions::call::none,
                  "needs: window(std::vector<int>&, enter, leave, fits), of "
                  "functions of any type");
    return windows::judge({passed,
                           [&function](list& v, told_of enter, told_of leave,
                                       asked_whether fits) {
                               return plain::answer_on<int>(function, v, enter,
                                                            leave, fits);
                           }},
                          how);
}

}  // namespace tenet::laws
