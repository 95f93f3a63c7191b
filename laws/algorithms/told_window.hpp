// told_window: how a function on trial tells of a window of a list, and what is
// wrong with the one it tells of.
//
// By its length, by its elements, by the places where it begins and ends, that
// of its last element, or by where it begins and its length.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/engine/report.hpp>

namespace tenet::laws::callable {

enum class told_by { length, elements, ends, last, begin_and_length };

// Of a probe to which [2, 6) is the only right answer.
told_by how_told(const numbers& list, const std::function<value()>& answer,
                 const settings&);

// What a window should be.
struct due_window {
    const char* kind;   // "the longest"
    std::int64_t size;  // 0: there is none
    std::function<bool(const numbers& part)> fits;
};

// What is wrong with an answer about this list, if anything. None is an empty
// window, 0, -1 or nothing.
std::string wrong_window(told_by, const value& answer, const numbers& list,
                         const due_window&);

// The shortest or the longest part of a list that fits, by looking at all.
std::int64_t shortest_of(const numbers& list,
                         const std::function<bool(const numbers& part)>& fits);
std::int64_t longest_of(const numbers& list,
                        const std::function<bool(const numbers& part)>& fits);

// A text as the list of its letters.
numbers letters_of(const std::string&);

}  // namespace tenet::laws::callable
