#include <tenet/laws/structures/priority_queue.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::queues {

namespace {

using bag = std::multiset<int, order>;
constexpr char built[] = "$T queue($0);";

int pop(bag& model) {
    const int greatest = *model.rbegin();
    model.erase(std::prev(model.end()));
    return greatest;
}

// One of those equal to it, if there is one. A queue may tell whether.
std::string erase_one(bag& model, int x, const value& got) {
    const auto at = model.find(x);
    const bool held = at != model.end();
    if (held) model.erase(at);
    if (!got.is_told() || got.whole == held) return {};
    return held ? "one is there to be erased" : "none is there to be erased";
}

// Fills a queue with thousands, in several orders, and empties it.
void fill_and_drain(law<bag>& it) {
    constexpr std::size_t many = 5000;
    constexpr auto scattered = std::int64_t{0x9E3779B1};  // of golden section
    struct numbers {
        std::int64_t first, step;
    };
    for (const auto& [first, step] :
         {numbers{0, 1}, {many, -1}, {7, 0}, {0, scattered}})
        it.long_case(
            {}, {{"push", {first}, many, {step}}, {"pop", {}, many, {}, true}});
    // More than an index of 16 bits can say.
    it.long_case({}, {{"push", {0}, 70'000, {1}}, {"pop", {}, 3, {}, true}});
}

law<bag> bag_law(const subject& queue, order before, guarantee promised,
                 guarantee assignment = guarantee::none) {
    const when some([](const bag& model) { return !model.empty(); });
    law<bag> it("it is a bag that gives its greatest back", queue);
    it.starts("", [before] { return bag(before); })
        .call(
            "push", [](bag& model, int x) { model.insert(x); }, often(2))
        .call("pop", pop, some)
        .call(
            "queue.push(queue.top())",
            [](bag& model) { model.insert(*model.rbegin()); }, some)
        .view("size", [](const bag& model) { return model.size(); })
        .view("empty", [](const bag& model) { return model.empty(); })
        .view(
            "top", [](const bag& model) { return *model.rbegin(); }, some)
        .promise(promised)
        .call("erase", erase_one, promises{guarantee::none})
        .call("remove", erase_one, promises{guarantee::none})
        .regular(assignment);
    fill_and_drain(it);
    return it;
}

finding judge_built(const subject& queue, order before, const settings& how) {
    return bag_law(queue, before, guarantee::none)
        .claims("built at once, it equals one pushed together")
        .starts(built,
                [before](const std::vector<int>& xs) {
                    return bag(xs.begin(), xs.end(), before);
                })
        .judge(how);
}

bool is_empty(const object& queue) {
    return queue.of().offers("empty") && queue("empty").number() != 0;
}

std::string emptied_text(const subject& of) {
    return "while (!" + written_call(of, "empty") + ") " +
           written_call(of, "pop");
}

// The queue holds so many, all different: what is wrong with their order.
std::string drained(const object& queue, order before, int left) {
    for (std::optional<int> last; left > 0; --left, queue("pop")) {
        if (is_empty(queue)) return shown(left) + " are lost";
        const int top = queue("top").number();
        if (last && !before(top, *last))
            return shown(top) + " comes out after " + shown(*last);
        last = top;
    }
    return is_empty(queue) || !queue.of().offers("empty")
               ? ""
               : "it holds more than are left";
}

finding judge_length(const subject& of, order before, const settings& how) {
    const auto drained = [](const object& queue, std::size_t n) {
        value::list all;
        for (; n > 0; --n, queue("pop")) all.push_back(queue("top"));
        return value(all);
    };
    const auto sorted = [before](std::vector<int> all) {
        std::sort(all.rbegin(), all.rend(), before);
        return answer_of(all);
    };
    return judge_many("of many it gives all back in order", of, "push",
                      emptied_text(of), drained, sorted, how);
}

// Erases every third of many, at any depth.
finding judge_erasures(const subject& of, const std::string& erase,
                       order before, const settings& how) {
    return property("of many it gives back in order what is not erased",
                    of.type + " queue;\nfor (int i = 0; i < $0; ++i) " +
                        written_call(of, "push", {"i * 1009 % $0"}) +
                        ";\nfor (int i = 0; i < $0; i += 3) " +
                        written_call(of, erase, {"i"}) + ";\n" +
                        emptied_text(of),
                    [&, before](within<1, 600> n) {
                        const object queue(of);
                        for (int i = 0; i < n; ++i) queue("push", i * 1009 % n);
                        for (int i = 0; i < n; i += 3) queue(erase, i);
                        return drained(queue, before, n - (n + 2) / 3);
                    })
        .judge(how);
}

void judge_cost(report& found, const subject& of, const settings& how) {
    found +=
        judge_calls("n pushes and n pops compare at most 3 n log2 n times", of,
                    {"push", "pop"}, how, [](const meter& it, std::size_t n) {
                        return expense{double(it.comparisons), 3 * n_log_n(n)};
                    });
    found += judge_calls(
        "n pushes and n pops move elements at most 12 n log2 n times", of,
        {"push", "pop"}, how, [](const meter& it, std::size_t n) {
            return expense{double(it.copies + it.moves), 12 * n_log_n(n)};
        });
    if (!of.start(built)) return;
    const auto build = [&of](const std::vector<int>& input) {
        const object queue(of, built, {answer_of(input)});
        return expense{double(meter::now().comparisons),
                       2 * double(input.size())};
    };
    found += cost("built from n elements, it compares at most 2 n times",
                  of.type + " queue(input)", build)
                 .judge(how);
}

// A queue that is right the other way round is told so first.
void tell_if_reversed(finding& it, const subject& queue, order before,
                      settings how) {
    if (it.verdict != verdict::refuted) return;
    how.shrink_runs = 0;
    how.announce = false;
    const bool least_first = before(0, 1);
    before.reversed = true;
    if (bag_law(queue, before, guarantee::none).judge(how).verdict !=
        verdict::holds)
        return;
    const std::string other = least_first ? "std::greater<>" : "std::less<>";
    const std::string advice =
        how.as_stated ? "" : "--compare '" + other + "' judges that; ";
    it.reason = std::string("its ") + (least_first ? "least" : "greatest") +
                " comes out first; " + advice + it.reason;
}

}  // namespace

report judge(const std::vector<subject>& queues, order before,
             const settings& how, guarantee promised, guarantee assignment) {
    report found{"priority_queue", queues.front().type, {}};
    for (const subject& queue : queues) {
        if (queue.elements == element_kind::metered) {
            judge_cost(found, queue, how);
            continue;
        }
        found +=
            judge_elements(bag_law(queue, before, promised, assignment), how);
        if (queue.elements != element_kind::number) continue;
        tell_if_reversed(found.findings.back(), queue, before, how);
        // Once a script refutes it, many elements would say no more.
        if (!found.wrong()) found += judge_length(queue, before, how);
        if (only_hangs(found) && queues.size() == 1)
            found += judge_growth(
                "n pushes and n pops take time that grows as n log n", queue,
                {"push", "pop"}, how);
        // What takes a long script is seen of many in a loop.
        const bool briefly = found.wrong() && found.findings.back().calls <= 8;
        for (const char* erase : {"erase", "remove"})
            if (!briefly && queue.offers(erase))
                found += judge_erasures(queue, erase, before, how);
        if (starts_from(queue, built, "a std::vector", found))
            found += judge_built(queue, before, how);
    }
    name_elements(found, queues);
    return found;
}

}  // namespace tenet::laws::queues
