#include <tenet/laws/algorithms/fisher_yates_shuffle.hpp>

#include <algorithm>
#include <numeric>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::shuffles {

namespace {

using numbers = std::vector<int>;

struct trial {
    const way& f;
    std::string name;
    settings how;

    // Shuffles a list of n again and again.
    std::string text(int times, const std::string& list) const {
        const bool has_own = f.generator.empty();
        const std::string call =
            functions::call_text(f.how, name, has_own ? "" : "random");
        return (has_own ? std::string()
                        : f.generator + " random(" + shown(how.seed) + ");\n") +
               "for (int i = 0; i < " + shown(times) +
               "; ++i) {\n    std::vector<int> numbers" + list + ";\n    " +
               call + ";\n}";
    }
};

finding loses_none(const trial& it) {
    using list = up_to<int, 100>;
    std::string text = it.text(1, "$0");
    return property("it loses no element", text,
                    [&it](const list& xs) -> std::string {
                        numbers after = xs.elements;
                        it.f.start(it.how.seed)(after);
                        if (std::ranges::is_permutation(after, xs.elements))
                            return {};
                        return "has other elements: " + shown(after);
                    })
        .judge(it.how);
}

numbers first_numbers(int n) {
    numbers all(static_cast<std::size_t>(n));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

// An order as a number, of digits below n.
std::size_t code_of(const numbers& order) {
    std::size_t code = 0;
    for (const int x : order) code = code * order.size() + std::size_t(x);
    return code;
}

std::string wrong_orders(const trial& it, int n, int times) {
    numbers seen(256);
    const auto run = it.f.start(it.how.seed);
    for (int i = 0; i < times; ++i) {
        numbers list = first_numbers(n);
        run(list);
        ++seen[code_of(list)];
    }
    numbers counts, order = first_numbers(n);
    do {
        counts.push_back(seen[code_of(order)]);
        if (counts.back() == 0)
            return shown(order) + " does not come in " + shown(times) +
                   " shuffles";
    } while (std::ranges::next_permutation(order).found);
    return chances::unlikely(counts, "orders of " + shown(n) + " elements");
}

finding is_even(const char* claim, const trial& it) {
    finding found;
    for (const int n : {2, 3, 4}) {
        found = property(claim, it.text(15'000, shown(first_numbers(n))), [&] {
                    return wrong_orders(it, n, 15'000);
                }).judge(it.how.with_cases(1));
        if (found.verdict != verdict::holds) break;
    }
    return found;
}

std::string wrong_places(const trial& it, int n, int times) {
    numbers counts(static_cast<std::size_t>(n * n));
    const auto run = it.f.start(it.how.seed);
    for (int i = 0; i < times; ++i) {
        numbers list = first_numbers(n);
        run(list);
        for (int at = 0; at < n; ++at)
            ++counts[std::size_t(n * at + list[std::size_t(at)])];
    }
    return chances::unlikely(counts,
                             "the elements of each place of " + shown(n));
}

finding is_even_in_longer(const trial& it) {
    constexpr int n = 40, times = 4'000;
    return property("each element of a longer list is as likely anywhere",
                    it.text(times, shown(first_numbers(n))),
                    [&] { return wrong_places(it, n, times); })
        .judge(it.how.with_cases(1));
}

}  // namespace

report judge(const subject& all, const settings& how) {
    const std::string name = functions::name_of(how, "shuffle");
    report found{"fisher_yates_shuffle", name, {}};
    const trial usual{all.usual, name, how};
    found += loses_none(usual);
    if (found.refuted()) return found;
    found += is_even("every order is as likely", usual);
    if (found.refuted()) return found;
    found += is_even_in_longer(usual);
    chances::judge_few_bits(found, all, usual, is_even);
    return found;
}

}  // namespace tenet::laws::shuffles
