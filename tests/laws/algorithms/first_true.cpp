#include <functional>
#include <tenet/laws/algorithms/first_true.hpp>
#include <tenet/laws/catch.hpp>

namespace first_true_laws_test {

namespace laws = tenet::laws;

// The search of a textbook, with a place for each usual mistake.
template <class T, int low_offset = 0, int high_offset = 0>
T search(T low, T high, const std::function<bool(T)>& holds) {
    low = T(low + low_offset);
    high = T(high + high_offset);
    while (low < high) {
        const T middle = T(low + (high - low) / 2);
        if (holds(middle))
            high = middle;
        else
            low = T(middle + 1);
    }
    return low;
}

int by_pointer(int low, int high, bool (*holds)(int)) {
    return search<int>(low, high, holds);
}

constexpr auto right = [](auto low, auto high, auto holds) {
    while (low < high) {
        const auto middle =
            decltype(low)((static_cast<long long>(low) + high) >> 1);
        if (holds(middle))
            high = middle;
        else
            low = decltype(low)(middle + 1);
    }
    return low;
};

TEST_CASE("the laws acquit searches of any integers and predicates") {
    laws::check(laws::first_true(search<int>));
    laws::check(laws::first_true(search<long long>));
    laws::check(laws::first_true(search<unsigned>));
    laws::check(laws::first_true(search<short>));
    laws::check(laws::first_true(by_pointer));
    laws::settings how = laws::settings::standard();
    how.negative_bounds = true;
    laws::check(laws::first_true(right, how));
}

int linear(int low, int high, const std::function<bool(int)>& holds) {
    while (low < high && !holds(low)) ++low;
    return low;
}
int adds_bounds(int low, int high, const std::function<bool(int)>& holds) {
    while (low < high) {
        const auto sum = unsigned(low) + unsigned(high);
        const int middle = int(sum) / 2;
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
int asks_about_high(int low, int high, const std::function<bool(int)>& holds) {
    if (!holds(high)) return high;
    return search<int>(low, high, holds);
}
int last_false(int low, int high, const std::function<bool(int)>& holds) {
    const int found = search<int>(low, high, holds);
    return found > low ? found - 1 : found;
}

void convict(auto find, bool negative = false) {
    laws::check_convicted([=](laws::settings how) {
        how.negative_bounds = negative;
        return laws::first_true(find, how);
    });
}

TEST_CASE("the laws convict a search that misses the number or asks too much") {
    convict(search<int, 1>);
    convict(search<int, 0, -1>);
    convict(linear);
    convict(adds_bounds);
    convict(asks_about_high);
    convict(last_false);
}

TEST_CASE("the laws convict a difference of bounds that overflows") {
    convict(
        [](int low, int high, const std::function<bool(int)>& holds) {
            while (low < high) {
                const int middle =
                    int(unsigned(low) +
                        unsigned(int(unsigned(high) - unsigned(low)) / 2));
                if (holds(middle))
                    high = middle;
                else
                    low = middle + 1;
            }
            return low;
        },
        true);
}

}  // namespace first_true_laws_test
