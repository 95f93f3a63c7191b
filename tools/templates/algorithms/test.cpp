// entry_name: its laws, and what only it promises.
#include <tenet/entry/place.hpp>
// The entry comes first: it must stand on its own includes.
#include <algorithm>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace entry_name_test {

using namespace tenet;
using numbers = std::vector<int>;

namespace {

long long fast(const numbers& all) {
    return entry_name(all);
}

// Tries everything, so plainly that it cannot be wrong.
long long slow(const numbers& all) {
    long long greatest = 0;
    for (auto first = all.begin(); first != all.end(); ++first) {
        long long sum = 0;
        for (auto last = first; last != all.end(); ++last) {
            sum += *last;
            greatest = std::max(greatest, sum);
        }
    }
    return greatest;
}

}  // namespace

TEST_CASE("entry_name agrees with brute force") {
    const laws::property it("it finds what trying everything would find",
                            "entry_name($0)", fast, slow);
    laws::check(it.judge());
}

}  // namespace entry_name_test
