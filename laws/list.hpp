// list: a sequence whose elements stay where they are while others come and go.
//
// Judges:    a type, such as my_list<int>; of a template, my_list, also the
//            cost and what is left when something throws
// Interface: List(); copies and moves; push_front(x); push_back(x);
//            pop_front(); pop_back(); front(); back(); size(); empty();
//            clear(); begin() and end(), bidirectional; insert(at, x) and
//            erase(at), which return an iterator;
//            optional: List(first, last), swap, ==, reverse(), remove_if(f),
//            splice(at, other), splice(at, other, element)
// Claims:    it is a sequence; an iterator keeps its element while others come,
//            go and change lists; made of a range, it equals one pushed
//            together; no element is copied or moved to make room or to change
//            lists; an insertion that fails changes nothing; nothing leaks
// Convicts:  std::deque, whose elements do not stay; a list that miscounts,
//            inserts behind, returns the wrong neighbour, leaks what it clears,
//            loses itself when assigned to itself, splices copies, reverses
//            values, swaps only what is not empty; one that a failure changes
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <string>
#include <tenet/laws/elements.hpp>
#include <tenet/laws/law.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

// What a subject must offer; whatever is missing is named by its line.
template <class List>
struct list_interface {
    static_assert(std::is_default_constructible_v<List>, "needs: List()");
    static_assert(std::copyable<List>, "needs: copies, moves and assignments");
    static_assert(
        requires(List & l, int x) { l.push_front(x); },
        "needs: push_front(int)");
    static_assert(
        requires(List & l, int x) { l.push_back(x); }, "needs: push_back(int)");
    static_assert(
        requires(List & l) { l.pop_front(); }, "needs: pop_front()");
    static_assert(
        requires(List & l) { l.pop_back(); }, "needs: pop_back()");
    static_assert(
        requires(List & l, int x) { l.front() = x; },
        "needs: front() that returns a reference");
    static_assert(
        requires(List & l, int x) { l.back() = x; },
        "needs: back() that returns a reference");
    static_assert(
        requires(const List& l) { l.front() == l.back(); },
        "needs: front() const, back() const");
    static_assert(
        requires(const List& l) { std::size_t(l.size()); },
        "needs: size() const");
    static_assert(
        requires(const List& l) { bool(l.empty()); }, "needs: empty() const");
    static_assert(
        requires(List & l) { l.clear(); }, "needs: clear()");
    static_assert(
        requires(List & l) {
            { l.begin() } -> std::bidirectional_iterator;
            { l.end() } -> std::same_as<decltype(l.begin())>;
        },
        "needs: begin() and end() that return a bidirectional iterator");
    static_assert(
        requires(const List& l) {
            { l.begin() } -> std::bidirectional_iterator;
            { l.end() } -> std::same_as<decltype(l.begin())>;
        },
        "needs: begin() const and end() const");
    static_assert(
        requires(List & l, int x) {
            { l.insert(l.begin(), x) } -> std::same_as<decltype(l.begin())>;
        },
        "needs: insert(iterator, int) that returns an iterator");
    static_assert(
        requires(List & l) {
            { l.erase(l.begin()) } -> std::same_as<decltype(l.begin())>;
        },
        "needs: erase(iterator) that returns an iterator");
    static constexpr bool met = true;
};

namespace engine {

// Two lists and an iterator that is kept while they change.
template <class List>
struct list_trial {
    using iterator = decltype(std::declval<List&>().begin());

    List list = {};
    List other = {};
    iterator kept = {};

    bool invariant() const requires requires(const List& l) {
        bool(l.invariant());
    }
    { return list.invariant() && other.invariant(); }
    iterator at(int i) { return std::next(list.begin(), i); }
};

// The same, with elements told apart by a number: the iterator becomes the
// number of its element, and 0 is none.
struct list_model {
    struct element {
        int x;
        int number;
    };
    using sequence = std::vector<element>;

    sequence list = {};
    sequence other = {};
    int kept = 0;
    int numbers = 0;

    int size() const { return static_cast<int>(list.size()); }
    bool has(int i) const { return i < size(); }
    element made(int x) { return {x, ++numbers}; }
    auto at(int i) { return list.begin() + i; }

    static auto find(const sequence& from, int number) {
        return std::ranges::find(from, number, &element::number);
    }
    bool kept_in(const sequence& it) const {
        return kept != 0 && find(it, kept) != it.end();
    }
    bool keeps() const { return kept_in(list) || kept_in(other); }
    int kept_place() const {
        return static_cast<int>(find(list, kept) - list.begin());
    }
    int& kept_x() {
        sequence& holder = kept_in(list) ? list : other;
        return holder[std::size_t(find(holder, kept) - holder.begin())].x;
    }
    // Elements of their own, as a copy has.
    sequence copied(const sequence& from) {
        sequence copies;
        for (const element& it : from) copies.push_back(made(it.x));
        return copies;
    }
    static std::vector<int> values(const sequence& from) {
        std::vector<int> xs;
        for (const element& it : from) xs.push_back(it.x);
        return xs;
    }
    std::vector<int> recall() const { return values(list); }
};

inline int number_of(int x) {
    return x;
}
inline int number_of(const metered& x) {
    return x.number;
}
inline int number_of(const fragile& x) {
    return x.number();
}

// The elements of [first, last), unless that turns out to be endless.
template <class I>
std::vector<int> walked(I first, I last, std::size_t size) {
    std::vector<int> xs;
    for (; first != last && xs.size() <= size; ++first)
        xs.push_back(number_of(*first));
    return xs;
}

// Where in the list a returned iterator stands, counted from the end. Faults
// belong to the call that returned it, not to this.
template <class I>
std::ptrdiff_t before_end(I at, I last) {
    calm();
    return std::distance(at, last);
}

using place = within<0, 9>;

// Calls that every list has.
template <class List>
void tell_edits(law<list_trial<List>, list_model>& it) {
    using trial = list_trial<List>;
    using model = list_model;
    const auto some = [](const model& m) { return m.has(0); };
    const auto held = [](const model& m, place i) { return m.has(i); };

    it.call(
          "push_back", [](trial& t, int x) { t.list.push_back(x); },
          [](model& m, int x) { m.list.push_back(m.made(x)); })
        .often(12)
        .call(
            "push_front", [](trial& t, int x) { t.list.push_front(x); },
            [](model& m, int x) { m.list.insert(m.at(0), m.made(x)); })
        .often(4)
        .call(
            "pop_back", [](trial& t) { t.list.pop_back(); },
            [](model& m) { m.list.pop_back(); })
        .when(some)
        .call(
            "pop_front", [](trial& t) { t.list.pop_front(); },
            [](model& m) { m.list.erase(m.at(0)); })
        .when(some)
        .call(
            "std::distance(list.insert(std::next(list.begin(), $0), $1), "
            "list.end())",
            [](trial& t, place i, int x) {
                return before_end(t.list.insert(t.at(i), x), t.list.end());
            },
            [](model& m, place i, int x) {
                m.list.insert(m.at(i), m.made(x));
                return m.size() - i;
            })
        .when([](const model& m, place i) { return i <= m.size(); })
        .often(8)
        .call(
            "std::distance(list.erase(std::next(list.begin(), $0)), "
            "list.end())",
            [](trial& t, place i) {
                return before_end(t.list.erase(t.at(i)), t.list.end());
            },
            [](model& m, place i) {
                m.list.erase(m.at(i));
                return m.size() - i;
            })
        .when(held)
        .often(2)
        .call(
            "list.front() = $0", [](trial& t, int x) { t.list.front() = x; },
            [](model& m, int x) { m.list.front().x = x; })
        .when(some)
        .call(
            "list.back() = $0", [](trial& t, int x) { t.list.back() = x; },
            [](model& m, int x) { m.list.back().x = x; })
        .when(some)
        .call(
            "clear", [](trial& t) { t.list.clear(); },
            [](model& m) { m.list.clear(); });
}

// Calls on an iterator that was kept while others were made.
template <class List>
void tell_kept(law<list_trial<List>, list_model>& it) {
    using trial = list_trial<List>;
    using model = list_model;
    const auto inside = [](const model& m) { return m.kept_in(m.list); };

    it.call(
          "kept = std::next(list.begin(), $0)",
          [](trial& t, place i) { t.kept = t.at(i); },
          [](model& m, place i) { m.kept = m.at(i)->number; })
        .when([](const model& m, place i) { return m.has(i); })
        .often(8)
        .call(
            "kept = std::next(other.begin(), $0)",
            [](trial& t, place i) { t.kept = std::next(t.other.begin(), i); },
            [](model& m, place i) { m.kept = m.other[std::size_t(i)].number; })
        .when([](const model& m, place i) {
            return std::size_t(i) < m.other.size();
        })
        .often(8)
        .call(
            "*kept = $0", [](trial& t, int x) { *t.kept = x; },
            [](model& m, int x) { m.kept_x() = x; })
        .when([](const model& m) { return m.keeps(); })
        .often(2)
        .call(
            "list.insert(kept, $0)",
            [](trial& t, int x) { t.list.insert(t.kept, x); },
            [](model& m, int x) {
                m.list.insert(m.at(m.kept_place()), m.made(x));
            })
        .when(inside)
        .often(4)
        .call(
            "list.erase(kept)", [](trial& t) { t.list.erase(t.kept); },
            [](model& m) { m.list.erase(m.at(m.kept_place())); })
        .when(inside);
}

// Copies and moves; what they promise when they fail is up to the list.
template <class List>
void tell_copies(law<list_trial<List>, list_model>& it, guarantee assignment) {
    using trial = list_trial<List>;
    using model = list_model;

    it.call(
          "other.push_back($0)", [](trial& t, int x) { t.other.push_back(x); },
          [](model& m, int x) { m.other.push_back(m.made(x)); })
        .often(6)
        .call(
            "other = " + type_name<List>() + "(list)",
            [](trial& t) { t.other = List(t.list); },
            [](model& m) { m.other = m.copied(m.list); })
        .call(
            "list = other", [](trial& t) { t.list = t.other; },
            [](model& m) { m.list = m.copied(m.other); })
        .promises(assignment)
        .often(6)
        .call(
            "list = std::as_const(list)",
            [](trial& t) { t.list = std::as_const(t.list); },
            [](model& m) { m.list = m.copied(m.list); })
        .promises(assignment)
        .call(
            "{ list = std::move(other); other.clear(); }",
            [](trial& t) {
                t.list = std::move(t.other);
                t.other.clear();
            },
            [](model& m) { m.list = std::exchange(m.other, {}); })
        .call(
            "{ auto moved = std::move(list); list = std::move(moved); }",
            [](trial& t) {
                List moved = std::move(t.list);
                t.list = std::move(moved);
            },
            [](model&) {});
    if constexpr (requires(List & l) { l.swap(l); })
        it.call(
            "list.swap(other)", [](trial& t) { t.list.swap(t.other); },
            [](model& m) { m.list.swap(m.other); });
}

// Calls that many lists have, and that move nodes and no elements.
template <class List>
void tell_moves(law<list_trial<List>, list_model>& it) {
    using trial = list_trial<List>;
    using model = list_model;

    if constexpr (requires(List & l) { l.splice(l.begin(), l); })
        it.call(
              "list.splice(std::next(list.begin(), $0), other)",
              [](trial& t, place i) { t.list.splice(t.at(i), t.other); },
              [](model& m, place i) {
                  m.list.insert(m.at(i), m.other.begin(), m.other.end());
                  m.other.clear();
              })
            .when([](const model& m, place i) { return i <= m.size(); })
            .often(4);
    if constexpr (requires(List & l) { l.splice(l.begin(), l, l.begin()); })
        it.call(
              "list.splice(std::next(list.begin(), $0), other, "
              "std::next(other.begin(), $1))",
              [](trial& t, place i, place j) {
                  t.list.splice(t.at(i), t.other,
                                std::next(t.other.begin(), j));
              },
              [](model& m, place i, place j) {
                  m.list.insert(m.at(i), m.other[std::size_t(j)]);
                  m.other.erase(m.other.begin() + j);
              })
            .when([](const model& m, place i, place j) {
                return i <= m.size() && std::size_t(j) < m.other.size();
            })
            .often(12)
            .call(
                "list.splice(std::next(list.begin(), $0), list, "
                "std::next(list.begin(), $1))",
                [](trial& t, place i, place j) {
                    t.list.splice(t.at(i), t.list, t.at(j));
                },
                [](model& m, place i, place j) {
                    const auto moved = *m.at(j);
                    m.list.insert(m.at(i), moved);
                    m.list.erase(m.at(i <= j ? j + 1 : j));
                })
            .when([](const model& m, place i, place j) {
                return i <= m.size() && m.has(j);
            })
            .often(12);
    if constexpr (requires(List & l) { l.reverse(); })
        it.call(
              "reverse", [](trial& t) { t.list.reverse(); },
              [](model& m) { std::ranges::reverse(m.list); })
            .often(3);
    if constexpr (requires(List & l) {
                      l.remove_if([](auto&) { return true; });
                  })
        it.call(
            "list.remove_if([](int x) { return x < $0; })",
            [](trial& t, int bound) {
                const auto less = [=](const auto& x) {
                    return number_of(x) < bound;
                };
                if constexpr (requires(int n) {
                                  n = int(t.list.remove_if(less));
                              })
                    return int(t.list.remove_if(less));
                else
                    return t.list.remove_if(less), -1;
            },
            [](model& m, int bound) {
                const auto removed = std::erase_if(
                    m.list, [=](const auto& one) { return one.x < bound; });
                return std::is_void_v<decltype(std::declval<List&>().remove_if(
                           [](auto&) { return true; }))>
                           ? -1
                           : int(removed);
            });
}

// What can be seen of both lists.
template <class List>
void tell_views(law<list_trial<List>, list_model>& it) {
    using trial = list_trial<List>;
    using model = list_model;
    const auto some = [](const model& m) { return m.has(0); };

    it.view(
          "size", [](const trial& t) { return t.list.size(); },
          [](const model& m) { return m.size(); })
        .view(
            "empty", [](const trial& t) { return bool(t.list.empty()); },
            [](const model& m) { return !m.has(0); })
        .view(
            "std::vector(list.begin(), list.end())",
            [](const trial& t) {
                return walked(t.list.begin(), t.list.end(), t.list.size());
            },
            [](const model& m) { return m.values(m.list); })
        .view(
            "std::vector(std::reverse_iterator(list.end()), "
            "std::reverse_iterator(list.begin()))",
            [](const trial& t) {
                return walked(std::reverse_iterator(t.list.end()),
                              std::reverse_iterator(t.list.begin()),
                              t.list.size());
            },
            [](const model& m) {
                auto xs = m.values(m.list);
                std::ranges::reverse(xs);
                return xs;
            })
        .view(
            "front", [](const trial& t) { return number_of(t.list.front()); },
            [](const model& m) { return m.list.front().x; })
        .when(some)
        .view(
            "back", [](const trial& t) { return number_of(t.list.back()); },
            [](const model& m) { return m.list.back().x; })
        .when(some)
        .view(
            "std::vector(other.begin(), other.end())",
            [](const trial& t) {
                return walked(t.other.begin(), t.other.end(), t.other.size());
            },
            [](const model& m) { return m.values(m.other); });
}

// What can be seen of the kept iterator, and of the two lists together.
template <class List>
void tell_more_views(law<list_trial<List>, list_model>& it) {
    using trial = list_trial<List>;
    using model = list_model;

    it.view(
          "other.size()", [](const trial& t) { return t.other.size(); },
          [](const model& m) { return m.other.size(); })
        .view(
            "*kept", [](const trial& t) { return number_of(*t.kept); },
            [](const model& m) { return model(m).kept_x(); })
        .when([](const model& m) { return m.keeps(); })
        .view(
            "std::distance(list.begin(), kept)",
            [](const trial& t) {
                const decltype(t.list.begin()) kept = t.kept;
                return std::distance(t.list.begin(), kept);
            },
            [](const model& m) { return m.kept_place(); })
        .when([](const model& m) { return m.kept_in(m.list); });
    if constexpr (requires(const List& l) { bool(l == l); })
        it.view(
            "list == other",
            [](const trial& t) { return bool(t.list == t.other); },
            [](const model& m) {
                return m.values(m.list) == m.values(m.other);
            });
}

}  // namespace engine

template <class List>
auto list_law() {
    law<engine::list_trial<List>, engine::list_model> it(
        "it is a sequence, and an iterator keeps its element", "list");
    it.starts(
        type_name<List>() + " list, other;\nauto kept = list.end();",
        [] { return engine::list_trial<List>(); },
        [] { return engine::list_model(); });
    engine::tell_edits(it);
    engine::tell_kept(it);
    engine::tell_copies(it, guarantee::none);
    engine::tell_moves(it);
    engine::tell_views(it);
    engine::tell_more_views(it);
    return it;
}

// A list of ints.
template <class List>
report list(const settings& how = settings::standard()) {
    static_assert(list_interface<List>::met);
    report found{"list", type_name<List>(), {}};
    found.findings.push_back(list_law<List>().judge(how));
    using source = std::vector<int>::const_iterator;
    if constexpr (std::constructible_from<List, source, source>)
        found.findings.push_back(
            property(
                "made of a range, it holds that range",
                "const std::vector<int> values$0;\n" + type_name<List>() +
                    " list(values.begin(), values.end());\n"
                    "std::vector(list.begin(), list.end())",
                [](const up_to<int, 40>& xs) {
                    const List list(xs.elements.begin(), xs.elements.end());
                    return engine::walked(list.begin(), list.end(),
                                          list.size());
                },
                [](const up_to<int, 40>& xs) { return xs.elements; })
                .judge(how));
    return found;
}

// The same list, of metered elements: none may move to make room for another.
template <class List>
report list_cost(const settings& how = settings::standard()) {
    report found{"list", type_name<List>(), {}};
    found.findings.push_back(
        cost(
            "n insertions and erasures copy or move an element 2 n times",
            type_name<List>() +
                " list;\n"
                "auto middle = list.end();\n"
                "for (const int x : input)\n"
                "    middle = std::next(list.insert(middle, x), x & 1);\n"
                "while (!list.empty()) list.pop_front()",
            [](const std::vector<int>& input) {
                List list;
                meter::reset();
                auto middle = list.end();
                for (const int x : input)
                    middle = std::next(list.insert(middle, x), x & 1);
                while (!list.empty()) list.pop_front();
                return expense{double(meter::now().copies + meter::now().moves),
                               2 * double(input.size())};
            },
            256)
            .judge(how));
    if constexpr (requires(List & l) {
                      l.splice(l.begin(), l);
                      l.splice(l.begin(), l, l.begin());
                      l.reverse();
                      l.swap(l);
                  })
        found.findings.push_back(
            cost(
                "to splice, reverse, swap or move a list copies no element",
                type_name<List>() +
                    " list, other;\n"
                    "for (const int x : input) list.push_back(x);\n"
                    "other.splice(other.end(), list, list.begin());\n"
                    "other.splice(other.begin(), list);\n"
                    "other.reverse();\nother.swap(list);\n"
                    "other = std::move(list)",
                [](const std::vector<int>& input) {
                    List list, other;
                    for (const int x : input) list.push_back(x);
                    meter::reset();
                    if (!input.empty())
                        other.splice(other.end(), list, list.begin());
                    other.splice(other.begin(), list);
                    other.reverse();
                    other.swap(list);
                    other = std::move(list);
                    return expense{
                        double(meter::now().copies + meter::now().moves), 0};
                },
                256)
                .judge(how));
    return found;
}

// The same list, of fragile elements: an insertion that fails changes nothing,
// and neither does an assignment where guarantee::strong is promised for it:
// that of std::list overwrites element by element.
template <class List>
report list_faults(const settings& how = settings::standard(),
                   guarantee assignment = guarantee::none) {
    law<engine::list_trial<List>, engine::list_model> it("", "list");
    it.starts(
        type_name<List>() + " list, other;",
        [] { return engine::list_trial<List>(); },
        [] { return engine::list_model(); });
    engine::tell_edits(it);
    engine::tell_copies(it, assignment);
    engine::tell_views(it);

    report found{"list", type_name<List>(), {}};
    it.claims("a copy or a move that throws changes nothing");
    found.findings.push_back(it.judge_faults(fault_copy | fault_move, how));
    it.claims("an allocation that fails changes nothing");
    found.findings.push_back(it.judge_faults(fault_allocation, how));
    return found;
}

// All of it, for a template of one element type.
template <template <class...> class List>
report list(const settings& how = settings::standard(),
            guarantee assignment = guarantee::none) {
    report found = list<List<int>>(how);
    found += list_cost<List<metered>>(how);
    found += list_faults<List<fragile>>(how, assignment);
    return found;
}

}  // namespace tenet::laws
