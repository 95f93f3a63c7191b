#include "example_calls.hpp"

#include "subject_shape.hpp"
#include "text.hpp"

#include <optional>

namespace tenet::tool {
namespace {

// "name(a, {b, c}) == d" is a call with two arguments, and what follows.
struct call {
    std::vector<std::string> arguments;
    std::string rest;
};

std::optional<call> call_in(std::string_view text, std::string_view name) {
    const std::string code = code_of(text);
    if (!code.starts_with(std::string(name) + "(")) return std::nullopt;
    call found;
    std::size_t depth = 0, begin = name.size() + 1;
    for (std::size_t at = name.size(); at < code.size(); ++at) {
        const bool opens = std::string_view("({[").find(code[at]) != code.npos;
        const bool closes = std::string_view(")}]").find(code[at]) != code.npos;
        if (opens) ++depth;
        if (closes) --depth;
        if (depth == 0 || (depth == 1 && code[at] == ',')) {
            const auto one = trim(text.substr(begin, at - begin));
            if (!one.empty()) found.arguments.emplace_back(one);
            begin = at + 1;
        }
        if (depth > 0) continue;
        found.rest = trim(text.substr(at + 1));
        return found;
    }
    return std::nullopt;
}

// A list by itself has no type to be kept in.
std::string kept(const std::string& argument) {
    if (argument.starts_with("\"")) return "std::string(" + argument + ")";
    if (!argument.starts_with("{")) return argument;
    std::string type =
        argument.find('"') != argument.npos ? "std::string" : "int";
    for (const char c : argument) {
        if (c != '{') break;
        type = "std::vector<" + type + ">";
    }
    return type + argument;
}

std::string as_list(const std::string& argument) {
    constexpr std::string_view vector = "std::vector{";
    return argument.starts_with(vector) ? argument.substr(vector.size() - 1)
                                        : argument;
}

// One way to write the call, tried where it compiles.
std::string attempt(const std::string& made, std::string_view expected) {
    if (expected.starts_with("== "))
        return fmt::format(
            "    if constexpr (requires {{ bool({0} {1}); }}) {{\n"
            "        const auto& got = {0};\n"
            "        return tenet::laws::answered_by(bool(got {1}), got);\n"
            "    }} else\n",
            made, expected);
    return fmt::format(
        "    if constexpr (requires {{ bool({0} {1}); }}) {{\n"
        "        return tenet::laws::answered_by(bool({0} {1}), false);\n"
        "    }} else\n",
        made, expected);
}

// As variables, for functions that take them by reference; and as written, for
// functions that take lists of other types.
std::string body_of(const call& of, std::string_view called) {
    std::string text, as_variables, as_written;
    bool depends = false;
    for (std::size_t i = 0; i < of.arguments.size(); ++i) {
        const std::string& one = of.arguments[i];
        const std::string list = as_list(one), comma = i == 0 ? "" : ", ";
        text += fmt::format("    auto tenet_{} = {};\n", i, kept(one));
        as_variables += fmt::format("{}as(tenet_{})", comma, i);
        depends = depends || !list.starts_with("{");
        as_written +=
            comma + (list.starts_with("{") ? list : "as(" + list + ")");
    }
    text += attempt(fmt::format("{}({})", called, as_variables), of.rest);
    if (depends)
        text += attempt(fmt::format("{}({})", called, as_written), of.rest);
    return text + "        return tenet::laws::not_called;\n";
}

std::string quoted(std::string_view text) {
    return fmt::format("R\"tenet({})tenet\"", text);
}

}  // namespace

std::string code_of_examples(const std::vector<std::string>& examples,
                             std::string_view name, std::string_view called,
                             std::string_view judged, std::string_view rest) {
    std::string code =
        "struct tenet_as_it_is {\n"
        "    template <class T>\n"
        "    T&& operator()(T&& it) const { return static_cast<T&&>(it); }\n"
        "};\n";
    std::string list;
    std::size_t which = 0;
    for (const auto& one : examples) {
        const auto found = call_in(one, name);
        const bool has_value = found && found->rest.starts_with("== ");
        code += fmt::format(
            "template <class As>\n"
            "static std::string tenet_example_{}([[maybe_unused]] As as) {{\n"
            "{}}}\n",
            which,
            found ? body_of(*found, called)
                  : fmt::format(
                        "    return tenet::laws::answered_by({}, false);\n",
                        replaced_words(one, name, called)));
        const std::string shown =
            has_value ? one.substr(0, one.size() - found->rest.size()) : one;
        list += fmt::format(
            "    {{{}, {},\n"
            "     [] {{ return tenet_example_{}(tenet_as_it_is{{}}); }}}},\n",
            quoted(trim(shown)),
            quoted(has_value ? std::string_view(found->rest).substr(3)
                             : std::string_view("true")),
            which++);
    }
    return code +
           fmt::format(
               "static tenet::laws::report {}(\n"
               "    const tenet::laws::settings& how) {{\n"
               "    static const tenet::laws::example all[]{{\n{}    }};\n"
               "    return tenet::laws::judge_after_examples(all, {}, how, "
               "&{});\n"
               "}}\n",
               judged, list, which, rest);
}

}  // namespace tenet::tool
