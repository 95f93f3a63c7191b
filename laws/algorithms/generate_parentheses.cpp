#include <tenet/laws/algorithms/generate_parentheses.hpp>

#include <set>
#include <tenet/laws/algorithms/callable_trial.hpp>

namespace tenet::laws::parentheses {

namespace {

// By their definition: nothing, or (a)b of two others.
std::vector<std::string> texts_of(int pairs) {
    std::vector<std::vector<std::string>> of{{""}};
    for (int n = 1; n <= pairs; ++n) {
        std::vector<std::string> texts;
        for (int inside = 0; inside < n; ++inside)
            for (const auto& a : of[std::size_t(inside)])
                for (const auto& b : of[std::size_t(n - 1 - inside)])
                    texts.push_back('(' + a + ')' + b);
        of.push_back(std::move(texts));
    }
    return of.back();
}

std::string wrong_with(const value& answer, int pairs) {
    const auto texts = texts_of(pairs);
    const std::set<std::string> all(texts.begin(), texts.end());
    const std::string many = "there are " + shown(all.size());
    const std::size_t least = pairs == 0 ? 0 : all.size();
    if (callable::is_whole(answer))
        return std::cmp_equal(answer.whole, all.size()) ||
                       std::cmp_equal(answer.whole, least)
                   ? ""
                   : callable::got(answer, many);
    if (answer.is != value::kind::list)
        return callable::got(answer, "that is no list");
    std::set<std::string> found;
    std::vector<std::int64_t> letters;
    for (const value& part : answer.parts) {
        if (!callable::read_numbers(part, letters))
            return callable::got(part, "that is no text");
        std::string text;
        for (const auto letter : letters) text += static_cast<char>(letter);
        if (!all.contains(text))
            return "got " + shown(text) + ", which is none";
        if (!found.insert(text).second) return shown(text) + " is there twice";
    }
    return found.size() == all.size() || found.size() == least
               ? ""
               : "got " + shown(found.size()) + ", but " + many;
}

}  // namespace

report judge(const subject& generate, const settings& how) {
    report found = callable::report_on("generate_parentheses", "generate", how);
    settings longer = how;  // who tries all texts takes long
    longer.case_seconds *= 4;
    const callable::trial<int> of_pairs{generate.text(how, "generate"),
                                        generate.call, wrong_with, longer};
    found += of_pairs.on_all("it is right about up to 6 pairs",
                             {{0}, {1}, {2}, {3}, {4}, {5}, {6}});
    if (!found.refuted())
        found +=
            of_pairs.on_all("it is right about 7 to 9 pairs", {{7}, {8}, {9}});
    return found;
}

}  // namespace tenet::laws::parentheses
