// check_program: the program that judges a user's subjects, as text.
#pragma once

#include "catalogue.hpp"
#include "subject_shape.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

// A kind of arguments or elements that a law may meet a subject with, and that
// a subject need not take.
struct kind_of_use {
    std::string name;  // as in a card's Elements line
    std::string_view words;
    std::string_view condition;  // on an argument T of a function
    std::string_view named{};    // in what compilers say of it
};

// What a function is called with whatever its kinds: whatever there is; no
// numbers by themselves; no sequences; numbers and no predicate.
enum class arguments { all, sequences, numbers, values };
inline constexpr arguments fewer_arguments[] = {
    arguments::sequences, arguments::numbers, arguments::values};

// A subject before a law.
struct judged_subject {
    std::string typed;  // by the user
    std::string law;    // the function that judges
    const entry* suite = nullptr;
    bool of_function = false;
    bool is_template = false;
    bool is_cache = false;             // which is adapted if it is none of ints
    callable call;                     // of a function
    std::vector<std::string> members;  // of a class, public ones
    std::vector<std::string> also;     // further functions that judge it
    std::vector<std::string> more_files;  // where those are, if elsewhere
    std::string compare;  // the order that a queue keeps, if not std::less
    std::string races;    // the one to look for data races with

    bool is_copied = true;  // if it says that it can be
    bool narrowed = false;  // whether only with what follows
    arguments with = arguments::all;
    std::vector<kind_of_use> kinds;     // that the law knows
    std::vector<kind_of_use> left_out;  // of those, for they do not compile
    std::vector<std::pair<std::string, std::string>> not_judged;
    std::vector<std::string> examples;  // that are tried first
    std::string example_name;           // what they call the subject

    // Without kinds but these.
    judged_subject narrowed_to(arguments,
                               const std::vector<kind_of_use>&) const;
};

// The kinds that a suite's card names.
std::vector<kind_of_use> kinds_of(const entry& suite);

// The user's files come first, so that no include of ours hides one that they
// lack; a main of their own is put aside, and the alarm ends a file whose
// globals never finish. A mistake in a subject is reported at a line of
// "--subject". For races, only what threads do is judged. What is before them
// all may be a using-directive.
std::string program_for(const std::vector<std::filesystem::path>& files,
                        const std::vector<judged_subject>& subjects,
                        bool for_races, std::string_view before = {});

}  // namespace tenet::tool
