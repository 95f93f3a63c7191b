#include <tenet/laws/structures/tree_walks.hpp>

#include <algorithm>
#include <deque>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::trees {

namespace {

using shape = up_to<int, 40>;
using list = std::vector<int>;

// What a tree of ranks looks like in each order.
struct orders {
    list pre{}, post{}, level{};
};

struct part {
    int low, high;
    std::size_t at;  // in the shape
};

// The root of a part is chosen by its number in the shape.
int root_of(const list& numbers, part it) {
    const auto n = static_cast<unsigned>(it.high - it.low);
    const auto drawn = static_cast<unsigned>(numbers[it.at % numbers.size()]);
    return it.low + static_cast<int>(drawn % n);
}

void visit(const list& numbers, part it, orders& found) {
    if (it.low == it.high) return;
    const int root = root_of(numbers, it);
    found.pre.push_back(root);
    visit(numbers, {it.low, root, 2 * it.at + 1}, found);
    visit(numbers, {root + 1, it.high, 2 * it.at + 2}, found);
    found.post.push_back(root);
}

orders orders_of(const list& numbers) {
    orders found;
    const part all{0, static_cast<int>(numbers.size()), 0};
    visit(numbers, all, found);
    for (std::deque<part> parts{all}; !parts.empty(); parts.pop_front()) {
        const part it = parts.front();
        if (it.low == it.high) continue;
        const int root = root_of(numbers, it);
        found.level.push_back(root);
        parts.push_back({it.low, root, 2 * it.at + 1});
        parts.push_back({root + 1, it.high, 2 * it.at + 2});
    }
    return found;
}

// "" or what the tree should have said.
std::string differs(const object& tree, const char* call, const list& wanted) {
    const value got = tree(call);
    if (got == answer_of(wanted)) return {};
    return std::string(call) + " is " + show(got) + ", expected " +
           shown(wanted);
}

std::string walks_wrongly(const object& tree, const orders& of) {
    for (const auto& [call, wanted] :
         {std::pair("pre_order", of.pre),
          std::pair("in_order", counted(of.pre.size())),
          std::pair("post_order", of.post), std::pair("level_order", of.level)})
        if (std::string wrong = differs(tree, call, wanted); !wrong.empty())
            return wrong;
    return tree.invariant() ? "" : "it breaks its invariant";
}

std::string text(const subject& of, const std::string& rest) {
    return of.type + " tree;  // the n-th root divides its part at $0[n]\n" +
           rest;
}

finding judge_walks(const subject& of, const settings& how) {
    return property("each walk is that of its name",
                    text(of,
                         "tree.pre_order(), tree.in_order(), "
                         "tree.post_order(), tree.level_order()"),
                    [&of](const shape& drawn) {
                        const orders it = orders_of(drawn.elements);
                        const object tree(of, "combined", {answer_of(it.pre)});
                        std::string wrong = walks_wrongly(tree, it);
                        if (wrong.empty() && of.offers("copy"))
                            wrong = differs(tree, "copy", it.post);
                        return wrong;
                    })
        .judge(how);
}

finding judge_abandoned(const subject& of, const char* walk,
                        const settings& how) {
    return property(
               std::string("the tree is as before when a walk is abandoned, ") +
                   walk,
               text(of, std::string("tree.") + walk +
                            " // abandoned after $1 values"),
               [&of, walk](const shape& drawn, within<0, 45, std::size_t> n) {
                   const orders it = orders_of(drawn.elements);
                   const object tree(of, "combined", {answer_of(it.pre)});
                   list first =
                       walk[0] == 'a' ? it.post : counted(it.pre.size());
                   first.resize(std::min(first.size(), n.number));
                   const value got = tree(walk, n.number);
                   if (!(got == answer_of(first)))
                       return "it meets " + show(got) + ", expected " +
                              shown(first);
                   return walks_wrongly(tree, it);
               })
        .judge(how);
}

finding judge_rebuilt(const subject& of, const char* from,
                      const settings& how) {
    return property(std::string("rebuilt by ") + from + ", it is that tree",
                    text(of, std::string("auto same = ") + from +
                                 "(its order, its in-order)"),
                    [&of, from](const shape& drawn) {
                        const orders it = orders_of(drawn.elements);
                        const bool is_pre =
                            std::string(from) == "from_pre_order";
                        const object tree(
                            of, from, {answer_of(is_pre ? it.pre : it.post)});
                        return walks_wrongly(tree, it);
                    })
        .judge(how);
}

}  // namespace

report judge(const subject& tree, const settings& how) {
    report found{"tree_walks", tree.type, {}};
    found += judge_walks(tree, how);
    if (found.refuted()) return found;
    for (const char* walk : {"abandon", "morris_order"})
        if (tree.offers(walk))
            found += judge_abandoned(tree, walk, how);
        else
            found.omit(walk, "the tree has none");
    for (const char* from : {"from_pre_order", "from_post_order"})
        if (tree.start(from))
            found += judge_rebuilt(tree, from, how);
        else
            found.omit(from, "the tree has none");
    return found;
}

}  // namespace tenet::laws::trees
