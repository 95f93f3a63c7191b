#include "verdict.hpp"

#include <algorithm>
#include <functional>

namespace tenet::tool {
namespace {

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

std::string_view word_of_status(int status) {
    switch (status) {
        case done:
            return "solved";
        case refuted:
            return "wrong";
        case slow:
            return "right but slow";
        case uncompiled:
            return "does not compile";
        case crashed:
            return "crashed or hung";
        default:
            return "not judged";
    }
}

}  // namespace tenet::tool
