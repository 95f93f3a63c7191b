#include <tenet/laws/algorithms/sorted_search.hpp>

#include <algorithm>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/bounds.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::sorted {

std::string trial::call(const std::string& x) const {
    return functions::call_text(of, functions::name_of(how, "search"), x);
}

std::string trial::wrong_on(const numbers& sorted, std::int64_t x) const {
    // There is no last index of none.
    if (of.by && sorted.empty()) return {};
    return wrong(sorted, x, of(sorted, x));
}

namespace {

// In all lists of at most so many of these numbers.
finding on_all(const std::string& claim, const trial& it, std::size_t longest,
               const numbers& elements, const numbers& wanted) {
    return plain::every_short_list(
        claim,
        functions::list_text(it.of.type) +
            "std::ranges::sort(numbers);\nfor (" + it.of.type.name +
            " x : std::vector<" + it.of.type.name + ">{" +
            plain::listed(wanted) + "}) " + it.call("x"),
        longest, elements,
        [&](const numbers& xs) {
            if (!std::ranges::is_sorted(xs)) return std::string();
            for (const std::int64_t x : wanted)
                if (auto wrong = it.wrong_on(xs, x); !wrong.empty())
                    return "x = " + shown(x) + ": " + wrong;
            return std::string();
        },
        it.how);
}

}  // namespace

finding trial::on_short(const std::string& claim) const {
    const std::int64_t low = of.type.is_signed ? -1 : 1;
    return on_all(claim, *this, 5, plain::from_to(low, low + 3),
                  plain::from_to(low - 1, low + 4));
}

namespace {

// Whose differences times a length are ints.
using near_number = within<-5'000, 5'000>;

template <class Number>
finding drawn(const std::string& claim, const trial& it, Number) {
    return property(claim,
                    functions::list_text(it.of.type) +
                        "std::ranges::sort(numbers);\n" + it.call("$1"),
                    [&it](const up_to<Number, 100>& xs, Number x) {
                        return it.wrong_on(
                            functions::in_order(
                                {xs.elements.begin(), xs.elements.end()}),
                            x);
                    })
        .judge(it.how);
}

}  // namespace

finding trial::on_drawn(const std::string& claim) const {
    return functions::with_numbers(
        of.type, [&](auto number) { return drawn(claim, *this, number); });
}

finding trial::on_near(const std::string& claim) const {
    if (!of.type.is_signed || of.type.bytes < sizeof(int))
        return drawn(claim, *this, within<0, 100>());
    return drawn(claim, *this, near_number());
}

finding trial::on_far(const std::string& claim) const {
    if (!of.type.is_signed || of.type.bytes < sizeof(int))
        return not_judged(claim, "its integers are too near");
    const numbers ends = plain::edges_of<int>();
    const finding of_ends = on_all(claim, *this, 3, ends, ends);
    if (of_ends.verdict == verdict::refuted) return of_ends;
    return drawn(claim, *this, functions::far_number());
}

// Of 0, 0, 2, 2, 4, 4, ..., in which x is at x.
finding trial::on_long(const std::string& claim, int longest) const {
    if (of.type.bytes < sizeof(int))
        return not_judged(claim, "its integers are too small for them");
    return judge_lengths(
        claim,
        "std::vector<" + of.type.name +
            "> numbers($0);\n"
            "for (int i = 0; i < $0; ++i) numbers[i] = i / 2 * 2;\n" +
            call("$1"),
        longest,
        [this](int n, int x) {
            numbers list;
            for (int i = 0; i < n; ++i) list.push_back(i / 2 * 2);
            return wrong_on(list, x);
        },
        how);
}

namespace {

// What that takes does not count.
numbers even_numbers(std::size_t n) {
    const engine::uncounted of_ours;
    numbers list;
    for (std::size_t i = 0; i < n; ++i) list.push_back(2 * std::int64_t(i));
    return list;
}

}  // namespace

finding trial::grows(const std::string& claim, const std::string& promise,
                     double promised, double most, std::size_t small,
                     std::size_t large, std::size_t length,
                     const std::function<std::int64_t(std::size_t n)>& x,
                     const std::string& x_text) const {
    if (of.type.bytes < sizeof(int))
        return not_judged(claim, "its integers are too small for it");
    const std::string size = length == 0 ? "$n" : shown(length);
    return judge_time(claim, promise, small, large, promised, most,
                      {{"std::vector<" + of.type.name + "> numbers(" + size +
                            ");\nfor (int i = 0; i < " + size +
                            "; ++i) numbers[i] = 2 * i;\n" + call(x_text),
                        [&, this](std::size_t n) {
                            of(even_numbers(length == 0 ? n : length), x(n));
                        }}},
                      how);
}

finding judge_comparisons(
    const std::string& claim, const search& metered, const settings& how,
    const std::function<double(std::size_t n, std::size_t place)>& allowed) {
    const std::string call =
        functions::call_text(metered, functions::name_of(how, "search"), "x");
    return cost(
               claim,
               "std::vector<tenet::laws::metered> numbers(input.begin(), "
               "input.end());\n"
               "std::sort(numbers.begin(), numbers.end());\n"
               "for (const tenet::laws::metered x : input) " +
                   call,
               [&](const std::vector<int>& input) {
                   const auto list =
                       functions::in_order({input.begin(), input.end()});
                   expense worst{0, 1};
                   const auto ask = [&](std::int64_t x) {
                       if (metered.by && list.empty()) return;
                       const auto at = std::ranges::lower_bound(list, x);
                       meter::reset();
                       metered(list, x);
                       const expense one{
                           double(meter::now().comparisons),
                           allowed(list.size(),
                                   std::size_t(at - list.begin()))};
                       if (one.spent / one.allowed >
                           worst.spent / worst.allowed)
                           worst = one;
                   };
                   ask(-1);
                   const std::size_t step = 1 + list.size() / 32;
                   for (std::size_t i = 0; i < list.size(); i += step)
                       ask(list[i]), ask(list[i] + 1);
                   if (!list.empty()) ask(list.back()), ask(list.back() + 1);
                   return worst;
               },
               512)
        .judge(how);
}

std::int64_t place_in(const value& answer) {
    return answer.is == value::kind::whole ? answer.whole : -1;
}

namespace {

// Of those there are, and of one behind, which is not at the last.
int found_of_few(const search& of, const settings& how) {
    int found = 0;
    for (int i = 0; i < 6; ++i)
        found += plain::is_true(
            [&] {
                const value got = of({10, 20, 30, 40, 50}, 10 * i + 10);
                const bool told_true =
                    got.is == value::kind::truth && got.whole != 0;
                const bool is_list =
                    got.is == value::kind::list && !got.parts.empty();
                const auto at = place_in(is_list ? got.parts[0] : got);
                return i == 5 ? at != 4 && !told_true : at == i || told_true;
            },
            how);
    return found;
}

}  // namespace

void settle(const search& of, const settings& how) {
    if (!of.by) return;
    int most = -1;
    functions::indices best = *of.by;
    for (const bool number_first : {false, true})
        for (const bool up_to_end : {false, true}) {
            *of.by = {best.of_pointer, number_first, up_to_end};
            const int found = most == 6 ? 0 : found_of_few(of, how);
            if (found > most) most = found, best = *of.by;
        }
    *of.by = best;
}

meaning meaning_of(const search& of, const settings& how) {
    if (how.as_stated) return meaning::first_place;
    const auto of_one = [&](auto is_so) {
        return plain::is_true([&] { return is_so(of({0, 2, 4}, 1)); }, how);
    };
    if (of_one([](const value& x) { return x.is == value::kind::truth; }))
        return meaning::presence;
    const bool none = of_one(
        [](const value& x) { return place_in(x) == -1 || place_in(x) == 3; });
    return none ? meaning::any_place : meaning::first_place;
}

std::string wrong_with(meaning it, const numbers& list, std::int64_t x,
                       const value& answer) {
    const auto first = std::ranges::lower_bound(list, x) - list.begin();
    const auto n = std::int64_t(list.size());
    const bool there = first < n && list[std::size_t(first)] == x;
    if (it == meaning::presence) {
        if (answer.is == value::kind::truth && (answer.whole != 0) == there)
            return {};
        return plain::instead(answer,
                              there ? "it is there" : "it is not there");
    }
    const std::int64_t at = place_in(answer);
    if (it == meaning::first_place)
        return at == first ? ""
                           : plain::instead(answer, "it is " + shown(first));
    if (!there)
        return at == -1 || at == n ? ""
                                   : plain::instead(answer, "it is not there");
    const bool right = at >= 0 && at < n && list[std::size_t(at)] == x;
    return right ? "" : plain::instead(answer, "it is at " + shown(first));
}

}  // namespace tenet::laws::sorted
