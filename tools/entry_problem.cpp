#include "entry_problem.hpp"

#include "snippet.hpp"
#include "subject_shape.hpp"
#include "text.hpp"

#include <algorithm>

namespace tenet::tool {
namespace {

// The most specific: the one of its own name, or the last that is a suite.
const entry* law_for(const catalogue& all, const entry& one) {
    const entry* found = nullptr;
    for (const auto& name : laws_of(one.card)) {
        const entry* suite = name == own_law ? nullptr : all.suite(name);
        if (suite == nullptr || suite->name != name) continue;
        if (name == one.name) return suite;
        found = suite;
    }
    return found;
}

// Under its key, where the card has it.
std::string paragraph(std::string_view key, const std::string& value) {
    return value.empty() ? "" : fmt::format("\n\n{}: {}.", key, value);
}

}  // namespace

bool is_practised(const catalogue& all, const entry& one) {
    return !is_building_block(one) && one.folder != "stores" &&
           law_for(all, one) != nullptr;
}

practice_problem problem_of(const catalogue& all, const entry& one) {
    const entry& law = *law_for(all, one);
    practice_problem it;
    it.name = it.subject = one.name;
    it.title = one.card.summary;
    if (it.title.ends_with('.')) it.title.pop_back();
    it.technique =
        one.area == "algorithms" && !one.folder.empty() ? one.folder : one.area;
    it.law = law.name;
    it.is_class = !law.card.value("Judges").starts_with("a function");
    it.time = one.card.value("Complexity");
    it.statement = one.card.lead +
                   paragraph("To be written", law.card.value("Interface")) +
                   paragraph("Judged", law.card.value("Claims"));
    if (const field* example = one.card.find("Example"))
        it.examples = join(example->lines, "\n");
    for (const char* key : {"Technique", "Invariant", "Reference"})
        if (const auto value = one.card.value(key); !value.empty())
            it.hints.push_back(fmt::format("{}: {}.", key, value));
    it.starter_text = "#pragma once\n";
    it.solution_text = snippet_of(all, one);
    return it;
}

}  // namespace tenet::tool
