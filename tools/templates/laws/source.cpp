#include <tenet/entry/place.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::entry_name_suite {

// A standard container that keeps the same promise.
using model = std::vector<int>;

static int pop(model& it) {
    const int last = it.back();
    it.pop_back();
    return last;
}

report judge(const std::vector<subject>& all, const settings& how) {
    const when some([](const model& it) { return !it.empty(); });
    return judge_each("entry_name", all, how, [&](const subject& tried) {
        return law<model>("it is last in, first out", tried)
            .call(
                "push", [](model& it, int x) { it.push_back(x); }, often(2))
            .call("pop", pop, some)
            .view(
                "top", [](const model& it) { return it.back(); }, some)
            .view("size", [](const model& it) { return it.size(); })
            .promise(guarantee::none)
            .regular();
    });
}

}  // namespace tenet::laws::entry_name_suite
