#include <tenet/laws/algorithms/huffman_code.hpp>

#include <map>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::huffman_codes {

namespace {

using callable::numbers;
using wholes = std::vector<std::int64_t>;

constexpr const char* time_claim = "its time grows as n log n";

std::int64_t sum_of(const numbers& weights, const wholes& lengths) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * lengths[i];
    return sum;
}

// Kraft's inequality: there are codes of these lengths.
bool can_be_lengths(const wholes& lengths) {
    double taken = 0;  // of 1; exact, for lengths are small
    for (const auto length : lengths) {
        if (length < 0 || length > 50) return false;
        taken += 1.0 / double(std::int64_t{1} << length);
    }
    return taken <= 1;
}

// Of all lengths that codes can have where there are few symbols; of more, by
// merging the two least.
std::int64_t least_of_all(const numbers& weights, wholes& lengths) {
    if (lengths.size() == weights.size())
        return can_be_lengths(lengths) ? sum_of(weights, lengths) : -1;
    std::int64_t least = -1;
    const auto most = std::int64_t(weights.size()) - 1;
    for (std::int64_t length = 1; length <= most; ++length) {
        lengths.push_back(length);
        const auto sum = least_of_all(weights, lengths);
        if (sum >= 0 && (least < 0 || sum < least)) least = sum;
        lengths.pop_back();
    }
    return least;
}

std::int64_t least_sum(numbers weights) {
    wholes lengths;
    if (weights.size() < 2) return 0;
    if (weights.size() <= 4) return least_of_all(weights, lengths);
    std::int64_t sum = 0;
    while (weights.size() > 1) {
        std::ranges::sort(weights, std::greater<>());
        const int least = weights.back();
        weights.pop_back();
        weights.back() += least;
        sum += weights.back();
    }
    return sum;
}

std::string wrong_with_sum(const value& answer, std::int64_t sum,
                           const numbers& weights) {
    const auto least = least_sum(weights);
    const bool single = weights.size() == 1 && sum == weights.front();
    return sum == least || single
               ? ""
               : callable::got(answer, "the least sum is " + shown(least) +
                                           ", not " + shown(sum));
}

std::string wrong_with_codes(const value& answer,
                             const std::vector<std::string>& codes,
                             const numbers& weights) {
    if (codes.size() != weights.size())
        return callable::got(answer, "that is not a code for each symbol");
    wholes lengths;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i].find_first_not_of("01") != std::string::npos)
            return callable::got(answer, "codes are of 0 and 1");
        for (std::size_t j = 0; j < codes.size(); ++j)
            if (i != j && codes[j].starts_with(codes[i]))
                return callable::got(
                    answer, '"' + codes[i] + "\" begins \"" + codes[j] + '"');
        lengths.push_back(std::int64_t(codes[i].size()));
    }
    return wrong_with_sum(answer, sum_of(weights, lengths), weights);
}

std::string wrong_with(const value& answer, const numbers& weights) {
    if (callable::is_whole(answer))
        return wrong_with_sum(answer, answer.whole, weights);
    wholes lengths;
    if (answer.is == value::kind::list &&
        callable::read_numbers(answer, lengths)) {
        if (lengths.size() != weights.size() || !can_be_lengths(lengths))
            return callable::got(answer, "no codes have these lengths");
        return wrong_with_sum(answer, sum_of(weights, lengths), weights);
    }
    std::vector<std::string> codes;
    for (const value& part : answer.parts) {
        if (part.is != value::kind::text)
            return callable::got(answer, "that is no list of texts");
        codes.push_back(part.text);
    }
    return wrong_with_codes(answer, codes, weights);
}

// The same of a map: pairs of a letter and a code.
std::string wrong_with_letters(const value& answer, const std::string& text) {
    std::map<std::int64_t, int> count;
    for (const char letter : text) ++count[letter];
    numbers weights;
    for (const auto& [letter, times] : count) weights.push_back(times);
    if (callable::is_whole(answer))
        return wrong_with_sum(answer, answer.whole, weights);
    std::map<std::int64_t, std::string> codes;
    for (const value& pair : answer.parts) {
        if (pair.parts.size() != 2 || !callable::is_whole(pair.parts[0]) ||
            pair.parts[1].is != value::kind::text ||
            !count.contains(pair.parts[0].whole))
            return callable::got(answer, "that is no map of its letters");
        codes[pair.parts[0].whole] = pair.parts[1].text;
    }
    std::vector<std::string> in_order;
    for (const auto& [letter, code] : codes) in_order.push_back(code);
    return wrong_with_codes(answer, in_order, weights);
}

// Equal weights make the leaves as deep as each other.
finding judge_time(const of_weights& code, const settings& how) {
    const auto weighing = [&](const std::string& one, int modulus) {
        return sized_input{code.list +
                               " weights($n);\n"
                               "for (int i = 0; i < $n; ++i) weights[i] = " +
                               one + ";\n" + code.text(how, "code"),
                           [&code, modulus](std::size_t n) {
                               numbers weights;
                               for (int i = 0; std::cmp_less(i, n); ++i)
                                   weights.push_back(1 + i % modulus);
                               code.call(weights);
                           }};
    };
    return judge_growth(time_claim, "n log n", 500, 2'000, 4.8, 9,
                        {weighing("1", 1), weighing("1 + i % 100", 100)}, how);
}

// Of inputs that are small and of drawn ones.
template <class Drawn, class Given>
report judge_all(const callable::trial<Given>& code,
                 const std::vector<Given>& small,
                 const std::function<finding()>& time) {
    report found = callable::report_on("huffman_code", "code", code.how);
    const std::vector<std::tuple<Given>> inputs(small.begin(), small.end());
    found += code.on_all("it is the shortest of all small inputs", inputs);
    found += time();
    if (!found.refuted())
        found += code.template on_drawn<Drawn>("it is the shortest of others");
    return found;
}

}  // namespace

report judge(const of_weights& code, const settings& how) {
    return judge_all<up_to<within<1, 100>, 20, 1>, numbers>(
        {code.list + " weights$0;\n" + code.text(how, "code"), code.call,
         [as_stated = how.as_stated](const value& answer,
                                     const numbers& weights) {
             return as_stated && callable::is_whole(answer)
                        ? callable::got(answer, "the lengths are asked for")
                        : wrong_with(answer, weights);
         },
         how},
        callable::all_lists(1, 5, 4, 1), [&] { return judge_time(code, how); });
}

report judge(const of_text& code, const settings& how) {
    const bool is_map = code.arguments == "count";
    std::vector<std::string> words = callable::all_words('c', 5);
    words.erase(words.begin());
    callable::trial<std::string> it{
        (is_map ? code.list + " count;\nfor (const char letter : "
                              "std::string($0)) ++count[letter];\n"
                : callable::declared(code.list, "text", "$0")) +
            code.text(how, "code"),
        code.call, wrong_with_letters, how};
    // Of no letters there is nothing to ask.
    it.call = [call = code.call](const std::string& text) {
        return text.empty() ? value(value::list()) : call(text);
    };
    return judge_all<callable::word, std::string>(it, words, [] {
        return not_judged(time_claim, "there are only so many letters");
    });
}

}  // namespace tenet::laws::huffman_codes
