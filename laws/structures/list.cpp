#include <tenet/laws/structures/list.hpp>

#include <algorithm>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::lists {

namespace {

// Calls that are made here and there.
constexpr char insert[] =
    "std::distance(list.insert(std::next(list.begin(), $0), $1), "
    "list.end())";
constexpr char move_other[] = "{ list = std::move(other); other.clear(); }";
constexpr char swap[] = "list.swap(other)";
constexpr char splice_one[] =
    "list.splice(std::next(list.begin(), $0), other, "
    "std::next(other.begin(), $1))";
constexpr char splice[] = "list.splice(std::next(list.begin(), $0), other)";
constexpr char reverse[] = "reverse";
constexpr char forwards_text[] = "std::vector(list.begin(), list.end())";
constexpr char made_of_range[] =
    "const std::vector<int> values$0;\n$T list(values.begin(), values.end());";

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
    std::size_t made(int x) {
        xs.push_back(x);
        return xs.size() - 1;
    }
    std::vector<int> values(const sequence& of) const {
        std::vector<int> all;
        for (const std::size_t number : of) all.push_back(xs[number]);
        return all;
    }
    static bool holds(const sequence& it, std::size_t number) {
        return std::ranges::count(it, number) != 0;
    }
    int kept_place() const {
        return static_cast<int>(std::ranges::find(list, kept) - list.begin());
    }
    std::vector<int> recall() const { return values(list); }
};

using place = within<0, 9>;

const when some([](const model& m) { return m.size() > 0; });
const when held([](const model& m, place i) { return i < m.size(); });
const when fits([](const model& m, place i) { return i <= m.size(); });
const when keeps([](const model& m) {
    return m.holds(m.list, m.kept) || m.holds(m.other, m.kept);
});
const when keeps_own([](const model& m) { return m.holds(m.list, m.kept); });

void tell_edits(law<model>& it) {
    it.call(
          "push_back", [](model& m, int x) { m.list.push_back(m.made(x)); },
          often(8))
        .call(
            "push_front",
            [](model& m, int x) { m.list.insert(m.at(0), m.made(x)); },
            often(2))
        .call(
            "pop_back", [](model& m) { m.list.pop_back(); }, some)
        .call(
            "pop_front", [](model& m) { m.list.erase(m.at(0)); }, some)
        .call(
            insert,
            [](model& m, place i, int x) {
                m.list.insert(m.at(i), m.made(x));
                return m.size() - i;
            },
            fits, often(4))
        .call(
            "std::distance(list.erase(std::next(list.begin(), $0)), "
            "list.end())",
            [](model& m, place i) {
                m.list.erase(m.at(i));
                return m.size() - i;
            },
            held)
        .call(
            "list.front() = $0",
            [](model& m, int x) { m.xs[m.list.front()] = x; }, some)
        .call(
            "list.back() = $0",
            [](model& m, int x) { m.xs[m.list.back()] = x; }, some)
        .call(
            "clear", [](model& m) { m.list.clear(); }, all_leave())
        .call(
            reverse, [](model& m) { std::ranges::reverse(m.list); }, often(2))
        .call("list.remove_if([](int x) { return x < $0; })",
              [](model& m, int bound) {
                  return std::erase_if(m.list, [&](auto number) {
                      return m.xs[number] < bound;
                  });
              });
}

void tell_views(law<model>& it) {
    it.view("size", [](const model& m) { return m.list.size(); })
        .view("empty", [](const model& m) { return m.list.empty(); })
        .view(forwards_text, [](const model& m) { return m.values(m.list); })
        .view(
            "std::vector(std::reverse_iterator(list.end()), "
            "std::reverse_iterator(list.begin()))",
            [](const model& m) {
                auto xs = m.values(m.list);
                std::ranges::reverse(xs);
                return xs;
            })
        .view(
            "front", [](const model& m) { return m.xs[m.list.front()]; }, some)
        .view(
            "back", [](const model& m) { return m.xs[m.list.back()]; }, some);
}

law<model> sequence_law(const subject& list, guarantee assignment) {
    law<model> it("it is a sequence", list);
    tell_edits(it);
    tell_views(it);
    it.regular(assignment, often(12));
    // Many elements, which then leave by the other end.
    for (const char* const pop : {"pop_front", "pop_back"})
        it.long_case({}, {{"push_back", {0}, 3000, {1}},
                          {"push_front", {0}, 1000, {1}},
                          {"reverse"},
                          {pop, {}, 2000}});
    return it;
}

// Calls on an iterator that was kept while others were made.
void tell_kept(law<model>& it) {
    it.call(
          "kept = std::next(list.begin(), $0)",
          [](model& m, place i) { m.kept = *m.at(i); }, held, often(8))
        .call(
            "kept = std::next(other.begin(), $0)",
            [](model& m, place i) { m.kept = *(m.other.begin() + i); },
            when([](const model& m, place i) { return i < m.others(); }),
            often(8))
        .call(
            "*kept = $0", [](model& m, int x) { m.xs[m.kept] = x; }, keeps,
            often(2))
        .call(
            "list.insert(kept, $0)",
            [](model& m, int x) {
                m.list.insert(m.at(m.kept_place()), m.made(x));
            },
            keeps_own, often(4))
        .call(
            "list.erase(kept)",
            [](model& m) { m.list.erase(m.at(m.kept_place())); }, keeps_own)
        .view(
            "*kept", [](const model& m) { return m.xs[m.kept]; }, keeps)
        .view(
            "std::distance(list.begin(), kept)",
            [](const model& m) { return m.kept_place(); }, keeps_own);
}

// Calls by which elements change places, and lists, but no values.
void tell_splices(law<model>& it) {
    it.call(
          splice,
          [](model& m, place i) {
              m.list.insert(m.at(i), m.other.begin(), m.other.end());
              m.other.clear();
          },
          fits, often(4))
        .call(
            splice_one,
            [](model& m, place i, place j) {
                m.list.insert(m.at(i), *(m.other.begin() + j));
                m.other.erase(m.other.begin() + j);
            },
            when([](const model& m, place i, place j) {
                return i <= m.size() && j < m.others();
            }),
            often(12))
        .call(
            "list.splice(std::next(list.begin(), $0), list, "
            "std::next(list.begin(), $1))",
            [](model& m, place i, place j) {
                const std::size_t moved = *m.at(j);
                m.list.insert(m.at(i), moved);
                m.list.erase(m.at(i <= j ? j + 1 : j));
            },
            when([](const model& m, place i, place j) {
                return i <= m.size() && j < m.size();
            }),
            often(12));
}

void tell_other(law<model>& it) {
    it.call(
          "other.push_back($0)",
          [](model& m, int x) { m.other.push_back(m.made(x)); }, often(6))
        .call(move_other, [](model& m) { m.list = std::exchange(m.other, {}); })
        .call(swap, [](model& m) { m.list.swap(m.other); })
        .view("std::vector(other.begin(), other.end())",
              [](const model& m) { return m.values(m.other); })
        .view("other.size()", [](const model& m) { return m.other.size(); })
        .view("list == other", [](const model& m) {
            return m.values(m.list) == m.values(m.other);
        });
}

finding judge_iterators(const subject& list, const settings& how) {
    law<model> it("an iterator keeps its element", list);
    it.starts("$T list, other;\nauto kept = list.end();",
              [] { return model(); });
    tell_edits(it);
    tell_kept(it);
    tell_splices(it);
    tell_views(it);
    tell_other(it);
    return it.judge(how);
}

void judge_sequence(report& found, const subject& list, const settings& how) {
    found += judge_iterators(list, how);
    // Once a script refutes it, others would say no more.
    if (found.wrong()) return;
    found += sequence_law(list, guarantee::none).judge(how);
    found += judge_many(
        "of many it keeps the order", list, "push_back", forwards_text,
        [](const object& it, std::size_t) { return it(forwards_text); },
        [](std::vector<int> xs) { return answer_of(xs); }, how);
    if (!starts_from(list, made_of_range, "a range", found)) return;
    found += sequence_law(list, guarantee::none)
                 .claims("made of a range, it holds that range")
                 .starts(made_of_range,
                         [](const std::vector<int>& xs) {
                             model m;
                             for (const int x : xs) m.list.push_back(m.made(x));
                             return m;
                         })
                 .judge(how);
}

// ----------------------------------------------------------------------- cost

// A claim: what `run` does to a list moves each element at most so many times.
finding moves_few(const char* claim, const subject& of, const char* text,
                  std::size_t times, const settings& how, auto run) {
    const auto measure = [=, &of](const std::vector<int>& input) {
        const object list(of);
        run(list, input);
        const meter& spent = meter::now();
        return expense{double(spent.copies + spent.moves),
                       double(times * input.size())};
    };
    return cost(claim, of.type + text, measure, 256).judge(how);
}

finding judge_edits(const subject& of, const settings& how) {
    return moves_few(
        "n insertions and erasures copy or move an element 2 n times", of,
        " list;\nfor (const int x : input)\n"
        "    list.insert(std::next(list.begin(), list.size() / 2), x);\n"
        "while (!list.empty()) list.pop_front()",
        2, how, [](const object& list, const std::vector<int>& input) {
            meter::reset();
            for (std::size_t n = 0; n < input.size(); ++n)
                list(insert, n / 2, input[n]);
            for (std::size_t n = 0; n < input.size(); ++n) list("pop_front");
        });
}

finding judge_splices(const subject& of, const settings& how) {
    return moves_few(
        "to splice, reverse, swap or move a list copies no element", of,
        " list, other;\nfor (const int x : input) list.push_back(x);\n"
        "list.push_back(7);\nlist.swap(other);\n"
        "list.splice(list.begin(), other, other.begin());\n"
        "list.splice(list.begin(), other);\nlist.reverse();\n"
        "list.swap(other);\nlist = std::move(other)",
        0, how, [](const object& list, const std::vector<int>& input) {
            for (const int x : input) list("push_back", x);
            list("push_back", 7);
            meter::reset();
            for (const char* call :
                 {swap, splice_one, splice, reverse, swap, move_other})
                list(call, 0, 0);
        });
}

}  // namespace

report judge(const std::vector<subject>& lists, const settings& how,
             guarantee assignment) {
    report found{"list", lists.front().type, {}};
    for (const subject& list : lists) {
        if (list.elements == element_kind::metered) {
            found += judge_edits(list, how);
            if (list.offers(swap) && list.offers(splice_one) &&
                list.offers(splice) && list.offers(reverse))
                found += judge_splices(list, how);
        } else if (list.elements == element_kind::fragile) {
            auto it = sequence_law(list, assignment);
            it.claims("a copy or a move that throws changes nothing");
            found += it.judge_faults(fault_copy | fault_move, how);
            it.claims("an allocation that fails changes nothing");
            found += it.judge_faults(fault_allocation, how);
        } else if (list.elements != element_kind::number) {
            found += judge_elements(sequence_law(list, assignment), how);
        } else {
            judge_sequence(found, list, how);
        }
    }
    name_elements(found, lists);
    return found;
}

}  // namespace tenet::laws::lists
