#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/examples.hpp>

#include "child.hpp"
#include "script.hpp"

namespace tenet::laws {

namespace {

const char claim_of_examples[] = "its examples are true";

finding refuted_by(const example& one, const std::string& said) {
    finding bad;
    bad.claim = claim_of_examples;
    bad.verdict = verdict::refuted;
    bad.calls = 1;
    bad.reason = said;
    bad.counterexample = std::string(one.text) + ";  // " + said + '\n';
    return bad;
}

finding judge_in_child(const std::vector<example>& all, const settings& how,
                       engine::shared_page& page) {
    finding found =
        not_judged(claim_of_examples, "the subject takes other arguments");
    std::size_t tried = 0;
    for (const example& one : all) {
        page.publish(engine::pack(refuted_by(one, "")));
        engine::restart_clock(2 * how.case_seconds);
        const std::string got = one.answer();
        if (got == not_called) continue;
        ++tried;
        if (got.empty()) continue;
        found = refuted_by(
            one, "expected " + std::string(one.expected) + ", got " + got);
        break;
    }
    if (tried > 0 && found.verdict != verdict::refuted) {
        found = {};
        found.claim = claim_of_examples;
        found.verdict = verdict::holds;
    }
    found.statistics.cases = tried;
    return found;
}

}  // namespace

finding judge_examples(const std::vector<example>& all, const settings& how) {
    engine::shared_page page;
    const auto end = engine::in_child(how, page, [&] {
        page.answer(engine::pack(judge_in_child(all, how, page)));
    });
    if (end.well) return engine::unpack_finding(page.answered());
    if (page.now().tried_size == 0)
        return not_judged(claim_of_examples, "died before: " + end.fate);
    finding found = engine::unpack_finding(page.published());
    found.ending = end.hung ? ending_of_case::hung : ending_of_case::died;
    found.reason = end.fate;
    found.counterexample.insert(found.counterexample.size() - 1, end.fate);
    return found;
}

}  // namespace tenet::laws
