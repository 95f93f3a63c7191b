// list_model: what a law of lists says to the calls that all linked lists have.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/suite.hpp>
#include <vector>

namespace tenet::laws::linked {

// Sequences of numbers, by which elements are told apart: an iterator becomes
// the number of its element, and 0 is none.
struct model {
    using sequence = std::vector<std::size_t>;

    sequence list{};
    sequence other{};
    std::size_t kept = 0;
    std::vector<int> xs{0};  // by number

    int size() const { return static_cast<int>(list.size()); }
    int others() const { return static_cast<int>(other.size()); }
    auto at(int i) { return list.begin() + i; }
    std::size_t made(int x);
    std::vector<int> values(const sequence& of) const;
    bool keeps_own() const { return kept_place() < size(); }
    bool keeps() const;
    int kept_place() const;
    std::vector<int> recall() const { return values(list); }
};

using place = within<0, 9>;

inline const when some([](const model& m) { return m.size() > 0; });
inline const when held([](const model& m, place i) { return i < m.size(); });
inline const when fits([](const model& m, place i) { return i <= m.size(); });

inline constexpr char move_other[] =
    "{ list = std::move(other); other.clear(); }";
inline constexpr char swap[] = "list.swap(other)";
inline constexpr char reverse[] = "reverse";
inline constexpr char walk[] = "std::vector(list.begin(), list.end())";

// ------------------------------------------------------------ halves of calls

// Insertion and erasure at a place; both return the distance to the end.
void tell_insert_and_erase(law<model>&, const char* insert, const char* erase);
// clear, reverse and remove_if.
void tell_all(law<model>&);
void tell_views(law<model>&);
// Where an iterator is kept, and what it refers to.
void tell_kept(law<model>&);
// Calls by which elements change places, and lists, but no values: of a whole
// list, of one element of the other, and of one of the list itself.
void tell_splices(law<model>&, const char* whole, const char* one,
                  const char* own);
// The other list, but for what fills it.
void tell_other(law<model>&);

// --------------------------------------------------------------------- claims

using sequence_law = law<model> (*)(const subject&, guarantee assignment);

void judge_made_of_range(report&, const subject&, sequence_law,
                         const settings&);

// A claim: what `run` does to a list moves each element at most so many times.
finding moves_few(
    const char* claim, const subject& of, const char* text, std::size_t times,
    const settings&,
    const std::function<void(const object&, const std::vector<int>&)>& run);

// Every subject by what its elements can show: what is said of those that count
// and of numbers is the suite's own.
using part = void (*)(report&, const subject&, const settings&);
report judge_each_kind(const char* suite, const std::vector<subject>&,
                       sequence_law, guarantee assignment, part of_counted,
                       part of_numbers, const settings&);

}  // namespace tenet::laws::linked
