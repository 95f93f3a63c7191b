#include <tenet/laws/algorithms/tree_depth_and_mirror.hpp>

#include <algorithm>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::mirrored_trees {

namespace {

constexpr int longest_path = 1'000;

// A tree that is drawn as the keys of a search tree, in the order in which they
// come in.
struct drawn_tree {
    tree it;
};

// "new node{1, nullptr, new node{2, nullptr, nullptr}}"
std::string text_of(const tree& it, int at = 0) {
    if (at < 0 || it.empty()) return "nullptr";
    const plant& here = it[std::size_t(at)];
    return "new node{" + shown(here.value) + ", " + text_of(it, here.left) +
           ", " + text_of(it, here.right) + "}";
}

}  // namespace

}  // namespace tenet::laws::mirrored_trees

namespace tenet::laws {

template <>
struct argument<mirrored_trees::drawn_tree> {
    static domain from() { return domain::list(domain::whole(-9, 9), 30); }
    static mirrored_trees::drawn_tree make(const value& drawn) {
        mirrored_trees::drawn_tree made;
        for (const value& key : drawn.parts) {
            const int last = int(made.it.size());
            made.it.push_back({key.number()});
            for (int at = last > 0 ? 0 : -1; at >= 0;) {
                auto& here = made.it[std::size_t(at)];
                int& next = key.number() < here.value ? here.left : here.right;
                at = next;
                if (next < 0) next = last;
            }
        }
        return made;
    }
    static std::string show(const value& drawn) {
        return mirrored_trees::text_of(make(drawn).it);
    }
};

}  // namespace tenet::laws

namespace tenet::laws::mirrored_trees {

namespace {

// Row by row, as it is or with left and right exchanged; and how many rows.
struct rows {
    tree all{};
    int depth = 0;
};
rows rows_of(const tree& it, bool mirrored) {
    rows found;
    std::vector<int> row, next;
    if (!it.empty()) row.push_back(0);
    int seen = int(row.size());
    for (; !row.empty(); row = std::exchange(next, {})) {
        ++found.depth;
        for (const int at : row) {
            plant here = it[std::size_t(at)];
            if (mirrored) std::swap(here.left, here.right);
            for (int* child : {&here.left, &here.right}) {
                if (*child < 0) continue;
                next.push_back(*child);
                *child = seen++;
            }
            found.all.push_back(here);
        }
    }
    return found;
}

std::string wrong_on(const subject& f, const tree& it) {
    const auto [depth, after] = f(it);
    const rows due = rows_of(it, true);
    if (depth != due.depth)
        return "got " + shown(depth) + ", but the depth is " + shown(due.depth);
    if (after == due.all) return {};
    if (after.size() > it.size())
        return "afterwards, pointers lead to more nodes than there are";
    const std::string now = "afterwards, the tree is ";
    if (it.size() > 30) return now + "not mirrored";
    if (after == rows_of(it, false).all) return now + "as it was";
    return now + text_of(after);
}

// Of n nodes, numbered as they are written: a root, its left, its right.
void add_trees(std::size_t n, std::vector<tree>& all) {
    if (n == 0) all.emplace_back();
    for (std::size_t left = 0; left < n; ++left) {
        std::vector<tree> lefts, rights;
        add_trees(left, lefts);
        add_trees(n - 1 - left, rights);
        for (const tree& a : lefts)
            for (const tree& b : rights) {
                tree it{
                    {1, left > 0 ? 1 : -1, left + 1 < n ? int(left) + 1 : -1}};
                for (const tree& below : {a, b}) {
                    const int before = int(it.size());
                    for (plant each : below) {
                        each.value += before;
                        if (each.left >= 0) each.left += before;
                        if (each.right >= 0) each.right += before;
                        it.push_back(each);
                    }
                }
                all.push_back(it);
            }
    }
}

finding judge_small(const subject& f, const std::string& name,
                    const settings& how) {
    std::vector<tree> all;
    for (std::size_t n = 0; n <= 6; ++n) add_trees(n, all);
    return callable::judge_all(
        "it is right about all small trees",
        {all.size(),
         [&](std::size_t i) { return name + "(" + text_of(all[i]) + ")"; },
         [&](std::size_t i) { return wrong_on(f, all[i]); }},
        how);
}

finding judge_others(const subject& f, const std::string& name,
                     const settings& how) {
    return property(
               "it is right about others", name + "($0)",
               [&f](const drawn_tree& drawn) { return wrong_on(f, drawn.it); })
        .judge(how);
}

enum class side { left, right, both_in_turn };

// Node i is below node i - 1.
tree path(int n, side to) {
    tree all;
    for (int i = 0; i < n; ++i) {
        const int next = i + 1 < n ? i + 1 : -1;
        const bool left =
            to == side::left || (to == side::both_in_turn && i % 2 == 0);
        all.push_back({i, left ? next : -1, left ? -1 : next});
    }
    return all;
}
// The children of node i are 2 i + 1 and 2 i + 2.
tree balanced(int n) {
    tree all;
    for (int i = 0; i < n; ++i)
        all.push_back({i, 2 * i + 1 < n ? 2 * i + 1 : -1,
                       2 * i + 2 < n ? 2 * i + 2 : -1});
    return all;
}

finding judge_growth_of(const subject& f, const std::string& name,
                        const settings& how) {
    const auto sized = [&](const std::string& text, auto make) {
        return sized_input{text + name + "(root)",
                           [&f, make](std::size_t n) { f(make(int(n))); }};
    };
    const std::string begin =
        "node* root = nullptr;\n"
        "for (int i = 0; i < $n; ++i) root = new node{i, ";
    return judge_growth(
        "its time grows as n", "n", 250, longest_path, 4, 9,
        {sized(begin + "root, nullptr};\n",
               [](int n) { return path(n, side::left); }),
         sized(begin + "nullptr, root};\n",
               [](int n) { return path(n, side::right); }),
         sized("// root is that of a balanced tree of $n nodes\n", balanced)},
        how);
}

finding judge_large(const subject& f, const std::string& name, int longest,
                    const settings& how) {
    return judge_lengths(
        "it is right about large trees",
        "// root is that of a tree of $0 nodes\n" + name + "(root)", longest,
        [&f](int n) {
            const int deep = std::min(n, longest_path);
            for (const tree& it :
                 {balanced(n), path(deep, side::left), path(deep, side::right),
                  path(deep, side::both_in_turn)})
                if (auto wrong = wrong_on(f, it); !wrong.empty())
                    return "of depth " + shown(rows_of(it, false).depth) +
                           ": " + wrong;
            return std::string();
        },
        how);
}

}  // namespace

report judge(const subject& f, const settings& how) {
    report found = callable::report_on("tree_depth_and_mirror",
                                       "tree_depth_and_mirror", how);
    const std::string name = functions::name_of(how, "tree_depth_and_mirror");
    found += judge_small(f, name, how);
    const finding time = judge_growth_of(f, name, how);
    found += time;
    if (found.refuted()) return found;
    found += judge_others(f, name, how);
    return found += judge_large(f, name, longest_after(time), how);
}

}  // namespace tenet::laws::mirrored_trees
