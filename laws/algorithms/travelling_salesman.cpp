#include <tenet/laws/algorithms/travelling_salesman.hpp>

#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::salesmen {

// Distances from each city to each; those to itself are 0.
struct cities {
    callable::number_rows distances;
    operator const callable::number_rows&() const { return distances; }
};

}  // namespace tenet::laws::salesmen

namespace tenet::laws {

template <>
struct argument<salesmen::cities> {
    using drawn_rows = up_to<up_to<within<1, 40>, 6>, 6, 1>;
    static domain from() { return argument<drawn_rows>::from(); }
    static salesmen::cities make(const value& drawn) {
        auto rows = callable::given_as<callable::number_rows>(
            argument<drawn_rows>::make(drawn));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].resize(rows.size(), 1);
            rows[i][i] = 0;
        }
        return {rows};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).distances);
    }
};

}  // namespace tenet::laws

namespace tenet::laws::salesmen {

namespace {

using callable::number_rows;
using callable::numbers;
using wholes = std::vector<std::int64_t>;

std::int64_t length_of(const auto& tour, const number_rows& distances) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < tour.size(); ++i)
        sum += distances[std::size_t(tour[i])]
                        [std::size_t(tour[(i + 1) % tour.size()])];
    return sum;
}

// Every order of the cities behind the first.
std::int64_t shortest(const number_rows& distances) {
    numbers tour(distances.size());
    std::iota(tour.begin(), tour.end(), 0);
    std::int64_t least = length_of(tour, distances);
    while (std::next_permutation(tour.begin() + 1, tour.end()))
        least = std::min(least, length_of(tour, distances));
    return least;
}

std::string wrong_with_tour(const value& answer, const number_rows& distances,
                            std::int64_t least) {
    wholes tour;
    if (!callable::read_numbers(answer, tour))
        return "that is no list of cities";
    if (tour.size() > 1 && tour.front() == tour.back()) tour.pop_back();
    wholes sorted = tour, all(distances.size());
    std::ranges::sort(sorted);
    std::iota(all.begin(), all.end(), 0);
    if (sorted != all) return "a tour visits every city once";
    const std::int64_t length = length_of(tour, distances);
    return length == least ? ""
                           : "that is " + shown(length) +
                                 " long, and the shortest " + shown(least);
}

std::string wrong_with(const value& answer, const number_rows& distances,
                       std::int64_t least) {
    return callable::wrong_with_best(
        answer, least, "the shortest is " + shown(least),
        [&](const value& tour) {
            return wrong_with_tour(tour, distances, least);
        });
}

// All distances between so many cities, from 1 up to a greatest.
void add_all(std::size_t n, int greatest,
             std::vector<std::tuple<number_rows>>& all) {
    for (const numbers& between :
         callable::all_lists(1, greatest, n * n - n, n * n - n)) {
        number_rows distances(n, numbers(n));
        auto next = between.begin();
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                if (i != j) distances[i][j] = *next++;
        all.emplace_back(std::move(distances));
    }
}

// A tour of n steps of 1, and any other step is longer: 5 cities on, round and
// round.
number_rows one_way(std::size_t n) {
    number_rows distances(n, numbers(n));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            distances[i][j] = i == j             ? 0
                              : j == (i + 5) % n ? 1
                              : (i + j) % 3 == 0 ? 2
                                                 : 9;
    return distances;
}

// What is called with the distances alone.
struct tours {
    std::function<value(const number_rows&)> call;
    std::string list, text;
};

std::string one_way_text(const tours& tour, const std::string& n) {
    const std::string row = tour.list.substr(12, tour.list.size() - 13);
    return tour.list + " distances(" + n + ", " + row + "(" + n +
           "));\n"
           "for (int i = 0; i < " +
           n + "; ++i)\n    for (int j = 0; j < " + n +
           "; ++j)\n        distances[i][j] = i == j ? 0 : j == (i + 5) % " +
           n + " ? 1 : (i + j) % 3 == 0 ? 2 : 9;\n";
}

finding judge_time(const tours& tour, const settings& how) {
    return judge_growth("its time grows as n^2 2^n", "n^2 2^n", 6, 9, 18, 120,
                        {{one_way_text(tour, "$n") + tour.text,
                          [&](std::size_t n) { tour.call(one_way(n)); }}},
                        how);
}

// The number beside the distances is that of the cities, if two cities can be
// toured so.
tours of_subject(const subject& tour, const settings& how) {
    const bool is_count = callable::seems(
        [&] {
            const number_rows two{{0, 1}, {2, 0}};
            return wrong_with(tour.call(two, 2), two, 3).empty();
        },
        how);
    return {[&tour, is_count](const number_rows& distances) {
                return tour.call(distances,
                                 is_count ? int(distances.size()) : 0);
            },
            tour.list,
            callable::with_arguments(
                tour.text(how, "tour"),
                {"$0", is_count ? "int(distances.size())" : "0"})};
}

}  // namespace

report judge(const subject& given, const settings& how) {
    report found = callable::report_on("travelling_salesman", "tour", how);
    const tours tour = of_subject(given, how);
    const callable::trial<number_rows> of_distances{
        tour.list + " distances$0;\n" + tour.text, tour.call,
        [](const value& answer, const number_rows& distances) {
            return wrong_with(answer, distances, shortest(distances));
        },
        how};
    std::vector<std::tuple<number_rows>> all{{number_rows{{0}}}};
    add_all(2, 4, all);
    add_all(3, 3, all);
    add_all(4, 2, all);
    found += of_distances.on_all("it is the shortest of all small inputs", all);
    // Whose time explodes would not come to an end of others.
    found += judge_time(tour, how);
    if (!found.refuted())
        found += of_distances.on_drawn<cities>("it is the shortest of others");
    if (found.refuted()) return found;
    const callable::trial<int> of_one_way{
        one_way_text(tour, "$0") + tour.text,
        [&](int n) { return tour.call(one_way(std::size_t(n))); },
        [](const value& answer, int n) {
            return wrong_with(answer, one_way(std::size_t(n)), n);
        },
        how};
    return found += of_one_way.on_all(
               "it is the shortest through twelve cities", {{11}, {12}});
}

}  // namespace tenet::laws::salesmen
