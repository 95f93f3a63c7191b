#include <tenet/laws/algorithms/rod_cutting.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::rods {

namespace {

using callable::numbers;
using trial = callable::trial<numbers, int>;

// Every way to divide the rod; pieces from long to short.
int greatest(const numbers& prices, int length, int longest) {
    int most = length == 0 ? 0 : -1;
    for (int piece = std::min(longest, length); piece > 0; --piece) {
        const int rest = greatest(prices, length - piece, piece);
        if (rest >= 0)
            most = std::max(most, prices[std::size_t(piece - 1)] + rest);
    }
    return most;
}

std::string wrong_with_pieces(const value& answer, const numbers& prices,
                              int length, int most) {
    std::vector<std::int64_t> pieces;
    if (!callable::read_numbers(answer, pieces))
        return "that is no list of lengths";
    std::int64_t sum = 0, price = 0;
    for (const std::int64_t piece : pieces) {
        if (piece < 1 || std::cmp_greater(piece, prices.size()))
            return "there is no piece of length " + shown(piece);
        sum += piece;
        price += prices[std::size_t(piece - 1)];
    }
    if (sum != length) return "that is a rod of length " + shown(sum);
    return price == most ? "" : "the greatest price is " + shown(most);
}

std::string wrong_with(const value& answer, const numbers& prices, int length) {
    const int most = greatest(prices, length, length);
    return callable::wrong_with_best(
        answer, most, "the greatest price is " + shown(most),
        [&](const value& pieces) {
            return wrong_with_pieces(pieces, prices, length, most);
        });
}

numbers after_zero(numbers prices) {
    prices.insert(prices.begin(), 0);
    return prices;
}

// A price of length 0 comes first: 9 of {0, 9} is what a rod of 1 is sold for,
// and 7 of {7, 9} is that of none.
bool begins_with_zero(const trial& cut) {
    return callable::seems(
        [&] {
            return !wrong_with(cut.call({7, 9}, 1), {7, 9}, 1).empty() &&
                   wrong_with(cut.call({0, 9}, 1), {9}, 1).empty();
        },
        cut.how);
}
bool begins_with_zero(const whole_rod& cut, const settings& how) {
    return callable::seems(
        [&] {
            return !wrong_with(cut.call({5, 9}), {5, 9}, 2).empty() &&
                   wrong_with(cut.call({0, 9}), {9}, 1).empty();
        },
        how);
}

std::vector<std::tuple<numbers, int>> all_small(bool only_whole) {
    std::vector<std::tuple<numbers, int>> all;
    for (const numbers& prices : callable::all_lists(0, 4, 5))
        for (int length = only_whole ? int(prices.size()) : 0;
             length <= int(prices.size()); ++length)
            if (length == int(prices.size()) || prices.size() < 5)
                all.emplace_back(prices, length);
    return all;
}

finding judge_time(const trial& cut) {
    numbers prices;
    return judge_growth(
        "its time grows as the square of the length",
        "the square of the length", 8, 24, 9, 60,
        {{callable::with_arguments(cut.text, {"($n, 1)", "$n"}),
          [&](std::size_t n) { cut.call(numbers(n, 1), int(n)); }}},
        cut.how);
}

report judge(trial cut, bool only_whole, bool from_zero) {
    report found = callable::report_on("rod_cutting", "cut", cut.how);
    if (from_zero) {
        cut.text.replace(
            cut.text.find(";\n"), 2,
            ";\nprices.insert(prices.begin(), 0);  // of length 0\n");
        cut.call = [call = cut.call](const numbers& prices, int length) {
            return call(after_zero(prices), length);
        };
    }
    found += cut.on_all("it is the greatest price of all small inputs",
                        all_small(only_whole));
    // Whose time explodes would not come to an end of others.
    found += judge_time(cut);
    if (found.refuted()) return found;
    // Of a rod that is as long as the prices go, or shorter.
    trial others = cut;
    const auto length_of = [only_whole](const numbers& prices, int drawn) {
        const int n = int(prices.size());
        return only_whole ? n : std::min(drawn, n);
    };
    if (!only_whole)
        others.text = callable::with_arguments(
            others.text, {"$0", "std::min($1, int(prices.size()))"});
    others.call = [=, call = cut.call](const numbers& prices, int drawn) {
        return call(prices, length_of(prices, drawn));
    };
    others.wrong = [=](const value& answer, const numbers& prices, int drawn) {
        return wrong_with(answer, prices, length_of(prices, drawn));
    };
    return found += others.on_drawn<up_to<within<0, 60>, 14>, within<0, 14>>(
               "it is the greatest price of others");
}

}  // namespace

report judge(const whole_rod& cut, const settings& how) {
    return judge(
        trial{cut.list + " prices$0;\n" + cut.text(how, "cut"),
              [&cut](const numbers& prices, int) { return cut.call(prices); },
              wrong_with, how},
        true, begins_with_zero(cut, how));
}

report judge(const of_length& cut, const settings& how) {
    const trial it{cut.list + " prices$0;\n" + cut.text(how, "cut"), cut.call,
                   wrong_with, how};
    return judge(it, false, begins_with_zero(it));
}

}  // namespace tenet::laws::rods
