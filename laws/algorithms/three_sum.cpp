#include <tenet/laws/algorithms/three_sum.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::triples {

using namespace plain;

namespace {

// Exactly: equal modulo 2^64, and not apart by a multiple of it.
bool adds_up(std::int64_t a, std::int64_t b, std::int64_t c,
             std::int64_t target) {
    const auto bits = [](std::int64_t x) { return std::uint64_t(x); };
    const auto far = [](std::int64_t x) { return static_cast<double>(x); };
    return bits(a) + bits(b) + bits(c) == bits(target) &&
           std::abs(far(a) + far(b) + far(c) - far(target)) < 1e18;
}

using triple = std::array<std::int64_t, 3>;

std::set<triple> triples_of(const numbers& all, std::int64_t target) {
    std::set<triple> found;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            for (std::size_t k = 0; k < j; ++k)
                if (adds_up(all[i], all[j], all[k], target)) {
                    triple one{all[i], all[j], all[k]};
                    std::ranges::sort(one);
                    found.insert(one);
                }
    return found;
}

std::string wrong_with(const numbers& all, std::int64_t target,
                       const value& got) {
    const std::set<triple> due = triples_of(all, target);
    if (got.is != value::kind::list)
        return instead(got, "that is no list of triples");
    std::set<triple> seen;
    for (const value& part : got.parts) {
        const auto three = whole_numbers(part);
        if (!three || three->size() != 3)
            return instead(part, "that is no triple");
        triple one{(*three)[0], (*three)[1], (*three)[2]};
        std::ranges::sort(one);
        if (!due.contains(one))
            return instead(part, "that is none of the triples");
        if (!seen.insert(one).second) return show(part) + " comes twice";
    }
    for (const triple& one : due)
        if (!seen.contains(one)) return shown(one) + " is missing";
    return {};
}

std::string wrong_on(const way& f, const numbers& all, std::int64_t target) {
    numbers given = all;
    return wrong_with(all, target, f(given, target));
}

std::string script(const subject& all, const settings& how) {
    return script_text(all.list, functions::name_of(how, "three_sum"),
                       all.takes_target ? "$1" : "");
}

template <class Number>
finding finds(const char* claim, const subject& all, const way& f,
              const settings& how) {
    using list = up_to<Number, 14>;
    const auto plain = [](const list& xs) {
        return numbers(xs.elements.begin(), xs.elements.end());
    };
    if (!all.takes_target)
        return property(claim, script(all, how),
                        [&f, plain](const list& xs) {
                            return wrong_on(f, plain(xs), 0);
                        })
            .judge(how);
    return property(claim, script(all, how),
                    [&f, plain](const list& xs, Number target) {
                        return wrong_on(f, plain(xs),
                                        static_cast<std::int64_t>(target));
                    })
        .judge(how);
}

template <class T>
void finds_at_edges(report& found, const way& f, const settings& how) {
    if (!f) return;
    const numbers edges = edges_of<T>();
    found += every_short_list(
        "it finds them where sums leave the type",
        functions::list_text(f.type) + "for (const " + f.type.name +
            " target : {" + listed(edges) + "}) " +
            call_text(f, functions::name_of(how, "three_sum"), "target"),
        4, edges,
        [&](const numbers& xs) -> std::string {
            for (const std::int64_t target : edges) {
                const std::string wrong = wrong_on(f, xs, target);
                if (!wrong.empty())
                    return "target " + std::to_string(target) + ": " + wrong;
            }
            return {};
        },
        how);
}

void finds_in_whole_range(report& found, const subject& all,
                          const settings& how) {
    if (!all.ints && !all.longs)
        found += not_judged("it finds them where sums leave the type",
                            "a whole_range is to be asked for");
    finds_at_edges<int>(found, all.ints, how);
    finds_at_edges<long long>(found, all.longs, how);
    finds_at_edges<unsigned>(found, all.unsigneds, how);
    finds_at_edges<signed char>(found, all.bytes, how);
}

// Different numbers, of which no three add up to 0, or many do.
numbers different(const way& f, std::size_t n, bool many) {
    numbers all;
    for (std::size_t i = 0; i < n; ++i) {
        const auto x = std::int64_t(i) - std::int64_t(n / 2);
        all.push_back(!f.type.is_signed ? 1 + std::int64_t(i)
                      : many            ? x
                                        : 3 * x + 1);
    }
    return all;
}

finding judge_time(const subject& all, const settings& how) {
    const way& f = all.list;
    const auto family = [&](const char* number, bool many) {
        return sized_input{
            "const int n = $n;\n"
            "std::vector<" +
                f.type.name +
                "> numbers(n);\n"
                "for (int i = 0; i < n; ++i) numbers[i] = " +
                number + ";\n" +
                call_text(f, functions::name_of(how, "three_sum"),
                          all.takes_target ? "0" : ""),
            [&f, many](std::size_t n) {
                numbers given = different(f, n, many);
                f(given, 0);
            }};
    };
    std::vector<sized_input> inputs;
    if (f.type.is_signed)
        inputs = {family("3 * (i - n / 2) + 1", false),
                  family("i - n / 2", true)};
    else
        inputs = {family("1 + i", false)};
    return laws::judge_time("its time grows as n^2 log n at most", "n^2 log n",
                            100, 400, 20, 36, inputs, how);
}

}  // namespace

report judge(const subject& all, const settings& how) {
    const way& f = all.list;
    report found{"three_sum", functions::name_of(how, "three_sum"), {}};
    constexpr const char* claim = "it finds every triple once";
    found += f.type.is_signed ? finds<within<-9, 9>>(claim, all, f, how)
                              : finds<within<0, 9>>(claim, all, f, how);
    if (!found.refuted())
        found += every_short_list(
            "it is right about all short lists",
            script_text(f, functions::name_of(how, "three_sum"),
                        all.takes_target ? "0" : ""),
            5, from_to(f.type.is_signed ? -2 : 0, 2),
            [&f](const numbers& xs) { return wrong_on(f, xs, 0); }, how);
    finds_in_whole_range(found, all, how);
    found += judge_time(all, how);
    return found;
}

}  // namespace tenet::laws::triples
