// Functions on trial, in the words of a counterexample.
#include <tenet/laws/engine/function.hpp>

namespace tenet::laws::functions {

namespace {

std::string list_in(call how) {
    switch (how) {
        case call::moved:
            return "std::move(numbers)";
        case call::iterators:
            return "numbers.begin(), numbers.end()";
        case call::pointers:
            return "numbers.data(), numbers.data() + numbers.size()";
        case call::length:
            return "numbers.data(), int(numbers.size())";
        default:
            return "numbers";
    }
}

}  // namespace

std::string list_text(const number_type& of) {
    return "std::vector<" + of.name + "> numbers$0;\n";
}

std::string call_text(call how, const std::string& function,
                      const std::string& rest) {
    return function + '(' + list_in(how) + (rest.empty() ? "" : ", ") + rest +
           ')';
}

std::string indices_text(const indices& by, const std::string& function,
                         const std::string& x) {
    const std::string list = by.of_pointer ? "numbers.data(), " : "numbers, ";
    const std::string both =
        std::string("0, int(numbers.size())") + (by.up_to_end ? "" : " - 1");
    return function + '(' + list +
           (by.number_first ? x + ", " + both : both + ", " + x) + ')';
}

std::string name_of(const settings& how, const std::string& otherwise) {
    return how.called.empty() ? otherwise : how.called;
}

}  // namespace tenet::laws::functions
