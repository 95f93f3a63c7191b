#include <tenet/laws/loadbalance/turn_balancer.hpp>

#include <algorithm>
#include <optional>
#include <tenet/laws/engine/suite.hpp>
#include <tenet/laws/loadbalance/weights.hpp>

namespace tenet::laws::balancing {

namespace {

using index = within<0, 3, std::size_t>;
template <std::size_t most>
using peers = up_to<within<1, 1>, most, 1>;

// Who is up, and whose turn it is.
struct circle {
    std::vector<bool> up;
    std::size_t next = 0;

    bool some_up() const { return std::ranges::count(up, true) > 0; }
    std::optional<std::size_t> pick() {
        if (!some_up()) return std::nullopt;
        while (!up[next]) pass();
        const std::size_t picked = next;
        pass();
        return picked;
    }

private:
    void pass() { next = (next + 1) % up.size(); }
};

template <std::size_t most>
circle all_up(const peers<most>& all) {
    return {std::vector<bool>(all.elements.size(), true)};
}

finding judge_order(const subject& of, const settings& how) {
    return law<circle>("it picks one peer after the other", of)
        .starts(opening_of(of), all_up<9>)
        .call("pick", &circle::pick)
        .judge(how);
}

// Of few peers, each of which may be met again soon.
finding judge_order_of_some(const subject& of, bool may_pick_nobody,
                            const settings& how) {
    const when is_there(
        [](const circle& m, index i) { return i < m.up.size(); });
    law<circle> it("so it does past peers that are down", of);
    it.starts(opening_of(of), all_up<4>)
        .call("pick", &circle::pick, when([may_pick_nobody](const circle& m) {
                  return may_pick_nobody || m.some_up();
              }),
              often(4));
    // One way to go down is enough.
    if (of.offers("set_down"))
        it.call(
            "set_down", [](circle& m, index i, bool down) { m.up[i] = !down; },
            is_there);
    else
        it.call(
              take_down, [](circle& m, index i) { m.up[i] = false; }, is_there)
            .call(
                bring_up, [](circle& m, index i) { m.up[i] = true; }, is_there);
    return it.judge(how);
}

finding judge_time(const subject& of, const settings& how) {
    return judge_growth(
        "n picks of n peers take time that grows as n", "n", 1'000, 4'000, 4, 9,
        {picks_of(of, "($n, 1)",
                  [](std::size_t n) { return std::vector<int>(n, 1); }),
         picks_of(of, "{1, 1, 1}",
                  [](std::size_t) { return std::vector<int>(3, 1); })},
        how);
}

// So many that no number of bits ends with a round of them.
finding judge_far_turns(const subject& of, const settings& how) {
    const std::vector<int> seven(7, 1);
    return property("over thousands of picks, they are in turn, too",
                    text_of_picks(of, shown(seven), shown(many_picks)),
                    [&]() -> std::string {
                        const object balancer(of, opening_of(of),
                                              {answer_of(seven)});
                        const auto& pick = *of.find("pick");
                        for (int n = 0; n < many_picks; ++n) {
                            const value got = pick.make(balancer.address(), {});
                            if (got == answer_of(n % 7)) continue;
                            return "pick " + shown(n + 1) + " is " + show(got) +
                                   ", not " + shown(n % 7);
                        }
                        return {};
                    })
        .judge(once(how));
}

}  // namespace

report judge_in_turn(const subject& of, bool may_pick_nobody,
                     const settings& how) {
    report found{"turn_balancer", of.type, {judge_order(of, how)}};
    if (found.refuted()) return found;  // what follows could only repeat it
    found += judge_order_of_some(of, may_pick_nobody, how);
    found += judge_time(of, how);
    if (!found.refuted()) found += judge_far_turns(of, how);
    return found;
}

}  // namespace tenet::laws::balancing
