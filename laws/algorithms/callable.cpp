#include <tenet/laws/algorithms/callable.hpp>

#include <algorithm>
#include <tenet/laws/algorithms/callable_trial.hpp>

#include "../engine/script.hpp"

namespace tenet::laws::callable {

std::string text_of(const std::vector<name>& arguments, shape how) {
    std::string text;
    for (const auto& [it, is_list] : arguments) {
        if (!text.empty()) text += ", ";
        if (!is_list || how == shape::whole)
            text += it;
        else if (how == shape::moved)
            text += "std::move(" + it + ")";
        else if (how == shape::iterators)
            text += it + ".begin(), " + it + ".end()";
        else if (how == shape::pointers)
            text += it + ".data(), " + it + ".data() + " + it + ".size()";
        else if (how == shape::length)
            text += it + ".data(), int(" + it + ".size())";
        else
            text += it + ".data()";
    }
    return text;
}

namespace {

using nothing = within<0, 0>;

// One case, in a child like any other.
finding judge_once(const std::string& claim, const std::string& text,
                   const std::function<std::string()>& wrong, settings how) {
    how.cases = 1;
    how.shrink_runs = 0;
    how.announce = false;
    return property(claim, text, [&wrong](nothing) { return wrong(); })
        .judge(how);
}

std::string wrong_among(const small_inputs& inputs) {
    for (std::size_t i = 0; i < inputs.count; ++i) {
        engine::next_input(i);
        if (auto wrong = inputs.wrong(i); !wrong.empty()) return wrong;
    }
    return {};
}

// What a run of all ended at, tried once more: alone, it is shown as it is.
finding judge_alone(const finding& of_all, const small_inputs& inputs,
                    const settings& how) {
    const std::size_t i = of_all.input - 1;
    finding one = of_all;
    one.counterexample = inputs.text(i) + ";  // " + of_all.reason + '\n';
    if (of_all.ending == ending_of_case::hung) return one;  // long enough
    finding alone = judge_once(
        of_all.claim, inputs.text(i), [&] { return inputs.wrong(i); }, how);
    return alone.verdict == verdict::refuted ? alone : of_all;
}

}  // namespace

finding judge_all(const std::string& claim, const small_inputs& inputs,
                  const settings& how) {
    if (how.first_only && engine::refuted_so_far().any)
        return engine::after_refutation(claim);
    finding found = judge_once(
        claim, "all small inputs", [&] { return wrong_among(inputs); }, how);
    if (found.verdict == verdict::refuted && found.input > 0)
        found = judge_alone(found, inputs, how);
    if (found.verdict != verdict::refuted)
        found.statistics.cases = inputs.count;
    found.all_cases = how.cases_are_set;
    if (how.first_only) engine::refuted_so_far().add(found);
    return found;
}

bool seems(const std::function<bool()>& true_of_it, const settings& how) {
    settings once = how;
    once.leaks = false;
    once.case_seconds /= 4;  // of an input this small
    const auto wrong = [&] { return std::string(true_of_it() ? "" : "no"); };
    return judge_once("it seems", "probe", wrong, once).verdict ==
           verdict::holds;
}

report report_on(const char* law, const char* usual_name, const settings& how) {
    return {law, how.called.empty() ? usual_name : how.called, {}};
}

std::string got(const value& answer, const std::string& but) {
    return "got " + show(answer) + ", but " + but;
}

bool is_whole(const value& it) {
    return it.is == value::kind::whole || it.is == value::kind::natural;
}

std::int64_t whole_or_none(const value& it) {
    return it.is == value::kind::whole ? it.whole : -1;
}

bool read_numbers(const value& list, std::vector<std::int64_t>& into) {
    into.clear();
    if (list.is == value::kind::text) {
        for (const char letter : list.text) into.push_back(letter);
        return true;
    }
    if (list.is != value::kind::list) return false;
    for (const value& part : list.parts) {
        if (part.is != value::kind::whole) return false;
        into.push_back(part.whole);
    }
    return true;
}

// All at once, as an argument may contain the place of another.
std::string read_chosen(const value& answer, pairs intervals, pairs& chosen) {
    const pairs all = intervals;
    for (const value& part : answer.parts) {
        std::vector<std::int64_t> ends;
        std::pair<int, int> one;
        if (is_whole(part) && part.whole >= 0 &&
            std::cmp_less(part.whole, all.size()))
            one = all[std::size_t(part.whole)];
        else if (read_numbers(part, ends) && ends.size() == 2)
            one = {int(ends[0]), int(ends[1])};
        else
            return "there is no interval " + show(part);
        const auto at = std::ranges::find(intervals, one);
        if (at == intervals.end()) return show(part) + " is chosen too often";
        intervals.erase(at);
        chosen.push_back(one);
    }
    return {};
}

std::string wrong_with_best(
    const value& answer, std::int64_t due, const std::string& best,
    const std::function<std::string(const value& list)>& wrong_with) {
    const auto right = [&](const value& number) {
        return is_whole(number) && number.whole == due;
    };
    if (answer.is != value::kind::list)
        return right(answer) ? "" : got(answer, best);
    const bool both =
        answer.parts.size() == 2 && answer.parts[1].is == value::kind::list;
    if (both && !right(answer.parts[0])) return got(answer, best);
    const std::string wrong = wrong_with(both ? answer.parts[1] : answer);
    return wrong.empty() ? "" : got(answer, wrong);
}

std::string with_arguments(std::string text,
                           const std::vector<std::string>& arguments) {
    for (auto at = text.find('$'); at != text.npos; at = text.find('$', at)) {
        const auto i =
            at + 1 < text.size() ? std::size_t(text[at + 1] - '0') : text.npos;
        if (i < arguments.size()) {
            text.replace(at, 2, arguments[i]);
            at += arguments[i].size();
        } else {
            ++at;
        }
    }
    return text;
}

std::string declared(const std::string& list, const std::string& it,
                     const std::string& place) {
    if (list == "std::string") return list + ' ' + it + " = " + place + ";\n";
    const std::string letters = "text_of_" + it;
    return "const std::string " + letters + " = " + place + ";\n" + list + ' ' +
           it + '(' + letters + ".begin(), " + letters + ".end());\n";
}

std::string declared_words(const std::string& list, const std::string& it,
                           const std::string& place) {
    if (list != "std::vector<std::vector<char>>")
        return list + ' ' + it + place + ";\n";
    return list + ' ' + it +
           ";\nfor (const auto& row : std::vector<std::string>" + place +
           ")\n    " + it + ".emplace_back(row.begin(), row.end());\n";
}

numbers without_equals(const numbers& drawn) {
    numbers list;
    for (const int x : drawn)
        if (std::ranges::count(list, x) == 0) list.push_back(x);
    return list;
}

std::string lower_case(std::string text) {
    for (char& letter : text)
        if (letter < 'a' || letter > 'z')
            letter = static_cast<char>('a' + (letter & 15));
    return text;
}

std::vector<std::string> all_words(char last, std::size_t longest) {
    std::vector<std::string> all;
    for (const numbers& letters : all_lists('a', last, longest))
        all.emplace_back(letters.begin(), letters.end());
    return all;
}

std::vector<std::tuple<std::string, std::string>> all_pairs_of_words() {
    std::vector<std::tuple<std::string, std::string>> all;
    const auto words = all_words('c', 3);
    for (const auto& a : words)
        for (const auto& b : words) all.emplace_back(a, b);
    std::ranges::stable_sort(all, {}, [](const auto& both) {
        return std::get<0>(both).size() + std::get<1>(both).size();
    });
    return all;
}

std::vector<numbers> all_lists(int low, int high, std::size_t longest,
                               std::size_t shortest) {
    std::vector<numbers> all{{}};
    std::size_t begin = 0;
    for (std::size_t length = 1; length <= longest; ++length)
        for (const std::size_t end = all.size(); begin < end; ++begin)
            for (int x = low; x <= high; ++x) {
                numbers longer = all[begin];
                longer.push_back(x);
                all.push_back(std::move(longer));
            }
    std::erase_if(all, [&](const numbers& xs) { return xs.size() < shortest; });
    return all;
}

}  // namespace tenet::laws::callable
