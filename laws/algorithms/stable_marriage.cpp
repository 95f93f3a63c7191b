#include <tenet/laws/algorithms/stable_marriage.hpp>

#include <numeric>
#include <optional>
#include <random>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::marriages {

namespace {

using callable::number_rows;
using callable::numbers;
using trial = callable::trial<number_rows, number_rows>;
using wholes = std::vector<std::int64_t>;

// What an answer is: of the kth pair its parts are receiver and proposer, or
// the other way round.
enum class meaning { receivers, proposers, pairs, swapped_pairs };

// Ranks of lists: how far behind each place stands.
number_rows ranks_of(const number_rows& lists) {
    number_rows ranks(lists.size(), numbers(lists.size()));
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (std::size_t k = 0; k < lists.size(); ++k)
            ranks[i][std::size_t(lists[i][k])] = int(k);
    return ranks;
}

// Any proposer and receiver who would rather have each other.
std::optional<std::pair<std::size_t, std::size_t>> unstable(
    const numbers& receiver_of, const number_rows& of_proposer,
    const number_rows& of_receiver) {
    for (std::size_t i = 0; i < receiver_of.size(); ++i)
        for (std::size_t j = 0; j < receiver_of.size(); ++j) {
            const auto mine = std::size_t(receiver_of[i]);
            const auto other = std::size_t(receiver_of[j]);
            if (of_proposer[i][other] < of_proposer[i][mine] &&
                of_receiver[other][i] < of_receiver[other][j])
                return std::pair(i, other);
        }
    return {};
}

// Of all matchings, the best that each proposer has in a stable one.
numbers best_of_all(const number_rows& of_proposer,
                    const number_rows& of_receiver) {
    numbers matching(of_proposer.size()), best;
    std::iota(matching.begin(), matching.end(), 0);
    do {
        if (unstable(matching, of_proposer, of_receiver)) continue;
        if (best.empty()) best = matching;
        for (std::size_t i = 0; i < best.size(); ++i)
            if (of_proposer[i][std::size_t(matching[i])] <
                of_proposer[i][std::size_t(best[i])])
                best[i] = matching[i];
    } while (std::ranges::next_permutation(matching).found);
    return best;
}

// Rounds, in each of which all propose, and all but the best are refused.
numbers best_of_many(const number_rows& proposers,
                     const number_rows& of_receiver) {
    const std::size_t n = proposers.size();
    std::vector<std::size_t> at(n);
    for (bool refused = true; refused;) {
        refused = false;
        numbers best(n, -1);
        const auto to = [&](std::size_t i) {
            return std::size_t(proposers[i][at[i]]);
        };
        for (std::size_t i = 0; i < n; ++i)
            if (best[to(i)] < 0 ||
                of_receiver[to(i)][i] <
                    of_receiver[to(i)][std::size_t(best[to(i)])])
                best[to(i)] = int(i);
        for (std::size_t i = 0; i < n; ++i)
            if (best[to(i)] != int(i)) {
                ++at[i];
                refused = true;
            }
    }
    numbers receiver_of;
    for (std::size_t i = 0; i < n; ++i)
        receiver_of.push_back(proposers[i][at[i]]);
    return receiver_of;
}

// Whether each of n has one; that is read into receiver_of.
bool read_matching(const value& answer, std::size_t n, meaning as,
                   numbers& receiver_of) {
    receiver_of.assign(n, -1);
    if (answer.is != value::kind::list || answer.parts.size() != n)
        return false;
    numbers proposer_of(n, -1);
    for (std::size_t k = 0; k < n; ++k) {
        wholes pair{std::int64_t(k), answer.parts[k].whole};
        if (as == meaning::pairs || as == meaning::swapped_pairs) {
            if (!callable::read_numbers(answer.parts[k], pair) ||
                pair.size() != 2)
                return false;
        } else if (!callable::is_whole(answer.parts[k])) {
            return false;
        }
        if (as == meaning::proposers || as == meaning::swapped_pairs)
            std::swap(pair[0], pair[1]);
        for (const auto one : pair)
            if (one < 0 || std::cmp_greater_equal(one, n)) return false;
        if (receiver_of[std::size_t(pair[0])] >= 0 ||
            proposer_of[std::size_t(pair[1])] >= 0)
            return false;
        receiver_of[std::size_t(pair[0])] = int(pair[1]);
        proposer_of[std::size_t(pair[1])] = int(pair[0]);
    }
    return true;
}

std::string wrong_with(const value& answer, meaning as, const numbers& best,
                       const number_rows& of_proposer,
                       const number_rows& of_receiver) {
    numbers receiver_of;
    if (!read_matching(answer, best.size(), as, receiver_of))
        return callable::got(answer, "that does not match each with one");
    if (const auto both = unstable(receiver_of, of_proposer, of_receiver))
        return callable::got(
            answer, "proposer " + shown(both->first) + " and receiver " +
                        shown(both->second) + " would rather have each other");
    for (std::size_t i = 0; i < best.size(); ++i)
        if (receiver_of[i] != best[i])
            return callable::got(answer, "proposer " + shown(i) +
                                             " can have receiver " +
                                             shown(best[i]));
    return {};
}

std::string wrong_with_small(const value& answer, meaning as,
                             const number_rows& proposers,
                             const number_rows& receivers) {
    const auto of_proposer = ranks_of(proposers);
    const auto of_receiver = ranks_of(receivers);
    return wrong_with(answer, as, best_of_all(of_proposer, of_receiver),
                      of_proposer, of_receiver);
}

// Seen where each of three proposers has the next.
meaning meaning_of(const subject& match, const settings& how) {
    const number_rows proposers{{1, 2, 0}, {2, 0, 1}, {0, 1, 2}};
    const number_rows receivers{{0, 1, 2}, {0, 1, 2}, {0, 1, 2}};
    for (const auto as :
         {meaning::proposers, meaning::pairs, meaning::swapped_pairs})
        if (callable::seems(
                [&] {
                    return wrong_with_small(match.call(proposers, receivers),
                                            as, proposers, receivers)
                        .empty();
                },
                how))
            return as;
    return meaning::receivers;
}

number_rows all_orders(int n) {
    number_rows all;
    numbers order(std::size_t(n), 0);
    std::iota(order.begin(), order.end(), 0);
    do all.push_back(order);
    while (std::ranges::next_permutation(order).found);
    return all;
}

// All pairs of tables of so many.
void add_all(int n, std::vector<std::tuple<number_rows, number_rows>>& all) {
    const auto orders = all_orders(n);
    std::vector<number_rows> tables;
    for (const numbers& places : callable::all_lists(
             0, int(orders.size()) - 1, std::size_t(n), std::size_t(n))) {
        number_rows table;
        for (const int i : places) table.push_back(orders[std::size_t(i)]);
        tables.push_back(std::move(table));
    }
    for (const auto& proposers : tables)
        for (const auto& receivers : tables)
            all.emplace_back(proposers, receivers);
}

number_rows shuffled_lists(std::size_t n, std::mt19937_64& random) {
    number_rows lists(n, numbers(n));
    for (numbers& list : lists) {
        std::iota(list.begin(), list.end(), 0);
        std::ranges::shuffle(list, random);
    }
    return lists;
}

std::vector<std::tuple<number_rows, number_rows>> others(const settings& how) {
    std::vector<std::tuple<number_rows, number_rows>> all;
    std::mt19937_64 random(how.seed);
    for (std::size_t i = 0; i < 120; ++i) {
        const std::size_t n = 4 + i / 10;
        auto proposers = shuffled_lists(n, random);
        // Where all like the same, most are refused.
        if (i % 3 == 0) proposers.assign(n, proposers[0]);
        all.emplace_back(std::move(proposers), shuffled_lists(n, random));
    }
    return all;
}

// All like the same, in the order of their places or turned by their own.
number_rows same_lists(std::size_t n, bool turned) {
    number_rows lists(n, numbers(n));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < n; ++k)
            lists[i][k] = int((turned ? i + k : k) % n);
    return lists;
}

std::string text_of(const subject& match, const settings& how,
                    const std::string& n, const std::string& liked) {
    return match.types[0] + " proposers(" + n + "), receivers(" + n +
           ");\nfor (int i = 0; i < " + n + "; ++i)\n    for (int k = 0; k < " +
           n + "; ++k) {\n        proposers[i].push_back(" + liked +
           ");\n        receivers[i].push_back(" + n + " - 1 - k);\n    }\n" +
           match.text(how, "match");
}

number_rows reversed_lists(std::size_t n) {
    number_rows lists = same_lists(n, false);
    for (numbers& list : lists) std::ranges::reverse(list);
    return lists;
}

finding judge_time(const subject& match, const settings& how) {
    const auto made = [&](const std::string& liked, bool turned) {
        return sized_input{
            text_of(match, how, "$n", liked), [&match, turned](std::size_t n) {
                match.call(same_lists(n, turned), reversed_lists(n));
            }};
    };
    return judge_growth("its time grows as n^2", "n^2", 60, 240, 16, 36,
                        {made("k", false), made("(i + k) % $n", true)}, how);
}

// Of receivers who all like the last proposers best.
finding judge_long(const subject& match, meaning as, const settings& how) {
    return judge_lengths(
        "it is the best in long ones", text_of(match, how, "$0", "k"), 300,
        [&](int n) {
            const auto proposers = same_lists(std::size_t(n), false);
            const auto receivers = reversed_lists(std::size_t(n));
            const auto of_receiver = ranks_of(receivers);
            return wrong_with(match.call(proposers, receivers), as,
                              best_of_many(proposers, of_receiver),
                              ranks_of(proposers), of_receiver);
        },
        how);
}

}  // namespace

report judge(const subject& match, const settings& how) {
    report found = callable::report_on("stable_marriage", "match", how);
    const meaning as = meaning_of(match, how);
    trial of_lists{match.types[0] + " proposers$0;\n" + match.types[1] +
                       " receivers$1;\n" + match.text(how, "match"),
                   match.call,
                   [as](const value& answer, const number_rows& proposers,
                        const number_rows& receivers) {
                       return wrong_with_small(answer, as, proposers,
                                               receivers);
                   },
                   how};
    std::vector<std::tuple<number_rows, number_rows>> all;
    for (int n = 0; n < 4; ++n) add_all(n, all);
    found += of_lists.on_all(
        "it is stable, and the best for proposers, in all small instances",
        all);
    found += judge_time(match, how);
    if (found.refuted()) return found;
    of_lists.wrong = [as](const value& answer, const number_rows& proposers,
                          const number_rows& receivers) {
        const auto of_receiver = ranks_of(receivers);
        return wrong_with(answer, as, best_of_many(proposers, of_receiver),
                          ranks_of(proposers), of_receiver);
    };
    found += of_lists.on_all("it is the best in others", others(how));
    if (match.types[0].find("char") == std::string::npos)
        found += judge_long(match, as, how);
    return found;
}

}  // namespace tenet::laws::marriages
