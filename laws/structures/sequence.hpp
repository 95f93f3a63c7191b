// sequence: elements in an order, found by their index.
//
// Judges:    a type, such as my_vector<int>; of a template, my_vector, also the
//            cost and what is left when something throws
// Elements:  metered, fragile
// Interface: Sequence(); push_back(x); pop_back(); operator[]; front(); back();
//            size(); empty(); clear(); begin() and end(), random access;
//            insert(at, x) and erase(at), which return an iterator;
//            optional: copies, Sequence(first, last), emplace_back(x), at(i),
//            erase(first, last), resize(n), resize(n, x), reserve(n),
//            shrink_to_fit(), ==
// Claims:    it is a sequence, also of many hundreds, and found by index and
//            iterator alike; its own elements are arguments like any other; it
//            is regular as far as it can be copied and moved; made of a range,
//            it holds that range; n calls of push_back and pop_back move
//            elements at most 8 n times; what throws loses no memory; push_back
//            that throws changes nothing, neither do insert, resize and
//            assignment where that is promised
// Convicts:  a sequence that reads an argument after it has moved, grows by a
//            constant, inserts behind, erases one too many, returns the wrong
//            neighbour, loses itself in a self-assignment, equals what it
//            begins, resizes with the wrong value, at() that checks nothing,
//            shares what it holds, leaks; one that counts an element before it
//            is made
// See also:  indexed_list
#pragma once

#include <iterator>
#include <stdexcept>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <vector>

namespace tenet::laws {

namespace sequences {

template <class Sequence>
using iterator_of = decltype(std::declval<Sequence&>().begin());

// What a walk meets; one that meets more than there is would be endless.
template <class Iterator>
std::vector<int> walked(Iterator at, Iterator last, std::size_t size) {
    std::vector<int> xs;
    for (; at != last && xs.size() <= size; ++at) xs.push_back(number_in(*at));
    return xs;
}

// Calls by iterator and index, of whatever has such.
template <class Sequence, class Element>
void looks(subject_of<Sequence, Element>& it) {
    it.call("sequence[$0]", [](const Sequence& s,
                               int i) { return number_in(s[std::size_t(i)]); })
        .call("sequence.begin()[$0]",
              [](const Sequence& s, int i) { return number_in(s.begin()[i]); })
        .call("*(sequence.end() - $0)",
              [](Sequence& s, int i) { return number_in(*(s.end() - i)); })
        .call("(sequence.begin() + $0) - (sequence.end() - $1)",
              [](Sequence& s, int i, int j) {
                  return (s.begin() + i) - (s.end() - j);
              })
        .call("sequence.begin() + $0 < sequence.end() - $1",
              [](const Sequence& s, int i, int j) {
                  return s.begin() + i < s.end() - j;
              })
        .call("std::vector(sequence.begin(), sequence.end())",
              [](const Sequence& s) {
                  return walked(s.begin(), s.end(), s.size());
              })
        .call(
            "std::vector(std::reverse_iterator(sequence.end()), "
            "std::reverse_iterator(sequence.begin()))",
            [](Sequence& s) {
                return walked(std::reverse_iterator(s.end()),
                              std::reverse_iterator(s.begin()), s.size());
            });
}

// Calls that change it inside, of whatever has such.
template <class Sequence, class Element>
void edits(subject_of<Sequence, Element>& it) {
    static_assert(
        requires(Sequence & s, Element x) {
            {
                s.insert(s.begin(), std::move(x))
                } -> std::same_as<iterator_of<Sequence>>;
            { s.erase(s.begin()) } -> std::same_as<iterator_of<Sequence>>;
        },
        "needs: insert(iterator, x) and erase(iterator) that return iterators");
    it.call("sequence.insert(sequence.begin() + $0, $1) - sequence.begin()",
            [](Sequence& s, int i, int x) {
                const auto at = s.insert(s.begin() + i, Element(x));
                return at - s.begin();
            })
        .call("sequence.erase(sequence.begin() + $0) - sequence.begin()",
              [](Sequence& s, int i) {
                  const auto at = s.erase(s.begin() + i);
                  return at - s.begin();
              });
    if constexpr (requires(Sequence & s) { s.erase(s.begin(), s.end()); })
        it.call(
            "sequence.erase(sequence.begin() + $0, sequence.begin() + $1) - "
            "sequence.begin()",
            [](Sequence& s, int i, int j) {
                const auto at = s.erase(s.begin() + i, s.begin() + j);
                return at - s.begin();
            });
    if constexpr (can_be_copied<Element>)
        it.call("sequence.insert(sequence.begin() + $0, sequence[$1])",
                [](Sequence& s, int i, int j) {
                    s.insert(s.begin() + i, s[std::size_t(j)]);
                });
}

template <class Sequence, class Element>
void optional_ones(subject_of<Sequence, Element>& it) {
    if constexpr (requires(Sequence & s) { s.emplace_back(1); })
        it.call("emplace_back", [](Sequence& s, int x) { s.emplace_back(x); });
    if constexpr (requires(const Sequence& s) { s.at(0); })
        it.call("sequence.at($0)", [](const Sequence& s, int i) -> value {
            try {
                return answer_of(number_in(s.at(std::size_t(i))));
            } catch (const std::out_of_range&) {
                return value::of(value::kind::nothing);
            }
        });
    if constexpr (std::is_default_constructible_v<Element> &&
                  requires(Sequence & s) { s.resize(1); })
        it.call("resize", [](Sequence& s, int n) { s.resize(std::size_t(n)); });
    if constexpr (can_be_copied<Element> &&
                  requires(Sequence & s, const Element& x) { s.resize(1, x); })
        it.call("sequence.resize($0, $1)", [](Sequence& s, int n, int x) {
            s.resize(std::size_t(n), Element(x));
        });
    if constexpr (requires(Sequence & s) { s.reserve(1); })
        it.call("reserve",
                [](Sequence& s, int n) { s.reserve(std::size_t(n)); });
    if constexpr (requires(Sequence & s) { s.shrink_to_fit(); })
        it.call("shrink_to_fit", [](Sequence& s) { s.shrink_to_fit(); });
}

// Compared with a copy of which one element is another, or with a longer one.
template <class Sequence, class Element>
void equality(subject_of<Sequence, Element>& it) {
    if constexpr (can_be_copied<Sequence> &&
                  requires(const Sequence& s) { bool(s == s); }) {
        it.call(
              "[&] { auto it = sequence; it[$0] = $1; return it == sequence; "
              "}()",
              [](const Sequence& s, int i, int x) {
                  Sequence changed = s;
                  changed[std::size_t(i)] = Element(x);
                  return bool(changed == s);
              })
            .call(
                "[&] { auto it = sequence; it.push_back($0); return sequence "
                "== it; }()",
                [](const Sequence& s, int x) {
                    Sequence longer = s;
                    longer.push_back(Element(x));
                    return bool(s == longer);
                });
    }
}

template <class Sequence, class Element>
subject half() {
    static_assert(std::random_access_iterator<iterator_of<Sequence>>,
                  "needs: begin() and end() that return a random access "
                  "iterator");
    subject_of<Sequence, Element> it("sequence");
    it.start()
        .call("push_back", [](Sequence& s, int x) { s.push_back(Element(x)); })
        .call("pop_back", [](Sequence& s) { s.pop_back(); })
        .call("sequence[$0] = $1",
              [](Sequence& s, int i, int x) { s[std::size_t(i)] = Element(x); })
        .call("sequence.front() = $0",
              [](Sequence& s, int x) { s.front() = Element(x); })
        .call("sequence.back() = $0",
              [](Sequence& s, int x) { s.back() = Element(x); })
        .call("clear", [](Sequence& s) { s.clear(); })
        .call("size", [](const Sequence& s) { return std::size_t(s.size()); })
        .call("empty", [](const Sequence& s) { return bool(s.empty()); })
        .call("front", [](const Sequence& s) { return number_in(s.front()); })
        .call("back", [](const Sequence& s) { return number_in(s.back()); });
    if constexpr (can_be_copied<Element>)
        it.call("sequence.push_back(sequence[$0])",
                [](Sequence& s, int i) { s.push_back(s[std::size_t(i)]); });
    looks<Sequence, Element>(it);
    edits<Sequence, Element>(it);
    optional_ones<Sequence, Element>(it);
    if constexpr (kind_of_element<Element> == element_kind::number)
        equality<Sequence, Element>(it);
    using source = typename std::vector<Element>::const_iterator;
    if constexpr (can_be_copied<Element> &&
                  std::is_constructible_v<Sequence, source, source>)
        it.start(
            "const std::vector<int> values$0;\n"
            "$T sequence(values.begin(), values.end());",
            [](const std::vector<int>& xs) {
                const auto values = elements_of<Element>(xs);
                return Sequence(values.begin(), values.end());
            });
    return it;
}

report judge(const std::vector<subject>&, const settings&, guarantee);

}  // namespace sequences

// A sequence, of ints unless told otherwise. Promised is what insert, resize
// and assignment leave when a copy or an allocation throws; when a move does,
// no memory is lost.
template <class Sequence, class Element = int>
report sequence(const settings& how = settings::standard(),
                guarantee promised = guarantee::none) {
    return sequences::judge({sequences::half<Sequence, Element>()}, how,
                            promised);
}

// A template of one element type, filled with ints, metered and fragile ones,
// and with More.
template <template <class...> class Sequence, class... More>
report sequence(const settings& how = settings::standard(),
                guarantee promised = guarantee::none) {
    constexpr auto half = []<class Element>() {
        return sequences::half<Sequence<Element>, Element>();
    };
    return sequences::judge(subjects_of<int, metered, fragile, More...>(half),
                            how, promised);
}

}  // namespace tenet::laws
