// sorted_search: searches of a sorted list for a number, whatever they answer,
// and what laws of such searches have in common.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <vector>

namespace tenet::laws::sorted {

using plain::numbers;

// Places in the list as their indices; npos is -1.
struct reader {
    template <class T, class Found>
    value operator()(std::vector<T>& list, const Found& found) const {
        if constexpr (std::unsigned_integral<Found> &&
                      !std::same_as<Found, bool>)
            if (found == Found(-1)) return std::int64_t{-1};
        return plain::told(list, found);
    }
};
using search = functions::of_list<value, std::int64_t>;

// Of a function that takes a sorted list and a number, judge(search, the same
// of elements that count how often they are compared).
template <class F, class Judge>
report judge_search(F& function, const Judge& judge) {
    static_assert(functions::takes_sorted_list<F>,
                  "needs: search(std::vector<int>&, int), of any integers, or "
                  "search(first, last, x), or search(pointer, length, x), or "
                  "search(list, first index, last index, x)");
    return functions::judge_search<value, reader>(function, judge);
}

// A search on trial: what is wrong with an answer is said as a sentence, which
// is empty if nothing is.
struct trial {
    search of;
    settings how;
    std::function<std::string(const numbers& list, std::int64_t x,
                              const value& answer)>
        wrong;

    std::string wrong_on(const numbers& sorted, std::int64_t x) const;
    // Of all lists of up to five of four numbers; of drawn ones; of those whose
    // differences times a length are ints; of those whose differences overflow,
    // also the least and the greatest; of lists longer than 16 bits can say.
    finding on_short(const std::string& claim) const;
    finding on_drawn(const std::string& claim) const;
    finding on_near(const std::string& claim) const;
    finding on_far(const std::string& claim) const;
    finding on_long(const std::string& claim, int longest) const;
    // Numbers 0, 2, 4, ... of which the one at(n) is looked for.
    finding grows(const std::string& claim, const std::string& promise,
                  double promised, double most, std::size_t small,
                  std::size_t large, std::size_t length,
                  const std::function<std::int64_t(std::size_t n)>& x,
                  const std::string& x_text) const;
    std::string call(const std::string& x) const;
};

// The most comparisons that a search of metered elements takes for what is in
// lists of up to 512 elements, before and behind.
finding judge_comparisons(
    const std::string& claim, const search& metered, const settings&,
    const std::function<double(std::size_t n, std::size_t place)>& allowed);

// Of indices, the way in which most is found.
void settle(const search&, const settings&);

// What a search for a number means to answer: the first place that is not less,
// or any of it and that there is none by -1, the end or nothing, or whether
// there is one.
enum class meaning { first_place, any_place, presence };

meaning meaning_of(const search&, const settings&);
std::string wrong_with(meaning, const numbers& list, std::int64_t x,
                       const value& answer);

// The index that is told, or -1.
std::int64_t place_in(const value& answer);

}  // namespace tenet::laws::sorted
