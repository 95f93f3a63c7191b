#include <tenet/laws/structures/list.hpp>

#include <algorithm>
#include <memory>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::lists {

bool note(std::vector<int>& met, int x, std::size_t size) {
    met.push_back(x);
    return met.size() <= size;
}

namespace {

// Both lists, with elements told apart by a number: the iterator becomes the
// number of its element, and 0 is none.
struct model {
    struct element {
        int x;
        int number;
    };
    using sequence = std::vector<element>;

    sequence list = {};
    sequence other = {};
    int kept = 0;
    int numbers = 0;

    int size() const { return static_cast<int>(list.size()); }
    bool has(int i) const { return i < size(); }
    element made(int x) { return {x, ++numbers}; }
    auto at(int i) { return list.begin() + i; }

    static auto find(const sequence& from, int number) {
        return std::ranges::find(from, number, &element::number);
    }
    bool kept_in(const sequence& it) const {
        return kept != 0 && find(it, kept) != it.end();
    }
    bool keeps() const { return kept_in(list) || kept_in(other); }
    int kept_place() const {
        return static_cast<int>(find(list, kept) - list.begin());
    }
    int& kept_x() {
        sequence& holder = kept_in(list) ? list : other;
        return holder[std::size_t(find(holder, kept) - holder.begin())].x;
    }
    // Elements of their own, as a copy has.
    sequence copied(const sequence& from) {
        sequence copies;
        for (const element& it : from) copies.push_back(made(it.x));
        return copies;
    }
    static std::vector<int> values(const sequence& from) {
        std::vector<int> xs;
        for (const element& it : from) xs.push_back(it.x);
        return xs;
    }
    std::vector<int> recall() const { return values(list); }
};

using list_law = law<any_trial, model>;
using place = within<0, 9>;

// Calls that every list has.
void tell_edits(list_law& it) {
    const auto some = [](const model& m) { return m.has(0); };
    const auto held = [](const model& m, place i) { return m.has(i); };

    it.call(
          "push_back", [](any_trial& t, int x) { t.push_back(x); },
          [](model& m, int x) { m.list.push_back(m.made(x)); })
        .often(12)
        .call(
            "push_front", [](any_trial& t, int x) { t.push_front(x); },
            [](model& m, int x) { m.list.insert(m.at(0), m.made(x)); })
        .often(4)
        .call(
            "pop_back", [](any_trial& t) { t.pop_back(); },
            [](model& m) { m.list.pop_back(); })
        .when(some)
        .call(
            "pop_front", [](any_trial& t) { t.pop_front(); },
            [](model& m) { m.list.erase(m.at(0)); })
        .when(some)
        .call(
            "std::distance(list.insert(std::next(list.begin(), $0), $1), "
            "list.end())",
            [](any_trial& t, place i, int x) { return t.insert(i, x); },
            [](model& m, place i, int x) {
                m.list.insert(m.at(i), m.made(x));
                return m.size() - i;
            })
        .when([](const model& m, place i) { return i <= m.size(); })
        .often(8)
        .call(
            "std::distance(list.erase(std::next(list.begin(), $0)), "
            "list.end())",
            [](any_trial& t, place i) { return t.erase(i); },
            [](model& m, place i) {
                m.list.erase(m.at(i));
                return m.size() - i;
            })
        .when(held)
        .often(2)
        .call(
            "list.front() = $0", [](any_trial& t, int x) { t.set_front(x); },
            [](model& m, int x) { m.list.front().x = x; })
        .when(some)
        .call(
            "list.back() = $0", [](any_trial& t, int x) { t.set_back(x); },
            [](model& m, int x) { m.list.back().x = x; })
        .when(some)
        .call(
            "clear", [](any_trial& t) { t.clear(); },
            [](model& m) { m.list.clear(); });
}

// Calls on an iterator that was kept while others were made.
void tell_kept(list_law& it) {
    const auto inside = [](const model& m) { return m.kept_in(m.list); };

    it.call(
          "kept = std::next(list.begin(), $0)",
          [](any_trial& t, place i) { t.keep(i); },
          [](model& m, place i) { m.kept = m.at(i)->number; })
        .when([](const model& m, place i) { return m.has(i); })
        .often(8)
        .call(
            "kept = std::next(other.begin(), $0)",
            [](any_trial& t, place i) { t.keep_of_other(i); },
            [](model& m, place i) { m.kept = m.other[std::size_t(i)].number; })
        .when([](const model& m, place i) {
            return std::size_t(i) < m.other.size();
        })
        .often(8)
        .call(
            "*kept = $0", [](any_trial& t, int x) { t.set_kept(x); },
            [](model& m, int x) { m.kept_x() = x; })
        .when([](const model& m) { return m.keeps(); })
        .often(2)
        .call(
            "list.insert(kept, $0)",
            [](any_trial& t, int x) { t.insert_at_kept(x); },
            [](model& m, int x) {
                m.list.insert(m.at(m.kept_place()), m.made(x));
            })
        .when(inside)
        .often(4)
        .call(
            "list.erase(kept)", [](any_trial& t) { t.erase_kept(); },
            [](model& m) { m.list.erase(m.at(m.kept_place())); })
        .when(inside);
}

// Copies and moves; what they promise when they fail is up to the list.
void tell_copies(list_law& it, const type& of, guarantee assignment) {
    it.call(
          "other.push_back($0)", [](any_trial& t, int x) { t.push_other(x); },
          [](model& m, int x) { m.other.push_back(m.made(x)); })
        .often(6)
        .call(
            "other = " + of.name + "(list)",
            [](any_trial& t) { t.copy_to_other(); },
            [](model& m) { m.other = m.copied(m.list); })
        .call(
            "list = other", [](any_trial& t) { t.assign_other(); },
            [](model& m) { m.list = m.copied(m.other); })
        .promises(assignment)
        .often(6)
        .call(
            "list = std::as_const(list)",
            [](any_trial& t) { t.assign_itself(); },
            [](model& m) { m.list = m.copied(m.list); })
        .promises(assignment)
        .call(
            "{ list = std::move(other); other.clear(); }",
            [](any_trial& t) { t.move_other(); },
            [](model& m) { m.list = std::exchange(m.other, {}); })
        .call(
            "{ auto moved = std::move(list); list = std::move(moved); }",
            [](any_trial& t) { t.move_there_and_back(); }, [](model&) {});
    if (of.can.swap)
        it.call(
            "list.swap(other)", [](any_trial& t) { t.swap(); },
            [](model& m) { m.list.swap(m.other); });
}

// Calls that many lists have, and that move nodes and no elements.
void tell_moves(list_law& it, const type& of) {
    if (of.can.splice)
        it.call(
              "list.splice(std::next(list.begin(), $0), other)",
              [](any_trial& t, place i) { t.splice_other(i); },
              [](model& m, place i) {
                  m.list.insert(m.at(i), m.other.begin(), m.other.end());
                  m.other.clear();
              })
            .when([](const model& m, place i) { return i <= m.size(); })
            .often(4);
    if (of.can.splice_one)
        it.call(
              "list.splice(std::next(list.begin(), $0), other, "
              "std::next(other.begin(), $1))",
              [](any_trial& t, place i, place j) { t.splice_of_other(i, j); },
              [](model& m, place i, place j) {
                  m.list.insert(m.at(i), m.other[std::size_t(j)]);
                  m.other.erase(m.other.begin() + j);
              })
            .when([](const model& m, place i, place j) {
                return i <= m.size() && std::size_t(j) < m.other.size();
            })
            .often(12)
            .call(
                "list.splice(std::next(list.begin(), $0), list, "
                "std::next(list.begin(), $1))",
                [](any_trial& t, place i, place j) { t.splice_own(i, j); },
                [](model& m, place i, place j) {
                    const auto moved = *m.at(j);
                    m.list.insert(m.at(i), moved);
                    m.list.erase(m.at(i <= j ? j + 1 : j));
                })
            .when([](const model& m, place i, place j) {
                return i <= m.size() && m.has(j);
            })
            .often(12);
    if (of.can.reverse)
        it.call(
              "reverse", [](any_trial& t) { t.reverse(); },
              [](model& m) { std::ranges::reverse(m.list); })
            .often(3);
    if (of.can.remove_if)
        it.call(
            "list.remove_if([](int x) { return x < $0; })",
            [](any_trial& t, int bound) { return t.remove_below(bound); },
            [tells = of.can.tells_removed](model& m, int bound) {
                const auto removed = std::erase_if(
                    m.list, [=](const auto& one) { return one.x < bound; });
                return tells ? int(removed) : -1;
            });
}

// What can be seen of both lists.
void tell_views(list_law& it) {
    const auto some = [](const model& m) { return m.has(0); };

    it.view(
          "size", [](const any_trial& t) { return t.size(); },
          [](const model& m) { return m.size(); })
        .view(
            "empty", [](const any_trial& t) { return t.empty(); },
            [](const model& m) { return !m.has(0); })
        .view(
            "std::vector(list.begin(), list.end())",
            [](const any_trial& t) { return t.forwards(); },
            [](const model& m) { return m.values(m.list); })
        .view(
            "std::vector(std::reverse_iterator(list.end()), "
            "std::reverse_iterator(list.begin()))",
            [](const any_trial& t) { return t.backwards(); },
            [](const model& m) {
                auto xs = m.values(m.list);
                std::ranges::reverse(xs);
                return xs;
            })
        .view(
            "front", [](const any_trial& t) { return t.front(); },
            [](const model& m) { return m.list.front().x; })
        .when(some)
        .view(
            "back", [](const any_trial& t) { return t.back(); },
            [](const model& m) { return m.list.back().x; })
        .when(some)
        .view(
            "std::vector(other.begin(), other.end())",
            [](const any_trial& t) { return t.other_forwards(); },
            [](const model& m) { return m.values(m.other); });
}

// What can be seen of the kept iterator, and of the two lists together.
void tell_more_views(list_law& it, const type& of) {
    it.view(
          "other.size()", [](const any_trial& t) { return t.other_size(); },
          [](const model& m) { return m.other.size(); })
        .view(
            "*kept", [](const any_trial& t) { return t.kept(); },
            [](const model& m) { return model(m).kept_x(); })
        .when([](const model& m) { return m.keeps(); })
        .view(
            "std::distance(list.begin(), kept)",
            [](const any_trial& t) { return t.kept_place(); },
            [](const model& m) { return m.kept_place(); })
        .when([](const model& m) { return m.kept_in(m.list); });
    if (of.can.equal)
        it.view(
            "list == other",
            [](const any_trial& t) { return t.equals_other(); },
            [](const model& m) {
                return m.values(m.list) == m.values(m.other);
            });
}

list_law law_of(const type& of, const std::string& more) {
    list_law it("it is a sequence, and an iterator keeps its element", "list",
                of.name);
    it.starts("$T list, other;" + more, of.make, [] { return model(); });
    return it;
}

finding judge_length(const type& of, const settings& how) {
    using many = up_to<int, 600>;
    return property(
               "of many it keeps the order",
               of.name +
                   " list;\nfor (const int x : std::vector<int>$0) "
                   "list.push_back(x);\nstd::vector(list.begin(), list.end())",
               [&of](const many& xs) {
                   const std::unique_ptr<any_trial> trial(of.make());
                   for (const int x : xs.elements) trial->push_back(x);
                   return trial->forwards();
               },
               [](const many& xs) { return xs.elements; })
        .judge(how);
}

}  // namespace

report judge(const type& of, const settings& how) {
    list_law it = law_of(of, "\nauto kept = list.end();");
    tell_edits(it);
    tell_kept(it);
    tell_copies(it, of, guarantee::none);
    tell_moves(it, of);
    tell_views(it);
    tell_more_views(it, of);

    report found{"list", of.name, {it.judge(how)}};
    // Once a script refutes it, many elements would say no more.
    if (!found.refuted()) found.findings.push_back(judge_length(of, how));
    if (of.make_of)
        found.findings.push_back(
            property(
                "made of a range, it holds that range",
                "const std::vector<int> values$0;\n" + of.name +
                    " list(values.begin(), values.end());\n"
                    "std::vector(list.begin(), list.end())",
                [&of](const up_to<int, 40>& xs) {
                    return of.make_of(xs.elements);
                },
                [](const up_to<int, 40>& xs) { return xs.elements; })
                .judge(how));
    return found;
}

namespace {

finding moves_few(const char* claim, const std::string& text,
                  meter (*spent_on)(const std::vector<int>&), double each,
                  const settings& how) {
    const auto measure = [=](const std::vector<int>& input) {
        const meter spent = spent_on(input);
        return expense{double(spent.copies + spent.moves),
                       each * double(input.size())};
    };
    return cost(claim, text, measure, 256).judge(how);
}

}  // namespace

report judge_cost(const metered_type& of, const settings& how) {
    report found{"list", of.name, {}};
    found.findings.push_back(moves_few(
        "n insertions and erasures copy or move an element 2 n times",
        of.name + " list;\n"
                  "auto middle = list.end();\n"
                  "for (const int x : input)\n"
                  "    middle = std::next(list.insert(middle, x), x & 1);\n"
                  "while (!list.empty()) list.pop_front()",
        of.edit, 2, how));
    if (of.splice)
        found.findings.push_back(moves_few(
            "to splice, reverse, swap or move a list copies no element",
            of.name + " list, other;\n"
                      "for (const int x : input) list.push_back(x);\n"
                      "other.splice(other.end(), list, list.begin());\n"
                      "other.splice(other.begin(), list);\n"
                      "other.reverse();\nother.swap(list);\n"
                      "other = std::move(list)",
            of.splice, 0, how));
    return found;
}

report judge_faults(const type& of, const settings& how, guarantee assignment) {
    list_law it = law_of(of, "");
    tell_edits(it);
    tell_copies(it, of, assignment);
    tell_views(it);

    report found{"list", of.name, {}};
    it.claims("a copy or a move that throws changes nothing");
    found.findings.push_back(it.judge_faults(fault_copy | fault_move, how));
    it.claims("an allocation that fails changes nothing");
    found.findings.push_back(it.judge_faults(fault_allocation, how));
    return found;
}

}  // namespace tenet::laws::lists
