#include <tenet/laws/structures/deque.hpp>

#include <deque>
#include <limits>
#include <string>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>
#include <utility>
#include <vector>

namespace tenet::laws::deques {

namespace {

// Of a deque that grows, the capacity is never reached.
struct model : std::deque<int> {
    std::size_t capacity = std::numeric_limits<std::size_t>::max();
};

int pop_front(model& m) {
    const int first = m.front();
    m.pop_front();
    return first;
}
int pop_back(model& m) {
    const int last = m.back();
    m.pop_back();
    return last;
}

const when some([](const model& m) { return !m.empty(); });
const when some_and_room([](const model& m) {
    return !m.empty() && m.size() < m.capacity;
});
const when room([](const model& m, int) { return m.size() < m.capacity; });

law<model> deque_law(const subject& deque, guarantee promised) {
    using place = within<0, 15>;
    return law<model>("each end gives back what it took", deque)
        .call(
            "push_back", [](model& m, int x) { m.push_back(x); }, room,
            often(4))
        .call(
            "push_front", [](model& m, int x) { m.push_front(x); }, room,
            often(3))
        .call("pop_front", pop_front, some, often(2))
        .call("pop_back", pop_back, some, often(2))
        .call(
            "deque.push_back(deque.front())",
            [](model& m) { m.push_back(m.front()); }, some_and_room)
        .call(
            "deque.push_front(deque.back())",
            [](model& m) { m.push_front(m.back()); }, some_and_room)
        .call(
            "deque[$0]",
            [](model& m, place i) { return m[std::size_t(i.number)]; },
            when([](const model& m, place i) {
                return std::size_t(i.number) < m.size();
            }))
        .call(
            "clear", [](model& m) { m.clear(); }, all_leave())
        .view("size", [](const model& m) { return m.size(); })
        .view("empty", [](const model& m) { return m.empty(); })
        .view(
            "front", [](const model& m) { return m.front(); }, some)
        .view(
            "back", [](const model& m) { return m.back(); }, some)
        .view("std::vector(deque.begin(), deque.end())",
              [](const model& m) { return std::vector(m.begin(), m.end()); })
        .view("is_full", [](const model& m) { return m.size() == m.capacity; })
        .promise(promised)
        .regular(promised);
}

// Pushes n, of which every third is popped at once, then pops all the others.
finding judge_many_of(const subject& of, settings how) {
    how.cases = how.cases_or(50);
    const std::string pop = written_call(of, "pop_front");
    return property(
               "of many each end gives back what it took",
               of.type +
                   " deque;\n"
                   "for (int i = 0; i < $0; ++i) {\n    " +
                   written_call(of, "push_back", {"i"}) +
                   ";\n"
                   "    if (i % 3 == 0) " +
                   pop + ";\n}\nwhile (!" + written_call(of, "empty") + ") " +
                   pop,
               [&of](within<1, 600> n) {
                   const object it(of);
                   value::list all;
                   const auto take = [&] {
                       all.push_back(it("front"));
                       it("pop_front");
                   };
                   for (int i = 0; i < n; ++i) {
                       it("push_back", i);
                       if (i % 3 == 0) take();
                   }
                   for (int i = (n + 2) / 3; i < n; ++i) take();
                   return value(all);
               },
               [](within<1, 600> n) {
                   std::vector<int> all;
                   for (int i = 0; i < n; ++i) all.push_back(i);
                   return answer_of(all);
               })
        .judge(how);
}

finding judge_cost(const subject& of, const char* push, const char* pop,
                   const settings& how) {
    return judge_calls(
        std::string("n calls of ") + push + " and " + pop +
            " move elements at most 8 n times",
        of, {push, pop}, how, [](const meter& it, std::size_t n) {
            return expense{double(it.copies + it.moves), 8 * double(n)};
        });
}

// Ends at which both kinds of calls are offered.
std::vector<std::pair<const char*, const char*>> ends_of(const subject& of) {
    if (of.offers("push_front") && of.offers("pop_back"))
        return {{"push_back", "pop_front"}, {"push_front", "pop_back"}};
    return {{"push_back", "pop_front"}};
}

void judge_costs(report& found, const subject& of, const settings& how) {
    for (const auto& [push, pop] : ends_of(of))
        found += judge_cost(of, push, pop, how);
}

void judge_growths(report& found, const subject& of, const settings& how) {
    for (const auto& [push, pop] : ends_of(of))
        found += judge_growth(std::string("n calls of ") + push + " and " +
                                  pop + " take time that grows as n log n",
                              of, {push, pop}, how);
}

}  // namespace

report judge(const std::vector<subject>& all, const settings& how,
             guarantee promised) {
    report found{"deque", all.front().type, {}};
    for (const subject& deque : all) {
        if (deque.elements == element_kind::metered) {
            judge_costs(found, deque, how);
            continue;
        }
        found +=
            judge_elements(deque_law(deque, promised)
                               .long_case({}, {{"push_back", {0}, 70'000, {1}},
                                               {"pop_front", {}, 3, {}, true}}),
                           how);
        if (deque.elements != element_kind::number) continue;
        // What takes a long script is seen of many in a loop.
        if (!found.refuted() || found.findings.back().calls > 8)
            found += judge_many_of(deque, how);
        if (all.size() == 1 && only_hangs(found))
            judge_growths(found, deque, how);
    }
    name_elements(found, all);
    return found;
}

report judge_bounded(const subject& deque, const settings& how) {
    report found{"deque", deque.type, {}};
    found += deque_law(deque, guarantee::none)
                 .starts(of_capacity,
                         [](within<1, 9> capacity) {
                             model m;
                             m.capacity = std::size_t(capacity.number);
                             return m;
                         })
                 .judge(how);
    return found;
}

}  // namespace tenet::laws::deques
