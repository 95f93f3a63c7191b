#include <tenet/laws/algorithms/two_ended_window.hpp>

#include <algorithm>
#include <numeric>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::windows {

using namespace plain;

namespace {

using elements = up_to<within<0, 9>, 30>;
using limit = within<0, 30>;

std::vector<int> plain_list(const elements& xs) {
    return {xs.elements.begin(), xs.elements.end()};
}

// Of the windows of which the sum is at most that.
std::int64_t longest_of(const std::vector<int>& all, int most) {
    std::int64_t longest = 0;
    for (auto first = all.begin(); first != all.end(); ++first)
        for (auto last = first; last != all.end(); ++last)
            if (std::accumulate(first, last + 1, 0) <= most)
                longest = std::max<std::int64_t>(longest, last + 1 - first);
    return longest;
}

std::string wrong_with(const std::vector<int>& all, int most,
                       std::int64_t longest, const value& got) {
    const std::string due = "the longest has " + std::to_string(longest);
    if (got.is == value::kind::whole)
        return got.whole == longest ? "" : instead(got, due);
    const auto ends = whole_numbers(got);
    const auto n = std::int64_t(all.size());
    if (!ends || ends->size() != 2 || (*ends)[0] < 0 || (*ends)[1] > n)
        return instead(got, due);
    if ((*ends)[1] - (*ends)[0] != longest) return instead(got, due);
    const auto first = all.begin() + (*ends)[0],
               last = all.begin() + (*ends)[1];
    return std::accumulate(first, last, 0) <= most
               ? ""
               : instead(got, "that sum is greater");
}

struct window {
    std::vector<int> in, out;
    int sum = 0;
};

value found_by(const subject& it, std::vector<int>& all, int most,
               window& seen) {
    std::function<void(int)> enter = [&](int x) {
        seen.in.push_back(x);
        seen.sum += x;
    };
    std::function<void(int)> leave = [&](int x) {
        seen.out.push_back(x);
        seen.sum -= x;
    };
    std::function<bool()> fits = [&] { return seen.sum <= most; };
    return it.find(all, {&enter}, {&leave}, {&fits});
}

std::string wrong_order(const std::vector<int>& all, const window& seen) {
    if (seen.in != all) return "entered are " + shown(seen.in);
    const auto n = seen.out.size();
    if (n > all.size() ||
        !std::equal(seen.out.begin(), seen.out.end(), all.begin()))
        return "those that leave are " + shown(seen.out);
    return {};
}

std::string call_of(const subject& it, const std::string& most,
                    const settings& how) {
    return "int sum = 0;\n" +
           functions::call_text(
               it.how, functions::name_of(how, "two_ended_window"),
               "[&](int x) { sum += x; }, [&](int x) { sum -= x; }, "
               "[&] { return sum <= " +
                   most + "; }");
}
std::string script_of(const subject& it, const settings& how) {
    return functions::list_text(functions::number_type::of<int>()) +
           call_of(it, "$1", how);
}

finding finds_in_long(const subject& it, const settings& how) {
    return judge_lengths(
        "it finds it in long lists",
        "std::vector<int> numbers($0, 1);\n" + call_of(it, "100", how), 5'000,
        [&it](int n) {
            std::vector<int> all(std::size_t(n), 1);
            window seen;
            const value got = found_by(it, all, 100, seen);
            return wrong_with(all, 100, std::min(n, 100), got);
        },
        how);
}

}  // namespace

report judge(const subject& it, const settings& how) {
    report found{
        "two_ended_window", functions::name_of(how, "two_ended_window"), {}};
    found +=
        property("it finds the longest window that fits", script_of(it, how),
                 [&it](const elements& xs, limit most) {
                     auto all = plain_list(xs);
                     window seen;
                     const value got = found_by(it, all, most, seen);
                     return wrong_with(all, most, longest_of(all, most), got);
                 })
            .judge(how);
    found +=
        property("every element enters once and leaves at most once, in order",
                 script_of(it, how),
                 [&it](const elements& xs, limit most) {
                     auto all = plain_list(xs);
                     window seen;
                     found_by(it, all, most, seen);
                     return wrong_order(all, seen);
                 })
            .judge(how);
    if (!found.refuted()) found += finds_in_long(it, how);
    return found;
}

}  // namespace tenet::laws::windows
