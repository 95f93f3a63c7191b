#include <tenet/laws/algorithms/candy.hpp>

#include <climits>
#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::candies {

namespace {

using callable::numbers;
using trial = callable::trial<numbers>;
using wholes = std::vector<std::int64_t>;

template <class Candies>
bool is_fair(const Candies& candies, const numbers& ratings) {
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        if (candies[i] < 1) return false;
        if (i == 0) continue;
        if ((ratings[i] > ratings[i - 1] && candies[i] <= candies[i - 1]) ||
            (ratings[i] < ratings[i - 1] && candies[i] >= candies[i - 1]))
            return false;
    }
    return true;
}

// Of all ways to give each child from 1 to n.
std::int64_t fewest_of_all(const numbers& ratings) {
    const int n = int(ratings.size());
    numbers candies(ratings.size(), 1);
    std::int64_t fewest = INT64_MAX;
    for (;;) {
        const auto sum = std::accumulate(candies.begin(), candies.end(), 0LL);
        if (sum < fewest && is_fair(candies, ratings)) fewest = sum;
        std::size_t i = 0;
        while (i < candies.size() && candies[i] == n) candies[i++] = 1;
        if (i == candies.size()) return fewest;
        ++candies[i];
    }
}

// The lowest rated first: one more than the neighbours that have some and less.
std::int64_t fewest_of_many(const numbers& ratings) {
    numbers children(ratings.size());
    std::iota(children.begin(), children.end(), 0);
    std::ranges::sort(children, {},
                      [&](int i) { return ratings[std::size_t(i)]; });
    std::vector<std::int64_t> candies(ratings.size());
    for (const int child : children) {
        const auto i = std::size_t(child);
        std::int64_t most = 0;
        if (i > 0 && ratings[i - 1] < ratings[i]) most = candies[i - 1];
        if (i + 1 < ratings.size() && ratings[i + 1] < ratings[i])
            most = std::max(most, candies[i + 1]);
        candies[i] = most + 1;
    }
    return std::accumulate(candies.begin(), candies.end(), std::int64_t{0});
}

std::string wrong_with(const value& answer, const numbers& ratings,
                       std::int64_t fewest) {
    const std::string right = "the fewest candies are " + shown(fewest);
    if (callable::is_whole(answer))
        return answer.whole == fewest ? "" : callable::got(answer, right);
    wholes candies;
    if (!callable::read_numbers(answer, candies) ||
        candies.size() != ratings.size())
        return callable::got(answer, "that is no list of what each child gets");
    if (!is_fair(candies, ratings))
        return callable::got(answer, "that is not fair");
    return std::accumulate(candies.begin(), candies.end(), std::int64_t{0}) ==
                   fewest
               ? ""
               : callable::got(answer, right);
}

// The least and the greatest number of a list, of those that an int holds.
std::pair<int, int> limits_of(const subject& give) {
    const int bits = give.list.find("char") != give.list.npos    ? 8
                     : give.list.find("short") != give.list.npos ? 16
                                                                 : 32;
    if (!give.has_sign) return {0, bits == 32 ? INT_MAX : (1 << bits) - 1};
    const int most = bits == 32 ? INT_MAX : (1 << (bits - 1)) - 1;
    return {-most - 1, most};
}

std::vector<std::tuple<numbers>> all_small(const subject& give) {
    std::vector<std::tuple<numbers>> all;
    for (numbers& ratings : callable::all_lists(0, 3, 4))
        all.emplace_back(std::move(ratings));
    for (numbers& ratings : callable::all_lists(0, 2, 5, 5))
        all.emplace_back(std::move(ratings));
    const auto [least, most] = limits_of(give);
    const int limits[]{least, least + 1, 1, most - 1, most};
    for (numbers& ratings : callable::all_lists(0, 4, 3, 1)) {
        for (int& rating : ratings) rating = limits[rating];
        all.emplace_back(std::move(ratings));
    }
    return all;
}

finding judge_time(const subject& give, const settings& how) {
    const auto sloping = [&](const std::string& last, auto rating) {
        return sized_input{give.list +
                               " ratings;\nfor (int i = 0; i < $n; ++i)\n"
                               "    ratings.push_back(" +
                               last + ");\n" + give.text(how, "candy"),
                           [&give, rating](std::size_t n) {
                               numbers ratings;
                               for (int i = 0; i < int(n); ++i)
                                   ratings.push_back(rating(i, int(n)));
                               give.call(ratings);
                           }};
    };
    if (limits_of(give).second < 4'000)
        return not_judged("its time grows as n", "its ratings are too small");
    return judge_growth("its time grows as n", "n", 1'000, 4'000, 4, 9,
                        {sloping("$n - i", [](int i, int n) { return n - i; }),
                         sloping("i", [](int i, int) { return i; })},
                        how);
}

// Ascents and descents in turn, of half a width each.
finding judge_long(const subject& give, int longest, const settings& how) {
    const int width = limits_of(give).second < 4'000 ? 200 : 4'000;
    const std::string size = shown(width);
    return judge_lengths(
        "it takes the fewest of long ones",
        give.list +
            " ratings;\nfor (int i = 0; i < $0; ++i)\n"
            "    ratings.push_back(std::min(i % " +
            size + ", " + size + " - i % " + size + "));\n" +
            give.text(how, "candy"),
        longest,
        [&](int n) {
            numbers ratings;
            for (int i = 0; i < n; ++i)
                ratings.push_back(std::min(i % width, width - i % width));
            const value answer = give.call(ratings);
            return wrong_with(answer, ratings, fewest_of_many(ratings)).empty()
                       ? ""
                       : "it takes other than the fewest, " +
                             shown(fewest_of_many(ratings));
        },
        how);
}

}  // namespace

report judge(const subject& give, const settings& how) {
    report found = callable::report_on("candy", "candy", how);
    trial of_ratings{
        give.list + " ratings$0;\n" + give.text(how, "candy"), give.call,
        [](const value& answer, const numbers& ratings) {
            return wrong_with(answer, ratings, fewest_of_all(ratings));
        },
        how};
    found += of_ratings.on_all("it takes the fewest of all small inputs",
                               all_small(give));
    const finding time = judge_time(give, how);
    found += time;
    if (found.refuted()) return found;
    of_ratings.wrong = [](const value& answer, const numbers& ratings) {
        return wrong_with(answer, ratings, fewest_of_many(ratings));
    };
    found += of_ratings.on_drawn<up_to<within<0, 9>, 60>>(
        "it takes the fewest of others");
    found += judge_long(give, longest_after(time), how);
    return found;
}

}  // namespace tenet::laws::candies
