// Growth laws: counting on two sizes of several families of inputs.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <numeric>
#include <tenet/laws/engine/blocks.hpp>

#include "child.hpp"
#include "script.hpp"

namespace tenet::laws::engine {
namespace {
bool counting = false;
bool calls_back = false;
std::uint64_t executed = 0;
constexpr std::size_t bytes_a_block = 16;
}  // namespace
}  // namespace tenet::laws::engine

// Called by what is compiled to be counted. Without that nobody does.
extern "C" {
void __sanitizer_cov_trace_pc();
void __sanitizer_cov_trace_pc() {
    using namespace tenet::laws::engine;
    if (counting)
        ++executed;
    else if (!calls_back)
        calls_back = true;
}

// What --wrap puts in the place of the functions of these names.
__attribute__((weak)) void* __real_memmove(void*, const void*, std::size_t);
__attribute__((weak)) void* __real_memcpy(void*, const void*, std::size_t);
__attribute__((weak)) void* __real_memset(void*, int, std::size_t);
void* __wrap_memmove(void*, const void*, std::size_t);
void* __wrap_memcpy(void*, const void*, std::size_t);
void* __wrap_memset(void*, int, std::size_t);
void* __wrap_memmove(void* to, const void* from, std::size_t n) {
    using namespace tenet::laws::engine;
    if (counting) executed += n / bytes_a_block;
    return __real_memmove(to, from, n);
}
void* __wrap_memcpy(void* to, const void* from, std::size_t n) {
    using namespace tenet::laws::engine;
    if (counting) executed += n / bytes_a_block;
    return __real_memcpy(to, from, n);
}
void* __wrap_memset(void* to, int with, std::size_t n) {
    using namespace tenet::laws::engine;
    if (counting) executed += n / bytes_a_block;
    return __real_memset(to, with, n);
}
}

namespace tenet::laws {

namespace engine {

bool counts_executed_blocks() {
    return calls_back;
}

void start_counting() {
    executed = 0;
    counting = true;
}

std::uint64_t stop_counting() {
    counting = false;
    return executed;
}

// ------------------------------------------------------------------- families

namespace {

using input = std::vector<int>;

input ascending(std::size_t n) {
    input xs(n);
    std::iota(xs.begin(), xs.end(), 0);
    return xs;
}

input reversed(std::size_t n) {
    input xs = ascending(n);
    std::ranges::reverse(xs);
    return xs;
}

input drawn(std::size_t n, std::int64_t high, dice& random) {
    input xs(n);
    for (int& x : xs) x = static_cast<int>(random.between(0, high));
    return xs;
}

input organ_pipe(std::size_t n) {
    input xs = ascending(n);
    for (std::size_t i = n / 2; i < n; ++i) xs[i] = static_cast<int>(n - i);
    return xs;
}

input nearly_sorted(std::size_t n, dice& random) {
    input xs = ascending(n);
    for (std::size_t i = 0; i < n / 32 + 1 && n > 0; ++i)
        std::swap(xs[random.below(n)], xs[random.below(n)]);
    return xs;
}

}  // namespace

const std::vector<input_family>& input_families() {
    static const std::vector<input_family> all{
        {"random",
         "std::vector<int> values($n);\n"
         "for (int& x : values) x = std::rand();\n",
         [](std::size_t n, dice& random) {
             return drawn(n, 1'000'000'000, random);
         }},
        {"sorted",
         "std::vector<int> values($n);\n"
         "std::iota(values.begin(), values.end(), 0);\n",
         [](std::size_t n, dice&) { return ascending(n); }},
        {"reversed",
         "std::vector<int> values($n);\n"
         "std::iota(values.rbegin(), values.rend(), 0);\n",
         [](std::size_t n, dice&) { return reversed(n); }},
        {"all equal", "std::vector<int> values($n, 7);\n",
         [](std::size_t n, dice&) { return input(n, 7); }},
        {"few values",
         "std::vector<int> values($n);\n"
         "for (int& x : values) x = std::rand() % 4;\n",
         [](std::size_t n, dice& random) { return drawn(n, 3, random); }},
        {"organ pipe",
         "std::vector<int> values($n);\n"
         "for (int i = 0; i < $n; ++i) values[i] = std::min(i, $n - i);\n",
         [](std::size_t n, dice&) { return organ_pipe(n); }},
        {"nearly sorted",
         "std::vector<int> values($n);\n"
         "std::iota(values.begin(), values.end(), 0);\n"
         "for (int i = 0; i < $n / 32; ++i)\n"
         "    std::swap(values[std::rand() % $n], values[std::rand() % $n]);\n",
         [](std::size_t n, dice& random) { return nearly_sorted(n, random); }},
    };
    return all;
}

// --------------------------------------------------------------------- growth

namespace {

// 4,000
std::string grouped(std::size_t n) {
    std::string digits = std::to_string(n);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, 1, ',');
    return digits;
}

// 16.0
std::string tenths(double x) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", x);
    return text.data();
}

std::string replaced(std::string text, std::string_view what,
                     const std::string& by) {
    for (auto at = text.find(what); at != text.npos;
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

bool is_among(const std::vector<std::string>& names, std::string_view name) {
    return names.empty() || std::ranges::count(names, name) > 0;
}

// What refutes a claim on one family; said is what went wrong.
finding refuted_on(const input_family& of, const growth& by, std::size_t n,
                   const std::string& said) {
    finding bad;
    bad.claim = by.claim;
    bad.verdict = verdict::refuted;
    bad.calls = 1;
    bad.reason =
        std::string(of.name) + " input of " + grouped(n) + " elements " + said;
    const bool is_whole = by.text.find("$n") != by.text.npos;
    bad.counterexample =
        replaced((is_whole ? "" : of.text) + by.text, "$n", std::to_string(n)) +
        ";  // " + said + '\n';
    return bad;
}

// Judges in this process; before each run, expects(n) is told of it.
template <class Expects>
finding judge_family(const input_family& of, const growth& by, dice& random,
                     const Expects& expects) {
    double spent[2] = {};
    for (const bool at_large : {false, true}) {
        const std::size_t n = at_large ? by.large : by.small;
        const input values = of.make(n, random);
        expects(n);
        try {
            spent[at_large] = by.cost(values);
        } catch (...) {
            stop_counting();
            return refuted_on(of, by, n, "throws " + current_exception_text());
        }
    }
    const double ratio = spent[1] / std::max(spent[0], 1.0);
    if (ratio > by.most)
        return refuted_on(of, by, by.large,
                          "executes " + tenths(ratio) + " times the " +
                              by.unit + " of " + grouped(by.small) + "; " +
                              by.promise + " would be " + tenths(by.promised));
    finding good;
    good.claim = by.claim;
    good.verdict = verdict::holds;
    return good;
}

}  // namespace
}  // namespace engine

finding growth::judge(const settings& how) const {
    using namespace engine;
    shared_page page;
    const auto all_families = [&](const auto& publish) {
        dice random(how.seed);
        finding found = not_judged(claim, "no inputs");
        std::size_t cases = 0;
        for (const input_family& one : input_families()) {
            if (!is_among(families, one.name)) continue;
            cases += 2;
            found = judge_family(one, *this, random, [&](std::size_t n) {
                publish(refuted_on(one, *this, n, ""));
            });
            if (found.verdict == verdict::refuted) break;
        }
        found.seed = how.seed;
        found.all_cases = how.cases_are_set;
        found.statistics.cases = cases;
        found.statistics.longest = large;
        return found;
    };
    if (!how.isolate) return all_families([](const finding&) {});
    const auto end = in_child(how, page, [&] {
        page.answer(pack(all_families([&](const finding& tried) {
            page.publish(pack(tried));
            restart_clock(10 * how.case_seconds);
        })));
    });
    if (end.well) return unpack_finding(page.answered());
    if (page.now().tried_size == 0)
        return not_judged(claim, "died before the first input: " + end.fate);
    finding found = unpack_finding(page.published());
    found.seed = how.seed;
    found.reason += end.fate;
    found.counterexample.insert(found.counterexample.size() - 1, end.fate);
    return found;
}

finding not_judged(std::string claim, std::string reason) {
    finding found;
    found.claim = std::move(claim);
    found.reason = std::move(reason);
    found.verdict = verdict::skipped;
    return found;
}

}  // namespace tenet::laws
