// Cost laws: counting on growing inputs of several families.
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "child.hpp"
#include "script.hpp"

namespace tenet::laws {

namespace {

using input = std::vector<int>;

struct family {
    const char* name;
    std::function<input(std::size_t, engine::dice&)> make;
};

input counting(std::size_t n) {
    input xs(n);
    std::iota(xs.begin(), xs.end(), 0);
    return xs;
}

input drawn(std::size_t n, std::int64_t high, engine::dice& random) {
    input xs(n);
    for (int& x : xs) x = static_cast<int>(random.between(0, high));
    return xs;
}

const std::vector<family>& families() {
    static const std::vector<family> all{
        {"random",
         [](std::size_t n, engine::dice& random) {
             return drawn(n, 1'000'000'000, random);
         }},
        {"sorted", [](std::size_t n, engine::dice&) { return counting(n); }},
        {"reversed",
         [](std::size_t n, engine::dice&) {
             input xs = counting(n);
             std::ranges::reverse(xs);
             return xs;
         }},
        {"all equal", [](std::size_t n, engine::dice&) { return input(n, 7); }},
        {"few values",
         [](std::size_t n, engine::dice& random) {
             return drawn(n, 3, random);
         }},
        {"organ pipe",
         [](std::size_t n, engine::dice&) {
             input xs = counting(n);
             for (std::size_t i = n / 2; i < n; ++i)
                 xs[i] = static_cast<int>(n - i);
             return xs;
         }},
        {"nearly sorted",
         [](std::size_t n, engine::dice& random) {
             input xs = counting(n);
             for (std::size_t i = 0; i < n / 32 + 1 && n > 0; ++i)
                 std::swap(xs[random.below(n)], xs[random.below(n)]);
             return xs;
         }},
    };
    return all;
}

std::vector<std::size_t> sizes(std::size_t largest) {
    std::vector<std::size_t> all(34);
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (std::size_t n = 64; n <= largest; n *= 2)
        for (const std::size_t near : {n - 1, n, n + 1, n + n / 2})
            if (near <= largest) all.push_back(near);
    return all;
}

std::string number(double x) {
    return std::to_string(static_cast<long long>(std::llround(x)));
}

}  // namespace

finding cost::judge(const settings& how) const {
    // The input under test, published before each run in case the child dies.
    finding found;
    found.claim = claim_;
    found.seed = how.seed;
    engine::shared_page page;
    const auto describe = [this](const char* name, const input& xs,
                                 const std::string& note) {
        finding bad;
        bad.claim = claim_;
        bad.verdict = verdict::refuted;
        bad.calls = 1;
        bad.reason =
            note + " (" + name + ", n = " + std::to_string(xs.size()) + ")";
        bad.counterexample =
            "// input: " + std::string(name) +
            ", n = " + std::to_string(xs.size()) + '\n' +
            (xs.size() <= 200
                 ? "const std::vector<int> input" + shown(xs) + ";\n"
                 : std::string()) +
            text_ + ";  // " + note + '\n';
        return bad;
    };
    const auto body = [&] {
        engine::dice random(how.seed);
        for (const std::size_t n : sizes(largest_))
            for (const family& one : families()) {
                const input xs = one.make(n, random);
                if (how.isolate) {
                    const finding here = describe(one.name, xs, "");
                    page.publish(engine::pack(here));
                    engine::restart_clock(10 * how.case_seconds);
                }
                ++found.statistics.cases;
                found.statistics.longest = n;
                std::string note;
                try {
                    const expense it = measure_->measure(xs);
                    if (it.spent <= it.allowed) continue;
                    note = "took " + number(it.spent) + ", at most " +
                           number(it.allowed) + " allowed";
                } catch (...) {
                    note = "throws " + engine::current_exception_text();
                }
                const statistics seen = found.statistics;
                found = describe(one.name, xs, note);
                found.seed = how.seed;
                found.statistics = seen;
                return;
            }
        found.verdict = verdict::holds;
    };
    if (!how.isolate) {
        body();
        return found;
    }
    const auto end = engine::in_child(how, page, [&] {
        body();
        page.answer(engine::pack(found));
    });
    if (end.well) return engine::unpack_finding(page.answered());
    if (page.now().tried_size == 0) {
        found.reason = "died before the first input: " + end.fate;
        return found;
    }
    found = engine::unpack_finding(page.published());
    found.reason = end.fate + found.reason;
    found.counterexample.insert(found.counterexample.size() - 1, end.fate);
    return found;
}

}  // namespace tenet::laws
