// subject_shape: what the text of a user's file says about a subject.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

// The text with comments and literals blanked, so that only code is found.
std::string code_of(std::string_view source);

// A class as it is written.
struct class_shape {
    bool is_template = false;
    bool is_called = false;              // has a call operator
    std::vector<std::string> functions;  // public ones, in order
};

// The definition of that name in code; namespaces before a name do not count,
// nor do template arguments behind it.
std::optional<class_shape> find_class(std::string_view code,
                                      std::string_view name);

// The names of the classes that are defined outside of others and of functions,
// in order, with the namespaces that they are in.
std::vector<std::string> classes_in(std::string_view code);

// The name of a function or object as it is called from outside of the
// namespace that it is declared in first; nothing where it is not declared.
std::string declared_in(std::string_view code, std::string_view name);

// The text with another word wherever that one stands as a whole.
std::string replaced_words(std::string_view text, std::string_view word,
                           std::string_view by);

// Whether the words of code hold one of these.
bool mentions(std::string_view code, const std::vector<std::string>& words);

// How a function on trial is called: the code before "(arguments...)", and what
// counterexamples call it.
struct callable {
    std::string code;
    std::string called;
};

// A function, an object that can be called, a type of such objects, a class of
// one public function, or one of its functions, "Solution::sort". Throws misuse
// when it is a class of several.
callable callable_of(std::string_view code, const std::string& subject);

}  // namespace tenet::tool
