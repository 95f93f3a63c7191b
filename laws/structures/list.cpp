#include <tenet/laws/structures/list.hpp>

#include <algorithm>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>
#include <tenet/laws/structures/list_model.hpp>

namespace tenet::laws::lists {

namespace {

using namespace linked;

// Calls that are made here and there.
constexpr char insert[] =
    "std::distance(list.insert(std::next(list.begin(), $0), $1), "
    "list.end())";
constexpr char splice_one[] =
    "list.splice(std::next(list.begin(), $0), other, "
    "std::next(other.begin(), $1))";
constexpr char splice_own[] =
    "list.splice(std::next(list.begin(), $0), list, "
    "std::next(list.begin(), $1))";
constexpr char erase[] =
    "std::distance(list.erase(std::next(list.begin(), $0)), "
    "list.end())";
constexpr char splice[] = "list.splice(std::next(list.begin(), $0), other)";

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
            "pop_front", [](model& m) { m.list.erase(m.at(0)); }, some);
    tell_insert_and_erase(it, insert, erase);
    it.call(
          "list.front() = $0",
          [](model& m, int x) { m.xs[m.list.front()] = x; }, some)
        .call(
            "list.back() = $0",
            [](model& m, int x) { m.xs[m.list.back()] = x; }, some);
    tell_all(it);
}

void tell_ends(law<model>& it) {
    tell_views(it);
    it.view(
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

law<model> law_of(const subject& list, guarantee assignment) {
    law<model> it("it is a sequence", list);
    tell_edits(it);
    tell_ends(it);
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
void tell_kept_place(law<model>& it) {
    const when keeps_own([](const model& m) { return m.keeps_own(); });
    tell_kept(it);
    it.call(
          "list.insert(kept, $0)",
          [](model& m, int x) {
              m.list.insert(m.at(m.kept_place()), m.made(x));
          },
          keeps_own, often(4))
        .call(
            "list.erase(kept)",
            [](model& m) { m.list.erase(m.at(m.kept_place())); }, keeps_own)
        .view(
            "std::distance(list.begin(), kept)",
            [](const model& m) { return m.kept_place(); }, keeps_own);
}

finding judge_iterators(const subject& list, const settings& how) {
    law<model> it("an iterator keeps its element", list);
    it.starts("$T list, other;\nauto kept = list.end();",
              [] { return model(); });
    tell_edits(it);
    tell_kept_place(it);
    tell_splices(it, splice, splice_one, splice_own);
    tell_ends(it);
    it.call(
        "other.push_back($0)",
        [](model& m, int x) { m.other.push_back(m.made(x)); }, often(6));
    tell_other(it);
    return it.judge(how);
}

void judge_sequence(report& found, const subject& list, const settings& how) {
    found += judge_iterators(list, how);
    // Once a script refutes it, others would say no more.
    if (found.wrong()) return;
    found += law_of(list, guarantee::none).judge(how);
    found += judge_many(
        "of many it keeps the order", list, "push_back", walk,
        [](const object& it, std::size_t) { return it(walk); },
        [](std::vector<int> xs) { return answer_of(xs); }, how);
    judge_made_of_range(found, list, &law_of, how);
}

// ----------------------------------------------------------------------- cost

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

void judge_cost(report& found, const subject& of, const settings& how) {
    found += judge_edits(of, how);
    for (const char* call : {swap, splice_one, splice, reverse})
        if (!of.offers(call)) return;
    found += judge_splices(of, how);
}

}  // namespace

report judge(const std::vector<subject>& lists, const settings& how,
             guarantee assignment) {
    return judge_each_kind("list", lists, &law_of, assignment, &judge_cost,
                           &judge_sequence, how);
}

}  // namespace tenet::laws::lists
