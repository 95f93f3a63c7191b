#include <tenet/laws/structures/priority_queue.hpp>

#include <algorithm>
#include <bit>
#include <set>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::queues {

namespace {

using bag = std::multiset<int, order>;

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
        .starts("$T queue($0);",
                [before](const std::vector<int>& xs) {
                    return bag(xs.begin(), xs.end(), before);
                })
        .judge(how);
}

// Longer than scripts are, so that whatever grows has grown.
finding judge_length(const subject& of, order before, const settings& how) {
    using numbers = up_to<int, 600>;
    const auto drained = [&of](const numbers& input) {
        const object queue(of);
        for (const int x : input.elements) queue("push", x);
        std::vector<int> all;
        for (; !queue("empty").number(); queue("pop"))
            all.push_back(queue("top").number());
        return all;
    };
    const auto sorted = [before](const numbers& input) {
        auto all = input.elements;
        std::stable_sort(all.begin(), all.end(), before);
        std::reverse(all.begin(), all.end());
        return all;
    };
    return property("of many it gives all back in order",
                    of.type +
                        " queue;\nfor (const int x : std::vector<int>$0) "
                        "queue.push(x);\nwhile (!queue.empty()) queue.pop()",
                    drained, sorted)
        .judge(how);
}

// ----------------------------------------------------------------------- cost

// n log2 n times a factor.
double linearithmic(std::size_t n, int factor) {
    return factor * double(n) * double(std::bit_width(n));
}

expense pushes_and_pops(const subject& of, const std::vector<int>& input,
                        std::size_t (*counted)(const meter&), int factor) {
    const object queue(of);
    meter::reset();
    for (const int x : input) queue("push", x);
    for (std::size_t i = 0; i < input.size(); ++i) queue("pop");
    return {double(counted(meter::now())), linearithmic(input.size(), factor)};
}

void judge_cost(report& found, const subject& of, const settings& how) {
    const std::string text = of.type +
                             " queue;\nfor (const int x : input) "
                             "queue.push(x);\nwhile (!queue.empty()) "
                             "queue.pop()";
    const auto at_most = [&](const std::string& claim, int factor,
                             std::size_t (*counted)(const meter&)) {
        const auto measure = [=, &of](const std::vector<int>& input) {
            return pushes_and_pops(of, input, counted, factor);
        };
        found += cost(claim, text, measure).judge(how);
    };
    at_most("n pushes and n pops compare at most 3 n log2 n times", 3,
            [](const meter& it) { return it.comparisons; });
    at_most("n pushes and n pops move elements at most 12 n log2 n times", 12,
            [](const meter& it) { return it.copies + it.moves; });
    if (!of.start("$T queue($0);")) return;
    const auto build = [&of](const std::vector<int>& input) {
        const object queue(of, "$T queue($0);", {answer_of(input)});
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
        if (queue.start("$T queue($0);"))
            found += judge_built(queue, before, how);
    }
    return found;
}

}  // namespace tenet::laws::queues
