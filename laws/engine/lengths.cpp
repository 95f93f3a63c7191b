#include <algorithm>
#include <cstdint>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws {

namespace {

using length = within<0, long_enough>;
using inputs = std::vector<engine::arguments>;

std::vector<std::int64_t> lengths_up_to(int longest) {
    std::vector<std::int64_t> all{300, 1'100, 5'000, 40'000, long_enough};
    std::erase_if(all, [=](std::int64_t n) { return n > longest; });
    return all;
}

// The ends, both sides of powers of two and, where it takes little, sixteenths.
std::vector<std::int64_t> places_in(std::int64_t n) {
    std::vector<std::int64_t> all{0, 1, n - 1, n};
    for (int i = 1; i < 16 && n <= 5'000; ++i) all.push_back(i * n / 16);
    for (const std::int64_t power : {256, 1'024, 4'096, 32'768, 65'536})
        for (const std::int64_t near : {power - 1, power, power + 1})
            if (near <= n) all.push_back(near);
    return all;
}

}  // namespace

int longest_after(const finding& growth) {
    return growth.verdict == verdict::holds ? long_enough : 1'100;
}

finding judge_lengths(
    const std::string& claim, const std::string& text, int longest,
    const std::function<std::string(int n, int x)>& wrong_with,
    const settings& how) {
    inputs tried;
    for (const std::int64_t n : lengths_up_to(longest))
        for (const std::int64_t x : places_in(n)) tried.push_back({n, x});
    return property(claim, text,
                    [&wrong_with](length n, length x) {
                        return x > n ? std::string() : wrong_with(n, x);
                    })
        .on(tried)
        .judge(how);
}

finding judge_lengths(const std::string& claim, const std::string& text,
                      int longest,
                      const std::function<std::string(int n)>& wrong_with,
                      const settings& how) {
    inputs tried;
    for (const std::int64_t n : lengths_up_to(longest)) tried.push_back({n});
    return property(claim, text,
                    [&wrong_with](length n) { return wrong_with(n); })
        .on(tried)
        .judge(how);
}

}  // namespace tenet::laws
