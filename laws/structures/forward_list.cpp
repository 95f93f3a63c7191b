#include <tenet/laws/structures/forward_list.hpp>

#include <algorithm>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>
#include <tenet/laws/structures/list_model.hpp>

namespace tenet::laws::forward_lists {

namespace {

using namespace linked;

// Calls that are made here and there.
constexpr char insert[] =
    "std::distance(list.insert_after(std::next(list.before_begin(), $0), $1), "
    "list.end())";
constexpr char erase[] =
    "std::distance(list.erase_after(std::next(list.before_begin(), $0)), "
    "list.end())";
constexpr char push_other[] = "other.push_front($0)";
constexpr char splice[] =
    "list.splice_after(std::next(list.before_begin(), $0), other)";
constexpr char splice_one[] =
    "list.splice_after(std::next(list.before_begin(), $0), other, "
    "std::next(other.before_begin(), $1))";
constexpr char splice_own[] =
    "list.splice_after(std::next(list.before_begin(), $0), list, "
    "std::next(list.before_begin(), $1))";

void tell_edits(law<model>& it) {
    it.call(
          "push_front",
          [](model& m, int x) { m.list.insert(m.at(0), m.made(x)); }, often(8))
        .call(
            "pop_front", [](model& m) { m.list.erase(m.at(0)); }, some);
    tell_insert_and_erase(it, insert, erase);
    it.call(
        "list.front() = $0", [](model& m, int x) { m.xs[m.list.front()] = x; },
        some);
    tell_all(it);
}

void tell_front(law<model>& it) {
    tell_views(it);
    it.view(
        "front", [](const model& m) { return m.xs[m.list.front()]; }, some);
}

law<model> law_of(const subject& list, guarantee assignment) {
    law<model> it("it is a sequence", list);
    tell_edits(it);
    tell_front(it);
    return it.regular(assignment, often(12));
}

// Calls on an iterator that was kept while others were made.
void tell_kept_place(law<model>& it) {
    tell_kept(it);
    it.call(
          "list.insert_after(kept, $0)",
          [](model& m, int x) {
              m.list.insert(m.at(m.kept_place() + 1), m.made(x));
          },
          when([](const model& m) { return m.keeps_own(); }), often(4))
        .call(
            "list.erase_after(kept)",
            [](model& m) { m.list.erase(m.at(m.kept_place() + 1)); },
            when([](const model& m) { return m.kept_place() + 1 < m.size(); }));
}

finding judge_iterators(const subject& list, const settings& how) {
    law<model> it("an iterator keeps its element", list);
    it.starts("$T list, other;\nauto kept = list.end();",
              [] { return model(); });
    tell_edits(it);
    tell_kept_place(it);
    tell_splices(it, splice, splice_one, splice_own);
    tell_front(it);
    it.call(
        push_other,
        [](model& m, int x) { m.other.insert(m.other.begin(), m.made(x)); },
        often(6));
    tell_other(it);
    return it.judge(how);
}

void judge_sequence(report& found, const subject& list, const settings& how) {
    found += judge_iterators(list, how);
    // Once a script refutes it, others would say no more.
    if (found.refuted()) return;
    found += law_of(list, guarantee::none).judge(how);
    found += judge_many(
        "of many it keeps the order", list, "push_front", walk,
        [](const object& it, std::size_t) { return it(walk); },
        [](std::vector<int> xs) {
            std::ranges::reverse(xs);
            return answer_of(xs);
        },
        how.with_cases(50));
    judge_made_of_range(found, list, &law_of, how);
}

// ----------------------------------------------------------------------- cost

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
                 {splice_one, splice, reverse, swap, move_other})
                list(call, 0, 0);
        });
}

void judge_cost(report& found, const subject& of, const settings& how) {
    found += judge_edits(of, how);
    for (const char* call : {splice_one, splice, reverse, swap})
        if (!of.offers(call)) return;
    found += judge_splices(of, how);
}

}  // namespace

report judge(const std::vector<subject>& lists, const settings& how,
             guarantee assignment) {
    return judge_each_kind("forward_list", lists, &law_of, assignment,
                           &judge_cost, &judge_sequence, how);
}

}  // namespace tenet::laws::forward_lists
