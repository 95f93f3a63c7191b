#include <tenet/laws/algorithms/karatsuba.hpp>

#include <bit>
#include <climits>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::products {

namespace {

using callable::numbers;
using wholes = std::vector<std::int64_t>;

constexpr const char* of_small = "it multiplies all small inputs";
constexpr const char* of_others = "it multiplies others";
constexpr const char* of_long = "it multiplies long ones";

// Each coefficient with each.
wholes product_of(const numbers& a, const numbers& b) {
    wholes product(a.size() + b.size() - 1, 0);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            product[i + j] += std::int64_t{a[i]} * b[j];
    return product;
}

wholes without_zeros_behind(wholes all) {
    while (!all.empty() && all.back() == 0) all.pop_back();
    return all;
}

std::string wrong_product(const value& answer, const numbers& a,
                          const numbers& b) {
    if (a.empty() || b.empty()) return {};
    const wholes due = product_of(a, b);
    wholes got;
    if (!callable::read_numbers(answer, got))
        return callable::got(answer, "that is no list of coefficients");
    return without_zeros_behind(got) == without_zeros_behind(due)
               ? ""
               : callable::got(answer, "the product is " + shown(due));
}

// --------------------------------------------------------------------- digits

// The digits of a drawn number, without zeros before them.
std::string number_of(const numbers& digits) {
    std::string text;
    for (const int digit : digits)
        if (digit != 0 || !text.empty()) text += char('0' + digit);
    return text.empty() ? "0" : text;
}

numbers coefficients_of(const std::string& number) {
    numbers all;
    for (auto digit = number.rbegin(); digit != number.rend(); ++digit)
        all.push_back(*digit - '0');
    return all;
}

std::string product_of_texts(const std::string& a, const std::string& b) {
    std::string text;
    std::int64_t carry = 0;
    for (const auto x : product_of(coefficients_of(a), coefficients_of(b))) {
        carry += x;
        text += char('0' + carry % 10);
        carry /= 10;
    }
    for (; carry > 0; carry /= 10) text += char('0' + carry % 10);
    while (text.size() > 1 && text.back() == '0') text.pop_back();
    return {text.rbegin(), text.rend()};
}

std::string wrong_number(const value& answer, const std::string& a,
                         const std::string& b) {
    const std::string due = product_of_texts(a, b);
    return answer.is == value::kind::text && answer.text == due
               ? ""
               : callable::got(answer, "the product is " + shown(due));
}

// ---------------------------------------------------------------------- costs

finding judge_blocks(const std::string& text,
                     const std::function<void(std::size_t n)>& run,
                     const settings& how) {
    return judge_time("its time grows as n^1.585", "n^1.585", 128, 1'024, 27,
                      45, {{text, run}}, how);
}

finding judge_products(const std::function<void(std::size_t n)>& counted,
                       const settings& how) {
    const char* claim = "it takes n^1.585 products of coefficients";
    if (!counted)
        return not_judged(claim, "it takes no coefficients of other types");
    settings once = how;
    once.cases = 1;
    once.shrink_runs = 0;
    return property(claim, "// of 128 and of 1024 coefficients",
                    [&counted](within<0, 0>) -> std::string {
                        counted_ring::products = 0;
                        counted(128);
                        const auto few = counted_ring::products;
                        counted(1'024);
                        const auto many = counted_ring::products - few;
                        return many <= 45 * few && few > 0
                                   ? ""
                                   : "it takes " + shown(many) +
                                         " products instead of " + shown(few);
                    })
        .judge(once);
}

// -------------------------------------------------------------- of polynomials

bool is_narrow(const subject& f) {
    return f.of_lists.list.find("char") != f.of_lists.list.npos;
}

// Whether it takes one length for both lists.
bool has_one_length(const subject& f) {
    const std::string& text = f.of_lists.arguments;
    return text.find("int(a.size())") != text.npos &&
           text.find("int(b.size())") == text.npos;
}

// Above where a plain product may be taken.
using length = within<1, 2'000>;
std::vector<engine::arguments> long_lengths() {
    std::vector<engine::arguments> all;
    for (const auto& [n, m] : {std::pair{64, 64},
                               {65, 65},
                               {129, 1},
                               {100, 257},
                               {300, 150},
                               {257, 257},
                               {1'000, 1'000}})
        all.push_back({std::int64_t{n}, std::int64_t{m}});
    return all;
}

numbers pattern(int n, int factor, int low) {
    numbers all;
    for (int i = 0; i < n; ++i) all.push_back(i * factor % 13 % 3 + low);
    return all;
}

std::string pattern_text(const std::string& list, const std::string& name,
                         const std::string& size, const std::string& factor,
                         int low) {
    return list + ' ' + name + '(' + size + ");\nfor (int i = 0; i < " + size +
           "; ++i) " + name + "[i] = i * " + factor + " % 13 % 3 + " +
           shown(low) + ";\n";
}

finding judge_long(const subject& f, const settings& how) {
    if (is_narrow(f)) return not_judged(of_long, "its numbers are too narrow");
    const int low = f.of_lists.has_sign ? -1 : 0;
    const bool one_length = has_one_length(f);
    return property(
               of_long,
               pattern_text(f.of_lists.list, "a", "$0", "7", low) +
                   pattern_text(f.of_lists.list, "b", "$1", "5", low) +
                   f.of_lists.text(how, "multiply"),
               [&f, low, one_length](length n, length m) {
                   // What takes one length takes lists with zeros behind.
                   numbers a = pattern(n, 7, low), b = pattern(m, 5, low);
                   if (one_length) {
                       a.resize(std::bit_ceil(std::max(a.size(), b.size())));
                       b.resize(a.size());
                   }
                   return wrong_product(f.of_lists.call(a, b), a, b);
               })
        .on(long_lengths())
        .judge(how);
}

// Products of which each coefficient is below 2^31, but not that of the sums.
finding judge_limits(const callable::trial<numbers, numbers>& on_trial,
                     const subject& f) {
    const char* claim = "no sum on the way overflows";
    if (!f.in_whole_range || is_narrow(f) || !f.of_lists.has_sign)
        return not_judged(claim, "a whole_range of int is to be asked for");
    std::vector<std::tuple<numbers, numbers>> all;
    for (const std::size_t n : {1U, 2U, 3U, 8U, 64U, 70U, 200U}) {
        int x = 1;
        while (std::int64_t(n) * (x + 1) * (x + 1) <= INT_MAX) ++x;
        all.emplace_back(numbers(n, x), numbers(n, x));
        all.emplace_back(numbers(n, -x), numbers(n, x));
    }
    all.emplace_back(numbers{INT_MAX, INT_MIN, INT_MAX}, numbers{1});
    return on_trial.on_all(claim, all);
}

void judge_polynomials(report& found, const subject& f, const settings& how) {
    const auto& multiply = f.of_lists;
    const std::string text = multiply.text(how, "multiply");
    const auto is_asked = [one_length = has_one_length(f)](const numbers& a,
                                                           const numbers& b) {
        return !one_length ||
               (a.size() == b.size() && std::has_single_bit(a.size()));
    };
    const callable::trial<numbers, numbers> on_trial{
        multiply.list + " a$0;\n" + multiply.list + " b$1;\n" + text,
        [&](const numbers& a, const numbers& b) {
            return is_asked(a, b) ? multiply.call(a, b) : value();
        },
        [&](const value& answer, const numbers& a, const numbers& b) {
            return is_asked(a, b) ? wrong_product(answer, a, b) : "";
        },
        how};
    std::vector<std::tuple<numbers, numbers>> all;
    const int low = multiply.has_sign ? -1 : 0;
    const auto some = callable::all_lists(low, low + 2, 4, 1);
    for (const numbers& a : some)
        for (const numbers& b : some)
            if (a.size() + b.size() < 6 || a.size() == b.size())
                all.emplace_back(a, b);
    found += on_trial.on_all(of_small, all);
    if (found.refuted()) return;
    found += judge_blocks(
        pattern_text(multiply.list, "a", "$n", "7", low) +
            pattern_text(multiply.list, "b", "$n", "5", low) + text,
        [&](std::size_t n) {
            multiply.call(pattern(int(n), 7, low), pattern(int(n), 5, low));
        },
        how);
    found += judge_products(f.counted, how);
    if (found.refuted()) return;
    using digits = up_to<within<-9, 9>, 30, 1>;
    using naturals = up_to<within<0, 1>, 30, 1>;
    found += low < 0 && !is_narrow(f)
                 ? on_trial.on_drawn<digits, digits>(of_others)
                 : on_trial.on_drawn<naturals, naturals>(of_others);
    if (found.refuted()) return;
    found += judge_long(f, how);
    found += judge_limits(on_trial, f);
}

// ----------------------------------------------------------------- of numbers

std::string digits_of(int n, int factor) {
    std::string number = "7";
    for (int i = 1; i < n; ++i) number += char('0' + i * factor % 11 % 10);
    return number;
}
std::string digits_text(const std::string& name, const std::string& size,
                        const std::string& factor) {
    return "std::string " + name + " = \"7\";\nfor (int i = 1; i < " + size +
           "; ++i) " + name + " += char('0' + i * " + factor + " % 11 % 10);\n";
}

void judge_numbers(report& found, const subject& f, const settings& how) {
    const auto& multiply = f.of_texts;
    const std::string text = multiply.text(how, "multiply");
    callable::trial<std::string, std::string> on_trial{
        "std::string a = $0, b = $1;\n" + text, multiply.call, wrong_number,
        how};
    std::vector<std::tuple<std::string, std::string>> all;
    for (int a = 0; a < 120; ++a)
        for (const int b : {0, 1, 2, 9, 10, 11, 99, 100, 101, 909, 1000})
            all.emplace_back(std::to_string(a), std::to_string(b));
    found += on_trial.on_all(of_small, all);
    if (found.refuted()) return;
    found += judge_blocks(
        digits_text("a", "$n", "7") + digits_text("b", "$n", "5") + text,
        [&](std::size_t n) {
            multiply.call(digits_of(int(n), 7), digits_of(int(n), 5));
        },
        how);
    found += judge_products({}, how);
    using digits = up_to<within<0, 9>, 40, 1>;
    found +=
        property(of_others, "// of numbers of the digits $0 and $1\n" + text,
                 [&](const digits& a, const digits& b) {
                     const auto drawn = [](const digits& it) {
                         return number_of(callable::given_as<numbers>(it));
                     };
                     return on_trial.wrong_on(drawn(a), drawn(b));
                 })
            .judge(how);
    if (found.refuted()) return;
    found +=
        property(
            of_long,
            digits_text("a", "$0", "7") + digits_text("b", "$1", "5") + text,
            [&](length n, length m) {
                return on_trial.wrong_on(digits_of(n, 7), digits_of(m, 5));
            })
            .on(long_lengths())
            .judge(how);
    found += judge_limits({}, {});
}

}  // namespace

report judge(const subject& f, const settings& how) {
    report found = callable::report_on("karatsuba", "multiply", how);
    if (f.of_lists)
        judge_polynomials(found, f, how);
    else
        judge_numbers(found, f, how);
    return found;
}

}  // namespace tenet::laws::products
