#include <tenet/laws/algorithms/modular_power.hpp>

#include <climits>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::modular_powers {

namespace {

using wholes = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
using trial = callable::trial<std::int64_t, std::int64_t, std::int64_t>;

// By doubling: no sum of two remainders is beyond 64 bits without a sign.
std::uint64_t product(std::uint64_t a, std::uint64_t b, std::uint64_t modulus) {
    std::uint64_t sum = 0;
    for (; b > 0; b /= 2) {
        if (b % 2 == 1) sum = (sum + a) % modulus;
        a = (a + a) % modulus;
    }
    return sum;
}

// From the highest bit of the exponent down; of few factors, one by one.
std::uint64_t remainder_of(std::uint64_t base, std::uint64_t exponent,
                           std::uint64_t modulus) {
    std::uint64_t result = 1 % modulus;
    if (exponent < 64) {
        for (; exponent > 0; --exponent)
            result = product(result, base % modulus, modulus);
        return result;
    }
    const auto half = remainder_of(base, exponent / 2, modulus);
    result = product(half, half, modulus);
    return exponent % 2 == 0 ? result
                             : product(result, base % modulus, modulus);
}

std::string wrong_with(const value& answer, std::int64_t base,
                       std::int64_t exponent, std::int64_t modulus) {
    const auto due = remainder_of(std::uint64_t(base), std::uint64_t(exponent),
                                  std::uint64_t(modulus));
    return std::cmp_equal(answer.whole, due)
               ? ""
               : callable::got(answer, "the remainder is " + shown(due));
}

std::vector<wholes> all_small() {
    std::vector<wholes> all;
    for (const auto& x : callable::all_lists(0, 6, 3, 3))
        all.emplace_back(x[0], x[1], x[2] + 1);
    std::ranges::stable_sort(all, {}, [](const wholes& x) {
        return std::get<0>(x) + std::get<1>(x) + std::get<2>(x);
    });
    return all;
}

// Of great exponents only if its time is known to allow that.
std::vector<wholes> at_limits(bool of_great_exponents) {
    std::vector<wholes> all;
    for (const std::int64_t exponent :
         {0, 1, 2, 3, 31, 1'000, 1'000'000'000, INT_MAX - 1, INT_MAX})
        for (const std::int64_t base :
             {0, 1, 2, 46'341, 65'536, 1'000'000'007, INT_MAX - 1, INT_MAX})
            for (const std::int64_t modulus :
                 {1, 2, 46'341, 65'537, 1'000'000'007, INT_MAX - 1, INT_MAX})
                if (exponent <= 1'000 || of_great_exponents)
                    all.emplace_back(base, exponent, modulus);
    return all;
}

std::vector<wholes> of_64_bits() {
    std::vector<wholes> all;
    for (const std::int64_t exponent : {2LL, 3LL, 1'000'000'007LL, LLONG_MAX})
        for (const std::int64_t base : {2LL, 1LL << 32, LLONG_MAX - 1})
            for (const std::int64_t modulus :
                 {(1LL << 32) + 15, (1LL << 61) - 1, LLONG_MAX})
                all.emplace_back(base, exponent, modulus);
    return all;
}

finding judge_growth_of(const subject& f, const std::string& name,
                        const settings& how) {
    return judge_time(
        "its time grows as log n", "log n", 1'000, 64'000, 1.6, 5,
        {{name + "(3, $n, 1000)",
          [&f](std::size_t n) { f.of_ints(3, std::int64_t(n), 1'000); }}},
        how);
}

}  // namespace

report judge(const subject& f, bool in_whole_range, const settings& how) {
    report found = callable::report_on("modular_power", "modular_power", how);
    const std::string name = functions::name_of(how, "modular_power");
    const auto of = [&](const function& called) {
        return trial{name + "($0, $1, $2)",
                     [&called](std::int64_t base, std::int64_t exponent,
                               std::int64_t modulus) {
                         return value(called(base, exponent, modulus));
                     },
                     wrong_with, how};
    };
    const trial of_ints = of(f.of_ints);
    found += of_ints.on_all("it is right about all small numbers", all_small());
    const finding time = judge_growth_of(f, name, how);
    found += time;
    if (found.refuted()) return found;
    found +=
        of_ints.on_drawn<within<0, 1'000>, within<0, 1'000>, within<1, 1'000>>(
            "it is right about others");
    found += of_ints.on_all("it is right about ints at their limits",
                            at_limits(time.verdict == verdict::holds));
    const char* great = "it is right about moduli of 64 bits";
    found += in_whole_range && f.of_wholes
                 ? of(f.of_wholes).on_all(great, of_64_bits())
                 : not_judged(great, "a whole_range is to be asked for");
    return found;
}

}  // namespace tenet::laws::modular_powers
