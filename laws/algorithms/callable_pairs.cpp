#include <tenet/laws/algorithms/callable_pairs.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>

namespace tenet::laws::callable {

namespace {

std::string replaced(std::string text, const std::string& from,
                     const std::string& to) {
    for (auto at = text.find(from); at != text.npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

}  // namespace

std::string pairs_form::text(const settings& how, const std::string& usual,
                             const std::string& copied) const {
    const auto& [first, second, both] = names;
    std::string passed = arguments;
    if (is_two_lists && second_first)
        passed =
            replaced(replaced(replaced(passed, first, "\1"), second, first),
                     "\1", second);
    const std::string call =
        (how.called.empty() ? usual : how.called) + '(' + passed + ')';
    const std::string loop =
        "for (const auto& [a, b] :" +
        (copied.empty() ? "\n     std::vector<std::pair<int, int>>$0"
                        : ' ' + copied) +
        ") {\n    ";
    if (is_two_lists)
        return list + ' ' + first + ", " + second + ";\n" + loop + first +
               ".push_back(a);\n    " + second + ".push_back(b);\n}\n" + call;
    if (second_first || !copied.empty())
        return list + ' ' + both + ";\n" + loop + both + ".push_back({" +
               (second_first ? "b, a" : "a, b") + "});\n}\n" + call;
    return list + ' ' + both + "$0;\n" + call;
}

std::vector<pairs> all_lists_of(const pairs& kinds, std::size_t longest,
                                std::size_t shortest) {
    std::vector<pairs> all;
    for (const numbers& places :
         all_lists(0, int(kinds.size()) - 1, longest, shortest)) {
        pairs list;
        for (const int i : places) list.push_back(kinds[std::size_t(i)]);
        all.push_back(std::move(list));
    }
    return all;
}

pairs all_pairs(int low, int high, int second_low, int second_high) {
    pairs all;
    for (int first = low; first <= high; ++first)
        for (int second = second_low; second <= second_high; ++second)
            all.emplace_back(first, second);
    return all;
}

}  // namespace tenet::laws::callable
