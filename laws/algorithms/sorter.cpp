#include <tenet/laws/algorithms/sorter.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <random>
#include <tenet/laws/algorithms/plain_function.hpp>
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

namespace {

// The i-th of n numbers of a family; any is drawn.
int patterned(int family, int i, int n, int any) {
    const int half = n / 2, tooth = std::max(n / 8, 2);
    switch (family) {
        case 1:  // sorted
            return i;
        case 2:
            return n - i;
        case 3:
            return 7;
        case 4:
            return any % 16;
        case 5:  // organ pipes
            return std::min(i, n - i);
        case 6:  // nearly sorted
            return any % 50 ? i : any;
        case 7:  // saw teeth
            return i % tooth;
        case 8:  // kills the median of the first, the middle and the last
            if (i >= 2 * half) return n;
            if (i >= half) return 2 * (i - half + 1);
            return i % 2 == 0 ? i + 1 : half + i;
        case 9:  // high and low in turn, each rising
            return i % 2 == 0 ? n + i : i;
        default:
            return any;
    }
}

}  // namespace

std::vector<int> pattern(int family, int n, unsigned seed) {
    std::minstd_rand random(seed);
    std::vector<int> values;
    for (int i = 0; i < n; ++i) {
        const int any = static_cast<int>(random() % 1'000'000) - 500'000;
        values.push_back(patterned(family, i, n, any));
    }
    return values;
}

std::vector<int> thousands(int which) {
    const int n = which < 7 ? 1'300 : which < 14 ? 5'000 : long_enough;
    return pattern(which % 7, n, static_cast<unsigned>(which + 1));
}

namespace {

// Of the numbers 0, 1, ..., what each turns out to be; undecided ones are
// greater than all others.
struct adversary {
    static inline std::vector<int> decided;
    static inline int next = 0, candidate = 0, undecided = 0;

    static bool less(int a, int b) {
        int& x = decided[static_cast<std::size_t>(a)];
        int& y = decided[static_cast<std::size_t>(b)];
        if (x == undecided && y == undecided) (a == candidate ? x : y) = next++;
        if (x == undecided)
            candidate = a;
        else if (y == undecided)
            candidate = b;
        return x < y;
    }
};

}  // namespace

std::vector<int> killer(
    std::size_t n,
    const std::function<void(std::vector<int>&, given_order)>& sort) {
    adversary::undecided = static_cast<int>(n);
    adversary::decided.assign(n, adversary::undecided);
    adversary::next = adversary::candidate = 0;
    // At both ends, some in no order: else it is sorted for whoever looks.
    for (const std::size_t at :
         {std::size_t{1}, std::size_t{0}, std::size_t{2}, n - 2, n - 1, n - 3})
        if (at < n) adversary::decided[at] = adversary::next++;
    std::vector<int> values(n);
    std::iota(values.begin(), values.end(), 0);
    sort(values, &adversary::less);
    return adversary::decided;
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

std::string wrong_in_place(const way<int>& sort, const std::vector<int>& of) {
    std::vector<int> values = of, sorted = of;
    sort(values);
    std::sort(sorted.begin(), sorted.end());
    if (values == sorted) return {};
    const auto at = std::ranges::mismatch(values, sorted).in1 - values.begin();
    return "of " + std::to_string(sorted.size()) + ", the one at " +
           std::to_string(at) + " is not in its place";
}

// Some thousands, of every family; of what takes n log n, random ones of more
// than an index of 16 bits can say; of what is slow, none of 5000.
finding judge_length(const subject& sorter, int most, const settings& how) {
    std::vector<engine::arguments> families;
    for (std::int64_t which = 0; which < most; ++which)
        families.push_back({which});
    return property("it sorts thousands",
                    "std::vector<int> values = "
                    "tenet::laws::sorters::thousands($0);\n" +
                        text_of(sorter.ints, sorter.order, how),
                    [sort = sorter.ints](within<0, 14> which) {
                        return wrong_in_place(
                            sort, thousands(static_cast<int>(which)));
                    })
        .on(families)
        .judge(how);
}

finding sorts_all_short(const subject& sorter, const settings& how) {
    return plain::every_short_list(
        "it sorts every list of up to eight of three values",
        script_of(sorter.ints, sorter.order, how), 8, {0, 1, 2},
        [sort = sorter.ints](const plain::numbers& all) -> std::string {
            std::vector<int> values(all.begin(), all.end());
            sort(values);
            if (values == in_order(std::vector<int>(all.begin(), all.end())))
                return {};
            return "is not in order: " + shown(values);
        },
        how);
}

// Lengths at which halves, blocks and merges are full, nearly so or just over.
std::vector<engine::arguments> patterns_around_powers(int highest) {
    std::vector<engine::arguments> all;
    for (std::int64_t n = 8; n <= highest; n *= 2)
        for (const std::int64_t near : {n - 1, n, n + 1})
            for (std::int64_t family = 0; family < pattern_families; ++family)
                all.push_back({family, near});
    return all;
}

std::string pattern_text(const subject& sorter, const std::string& arguments,
                         const settings& how) {
    return "std::vector<int> values = tenet::laws::sorters::pattern(" +
           arguments + ");\n" + text_of(sorter.ints, sorter.order, how);
}

finding sorts_powers(const subject& sorter, int highest, const settings& how) {
    return property("it sorts as many as a power of two, one more and one less",
                    pattern_text(sorter, "$0, $1", how),
                    [sort = sorter.ints](within<0, pattern_families - 1> family,
                                         within<0, 4097> n) {
                        return wrong_in_place(sort,
                                              pattern(static_cast<int>(family),
                                                      static_cast<int>(n)));
                    })
        .on(patterns_around_powers(highest))
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

// How often a sorter asks for a given order.
double asked_by(const way<int, given_order>& sort, std::vector<int> values) {
    static std::size_t asked;
    asked = 0;
    sort(values, [](int a, int b) {
        ++asked;
        return a < b;
    });
    return double(asked);
}

// Inputs that are made to be slow, of a sorter whose cost is counted.
std::vector<sized_input> slow_inputs(
    const subject& sorter, const promise& promised, const settings& how,
    const std::function<double(const std::vector<int>&)>& cost) {
    std::vector<sized_input> all;
    for (const int family : {7, 8, 9})
        all.push_back(
            {pattern_text(sorter, std::to_string(family) + ", $n", how),
             {},
             [cost, family](std::size_t n) {
                 return cost(pattern(family, static_cast<int>(n)));
             }});
    if (!sorter.ordered || promised.is != pace::fast) return all;
    all.push_back(
        {"std::vector<int> values = tenet::laws::sorters::killer(\n"
         "    $n, [](auto& values, auto less) { " +
             text_of(sorter.ordered, ", less", how) + "; });\n" +
             text_of(sorter.ints, sorter.order, how),
         {},
         [cost, sort = sorter.ordered](std::size_t n) {
             return cost(killer(n, sort));
         }});
    return all;
}

// Counts what is executed, or else how often a given order is asked.
finding judge_growth(const subject& sorter, const promise& promised,
                     const settings& how) {
    growth time{promised.growth,   text_of(sorter.ints, sorter.order, how),
                "basic blocks",    promised.order,
                promised.small,    promised.large,
                promised.promised, promised.most};
    if (engine::counts_executed_blocks()) {
        time.cost = [sort = sorter.ints](std::vector<int> values) {
            return engine::blocks_executed_by([&] { sort(values); });
        };
    } else if (sorter.ordered) {
        time.unit = "comparisons";
        time.text = text_of(sorter.ordered, ", std::less<>()", how);
        time.cost = [sort = sorter.ordered](const std::vector<int>& values) {
            return asked_by(sort, values);
        };
    } else {
        return not_judged(time.claim, "it cannot be counted");
    }
    time.inputs = slow_inputs(sorter, promised, how, time.cost);
    // What is nearly sorted takes some between n and n^2, by chance.
    if (promised.is == pace::slow)
        time.families = {"random",    "sorted",     "reversed",
                         "all equal", "few values", "organ pipe"};
    return time.judge(how);
}

}  // namespace

namespace {

// Of those that are right about short ones; what may be quadratic is not asked
// to sort many long ones.
void judge_longer(report& found, const subject& sorter, const promise& promised,
                  const settings& how) {
    const bool grows_well = found.findings.back().verdict == verdict::holds;
    const bool is_slow = promised.is == pace::slow;
    if (!found.refuted())
        found +=
            sorts_powers(sorter, grows_well && !is_slow ? 4'096 : 256, how);
    if (found.refuted()) return;
    const bool is_fast = promised.is == pace::fast && grows_well;
    found += judge_length(sorter, is_slow ? 7 : is_fast ? 15 : 14, how);
}

}  // namespace

finding judge_memory(const way<int>& sort, const std::string& order,
                     const settings& how) {
    constexpr const char* claim = "it takes no memory";
    if (!engine::counts_blocks())
        return not_judged(claim, "this program counts no memory");
    if (sort.returns_list) return not_judged(claim, "it returns a list");
    std::vector<engine::arguments> families;
    for (std::int64_t family = 0; family < pattern_families; ++family)
        families.push_back({family});
    // What returns a list may have been given it as const.
    const std::size_t returned = sort.how == call::value ? 1 : 0;
    return property(claim,
                    "std::vector<int> values = "
                    "tenet::laws::sorters::pattern($0, 300);\n" +
                        text_of(sort, order, how),
                    [sort, returned](within<0, pattern_families - 1> family) {
                        auto values = pattern(static_cast<int>(family), 300);
                        const std::size_t before = engine::blocks_taken();
                        sort(values);
                        const auto taken = engine::blocks_taken() - before;
                        return taken <= returned
                                   ? std::string()
                                   : "took " + std::to_string(taken) +
                                         " blocks of memory";
                    })
        .on(families)
        .judge(how);
}

report judge(subject sorter, const promise& promised, const settings& how) {
    report found = nothing_on(how);
    found.suite = promised.law;
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
    found += sorts_all_short(sorter, how);
    found += judge_growth(sorter, promised, how);
    judge_longer(found, sorter, promised, how);
    if (promised.in_place)
        found += judge_memory(sorter.ints, sorter.order, how);
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
