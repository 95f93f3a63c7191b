#include <tenet/laws/structures/sequence.hpp>

#include <algorithm>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::sequences {

namespace {

constexpr char forwards[] = "std::vector(sequence.begin(), sequence.end())";
constexpr char insert[] =
    "sequence.insert(sequence.begin() + $0, $1) - sequence.begin()";
constexpr char erase[] =
    "sequence.erase(sequence.begin() + $0) - sequence.begin()";
constexpr char made_of_range[] =
    "const std::vector<int> values$0;\n"
    "$T sequence(values.begin(), values.end());";

using model = std::vector<int>;
using place = within<0, 15>;

int size(const model& m) {
    return static_cast<int>(m.size());
}
int& at(model& m, int i) {
    return m[std::size_t(i)];
}

const when some([](const model& m) { return !m.empty(); });
const when held([](const model& m, place i) { return i < size(m); });

void tell_ends(law<model>& it) {
    it.call(
          "push_back", [](model& m, int x) { m.push_back(x); }, often(8),
          promises{guarantee::strong})
        .call(
            "emplace_back", [](model& m, int x) { m.push_back(x); }, often(2),
            promises{guarantee::strong})
        .call(
            "sequence.push_back(sequence[$0])",
            [](model& m, place i) { m.push_back(at(m, i)); }, held, often(4),
            promises{guarantee::strong})
        .call(
            "pop_back", [](model& m) { m.pop_back(); }, some, often(2))
        .call(
            "sequence[$0] = $1", [](model& m, place i, int x) { at(m, i) = x; },
            held, promises{guarantee::none})
        .call(
            "sequence.front() = $0", [](model& m, int x) { m.front() = x; },
            some, promises{guarantee::none})
        .call(
            "sequence.back() = $0", [](model& m, int x) { m.back() = x; }, some,
            promises{guarantee::none})
        .call(
            "clear", [](model& m) { m.clear(); }, all_leave());
}

void tell_edits(law<model>& it, guarantee promised) {
    const when fits([](const model& m, place i) { return i <= size(m); });
    it.call(
          insert,
          [](model& m, place i, int x) {
              m.insert(m.begin() + i, x);
              return i.number;
          },
          fits, often(6), promises{promised})
        .call(
            "sequence.insert(sequence.begin() + $0, sequence[$1])",
            [](model& m, place i, place j) {
                const int x = at(m, j);
                m.insert(m.begin() + i, x);
            },
            when([](const model& m, place i, place j) {
                return i <= size(m) && j < size(m);
            }),
            often(4), promises{promised})
        .call(
            erase,
            [](model& m, place i) {
                m.erase(m.begin() + i);
                return i.number;
            },
            held, often(2), promises{guarantee::none})
        .call(
            "sequence.erase(sequence.begin() + $0, sequence.begin() + $1) - "
            "sequence.begin()",
            [](model& m, place i, place j) {
                m.erase(m.begin() + i, m.begin() + j);
                return i.number;
            },
            when([](const model& m, place i, place j) {
                return i <= j && j <= size(m);
            }),
            promises{guarantee::none});
}

void tell_sizes(law<model>& it, guarantee promised) {
    using length = within<0, 40>;
    it.call(
          "resize", [](model& m, length n) { m.resize(std::size_t(n.number)); },
          promises{promised})
        .call(
            "sequence.resize($0, $1)",
            [](model& m, length n, int x) {
                m.resize(std::size_t(n.number), x);
            },
            promises{promised})
        .call(
            "reserve", [](model&, length) {}, promises{promised})
        .call(
            "shrink_to_fit", [](model&) {}, promises{promised});
}

void tell_looks(law<model>& it) {
    const when within_both([](const model& m, place i, place j) {
        return i <= size(m) && j <= size(m);
    });
    it.call(
          "sequence[$0]", [](model& m, place i) { return at(m, i); }, held)
        .call(
            "sequence.begin()[$0]", [](model& m, place i) { return at(m, i); },
            held)
        .call(
            "*(sequence.end() - $0)",
            [](model& m, place i) { return *(m.end() - i); },
            when([](const model& m, place i) { return 0 < i && i <= size(m); }))
        .call(
            "(sequence.begin() + $0) - (sequence.end() - $1)",
            [](model& m, place i, place j) { return i + j - size(m); },
            within_both)
        .call(
            "sequence.begin() + $0 < sequence.end() - $1",
            [](model& m, place i, place j) { return i + j < size(m); },
            within_both)
        .call("sequence.at($0)",
              [](model& m, place i) {
                  return i < size(m) ? answer_of(at(m, i))
                                     : value::of(value::kind::nothing);
              })
        .call(
            "[&] { auto it = sequence; it[$0] = $1; return it == sequence; "
            "}()",
            [](model& m, place i, int x) { return at(m, i) == x; }, held)
        .call(
            "[&] { auto it = sequence; it.push_back($0); return sequence == "
            "it; }()",
            [](model&, int) { return false; });
}

void tell_views(law<model>& it) {
    it.view("size", [](const model& m) { return m.size(); })
        .view("empty", [](const model& m) { return m.empty(); })
        .view(
            "front", [](const model& m) { return m.front(); }, some)
        .view(
            "back", [](const model& m) { return m.back(); }, some)
        .view(forwards, [](const model& m) { return m; })
        .view(
            "std::vector(std::reverse_iterator(sequence.end()), "
            "std::reverse_iterator(sequence.begin()))",
            [](const model& m) { return model(m.rbegin(), m.rend()); });
}

law<model> sequence_law(const subject& sequence, guarantee promised) {
    law<model> it("it is a sequence", sequence);
    tell_ends(it);
    tell_edits(it, promised);
    // What throws meets fewer calls.
    if (sequence.elements != element_kind::fragile) tell_looks(it);
    tell_sizes(it, promised);
    tell_views(it);
    return it.regular(promised, often(6));
}

// As many as a script has no calls for.
finding judge_many_of(const subject& of, settings how) {
    how.cases = how.cases_or(50);
    return property(
               "of many it keeps the order",
               of.type +
                   " sequence;\n"
                   "for (int i = 0; i < $0; ++i) sequence.push_back(i);\n"
                   "for (int i = 0; i < $0 / 2; ++i)\n"
                   "    sequence.erase(sequence.begin() + i);\n"
                   "for (int i = 0; i < $0 / 3; ++i)\n"
                   "    sequence.insert(sequence.begin() + 2 * i, i);\n" +
                   forwards,
               [&of](within<1, 600> n) {
                   const object it(of);
                   for (int i = 0; i < n; ++i) it("push_back", i);
                   for (int i = 0; i < n / 2; ++i) it(erase, i);
                   for (int i = 0; i < n / 3; ++i) it(insert, 2 * i, i);
                   return it(forwards);
               },
               [](within<1, 600> n) {
                   model all;
                   for (int i = 0; i < n; ++i) all.push_back(i);
                   for (int i = 0; i < n / 2; ++i) all.erase(all.begin() + i);
                   for (int i = 0; i < n / 3; ++i)
                       all.insert(all.begin() + 2 * i, i);
                   return answer_of(all);
               })
        .judge(how);
}

void judge_numbers(report& found, const subject& sequence,
                   const settings& how) {
    found += sequence_law(sequence, guarantee::none).judge(how);
    // What takes a long script is seen of many in a loop; a short one says all.
    if (found.refuted() && found.findings.back().calls <= 8) return;
    found += judge_many_of(sequence, how);
    if (found.refuted() ||
        !starts_from(sequence, made_of_range, "a range", found))
        return;
    found += sequence_law(sequence, guarantee::none)
                 .claims("made of a range, it holds that range")
                 .starts(made_of_range,
                         [](const std::vector<int>& xs) { return xs; })
                 .judge(how);
}

finding judge_growth(const subject& of, const settings& how) {
    return judge_calls(
        "n calls of push_back and pop_back move elements at most 8 n times", of,
        {"push_back", "pop_back"}, how, [](const meter& it, std::size_t n) {
            return expense{double(it.copies + it.moves), 8 * double(n)};
        });
}

void judge_faults(report& found, const subject& sequence, const settings& how,
                  guarantee promised) {
    auto it = sequence_law(sequence, promised);
    const std::string left = promised == guarantee::strong
                                 ? " changes nothing"
                                 : " loses no memory, and no push_back that "
                                   "throws changes anything";
    it.claims("a copy that throws" + left);
    found += it.judge_faults(fault_copy, how);
    it.claims("an allocation that fails" + left);
    found += it.judge_faults(fault_allocation, how);
    auto moved = sequence_law(sequence, guarantee::none);
    moved.claims(
        "a move that throws loses no memory, and no push_back changes "
        "anything");
    found += moved.judge_faults(fault_move, how);
}

}  // namespace

report judge(const std::vector<subject>& sequences, const settings& how,
             guarantee promised) {
    report found{"sequence", sequences.front().type, {}};
    for (const subject& sequence : sequences) {
        if (sequence.elements == element_kind::metered)
            found += judge_growth(sequence, how);
        else if (sequence.elements == element_kind::fragile)
            judge_faults(found, sequence, how, promised);
        else if (sequence.elements == element_kind::number)
            judge_numbers(found, sequence, how);
        else
            found += judge_elements(sequence_law(sequence, promised), how);
    }
    name_elements(found, sequences);
    return found;
}

}  // namespace tenet::laws::sequences
