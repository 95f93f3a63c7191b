// Growth laws: counting on two sizes of several families of inputs.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/elements.hpp>

#include "child.hpp"
#include "script.hpp"

namespace tenet::laws::engine {
namespace {
bool counting = false;
bool calls_back = false;
std::uint64_t executed = 0;
constexpr std::size_t bytes_a_block = 16;

// What one run may execute before it is over.
constexpr std::uint64_t most_blocks = 100'000'000;
std::function<void()> when_too_many;

// Of what is counted at a stretch; addresses on the stack fall.
memory_taken most_taken;
std::ptrdiff_t heap_before = 0;
std::uintptr_t stack_before = 0, lowest_frame = 0;

std::uintptr_t frame_address() {
    return reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
}

void begin_stretch() {
    heap_before = bytes_alive();
    stack_before = lowest_frame = frame_address();
    counting = true;
}

void end_stretch() {
    counting = false;
    const auto grown = most_bytes_alive() - heap_before;
    most_taken.heap = std::max(most_taken.heap, std::uint64_t(grown));
    most_taken.stack =
        std::max<std::uint64_t>(most_taken.stack, stack_before - lowest_frame);
}

void count(std::uint64_t blocks) {
    executed += blocks;
    if (executed < most_blocks || !when_too_many) return;
    counting = false;
    when_too_many();
}
}  // namespace
}  // namespace tenet::laws::engine

// Called by what is compiled to be counted. Without that nobody does.
extern "C" {
void __sanitizer_cov_trace_pc();
void __sanitizer_cov_trace_pc() {
    using namespace tenet::laws::engine;
    if (counting) {
        lowest_frame = std::min(lowest_frame, frame_address());
        count(1);
    } else if (!calls_back) {
        calls_back = true;
    }
}

// What --wrap puts in the place of the functions of these names, which are
// called by another one where clang's address sanitizer has compiled the call.
#define TENET_COUNTED(name, second)                                        \
    __attribute__((weak)) void* __real_##name(void*, second, std::size_t); \
    void* __wrap_##name(void*, second, std::size_t);                       \
    void* __wrap_##name(void* to, second from, std::size_t n) {            \
        using namespace tenet::laws::engine;                               \
        if (counting) count(n / bytes_a_block);                            \
        return __real_##name(to, from, n);                                 \
    }
TENET_COUNTED(memmove, const void*)
TENET_COUNTED(memcpy, const void*)
TENET_COUNTED(memset, int)
TENET_COUNTED(__asan_memmove, const void*)
TENET_COUNTED(__asan_memcpy, const void*)
TENET_COUNTED(__asan_memset, int)
#undef TENET_COUNTED
}

namespace tenet::laws {

namespace engine {

bool counts_executed_blocks() {
    return calls_back;
}

void start_counting() {
    executed = 0;
    begin_stretch();
}

std::uint64_t stop_counting() {
    if (counting) end_stretch();
    return executed;
}

memory_taken memory_while_counting() {
    return most_taken;
}

void forget_memory() {
    most_taken = {};
}

bool is_counting() {
    return counting;
}

uncounted::uncounted() : was_counting_(counting) {
    if (counting) end_stretch();
}
uncounted::~uncounted() {
    if (was_counting_) begin_stretch();
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

// 16.0, 1.98
std::string decimal(double x, int places) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", places, x);
    return text.data();
}

bool is_among(const std::vector<std::string>& names, std::string_view name) {
    return names.empty() || std::ranges::count(names, name) > 0;
}

// A kind of inputs: its words, the call with such an input of $n, its cost.
struct family {
    std::string name;
    std::string text;
    std::function<double(std::size_t n, dice&)> cost;
};

std::vector<family> families_of(const growth& by) {
    std::vector<family> all;
    const bool of_numbers = by.text.find("numbers") != by.text.npos;
    for (const input_family& one : input_families())
        if (by.cost && is_among(by.families, one.name))
            all.push_back({std::string(one.name) + " input of",
                           replaced(one.text, "values",
                                    of_numbers ? "numbers" : "values") +
                               by.text,
                           [&by, &one](std::size_t n, dice& random) {
                               return by.cost(one.make(n, random));
                           }});
    for (const sized_input& one : by.inputs)
        all.push_back({"an input of", one.text, [&one](std::size_t n, dice&) {
                           if (one.cost) return one.cost(n);
                           return blocks_executed_by([&] { one.run(n); });
                       }});
    return all;
}

// What refutes a claim on one family; said is what went wrong.
finding refuted_on(const family& of, const growth& by, std::size_t n,
                   const std::string& said) {
    finding bad;
    bad.claim = by.claim;
    bad.verdict = verdict::refuted;
    bad.growth = true;
    bad.calls = 1;
    bad.reason = of.name + ' ' + grouped(n) + " elements " + said;
    bad.counterexample =
        replaced(of.text, "$n", std::to_string(n)) + ";  // " + said + '\n';
    return bad;
}

std::string too_fast(const growth& by, double small, double large) {
    const double ratio = large / small;
    const double slope =
        std::log(ratio) / std::log(double(by.large) / double(by.small));
    return "executes " + decimal(ratio, 1) + " times the " + by.unit + " of " +
           grouped(by.small) + " (slope " + decimal(slope, 2) + "); " +
           by.promise + " would be " + decimal(by.promised, 1);
}

// The costs of two doublings up to the large size, whose cost is known; empty
// where the sizes do not reach so far, or the subject throws between them.
template <class Expects>
std::string two_doublings(const family& of, const growth& by, double large,
                          dice& random, const Expects& expects) {
    const std::size_t half = by.large / 2, quarter = by.large / 4;
    if (quarter < by.small) return {};
    const auto cost_of = [&](std::size_t n) {
        expects(of, n);
        return grouped(static_cast<std::size_t>(of.cost(n, random)));
    };
    try {
        const std::string first = cost_of(quarter), second = cost_of(half);
        return "; for " + grouped(quarter) + ", " + grouped(half) + " and " +
               grouped(by.large) + " it executes " + first + ", " + second +
               " and " + grouped(static_cast<std::size_t>(large));
    } catch (...) {
        stop_counting();
        return {};
    }
}

// Judges in this process; before each run, expects(family, n) is told of it.
template <class Expects>
finding judge_family(const family& of, const growth& by, dice& random,
                     const Expects& expects) {
    double spent[2] = {};
    memory_taken taken[2];
    for (const bool at_large : {false, true}) {
        const std::size_t n = at_large ? by.large : by.small;
        expects(of, n);
        forget_memory();
        try {
            spent[at_large] = of.cost(n, random);
        } catch (...) {
            stop_counting();
            finding bad =
                refuted_on(of, by, n, "throws " + current_exception_text());
            bad.growth = false;
            return bad;
        }
        taken[at_large] = memory_while_counting();
    }
    const double small = std::max(spent[0], 1.0);
    if (spent[1] / small > by.most) {
        finding bad =
            refuted_on(of, by, by.large, too_fast(by, small, spent[1]));
        bad.reason += two_doublings(of, by, spent[1], random, expects);
        return bad;
    }
    finding good;
    good.claim = by.claim;
    good.verdict = verdict::holds;
    good.growth = true;
    good.memory = {by.small,
                   by.large,
                   taken[0].heap,
                   taken[1].heap,
                   taken[0].stack,
                   taken[1].stack,
                   replaced(of.text, "$n", std::to_string(by.large))};
    return good;
}

template <class Expects>
finding judge_families(const growth& by, const settings& how,
                       const Expects& expects) {
    dice random(how.seed);
    finding found = not_judged(by.claim, "no inputs");
    std::size_t cases = 0;
    for (const family& one : families_of(by)) {
        cases += 2;
        const memory_use most = found.memory;
        found = judge_family(one, by, random, expects);
        if (found.verdict == verdict::refuted) break;
        if (most.at_large() > found.memory.at_large()) found.memory = most;
    }
    found.seed = how.seed;
    found.all_cases = how.cases_are_set;
    found.statistics.cases = cases;
    found.statistics.longest = by.large;
    return found;
}

// In a child: what executes too much is not waited for.
finding judge_in_child(const growth& by, const settings& how,
                       shared_page& page) {
    const auto expects = [&](const family& of, std::size_t n) {
        page.publish(pack(refuted_on(of, by, n, "")));
        restart_clock(10 * how.case_seconds);
        when_too_many = [&, n, seed = how.seed] {
            finding bad = refuted_on(
                of, by, n,
                "executes more than " + grouped(most_blocks) + " " + by.unit);
            bad.seed = seed;
            // Of a small input nobody knows whether it would ever end.
            if (n == by.small) bad.ending = ending_of_case::hung;
            page.answer(pack(bad));
            std::_Exit(0);
        };
    };
    return judge_families(by, how, expects);
}

}  // namespace
}  // namespace engine

finding growth::judge(const settings& how) const {
    using namespace engine;
    if (how.first_only && refuted_so_far().other_than_hangs)
        return after_refutation(claim);
    if (!how.isolate)
        return judge_families(*this, how, [](const family&, std::size_t) {});
    shared_page page;
    const auto end = in_child(how, page, [&] {
        page.answer(pack(judge_in_child(*this, how, page)));
    });
    if (end.well) return unpack_finding(page.answered());
    if (page.now().tried_size == 0)
        return not_judged(claim, "died before the first input: " + end.fate);
    finding found = unpack_finding(page.published());
    found.seed = how.seed;
    found.ending = end.hung ? ending_of_case::hung : ending_of_case::died;
    found.reason += end.fate;
    found.counterexample.insert(found.counterexample.size() - 1, end.fate);
    return found;
}

finding judge_growth(const std::string& claim, const std::string& promise,
                     std::size_t small, std::size_t large, double promised,
                     double most, const std::vector<sized_input>& inputs,
                     const settings& how) {
    return how.growth ? judge_time(claim, promise, small, large, promised, most,
                                   inputs, how)
                      : not_asked_for(claim);
}

finding judge_time(const std::string& claim, const std::string& promise,
                   std::size_t small, std::size_t large, double promised,
                   double most, const std::vector<sized_input>& inputs,
                   const settings& how) {
    if (!engine::counts_executed_blocks())
        return not_judged(claim, "it cannot be counted");
    growth time{claim, {},    "basic blocks", promise,
                small, large, promised,       most};
    time.inputs = inputs;
    return time.judge(how);
}

finding not_asked_for(std::string claim) {
    return not_judged(std::move(claim),
                      "growth=1 asks for that, or check --growth");
}

finding not_judged(std::string claim, std::string reason) {
    finding found;
    found.claim = std::move(claim);
    found.reason = std::move(reason);
    found.verdict = verdict::skipped;
    return found;
}

}  // namespace tenet::laws
