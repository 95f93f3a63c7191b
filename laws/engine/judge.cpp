// Judging: draws and tries scripts, all in one child process and, once that has
// died, one child process each.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/elements.hpp>

#include "child.hpp"
#include "script.hpp"

namespace tenet::laws::engine {

namespace {

constexpr double most_discarded = 0.2;
constexpr std::size_t enumerated_inputs = 300;
constexpr char unsteady[] = " (but not every time: it is not deterministic)";
constexpr double patience = 4;  // times the limit, before a case hangs

// Claims of one suite draw different scripts from one seed.
std::uint64_t seed_of(const std::string& claim, std::uint64_t seed) {
    std::uint64_t mixed = seed * 0x9E3779B97F4A7C15 + 1;
    for (const char letter : claim)
        mixed = (mixed ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
    return mixed;
}

std::size_t length_of(const script& tried) {
    if (tried.calls.size() != 1) return tried.calls.size();
    std::size_t longest = 1;
    for (const value& one : tried.calls.front().drawn)
        longest = std::max(longest, one.parts.size());
    return longest;
}

void count(const machine& law, const script& tried, statistics& seen) {
    ++seen.cases;
    seen.calls += calls_in(law, tried);
    seen.longest =
        std::max(seen.longest, tried.calls.size() == 1 ? length_of(tried)
                                                       : calls_in(law, tried));
    if (seen.played.empty())
        for (const erased_rule& rule : law.rules)
            seen.played.emplace_back(rule.text, 0);
    for (const call& made : tried.calls)
        seen.played[made.rule].second += made.times;
}

// Long scripts take longer than others.
double limit_of(const settings& how, const script& it) {
    const bool is_long = it.calls.size() > 1000 ||
                         std::ranges::any_of(it.calls, [](const call& made) {
                             return made.times > 1;
                         });
    return (is_long ? 10 : 1) * how.case_seconds;
}

// Every combination of the simplest arguments of a property.
std::vector<script> small_inputs(const machine& law) {
    const auto& slots = law.rules.front().slots;
    const double each = std::pow(double(enumerated_inputs),
                                 1 / std::max<double>(1, double(slots.size())));
    std::vector<script> inputs(1);
    inputs[0].calls.push_back({0, {}, 0});
    for (const slot& one : slots) {
        std::vector<script> wider;
        for (const script& head : inputs)
            for (const value& x :
                 simplest(one.from, static_cast<std::size_t>(each))) {
                wider.push_back(head);
                wider.back().calls[0].drawn.push_back(x);
            }
        inputs = std::move(wider);
    }
    if (law.rules.front().when)
        std::erase_if(inputs, [&](const script& it) {
            return !law.rules.front().applies(nullptr, it.calls[0].drawn);
        });
    return inputs;
}

// Whether a script is an input of this property, as far as can be told.
bool is_input_of(const machine& law, const script& it) {
    if (it.calls.size() != 1 || it.calls[0].rule != 0) return false;
    const auto& slots = law.rules.front().slots;
    const auto& drawn = it.calls[0].drawn;
    return std::ranges::equal(
        slots, drawn, [](const slot& one, const value& kept) {
            const auto usual = simplest(one.from, 1);
            return !usual.empty() && usual.front().is == kept.is;
        });
}

// A line each of hexadecimal digits and the claim that was refuted; what does
// not fit, of another day perhaps, is left out.
std::vector<script> kept_cases(const machine& law, const settings& how) {
    std::vector<script> all;
    std::ifstream in(how.kept);
    std::string digits, claim;
    while (in >> digits && std::getline(in >> std::ws, claim)) {
        if (claim != law.claim) continue;
        try {
            script it = unpack_script(bytes_of(digits));
            if (is_input_of(law, it)) all.push_back(std::move(it));
        } catch (const std::exception&) {
            continue;
        }
    }
    return all;
}

class judgment {
public:
    judgment(const machine& law, const settings& how, const procedure& by)
        : law_(law), how_(how), by_(by) {
        found_.claim = law.claim;
        found_.seed = how.seed;
    }

    finding in_this_process() {
        investigate(by_.fails, nullptr);
        return found_;
    }

    finding isolated() {
        const ending end = in_child(how_, page_, [this] {
            investigate(watched(), &page_);
            page_.answer(pack(found_));
        });
        if (end.well && !page_.now().too_big) {
            found_ = unpack_finding(page_.answered());
            if (end.errors.find("Sanitizer") != std::string::npos ||
                end.errors.find(": runtime error: ") != std::string::npos)
                refuted_by_sanitizer(end);
            else if (found_.verdict == verdict::refuted && by_.plain &&
                     !found_.leaks && how_.short_enough == 0)
                doubt(unpack_scripts(page_.published()));
            return found_;
        }
        found_.statistics.cases = page_.now().cases;
        if (page_.now().too_big)
            found_.reason = "a script was too big to be handed over";
        else if (page_.now().tried_size == 0)
            found_.reason = "died before the first case: " + end.fate;
        else
            return after_death(end);
        return found_;
    }

private:
    // Publishes each script to the parent before it is tried.
    trial watched() {
        return [this](const script& it) {
            page_.publish(pack(it));
            restart_clock(limit_of(how_, it));
            const double start = cpu_seconds();
            auto failed = by_.fails(it);
            stop_clock();
            if (!failed) {
                shared_page::state& now = page_.now();
                now.slowest = std::max(now.slowest, cpu_seconds() - start);
            }
            return failed;
        };
    }

    // A trial in a child process of its own: if that dies, the trial has
    // failed.
    enum class death { explained, quiet };
    trial alone(double seconds, death by = death::explained) {
        return alone(seconds, by, by_.fails);
    }
    trial alone(double seconds, death by, const trial& fails) {
        settings limits = how_;
        limits.case_seconds = seconds;
        limits.announce = false;
        return [this, limits, by,
                fails](const script& it) -> std::optional<failure> {
            shared_page page;
            const ending end = in_child(limits, page, [&] {
                if (by == death::quiet) die_quietly();
                page.publish(pack(it));
                restart_clock(limit_of(limits, it));
                page.answer(pack(told(fails(it))));
            });
            hung_ = end.hung;
            if (!end.well) return failed_by(page.now().where, end);
            const finding said = unpack_finding(page.answered());
            if (said.verdict != verdict::refuted) return {};
            return heard(said);
        };
    }

    // A failure, as a finding that crosses to the parent.
    static finding told(const std::optional<failure>& failed) {
        finding said;
        if (!failed) return said;
        said.reason = failed->reason;
        said.first_failure = failed->note;
        said.counterexample = failed->line;
        said.calls = failed->calls;
        said.leaks = failed->leaks;
        said.ending = failed->ending;
        said.input = standing().input;
        said.minimal = failed->goes_on;
        said.statistics.calls = failed->times;
        said.seed = failed->seen;
        said.verdict = verdict::refuted;
        return said;
    }
    static failure heard(const finding& said) {
        failure why{said.calls, said.counterexample, said.first_failure,
                    said.reason};
        why.leaks = said.leaks;
        why.ending = said.ending;
        why.input = said.input;
        why.goes_on = said.minimal;
        why.times = said.statistics.calls;
        why.seen = said.seed;
        return why;
    }

    // A subject that keeps state outside of its objects is refuted by what
    // other scripts have left: it passes in a process of its own.
    void doubt(const std::pair<script, script>& first_and_smallest) {
        if (law_.single) return;
        const auto once = [this](const script& it) {
            return play(law_, it, false);
        };
        const auto twice = [once](const script& it) {
            auto failed = once(it);
            if (!failed && (failed = once(it))) failed->goes_on = true;
            return failed;
        };
        const double limit = how_.case_seconds;
        const bool fails_here =
            found_.reason.find(unsteady) == std::string::npos;
        const bool fails_alone =
            alone(limit, death::quiet, once)(first_and_smallest.second)
                .has_value();
        if (fails_alone == fails_here) return;
        const auto again = alone(2 * limit, death::explained, twice);
        for (const script& it : suspects(first_and_smallest.first))
            if (const auto why = again(it))
                return conclude_twice(shrink(law_, it, *why, again, how_));
        found_.reason =
            "keeps state outside of its objects: what it gives depends on "
            "objects that are gone (" +
            found_.reason + ")";
    }

    // Scripts that may leave something behind.
    std::vector<script> suspects(script first) const {
        first.seen = every_view;
        for (call& made : first.calls) made.seen = every_view;
        std::vector<script> all{std::move(first)};
        dice random(how_.seed);
        for (int i = 0; i < 20; ++i)
            if (auto drawn = draw_script(law_, 1, 40, random))
                all.push_back(std::move(*drawn));
        return all;
    }

    void conclude_twice(shrunk best) {
        best.why.note = "the second time: " + best.why.note;
        best.why.reason =
            "keeps state outside of its objects: of two that are alike, the "
            "second is different: " +
            best.why.reason;
        conclude(best, {});
        found_.calls *= 2;
        std::string body;
        std::istringstream lines(found_.counterexample);
        for (std::string line; std::getline(lines, line);)
            body += "    " + line + '\n';
        found_.counterexample =
            "for (int time = 0; time < 2; ++time) {\n" + body + "}\n";
    }

    finding judged_with_more_patience() {
        settings longer = how_;
        longer.case_seconds *= patience;
        return judgment(law_, longer, by_).isolated();
    }

    failure failed_by(const progress& where, const ending& end) const {
        std::string line;
        if (where.dropping)
            line = "// " + law_.name + " is destroyed";
        else if (where.view > 0 && where.view <= law_.views.size())
            line = law_.views[where.view - 1].text;
        failure why{where.calls, line, end.fate, end.fate};
        if (where.view > 0) why.seen = view_bit(where.view - 1);
        if (where.times > 1) why.times = where.times;
        why.ending = end.hung ? ending_of_case::hung : ending_of_case::died;
        why.input = where.input;
        return why;
    }

    finding after_death(const ending& end) {
        const script killer = unpack_script(page_.published());
        failure why = failed_by(page_.now().where, end);
        double limit = how_.case_seconds;
        bool hangs = end.hung;
        if (hangs) {
            // Retry with a longer limit, so that a slow machine or build is not
            // taken for a hang; a case that blocks without using CPU time has
            // had that already.
            const double longer = (end.blocked ? 1 : patience) * limit;
            const auto again = alone(longer)(killer);
            if (!again) return judged_with_more_patience();
            hangs = hung_;
            if (!hangs) why = *again, limit = longer;
        }
        found_.first_failure = by_.show(killer, why, {});
        if (how_.announce && page_.now().announced_size == 0)
            std::cerr << first_words(killer, why) << std::flush;
        // While shrinking a hang, every step costs the whole limit: allow ten
        // times what the slowest passing case took, and confirm the smallest
        // script with the full limit.
        const double brief =
            std::min(std::max(10 * page_.now().slowest, 0.02), limit);
        settings budget = how_;
        budget.shrink_seconds = by_.slower * how_.shrink_seconds;
        budget.shrink_runs = how_.shrink_runs / 20;
        const auto quick = alone(hangs ? brief : limit, death::quiet);
        auto best = shrink(law_, killer, why, quick, budget, by_.plain);
        const auto sure = alone(limit)(best.smallest);
        if (sure)
            best.why = *sure;
        else if (hangs)
            best = {killer, why, best.runs, false};
        else
            best.minimal = false;
        if (!sure && !hangs) {
            best.why.note = why.note;  // those of the search tell no kind
            best.why.reason =
                by_.plain ? "keeps state outside of its objects, or is not "
                            "deterministic: alone, these calls do no harm (" +
                                why.reason + ")"
                          : why.reason + unsteady;
        }
        conclude(best, end.blocked ? std::vector<std::vector<bool>>()
                                   : marks(best.smallest, quick));
        return found_;
    }

    // Only minimal scripts are searched for arguments that do not matter.
    std::vector<std::vector<bool>> marks(const script& it,
                                         const trial& fails) const {
        if (!by_.marks || how_.short_enough > 0) return {};
        return indifferent(law_, it, fails);
    }

    std::string first_words(const script& it, const failure& why) const {
        const std::size_t cases = found_.statistics.cases;
        return "refuted after " + std::to_string(cases) +
               (cases == 1 ? " case" : " cases") + ", shrinking:\n" +
               by_.show(it, why, {});
    }

    void refuted_by_sanitizer(const ending& end) {
        if (found_.verdict != verdict::holds) return;
        found_.verdict = verdict::refuted;
        found_.reason = end.fate;
        const auto at = end.errors.find("WARNING: ThreadSanitizer: ");
        if (at != std::string::npos)
            found_.reason =
                end.errors.substr(at + 9, end.errors.find('\n', at) - at - 9);
        found_.counterexample = end.errors;
    }

    void conclude(const shrunk& best,
                  const std::vector<std::vector<bool>>& any) {
        found_.verdict = verdict::refuted;
        found_.reason = best.why.reason;
        found_.calls = calls_in(law_, best.smallest);
        found_.leaks = best.why.leaks;
        found_.ending = best.why.ending;
        found_.input = best.why.input > 0 ? best.why.input : standing().input;
        found_.shrink_runs = best.runs;
        found_.minimal = best.minimal;
        found_.counterexample = by_.show(best.smallest, best.why, any);
        if (law_.single && how_.shrink_runs > 0)
            found_.kept = hexadecimal(pack(best.smallest)) + ' ' + law_.claim;
    }

    void refute(const script& it, const failure& why, const trial& fails) {
        found_.first_failure = by_.show(it, why, {});
        if (how_.announce) {
            if (how_.isolate) page_.announce(first_words(it, why));
        }
        shrunk best = shrink(law_, it, why, fails, how_, by_.plain);
        // Calls whose preconditions no longer hold are removed.
        script plain = applicable(law_, best.smallest);
        if (plain.calls.size() < best.smallest.calls.size())
            if (const auto still = fails(plain)) {
                best.smallest = std::move(plain);
                best.why = *still;
            }
        if (by_.plain) tell_origin(law_, best.smallest, best.why);
        conclude(best, marks(best.smallest, fails));
        if (!fails(best.smallest)) found_.reason += unsteady;
        if (how_.isolate) page_.publish(pack(it, best.smallest));
    }

    // True when the case refuted the law.
    bool try_case(const script& it, const trial& fails) {
        count(law_, it, found_.statistics);
        if (how_.isolate) page_.now().cases = found_.statistics.cases;
        const auto failed = fails(it);
        if (failed) refute(it, *failed, fails);
        return failed.has_value();
    }

    // The same inputs with every seed, however many cases are asked for.
    void investigate_all(const trial& fails) {
        found_.all_cases = how_.cases_are_set;
        for (const script& input : law_.long_scripts)
            if (try_case(input, fails)) return;
        weigh();
    }

    // How many of the cases are drawn: what was asked for is obeyed.
    std::size_t drawn_cases() const {
        return how_.cases_are_set
                   ? how_.cases - std::min(how_.cases, found_.statistics.cases)
                   : how_.cases;
    }

    void investigate(const trial& fails, const shared_page*) {
        if (law_.single && !how_.kept.empty())
            for (const script& input : kept_cases(law_, how_))
                if (try_case(input, fails)) return;
        if (law_.single && !law_.long_scripts.empty())
            return investigate_all(fails);
        if (law_.single)
            for (const script& input : small_inputs(law_)) {
                if (how_.cases_are_set &&
                    2 * found_.statistics.cases >= how_.cases)
                    break;
                if (try_case(input, fails)) return;
            }
        const std::uint64_t seed = seed_of(law_.claim, how_.seed);
        dice random(seed), looking(~seed);
        // Long scripts take the place of the last cases.
        const std::size_t long_ones =
            by_.plain ? std::min(law_.long_scripts.size(), how_.cases / 2) : 0;
        const std::size_t cases = drawn_cases();
        for (std::size_t i = 0; i + long_ones < cases; ++i) {
            const double size =
                static_cast<double>(i + 1) / static_cast<double>(cases);
            auto drawn = drawn_case(i, size, random);
            if (!drawn) continue;
            // The first look at everything: most mistakes show at once.
            if (by_.plain && size > 0.05) draw_looks(law_, *drawn, looking);
            if (try_case(*drawn, fails)) return;
        }
        for (std::size_t i = 0; i < long_ones; ++i)
            if (try_case(law_.long_scripts[i], fails)) return;
        weigh();
    }

    std::optional<script> drawn_case(std::size_t i, double size, dice& random) {
        if (law_.composer)
            return law_.composer->compose(
                seed_of(std::to_string(i), how_.seed));
        std::optional<script> drawn;
        for (int tries = 0; tries < 10 && !drawn; ++tries) {
            drawn = draw_script(law_, size, how_.longest_script, random);
            if (!drawn) ++found_.statistics.discarded;
        }
        if (drawn && by_.finish) by_.finish(*drawn, random);
        return drawn;
    }

    void weigh() {
        const auto& seen = found_.statistics;
        const auto all = static_cast<double>(seen.cases + seen.discarded);
        if (seen.cases == 0)
            found_.reason = "no case was tried";
        else if (seen.calls == 0)
            found_.reason = "no call was made";
        else if (static_cast<double>(seen.discarded) > most_discarded * all)
            found_.reason = std::to_string(seen.discarded) +
                            " inputs were discarded for " +
                            std::to_string(seen.cases) + " that were tried";
        else
            found_.verdict = verdict::holds;
    }

    const machine& law_;
    const settings& how_;
    const procedure& by_;
    finding found_;
    shared_page page_;
    bool hung_ = false;  // the last that was tried alone
};

}  // namespace

procedure plainly(const machine& law, const settings& how) {
    procedure by;
    by.plain = true;
    by.fails = [&law, leaks = how.leaks](const script& it) {
        return play(law, it, leaks);
    };
    by.show = [&law](const script& it, const failure& why,
                     const std::vector<std::vector<bool>>& any) {
        return show(law, it, why, any);
    };
    return by;
}

// ------------------------------------------------------------------- faults

namespace {

std::string ordinal(std::size_t k) {
    const char* endings[] = {"th", "st", "nd", "rd"};
    const bool teen = k % 100 >= 11 && k % 100 <= 13;
    return std::to_string(k) + endings[k % 10 <= 3 && !teen ? k % 10 : 0];
}

std::string kinds_text(unsigned kinds) {
    const std::pair<unsigned, const char*> names[] = {
        {fault_copy, "copy"},
        {fault_move, "move"},
        {fault_compare, "comparison"},
        {fault_hash, "hash"},
        {fault_allocation, "allocation"}};
    std::string text;
    for (const auto& [kind, name] : names)
        if (kinds & kind)
            text += (text.empty() ? "" : " or ") + std::string(name);
    return text;
}

// Plays all but the last call without faults, then the last with a fault at its
// k-th fault point; met is set if it has that many.
class fault_trial {
public:
    fault_trial(const machine& law, unsigned kinds)
        : law_(law), kinds_(kinds) {}

    std::optional<failure> operator()(const script& it) const {
        if (it.calls.empty()) return {};
        // Every early place; of the later ones, which other scripts meet, too,
        // fewer and fewer.
        for (std::size_t k = 1; k < 5000; k += 1 + k / 48) {
            bool met = false;
            std::optional<failure> failed;
            const std::ptrdiff_t alive = fragile_alive();
            const std::size_t blocks = blocks_left_by([&] {
                try {
                    if (!failed) failed = play_with_fault(it, k, met);
                } catch (...) {
                    failed =
                        complaint(it, k, "throws " + current_exception_text());
                }
            });
            if (!failed && fragile_alive() != alive)
                failed = complaint(it, k, "loses an element for good");
            if (!failed && blocks > 0 && counts_blocks())
                failed = complaint(
                    it, k,
                    std::to_string(blocks) + " blocks are never given back");
            if (failed || !met) return failed;
        }
        return {};
    }

private:
    failure complaint(const script& it, std::size_t k,
                      const std::string& what) const {
        const std::string note = "when its " + ordinal(k) + " " +
                                 kinds_text(kinds_) + " fails: " + what;
        return {it.calls.size(), {}, note, note};
    }

    std::optional<failure> play_with_fault(const script& it, std::size_t k,
                                           bool& met) const {
        const std::shared_ptr<void> model(law_.start->model(it.opening),
                                          law_.drop_model);
        void* subject = law_.start->subject(it.opening);
        for (std::size_t i = 0; i + 1 < it.calls.size(); ++i) {
            const call& made = it.calls[i];
            const erased_rule& rule = law_.rules[made.rule];
            if (!rule.applies(model.get(), made.drawn)) continue;
            rule.body->play(subject, model.get(), made.drawn);
            end_copies();
        }
        const call& last = it.calls.back();
        const erased_rule& rule = law_.rules[last.rule];
        met = false;
        if (rule.body->stands_alone() &&
            rule.applies(model.get(), last.drawn)) {
            arm(kinds_, k);
            try {
                const value got = rule.body->act(subject, last.drawn);
                end_copies();
                met = calm_down();
                if (!met)
                    rule.body->judge(subject, model.get(), last.drawn, got);
            } catch (...) {
                met = calm_down();
                if (!met) throw;
            }
        }
        auto failed = aftermath(it, k, rule, subject, model.get(), met);
        // In a child process a broken subject is not destroyed; see play().
        if (!failed || !in_a_child()) law_.drop_subject(subject);
        return failed;
    }

    // After the fault: unchanged (strong guarantee), or its invariant holds
    // (basic guarantee).
    std::optional<failure> aftermath(const script& it, std::size_t k,
                                     const erased_rule& rule, void* subject,
                                     void* model, bool met) const {
        if (met && rule.promised == guarantee::none) return {};
        const bool whole = !met || rule.promised == guarantee::strong;
        for (const erased_view& view : law_.views) {
            const bool sound = view.invariant;
            if (!whole && !sound) continue;
            if (!view.applies(model)) continue;
            if (const auto seen = view.body->compare(subject, model))
                return complaint(
                    it, k,
                    view.text +
                        (seen.note.empty()
                             ? " is " + seen.got + ", expected " + seen.expected
                             : ": " + seen.note));
        }
        return {};
    }

    const machine& law_;
    unsigned kinds_;
};

void add_members(std::vector<std::string>& to, const machine& law,
                 const std::string& text) {
    for (const std::string& member : members_in(text, law.name))
        if (std::ranges::find(to, member) == to.end()) to.push_back(member);
}

// Which of the law's calls and views were made at least once.
void name_members(const machine& law, finding& found) {
    if (law.single) return;
    const auto& played = found.statistics.played;
    for (std::size_t i = 0; i < law.rules.size(); ++i) {
        const erased_rule& rule = law.rules[i];
        const bool made = i < played.size() && played[i].second > 0;
        add_members(made ? found.called : found.uncalled, law,
                    rule.operation.empty() ? rule.text : rule.operation);
    }
    for (const erased_view& view : law.views)
        if (found.statistics.cases > 0)
            add_members(found.called, law, view.text);
    for (const std::string& text : law.absent)
        add_members(found.absent, law, text);
}

}  // namespace

finding judge_by(const machine& law, const settings& how, const procedure& by) {
    finding unproven;
    unproven.claim = law.claim;
    if (!law.single && !law.start)
        unproven.reason =
            "subject or model has no default constructor: say how a script "
            "starts()";
    if (std::ranges::all_of(law.rules, [](auto& it) { return it.weight == 0; }))
        unproven.reason = "it has no call() that is ever made";
    if (!unproven.reason.empty()) return unproven;
    judgment court(law, how, by);
    finding found = how.isolate ? court.isolated() : court.in_this_process();
    name_members(law, found);
    return found;
}

// A leak does not hide what else is wrong.
static finding judge_plainly(const machine& law, const settings& how) {
    finding found = judge_by(law, how, plainly(law, how));
    if (!found.leaks) return found;
    settings without = how;
    without.leaks = without.announce = false;
    finding other = judge_by(law, without, plainly(law, without));
    if (other.verdict != verdict::refuted) {
        found.called = other.called;
        found.uncalled = other.uncalled;
        return found;
    }
    other.reason += "; besides, it " + found.reason;
    return other;
}

refutations& refuted_so_far() {
    static refutations all;
    return all;
}

void refutations::add(const finding& it) {
    if (it.verdict != verdict::refuted) return;
    any = true;
    if (it.ending != ending_of_case::hung) other_than_hangs = true;
}

finding after_refutation(const std::string& claim) {
    return not_judged(claim, "another claim is refuted");
}

// Without a budget to shrink by, a judgment only finds something out.
finding judge(const machine& law, const settings& how) {
    if (how.shrink_runs == 0 || !how.first_only) return judge_plainly(law, how);
    if (refuted_so_far().any) return after_refutation(law.claim);
    finding found = judge_plainly(law, how);
    refuted_so_far().add(found);
    return found;
}

finding judge_faults(const machine& law, const settings& how, unsigned kinds) {
    if ((kinds & fault_allocation) && !counts_blocks()) {
        finding skipped;
        skipped.claim = law.claim;
        skipped.verdict = verdict::skipped;
        skipped.reason =
            "this program has an operator new that cannot be made to fail";
        return skipped;
    }
    settings shorter = how;
    shorter.longest_script = std::min<std::size_t>(how.longest_script, 24);
    procedure by = plainly(law, shorter);
    by.fails = fault_trial(law, kinds);
    by.marks = by.plain = false;
    return judge_by(law, shorter, by);
}

}  // namespace tenet::laws::engine
