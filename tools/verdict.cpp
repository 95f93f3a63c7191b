#include "verdict.hpp"

#include <algorithm>
#include <functional>

namespace tenet::tool {
namespace {

// More than a copy of the input as numbers of 64 bits.
constexpr std::uint64_t most_bytes_an_element = 12;

memory_of_inputs memory_in(const json& found) {
    const auto number = [&](const char* key) {
        return found.value(key, std::uint64_t{0});
    };
    return {number("small"),         number("large"),
            number("small_heap"),    number("large_heap"),
            number("small_stack"),   number("large_stack"),
            found.value("input", "")};
}

judged_claim claim_in(const json& found) {
    judged_claim it;
    it.claim = found.value("claim", "");
    it.verdict = found.value("verdict", "");
    it.reason = found.value("reason", "");
    it.counterexample = found.value("counterexample", "");
    it.ending = found.value("ending", "");
    it.kept = found.value("kept", "");
    it.growth = found.value("growth", false);
    it.calls = found.value("calls", std::uint64_t{0});
    it.cases = found.value("cases", std::uint64_t{0});
    it.seed = found.value("seed", std::uint64_t{0});
    if (found.contains("memory")) it.memory = memory_in(found["memory"]);
    return it;
}

using condition = std::function<bool(const judged_claim&)>;

// In the order in which they decide.
const std::vector<std::pair<int, condition>>& decisions() {
    static const std::vector<std::pair<int, condition>> all{
        {refuted,
         [](const auto& it) { return !it.growth && it.ending == "well"; }},
        {crashed, [](const auto& it) { return it.ending == "died"; }},
        {slow, [](const auto& it) { return it.growth && it.ending == "well"; }},
        {crashed, [](const auto& it) { return !it.growth; }},
        {slow, [](const auto&) { return true; }}};
    return all;
}

}  // namespace

check_options judgment_of(const practice_problem& of) {
    check_options options;
    options.laws = {of.law};
    options.json = options.growth = options.supplied = true;
    options.first_only = options.as_stated = true;
    return options;
}

solution_verdict verdict_of(const json& report) {
    solution_verdict found;
    found.report = report;
    for (const auto& each : report.at("findings"))
        if (each.value("verdict", "") != "skipped")
            found.claims.push_back(claim_in(each));
    found.decisive = found.claims.size();
    for (const auto& [status, holds] : decisions()) {
        const auto at =
            std::ranges::find_if(found.claims, [&](const judged_claim& it) {
                return it.is_refuted() && holds(it);
            });
        if (at == found.claims.end()) continue;
        found.decisive = std::size_t(at - found.claims.begin());
        found.status = status;
        return found;
    }
    if (report.value("holds", false)) return found;
    const auto unproven =
        std::ranges::find(found.claims, "unproven", &judged_claim::verdict);
    found.decisive = std::size_t(unproven - found.claims.begin());
    found.status = refuted;
    return found;
}

std::string memory_of_inputs::words() const {
    return fmt::format(
        "{} bytes of heap and {} of stack for {} elements, {} and {} for {}",
        large_heap, large_stack, large, small_heap, small_stack, small);
}

void judge_memory(solution_verdict& found, const practice_problem& of) {
    memory_of_inputs most;
    for (const auto& it : found.claims)
        if (it.memory.at_large() >= most.at_large() && it.memory.is_known())
            most = it.memory;
    if (!most.is_known()) return;
    judged_claim it;
    it.of_memory = true;
    it.reason = most.words();
    it.memory = most;
    const auto less =
        std::min(most.at_large(), most.small_heap + most.small_stack);
    const bool is_constant = of.space == "1" || of.space == "log n";
    const bool grows = most.at_large() - less >=
                       most_bytes_an_element * (most.large - most.small);
    it.verdict = is_constant && grows ? "refuted" : "holds";
    it.claim = fmt::format("its memory grows as {}", of.space);
    it.counterexample = most.input + '\n';
    found.claims.push_back(it);
    if (found.status != done || !it.is_refuted()) {
        if (found.status == done) found.decisive = found.claims.size();
        return;
    }
    found.decisive = found.claims.size() - 1;
    found.status = slow;
}

std::string_view solution_verdict::word() const {
    switch (status) {
        case done:
            return "solved";
        case refuted:
            return "wrong";
        case slow:
            return refuted_by()->of_memory ? "right but takes much memory"
                                           : "right but slow";
        case uncompiled:
            return "does not compile";
        case crashed:
            return "crashed or hung";
        default:
            return "not judged";
    }
}

}  // namespace tenet::tool
