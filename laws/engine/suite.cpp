// Misuse is reported by assertions in every build.
#undef NDEBUG
#include <cassert>
#include <cctype>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::engine {

disagreement objected(const value& got, const std::string& objection) {
    if (objection.empty()) return {};
    if (!got.is_told()) return {{}, {}, objection};
    return {{}, {}, "got " + show(got) + ", but " + objection};
}

disagreement invariant_view::compare(const void* s, const void*) const {
    if (as<objects>(s).at(on).invariant()) return {};
    return {"true", "false", {}};
}

// -------------------------------------------------------------------- regular

namespace {

constexpr std::string_view other = "other";

bool is_word(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_';
}

std::string with_word(std::string text, std::string_view word,
                      std::string_view by) {
    for (auto at = text.find(word); at != std::string::npos;
         at = text.find(word, at + by.size())) {
        const auto end = at + word.size();
        if ((at == 0 || !is_word(text[at - 1])) &&
            (end == text.size() || !is_word(text[end])))
            text.replace(at, word.size(), by);
    }
    return text;
}

}  // namespace

std::string call_text_on(const std::string& name, const std::string& call,
                         side on, std::size_t slots) {
    const std::string text = call_text(name, call, slots);
    return on == side::first ? text : with_word(text, name, other);
}

std::string text_of(regular_call made, const std::string& name) {
    const auto text = [&] {
        switch (made) {
            case regular_call::declare:
                return "auto other = it";
            case regular_call::assign_to_other:
                return "other = it";
            case regular_call::assign_from_other:
                return "it = other";
            case regular_call::assign_itself:
                return "it = std::as_const(it)";
            case regular_call::move_there_and_back:
                return "{ auto moved = std::move(it); it = std::move(moved); }";
            case regular_call::move_from_other:
                return "it = std::move(other)";
            case regular_call::swap:
                break;
        }
        return "std::swap(it, other)";
    };
    return with_word(text(), "it", name);
}

std::string name_of(regular_call made) {
    switch (made) {
        case regular_call::declare:
            return "copy construction";
        case regular_call::assign_to_other:
        case regular_call::assign_from_other:
            return "copy assignment";
        case regular_call::assign_itself:
            return "self-assignment";
        case regular_call::move_there_and_back:
        case regular_call::move_from_other:
            return "moves";
        case regular_call::swap:
            break;
    }
    return "swap";
}

bool offers(const regularity& can, regular_call made) {
    switch (made) {
        case regular_call::move_there_and_back:
            return can.move_there_and_back;
        case regular_call::move_from_other:
        case regular_call::swap:
            return can.copy && can.swap;  // copies declare the other
        default:
            return can.copy;
    }
}

bool may_be_made(regular_call made, presence now) {
    switch (made) {
        case regular_call::declare:
            return now == presence::undeclared;
        case regular_call::assign_to_other:
            return now != presence::undeclared;
        case regular_call::assign_itself:
        case regular_call::move_there_and_back:
            return true;
        default:
            return now == presence::alive;
    }
}

value act_regular(regular_call made, objects& both) {
    const regularity& can = both.first.of().regular;
    void* const it = both.first.address();
    void* const second = both.second ? both.second->address() : nullptr;
    switch (made) {
        case regular_call::declare:
            both.second.emplace(copy_of(both.first));
            break;
        case regular_call::assign_to_other:
            can.assign(second, it);
            break;
        case regular_call::assign_from_other:
            can.assign(it, second);
            break;
        case regular_call::assign_itself:
            can.assign(it, it);
            break;
        case regular_call::move_there_and_back:
            if (!can.move_there_and_back(it)) return words_of("false");
            break;
        case regular_call::move_from_other:
            can.assign_moved(it, second);
            break;
        case regular_call::swap:
            can.swap(it, second);
            break;
    }
    calm();
    return value::of(value::kind::untold);
}

// ----------------------------------------------------------------- long cases

std::size_t rule_named(const machine& law, std::string_view call) {
    for (std::size_t i = 0; i < law.rules.size(); ++i)
        if (law.rules[i].named == call || law.rules[i].text == call) return i;
    return erased_rule::none;
}

void add_long_case(machine& law, const std::vector<std::int64_t>& opening,
                   const std::vector<stretch>& stretches) {
    script it;
    it.opening.assign(opening.begin(), opening.end());
    it.seen = 0;
    for (const stretch& one : stretches) {
        call made{rule_named(law, one.call), {}};
        if (made.rule == erased_rule::none) continue;
        made.drawn.assign(one.first.begin(), one.first.end());
        made.times = one.times;
        made.steps = one.steps;
        made.throughout = one.seen;
        made.seen = one.seen ? every_view : 0;
        assert(made.drawn.size() == law.rules[made.rule].slots.size());
        it.calls.push_back(std::move(made));
    }
    if (it.calls.empty()) return;
    it.calls.back().seen = every_view;
    law.long_scripts.push_back(std::move(it));
}

// ------------------------------------------------------------------- elements

namespace {

// What the calls of a law promise, in words.
const char* left_behind(const machine& law) {
    return law.rules.front().promised == guarantee::strong ? " changes nothing"
                                                           : " loses no memory";
}

}  // namespace

report judge_elements(machine& law, const subject& of, const settings& how) {
    report found{"", of.type, {}};
    const std::string claim = law.claim;
    switch (of.elements) {
        case element_kind::fragile: {
            const std::string left = left_behind(law);
            law.claim =
                std::string("a comparison, a hash") +
                (of.faults & fault_move ? ", a copy or a move" : " or a copy") +
                " that throws" + left;
            found += judge_faults(law, how, of.faults);
            law.claim = "an allocation that fails" + left;
            found += judge_faults(law, how, fault_allocation);
            break;
        }
        case element_kind::awkward:
            law.claim = claim +
                        ", of elements that can only be moved, have no "
                        "default and lie at multiples of 64";
            found += judge(law, how);
            break;
        case element_kind::calls_back:
            law.claim = claim +
                        ", and looks it whenever an element is destroyed that "
                        "calls back";
            found += judge_reentrant(law, how, false);
            break;
        case element_kind::calls_back_at_the_end:
            law.claim = claim +
                        ", and looks it when all elements are destroyed and "
                        "call back";
            found += judge_reentrant(law, how, true);
            break;
        default:
            found += judge(law, how);
    }
    law.claim = claim;
    return found;
}

}  // namespace tenet::laws::engine

namespace tenet::laws {

namespace {

std::string words_of(element_kind kind) {
    switch (kind) {
        case element_kind::metered:
            return "counted";
        case element_kind::fragile:
            return "throwing";
        case element_kind::awkward:
            return "move-only and over-aligned";
        case element_kind::calls_back:
        case element_kind::calls_back_at_the_end:
            return "calling back";
        default:
            return "plain";
    }
}

}  // namespace

bool starts_from(const subject& of, std::string_view start, const char* what,
                 report& found) {
    if (of.start(start)) return true;
    found.omit(std::string("construction from ") + what, of.type + " has none");
    return false;
}

void name_elements(report& found, const std::vector<subject>& all) {
    for (const subject& one : all)
        found.elements.push_back(words_of(one.elements));
    if (all.size() > 1 || all.front().elements != element_kind::number) return;
    const std::string& type = all.front().type;
    const bool is_template = type.find('<') != std::string::npos;
    found.omit(
        "counts of comparisons and moves, what is left when something throws",
        is_template ? "they are judged of the template, " +
                          type.substr(0, type.find('<'))
                    : "they are judged of a template of its elements");
}

}  // namespace tenet::laws
