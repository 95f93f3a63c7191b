#include <tenet/laws/algorithms/ternary_search.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <stdexcept>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::ternary {

namespace {

// Falls to its place by so much a step, and rises by so much from there on.
template <class T>
struct slopes {
    T place, falls = 1, rises = 1, least = 0;
    bool is_smooth = false;

    T at(T x) const {
        const T far = x < place ? place - x : x - place;
        return least +
               (x < place ? falls : rises) * (is_smooth ? far * far : far);
    }
};

// The function that a search sees. A question about a place outside, or one too
// many, is an error.
template <class T>
struct asked {
    slopes<T> of;
    T low, last;
    int left;

    static T answer(const void* it, T x) {
        auto& one = *static_cast<asked*>(const_cast<void*>(it));
        if (x < one.low || x > one.last)
            throw std::logic_error("a question about " + shown(x));
        if (--one.left < 0) throw std::logic_error("too many questions");
        return one.of.at(x);
    }
};

template <class T>
T found_by(const search<T>& of, T low, T high, asked<T> it) {
    return of.function(of.f, low, high, &it, &asked<T>::answer);
}

// What an answer is, and whether the upper bound is one of the places.
struct meaning {
    bool is_value = false;
    bool is_closed = true;
};

template <class T>
meaning meaning_of(const search<T>& of, const settings& how) {
    const auto answers = [&](T place, T expected) {
        return plain::is_true(
            [&] {
                const slopes<T> valley{place, 1, 1, 50};
                const T got =
                    found_by(of, T(0), T(10), {valley, T(-9), T(19), 1000});
                return got > expected - T(1) && got < expected + T(1);
            },
            how);
    };
    const bool is_value = answers(3, 50);
    if (std::is_same_v<T, double>) return {is_value, true};
    return {is_value, !answers(19, is_value ? 60 : 9)};
}

// "search(low, high, f)", or with the function first.
template <class T>
std::string call_text(const search<T>& of, const settings& how,
                      const std::string& bounds, const std::string& f) {
    const bool is_first =
        of.how == call::bounds_first || of.how == call::bounds_and_more;
    std::string text = functions::name_of(how, "search");
    text += '(';
    text += is_first ? bounds : f;
    text += ", ";
    text += is_first ? f : bounds;
    return text;
}

std::string wrong_on(const of_integers& of, meaning means, std::int64_t low,
                     std::int64_t last, const slopes<std::int64_t>& valley) {
    const auto n = static_cast<std::uint64_t>(last - low) + 1;
    const std::int64_t high = means.is_closed ? last : last + 1;
    const std::int64_t got = found_by(
        of, low, high, {valley, low, last, 4 * int(std::bit_width(n)) + 8});
    const std::int64_t due = means.is_value ? valley.least : valley.place;
    if (got == due) return {};
    return "got " + shown(got) + ", but that is " + shown(due);
}

// Every place of intervals of up to eight.
finding on_short(const of_integers& of, meaning means, const settings& how) {
    std::vector<engine::arguments> inputs;
    for (std::int64_t n = 1; n <= 8; ++n)
        for (const std::int64_t low : {0, 5})
            for (std::int64_t place = low; place < low + n; ++place)
                for (const std::int64_t falls : {1, 3})
                    for (const std::int64_t rises : {1, 3})
                        inputs.push_back(
                            {low, low + n - 1, place, falls, rises});
    using number = within<0, 20>;
    using slope = within<1, 3>;
    return property(
               "it finds the least place of all short intervals",
               call_text(of, how, means.is_closed ? "$0, $1" : "$0, $1 + 1",
                         "[](" + of.type +
                             " x) { return x < $2 ? $3 * ($2 - x) : $4 * "
                             "(x - $2); }") +
                   ')',
               [&of, means](number low, number last, number place, slope falls,
                            slope rises) {
                   if (last < low || place < low || place > last)
                       return std::string();
                   return wrong_on(of, means, low, last, {place, falls, rises});
               })
        .on(inputs)
        .judge(how);
}

// From a least to a greatest bound, of what is drawn.
template <class Number>
finding on_drawn(const std::string& claim, const of_integers& of, meaning means,
                 std::int64_t least, std::int64_t greatest, const settings& how,
                 Number) {
    const auto number = [](std::int64_t x) {
        return argument<std::int64_t>::show(value(x));
    };
    const std::string of_type = "const " + of.type + ' ';
    const std::string range = ", " + number(least) + ", " + number(greatest);
    const std::string f =
        "[=](" + of.type + " x) { return x < place ? place - x : x - place; }";
    const char* const both = means.is_closed ? "low, high" : "low, high + 1";
    return property(
               claim,
               of_type +
                   "low = std::clamp<long long>(std::min<long long>($0, "
                   "$1)" +
                   range + ");\n" + of_type +
                   "high = std::clamp<long long>(std::max<long long>($0, "
                   "$1)" +
                   range + ");\n" + of_type +
                   "place = std::clamp<long long>($2, low, high);\n" +
                   call_text(of, how, both, f) + ")",
               [=, &of](Number a, Number b, Number c) {
                   const auto in = [=](std::int64_t x) {
                       return std::clamp(x, least, greatest);
                   };
                   const std::int64_t low = in(std::min<std::int64_t>(a, b));
                   const std::int64_t last = in(std::max<std::int64_t>(a, b));
                   return wrong_on(of, means, low, last,
                                   {std::clamp<std::int64_t>(c, low, last)});
               })
        .judge(how);
}

finding on_long(const std::string& claim, const of_integers& of, meaning means,
                std::int64_t least, std::int64_t greatest,
                const settings& how) {
    const auto drawn = [&](auto number) {
        return on_drawn(claim, of, means, least, greatest, how, number);
    };
    if (of.greatest > std::int64_t{1} << 40) return drawn(std::int64_t());
    return of.greatest < 1'000 ? drawn(within<-130, 130>()) : drawn(int());
}

void judge_integers(report& found, const of_integers& of, const settings& how) {
    const meaning means = meaning_of(of, how);
    found += on_short(of, means, how);
    // The end of a half-open interval is a number, too.
    found += on_long("it finds that of long intervals", of, means, 0,
                     of.greatest - 1, how);
    const char* negative = "it finds that of negative bounds";
    if (of.least == 0) return;
    found +=
        how.negative_bounds
            ? on_long(negative, of, means, of.least / 2, of.greatest / 2, how)
            : not_judged(negative, "--negative-bounds judges them");
}

std::string wrong_on(const of_reals& of, meaning means, double low, double high,
                     const slopes<double>& valley) {
    const double got = found_by(of, low, high, {valley, low, high, 1000});
    const double due = means.is_value ? valley.least : valley.place;
    const double steepest = std::max(valley.falls, valley.rises);
    const double near =
        1e-5 * std::max(1.0, high - low) * (means.is_value ? steepest : 1);
    if (std::abs(got - due) <= near) return {};
    return "got " + shown(got) + ", but that is " + shown(due);
}

// Bounds and place are eighths.
finding judge_reals(const of_reals& of, const settings& how) {
    const meaning means = meaning_of(of, how);
    using eighths = within<-9'000, 9'000>;
    using slope = within<1, 5>;
    const std::string f =
        "[=](double x) {\n"
        "    const double far = (x < place ? $3 : $4) * std::abs(x - place);\n"
        "    return $5 ? far * far : far;\n}";
    const bool is_more =
        of.how == call::bounds_and_more || of.how == call::function_and_more;
    return property("it finds the least real, nearer than 1e-5 of the interval",
                    "const double low = std::min($0, $1) / 8.0;\n"
                    "const double high = std::max($0, $1) / 8.0;\n"
                    "const double place = std::clamp($2 / 8.0, low, high);\n" +
                        call_text(of, how, "low, high", f) +
                        (is_more ? ", tenet::laws::ternary::enough())" : ")"),
                    [&of, means](eighths a, eighths b, eighths c, slope falls,
                                 slope rises, bool is_smooth) {
                        const double low = std::min<int>(a, b) / 8.0;
                        const double high = std::max<int>(a, b) / 8.0;
                        const double place = std::clamp(c / 8.0, low, high);
                        const auto by = [=](int x) {
                            return double(is_smooth ? x * x : x);
                        };
                        return wrong_on(
                            of, means, low, high,
                            {place, by(falls), by(rises), 0, is_smooth});
                    })
        .judge(how);
}

}  // namespace

report judge(const of_integers& whole, const of_reals& real,
             const settings& how) {
    report found{"ternary_search", functions::name_of(how, "search"), {}};
    if (whole.function) judge_integers(found, whole, how);
    if (real.function) found += judge_reals(real, how);
    return found;
}

}  // namespace tenet::laws::ternary
