#include <tenet/laws/algorithms/closest_pair.hpp>

#include <climits>
#include <cmath>
#include <optional>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::closest {

namespace {

using callable::pairs;
using real = long double;  // holds any 64 bits

// What is above the greatest is that.
std::uint64_t square_between(std::pair<int, int> a, std::pair<int, int> b) {
    const auto x = std::uint64_t(std::abs(std::int64_t{a.first} - b.first));
    const auto y = std::uint64_t(std::abs(std::int64_t{a.second} - b.second));
    return x * x > UINT64_MAX - y * y ? UINT64_MAX : x * x + y * y;
}

std::uint64_t least_square(const pairs& points) {
    std::uint64_t least = UINT64_MAX;
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            least = std::min(least, square_between(points[i], points[j]));
    return least;
}

// All numbers of an answer, in order; false if there is something else.
bool read(const value& it, std::vector<real>& into) {
    if (it.is == value::kind::real)
        into.push_back(it.real);
    else if (it.is == value::kind::natural)
        into.push_back(real(static_cast<std::uint64_t>(it.whole)));
    else if (it.is == value::kind::whole)
        into.push_back(real(it.whole));
    else if (it.is != value::kind::list)
        return false;
    for (const value& part : it.parts)
        if (!read(part, into)) return false;
    return true;
}

std::optional<std::size_t> place_of(const pairs& points, real x, real y,
                                    std::size_t not_at) {
    for (std::size_t i = 0; i < points.size(); ++i)
        if (i != not_at && real(points[i].first) == x &&
            real(points[i].second) == y)
            return i;
    return std::nullopt;
}

struct expectation {
    const pairs* points;
    std::uint64_t square;
    bool of_root;  // the answer holds the distance, not its square

    bool is_distance(real it) const {
        const real due = of_root ? std::sqrt(real(square)) : real(square);
        return std::abs(it - due) <= due * (of_root ? 1e-6L : 0);
    }
    // Of four coordinates or two indices.
    bool are_closest(const std::vector<real>& two) const {
        std::size_t i = 0, j = 0;
        if (two.size() == 2) {
            const real n = real(points->size());
            if (!(0 <= two[0] && two[0] < n && 0 <= two[1] && two[1] < n))
                return false;
            i = std::size_t(two[0]), j = std::size_t(two[1]);
        } else {
            const auto a = place_of(*points, two[0], two[1], points->size());
            if (!a) return false;
            const auto b = place_of(*points, two[2], two[3], *a);
            if (!b) return false;
            i = *a, j = *b;
        }
        return i != j && square_between((*points)[i], (*points)[j]) == square;
    }
    bool agrees(std::vector<real> all) const {
        if (all.size() == 1) return is_distance(all[0]);
        if (all.size() == 2 || all.size() == 4) return are_closest(all);
        if (all.size() != 3 && all.size() != 5) return false;
        if (is_distance(all.back()) &&
            are_closest({all.begin(), all.end() - 1}))
            return true;
        return is_distance(all.front()) &&
               are_closest({all.begin() + 1, all.end()});
    }
};

std::string wrong_with(const value& answer, const expectation& due) {
    std::vector<real> all;
    if (read(answer, all) && due.agrees(all)) return {};
    return callable::got(
        answer, "the closest are the root of " + shown(due.square) + " apart");
}

// The answer about two points at a distance of 5 tells that, not 25.
bool tells_root(const subject& f, const settings& how) {
    return callable::seems(
        [&f] {
            std::vector<real> all;
            return read(f.call({{0, 0}, {3, 4}}), all) &&
                   std::ranges::count(all, 5) > 0;
        },
        how);
}

std::vector<std::tuple<pairs>> all_lists_of(const std::vector<int>& values,
                                            std::size_t longest) {
    const int side = int(values.size());
    std::vector<std::tuple<pairs>> all;
    for (const auto& places :
         callable::all_lists(0, side * side - 1, longest, 2)) {
        pairs points;
        for (const int place : places)
            points.emplace_back(values[std::size_t(place / side)],
                                values[std::size_t(place % side)]);
        all.emplace_back(std::move(points));
    }
    return all;
}

finding judge_time(const subject& f, const settings& how) {
    const auto scattered = [&f](std::size_t n) {
        pairs points;
        for (int i = 0; std::cmp_less(i, n); ++i)
            points.emplace_back(i * 7'919 % 10'007, i * 6'007 % 10'009);
        f.call(points);
    };
    const auto column = [&f](std::size_t n) {
        pairs points;
        for (int i = 0; std::cmp_less(i, n); ++i)
            points.emplace_back(7, i * 7'919 % 10'007);
        f.call(points);
    };
    const auto equal = [&f](std::size_t n) { f.call(pairs(n, {7, 9})); };
    const std::string call = ";\n" + f.text(how, "closest");
    const std::string each = f.list +
                             " points($n);\n"
                             "for (int i = 0; i < $n; ++i)\n    points[i] = ";
    return judge_growth(
        "its time grows as n log n", "n log n", 1'000, 4'000, 4.8, 9,
        {{each + "{i * 7919 % 10007, i * 6007 % 10009}" + call, scattered},
         {each + "{7, i * 7919 % 10007}" + call, column},
         {each + "{7, 9}" + call, equal}},
        how);
}

// Of a grid of threes, of which one point is moved towards another.
finding judge_long(const subject& f, bool of_root, const finding& time,
                   const settings& how) {
    const char* claim = "it finds the closest of long lists";
    if (f.list.find("char") != f.list.npos)
        return not_judged(claim, "its numbers are too narrow");
    return judge_lengths(
        claim,
        f.list +
            " points($0);\n"
            "for (int i = 0; i < $0; ++i)\n"
            "    points[i] = {i % 270 * 3, i / 270 * 3 + (i == $0 / 9)};\n" +
            f.text(how, "closest"),
        longest_after(time),
        [&f, of_root](int n) {
            pairs points;
            for (int i = 0; i < n; ++i)
                points.emplace_back(i % 270 * 3, i / 270 * 3 + (i == n / 9));
            // There is none below the second row of the least of lengths.
            const std::uint64_t square = n / 9 + 270 < n ? 4 : 9;
            return wrong_with(f.call(points), {&points, square, of_root});
        },
        how);
}

finding judge_limits(const callable::trial<pairs>& on_trial,
                     bool in_whole_range) {
    const char* claim = "no square overflows";
    if (!in_whole_range)
        return not_judged(claim, "a whole_range of int is to be asked for");
    auto all = all_lists_of({INT_MIN, INT_MIN + 1, 0, INT_MAX}, 3);
    std::erase_if(all, [](const auto& one) {
        return least_square(std::get<0>(one)) == UINT64_MAX;
    });
    return on_trial.on_all(claim, all);
}

}  // namespace

report judge(const subject& f, bool in_whole_range, const settings& how) {
    report found = callable::report_on("closest_pair", "closest", how);
    const bool of_root = tells_root(f, how);
    const callable::trial<pairs> of_points{
        f.list + " points$0;\n" + f.text(how, "closest"), f.call,
        [of_root](const value& answer, const pairs& points) {
            return points.size() < 2
                       ? ""
                       : wrong_with(answer,
                                    {&points, least_square(points), of_root});
        },
        how};
    found += of_points.on_all("it finds the closest of all small inputs",
                              all_lists_of({0, 1, 3}, 4));
    const finding time = judge_time(f, how);
    found += time;
    using place = within<0, 99>;
    using near = std::pair<within<0, 2>, place>;
    found += of_points.on_drawn<up_to<std::pair<place, place>, 40, 2>>(
        "it finds the closest of others");
    found += of_points.on_drawn<up_to<near, 25, 2>>(
        "it finds the closest in few columns");
    if (found.refuted()) return found;
    found += judge_long(f, of_root, time, how);
    return found += judge_limits(of_points, in_whole_range);
}

}  // namespace tenet::laws::closest
