#include <tenet/laws/algorithms/strassen.hpp>

#include <climits>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::matrix_products {

namespace {

using callable::numbers;
using rows = callable::number_rows;

// Each row with each column.
std::vector<std::vector<std::int64_t>> product_of(const rows& a,
                                                  const rows& b) {
    const std::size_t n = a.size();
    std::vector<std::vector<std::int64_t>> product(
        n, std::vector<std::int64_t>(n, 0));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < n; ++k)
            for (std::size_t j = 0; j < n; ++j)
                product[i][j] += std::int64_t{a[i][k]} * b[k][j];
    return product;
}

std::string wrong_with(const value& answer, const rows& a, const rows& b) {
    const auto due = product_of(a, b);
    const auto got = plain::lists_of(answer);
    if (!got || got->size() != due.size())
        return callable::got(answer, "that is no matrix of this size");
    for (std::size_t i = 0; i < due.size(); ++i)
        if ((*got)[i] != due[i])
            return "row " + shown(i) + " is " + shown((*got)[i]) +
                   " instead of " + shown(due[i]);
    return {};
}

// Elements from 0 on, or around it, whose sums fit the type.
struct elements {
    int low;
    int count;
};
elements elements_for(const subject& f) {
    const bool is_narrow = f.multiply.list.find("char") != f.multiply.list.npos;
    if (is_narrow || !f.multiply.has_sign) return {0, is_narrow ? 2 : 5};
    return {-3, 7};
}

rows pattern(int n, int x, int y, elements of) {
    rows matrix(std::size_t(n), numbers(std::size_t(n), 0));
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
            matrix[std::size_t(i)][std::size_t(j)] =
                (i * x + j * y + i * j) % of.count + of.low;
    return matrix;
}
std::string pattern_text(const subject& f, const std::string& name,
                         const std::string& n, const std::string& x,
                         const std::string& y) {
    const std::string& list = f.multiply.list;
    const elements of = elements_for(f);
    const std::string row =
        list.size() > 13 ? list.substr(12, list.size() - 13) : list;
    return list + ' ' + name + '(' + n + ", " + row + '(' + n +
           "));\nfor (int i = 0; i < " + n +
           "; ++i)\n    for (int j = 0; j < " + n + "; ++j)\n        " + name +
           "[i][j] = (i * " + x + " + j * " + y + " + i * j) % " +
           shown(of.count) + " + " + shown(of.low) + ";\n";
}

// All of one row, and all of two of a few elements.
std::vector<std::tuple<rows, rows>> all_small(elements of) {
    std::vector<std::tuple<rows, rows>> all;
    for (int x = 0; x < of.count; ++x)
        for (int y = 0; y < of.count; ++y)
            all.emplace_back(rows{{of.low + x}}, rows{{of.low + y}});
    const int low = of.low < 0 ? -1 : 0, high = of.low < 0 ? 1 : 2;
    std::vector<rows> twos;
    for (const numbers& x :
         callable::all_lists(low, of.count > 2 ? high : 1, 4, 4))
        twos.push_back({{x[0], x[1]}, {x[2], x[3]}});
    for (const rows& a : twos)
        for (const rows& b : twos) all.emplace_back(a, b);
    return all;
}

// What adds much and multiplies plainly below some size cannot be told by its
// blocks from the plain product: that its products can.
finding judge_blocks(const subject& f, const std::string& text,
                     const settings& how) {
    const elements of = elements_for(f);
    return judge_growth("its time grows as n^3 at most", "n^3", 16, 64, 64, 130,
                        {{pattern_text(f, "a", "$n", "3", "1") +
                              pattern_text(f, "b", "$n", "1", "2") + text,
                          [&f, of](std::size_t n) {
                              f.multiply.call(pattern(int(n), 3, 1, of),
                                              pattern(int(n), 1, 2, of));
                          }}},
                        how);
}

// From n rows to 4 n, these are 7 * 7 times as many, or 7 * 8 where those of
// 2 n are multiplied plainly, but not 8 * 8.
finding judge_products(const std::function<void(std::size_t n)>& counted,
                       settings how) {
    const char* claim = "it takes n^2.808 products of elements";
    if (!counted)
        return not_judged(claim, "it takes no matrices of other elements");
    const auto products_of = [&counted](std::size_t n) {
        counted_ring::products = 0;
        counted(n);
        return counted_ring::products;
    };
    how.cases = 1;
    how.shrink_runs = 0;
    how.case_seconds *= 8;
    return property(claim, "// of 32 and of 128 rows",
                    [products_of](within<0, 0>) -> std::string {
                        if (products_of(64) <= 60 * products_of(16)) return {};
                        const auto few = products_of(32),
                                   many = products_of(128);
                        return many <= 60 * few
                                   ? ""
                                   : "it takes " + shown(many) +
                                         " products instead of " + shown(few);
                    })
        .judge(how);
}

finding judge_others(const subject& f, const std::string& text,
                     const settings& how) {
    const elements of = elements_for(f);
    using factor = within<0, 30>;
    return property("it multiplies others",
                    pattern_text(f, "a", "$0", "$1", "$2") +
                        pattern_text(f, "b", "$0", "$2", "$3") + text,
                    [&f, of](within<1, 15> n, factor x, factor y, factor z) {
                        const rows a = pattern(n, x, y, of),
                                   b = pattern(n, y, z, of);
                        return wrong_with(f.multiply.call(a, b), a, b);
                    })
        .judge(how.with_cases(100));
}

// Whether a large product does not take long.
bool is_fast(const subject& f, elements of) {
    return engine::counts_executed_blocks() &&
           engine::blocks_executed_by([&] {
               f.multiply.call(pattern(32, 3, 1, of), pattern(32, 1, 2, of));
           }) < 20 * 32 * 32 * 32;
}

// On both sides of where a plain product may be taken.
finding judge_large(const subject& f, const std::string& text, settings how) {
    const elements of = elements_for(f);
    how.case_seconds *= 8;
    return property("it multiplies large ones",
                    pattern_text(f, "a", "$0", "3", "1") +
                        pattern_text(f, "b", "$0", "1", "2") + text,
                    [&f, of](within<1, 100> n) -> std::string {
                        if (n > 64 && !is_fast(f, of)) return {};
                        const rows a = pattern(n, 3, 1, of),
                                   b = pattern(n, 1, 2, of);
                        return wrong_with(f.multiply.call(a, b), a, b);
                    })
        .on({{std::int64_t{17}},
             {std::int64_t{33}},
             {std::int64_t{64}},
             {std::int64_t{71}}})
        .judge(how);
}

// Products of which each element is below 2^31, but not that of the sums.
finding judge_limits(const callable::trial<rows, rows>& on_trial,
                     const subject& f) {
    const char* claim = "no sum on the way overflows";
    if (!f.in_whole_range || elements_for(f).count < 7)
        return not_judged(claim, "a whole_range of int is to be asked for");
    std::vector<std::tuple<rows, rows>> all;
    for (const std::size_t n : {1U, 2U, 3U, 40U}) {
        int x = 1;
        while (std::int64_t(n) * (x + 1) * (x + 1) <= INT_MAX) ++x;
        const rows a(n, numbers(n, x)), b(n, numbers(n, -x));
        all.emplace_back(a, a);
        all.emplace_back(a, b);
    }
    const rows unit{{0, 1, 0}, {1, 0, 0}, {0, 0, 1}};
    all.emplace_back(rows(3, {INT_MAX, INT_MIN, INT_MIN}), unit);
    return on_trial.on_all(claim, all);
}

}  // namespace

report judge(const subject& f, const settings& how) {
    report found = callable::report_on("strassen", "multiply", how);
    const std::string text = f.multiply.text(how, "multiply");
    const callable::trial<rows, rows> on_trial{
        f.multiply.list + " a$0;\n" + f.multiply.list + " b$1;\n" + text,
        f.multiply.call, wrong_with, how};
    found += on_trial.on_all("it multiplies all small inputs",
                             all_small(elements_for(f)));
    if (found.refuted()) return found;
    found += judge_blocks(f, text, how);
    found += judge_products(f.counted, how);
    if (found.refuted()) return found;
    found += judge_others(f, text, how);
    found += judge_large(f, text, how);
    return found += judge_limits(on_trial, f);
}

}  // namespace tenet::laws::matrix_products
