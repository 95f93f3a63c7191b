// The laws equal_range, exponential_search, interpolation_search, peak_search,
// ternary_search, matrix_search and kth_of_two_sorted.
#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <tenet/laws/algorithms/equal_range.hpp>
#include <tenet/laws/algorithms/exponential_search.hpp>
#include <tenet/laws/algorithms/interpolation_search.hpp>
#include <tenet/laws/algorithms/kth_of_two_sorted.hpp>
#include <tenet/laws/algorithms/matrix_search.hpp>
#include <tenet/laws/algorithms/peak_search.hpp>
#include <tenet/laws/algorithms/ternary_search.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace searching_laws_test {

namespace laws = tenet::laws;

using values = std::vector<int>;

int at(const values& v, int i) {
    return v.at(std::size_t(i));
}
int size_of(const values& v) {
    return int(v.size());
}

// ---------------------------------------------------------------- equal_range

using places = std::pair<int, int>;

// First and last, as practice sites ask for it.
values first_and_last(const values& v, int x) {
    const auto [first, end] = std::ranges::equal_range(v, x);
    if (first == end) return {-1, -1};
    return {int(first - v.begin()), int(end - v.begin()) - 1};
}
std::array<long, 2> of_span(std::span<const short> v, short x) {
    const auto both = std::ranges::equal_range(v, x);
    return {both.begin() - v.begin(), both.end() - v.begin()};
}
std::pair<const unsigned*, const unsigned*> of_pointers(const unsigned* first,
                                                        const unsigned* last,
                                                        unsigned x) {
    return std::equal_range(first, last, x);
}
std::optional<places> maybe(const values& v, int x) {
    const auto both = std::ranges::equal_range(v, x);
    if (both.empty()) return std::nullopt;
    return places(both.begin() - v.begin(), both.end() - v.begin());
}
places between(const long long* p, int low, int last, long long x) {
    const auto both = std::equal_range(p + low, p + last + 1, x);
    return {int(both.first - p), int(both.second - p)};
}
std::span<const int> part(const values& v, int x) {
    const auto both = std::ranges::equal_range(v, x);
    return {both.begin(), both.end()};
}

TEST_CASE("the laws acquit equal_ranges of every interface") {
    laws::check(laws::equal_range(std::ranges::equal_range));
    laws::check(laws::equal_range([](auto first, auto last, const auto& x) {
        return std::equal_range(first, last, x);
    }));
    laws::check(laws::equal_range(first_and_last));
    laws::check(laws::equal_range(of_span));
    laws::check(laws::equal_range(of_pointers));
    laws::check(laws::equal_range(maybe));
    laws::check(laws::equal_range(between));
    laws::check(laws::equal_range(part));
}

// From any that is equal, on to the others, as far as an offset says.
template <int before, int behind>
places walks(const values& v, int x) {
    const int n = size_of(v);
    int low = 0, high = n;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (at(v, middle) == x) {
            int first = middle, end = middle + 1;
            while (first > before && at(v, first - 1) == x) --first;
            while (end < n - behind && at(v, end) == x) ++end;
            return {first, end};
        }
        if (at(v, middle) < x)
            low = middle + 1;
        else
            high = middle;
    }
    return {low, low};
}
places any_of_equals(const values& v, int x) {
    const auto [first, end] = walks<0, 0>(v, x);
    return {first, std::min(end, first + 1)};
}
places at_the_end(const values& v, int x) {
    const auto [first, end] = walks<0, 0>(v, x);
    return first == end ? places(size_of(v), size_of(v)) : places(first, end);
}
values stops_before_last(const values& v, int x) {
    values both = first_and_last(v, x);
    if (both[1] > both[0] && both[1] == size_of(v) - 1) --both[1];
    return both;
}
places by_difference(const values& v, int x) {
    const auto is_less = [](int a, int b) {
        return int(unsigned(a) - unsigned(b)) < 0;
    };
    const auto both = std::ranges::equal_range(v, x, is_less);
    return {int(both.begin() - v.begin()), int(both.end() - v.begin())};
}
values ends_before_next(const values& v, int x) {
    const auto first = std::ranges::lower_bound(v, x);
    if (first == v.end() || *first != x) return {-1, -1};
    const auto end = std::ranges::lower_bound(v, int(unsigned(x) + 1));
    return {int(first - v.begin()), int(end - v.begin()) - 1};
}
constexpr auto linear = [](const auto& v, const auto& x) {
    std::size_t first = 0;
    while (first < v.size() && v[first] < x) ++first;
    std::size_t end = first;
    while (end < v.size() && !(x < v[end])) ++end;
    return std::pair(first, end);
};
constexpr auto walks_on = [](const auto& v, const auto& x) {
    const auto first = std::ranges::lower_bound(v, x);
    auto end = first;
    while (end != v.end() && !(x < *end)) ++end;
    return std::pair(first, end);
};

void convict_range(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::equal_range(find, how);
    });
}

TEST_CASE("the laws convict equal_ranges that miss a place or ask too much") {
    convict_range(walks<1, 0>);
    convict_range(walks<0, 1>);
    convict_range(any_of_equals);
    convict_range(at_the_end);
    convict_range(stops_before_last);
    convict_range(by_difference);
    convict_range(ends_before_next);
    convict_range(linear);
    convict_range(walks_on);
}

// --------------------------------------------------------- exponential_search

enum class wrong_bound { none, loses_end, past_end, from_second };

// The search of a textbook, with a place for each usual mistake: -1 for none.
template <wrong_bound fault = wrong_bound::none>
int doubles(const values& v, int x) {
    const int n = size_of(v);
    int bound = fault == wrong_bound::from_second ? 2 : 1;
    while (bound < n && at(v, bound) < x) bound *= 2;
    if (fault == wrong_bound::loses_end && bound >= n) return -1;
    const int end = fault == wrong_bound::past_end ? bound : n - 1;
    int low = bound / 2, high = std::min(bound, end);
    while (low <= high) {
        const int middle = low + (high - low) / 2;
        if (at(v, middle) == x) return middle;
        if (at(v, middle) < x)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}
constexpr auto gallops = [](auto first, auto last, const auto& x) {
    auto step = last - first;
    for (step = 1; step < last - first && first[step] < x;) {
        first += step;
        step *= 2;
    }
    return std::lower_bound(first, step < last - first ? first + step : last,
                            x);
};
bool tells(const long long* p, int n, long long x) {
    return std::binary_search(p, p + n, x);
}
std::optional<std::size_t> finds(std::span<const short> v, short x) {
    const auto found = std::ranges::lower_bound(v, x);
    if (found == v.end() || *found != x) return std::nullopt;
    return std::size_t(found - v.begin());
}
unsigned npos(const unsigned* p, unsigned low, unsigned last, unsigned x) {
    const auto* const found = std::lower_bound(p + low, p + last + 1, x);
    return found == p + last + 1 || *found != x ? ~0U : unsigned(found - p);
}

TEST_CASE("the laws acquit exponential searches of every interface") {
    laws::check(laws::exponential_search(doubles<>));
    laws::check(laws::exponential_search(gallops));
    laws::check(laws::exponential_search(tells));
    laws::check(laws::exponential_search(finds));
    laws::check(laws::exponential_search(npos));
}

constexpr auto plods = [](const auto& v, const auto& x) {
    std::size_t i = 0;
    while (i < v.size() && v[i] < x) ++i;
    return i;
};
int subtracts(const values& v, int x) {
    const auto found = std::ranges::partition_point(
        v, [x](int each) { return int(unsigned(each) - unsigned(x)) < 0; });
    return int(found - v.begin());
}

void convict_exponential(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::exponential_search(find, how);
    });
}

TEST_CASE("the laws convict exponential searches that miss or ask too much") {
    convict_exponential(doubles<wrong_bound::loses_end>);
    convict_exponential(doubles<wrong_bound::past_end>);
    convict_exponential(doubles<wrong_bound::from_second>);
    convict_exponential(std::ranges::lower_bound);
    convict_exponential(plods);
    convict_exponential(subtracts);
}

// ------------------------------------------------------- interpolation_search

enum class wrong_guess { none, divides, extrapolates, no_last, loses_low };

// The search of a textbook, with a place for each usual mistake.
template <wrong_guess fault = wrong_guess::none>
int interpolates(const values& v, int low, int high, int x) {
    if (fault == wrong_guess::no_last) high -= 2;
    const bool looks = fault != wrong_guess::extrapolates;
    while (low <= high && (!looks || (at(v, low) <= x && x <= at(v, high)))) {
        const int range = at(v, high) - at(v, low);
        if (range == 0 && fault != wrong_guess::divides)
            return at(v, low) == x ? low : -1;
        const int middle = low + (x - at(v, low)) * (high - low) / range;
        if (at(v, middle) == x) return middle;
        if (at(v, middle) < x)
            low = middle + 1 + (fault == wrong_guess::loses_low);
        else
            high = middle - 1;
    }
    return -1;
}

TEST_CASE("the laws acquit interpolation searches of every interface") {
    laws::check(laws::interpolation_search(interpolates<>));
    laws::check(laws::interpolation_search(tells));
    laws::check(laws::interpolation_search(finds));
    laws::check(laws::interpolation_search<laws::whole_range>(
        std::ranges::lower_bound));
}

void convict_interpolation(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::interpolation_search(find, how);
    });
}

TEST_CASE("the laws convict interpolation searches that miss, or die") {
    convict_interpolation(interpolates<wrong_guess::divides>);
    convict_interpolation(interpolates<wrong_guess::extrapolates>);
    convict_interpolation(interpolates<wrong_guess::no_last>);
    convict_interpolation(interpolates<wrong_guess::loses_low>);
    laws::check_convicted([](const laws::settings& how) {
        return laws::interpolation_search<laws::whole_range>(subtracts, how);
    });
}

// ---------------------------------------------------------------- peak_search

enum class wrong_peak { none, no_first, no_last, valley, falling, one_side };

// The search of a textbook, with a place for each usual mistake.
template <wrong_peak fault = wrong_peak::none>
int peak(const values& v) {
    int low = fault == wrong_peak::no_first, high = size_of(v) - 1;
    if (fault == wrong_peak::no_last) --high;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        bool rises = at(v, middle) < at(v, middle + 1);
        if (fault == wrong_peak::valley) rises = !rises;
        if (fault == wrong_peak::falling && middle > 0)
            rises = at(v, middle - 1) > at(v, middle);
        if (fault == wrong_peak::one_side && !rises) return middle;
        if (rises)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
// With both neighbours, and what is outside less than all.
long both_sides(const long long* p, int n) {
    const auto of = [=](long i) {
        return i < 0 || i >= n ? std::numeric_limits<long double>::lowest()
                               : static_cast<long double>(p[i]);
    };
    long low = 0, high = n - 1;
    while (low <= high) {
        const long middle = (low + high) / 2;
        if (of(middle - 1) > of(middle))
            high = middle - 1;
        else if (of(middle + 1) > of(middle))
            low = middle + 1;
        else
            return middle;
    }
    return -1;
}
std::optional<std::size_t> some_peak(std::span<const short> v) {
    for (std::size_t i = 0; i < v.size(); ++i)
        if (i + 1 == v.size() || v[i + 1] < v[i]) return i;
    return std::nullopt;
}
int short_index(const values& v) {
    short i = 0;
    while (std::size_t(i) + 1 < v.size() && at(v, i) < at(v, i + 1)) ++i;
    return i;
}
// Takes the least number for what lies outside.
int no_least(const values& v) {
    int low = 0, high = size_of(v) - 1;
    while (low <= high) {
        const int middle = (low + high) / 2;
        const int before = middle > 0 ? at(v, middle - 1) : INT_MIN;
        const int behind =
            middle + 1 < size_of(v) ? at(v, middle + 1) : INT_MIN;
        if (at(v, middle) > before && at(v, middle) > behind) return middle;
        if (at(v, middle) < behind)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}

TEST_CASE("the laws acquit peak searches of every interface") {
    laws::check(laws::peak_search(peak<>));
    laws::check(laws::peak_search(both_sides));
    laws::check(laws::peak_search(some_peak));
    laws::check(laws::peak_search([](unsigned* first, unsigned* last) {
        while (last - first > 1) {
            unsigned* const middle = first + (last - first) / 2;
            (middle[-1] < middle[0] ? first : last) = middle;
        }
        return first;
    }));
}

void convict_peak(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::peak_search(find, how);
    });
}

TEST_CASE("the laws convict peak searches that miss one or ask too much") {
    convict_peak(peak<wrong_peak::no_first>);
    convict_peak(peak<wrong_peak::no_last>);
    convict_peak(peak<wrong_peak::valley>);
    convict_peak(peak<wrong_peak::falling>);
    convict_peak(peak<wrong_peak::one_side>);
    convict_peak(std::ranges::max_element);
    convict_peak(short_index);
    convict_peak(no_least);
}

// ------------------------------------------------------------- ternary_search

enum class wrong_valley { none, no_first, no_last, rising, adds, outside };

using of_int = std::function<int(int)>;

// The search of a textbook, by thirds, with a place for each usual mistake.
template <wrong_valley fault = wrong_valley::none>
int by_thirds(int low, int high, const of_int& f) {
    if (fault == wrong_valley::no_first && low < high) ++low;
    if (fault == wrong_valley::no_last && high - low > 1) high -= 2;
    if (fault == wrong_valley::outside) f(high + 1);
    while (high - low > 2) {
        const int third = (high - low) / 3;
        const int a = fault == wrong_valley::adds
                          ? int(2U * unsigned(low) + unsigned(high)) / 3
                          : low + third;
        const int b = high - third;
        const bool falls = f(a) > f(b);
        if (falls != (fault == wrong_valley::rising))
            low = a + 1;
        else
            high = b;
    }
    int best = low;
    for (int x = low; x <= high; ++x)
        if (f(x) < f(best)) best = x;
    return best;
}
int least_value(int low, int high, const of_int& f) {
    return f(by_thirds(low, high, f));
}
// In [low, high), which may be negative.
long long by_halves(long long low, long long high, long long (*f)(long long)) {
    --high;
    while (low < high) {
        const long long middle = low + (high - low) / 2;
        if (f(middle) > f(middle + 1))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
constexpr auto function_first = [](auto f, short low, short high) -> short {
    while (low < high) {
        const auto middle = static_cast<short>(low + (high - low) / 2);
        if (f(static_cast<short>(middle + 1)) < f(middle))
            low = static_cast<short>(middle + 1);
        else
            high = middle;
    }
    return low;
};
// A template that was never thought of for reals.
constexpr auto unconstrained = [](auto low, auto high, auto f) {
    while (low < high) {
        const auto middle = decltype(low)(low + (high - low) / 2);
        if (f(decltype(low)(middle + 1)) < f(middle))
            low = decltype(low)(middle + 1);
        else
            high = middle;
    }
    return low;
};
constexpr auto steps = [](double low, double high, const auto& f, int n) {
    for (int i = 0; i < n; ++i) {
        const double a = low + (high - low) / 3, b = high - (high - low) / 3;
        (f(a) < f(b) ? high : low) = f(a) < f(b) ? b : a;
    }
    return low;
};
double closely(double low, double high, std::function<double(double)> f) {
    return steps(low, high, f, 100);
}
double up_to(std::function<double(double)> f, double low, double high,
             double tolerance = 1e-7) {
    while (high - low > tolerance) {
        const double a = low + (high - low) / 3, b = high - (high - low) / 3;
        (f(a) < f(b) ? high : low) = f(a) < f(b) ? b : a;
    }
    return (low + high) / 2;
}

TEST_CASE("the laws acquit ternary searches of every interface") {
    laws::check(laws::ternary_search(by_thirds<>));
    laws::check(laws::ternary_search(least_value));
    laws::settings how = laws::settings::standard();
    how.negative_bounds = true;
    laws::check(laws::ternary_search(by_halves, how));
    laws::check(laws::ternary_search(function_first));
    laws::check(laws::ternary_search(unconstrained));
    laws::check(laws::ternary_search(steps));
    laws::check(laws::ternary_search(closely));
    laws::check(laws::ternary_search(up_to));
    laws::check(
        laws::ternary_search([](double low, double high, double (*f)(double)) {
            return f(closely(low, high, f));
        }));
}

int tries_all(int low, int high, const of_int& f) {
    int best = low;
    for (int x = low; x <= high; ++x)
        if (f(x) < f(best)) best = x;
    return best;
}
double roughly(double low, double high,
               const std::function<double(double)>& f) {
    return up_to(f, low, high, 0.1);
}
double wrong_third(double low, double high,
                   const std::function<double(double)>& f) {
    return closely(low, high, [&](double x) { return -f(x); });
}

void convict_ternary(auto find, bool negative = false) {
    laws::check_convicted([=](laws::settings how) {
        how.negative_bounds = negative;
        return laws::ternary_search(find, how);
    });
}

TEST_CASE("the laws convict ternary searches that miss it or ask too much") {
    convict_ternary(by_thirds<wrong_valley::no_first>);
    convict_ternary(by_thirds<wrong_valley::no_last>);
    convict_ternary(by_thirds<wrong_valley::rising>);
    convict_ternary(by_thirds<wrong_valley::adds>);
    convict_ternary(by_thirds<wrong_valley::outside>);
    convict_ternary(tries_all);
    convict_ternary(roughly);
    convict_ternary(wrong_third);
    convict_ternary(
        [](int low, int high, const of_int& f) {
            while (low < high) {
                const int middle = (low + high) / 2;  // up, if both negative
                if (f(middle) > f(middle + 1))
                    low = middle + 1;
                else
                    high = middle;
            }
            return low;
        },
        true);
}

// -------------------------------------------------------------- matrix_search

using matrix = std::vector<values>;

enum class wrong_stairs {
    none,
    no_first_row,
    no_last_row,
    no_first_column,
    no_last_column,
    swaps
};

// The search of a textbook, with a place for each usual mistake.
template <wrong_stairs fault = wrong_stairs::none>
std::optional<places> stairs(const matrix& m, int x) {
    int row = fault == wrong_stairs::no_first_row;
    int column = size_of(m.at(0)) - 1 - (fault == wrong_stairs::no_last_column);
    const int rows = int(m.size()) - (fault == wrong_stairs::no_last_row);
    while (row < rows && column >= (fault == wrong_stairs::no_first_column)) {
        const int seen = at(m[std::size_t(row)], column);
        if (seen == x)
            return fault == wrong_stairs::swaps ? places(column, row)
                                                : places(row, column);
        seen < x ? ++row : --column;
    }
    return std::nullopt;
}
bool is_in(std::vector<std::vector<long long>> m, int rows, int columns,
           long long x) {
    for (int i = 0, j = columns - 1; i < rows && j >= 0;) {
        const long long seen = m[std::size_t(i)][std::size_t(j)];
        if (seen == x) return true;
        seen < x ? ++i : --j;
    }
    return false;
}
values row_by_row(unsigned x, std::vector<std::vector<unsigned>>& m) {
    for (std::size_t i = 0; i < m.size(); ++i) {
        const auto found = std::ranges::lower_bound(m[i], x);
        if (found != m[i].end() && *found == x)
            return {int(i), int(found - m[i].begin())};
    }
    return {-1, -1};
}

TEST_CASE("the laws acquit matrix searches of every interface") {
    laws::check(laws::matrix_search(stairs<>));
    laws::check(laws::matrix_search(is_in));
    laws::check(laws::matrix_search(row_by_row));
    laws::check(laws::matrix_search(
        [](const std::vector<std::vector<short>>& m, short x) {
            return std::ranges::any_of(m, [x](const auto& row) {
                return std::ranges::binary_search(row, x);
            });
        }));
}

bool one_row(const matrix& m, int x) {
    auto row = std::ranges::upper_bound(
        m, x, {}, [](const values& each) { return each.at(0); });
    return row != m.begin() && std::ranges::binary_search(*--row, x);
}
bool as_one_list(const matrix& m, int x) {
    const int columns = size_of(m.at(0));
    int low = 0, high = int(m.size()) * columns - 1;
    while (low <= high) {
        const int middle = (low + high) / 2;
        const int seen = at(m[std::size_t(middle / columns)], middle % columns);
        if (seen == x) return true;
        seen < x ? low = middle + 1 : high = middle - 1;
    }
    return false;
}

void convict_matrix(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::matrix_search(find, how);
    });
}

TEST_CASE("the laws convict matrix searches that miss a row or a column") {
    convict_matrix(stairs<wrong_stairs::no_first_row>);
    convict_matrix(stairs<wrong_stairs::no_last_row>);
    convict_matrix(stairs<wrong_stairs::no_first_column>);
    convict_matrix(stairs<wrong_stairs::no_last_column>);
    convict_matrix(stairs<wrong_stairs::swaps>);
    convict_matrix(one_row);
    convict_matrix(as_one_list);
}

// ---------------------------------------------------------- kth_of_two_sorted

enum class wrong_kth { none, drops_rest };

// Counted from 1.
template <wrong_kth fault = wrong_kth::none>
int from_one(const values& a, const values& b, int k) {
    std::size_t i = 0, j = 0;
    int last = 0;
    while (k-- > 0) {
        if (fault == wrong_kth::drops_rest && (i == a.size() || j == b.size()))
            break;
        if (i < a.size() && (j == b.size() || a[i] <= b[j]))
            last = a[i++];
        else
            last = b[j++];
    }
    return last;
}
long long by_halves_of_k(const long long* a, int n, const long long* b, int m,
                         int k) {
    if (n > m) return by_halves_of_k(b, m, a, n, k);
    if (n == 0) return b[k];
    if (k == 0) return std::min(a[0], b[0]);
    const int i = std::min(n, (k + 1) / 2), j = k + 1 - i;
    if (j > m || a[i - 1] < b[j - 1])
        return by_halves_of_k(a + i, n - i, b, m, k - i);
    return by_halves_of_k(a, n, b + j, m - j, k - j);
}
unsigned of_pointers_first(unsigned* a, unsigned* b, int n, int m, int k) {
    const unsigned* const ends[] = {a + n, b + m};
    for (; k > 0; --k) ++(b == ends[1] || (a != ends[0] && *a < *b) ? a : b);
    return b == ends[1] || (a != ends[0] && *a < *b) ? *a : *b;
}
std::optional<short> k_first(std::size_t k, std::span<const short> a,
                             std::span<const short> b) {
    std::vector<short> all;
    std::ranges::merge(a, b, std::back_inserter(all));
    return all[k - 1];
}

TEST_CASE("the laws acquit searches of two lists of every interface") {
    laws::check(laws::kth_of_two_sorted(from_one<>));
    laws::check(laws::kth_of_two_sorted(by_halves_of_k));
    laws::check(laws::kth_of_two_sorted(of_pointers_first));
    laws::check(laws::kth_of_two_sorted(k_first));
}

int first_is_shorter(const values& a, const values& b, int k) {
    int low = 0, high = std::min(k, size_of(a));  // b may be too short
    while (low < high) {
        const int i = (low + high) / 2;
        if (k - i - 1 < size_of(b) && at(a, i) <= at(b, k - i - 1))
            low = i + 1;
        else
            high = i;
    }
    if (low == size_of(a)) return at(b, k - low);
    return k - low >= size_of(b) ? at(a, low)
                                 : std::min(at(a, low), at(b, k - low));
}
int in_one(const values& a, const values& b, int k) {
    return k < size_of(a) ? at(a, k) : at(b, k - size_of(a));
}
int one_too_far(const values& a, const values& b, int k) {
    return from_one(
        a, b, std::min(k + 1, size_of(a) + size_of(b)) + (k == 2 ? 1 : 0));
}
int by_differences(const values& a, const values& b, int k) {
    values all = a;
    all.insert(all.end(), b.begin(), b.end());
    std::ranges::stable_sort(
        all, [](int x, int y) { return int(unsigned(x) - unsigned(y)) < 0; });
    return at(all, k);
}

// Takes a billion for what is missing.
int up_to_a_billion(const values& a, const values& b, int k) {
    int i = 0, j = 0;
    while (i < size_of(a) && j < size_of(b) && k > 1) {
        const int half = k / 2;
        const auto next = [half](const values& v, int from) {
            from += half - 1;
            return from < size_of(v) ? at(v, from) : 1'000'000'000;
        };
        (next(a, i) < next(b, j) ? i : j) += half;
        k -= half;
    }
    if (i >= size_of(a)) return at(b, j + k - 1);
    if (j >= size_of(b)) return at(a, i + k - 1);
    return std::min(at(a, i), at(b, j));
}

void convict_kth(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::kth_of_two_sorted(find, how);
    });
}

TEST_CASE("the laws convict searches of two lists that take a wrong one") {
    convict_kth(from_one<wrong_kth::drops_rest>);
    convict_kth(first_is_shorter);
    convict_kth(in_one);
    convict_kth(one_too_far);
    convict_kth(by_differences);
    convict_kth(up_to_a_billion);
}

}  // namespace searching_laws_test
