// lengths: claims about inputs of more elements than are drawn.
//
// A function that is right about a hundred elements may be wrong about
// thousands: its indices have 8 or 16 bits, or it goes another way from some
// length on.
#pragma once

#include <functional>
#include <string>
#include <tenet/laws/engine/report.hpp>

namespace tenet::laws {

// Enough for indices of 16 bits.
inline constexpr int long_enough = 70'000;

// How long inputs may be for what may take quadratic time: as long as that can
// be had, unless its growth was judged, and holds.
int longest_after(const finding& growth);

// Tries a few lengths up to longest, each behind one at which an index of some
// bits ends. In the text of the call, $0 is the length n, and $1, if it is
// there, a number x from 0 to n, of which many are tried. What is wrong with
// the answer is said as a sentence, which is empty if nothing is.
finding judge_lengths(
    const std::string& claim, const std::string& text, int longest,
    const std::function<std::string(int n, int x)>& wrong_with,
    const settings&);

// The same of one call for each length.
finding judge_lengths(const std::string& claim, const std::string& text,
                      int longest,
                      const std::function<std::string(int n)>& wrong_with,
                      const settings&);

}  // namespace tenet::laws
