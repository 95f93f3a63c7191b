#include <tenet/laws/algorithms/power.hpp>

#include <bit>
#include <climits>
#include <cmath>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::powers {

using namespace plain;

namespace {

using exponent = within<0, 62>;

std::string script_of(const settings& how, const char* arguments) {
    return functions::name_of(how, "power") + arguments;
}

// The greatest power of x up to the n-th that is at most that, and which it is.
std::pair<std::int64_t, int> bounded_power(std::int64_t x, int n,
                                           std::int64_t most) {
    std::int64_t result = 1;
    for (int i = 0; i < n; ++i) {
        if (x != 0 && std::abs(result) > most / std::abs(x)) return {result, i};
        result *= x;
    }
    return {result, n};
}

// The exponent is the greatest up to n of which the result, or its square, too,
// is in the type.
finding raises_whole(const char* claim, const subject& f, std::int64_t most,
                     const settings& how) {
    return property(
               claim, script_of(how, "($0, the greatest n up to $1 that fits)"),
               [&f, most](within<0, 12> x, exponent up_to_n) -> std::string {
                   const auto [due, n] = bounded_power(x, up_to_n, most);
                   const std::int64_t got = f.whole(x, n);
                   if (got == due) return {};
                   return "of n = " + shown(n) + ", " + shown(due) +
                          " was expected, but got " + shown(got);
               })
        .judge(how);
}

void raises_wholes(report& found, const subject& f, const settings& how) {
    if (!f.whole) return;
    const auto root = std::int64_t(std::sqrt(double(f.most))) / 2;
    found += raises_whole("it raises whole numbers", f, root, how);
    constexpr const char* claim =
        "it raises whole numbers as far as their type reaches";
    if (f.in_whole_range)
        found += raises_whole(claim, f, f.most, how);
    else
        found += not_judged(claim, "a whole_range is to be asked for");
}

bool is_near(double got, double due) {
    return std::abs(got - due) <= 1e-9 * std::abs(due);
}

std::string wrong_real(const subject& f, double x, int n) {
    const double due = std::pow(x, n), got = f.real(x, n);
    return is_near(got, due)
               ? ""
               : shown(due) + " was expected, but got " + shown(got);
}

void raises_reals(report& found, const subject& f, const settings& how) {
    if (!f.real) return;
    using quarters = within<-12, 12>;
    found += property("it raises reals", script_of(how, "($0 / 4.0, $1)"),
                      [&f](quarters x, within<0, 40> n) {
                          return wrong_real(f, x / 4.0, n);
                      })
                 .judge(how);
    constexpr const char* claim = "it raises reals to powers below 0";
    if (!is_true([&] { return f.real(2, -1) == 0.5; }, how)) {
        found += not_judged(claim, "2.0 to the power of -1 is not a half");
        return;
    }
    found += property(claim, script_of(how, "($0 / 4.0, $1)"),
                      [&f](within<1, 12> x, within<-40, -1> n) {
                          return wrong_real(f, x / 4.0, n);
                      })
                 .judge(how);
    found += property("it raises reals to the least power of all",
                      script_of(how, "(-1.0, std::numeric_limits<int>::min())"),
                      [&f](within<0, 0>) { return wrong_real(f, -1, INT_MIN); })
                 .judge(how);
}

void raises_remainders_of(report& found, const subject& f,
                          const settings& how) {
    if (!f.remainder) return;
    found +=
        property(
            "it raises remainders", script_of(how, "($0, $1, $2)"),
            [&f](within<0, 1000> x, within<0, 1000> n,
                 within<2, 1000> modulus) {
                return f.remainder(x, n, modulus);
            },
            [](within<0, 1000> x, within<0, 1000> n, within<2, 1000> modulus) {
                std::int64_t result = 1;
                for (int i = 0; i < n; ++i) result = result * x % modulus;
                return result;
            })
            .judge(how);
}

std::string wrong_composed(const subject& f, affine x, int n) {
    std::size_t asked = 0, none = 0;
    const affine got = f.composed(x, n, {&asked});
    affine due{1, 0};
    for (int i = 0; i < n; ++i) due = compose{&none}(due, x);
    if (got == due) return {};
    return "x -> " + shown(due.a) + " x + " + shown(due.b) +
           " was expected, but got x -> " + shown(got.a) + " x + " +
           shown(got.b);
}

void raises_composed(report& found, const subject& f, const settings& how) {
    if (!f.composed) return;
    found +=
        property("it raises what is multiplied as it is told",
                 "// of x -> $0 x + $1, by composition\n" +
                     script_of(how, "(x, $2, compose, identity)"),
                 [&f](within<0, 9> a, within<0, 9> b, within<0, 300> n) {
                     return wrong_composed(
                         f, {std::uint32_t(int(a)), std::uint32_t(int(b))}, n);
                 })
            .judge(how);
    found +=
        property("it multiplies at most 2 floor(log2 n) + 2 times",
                 script_of(how, "(x, $0, compose, identity)"),
                 [&f](within<1, 100'000> n) -> std::string {
                     std::size_t asked = 0;
                     f.composed({3, 1}, n, {&asked});
                     const auto bits = std::size_t(std::bit_width(unsigned(n)));
                     return asked <= 2 * bits
                                ? ""
                                : "it multiplies " + shown(asked) + " times";
                 })
            .judge(how);
}

void takes_little(report& found, const subject& f, const settings& how) {
    const auto run = [&f](std::size_t n) {
        if (f.whole)
            f.whole(1, int(n));
        else if (f.real)
            f.real(1, int(n));
        else if (f.remainder)
            f.remainder(3, int(n), 1000);
    };
    if (!f.whole && !f.real && !f.remainder) return;
    const std::string text =
        "const int n = $n;\n" +
        script_of(how, f.whole || f.real ? "(1, n)" : "(3, n, 1000)");
    found += judge_time("its time grows as log n", "log n", 1'000, 64'000, 1.6,
                        5, {{text, run}}, how);
}

}  // namespace

report judge(const subject& f, const settings& how) {
    report found{"power", functions::name_of(how, "power"), {}};
    raises_wholes(found, f, how);
    raises_reals(found, f, how);
    raises_remainders_of(found, f, how);
    raises_composed(found, f, how);
    takes_little(found, f, how);
    return found;
}

}  // namespace tenet::laws::powers
