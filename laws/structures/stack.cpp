#include <tenet/laws/structures/stack.hpp>

#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::stacks {

using pile = std::vector<int>;

static int pop(pile& model) {
    const int last = model.back();
    model.pop_back();
    return last;
}

static law<pile> stack_law(const char* claim, const subject& stack,
                           guarantee promised) {
    const when some([](const pile& model) { return !model.empty(); });
    return law<pile>(claim, stack)
        .call("push", [](pile& model, int x) { model.push_back(x); })
        .call("pop", pop, some)
        .view(
            "top", [](const pile& model) { return model.back(); }, some)
        .view("size", [](const pile& model) { return model.size(); })
        .view("empty", [](const pile& model) { return model.empty(); })
        .promise(promised)
        .regular();
}

// More than 16 bits tell apart; of one whose calls take O(n), that is not seen.
static finding judge_thousands(const subject& stack, const settings& how) {
    auto it = stack_law("so it is of many thousands", stack, guarantee::none)
                  .long_case({}, {{"push", {0}, 70'000, {1}},
                                  {"pop", {}, 70'000, {}, true}});
    settings brief = how.with_cases(2);
    brief.case_seconds /= 10;
    brief.shrink_runs = 0;
    brief.announce = false;
    const finding found = it.judge(brief);
    if (found.ending == ending_of_case::hung)
        return not_judged(found.claim, "70,000 calls take it too long");
    return found.verdict == verdict::refuted ? it.judge(how.with_cases(2))
                                             : found;
}

report judge(const std::vector<subject>& stacks, const settings& how,
             guarantee promised) {
    report found{"stack", stacks.front().type, {}};
    for (const subject& stack : stacks) {
        found += judge_elements(
            stack_law("it is last in, first out", stack, promised), how);
        if (stack.elements == element_kind::number && !found.refuted())
            found += judge_thousands(stack, how);
    }
    name_elements(found, stacks);
    return found;
}

}  // namespace tenet::laws::stacks
