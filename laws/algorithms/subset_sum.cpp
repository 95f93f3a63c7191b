#include <tenet/laws/algorithms/subset_sum.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::subset_sums {

namespace {

using callable::numbers;
using wholes = std::vector<std::int64_t>;

// What the numbers of an answer are: elements, or places from 0 or from 1.
enum class meaning { elements, places, places_from_one };

int sum_of(const numbers& given, unsigned set) {
    int sum = 0;
    for (std::size_t i = 0; i < given.size(); ++i)
        if ((set >> i & 1U) != 0) sum += given[i];
    return sum;
}

// Of all sets.
bool can_be_made(const numbers& given, int sum) {
    for (unsigned set = 0; set < 1U << given.size(); ++set)
        if (sum_of(given, set) == sum) return true;
    return false;
}

bool is_mask(const value& answer, const numbers& given) {
    return !given.empty() && answer.parts.size() == given.size() &&
           std::ranges::all_of(answer.parts, [](const value& part) {
               return part.is == value::kind::truth;
           });
}

// Takes what an answer names out of the numbers, and adds it up.
std::string wrong_with_list(const value& answer, meaning is,
                            const numbers& given, int sum) {
    wholes named;
    if (is_mask(answer, given)) {
        is = meaning::places;
        for (std::size_t i = 0; i < given.size(); ++i)
            if (answer.parts[i].whole != 0) named.push_back(std::int64_t(i));
    } else if (!callable::read_numbers(answer, named)) {
        return "that is no list of numbers";
    }
    numbers left = given;
    std::int64_t total = 0;
    for (auto it : named) {
        if (is != meaning::elements) {
            it -= is == meaning::places_from_one;
            if (it < 0 || std::cmp_greater_equal(it, given.size()))
                return "there is no such place";
            it = given[std::size_t(it)];
        }
        const auto at = std::ranges::find(left, it);
        if (at == left.end()) return shown(it) + " is not there so often";
        left.erase(at);
        total += it;
    }
    if (is != meaning::elements) {
        std::ranges::sort(named);
        if (std::ranges::adjacent_find(named) != named.end())
            return "a place is there twice";
    }
    return total == sum ? "" : "their sum is " + shown(total);
}

std::string wrong_with(const value& answer, meaning is, const numbers& given,
                       int sum) {
    const bool can = can_be_made(given, sum);
    bool says = answer.is_something();
    if (answer.is == value::kind::truth || callable::is_whole(answer))
        says = answer.whole > 0;
    else if (answer.is == value::kind::list && answer.parts.empty())
        says = sum == 0;
    if (!says && can)
        return callable::got(answer, "some have the sum " + shown(sum));
    if (says && !can)
        return callable::got(answer, "none have the sum " + shown(sum));
    if (!says || answer.is != value::kind::list) return {};
    const auto wrong = wrong_with_list(answer, is, given, sum);
    return wrong.empty() ? "" : callable::got(answer, wrong);
}

meaning meaning_of(const subject& find, const settings& how) {
    if (find.depth != 1) return meaning::elements;
    const auto answers = [&](wholes expected) {
        return callable::seems(
            [&] {
                wholes got;
                callable::read_numbers(find.call({10, 20, 40}, 60), got);
                std::ranges::sort(got);
                return got == expected;
            },
            how);
    };
    if (answers({1, 2})) return meaning::places;
    return answers({2, 3}) ? meaning::places_from_one : meaning::elements;
}

// Who goes wrong with all of these does not expect negative numbers.
bool takes_negatives(const subject& find, meaning is, const settings& how) {
    const auto is_right = [&](const numbers& given, int sum) {
        return callable::seems(
            [&] {
                return wrong_with(find.call(given, sum), is, given, sum)
                    .empty();
            },
            how);
    };
    return find.has_sign && is_right({-2}, -2) && is_right({5, -2}, 3) &&
           is_right({-2, 5}, 3);
}

std::vector<std::tuple<numbers, int>> all_small(int low, int high,
                                                std::size_t longest) {
    std::vector<std::tuple<numbers, int>> all;
    for (const numbers& given : callable::all_lists(low, high, longest)) {
        int least = 0, most = 0;
        for (const int x : given) (x < 0 ? least : most) += x;
        if (low < 0) --least;
        for (int sum = least; sum <= most + 1; ++sum)
            all.emplace_back(given, sum);
    }
    return all;
}

finding judge_negatives(const callable::trial<numbers, int>& of_numbers,
                        bool takes_them) {
    const std::string claim = "it is right about negative numbers";
    if (!takes_them) return not_judged(claim, "it does not take them");
    auto found = of_numbers.on_all(claim, all_small(-3, 3, 3));
    if (found.verdict == verdict::refuted) return found;
    return of_numbers.on_drawn<up_to<within<-40, 40>, 10>, within<-80, 80>>(
        claim);
}

}  // namespace

report judge(const subject& find, const settings& how) {
    report found = callable::report_on("subset_sum", "find", how);
    const meaning is = meaning_of(find, how);
    const callable::trial<numbers, int> of_numbers{
        find.list + " numbers$0;\n" + find.text(how, "find"), find.call,
        [is](const value& answer, const numbers& given, int sum) {
            return wrong_with(answer, is, given, sum);
        },
        how};
    found += of_numbers.on_all("it is right about all small inputs",
                               all_small(0, 4, 4));
    if (found.refuted()) return found;
    found += of_numbers.on_drawn<up_to<within<0, 40>, 10>, within<0, 160>>(
        "it is right about others");
    return found += judge_negatives(of_numbers, takes_negatives(find, is, how));
}

}  // namespace tenet::laws::subset_sums
