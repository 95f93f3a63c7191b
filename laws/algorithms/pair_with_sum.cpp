#include <tenet/laws/algorithms/pair_with_sum.hpp>

#include <algorithm>
#include <climits>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::pairs {

using namespace plain;

namespace {

enum class meaning { places, places_from_one, elements, presence };

meaning meaning_of(const way& f, const settings& how) {
    if (how.as_stated) return meaning::places;
    const auto answers = [&](const value& expected, const value& turned) {
        return is_true(
            [&] {
                numbers list{2, 4, 8, 16};
                const value got = f(list, 12);
                return agrees(got, expected) || agrees(got, turned);
            },
            how);
    };
    if (answers(list_of({2, 3}), list_of({3, 2})))
        return meaning::places_from_one;
    if (answers(list_of({4, 8}), list_of({8, 4}))) return meaning::elements;
    if (is_true(
            [&] {
                numbers list{2, 4, 8, 16};
                return f(list, 12).is == value::kind::truth;
            },
            how))
        return meaning::presence;
    return meaning::places;
}

// Exactly, whatever int64 can hold.
bool adds_up(std::int64_t a, std::int64_t b, std::int64_t target) {
    std::int64_t sum = 0;
    return !__builtin_add_overflow(a, b, &sum) && sum == target;
}

bool has_pair(const numbers& all, std::int64_t target) {
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (adds_up(all[i], all[j], target)) return true;
    return false;
}

bool says_none(const value& got, std::size_t n) {
    if (!got.is_something()) return got.is_told();
    const auto two = whole_numbers(got);
    if (!two) return got.is == value::kind::whole && got.whole == -1;
    const auto is_end = [n](std::int64_t x) {
        return x == -1 || x == std::int64_t(n);
    };
    return std::ranges::all_of(*two, is_end);
}

bool is_pair(meaning it, const numbers& all, std::int64_t target,
             const numbers& two) {
    if (two.size() != 2) return false;
    std::int64_t a = two[0], b = two[1];
    if (it == meaning::elements) {
        const auto times = std::ranges::count(all, a);
        return times > (a == b) && std::ranges::count(all, b) > 0 &&
               adds_up(a, b, target);
    }
    if (it == meaning::places_from_one) --a, --b;
    const auto n = std::int64_t(all.size());
    return 0 <= a && a < n && 0 <= b && b < n && a != b &&
           adds_up(all[std::size_t(a)], all[std::size_t(b)], target);
}

std::string wrong_with(meaning it, const numbers& all, std::int64_t target,
                       bool there, const value& got) {
    if (it == meaning::presence) {
        if (got.is == value::kind::truth && (got.whole != 0) == there)
            return {};
        return instead(got, there ? "there are two" : "there are none");
    }
    if (!there)
        return says_none(got, all.size()) ? "" : instead(got, "there are none");
    const auto two = whole_numbers(got);
    if (two && is_pair(it, all, target, *two)) return {};
    return instead(got, "two others add up to it");
}

// On trial: a way to call the subject, and what its answers mean.
struct search {
    const subject& of;
    const way& f;
    meaning it;
    const settings& how;

    std::string call(const std::string& target) const {
        return call_text(f, functions::name_of(how, of.law), target);
    }
    search by(const way& other) const { return {of, other, it, how}; }
};

// Who does not tell of places may sort a list that is not.
bool may_reorder(const search& s) {
    return !s.of.sorted &&
           (s.it == meaning::elements || s.it == meaning::presence);
}

std::string wrong_on(const search& s, numbers all, std::int64_t target) {
    if (s.of.sorted) std::ranges::sort(all);
    numbers given = all;
    const value got = s.f(given, target);
    if (given != all &&
        !(may_reorder(s) && std::ranges::is_permutation(given, all)))
        return "it has changed the list";
    return wrong_with(s.it, all, target, has_pair(all, target), got);
}

template <class Number>
finding finds(const char* claim, const search& s) {
    return property(claim,
                    functions::list_text(s.f.type) +
                        (s.of.sorted ? "std::ranges::sort(numbers);\n" : "") +
                        s.call("$1"),
                    [&s](const up_to<Number, 12>& xs, Number target) {
                        return wrong_on(
                            s, {xs.elements.begin(), xs.elements.end()},
                            static_cast<std::int64_t>(target));
                    })
        .judge(s.how);
}

std::string wrong_with_targets(const search& s, const numbers& all,
                               const numbers& targets) {
    if (s.of.sorted && !std::ranges::is_sorted(all)) return {};
    for (const std::int64_t target : targets) {
        const std::string wrong = wrong_on(s, all, target);
        if (!wrong.empty())
            return "target " + std::to_string(target) + ": " + wrong;
    }
    return {};
}

finding finds_in_short(const char* claim, const search& s, std::size_t longest,
                       const numbers& elements, const numbers& targets) {
    return every_short_list(
        claim,
        functions::list_text(s.f.type) + "for (const " + s.f.type.name +
            " target : {" + listed(targets) + "}) " + s.call("target"),
        longest, elements,
        [&](const numbers& xs) { return wrong_with_targets(s, xs, targets); },
        s.how);
}

template <class T>
void finds_at_edges(report& found, const search& s) {
    if (!s.f) return;
    const numbers edges = edges_of<T>();
    found += finds_in_short("it finds them where sums leave the type", s, 4,
                            edges, edges);
}

void finds_in_whole_range(report& found, const search& s) {
    const subject& all = s.of;
    if (!all.ints && !all.longs)
        found += not_judged("it finds them where sums leave the type",
                            "a whole_range is to be asked for");
    finds_at_edges<int>(found, s.by(all.ints));
    finds_at_edges<long long>(found, s.by(all.longs));
    finds_at_edges<unsigned>(found, s.by(all.unsigneds));
    finds_at_edges<signed char>(found, s.by(all.bytes));
}

// 0, 2, 4, ..., from the middle on if they need not be sorted.
numbers even_numbers(const search& s, int n) {
    const engine::uncounted of_ours;
    numbers all;
    for (int i = 0; i < n; ++i)
        all.push_back(2 * (s.of.sorted ? i : (i + n / 2) % n));
    return all;
}
std::string even_numbers_text(const search& s, const std::string& n) {
    return "std::vector<" + s.f.type.name + "> numbers(" + n +
           ");\n"
           "for (int i = 0; i < " +
           n + "; ++i) numbers[i] = 2 * " +
           (s.of.sorted ? "i" : "((i + " + n + " / 2) % " + n + ")") + ";\n";
}

finding finds_in_long(const search& s, int longest) {
    const std::string claim = "it finds them in long lists";
    if (s.f.type.bytes < sizeof(int))
        return not_judged(claim, "its integers are too small for them");
    return judge_lengths(
        claim, even_numbers_text(s, "$0") + s.call("4 * $1"), longest,
        [&s](int n, int x) {
            const numbers all = even_numbers(s, n);
            numbers given = all;
            const value got = s.f(given, 4 * x);
            const bool there = x > 0 && x < n - 1;
            return wrong_with(s.it, all, 4 * x, there, got);
        },
        s.how);
}

// In vain; of different numbers if they are not sorted.
finding judge_time(const search& s) {
    const bool few = s.of.sorted || s.f.type.bytes == 1;
    return judge_n_log_n(
        few ? "std::vector<" + s.f.type.name +
                  "> numbers($n);\n"
                  "for (int i = 0; i < $n; ++i) numbers[i] = 2 * (i * 50 / "
                  "$n);\n" +
                  s.call("97")
            : even_numbers_text(s, "$n") + s.call("97"),
        [&s, few](std::size_t n) {
            numbers all = even_numbers(s, int(n));
            if (few)
                for (std::size_t i = 0; i < n; ++i)
                    all[i] = 2 * std::int64_t(i * 50 / n);
            s.f(all, 97);
        },
        s.how);
}

}  // namespace

report judge(const subject& all, const settings& how) {
    const way& f = all.list;
    report found{all.law, functions::name_of(how, all.law), {}};
    const search s{all, f, meaning_of(f, how), how};
    constexpr const char* claim =
        "it finds two that add up to the target, if there are";
    found += f.type.is_signed ? finds<within<-20, 20>>(claim, s)
                              : finds<within<0, 40>>(claim, s);
    const std::int64_t low = f.type.is_signed ? -2 : 0;
    if (!found.refuted())
        found += finds_in_short("it is right about all short lists", s,
                                all.sorted ? 5 : 4, from_to(low, low + 4),
                                from_to(low, low + 9));
    finds_in_whole_range(found, s);
    finding time = judge_time(s);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += finds_in_long(s, longest_after(time));
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::pairs
