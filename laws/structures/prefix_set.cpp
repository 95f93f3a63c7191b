#include <tenet/laws/structures/prefix_set.hpp>

#include <algorithm>
#include <cstdint>
#include <set>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws {

// Short texts, so that words begin with each other.
struct brief {
    std::string letters;
};

template <>
struct argument<brief> {
    static domain from() { return domain::text(7); }
    static brief make(const value& drawn) { return {drawn.text}; }
    static std::string show(const value& drawn) { return shown(drawn.text); }
};

namespace tries {

namespace {

using words = std::set<std::string>;

std::vector<std::string> with(const words& model, const brief& prefix) {
    std::vector<std::string> found;
    for (const std::string& word : model)
        if (word.starts_with(prefix.letters)) found.push_back(word);
    return found;
}

law<words> words_law(const subject& trie, guarantee promised) {
    law<words> it("it is a set of words, searched by prefix", trie);
    it.call(
          "insert",
          [](words& model, const brief& word) {
              return std::int64_t{model.insert(word.letters).second};
          },
          often(6))
        .call(
            "erase",
            [](words& model, const brief& word) {
                return static_cast<std::int64_t>(model.erase(word.letters));
            },
            often(3))
        .call("contains",
              [](const words& model, const brief& word) {
                  return model.contains(word.letters);
              })
        .call(
            "count_with_prefix",
            [](const words& model, const brief& prefix) {
                return with(model, prefix).size();
            },
            often(3))
        .call("starts_with",
              [](const words& model, const brief& prefix) {
                  return !with(model, prefix).empty();
              })
        .call(
            "words_with_prefix",
            [](const words& model, const brief& prefix) {
                return with(model, prefix);
            },
            often(3))
        .call(
            "clear", [](words& model) { model.clear(); }, all_leave())
        .view("size", [](const words& model) { return model.size(); })
        .view("empty", [](const words& model) { return model.empty(); });
    return std::move(it.promise(promised).regular(promised));
}

std::string written(int x) {
    return std::to_string(x * 7919 % 5003);
}

// What is wrong with a trie of many words, of which every other is erased.
std::string thinned(const object& trie, int n) {
    words model;
    for (int i = 0; i < n; ++i) trie("insert", written(i));
    for (int i = 0; i < n; ++i) model.insert(written(i));
    if (trie.of().offers("erase"))
        for (int i = 0; i < n; i += 2) {
            trie("erase", written(i));
            model.erase(written(i));
        }
    for (int i = 0; i < n; ++i)
        if (bool(trie("contains", written(i)).whole) !=
            model.contains(written(i)))
            return show(value(written(i))) +
                   (model.contains(written(i)) ? " is lost" : " stays");
    if (!trie.invariant()) return "it breaks its invariant";
    if (!trie.of().offers("words_with_prefix")) return {};
    const value all = trie("words_with_prefix", std::string());
    return all == answer_of(model) ? "" : "its words are not those inserted";
}

finding judge_many_words(const subject& of, const settings& how) {
    settings fewer = how.with_cases(30);
    return property("of many words it holds those that are not erased",
                    of.type +
                        " trie;\nconst auto word = [](int i) { return "
                        "std::to_string(i * 7919 % 5003); };\n"
                        "for (int i = 0; i < $0; ++i) trie.insert(word(i));\n"
                        "for (int i = 0; i < $0; i += 2) trie.erase(word(i))",
                    [&of](within<1, 1500> n) { return thinned(object(of), n); })
        .judge(fewer);
}

}  // namespace

report judge(const subject& trie, const settings& how, guarantee promised) {
    report found{"prefix_set", trie.type, {}};
    found += words_law(trie, promised).judge(how);
    if (!found.refuted()) found += judge_many_words(trie, how);
    if (promised == guarantee::none) return found;
    auto it = words_law(trie, promised);
    it.claims("an allocation that fails changes nothing");
    found += it.judge_faults(fault_allocation, how);
    return found;
}

}  // namespace tries

}  // namespace tenet::laws
