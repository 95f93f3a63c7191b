#include "check_program.hpp"

#include "example_calls.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>

namespace tenet::tool {
namespace {

// A crash is reported with its line. gcc's sanitizer reads all debugging
// information for that; read once before the first child is forked, it need
// not be read in each. clang's asks another program.
constexpr std::string_view read_symbols =
    "#if defined(__SANITIZE_ADDRESS__) && !defined(__clang__)\n"
    "extern \"C\" void __sanitizer_symbolize_pc(void*, const char*, char*,\n"
    "                                         unsigned long);\n"
    "static void tenet_read_symbols() {\n"
    "    char line[256];\n"
    "    void* here = reinterpret_cast<void*>(&tenet_read_symbols);\n"
    "    __sanitizer_symbolize_pc(here, \"%s\", line, sizeof line);\n"
    "}\n"
    "#else\n"
    "static void tenet_read_symbols() {}\n"
    "#endif\n";

// What a function's arguments may be, by their types.
constexpr std::string_view argument_concepts =
    "#include <forward_list>\n"
    "#include <functional>\n"
    "#include <string>\n"
    "#include <vector>\n"
    "#include <tenet/laws/engine/elements.hpp>\n"
    "template <class T, class... Allowed>\n"
    "concept tenet_one_of =\n"
    "    (std::same_as<std::remove_cvref_t<T>, Allowed> || ...);\n"
    "template <class T, class E>\n"
    "concept tenet_many = tenet_one_of<T, std::vector<E>,\n"
    "    typename std::vector<E>::iterator, E*, const E*>;\n"
    "template <class T>\n"
    "concept tenet_predicate = requires(T& x) { bool(x(1)); } &&\n"
    "    !std::is_pointer_v<std::remove_cvref_t<T>>;\n";

const std::vector<kind_of_use>& all_kinds() {
    static const std::vector<kind_of_use> all{
        {"metered", "elements that count what they cost", "", "laws::metered"},
        {"fragile", "elements that throw",
         "tenet_many<T, tenet::laws::fragile>", "laws::fragile"},
        {"awkward",
         "elements that can only be moved, without default, at multiples of 64",
         "", "laws::awkward"},
        {"move_only", "elements that can only be moved",
         "tenet_many<T, tenet::laws::move_only>", "laws::move_only"},
        {"double", "reals", "tenet_many<T, double>"},
        {"std::string", "texts", "tenet_many<T, std::string>"},
        {"tagged", "elements that are equal, but not the same",
         "tenet_many<T, tenet::laws::sorters::tagged>", "sorters::tagged"},
        {"order", "an order",
         "tenet_one_of<T, std::greater<>, std::less<>, bool (*)(int, int)>",
         "std::greater<void>"},
        {"projection", "a projection",
         "tenet_one_of<T, int (*)(int)> || "
         "std::is_member_pointer_v<std::remove_cvref_t<T>>"},
        {"std::forward_list", "lists without random access",
         "tenet_one_of<T, std::forward_list<int>, "
         "std::forward_list<int>::iterator>"},
        {"integers", "integers other than int",
         "tenet_one_of<T, signed char, unsigned, long long>"},
    };
    return all;
}

constexpr std::string_view condition_of(arguments with) {
    switch (with) {
        case arguments::sequences:
            return "tenet_predicate<T> || tenet_many<T, int>";
        case arguments::numbers:
            return "tenet_predicate<T> || tenet_one_of<T, int>";
        case arguments::values:
            return "tenet_one_of<T, int> || tenet_many<T, int>";
        case arguments::all:
            break;
    }
    return "tenet_predicate<T> || tenet_one_of<T, int> || tenet_many<T, int>";
}

bool is_left_out(const judged_subject& of, const kind_of_use& kind) {
    return std::ranges::count(of.left_out, kind.name, &kind_of_use::name) > 0;
}

std::string concept_of(const judged_subject& of, std::size_t which) {
    std::string text =
        fmt::format("template <class T>\nconcept tenet_takes_{} = ", which);
    if (!of.narrowed) return text + "!std::is_void_v<T>;\n";
    text += condition_of(of.with);
    text += " || std::same_as<std::remove_cvref_t<T>, std::less<>>";
    for (const auto& kind : of.kinds)
        if (!is_left_out(of, kind) && !kind.condition.empty())
            text += fmt::format(" || {}", kind.condition);
    return text + ";\n";
}

// "tenet::laws::sorter(" and a function that passes on what it is given.
std::string judged_function(const judged_subject& of, const std::string& law,
                            std::size_t which) {
    constexpr std::string_view passed = "static_cast<decltype(xs)>(xs)...";
    return fmt::format(
        "tenet::laws::{}(\n"
        "#line 1 \"--subject\"\n"
        "[](auto&&... xs) -> decltype({}({})) "
        "requires(tenet_takes_{}<decltype(xs)> && ...) {{ return {}({}); "
        "}}, how)",
        law, of.call.code, passed, which, of.call.code, passed);
}

// Beside int, metered and fragile elements, a law is to be told what else a
// template is judged with, and what is not.
std::string judged_type(const judged_subject& of, const std::string& law) {
    std::vector<std::string> more, left;
    for (const auto& kind : of.kinds) {
        if (is_left_out(of, kind))
            left.push_back("tenet::laws::" + kind.name);
        else if (kind.name != "metered" && kind.name != "fragile")
            more.push_back("tenet::laws::" + kind.name);
    }
    if (!left.empty())
        more.push_back(
            fmt::format("tenet::laws::without<{}>", join(left, ", ")));
    if (!of.compare.empty())
        return fmt::format(
            "tenet::laws::{}<\n"
            "#line 1 \"--subject\"\n"
            "{}{}, {}>(how)",
            law, of.typed, of.is_template ? "<int>" : "", of.compare);
    const bool told = of.is_template && !more.empty();
    return fmt::format(
        "tenet::laws::{}<\n"
        "#line 1 \"--subject\"\n"
        "{}{}{}>(how)",
        law, of.is_cache ? "tenet::laws::cache_of<" + of.typed + ">" : of.typed,
        told ? ", " : "", told ? join(more, ", ") : "");
}

std::string judged(const judged_subject& of, const std::string& law,
                   std::size_t which) {
    return of.of_function ? judged_function(of, law, which)
                          : judged_type(of, law);
}

std::string literal(std::string_view text) {
    std::string all = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') all += '\\';
        all += c;
    }
    return all + '"';
}

std::string function_for(const judged_subject& of, std::size_t which,
                         bool for_races) {
    std::vector<std::string> laws{of.law};
    laws.insert(laws.end(), of.also.begin(), of.also.end());
    if (for_races) laws = {of.races};
    std::string text = "#line 1 \"tenet_judge\"\n";
    if (of.of_function) text += concept_of(of, which);
    const bool has_examples = !of.examples.empty() && !for_races;
    const std::string judged_by = fmt::format("tenet_judged_{}", which);
    const std::string rest = fmt::format("tenet_rest_{}", which);
    text += fmt::format(
        "static tenet::laws::report {}(\n"
        "    const tenet::laws::settings& how) {{\n"
        "    auto found = {};\n",
        has_examples ? rest : judged_by, judged(of, laws.front(), which));
    for (std::size_t i = 1; i < laws.size(); ++i)
        text += fmt::format("    found += {};\n", judged(of, laws[i], which));
    if (!of.members.empty() && !for_races) {
        std::vector<std::string> names;
        for (const auto& name : of.members) names.push_back(literal(name));
        text += fmt::format("    found.members = {{{}}};\n", join(names, ", "));
    }
    if (!for_races)
        for (const auto& [claim, reason] : of.not_judged)
            text += fmt::format("    found.omit({}, {});\n", literal(claim),
                                literal(reason));
    text += "    return found;\n}\n";
    if (has_examples)
        text += code_of_examples(of.examples, of.example_name,
                                 of.of_function ? of.call.code : of.typed,
                                 judged_by, rest);
    return text;
}

std::string never_copied(const judged_subject& of) {
    return fmt::format(
        "template <{}>\n"
        "inline constexpr bool tenet::laws::is_never_copied<\n"
        "#line 1 \"--subject\"\n"
        "{}{}> = true;\n",
        of.is_template ? "class... T" : "", of.typed,
        of.is_template ? "<T...>" : "");
}

std::string included(const std::vector<std::filesystem::path>& files) {
    std::string text;
    for (const auto& file : files)
        text += fmt::format("#include \"{}\"\n", file.native());
    return text;
}

}  // namespace

judged_subject judged_subject::narrowed_to(
    arguments some, const std::vector<kind_of_use>& these) const {
    judged_subject it = *this;
    it.narrowed = true;
    it.with = some;
    it.left_out.clear();
    for (const auto& kind : kinds)
        if (std::ranges::count(these, kind.name, &kind_of_use::name) == 0)
            it.left_out.push_back(kind);
    return it;
}

std::vector<kind_of_use> kinds_of(const entry& suite) {
    std::vector<kind_of_use> found;
    for (const auto& name : suite.card.parts("Elements", ',')) {
        const auto& all = all_kinds();
        const auto known = std::ranges::find(all, name, &kind_of_use::name);
        if (known != all.end()) found.push_back(*known);
    }
    return found;
}

std::string program_for(const std::vector<std::filesystem::path>& files,
                        const std::vector<judged_subject>& subjects,
                        bool for_races, std::string_view before) {
    std::string text = fmt::format(
        "{}extern \"C\" unsigned alarm(unsigned) noexcept;\n"
        "static const unsigned tenet_alarm = alarm(20);\n"
        "#define main tenet_main_of_the_file\n"
        "{}"
        "#undef main\n"
        "#include <tenet/laws/engine/blocks.hpp>\n"
        "#include <tenet/laws/engine/trials.hpp>\n",
        before, included(files));
    if (std::ranges::any_of(subjects, [](const judged_subject& one) {
            return !one.examples.empty();
        }))
        text +=
            "#include <tenet/laws/engine/argument.hpp>\n"
            "#include <tenet/laws/engine/examples.hpp>\n";
    for (const auto& one : subjects) {
        text += fmt::format("#include <tenet/{}>\n", one.suite->file);
        if (one.is_cache) text += "#include <tenet/laws/cache/adapted.hpp>\n";
        for (const auto& file : one.more_files)
            text += fmt::format("#include <tenet/{}>\n", file);
        if (!one.is_copied) text += never_copied(one);
    }
    text += read_symbols;
    if (std::ranges::any_of(subjects, &judged_subject::of_function))
        text += argument_concepts;
    if (for_races)
        text +=
            "static tenet::laws::report tenet_judged_nothing(\n"
            "    const tenet::laws::settings&) { return {}; }\n";
    std::string trials;
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        const bool races = !subjects[i].races.empty();
        if (for_races && !races) {
            trials += "        {\"\", &tenet_judged_nothing},\n";
            continue;
        }
        const std::string& called = subjects[i].call.called;
        text += function_for(subjects[i], i, for_races);
        trials +=
            fmt::format("        {{{}, &tenet_judged_{}, {}, {}}},\n",
                        literal(called.find(' ') == called.npos ? called : ""),
                        i, races, literal(subjects[i].suite->file));
    }
    return text + fmt::format(
                      "int main(int count, char** words) {{\n"
                      "    alarm(0);\n"
                      "    tenet_read_symbols();\n"
                      "    return tenet::laws::judge_trials(count, words, {{\n"
                      "{}    }});\n"
                      "}}\n",
                      trials);
}

}  // namespace tenet::tool
