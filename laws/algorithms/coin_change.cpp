#include <tenet/laws/algorithms/coin_change.hpp>

#include <algorithm>
#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::coins {

namespace {

using callable::numbers;

// Fewest coins by breadth: after n rounds, all amounts that n coins make.
int fewest(const numbers& coins, int amount) {
    std::vector<bool> made(std::size_t(amount) + 1);
    made[0] = true;
    for (int n = 0; n <= amount; ++n) {
        if (made[std::size_t(amount)]) return n;
        std::vector<bool> next(made.size());
        for (std::size_t sum = 0; sum < made.size(); ++sum)
            for (const int coin : coins)
                if (made[sum] && sum + std::size_t(coin) < next.size())
                    next[sum + std::size_t(coin)] = true;
        made = std::move(next);
    }
    return -1;
}

std::string wrong_with_list(const value& answer, const numbers& coins,
                            int amount) {
    std::vector<std::int64_t> taken;
    if (!callable::read_numbers(answer, taken))
        return callable::got(answer, "that is no list of coins");
    for (const auto coin : taken)
        if (std::ranges::count(coins, coin) == 0)
            return callable::got(answer, "there is no coin " + shown(coin));
    const auto sum = std::accumulate(taken.begin(), taken.end(), 0LL);
    return sum == amount ? "" : callable::got(answer, "that is " + shown(sum));
}

std::string wrong_with(const value& answer, const numbers& coins, int amount) {
    const int least = fewest(coins, amount);
    const bool is_list = answer.is == value::kind::list;
    if (least < 0 && (callable::whole_or_none(answer) != -1 ||
                      (is_list && !answer.parts.empty())))
        return callable::got(answer, "no coins make " + shown(amount));
    if (least < 0) return {};
    if (is_list)
        if (auto wrong = wrong_with_list(answer, coins, amount); !wrong.empty())
            return wrong;
    const auto taken = is_list ? std::int64_t(answer.parts.size())
                               : callable::whole_or_none(answer);
    return taken == least
               ? ""
               : callable::got(answer, "the fewest coins are " + shown(least));
}

bool has_equals(numbers coins) {
    std::ranges::sort(coins);
    return std::ranges::adjacent_find(coins) != coins.end();
}

std::vector<std::tuple<numbers, int>> all_small() {
    std::vector<std::tuple<numbers, int>> all;
    for (const numbers& coins : callable::all_lists(1, 6, 3))
        for (int amount = 0; amount < 13 && !has_equals(coins); ++amount)
            all.emplace_back(coins, amount);
    return all;
}

finding judge_time(const subject& change, const settings& how) {
    return judge_growth(
        "its time grows as the amount", "the amount", 20, 60, 3, 20,
        {{change.list + " coins{1, 2, 3, 4, 5, 6};\n" +
              callable::with_arguments(change.text(how, "change"), {"", "$n"}),
          [&](std::size_t n) {
              change.call({1, 2, 3, 4, 5, 6}, int(n));
          }}},
        how);
}

}  // namespace

report judge(const subject& change, const settings& how) {
    report found = callable::report_on("coin_change", "change", how);
    const callable::trial<numbers, int> of_coins{
        change.list + " coins$0;\n" + change.text(how, "change"), change.call,
        wrong_with, how};
    found += of_coins.on_all("it takes the fewest coins on all small inputs",
                             all_small());
    // Whose time explodes would not come to an end of others.
    found += judge_time(change, how);
    if (!found.refuted())
        found += of_coins.on_drawn<up_to<within<1, 40>, 6>, within<0, 100>>(
            "it takes the fewest coins on others");
    return found;
}

}  // namespace tenet::laws::coins
