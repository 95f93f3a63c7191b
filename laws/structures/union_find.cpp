#include <tenet/laws/structures/union_find.hpp>

#include <algorithm>
#include <string>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>
#include <vector>

namespace tenet::laws::unions {

namespace {

constexpr char made[] = "$T sets($0);";

// Whose set each number is in, by the set's name.
struct model {
    std::vector<int> names;

    explicit model(int n) {
        for (int i = 0; i < n; ++i) names.push_back(i);
    }
    int of(int a) const { return names[std::size_t(a)]; }
    bool same(int a, int b) const { return of(a) == of(b); }
    int size() const { return static_cast<int>(names.size()); }
    bool unite(int a, int b) {
        const int from = of(a), to = of(b);
        std::ranges::replace(names, from, to);
        return from != to;
    }
    std::size_t size_of(int a) const {
        return std::size_t(std::ranges::count(names, of(a)));
    }
    std::size_t count() const {
        std::vector<int> sorted = names;
        std::ranges::sort(sorted);
        return std::size_t(std::ranges::unique(sorted).begin() -
                           sorted.begin());
    }
};

using one = within<0, 11>;

law<model> sets_law(const subject& sets) {
    const when held([](const model& m, one a) { return a < m.size(); });
    const when both([](const model& m, one a, one b) {
        return a < m.size() && b < m.size();
    });
    return law<model>("two are in one set if unions connect them", sets)
        .starts(made, [](within<0, 12> n) { return model(n); })
        .call(
            "unite", [](model& m, one a, one b) { return m.unite(a, b); }, both,
            often(2))
        .call(
            "same", [](model& m, one a, one b) { return m.same(a, b); }, both,
            often(3))
        .call(
            roots_equal, [](model& m, one a, one b) { return m.same(a, b); },
            both, often(2))
        .call(
            root_is_in, [](model&, one) { return true; }, held)
        .call(
            "size_of", [](model& m, one a) { return m.size_of(a); }, held,
            often(2))
        .view("count", [](const model& m) { return m.count(); })
        .view("size", [](const model& m) { return m.size(); })
        .regular();
}

// What the call chain does, to so many.
std::string chain_text(const subject& sets, const std::string& n) {
    const std::string loop = "for (int k = 1; k < " + n + "; ++k)\n    ";
    const auto again = [](std::string call) {
        for (auto at = call.find("sets."); at != call.npos;
             at = call.find("sets."))
            call.replace(at, 5, "again.");
        return call;
    };
    const std::string same = written_call(sets, "same", {"k - 1", "k"});
    std::string text = sets.type + " sets(" + n + "), again(" + n + ");\n" +
                       loop + written_call(sets, "unite", {"0", "k"}) + ", " +
                       again(written_call(sets, "unite", {"k", "0"})) + ";\n" +
                       loop + same + ", " + again(same);
    if (sets.offers("size_of"))
        text += ", " + written_call(sets, "size_of", {"k"});
    return text;
}

// All in one call, which takes no time but the subject's.
bool chains(const subject& sets, int n) {
    const object it(sets, made, {answer_of(0)});
    return it("chain", n).whole == 1;
}

finding judge_chain_growth(const subject& sets, const settings& how) {
    return judge_time(
        "n unions in a chain, and n questions, take time that grows as n log n",
        "n log n", 1'000, 4'000, 4.8, 9,
        {{chain_text(sets, "$n"),
          [&sets](std::size_t n) { chains(sets, static_cast<int>(n)); }}},
        how);
}

finding judge_long_chain(const subject& sets, settings how) {
    how.cases = 1;
    return property(
               "a hundred thousand unions in a chain take no time that "
               "grows with their square",
               chain_text(sets, "$0"),
               [&sets](within<100'000, 100'000> n) { return chains(sets, n); })
        .judge(how);
}

}  // namespace

report judge(const subject& sets, const settings& how) {
    report found{"union_find", sets.type, {}};
    found += sets_law(sets).judge(how);
    // What a script refutes may loop for ever here.
    if (!found.refuted()) found += judge_chain_growth(sets, how);
    if (!found.refuted()) found += judge_long_chain(sets, how);
    return found;
}

}  // namespace tenet::laws::unions
