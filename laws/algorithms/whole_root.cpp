#include <tenet/laws/algorithms/whole_root.hpp>

#include <algorithm>
#include <random>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::whole_roots {

namespace {

using wholes = std::vector<std::int64_t>;

// 3037000499 squared is the last square below 2^63.
constexpr std::int64_t greatest_root = 3'037'000'499;

// Bit by bit, the greatest first; no square overflows.
std::int64_t root_of(std::int64_t x) {
    std::int64_t root = 0;
    for (std::int64_t bit = std::int64_t{1} << 31; bit > 0; bit /= 2) {
        const std::int64_t next = root + bit;
        if (next <= greatest_root && next * next <= x) root = next;
    }
    return root;
}

std::string call_text(const std::string& x, const settings& how) {
    return (how.called.empty() ? "root" : how.called) + '(' + x + ')';
}

// Of these, the least first.
finding judge_all(const std::string& claim, const subject& of, wholes all,
                  const settings& how) {
    std::erase_if(all, [&](auto x) { return x < 0 || x > of.greatest; });
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return callable::judge_all(
        claim,
        {all.size(),
         [&](std::size_t i) {
             const bool is_long = all[i] > std::numeric_limits<int>::max();
             return call_text(shown(all[i]) + (is_long ? "LL" : ""), how);
         },
         [&](std::size_t i) -> std::string {
             const value answer = of.call(all[i]);
             const std::int64_t due = root_of(all[i]);
             if (callable::is_whole(answer) && answer.whole == due) return {};
             return callable::got(answer, "the whole root is " + shown(due));
         }},
        how);
}

// Numbers of any size up to the greatest: of each count of bits, as many.
wholes drawn(std::int64_t greatest, const settings& how) {
    std::mt19937_64 random(how.seed);
    wholes all;
    for (int bits = 1; bits < 64; ++bits)
        for (int i = 0; i < 8; ++i)
            all.push_back(std::int64_t(random() >> (64 - bits)));
    std::erase_if(all, [&](auto x) { return x > greatest; });
    return all;
}

// One less, the square, and one more: of powers of two and their neighbours,
// of any numbers, and of the last one.
wholes near_squares(const subject& of, const settings& how) {
    wholes roots = drawn(root_of(of.greatest), how);
    for (std::int64_t power = 1; power <= greatest_root; power *= 2)
        for (const std::int64_t near : {power - 1, power, power + 1})
            roots.push_back(near);
    roots.push_back(root_of(of.greatest));
    wholes all;
    for (const std::int64_t root : roots)
        for (const std::int64_t by : {-1, 0, 1})
            if (root <= greatest_root) all.push_back(root * root + by);
    return all;
}

wholes great_numbers(const subject& of, const settings& how) {
    wholes all = drawn(of.greatest, how);
    for (std::int64_t less = 0; less < 100; ++less)
        all.push_back(of.greatest - less);
    for (std::int64_t half = of.greatest; half > 0; half /= 2)
        all.insert(all.end(), {half, half + (half < INT64_MAX)});
    return all;
}

finding judge_time(const subject& of, const settings& how) {
    constexpr const char* claim = "its time grows as log x";
    if (of.greatest < 1'000'000'000)
        return not_judged(claim, "its numbers are too small");
    return judge_growth(claim, "log x", 10'000, 1'000'000'000, 2.3, 6,
                        {{call_text("$n", how),
                          [&of](std::size_t x) { of.call(std::int64_t(x)); }}},
                        how);
}

}  // namespace

report judge(const subject& of, const settings& how) {
    report found = callable::report_on("whole_root", "root", how);
    wholes small;
    for (std::int64_t x = 0; x <= 1000; ++x) small.push_back(x);
    found +=
        judge_all("it is right about all numbers up to 1000", of, small, how);
    found += judge_time(of, how);
    // What counts up would not come to an end of others.
    if (found.refuted()) return found;
    found +=
        judge_all("it is right near squares", of, near_squares(of, how), how);
    if (!found.refuted())
        found += judge_all("it is right about great numbers", of,
                           great_numbers(of, how), how);
    return found;
}

}  // namespace tenet::laws::whole_roots
