#include <tenet/laws/structures/priority_queue.hpp>

#include <algorithm>
#include <bit>
#include <iterator>
#include <memory>
#include <set>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::queues {

namespace {

using bag = std::multiset<int, bool (*)(int, int)>;

law<any_queue, bag> bag_law(const type& of, guarantee promised) {
    const auto some = [](const bag& model) { return !model.empty(); };
    const bool tells = of.pop_returns;
    law<any_queue, bag> it("it is a bag that gives its greatest back", "queue",
                           of.name);
    it.starts("$T queue;", of.make, [of] { return bag(of.before); })
        .call(
            "push", [](any_queue& queue, int x) { queue.push(x); },
            [](bag& model, int x) { model.insert(x); })
        .promises(promised)
        .often(2)
        .call(
            "pop", [](any_queue& queue) { return queue.pop(); },
            [tells](bag& model) {
                const int x = *model.rbegin();
                model.erase(std::prev(model.end()));
                return tells ? std::optional(x) : std::nullopt;
            })
        .promises(promised)
        .when(some)
        .call(
            "queue.push(queue.top())",
            [](any_queue& queue) { queue.push_top(); },
            [](bag& model) { model.insert(*model.rbegin()); })
        .promises(promised)
        .when(some);
    if (of.copies)
        it.call(
              "queue = $T(queue)", [](any_queue& queue) { queue.be_copied(); },
              [](bag&) {})
            .promises(promised)
            .call(
                "{ const auto copy = queue; queue.push($0); queue = copy; }",
                [](any_queue& queue, int x) { queue.push_and_restore(x); },
                [](bag&, int) {})
            .promises(guarantee::none)
            .call(
                "{ auto copy = queue; copy.push($0); }",
                [](any_queue& queue, int x) { queue.push_to_copy(x); },
                [](bag&, int) {})
            .promises(promised);
    return it
        .view(
            "size", [](const any_queue& queue) { return queue.size(); },
            [](const bag& model) { return model.size(); })
        .view(
            "empty", [](const any_queue& queue) { return queue.empty(); },
            [](const bag& model) { return model.empty(); })
        .view(
            "top", [](const any_queue& queue) { return queue.top(); },
            [](const bag& model) { return *model.rbegin(); })
        .when(some);
}

// Longer than scripts are, so that whatever grows has grown.
finding judge_length(const type& of, const settings& how) {
    using numbers = up_to<int, 600>;
    const auto pushed = [of](const numbers& input) {
        const std::unique_ptr<any_queue> queue(of.make());
        for (const int x : input.elements) queue->push(x);
        std::vector<int> drained;
        while (!queue->empty()) {
            drained.push_back(queue->top());
            queue->pop();
        }
        return drained;
    };
    const auto sorted = [of](const numbers& input) {
        auto drained = input.elements;
        std::stable_sort(drained.begin(), drained.end(), of.before);
        std::reverse(drained.begin(), drained.end());
        return drained;
    };
    return property("of many it gives all back in order",
                    of.name +
                        " queue;\nfor (const int x : std::vector<int>$0) "
                        "queue.push(x);\nwhile (!queue.empty()) queue.pop()",
                    pushed, sorted)
        .judge(how);
}

// n log2 n times a factor.
double linearithmic(std::size_t n, int factor) {
    return factor * double(n) * double(std::bit_width(n));
}

meter fill_and_drain(const type& of, const std::vector<int>& input) {
    const std::unique_ptr<any_queue> queue(of.make());
    meter::reset();
    for (const int x : input) queue->push(x);
    while (!queue->empty()) queue->pop();
    return meter::now();
}

}  // namespace

report judge(const type& of, const settings& how) {
    report found{"priority_queue", of.name, {}};
    found.findings.push_back(bag_law(of, guarantee::none).judge(how));
    // Once a script refutes it, many elements would say no more.
    if (!found.refuted()) found.findings.push_back(judge_length(of, how));
    if (of.build)
        found.findings.push_back(
            bag_law(of, guarantee::none)
                .claims("built at once, it equals one pushed together")
                .starts("$T queue($0);", of.build,
                        [of](const std::vector<int>& xs) {
                            return bag(xs.begin(), xs.end(), of.before);
                        })
                .judge(how));
    return found;
}

report judge_cost(const type& of, const settings& how) {
    const std::string text =
        of.name +
        " queue;\nfor (const int x : input) queue.push(x);\n"
        "while (!queue.empty()) queue.pop()";
    report found{"priority_queue", of.name, {}};
    found.findings.push_back(
        cost("n pushes and n pops compare at most 3 n log2 n times", text,
             [&of](const std::vector<int>& input) {
                 return expense{double(fill_and_drain(of, input).comparisons),
                                linearithmic(input.size(), 3)};
             })
            .judge(how));
    found.findings.push_back(
        cost("n pushes and n pops move elements at most 12 n log2 n times",
             text,
             [&of](const std::vector<int>& input) {
                 const meter spent = fill_and_drain(of, input);
                 return expense{double(spent.copies + spent.moves),
                                linearithmic(input.size(), 12)};
             })
            .judge(how));
    if (of.build)
        found.findings.push_back(
            cost("built from n elements, it compares at most 2 n times",
                 of.name + " queue(input)",
                 [&of](const std::vector<int>& input) {
                     delete of.build(input);
                     return expense{double(meter::now().comparisons),
                                    2 * double(input.size())};
                 })
                .judge(how));
    return found;
}

report judge_faults(const type& of, const settings& how, guarantee promised) {
    const std::string effect =
        promised == guarantee::strong ? " changes nothing" : " loses no memory";
    report found{"priority_queue", of.name, {}};
    found.findings.push_back(
        bag_law(of, promised)
            .claims("a comparison or a copy that throws" + effect)
            .judge_faults(fault_compare | fault_copy, how));
    found.findings.push_back(bag_law(of, promised)
                                 .claims("an allocation that fails" + effect)
                                 .judge_faults(fault_allocation, how));
    return found;
}

}  // namespace tenet::laws::queues
