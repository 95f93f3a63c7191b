#include <tenet/laws/algorithms/integer_partitions.hpp>

#include <algorithm>
#include <functional>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::integer_parts {

namespace {

using wholes = plain::numbers;

// By the first part, which is the greatest: each behind those of greater ones.
void add_sums(int left, int most, wholes& begun, std::vector<wholes>& all) {
    if (left == 0) all.push_back(begun);
    for (int part = std::min(left, most); part > 0; --part) {
        begun.push_back(part);
        add_sums(left - part, part, begun, all);
        begun.pop_back();
    }
}

// In falling lexicographic order.
std::vector<wholes> sums_of(int n) {
    std::vector<wholes> all;
    wholes begun;
    add_sums(n, n, begun, all);
    return all;
}

std::string wrong_with(const value& answer, int n) {
    const auto due = sums_of(n);
    if (callable::is_whole(answer))
        return std::cmp_equal(answer.whole, due.size())
                   ? ""
                   : callable::got(answer, "there are " + shown(due.size()));
    auto lists = plain::lists_of(answer);
    if (!lists) return callable::got(answer, "that is no list of lists");
    for (wholes& one : *lists) std::ranges::sort(one, std::greater<>());
    std::ranges::sort(*lists, std::greater<>());
    if (*lists == due) return {};
    std::ranges::reverse(*lists);
    return plain::wrong_in(*lists, {due.rbegin(), due.rend()}, due.size());
}

std::string wrong_order(const value& answer, int n) {
    return plain::lists_of(answer) == sums_of(n)
               ? ""
               : callable::got(answer, "they are not in order");
}

std::vector<std::tuple<int>> from_to(int low, int high) {
    std::vector<std::tuple<int>> all;
    for (int n = low; n <= high; ++n) all.emplace_back(n);
    return all;
}

// There are 42 of 10 and 627 of 20, but 512 and 524,288 orders of parts.
finding judge_time(const subject& sums, const settings& how) {
    return judge_growth(
        "its time grows as the sums", "the sums", 10, 20, 25, 150,
        {{"const int n = $n;\n" +
              callable::with_arguments(sums.text(how, "partitions"), {"n"}),
          [&sums](std::size_t n) { sums.call(int(n)); }}},
        how);
}

}  // namespace

report judge(const subject& sums, bool in_order, const settings& how) {
    report found = callable::report_on("integer_partitions", "partitions", how);
    callable::trial<int> of_n{sums.text(how, "partitions"), sums.call,
                              wrong_with, how};
    const int least = in_order ? 0 : 1;
    found += of_n.on_all("it gives every sum once", from_to(least, 10));
    found += judge_time(sums, how);
    if (!found.refuted())
        found += of_n.on_all("it is right about greater numbers",
                             {{11}, {12}, {17}, {24}});
    constexpr const char* order = "they come in falling lexicographic order";
    of_n.wrong = wrong_order;
    found += in_order ? of_n.on_all(order, from_to(least, 12))
                      : not_judged(order, "no order is asked for");
    return found;
}

}  // namespace tenet::laws::integer_parts
