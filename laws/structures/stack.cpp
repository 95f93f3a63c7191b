#include <tenet/laws/engine/suite.hpp>
#include <tenet/laws/structures/stack.hpp>

namespace tenet::laws::stacks {

using pile = std::vector<int>;

static int pop(pile& model) {
    const int last = model.back();
    model.pop_back();
    return last;
}

report judge(const std::vector<subject>& stacks, const settings& how,
             guarantee promised) {
    const when some([](const pile& model) { return !model.empty(); });
    return judge_each("stack", stacks, how, [&](const subject& stack) {
        return law<pile>("it is last in, first out", stack)
            .call("push", [](pile& model, int x) { model.push_back(x); })
            .call("pop", pop, some)
            .view(
                "top", [](const pile& model) { return model.back(); }, some)
            .view("size", [](const pile& model) { return model.size(); })
            .view("empty", [](const pile& model) { return model.empty(); })
            .promise(promised)
            .regular()
            .long_case({}, {{"push", {0}, 70'000, {1}},
                            {"pop", {}, 70'000, {}, true}});
    });
}

}  // namespace tenet::laws::stacks
