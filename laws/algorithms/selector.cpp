#include <tenet/laws/algorithms/selector.hpp>

#include <algorithm>
#include <random>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::selectors {

namespace {

using plain::numbers;

// A function that is called as told; "$k" is the place.
struct trial {
    std::function<value(numbers& list, std::int64_t k)> call;
    std::string list;  // its declaration, "std::vector<int> numbers"
    std::string text;
    bool has_sign = true;
    bool is_whole_range = false;
    bool returns_it = false;
    std::int64_t first = 0;  // place
    bool from_greatest = false;

    std::string text_at(const std::string& k) const {
        std::string all = text;
        const std::string place =
            first == 0 ? k : k + " + " + std::to_string(first);
        all.replace(all.find("$k"), 2, place);
        return all;
    }
};

std::string call_text(call how, const std::string& name) {
    const std::string k = " + $k";
    if (how == call::iterators)
        return name + "(numbers.begin(), numbers.begin()" + k +
               ", numbers.end())";
    if (how == call::range) return name + "(numbers, numbers.begin()" + k + ')';
    return name + "(numbers.data(), numbers.data()" + k +
           ", numbers.data() + numbers.size())";
}

trial trial_of(const subject& all, const std::string& name) {
    if (all.ints.how == call::none)
        return {all.list.call,
                "std::vector<" + all.list.type.name + "> numbers",
                all.arguments.starts_with('(')
                    ? name + all.arguments
                    : plain::call_text(all.list, name, all.arguments),
                all.list.type.is_signed};
    trial it{{}, "std::vector<int> numbers", call_text(all.ints.how, name)};
    it.is_whole_range = true;
    it.call = [&f = all.ints](numbers& list, std::int64_t k) {
        std::vector<int> v(list.begin(), list.end());
        f.select(v, static_cast<std::size_t>(k));
        list.assign(v.begin(), v.end());
        return value::of(value::kind::untold);
    };
    return it;
}

// What it answers to be asked for 1 of these tells what that means.
void look_at_answer(trial& it, const settings& how) {
    it.returns_it = how.as_stated;  // the k-th least, from 1
    it.first = how.as_stated;
    if (how.as_stated) return;
    const auto answers = [&](std::int64_t x) {
        return plain::is_true(
            [&] {
                numbers list{30, 10, 40, 20};
                const value got = it.call(list, 1);
                return got.is == value::kind::whole && got.whole == x;
            },
            how);
    };
    for (const std::int64_t x : {20, 10, 30, 40}) {
        if (!answers(x)) continue;
        it.returns_it = true;
        it.first = x == 10 || x == 40;
        it.from_greatest = x > 20;
        return;
    }
}

std::string wrong_order(const numbers& after, const numbers& sorted,
                        std::size_t k) {
    const std::string at = shown(k);
    if (after[k] != sorted[k])
        return shown(sorted[k]) + " belongs at " + at + ": " + shown(after);
    for (std::size_t i = 0; i < after.size(); ++i)
        if (i < k ? after[i] > after[k] : after[i] < after[k])
            return shown(after[i]) + " is on the wrong side of " + at + ": " +
                   shown(after);
    return {};
}

std::string wrong_on(const trial& it, const numbers& before, std::size_t k) {
    numbers after = before, sorted = before;
    std::ranges::sort(sorted);
    const value got = it.call(after, std::int64_t(k) + it.first);
    if (it.returns_it) {
        const auto due = sorted[it.from_greatest ? sorted.size() - 1 - k : k];
        return got == value(due) ? ""
                                 : plain::instead(got, "it is " + shown(due));
    }
    if (const auto list = plain::whole_numbers(got);
        list && list->size() == before.size())
        after = *list;
    numbers again = after;
    std::ranges::sort(again);
    if (again != sorted) return "has other elements: " + shown(after);
    return wrong_order(after, sorted, k);
}

template <class Number>
finding finds_any(const trial& it, const settings& how) {
    using list = up_to<Number, 80, 1>;
    return property("it finds the element at any place",
                    it.list + "$0;\nconst int k = $1 % int(numbers.size());\n" +
                        it.text_at("k"),
                    [&it](const list& xs, within<0, 1000> k) {
                        const numbers all(xs.elements.begin(),
                                          xs.elements.end());
                        return wrong_on(it, all, std::size_t(k) % all.size());
                    })
        .judge(how);
}

finding finds_in_short(const trial& it, const settings& how) {
    return plain::every_short_list(
        "it is right about all short lists",
        it.list +
            "$0;\nfor (int k = 0; k < int(numbers.size()); ++k) {\n"
            "    auto list = numbers;  // for each\n    " +
            it.text_at("k") + ";\n}",
        6, plain::from_to(0, 2),
        [&it](const numbers& xs) {
            for (std::size_t k = 0; k < xs.size(); ++k)
                if (auto wrong = wrong_on(it, xs, k); !wrong.empty())
                    return "k = " + shown(k) + ": " + wrong;
            return std::string();
        },
        how);
}

finding finds_in_long(const trial& it, int longest, const settings& how) {
    return judge_lengths(
        "it does so with long lists",
        it.list +
            "($0);\nfor (int i = 0; i < $0; ++i) numbers[i] = i * 61 % 101;\n" +
            it.text_at("$1"),
        longest,
        [&it](int n, int k) -> std::string {
            if (k == n) return {};
            numbers list;
            for (int i = 0; i < n; ++i)
                list.push_back(std::int64_t{i} * 61 % 101);
            const std::string wrong = wrong_on(it, list, std::size_t(k));
            return wrong.substr(0, wrong.find(": {"));
        },
        how);
}

// The most that it takes for a quarter, the middle and the ends.
double most_comparisons(const way<metered>& f, const std::vector<int>& input) {
    std::size_t most = 0;
    const std::size_t n = input.size();
    if (n == 0) return 0;
    for (const std::size_t k : {n / 2, n / 4, std::size_t{0}, n - 1}) {
        std::vector<metered> all(input.begin(), input.end());
        meter::reset();
        f.select(all, k);
        most = std::max(most, meter::now().comparisons);
    }
    return double(most);
}

std::string counted_text(const way<metered>& f, const std::string& name) {
    std::string text =
        "std::vector<tenet::laws::metered> numbers(input.begin(), "
        "input.end());\n" +
        call_text(f.how, name);
    text.replace(text.find("$k"), 2, "int(input.size()) / 2");
    return text;
}

finding takes_few(const way<metered>& f, const std::string& name,
                  const settings& how) {
    return cost(
               "n elements in any order take at most 20 n + 200 comparisons",
               counted_text(f, name),
               [&f](const std::vector<int>& input) {
                   return expense{most_comparisons(f, input),
                                  20 * double(input.size()) + 200};
               },
               1 << 10)
        .judge(how);
}

finding takes_fewer_of_random(const way<metered>& f, const std::string& name,
                              const settings& how) {
    constexpr int n = 5'000, times = 8;
    return property(
               "on average, n random elements take at most 8 n comparisons",
               "std::mt19937 random($0);\n"
               "std::vector<int> input(5'000);\n"
               "for (int& x : input) x = int(random() >> 1);\n" +
                   counted_text(f, name),
               [&f](unsigned seed) -> std::string {
                   std::mt19937 random(seed);
                   meter::reset();
                   for (int i = 0; i < times; ++i) {
                       std::vector<metered> all;
                       for (int k = 0; k < n; ++k)
                           all.emplace_back(int(random() >> 1));
                       f.select(all, n / 2);
                   }
                   const auto got = meter::now().comparisons / times;
                   return got <= 8 * n ? "" : shown(got) + " comparisons";
               })
        .judge(how.with_cases(1));
}

// D. R. Musser, Introspective Sorting and Selection Algorithms, 1997: medians
// of the first, the middle and the last are the second least each time.
std::vector<int> killer(std::size_t n) {
    const int half = int(n / 2);
    std::vector<int> all;
    for (int i = 1; i <= half; ++i)
        all.push_back(i % 2 == 1 ? i : half + i - 1);
    for (int i = 1; i <= half; ++i) all.push_back(2 * i);
    return all;
}

finding survives_killers(const way<metered>& f, const std::string& name,
                         const settings& how) {
    return property("killers of medians of three take at most 8 n ceil(log2 n)",
                    "// D. R. Musser, 1997: medians of three are small\n" +
                        counted_text(f, name),
                    [&f]() -> std::string {
                        const double n = 4096;
                        const auto input = killer(std::size_t(n));
                        const double most = most_comparisons(f, input);
                        if (most <= 8 * n * 12) return {};
                        return "of 4096 elements, " + shown(int(most)) +
                               " comparisons";
                    })
        .judge(how.with_cases(1));
}

// On average of a few runs: one of a pivot chosen by chance may take several
// times as long as another.
finding judge_time(const trial& it, const settings& how) {
    constexpr int runs = 8;
    growth time{"its time grows as n log n at most", it.text_at("$n / 2"),
                "basic blocks", "n log n"};
    constexpr const char* claim = "its time grows as n log n at most";
    if (!engine::counts_executed_blocks())
        return not_judged(claim, "it cannot be counted");
    time.text = it.text_at("int(numbers.size()) / 2");
    time.cost = [&it](const std::vector<int>& input) {
        double executed = 0;
        for (int i = 0; i < runs; ++i) {
            numbers list(input.begin(), input.end());
            executed += engine::blocks_executed_by(
                [&] { it.call(list, std::int64_t(input.size() / 2)); });
        }
        return executed / runs;
    };
    return time.judge(how);
}

}  // namespace

report judge(const subject& all, const settings& how) {
    const std::string name = functions::name_of(how, "select");
    report found{"selector", name, {}};
    trial it = trial_of(all, name);
    if (all.ints.how == call::none) look_at_answer(it, how);
    found += it.is_whole_range ? finds_any<int>(it, how)
             : it.has_sign     ? finds_any<within<-9, 9>>(it, how)
                               : finds_any<within<0, 9>>(it, how);
    if (found.refuted()) return found;
    found += finds_in_short(it, how);
    if (found.refuted()) return found;
    finding time = judge_time(it, how);
    if (all.counted.how != call::none) {
        found += takes_few(all.counted, name, how);
        if (found.refuted()) return found;
        found += takes_fewer_of_random(all.counted, name, how);
        found += survives_killers(all.counted, name, how);
    } else {
        found.omit("the number of comparisons",
                   "it takes no elements that count them");
    }
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += finds_in_long(it, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::selectors
