#include <tenet/laws/structures/prefix_set.hpp>

#include <algorithm>
#include <cstdint>
#include <set>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/many.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws {

// Short texts, so that words begin with each other; of any bytes, or of letters
// alone.
struct brief {
    std::string letters;
};
struct brief_letters : brief {};

template <>
struct argument<brief> {
    static domain from() { return domain::text(7); }
    static brief make(const value& drawn) { return {drawn.text}; }
    static std::string show(const value& drawn) { return shown(drawn.text); }
};

template <>
struct argument<brief_letters> {
    static domain from() {
        domain it = domain::text(7);
        it.parts = {domain::whole('a', 'z')};
        return it;
    }
    static brief_letters make(const value& drawn) { return {{drawn.text}}; }
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

template <class Word>
law<words> words_law(const char* claim, const subject& trie,
                     guarantee promised) {
    law<words> it(claim, trie);
    it.call(
          "insert",
          [](words& model, const Word& word) {
              return std::int64_t{model.insert(word.letters).second};
          },
          often(6))
        .call(
            "erase",
            [](words& model, const Word& word) {
                return static_cast<std::int64_t>(model.erase(word.letters));
            },
            often(3))
        .call("contains",
              [](const words& model, const Word& word) {
                  return model.contains(word.letters);
              })
        .call(
            "count_with_prefix",
            [](const words& model, const Word& prefix) {
                return with(model, prefix).size();
            },
            often(3))
        .call(
            "starts_with",
            [](const words& model, const Word& prefix) {
                return !with(model, prefix).empty();
            },
            // Most tries take what is empty for a prefix of no words.
            when([](const words& model, const Word& prefix) {
                return !model.empty() || !prefix.letters.empty();
            }))
        .call(
            "words_with_prefix",
            [](const words& model, const Word& prefix) {
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
    std::string word = std::to_string(x * 7919 % 5003);
    for (char& letter : word) letter = static_cast<char>(letter - '0' + 'a');
    return word;
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
    const std::string erasure = of.offers("erase")
                                    ? ";\nfor (int i = 0; i < $0; i += 2) " +
                                          written_call(of, "erase", {"word(i)"})
                                    : "";
    return property(
               "of many words it holds those that are not erased",
               of.type +
                   " trie;\nconst auto word = [](int i) {\n"
                   "    std::string word = std::to_string(i * 7919 % 5003);\n"
                   "    for (char& letter : word) letter += 'a' - '0';\n"
                   "    return word;\n};\n"
                   "for (int i = 0; i < $0; ++i) " +
                   written_call(of, "insert", {"word(i)"}) + erasure,
               [&of](within<1, 1500> n) { return thinned(object(of), n); })
        .judge(how.with_cases(30));
}

// Of a trie that does not promise to take them, a failure is a limit.
finding judge_any_bytes(const subject& trie, settings how, guarantee promised,
                        bool takes_any_bytes) {
    const auto it =
        words_law<brief>("so it is of words of any bytes", trie, promised);
    if (takes_any_bytes) return it.judge(how);
    how.shrink_runs = 0;
    how.announce = false;
    finding found = it.judge(how);
    return found.verdict == verdict::refuted
               ? not_judged(found.claim,
                            "it seems to take words of a to z alone")
               : found;
}

}  // namespace

report judge(const subject& trie, const settings& how, guarantee promised,
             bool takes_any_bytes) {
    const char claim[] = "it is a set of words, searched by prefix";
    report found{"prefix_set", trie.type, {}};
    found += words_law<brief_letters>(claim, trie, promised).judge(how);
    if (!found.refuted()) found += judge_many_words(trie, how);
    if (!found.refuted())
        found += judge_any_bytes(trie, how, promised, takes_any_bytes);
    if (promised == guarantee::none) return found;
    auto it = words_law<brief>(claim, trie, promised);
    it.claims("an allocation that fails changes nothing");
    found += it.judge_faults(fault_allocation, how);
    return found;
}

}  // namespace tries

}  // namespace tenet::laws
