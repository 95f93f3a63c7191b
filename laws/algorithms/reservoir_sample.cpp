#include <tenet/laws/algorithms/reservoir_sample.hpp>

#include <algorithm>
#include <bit>
#include <numeric>
#include <tenet/laws/engine/function.hpp>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::samples {

namespace {

using numbers = std::vector<int>;

struct trial {
    const way& f;
    std::string name;
    settings how;

    std::string text(int times, const std::string& n,
                     const std::string& k) const {
        const bool has_own = f.generator.empty();
        const bool by_iterators =
            f.how == call::iterators || f.how == call::iterators_output;
        const bool has_output =
            f.how == call::output || f.how == call::iterators_output;
        return (has_own ? std::string()
                        : f.generator + " random(" + shown(how.seed) + ");\n") +
               "std::vector<int> numbers(" + n +
               ");\n"
               "std::iota(numbers.begin(), numbers.end(), 0);\n"
               "for (int i = 0; i < " +
               shown(times) + "; ++i) {\n    std::vector<int> taken;\n    " +
               (has_output ? "" : "taken = ") + name +
               (by_iterators ? "(numbers.begin(), numbers.end(), "
                             : "(numbers, ") +
               (has_output ? "std::back_inserter(taken), " : "") + k +
               (has_own ? "" : ", random") + ");\n}";
    }
};

numbers first_numbers(int n) {
    numbers all(static_cast<std::size_t>(n));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

std::string wrong_set(numbers taken, int n, int k) {
    std::ranges::sort(taken);
    const std::string got = "got " + shown(taken);
    if (std::ssize(taken) != std::min(n, k))
        return got + ", of " + shown(std::min(n, k)) + " expected";
    if (std::ranges::adjacent_find(taken) != taken.end())
        return got + ", which are not different";
    if (!taken.empty() && (taken.front() < 0 || taken.back() >= n))
        return got + ", which are not of the list";
    return {};
}

finding takes_k(const trial& it) {
    return property("it takes as many as it is asked for, of different places",
                    it.text(20, "$0", "$1"),
                    [&it](within<0, 20> n, within<0, 25> k) -> std::string {
                        const auto run = it.f.start(it.how.seed);
                        numbers list = first_numbers(n);
                        for (int i = 0; i < 20; ++i)
                            if (auto wrong = wrong_set(run(list, k), n, k);
                                !wrong.empty())
                                return wrong;
                        return {};
                    })
        .judge(it.how);
}

std::string wrong_sets(const trial& it, int n, int k, int times) {
    numbers seen(std::size_t{1} << n);
    const auto run = it.f.start(it.how.seed);
    numbers list = first_numbers(n);
    for (int i = 0; i < times; ++i) {
        const numbers taken = run(list, k);
        if (auto wrong = wrong_set(taken, n, k); !wrong.empty()) return wrong;
        std::size_t set = 0;
        for (const int x : taken) set |= std::size_t{1} << x;
        ++seen[set];
    }
    numbers counts;
    for (std::size_t set = 0; set < seen.size(); ++set) {
        if (std::popcount(set) != k) continue;
        counts.push_back(seen[set]);
        if (seen[set] == 0)
            return "one of the sets of " + shown(k) + " of " + shown(n) +
                   " elements does not come in " + shown(times) + " samples";
    }
    return chances::unlikely(
        counts, "sets of " + shown(k) + " of " + shown(n) + " elements");
}

finding is_even(const char* claim, const trial& it) {
    finding found;
    constexpr int times = 12'000;
    for (const auto& [n, k] : {std::pair(5, 1), std::pair(6, 3)}) {
        found = property(claim, it.text(times, shown(n), shown(k)), [&] {
                    return wrong_sets(it, n, k, times);
                }).judge(it.how.with_cases(1));
        if (found.verdict != verdict::holds) break;
    }
    return found;
}

// Of one sample, that one element is in it leaves less for others.
std::string wrong_in_longer(const trial& it, int n, int k, int times) {
    numbers counts(static_cast<std::size_t>(n));
    const auto run = it.f.start(it.how.seed);
    numbers list = first_numbers(n);
    for (int i = 0; i < times; ++i) {
        const numbers taken = run(list, k);
        if (auto wrong = wrong_set(taken, n, k); !wrong.empty()) return wrong;
        for (const int x : taken) ++counts[std::size_t(x)];
    }
    return chances::unlikely(counts, "elements", double(n - 1) / double(n - k));
}

finding is_even_in_longer(const trial& it) {
    constexpr int n = 300, k = 20, times = 3'000;
    return property("each element of a longer list is as likely",
                    it.text(times, shown(n), shown(k)),
                    [&] { return wrong_in_longer(it, n, k, times); })
        .judge(it.how.with_cases(1));
}

}  // namespace

report judge(const subject& all, const settings& how) {
    const std::string name = functions::name_of(how, "sample");
    report found{"reservoir_sample", name, {}};
    const trial usual{all.usual, name, how};
    found += takes_k(usual);
    if (found.refuted()) return found;
    found += is_even("every set of elements is as likely", usual);
    if (found.refuted()) return found;
    found += is_even_in_longer(usual);
    chances::judge_few_bits(found, all, usual, is_even);
    return found;
}

}  // namespace tenet::laws::samples
