// many: laws of more elements than a script has calls.
//
// A script of a hundred calls seldom holds more than a few dozen elements: here
// a subject takes hundreds, so that it grows and rehashes, and their cost is
// counted.
#pragma once

#include <functional>
#include <string>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <vector>

namespace tenet::laws {

// n log2 n, where the logarithm is floor(log2 n) + 1.
double n_log_n(std::size_t n);

// A subject takes up to 600 numbers, each by the call fill. What is then seen
// of it, as text says in C++, must equal what is expected of those numbers.
finding judge_many(
    const std::string& claim, const subject& of, const std::string& fill,
    const std::string& text,
    const std::function<value(const object&, std::size_t n)>& seen,
    const std::function<value(std::vector<int>)>& expected, const settings&);

// Counts n times the first of the calls, each with an element of an input, then
// n times the next, which takes no argument, and so on; costs makes an expense
// of what the metered elements have counted.
finding judge_calls(
    const std::string& claim, const subject& of,
    const std::vector<std::string>& calls, const settings&,
    const std::function<expense(const meter&, std::size_t n)>& costs);

// "queue.push(x)": a call as the subject writes it, of those arguments.
std::string written_call(const subject& of, const std::string& call,
                         const std::vector<std::string>& arguments = {});

// Whether nothing refutes it but cases that have not ended in their time: of
// those, growth tells more.
bool only_hangs(const report&);

// The same calls, of a subject whose elements do not count: what they execute
// must grow as n log n. Not judged where executed blocks cannot be counted.
finding judge_growth(const std::string& claim, const subject& of,
                     const std::vector<std::string>& calls, const settings&);

}  // namespace tenet::laws
