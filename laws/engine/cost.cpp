// Cost laws: counting on growing inputs of several families.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <tenet/laws/engine/blocks.hpp>

#include "child.hpp"
#include "script.hpp"

namespace tenet::laws {

namespace {

using input = std::vector<int>;

std::vector<std::size_t> sizes(std::size_t largest) {
    std::vector<std::size_t> all(34);
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (std::size_t n = 64; n <= largest; n *= 2)
        for (const std::size_t near : {n - 1, n, n + 1, n + n / 2})
            if (near <= largest) all.push_back(near);
    return all;
}

// An input as a program has it: of many elements, how they are made.
std::string declared(const std::string& family, const input& xs) {
    if (xs.size() <= 200)
        return "const std::vector<int> input" + shown(xs) + ";\n";
    for (const engine::input_family& one : engine::input_families()) {
        if (one.name != family) continue;
        std::string text = one.text;
        const std::string n = std::to_string(xs.size());
        for (auto at = text.find("$n"); at != text.npos; at = text.find("$n"))
            text.replace(at, 2, n);
        return "const auto input = [] {\n" + text + "return values;\n}();\n";
    }
    return {};
}

std::string number(double x) {
    return std::to_string(static_cast<long long>(std::llround(x)));
}

}  // namespace

finding cost::judge(const settings& how) const {
    if (how.first_only && engine::refuted_so_far().other_than_hangs)
        return engine::after_refutation(claim_);
    // The input under test, published before each run in case the child dies.
    finding found;
    found.claim = claim_;
    found.growth = true;
    found.seed = how.seed;
    found.all_cases = how.cases_are_set;
    engine::shared_page page;
    const auto describe = [this](const char* name, const input& xs,
                                 const std::string& note) {
        finding bad;
        bad.claim = claim_;
        bad.verdict = verdict::refuted;
        bad.growth = true;
        bad.calls = 1;
        bad.reason =
            note + " (" + name + ", n = " + std::to_string(xs.size()) + ")";
        bad.counterexample = "// input: " + std::string(name) +
                             ", n = " + std::to_string(xs.size()) + '\n' +
                             declared(name, xs) + text_ + ";  // " + note +
                             '\n';
        return bad;
    };
    const auto body = [&] {
        engine::dice random(how.seed);
        for (const std::size_t n : sizes(largest_))
            for (const engine::input_family& one : engine::input_families()) {
                const input xs = one.make(n, random);
                if (how.isolate) {
                    const finding here = describe(one.name, xs, "");
                    page.publish(engine::pack(here));
                    engine::restart_clock(10 * how.case_seconds);
                }
                ++found.statistics.cases;
                found.statistics.longest = n;
                std::string note;
                try {
                    const expense it = measure_->measure(xs);
                    if (it.spent <= it.allowed) continue;
                    note = "took " + number(it.spent) + ", at most " +
                           number(it.allowed) + " allowed";
                } catch (...) {
                    note = "throws " + engine::current_exception_text();
                }
                const statistics seen = found.statistics;
                found = describe(one.name, xs, note);
                found.growth = !note.starts_with("throws ");
                found.seed = how.seed;
                found.all_cases = how.cases_are_set;
                found.statistics = seen;
                return;
            }
        found.verdict = verdict::holds;
    };
    if (!how.isolate) {
        body();
        return found;
    }
    const auto end = engine::in_child(how, page, [&] {
        body();
        page.answer(engine::pack(found));
    });
    if (end.well) return engine::unpack_finding(page.answered());
    if (page.now().tried_size == 0) {
        found.reason = "died before the first input: " + end.fate;
        return found;
    }
    found = engine::unpack_finding(page.published());
    found.ending = end.hung ? ending_of_case::hung : ending_of_case::died;
    found.reason = end.fate + found.reason;
    found.counterexample.insert(found.counterexample.size() - 1, end.fate);
    return found;
}

}  // namespace tenet::laws
