// Shrinking by a cursor: removes chunks of calls, large ones first, then
// simplifies values; after every success the search continues where it is
// instead of starting again.
#include <rapidcheck/Seq.h>
#include <rapidcheck/Shrinkable.h>
#include <rapidcheck/seq/Create.h>
#include <rapidcheck/shrinkable/Create.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <set>

#include "script.hpp"

namespace tenet::laws::engine {

namespace {

// ------------------------------------------------------------------ cursor

// A script and where the search for a smaller one goes on.
struct candidate {
    script it;
    int phase = 0;
    std::size_t chunk = 0;  // of calls to remove; phase-specific else
    std::size_t at = 0;
    std::size_t choice = 0;
    bool changed = false;  // since phase 0 began
};

enum : int {
    unroll,
    use_one_object,
    lower_times,
    remove_chunks,
    remove_early_pairs,
    lower_together,
    lower_each,
    remove_pairs,
    remove_and_rename,
    name_plainer,
    done
};

// Every place of a script that holds an argument, the opening's first.
struct place {
    arguments* drawn;
    std::size_t index;
    const domain* from;
    value& held() const { return (*drawn)[index]; }
};

std::vector<place> places(const machine& law, script& it) {
    std::vector<place> all;
    for (std::size_t i = 0; i < it.opening.size(); ++i)
        all.push_back({&it.opening, i, &law.opening_slots[i].from});
    for (call& made : it.calls)
        for (std::size_t i = 0; i < made.drawn.size(); ++i)
            all.push_back(
                {&made.drawn, i, &law.rules[made.rule].slots[i].from});
    return all;
}

class search {
public:
    using ValueType = candidate;

    search(const machine& law, candidate from)
        : law_(&law), here_(std::move(from)) {
        start_phase();
    }

    rc::Maybe<candidate> operator()() {
        while (here_.phase != done) {
            std::optional<candidate> next = step();
            if (next) return std::move(*next);
            next_phase();
        }
        return rc::Nothing;
    }

private:
    void start_phase() {
        if (here_.phase == remove_chunks && here_.chunk == 0)
            here_.chunk = std::max<std::size_t>(here_.it.calls.size(), 1);
    }

    void next_phase() {
        here_.chunk = here_.at = here_.choice = 0;
        ++here_.phase;
        // Simpler values may have made more calls redundant: another round.
        if (here_.phase == done && here_.changed) {
            here_.phase = unroll;
            here_.changed = false;
        }
        start_phase();
    }

    std::optional<candidate> step() {
        if (here_.phase == unroll) return step_unroll();
        if (here_.phase == use_one_object) return step_one_object();
        if (here_.phase == lower_times) return step_times();
        if (here_.phase == remove_chunks) return step_remove();
        if (here_.phase == remove_early_pairs) return step_pairs(24);
        if (here_.phase == lower_together) return step_together();
        if (here_.phase == lower_each) return step_each();
        if (here_.phase == remove_pairs) return step_pairs(48);
        if (here_.phase == remove_and_rename) return step_rename();
        return step_plainer();
    }

    // The call that is the last now is looked at as the last was.
    void look_last_as_before(script& it) const {
        const looks last =
            here_.it.calls.empty() ? here_.it.seen : here_.it.calls.back().seen;
        (it.calls.empty() ? it.seen : it.calls.back().seen) = last;
    }

    candidate smaller() const {
        candidate next = here_;
        next.changed = true;
        return next;
    }

    // Makes every call on the first of two objects.
    std::optional<candidate> step_one_object() {
        if (here_.choice++ > 0) return {};
        candidate next = smaller();
        bool differs = false;
        std::erase_if(next.it.calls, [&](call& made) {
            const std::size_t on_first = law_->rules[made.rule].on_first;
            if (on_first == erased_rule::itself) return false;
            differs = true;
            if (on_first != erased_rule::none) made.rule = on_first;
            return on_first == erased_rule::none;
        });
        return differs ? std::optional(std::move(next)) : std::nullopt;
    }

    // Makes the calls of a loop one by one, of which some can be removed, and
    // those that are made two or three times.
    std::optional<candidate> step_unroll() {
        if (here_.choice++ > 0) return {};
        candidate next = smaller();
        next.it.calls.clear();
        for (const call& made : here_.it.calls)
            for (call& one : unrolled(made))
                next.it.calls.push_back(std::move(one));
        if (next.it.calls.size() == here_.it.calls.size()) return {};
        return next;
    }

    std::vector<call> unrolled(const call& made) const {
        const erased_rule& rule = law_->rules[made.rule];
        std::vector<call> all = rule.unrolled;
        if (all.empty() && made.times <= 3)
            for (std::size_t i = 0; i < made.times; ++i)
                all.push_back({made.rule, arguments_at(rule, made, i)});
        if (all.empty()) return {made};
        for (call& one : all) one.seen = made.throughout ? made.seen : 0;
        all.back().seen = made.seen;
        return all;
    }

    // Makes a repeated call less often, or with the same arguments.
    std::optional<candidate> step_times() {
        for (; here_.at < here_.it.calls.size(); ++here_.at, here_.choice = 0) {
            const auto options = fewer_of(here_.it.calls[here_.at]);
            if (here_.choice >= options.size()) continue;
            candidate next = smaller();
            next.it.calls[here_.at] = options[here_.choice++];
            next.choice = 0;
            return next;
        }
        return {};
    }

    std::vector<call> fewer_of(const call& made) const {
        std::vector<call> all;
        if (made.times == 1) return all;
        const auto add = [&](std::size_t times, std::size_t from) {
            call one = made;
            one.times = times;
            one.drawn = arguments_at(law_->rules[made.rule], made, from);
            if (times == 1) one.steps.clear(), one.throughout = false;
            all.push_back(std::move(one));
        };
        static const domain any = domain::whole(1, INT64_MAX);
        for (const value& x :
             simpler(any, static_cast<std::int64_t>(made.times)))
            add(static_cast<std::size_t>(x.whole), 0);
        if (made.steps.empty()) return all;
        for (std::size_t gone = made.times / 2; gone > 0; gone /= 2)
            add(made.times - gone, gone);
        // The first and the last of them, and all alike.
        if (made.times > 2) {
            add(2, 0);
            for (std::int64_t& step : all.back().steps)
                step *= static_cast<std::int64_t>(made.times - 1);
        }
        add(made.times, 0);
        all.back().steps.clear();
        return all;
    }

    std::optional<candidate> step_remove() {
        while (!law_->single && here_.chunk > 0) {
            const std::size_t n = here_.it.calls.size();
            if (here_.at >= n) {
                here_.chunk /= 2;
                here_.at = 0;
                continue;
            }
            candidate next = smaller();
            const auto begin =
                next.it.calls.begin() + static_cast<std::ptrdiff_t>(here_.at);
            next.it.calls.erase(
                begin, begin + static_cast<std::ptrdiff_t>(
                                   std::min(here_.chunk, n - here_.at)));
            look_last_as_before(next.it);
            here_.at += here_.chunk;
            return next;
        }
        return {};
    }

    // Lowers a number wherever it occurs, such as the same key in several
    // calls.
    std::optional<candidate> step_together() {
        const auto distinct = numbers();
        for (; here_.at < distinct.size(); ++here_.at, here_.choice = 0) {
            const auto options = simpler(domain::whole(INT64_MIN, INT64_MAX),
                                         distinct[here_.at]);
            while (here_.choice < options.size()) {
                const std::int64_t wanted = options[here_.choice++].whole;
                candidate next = smaller();
                if (rename(next.it, distinct[here_.at], wanted) > 1)
                    return next;
            }
        }
        return {};
    }

    std::optional<candidate> step_each() {
        const auto all = places(*law_, here_.it);
        for (; here_.at < all.size(); ++here_.at, here_.choice = 0) {
            const place& one = all[here_.at];
            if (options_at_ != here_.at) {
                options_ = simpler(*one.from, one.held());
                options_at_ = here_.at;
            }
            if (here_.choice >= options_.size()) continue;
            candidate next = smaller();
            places(*law_, next.it)[here_.at].held() = options_[here_.choice];
            next.choice = here_.choice;
            ++here_.choice;
            return next;
        }
        return {};
    }

    // Removes two calls at once, such as a push and its pop: before the values
    // are lowered, of which few different ones may not do with fewer calls.
    std::optional<candidate> step_pairs(std::size_t most) {
        const std::size_t n = here_.it.calls.size();
        if (law_->single || n < 2 || n > most) return {};
        if (++here_.choice >= n) here_.choice = ++here_.at + 1;
        if (here_.choice >= n) return {};
        candidate next = smaller();
        next.it.calls.erase(next.it.calls.begin() +
                            static_cast<std::ptrdiff_t>(here_.choice));
        next.it.calls.erase(next.it.calls.begin() +
                            static_cast<std::ptrdiff_t>(here_.at));
        look_last_as_before(next.it);
        next.at = next.choice = 0;
        return next;
    }

    // Removes a call and renames a value to another in the rest: a call may be
    // redundant once two keys are one.
    std::optional<candidate> step_rename() {
        const std::size_t n = here_.it.calls.size();
        if (law_->single || n < 2 || n > 12) return {};
        const auto distinct = numbers();
        const std::size_t ways = distinct.size() * distinct.size();
        for (; here_.at < n; ++here_.at, here_.choice = 0)
            while (here_.choice < ways) {
                const std::size_t way = here_.choice++;
                const std::int64_t from = distinct[way / distinct.size()];
                const std::int64_t to = distinct[way % distinct.size()];
                if (from == to) continue;
                candidate next = smaller();
                next.it.calls.erase(next.it.calls.begin() +
                                    static_cast<std::ptrdiff_t>(here_.at));
                look_last_as_before(next.it);
                rename(next.it, from, to);
                next.at = next.choice = 0;
                return next;
            }
        return {};
    }

    // Replaces a call by one that the law states earlier.
    std::optional<candidate> step_plainer() {
        const std::size_t n = here_.it.calls.size();
        if (law_->single || n > 12) return {};
        for (; here_.at < n; ++here_.at, here_.choice = 0) {
            const call& old = here_.it.calls[here_.at];
            while (here_.choice < old.rule) {
                const std::size_t rule = here_.choice++;
                if (law_->rules[rule].weight == 0) continue;
                candidate next = smaller();
                next.it.calls[here_.at] = plainer(old, rule);
                return next;
            }
        }
        return {};
    }

    // The call by another rule, with the same arguments where the types match.
    call plainer(const call& old, std::size_t rule) const {
        call made{rule, {}, old.thread};
        made.seen = old.seen;
        for (const slot& one : law_->rules[rule].slots) {
            const std::size_t i = made.drawn.size();
            const bool same = i < old.drawn.size() &&
                              one.from == law_->rules[old.rule].slots[i].from;
            made.drawn.push_back(same ? old.drawn[i]
                                      : simplest(one.from, 1).front());
        }
        return made;
    }

    std::vector<std::int64_t> numbers() {
        std::set<std::int64_t> found;
        for (const place& one : places(*law_, here_.it))
            if (one.from->what == domain::shape::whole)
                found.insert(one.held().whole);
        return {found.begin(), found.end()};
    }

    // Returns how many arguments had the number.
    std::size_t rename(script& it, std::int64_t from, std::int64_t to) const {
        std::size_t touched = 0;
        for (const place& one : places(*law_, it))
            if (one.from->what == domain::shape::whole &&
                one.held().whole == from && to >= one.from->low &&
                to <= one.from->high && to % one.from->step == 0) {
                one.held() = to;
                ++touched;
            }
        return touched;
    }

    const machine* law_;
    candidate here_;
    std::vector<value> options_;
    std::size_t options_at_ = static_cast<std::size_t>(-1);
};

class stopwatch {
public:
    double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() -
                                             start_)
            .count();
    }

private:
    std::chrono::steady_clock::time_point start_ =
        std::chrono::steady_clock::now();
};

}  // namespace

namespace {

// One search for a smaller script, within one budget.
class shrinker {
public:
    shrinker(const machine& law, const trial& fails, const settings& how,
             const script& first, const failure& why, bool spares)
        : law_(law),
          fails_(fails),
          how_(how),
          looks_(spares && !law.single),
          best_{first, why, 0, true} {
        take(first, why);
    }

    shrunk run() {
        if (looks_) settle_looks();
        do {
            do descend();
            while (best_.minimal && found_shorter());
            if (looks_) spare_looks();
        } while (best_.minimal && found_simpler());
        return best_;
    }

private:
    // Drops the calls after the failing one.
    void take(script it, const failure& why) {
        if (!why.goes_on) {
            if (why.calls < it.calls.size()) it.calls.resize(why.calls);
            if (why.times > 0 && !it.calls.empty())
                it.calls.back().times = why.times;
        }
        best_.smallest = std::move(it);
        best_.why = why;
    }

    // ------------------------------------------------------------------ looks

    static script seen_as(script it, looks before, looks last) {
        it.seen = it.calls.empty() ? last : before;
        for (call& made : it.calls) made.seen = before;
        if (!it.calls.empty()) it.calls.back().seen = last;
        return it;
    }

    bool looks_always(const script& it) const {
        return it.seen == every_view &&
               std::ranges::all_of(it.calls, [](const call& made) {
                   return made.seen == every_view;
               });
    }

    // Looking always finds a failure early, and is what most failures survive.
    // What it heals is looked at in the end, or else as it was drawn.
    void settle_looks() {
        if (looks_always(best_.smallest)) return;
        if (!fails(seen_as(best_.smallest, every_view, every_view)))
            look_at_the_end();
    }

    // A program that looks nowhere but where it fails is the plainest.
    bool look_at_the_end() {
        script it = seen_as(best_.smallest, 0, best_.why.seen);
        for (call& made : it.calls) made.throughout = false;
        looks_at_the_end_ = fails(it);
        return looks_at_the_end_;
    }

    // Looks no more than needed for the failure.
    void spare_looks() {
        if (looks_at_the_end_ || look_at_the_end()) return;
        name_looks();
        for (std::size_t i = 0; i <= best_.smallest.calls.size(); ++i)
            for (std::size_t view = 0;
                 view <= law_.views.size() && i <= best_.smallest.calls.size();
                 ++view) {
                script it = best_.smallest;
                looks& seen = i == 0 ? it.seen : it.calls[i - 1].seen;
                const looks spared = view == 0 ? 0 : seen & ~view_bit(view - 1);
                if (seen == spared) continue;
                seen = spared;
                if (is_over()) return;
                fails(it);
            }
    }

    // Whether anything fails that lacks one call or has one value simpler. What
    // looks somewhere else than it did is not known to be minimal before.
    bool found_simpler() {
        const script it = best_.smallest;
        if (law_.single || it.calls.size() > 32) return false;
        for (std::size_t i = 0; i < it.calls.size(); ++i) {
            script without = it;
            without.calls.erase(without.calls.begin() +
                                static_cast<std::ptrdiff_t>(i));
            (without.calls.empty() ? without.seen : without.calls.back().seen) =
                it.calls.back().seen;
            if (is_over()) return false;
            if (fails(without) || found_by_opening(without)) return true;
        }
        script changed = it;
        for (const place& one : places(law_, changed)) {
            const value old = one.held();
            for (value& next : simpler(*one.from, old)) {
                one.held() = std::move(next);
                if (is_over()) return false;
                if (fails(changed)) return true;
            }
            one.held() = old;
        }
        return false;
    }

    // What begins with less may need fewer calls.
    bool found_by_opening(script without) {
        for (std::size_t i = 0; i < without.opening.size(); ++i) {
            const value old = without.opening[i];
            if (old.is != value::kind::whole) continue;
            for (value& next : simpler(law_.opening_slots[i].from, old)) {
                without.opening[i] = std::move(next);
                if (!is_over() && fails(without)) return true;
            }
            without.opening[i] = old;
        }
        return false;
    }

    // Looks that matter are named one by one.
    void name_looks() {
        best_.smallest.seen &= all_views();
        for (call& made : best_.smallest.calls) made.seen &= all_views();
    }

    looks all_views() const {
        looks all = 0;
        for (std::size_t i = 0; i < law_.views.size(); ++i) all |= view_bit(i);
        return all;
    }

    bool fails(const script& it) {
        ++best_.runs;
        const auto why =
            fails_(looks_at_the_end_ ? seen_as(it, 0, best_.why.seen) : it);
        if (why)
            take(looks_at_the_end_ ? seen_as(it, 0, best_.why.seen) : it, *why);
        return why.has_value();
    }

    // What takes thousands of calls is told in loops: a few less of them are
    // not worth the time.
    double seconds() const {
        const bool is_long = calls_in(law_, best_.smallest) > 5'000;
        return (is_long ? 0.4 : 1) * how_.shrink_seconds;
    }

    bool is_over() {
        const bool sought = how_.short_enough == 0 ||
                            calls_in(law_, best_.smallest) > how_.short_enough;
        best_.minimal = sought && best_.runs < how_.shrink_runs &&
                        watch_.seconds() < seconds();
        return !best_.minimal;
    }

    // Leaves some of the budget for the steps that make a script minimal.
    bool is_tired() {
        return 4 * best_.runs > 3 * how_.shrink_runs ||
               4 * watch_.seconds() > 3 * seconds() || is_over();
    }

    // Descends the tree of candidates as long as one of them fails.
    void descend() {
        const auto smaller = [this](const candidate& from) {
            return rc::makeSeq<search>(law_, from);
        };
        candidate from;
        from.it = best_.smallest;
        for (bool progress = true; progress;) {
            progress = false;
            auto branches =
                rc::shrinkable::shrinkRecur(from, smaller).shrinks();
            while (auto branch = branches.next()) {
                if (is_over()) return;
                candidate next = branch->value();
                if (!fails(next.it)) continue;
                next.it = best_.smallest;
                from = std::move(next);
                progress = true;
                break;
            }
        }
    }

    // No single step shrinks further: tries random shorter scripts, more of
    // them the more calls there are, and none beyond 32 calls.
    bool found_shorter() {
        const std::size_t calls = best_.smallest.calls.size();
        if (law_.single || calls > 32) return false;
        const std::size_t tries =
            how_.shrink_runs * (calls <= 14 ? calls * calls : 40) / 280;
        for (std::size_t i = 0; i < tries && calls >= 3; ++i) {
            if (is_tired()) return false;
            if (fails(draw_shorter(law_, best_.smallest, random_))) return true;
        }
        return false;
    }

    const machine& law_;
    const trial& fails_;
    const settings& how_;
    bool looks_;  // are played where a script says so
    shrunk best_;
    bool looks_at_the_end_ = false;
    stopwatch watch_;
    dice random_{0x736d616c6c};
};

}  // namespace

shrunk shrink(const machine& law, const script& first, const failure& why,
              const trial& fails, const settings& how, bool spares) {
    return shrinker(law, fails, how, first, why, spares).run();
}

std::vector<std::vector<bool>> indifferent(const machine& law,
                                           const script& smallest,
                                           const trial& fails) {
    std::vector<std::vector<bool>> any;
    dice random(0x746e74);
    if (calls_in(law, smallest) > 5'000) return any;
    for (std::size_t i = 0; i < smallest.calls.size(); ++i) {
        any.emplace_back();
        const auto& slots = law.rules[smallest.calls[i].rule].slots;
        for (std::size_t j = 0; j < slots.size(); ++j) {
            auto others = simplest(slots[j].from, 4);
            for (int draws = 0; draws < 3; ++draws)
                others.push_back(draw(slots[j].from, {}, 0.2, random));
            script other = smallest;
            const call& made = smallest.calls[i];
            if (j < made.steps.size() && made.steps[j] != 0) {
                any.back().push_back(false);
                continue;
            }
            any.back().push_back(std::ranges::all_of(others, [&](value& it) {
                other.calls[i].drawn[j] = std::move(it);
                const auto failed = fails(other);
                return failed && failed->calls == smallest.calls.size();
            }));
        }
    }
    return any;
}

}  // namespace tenet::laws::engine
