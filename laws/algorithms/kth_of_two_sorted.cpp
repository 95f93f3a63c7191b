#include <tenet/laws/algorithms/kth_of_two_sorted.hpp>

#include <algorithm>
#include <climits>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::two_sorted {

namespace {

using callable::numbers;

std::int64_t kth(const numbers& a, const numbers& b, int k) {
    numbers all;
    std::ranges::merge(a, b, std::back_inserter(all));
    return all[std::size_t(k)];
}

// k is counted as the function does, from this number on.
struct numbered {
    const subject& of;
    int first;

    std::string wrong_on(const numbers& a, const numbers& b, int k) const {
        return wrong_on(a, b, k, kth(a, b, k));
    }
    std::string wrong_on(const numbers& a, const numbers& b, int k,
                         std::int64_t due) const {
        const value answer = of.call(a, b, k + first);
        const bool right =
            answer.is == value::kind::whole && answer.whole == due;
        return right ? "" : callable::got(answer, "that is " + shown(due));
    }
    std::string text(const settings& how, const std::string& k) const {
        const std::string from_first = first == 0 ? k : k + " + 1";
        return "const int k = " + from_first + ";\n" + of.text(how, "kth");
    }
    bool is_narrow() const {
        return of.list.find("short") != std::string::npos ||
               of.list.find("char") != std::string::npos;
    }
};

int first_number(const subject& of, const settings& how) {
    const bool from_one = callable::seems(
        [&] {
            return callable::whole_or_none(of.call({10, 30}, {20}, 1)) == 10;
        },
        how);
    return from_one ? 1 : 0;
}

using input = std::tuple<numbers, numbers, int>;

std::vector<input> all_short() {
    std::vector<input> all;
    auto lists = callable::all_lists(0, 2, 3);
    std::erase_if(
        lists, [](const auto& list) { return !std::ranges::is_sorted(list); });
    for (const auto& a : lists)
        for (const auto& b : lists)
            for (int k = 0; k < int(a.size() + b.size()); ++k)
                all.emplace_back(a, b, k);
    std::ranges::stable_sort(all, {}, [](const input& it) {
        return std::get<0>(it).size() + std::get<1>(it).size();
    });
    return all;
}

// The same of the ends of int, one of which may stand for what is missing.
void add_far(std::vector<input>& all) {
    const numbers ends{INT_MIN, INT_MAX - 1, INT_MAX};
    for (auto [a, b, k] : std::vector(all)) {
        for (numbers* list : {&a, &b})
            for (auto& x : *list) x = ends[std::size_t(x)];
        all.emplace_back(a, b, k);
    }
}

finding on_short(const numbered& it, const settings& how) {
    auto inputs = all_short();
    if (!it.is_narrow() && it.of.has_sign) add_far(inputs);
    const auto text = [&](std::size_t i) {
        const auto& [a, b, k] = inputs[i];
        return it.of.list + " a" + shown(a) + ";\n" + it.of.list + " b" +
               shown(b) + ";\n" + it.text(how, shown(k));
    };
    const auto wrong = [&](std::size_t i) {
        const auto& [a, b, k] = inputs[i];
        return it.wrong_on(a, b, k);
    };
    return callable::judge_all("it finds the k-th of all short lists",
                               {inputs.size(), text, wrong}, how);
}

template <class Number>
finding on_drawn(const numbered& it, const settings& how, Number) {
    using list = up_to<Number, 60>;
    return property("it finds the k-th of longer lists",
                    it.of.list + " a$0;\nstd::ranges::sort(a);\n" + it.of.list +
                        " b$1;\nstd::ranges::sort(b);\n" +
                        it.text(how, "$2 % int(a.size() + b.size())"),
                    [&it](const list& xs, const list& ys, within<0, 999> k) {
                        auto a = callable::given_as<numbers>(xs);
                        auto b = callable::given_as<numbers>(ys);
                        const int n = int(a.size() + b.size());
                        if (n == 0) return std::string();
                        std::ranges::sort(a);
                        std::ranges::sort(b);
                        return it.wrong_on(a, b, k % n);
                    })
        .judge(how);
}

// a[i] = 2 i, and b, of a third of the length, 2 i + 1.
std::pair<numbers, numbers> long_lists(int n, int m) {
    const engine::uncounted of_ours;
    std::pair<numbers, numbers> both;
    for (int i = 0; i < n; ++i) both.first.push_back(2 * i);
    for (int i = 0; i < m; ++i) both.second.push_back(2 * i + 1);
    return both;
}
std::string long_text(const numbered& it, const std::string& n,
                      const std::string& m) {
    return it.of.list + " a(" + n + "), b(" + m + ");\nfor (int i = 0; i < " +
           n + "; ++i) a[i] = 2 * i;\nfor (int i = 0; i < " + m +
           "; ++i) b[i] = 2 * i + 1;\n";
}

finding on_long(const numbered& it, const settings& how) {
    const std::string claim = "it finds the k-th of long lists";
    if (it.is_narrow())
        return not_judged(claim, "its integers are too small for them");
    return judge_lengths(
        claim, long_text(it, "$0", "$0 / 3") + it.text(how, "$1"), 40'000,
        [&it](int n, int k) {
            const int m = n / 3;
            const auto [a, b] = long_lists(n, m);
            return it.wrong_on(a, b, k, k < 2 * m ? k : 2 * (k - m));
        },
        how);
}

finding judge_time(const numbered& it, const settings& how) {
    const std::string claim = "its time grows as log n";
    if (it.is_narrow())
        return not_judged(claim, "its integers are too small for it");
    return laws::judge_time(claim, "log n", 1'000, 64'000, 1.6, 5,
                            {{long_text(it, "$n", "$n") + it.text(how, "$n"),
                              [&it](std::size_t n) {
                                  const auto [a, b] =
                                      long_lists(int(n), int(n));
                                  it.of.call(a, b, int(n) + it.first);
                              }}},
                            how);
}

}  // namespace

report judge(const subject& of, const settings& how) {
    report found = callable::report_on("kth_of_two_sorted", "kth", how);
    const numbered it{of, first_number(of, how)};
    found += on_short(it, how);
    if (!found.refuted())
        found += it.is_narrow() || !of.has_sign
                     ? on_drawn(it, how, within<0, 100>())
                     : on_drawn(it, how, int());
    found += judge_time(it, how);
    if (!found.refuted()) found += on_long(it, how);
    return found;
}

}  // namespace tenet::laws::two_sorted
