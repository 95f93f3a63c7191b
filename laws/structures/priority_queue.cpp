#include <tenet/laws/structures/priority_queue.hpp>

#include <algorithm>
#include <set>
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

law<bag> bag_law(const subject& queue, order before, guarantee promised) {
    const when some([](const bag& model) { return !model.empty(); });
    return law<bag>("it is a bag that gives its greatest back", queue)
        .starts("", [before] { return bag(before); })
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
        .regular();
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
                      "while (!queue.empty()) queue.pop()", drained, sorted,
                      how);
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

}  // namespace

report judge(const std::vector<subject>& queues, order before,
             const settings& how, guarantee promised) {
    report found{"priority_queue", queues.front().type, {}};
    for (const subject& queue : queues) {
        if (queue.elements == element_kind::metered) {
            judge_cost(found, queue, how);
            continue;
        }
        found += judge_elements(bag_law(queue, before, promised), how);
        if (queue.elements != element_kind::number) continue;
        // Once a script refutes it, many elements would say no more.
        if (!found.refuted()) found += judge_length(queue, before, how);
        if (starts_from(queue, built, "a std::vector", found))
            found += judge_built(queue, before, how);
    }
    name_elements(found, queues);
    return found;
}

}  // namespace tenet::laws::queues
