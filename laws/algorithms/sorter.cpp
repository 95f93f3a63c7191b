#include <tenet/laws/algorithms/sorter.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <random>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::sorters {

namespace {

std::string name_of(const settings& how) {
    return how.called.empty() ? "sort" : how.called;
}
report nothing_on(const settings& how) {
    return {"sorter", name_of(how), {}};
}

}  // namespace

namespace {

std::string arguments_of(call how, bool inclusive) {
    const std::string end =
        inclusive ? "int(values.size()) - 1" : "int(values.size())";
    switch (how) {
        case call::iterators:
            return "values.begin(), values.end()";
        case call::pointers:
            return "values.data(), values.data() + values.size()";
        case call::length:
            return "values.data(), int(values.size())";
        case call::bounds:
            return "values, 0, " + end;
        case call::pointer_bounds:
            return "values.data(), 0, " + end;
        default:
            return "values";
    }
}

}  // namespace

std::string text_of(call how, bool inclusive, const std::string& order,
                    const settings& by) {
    return (how == call::value ? "values = " : "") + name_of(by) + '(' +
           arguments_of(how, inclusive) + order + ')';
}

bool ends_before(const std::function<int()>& last_of_four,
                 const settings& how) {
    settings once = how;
    once.cases = 1;
    once.shrink_runs = 0;
    once.leaks = once.announce = false;
    using nothing = within<0, 0>;
    return property("the second bound is the end", "sort(values, 0, 3)",
                    [&](nothing) { return last_of_four() == 0; })
               .judge(once)
               .verdict == verdict::holds;
}

std::vector<int> thousands(int which) {
    const int n = which < 7 ? 1'300 : which < 14 ? 5'000 : long_enough;
    std::minstd_rand random(static_cast<unsigned>(which + 1));
    std::vector<int> values;
    for (int i = 0; i < n; ++i) {
        const int any = static_cast<int>(random() % 1'000'000) - 500'000;
        const int families[] = {
            any, i, n - i, 7, any % 16, std::min(i, n - i), any % 50 ? i : any};
        values.push_back(families[which % 7]);
    }
    return values;
}

double usual_bound(std::size_t n) {
    return n < 2 ? 0 : double(n) * double(std::bit_width(n - 1));
}

namespace {

template <class T, class... Order>
std::string script_of(const way<T, Order...>& sort, const std::string& order,
                      const settings& by) {
    return "std::vector<" + type_name<T>() + "> values$0;\n" +
           text_of(sort, order, by);
}

// The oracle, too plain to be wrong, and stable.
template <class T, class Less = std::less<>>
std::vector<T> in_order(std::vector<T> values, const Less& less = {}) {
    for (std::size_t i = 1; i < values.size(); ++i)
        for (std::size_t j = i; j > 0 && less(values[j], values[j - 1]); --j)
            std::swap(values[j], values[j - 1]);
    return values;
}

int last_digit(int x) {
    return x % 10;
}
bool by_last_digit(int a, int b) {
    return last_digit(a) < last_digit(b);
}

// A claim: sorted by this order, a vector equals the oracle's. Elements that
// are equal to the order must be equal altogether.
template <std::int64_t longest, class T, class Less, class... Order>
void sorts(report& found, const char* claim, const std::string& order_text,
           const way<T, Order...>& sort, const settings& how, Less less,
           Order... order) {
    if (!sort) return;
    using input = up_to<T, longest>;
    found +=
        property(
            claim, script_of(sort, order_text, how),
            [sort, order...](const input& xs) {
                auto values = xs.elements;
                sort(values, order...);
                return values;
            },
            [less](const input& xs) { return in_order(xs.elements, less); })
            .judge(how);
}

std::vector<int> numbers_in(const auto& elements) {
    std::vector<int> numbers;
    for (const auto& it : elements) numbers.push_back(it.number());
    return numbers;
}

void sorts_movables(report& found, const way<move_only>& sort,
                    const std::string& order, const settings& how) {
    if (!sort) return;
    using input = up_to<int, 50>;
    found +=
        property(
            "it sorts what can only be moved",
            "std::vector<tenet::laws::move_only> values;\n"
            "for (const int x : std::vector<int>$0) values.emplace_back(x);\n" +
                text_of(sort, order, how),
            [sort](const input& xs) {
                std::vector<move_only> values;
                for (const int x : xs.elements) values.emplace_back(x);
                sort(values);
                return numbers_in(values);
            },
            [](const input& xs) { return in_order(xs.elements); })
            .judge(how);
}

// What is wrong with a vector sorted by its last digits: what differs only in
// what the order ignores may end up anywhere, but nothing is lost.
std::string wrong_in(const std::vector<int>& sorted,
                     const std::vector<int>& input) {
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (by_last_digit(sorted[i], sorted[i - 1]))
            return "is not in order: " + shown(sorted);
    if (in_order(sorted) != in_order(input))
        return "has other elements: " + shown(sorted);
    return {};
}

template <class... Order>
void sorts_loosely(report& found, const char* claim,
                   const std::string& order_text,
                   const way<int, Order...>& sort, const settings& how,
                   Order... order) {
    if (!sort) return;
    using input = up_to<int, 200>;
    found += property(claim, script_of(sort, order_text, how),
                      [sort, order...](const input& drawn) {
                          auto values = drawn.elements;
                          sort(values, order...);
                          return wrong_in(values, drawn.elements);
                      })
                 .judge(how);
}

// Some thousands, of every family; of what takes n log n, random ones of more
// than an index of 16 bits can say.
finding judge_length(const subject& sorter, bool is_fast, const settings& how) {
    std::vector<engine::arguments> families;
    for (std::int64_t which = 0; which < (is_fast ? 15 : 14); ++which)
        families.push_back({which});
    return property("it sorts thousands",
                    "std::vector<int> values = "
                    "tenet::laws::sorters::thousands($0);\n" +
                        text_of(sorter.ints, sorter.order, how),
                    [sort = sorter.ints](within<0, 14> which) -> std::string {
                        std::vector<int> values = thousands(which);
                        std::vector<int> sorted = values;
                        sort(values);
                        std::sort(sorted.begin(), sorted.end());
                        const auto at =
                            std::mismatch(values.begin(), values.end(),
                                          sorted.begin())
                                .first;
                        if (at == values.end()) return {};
                        return "of " + std::to_string(values.size()) +
                               ", the one at " +
                               std::to_string(at - values.begin()) +
                               " is not in its place";
                    })
        .on(families)
        .judge(how);
}

// What the function could not be called with.
void tell_of_absent(report& found, const subject& sorter) {
    const auto tell = [&](bool taken, const char* what) {
        if (!taken) found.omit(what, "it is not called with them");
    };
    tell(bool(sorter.reals) && bool(sorter.texts), "reals and texts");
    tell(bool(sorter.movables), "elements that can only be moved");
    tell(bool(sorter.descending), "orders other than less");
}

// Counts what is executed, or else how often a given order is asked.
finding judge_growth(const subject& sorter, const settings& how) {
    growth time{"its time grows as n log n",
                text_of(sorter.ints, sorter.order, how), "basic blocks",
                "n log n"};
    if (engine::counts_executed_blocks()) {
        time.cost = [sort = sorter.ints](std::vector<int> values) {
            return engine::blocks_executed_by([&] { sort(values); });
        };
        return time.judge(how);
    }
    if (!sorter.ordered) return not_judged(time.claim, "it cannot be counted");
    time.unit = "comparisons";
    time.text = text_of(sorter.ordered, ", std::less<>()", how);
    time.cost = [sort = sorter.ordered](std::vector<int> values) {
        static std::size_t asked;
        asked = 0;
        sort(values, [](int a, int b) {
            ++asked;
            return a < b;
        });
        return double(asked);
    };
    return time.judge(how);
}

}  // namespace

report judge(subject sorter, const settings& how) {
    report found = nothing_on(how);
    settle_bounds(sorter.ints, how, sorter.movables, sorter.reals, sorter.texts,
                  sorter.descending, sorter.ordered, sorter.projected,
                  sorter.fragiles);
    const std::less<> less;
    const std::greater<> greater;
    sorts<200>(found, "it sorts ints", sorter.order, sorter.ints, how, less);
    sorts_movables(found, sorter.movables, sorter.order, how);
    sorts<50>(found, "it sorts reals", sorter.order, sorter.reals, how, less);
    sorts<50>(found, "it sorts texts", sorter.order, sorter.texts, how, less);
    sorts<50>(found, "it sorts by a given order", ", std::greater<>()",
              sorter.descending, how, greater, greater);
    sorts_loosely(found, "it sorts by an order to which many are equal",
                  ", [](int a, int b) { return a % 10 < b % 10; }",
                  sorter.ordered, how, &by_last_digit);
    sorts_loosely(found, "it sorts by a projection",
                  ", std::less<>(), [](int x) { return x % 10; }",
                  sorter.projected, how, less, &last_digit);
    found += judge_growth(sorter, how);
    const bool is_fast = found.findings.back().verdict == verdict::holds;
    if (!found.refuted()) found += judge_length(sorter, is_fast, how);
    tell_of_absent(found, sorter);
    if (sorter.fragiles) {
        // Each of some hundred places to throw at is tried in each script.
        settings shorter = how;
        shorter.longest_script = 1;
        shorter.cases = how.cases_or(50);
        found += judge_faults(sorter.fragiles, fault_compare | fault_copy,
                              guarantee::none, shorter);
    }
    return found;
}

report judge_cost(const way<metered>& sort, const std::string& text,
                  double (*bound)(std::size_t), const settings& how) {
    report found = nothing_on(how);
    found += cost("n elements take at most " + text + " comparisons",
                  "std::vector values = input;\n" + text_of(sort, "", how),
                  [sort, bound](const std::vector<int>& input) {
                      std::vector<metered> values(input.begin(), input.end());
                      meter::reset();
                      sort(values);
                      return expense{double(meter::now().comparisons),
                                     bound(input.size())};
                  })
                 .judge(how);
    return found;
}

namespace {

struct trial {
    std::vector<fragile> values;
    std::vector<int> made_of;

    bool invariant() const {
        return in_order(numbers_in(values)) == in_order(made_of);
    }
};

law<trial, std::vector<int>> fault_law(const way<fragile>& sort,
                                       guarantee promised,
                                       const settings& how) {
    using numbers = std::vector<int>;
    using input = up_to<int, 16>;
    const char* claim =
        promised == guarantee::strong  ? "what throws leaves all as it was"
        : promised == guarantee::basic ? "what throws loses no element"
                                       : "what throws loses no memory";
    return law<trial, numbers>(claim, "values")
        .starts(
            "std::vector<tenet::laws::fragile> values$0;",
            [](const input& xs) {
                const numbers& all = xs.elements;
                return trial{{all.begin(), all.end()}, all};
            },
            [](const input& xs) { return xs.elements; })
        .call(
            text_of(sort, "", how), [sort](trial& it) { sort(it.values); },
            [](numbers& model) { model = in_order(model); }, promises(promised))
        .view(
            "values", [](const trial& it) { return numbers_in(it.values); },
            [](const numbers& model) { return model; });
}

}  // namespace

report judge_faults(const way<fragile>& sort, unsigned kinds,
                    guarantee promised, const settings& how) {
    report found = nothing_on(how);
    finding one = fault_law(sort, promised, how).judge_faults(kinds, how);
    one.called.clear();  // a function has no members
    one.uncalled.clear();
    one.absent.clear();
    found += std::move(one);
    return found;
}

}  // namespace tenet::laws::sorters
