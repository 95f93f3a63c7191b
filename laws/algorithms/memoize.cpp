#include <tenet/laws/algorithms/memoize.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <tenet/laws/engine/argument.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace tenet::laws::memos {

namespace {

using factor = within<-3, 3>;
using number = within<0, 40>;
using numbers = up_to<number, 8>;
using place = within<0, 7>;
using places = up_to<std::pair<place, place>, 6>;

// f(n) = a f(n - 1) + b f(n - 2), and c f(1), which is 0 for all if c is.
struct recurrence {
    int a = 0, b = 0, c = 0;

    long long combine(long long one, long long other) const {
        return (a * one + b * other) % 1'000;
    }
    long long at(int n) const {
        long long value = c, before = 0;
        for (; n > 1; --n) value = combine(value, std::exchange(before, value));
        return n == 1 ? value : before;
    }
    body<int> function() const {
        return [it = *this](const self<int>& me, int n) -> long long {
            return n < 2 ? n * it.c : it.combine(me(n - 1), me(n - 2));
        };
    }
    // Of two arguments: the lesser one of either.
    long long edge(int i, int j) const { return 7 * i - 3 * j + c; }
    long long at(int i, int j) const {
        return i == 0 || j == 0 ? edge(i, j)
                                : combine(at(i - 1, j), at(i, j - 1));
    }
    body<int, int> function_of_two() const {
        return [it = *this](const self<int, int>& me, int i,
                            int j) -> long long {
            return i == 0 || j == 0 ? it.edge(i, j)
                                    : it.combine(me(i - 1, j), me(i, j - 1));
        };
    }
};

std::string wrong_with(long long got, long long expected) {
    return got == expected
               ? ""
               : "got " + shown(got) + ", but it returns " + shown(expected);
}

// A second call for the same returns at once: without a table, they explode.
template <class... A>
body<A...> counted(const body<A...>& of,
                   std::map<std::tuple<A...>, int>& calls) {
    return [of, &calls](const self<A...>& me, A... arguments) -> long long {
        return ++calls[{arguments...}] > 1 ? 0 : of(me, arguments...);
    };
}

std::string wrong_with(const std::map<std::tuple<int>, int>& calls) {
    for (const auto& [arguments, times] : calls)
        if (times > 1)
            return "the function is called again for " +
                   shown(std::get<0>(arguments));
    return {};
}

std::string wrong_count(const subject& memoize, const recurrence& of,
                        const numbers& asked) {
    std::map<std::tuple<int>, int> calls;
    const kept<int> f = memoize.one(counted(of.function(), calls));
    for (const int n : asked.elements) f(n);
    return wrong_with(calls);
}

std::string wrong_values(const subject& memoize, const recurrence& of,
                         const numbers& asked) {
    const kept<int> f = memoize.one(of.function());
    for (const int n : asked.elements)
        if (auto wrong = wrong_with(f(n), of.at(n)); !wrong.empty())
            return wrong + " for " + shown(n);
    return {};
}

std::string wrong_of_two(const subject& memoize, const recurrence& of,
                         const places& asked) {
    std::map<std::tuple<int, int>, int> calls;
    const kept<int, int> f = memoize.two(counted(of.function_of_two(), calls));
    for (const auto& [i, j] : asked.elements)
        if (auto wrong = wrong_with(f(i, j), of.at(i, j)); !wrong.empty())
            return wrong + " for " + shown(i) + " and " + shown(j);
    for (const auto& [arguments, times] : calls)
        if (times > 1) return "the function is called again";
    return {};
}

std::string wrong_of_both(const subject& memoize, const recurrence& of,
                          const recurrence& other, const numbers& asked) {
    const kept<int> f = memoize.one(of.function());
    const kept<int> g = memoize.one(other.function());
    for (const int n : asked.elements) {
        if (auto wrong = wrong_with(f(n), of.at(n)); !wrong.empty())
            return "f(" + shown(n) + "): " + wrong;
        if (auto wrong = wrong_with(g(n), other.at(n)); !wrong.empty())
            return "g(" + shown(n) + "): " + wrong;
    }
    return {};
}

struct thrown {};

// Throws for one argument, the first few times.
std::string wrong_after_throw(const subject& memoize, const recurrence& of,
                              int at, int n, int times) {
    n = std::max({n, at, 2});
    int left = times, caught = 0;
    const kept<int> f = memoize.one(
        [&, it = of.function()](const self<int>& me, int m) -> long long {
            if (m == at && left-- > 0) throw thrown();
            return it(me, m);
        });
    for (int i = 0; i < times; ++i) try {
            f(n);
        } catch (const thrown&) {
            ++caught;
        }
    if (caught < times)
        return "it threw " + shown(times) + " times, but only " +
               shown(caught) + " were passed on";
    return wrong_with(f(n), of.at(n));
}

// What reads as a program: the recurrence, and calls of it.
std::string text_of(const std::string& name, const std::string& f,
                    const std::string& a, const std::string& b,
                    const std::string& c, bool is_plain) {
    const std::string call = is_plain ? f : "self";
    return std::string(is_plain ? "std::function<long long(int)> " : "auto ") +
           f + (is_plain ? ";\n" + f : "") + " = " + name +
           (is_plain ? "(std::function([&](int n) -> long long {\n"
                     : "(std::function([](const std::function<long "
                       "long(int)>& self,\n                 int n) -> long "
                       "long {\n") +
           "    return n < 2 ? n * " + c + " : (" + a + " * " + call +
           "(n - 1) + " + b + " * " + call + "(n - 2)) % 1000;\n}));\n";
}

std::string text_of_two(const std::string& name, bool is_plain) {
    const std::string call = is_plain ? "f" : "self";
    return std::string(is_plain ? "std::function<long long(int, int)> f;\nf = "
                                : "auto f = ") +
           name +
           (is_plain
                ? "(std::function([&](int i, int j) -> long long {\n"
                : "(std::function(\n    [](const std::function<long "
                  "long(int, int)>& self, int i, int j) -> long long {\n") +
           "    return i == 0 || j == 0 ? 7 * i - 3 * j + $2\n"
           "                            : ($0 * " +
           call + "(i - 1, j) + $1 * " + call + "(i, j - 1)) % 1000;\n}));\n";
}

}  // namespace

report judge(const subject& memoize, const settings& how) {
    const std::string name = how.called.empty() ? "memoize" : how.called;
    report found{"memoize", name, {}};
    const std::string f =
        text_of(name, "f", "$0", "$1", "$2", memoize.is_plain);
    const std::string ask = "for (const int n : std::vector<int>$3) f(n);";
    found += property("it computes each value once", f + ask,
                      [&](factor a, factor b, factor c, const numbers& asked) {
                          return wrong_count(memoize, {a, b, c}, asked);
                      })
                 .judge(how);
    // Whose calls explode would not come to an end of others.
    if (found.refuted()) return found;
    found += property("it returns what the function returns", f + ask,
                      [&](factor a, factor b, factor c, const numbers& asked) {
                          return wrong_values(memoize, {a, b, c}, asked);
                      })
                 .judge(how);
    found +=
        !memoize.two
            ? not_judged("it keeps two arguments apart",
                         "it takes no function of two arguments")
            : property("it keeps two arguments apart",
                       text_of_two(name, memoize.is_plain) +
                           "for (const auto& [i, j] : "
                           "std::vector<std::pair<int, int>>$3) f(i, j);",
                       [&](factor a, factor b, factor c, const places& asked) {
                           return wrong_of_two(memoize, {a, b, c}, asked);
                       })
                  .judge(how);
    found +=
        property(
            "two of them share nothing",
            f + text_of(name, "g", "$1", "$0", "$3", memoize.is_plain) +
                "for (const int n : std::vector<int>$4) f(n), g(n);",
            [&](factor a, factor b, factor c, factor other,
                const numbers& asked) {
                return wrong_of_both(memoize, {a, b, c}, {b, a, other}, asked);
            })
            .judge(how);
    found +=
        property("what is thrown is passed on and not kept",
                 "// Throws for $3, the first $5 times.\n" + f +
                     "f(std::max({$4, $3, 2}));",
                 [&](factor a, factor b, factor c, within<0, 12> at,
                     within<0, 12> n, within<1, 3> times) {
                     return wrong_after_throw(memoize, {a, b, c}, at, n, times);
                 })
            .judge(how);
    return found;
}

}  // namespace tenet::laws::memos
