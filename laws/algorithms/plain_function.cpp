#include <tenet/laws/algorithms/plain_function.hpp>

#include <algorithm>
#include <sstream>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::plain {

std::string call_text(const way& f, const std::string& name,
                      const std::string& more) {
    return functions::call_text(f.how, name, more);
}

std::string script_text(const way& f, const std::string& name,
                        const std::string& more) {
    return functions::list_text(f.type) + call_text(f, name, more);
}

bool is_true(const std::function<bool()>& it, const settings& how) {
    settings once = how;
    once.cases = 1;
    once.shrink_runs = 0;
    once.leaks = once.announce = false;
    once.case_seconds /= 4;  // of an input this small
    return property("", "", [&it](within<0, 0>) { return it(); })
               .judge(once)
               .verdict == verdict::holds;
}

namespace {

// The next list of places, of the same length or longer; false behind the last.
bool advance(std::vector<std::size_t>& list, std::size_t longest,
             std::size_t places) {
    for (std::size_t& x : list) {
        if (++x < places) return true;
        x = 0;
    }
    list.push_back(0);
    return list.size() <= longest;
}

numbers those_at(const std::vector<std::size_t>& places, const numbers& of) {
    numbers list;
    for (const std::size_t at : places) list.push_back(of[at]);
    return list;
}

// Of "of {0, 1}: got 3, but that is 2".
std::optional<value> list_in(const std::string& reason) {
    const std::string begin = "of {";
    const auto end = reason.find("}: ");
    if (!reason.starts_with(begin) || end == reason.npos) return std::nullopt;
    std::istringstream in(reason.substr(begin.size(), end - begin.size()));
    value::list parts;
    for (std::int64_t x = 0; in >> x; in.ignore(2)) parts.push_back(x);
    return parts;
}

// With the list declared.
finding judge_list(const std::string& claim, const std::string& text,
                   const value& list,
                   const std::function<std::string(const numbers&)>& wrong_with,
                   settings how) {
    how.shrink_runs = 0;
    how.announce = false;
    return property(claim, text,
                    [&wrong_with](const up_to<std::int64_t, 100>& xs) {
                        return wrong_with(xs);
                    })
        .on({{list}})
        .judge(how);
}

}  // namespace

finding every_short_list(
    const std::string& claim, const std::string& text, std::size_t longest,
    const numbers& elements,
    const std::function<std::string(const numbers&)>& wrong_with,
    const settings& how) {
    settings once = how;
    once.cases = 1;
    finding found = property(claim, text, [=](within<0, 0>) {
                        std::vector<std::size_t> places;
                        std::size_t which = 0;
                        do {
                            engine::next_input(which++);
                            const numbers list = those_at(places, elements);
                            const std::string wrong = wrong_with(list);
                            if (!wrong.empty())
                                return "of " + shown(list) + ": " + wrong;
                        } while (advance(places, longest, elements.size()));
                        return std::string();
                    }).judge(once);
    found.all_cases = how.cases_are_set;
    if (found.ending != ending_of_case::well && found.input > 0) {
        std::vector<std::size_t> places;
        for (std::size_t i = 1; i < found.input; ++i)
            advance(places, longest, elements.size());
        const std::string list = shown(those_at(places, elements));
        found.reason = "of " + list + ": " + found.reason;
        found.counterexample = text + ";  // " + found.reason + '\n';
    }
    const auto list = list_in(found.reason);
    if (found.verdict != verdict::refuted || !list ||
        found.ending == ending_of_case::hung)
        return found;
    finding declared = judge_list(claim, text, *list, wrong_with, once);
    return declared.verdict == verdict::refuted ? declared : found;
}

std::string listed(const numbers& all) {
    const std::string list = shown(all);
    return list.substr(1, list.size() - 2);
}

numbers from_to(std::int64_t low, std::int64_t high) {
    numbers all;
    for (; low <= high; ++low) all.push_back(low);
    return all;
}

numbers ends_of(const functions::number_type& type) {
    const std::size_t bits = 8 * type.bytes - 1;
    const auto half = std::int64_t((std::uint64_t{1} << bits) - 1);
    if (type.is_signed) return {-half - 1, -half, half - 1, half};
    const std::int64_t high = bits == 63 ? half : 2 * half + 1;
    return {0, 1, high - 1, high};
}

std::string instead(const value& got, const std::string& expected) {
    return "got " + (got.is_told() ? show(got) : "nothing") + ", but " +
           expected;
}

value list_of(const numbers& all) {
    value::list parts;
    for (const std::int64_t x : all) parts.push_back(x);
    return parts;
}

std::optional<numbers> whole_numbers(const value& answer) {
    if (answer.is != value::kind::list) return std::nullopt;
    numbers all;
    for (const value& part : answer.parts) {
        if (part.is != value::kind::whole) return std::nullopt;
        all.push_back(part.whole);
    }
    return all;
}

std::optional<std::vector<numbers>> lists_of(const value& answer) {
    if (answer.is != value::kind::list) return std::nullopt;
    std::vector<numbers> all;
    for (const value& part : answer.parts) {
        const auto one = whole_numbers(part);
        if (!one) return std::nullopt;
        all.push_back(*one);
    }
    return all;
}

std::string wrong_in(const std::vector<numbers>& lists,
                     const std::vector<numbers>& due, std::size_t most) {
    for (const numbers& one : due)
        if (!std::ranges::binary_search(lists, one))
            return shown(one) + " is missing";
    for (const numbers& one : lists)
        if (!std::ranges::binary_search(due, one))
            return shown(one) + " does not belong there";
    return "there are " + shown(lists.size()) + ", but " + shown(due.size()) +
           " different ones" +
           (most == due.size() ? "" : ", or " + shown(most) + " in all");
}

finding judge_n_log_n(const std::string& text,
                      const std::function<void(std::size_t n)>& run,
                      const settings& how) {
    return judge_time("its time grows as n log n at most", "n log n", 1'000,
                      4'000, 4.8, 9, {{text, run}}, how);
}

}  // namespace tenet::laws::plain
