#include <tenet/laws/algorithms/inversion_count.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::inversions {

namespace {

using callable::numbers;

std::string wrong_with(const value& answer, const numbers& list) {
    std::int64_t due = 0;
    for (std::size_t i = 0; i < list.size(); ++i)
        due += std::count_if(list.begin(), list.begin() + std::ptrdiff_t(i),
                             [&](int x) { return x > list[i]; });
    return callable::is_whole(answer) && answer.whole == due
               ? ""
               : callable::got(answer, "there are " + shown(due));
}

// Of a hundred values, which small integers hold, too.
std::string falling_text(const subject& count, const settings& how,
                         const std::string& n) {
    return count.list + " numbers(" + n + ");\nfor (int i = 0; i < " + n +
           "; ++i) numbers[i] = int((" + n + " - 1 - i) * 100LL / " + n +
           ");\n" + count.text(how, "inversion_count");
}

std::string wrong_with_falling(const subject& count, int n) {
    numbers list;
    std::vector<std::int64_t> of(100);
    for (int i = n; i-- > 0; ++of[std::size_t(list.back())])
        list.push_back(int(i * 100LL / n));
    std::int64_t due = std::int64_t{n} * (n - 1) / 2;
    for (const std::int64_t equals : of) due -= equals * (equals - 1) / 2;
    const value answer = count.call(list);
    return callable::is_whole(answer) && answer.whole == due
               ? ""
               : callable::got(answer, "there are " + shown(due));
}

finding counts_many(const subject& count, std::size_t bytes,
                    const settings& how) {
    constexpr const char* claim = "it counts more than 32 bits hold";
    if (bytes < 8) return not_judged(claim, "its answer has no more");
    return property(claim, falling_text(count, how, "100'000"),
                    [&count] { return wrong_with_falling(count, 100'000); })
        .judge(how.with_cases(1));
}

finding counts_long(const subject& count, int longest, const settings& how) {
    return judge_lengths(
        "it counts those of long lists", falling_text(count, how, "$0"),
        longest, [&count](int n) { return wrong_with_falling(count, n); }, how);
}

finding judge_time(const subject& count, const settings& how) {
    return plain::judge_n_log_n(
        count.list +
            " numbers($n);\n"
            "for (int i = 0; i < $n; ++i) numbers[i] = i * 61 % 101;\n" +
            count.text(how, "inversion_count"),
        [&count](std::size_t n) {
            numbers list;
            for (std::size_t i = 0; i < n; ++i)
                list.push_back(int(i * 61 % 101));
            count.call(list);
        },
        how);
}

std::vector<std::tuple<numbers>> all_small() {
    std::vector<std::tuple<numbers>> all;
    for (const numbers& list : callable::all_lists(0, 3, 6))
        all.emplace_back(list);
    return all;
}

}  // namespace

report judge(const subject& count, std::size_t bytes, const settings& how) {
    report found =
        callable::report_on("inversion_count", "inversion_count", how);
    const callable::trial<numbers> of_list{
        count.list + " numbers$0;\n" + count.text(how, "inversion_count"),
        count.call, wrong_with, how};
    found += of_list.on_all("it counts those of all small lists", all_small());
    constexpr const char* others = "it counts those of others";
    if (!found.refuted())
        found += count.has_sign
                     ? of_list.on_drawn<up_to<within<-100, 100>, 100>>(others)
                     : of_list.on_drawn<up_to<within<0, 100>, 100>>(others);
    finding time = judge_time(count, how);
    if (!found.refuted() && time.verdict != verdict::refuted) {
        // No more than an int counts, unless the answer is longer.
        found += counts_long(
            count, std::min(longest_after(time), bytes < 8 ? 40'000 : 70'000),
            how);
        found += counts_many(count, bytes, how);
    }
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::inversions
