#include <span>
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

finding judge_in_child(std::span<const example> all, const settings& how,
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

std::string answered(bool is_right, std::int64_t got) {
    return is_right ? "" : shown(got);
}

std::string answered(bool is_right, const std::string& got) {
    return is_right ? "" : got;
}

std::string answered(bool is_right, const std::vector<int>& got) {
    return is_right ? "" : shown(got);
}

finding judge_examples(const std::vector<example>& all, const settings& how) {
    return judge_examples(all.data(), all.size(), how);
}

finding judge_examples(const example* all, std::size_t count,
                       const settings& how) {
    engine::shared_page page;
    const auto end = engine::in_child(how, page, [&] {
        page.answer(engine::pack(judge_in_child({all, count}, how, page)));
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

report judge_after_examples(const example* all, std::size_t count,
                            const settings& how,
                            report (*judge)(const settings&)) {
    const finding examples = judge_examples(all, count, how);
    if (examples.verdict == verdict::refuted)
        return {"examples", "", {examples}};
    report found = judge(how);
    found.findings.insert(found.findings.begin(), examples);
    return found;
}

}  // namespace tenet::laws
