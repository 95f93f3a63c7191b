#include <tenet/laws/structures/small_aware_stack.hpp>

#include <algorithm>
#include <string>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>
#include <vector>

namespace tenet::laws::small_aware {

namespace {

using pile = std::vector<int>;

int pop(pile& model) {
    const int last = model.back();
    model.pop_back();
    return last;
}

law<pile> pile_law(const subject& stack) {
    const when some([](const pile& model) { return !model.empty(); });
    return law<pile>("it is last in, first out, and knows its smallest", stack)
        .call(
            "push", [](pile& model, int x) { model.push_back(x); }, often(2))
        .call("pop", pop, some)
        .view(
            "top", [](const pile& model) { return model.back(); }, some)
        .view(
            "smallest",
            [](const pile& model) { return *std::ranges::min_element(model); },
            some)
        .view("size", [](const pile& model) { return model.size(); })
        .view("empty", [](const pile& model) { return model.empty(); })
        .regular()
        .long_case(
            {}, {{"push", {70'000}, 70'000, {-1}}, {"pop", {}, 3, {}, true}});
}

finding judge_growth(const subject& of, const settings& how) {
    const std::string smallest = written_call(of, "smallest");
    growth time{
        "n pushes and n pops, each followed by a look at the smallest, take "
        "time that grows as n log n",
        of.type + " stack;\nfor (const int x : values) " +
            written_call(of, "push", {"x"}) + ", " + smallest +
            ";\nfor (std::size_t i = 1; i < values.size(); ++i) " +
            written_call(of, "pop") + ", " + smallest,
        "basic blocks", "n log n"};
    if (!engine::counts_executed_blocks())
        return not_judged(time.claim, "it cannot be counted");
    time.cost = [&of](const std::vector<int>& input) {
        const object stack(of);
        return engine::blocks_executed_by([&] {
            for (const int x : input) stack("push", x), stack("smallest");
            for (std::size_t i = 1; i < input.size(); ++i)
                stack("pop"), stack("smallest");
        });
    };
    return time.judge(how);
}

}  // namespace

report judge(const subject& stack, const settings& how) {
    report found{"small_aware_stack", stack.type, {}};
    found += pile_law(stack).judge(how);
    if (only_hangs(found)) found += judge_growth(stack, how);
    return found;
}

}  // namespace tenet::laws::small_aware
