#include <tenet/laws/structures/forward_list.hpp>

#include <algorithm>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::forward_lists {

namespace {

// Calls that are made here and there.
constexpr char insert[] =
    "std::distance(list.insert_after(std::next(list.before_begin(), $0), $1), "
    "list.end())";
constexpr char erase[] =
    "std::distance(list.erase_after(std::next(list.before_begin(), $0)), "
    "list.end())";
constexpr char push_other[] = "other.push_front($0)";
constexpr char move_other[] = "{ list = std::move(other); other.clear(); }";
constexpr char swap[] = "list.swap(other)";
constexpr char splice[] =
    "list.splice_after(std::next(list.before_begin(), $0), other)";
constexpr char splice_one[] =
    "list.splice_after(std::next(list.before_begin(), $0), other, "
    "std::next(other.before_begin(), $1))";
constexpr char splice_own[] =
    "list.splice_after(std::next(list.before_begin(), $0), list, "
    "std::next(list.before_begin(), $1))";
constexpr char forwards[] = "std::vector(list.begin(), list.end())";
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
    bool keeps() const {
        return std::ranges::count(list, kept) + std::ranges::count(other, kept);
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
const when keeps([](const model& m) { return m.keeps(); });

void tell_edits(law<model>& it) {
    it.call(
          "push_front",
          [](model& m, int x) { m.list.insert(m.at(0), m.made(x)); }, often(8))
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
            erase,
            [](model& m, place i) {
                m.list.erase(m.at(i));
                return m.size() - i;
            },
            held)
        .call(
            "list.front() = $0",
            [](model& m, int x) { m.xs[m.list.front()] = x; }, some)
        .call(
            "clear", [](model& m) { m.list.clear(); }, all_leave())
        .call(
            "reverse", [](model& m) { std::ranges::reverse(m.list); }, often(2))
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
        .view(forwards, [](const model& m) { return m.values(m.list); })
        .view(
            "front", [](const model& m) { return m.xs[m.list.front()]; }, some);
}

law<model> sequence_law(const subject& list, guarantee assignment) {
    law<model> it("it is a sequence", list);
    tell_edits(it);
    tell_views(it);
    return it.regular(assignment, often(12));
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
            "list.insert_after(kept, $0)",
            [](model& m, int x) {
                m.list.insert(m.at(m.kept_place() + 1), m.made(x));
            },
            when([](const model& m) { return m.kept_place() < m.size(); }),
            often(4))
        .call(
            "list.erase_after(kept)",
            [](model& m) { m.list.erase(m.at(m.kept_place() + 1)); },
            when([](const model& m) { return m.kept_place() + 1 < m.size(); }))
        .view(
            "*kept", [](const model& m) { return m.xs[m.kept]; }, keeps);
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
            splice_own,
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
          push_other,
          [](model& m, int x) { m.other.insert(m.other.begin(), m.made(x)); },
          often(6))
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

void judge_sequence(report& found, const subject& list, settings how) {
    found += judge_iterators(list, how);
    // Once a script refutes it, others would say no more.
    if (found.refuted()) return;
    found += sequence_law(list, guarantee::none).judge(how);
    settings few = how;
    few.cases = how.cases_or(50);
    found += judge_many(
        "of many it keeps the order", list, "push_front", forwards,
        [](const object& it, std::size_t) { return it(forwards); },
        [](std::vector<int> xs) {
            std::ranges::reverse(xs);
            return answer_of(xs);
        },
        few);
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
        " list;\nauto at = list.before_begin();\n"
        "for (const int x : input) at = list.insert_after(at, x);\n"
        "while (!list.empty()) list.pop_front()",
        2, how, [](const object& list, const std::vector<int>& input) {
            meter::reset();
            for (std::size_t n = 0; n < input.size(); ++n)
                list(insert, n, input[n]);
            for (std::size_t n = 0; n < input.size(); ++n) list("pop_front");
        });
}

finding judge_splices(const subject& of, const settings& how) {
    return moves_few(
        "to splice, reverse, swap or move a list copies no element", of,
        " list, other;\nfor (const int x : input) other.push_front(x);\n"
        "other.push_front(7);\n"
        "list.splice_after(list.before_begin(), other, "
        "other.before_begin());\n"
        "list.splice_after(list.before_begin(), other);\nlist.reverse();\n"
        "list.swap(other);\nlist = std::move(other)",
        0, how, [](const object& list, const std::vector<int>& input) {
            for (const int x : input) list(push_other, x);
            list(push_other, 7);
            meter::reset();
            for (const char* call :
                 {splice_one, splice, "reverse", swap, move_other})
                list(call, 0, 0);
        });
}

void judge_cost(report& found, const subject& of, const settings& how) {
    found += judge_edits(of, how);
    for (const char* call : {splice_one, splice, "reverse", swap})
        if (!of.offers(call)) return;
    found += judge_splices(of, how);
}

}  // namespace

report judge(const std::vector<subject>& lists, const settings& how,
             guarantee assignment) {
    report found{"forward_list", lists.front().type, {}};
    for (const subject& list : lists) {
        if (list.elements == element_kind::metered) {
            judge_cost(found, list, how);
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

}  // namespace tenet::laws::forward_lists
