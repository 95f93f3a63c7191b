#include <tenet/laws/algorithms/matrix_chain.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::matrix_chains {

namespace {

using callable::numbers;

// Every order: the product of matrices first to last is divided last in any
// place.
std::int64_t least(const numbers& sides, std::size_t first, std::size_t last) {
    std::int64_t fewest = first == last ? 0 : -1;
    for (std::size_t split = first; split < last; ++split) {
        const std::int64_t cost =
            least(sides, first, split) + least(sides, split + 1, last) +
            std::int64_t{sides[first]} * sides[split + 1] * sides[last + 1];
        if (fewest < 0 || cost < fewest) fewest = cost;
    }
    return fewest;
}

// Reads parentheses: what is wrong with them, or what they cost.
class reader {
public:
    reader(const std::string& text, const numbers& sides)
        : text_(text), sides_(sides) {}

    std::string wrong_with(std::int64_t fewest) {
        const product whole = read();
        if (wrong_.empty() && at_ < text_.size()) wrong_ = "it ends too late";
        if (wrong_.empty() && whole.last + 1 != sides_.size())
            wrong_ = "it has another number of matrices";
        if (!wrong_.empty() || cost_ == fewest) return wrong_;
        return "that takes " + shown(cost_) + " instead of " + shown(fewest);
    }

private:
    // The matrices first to last - 1 have these sides at both ends.
    struct product {
        std::size_t first = 0, last = 0;
    };

    static bool is_letter(char it) {
        return (it >= 'A' && it <= 'Z') || (it >= 'a' && it <= 'z');
    }
    static bool is_digit(char it) { return it >= '0' && it <= '9'; }

    char next() {
        const auto skipped = [](char it) {
            return it != '(' && it != ')' && !is_letter(it) && !is_digit(it);
        };
        while (at_ < text_.size() && (skipped(text_[at_]) || text_[at_] == 'x'))
            ++at_;
        return at_ < text_.size() ? text_[at_] : ')';
    }

    product read_matrix() {
        if (is_letter(text_[at_])) ++at_;
        if (at_ < text_.size() && text_[at_] == '_') ++at_;
        while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
        ++read_;
        return {read_ - 1, read_};
    }

    // One matrix, or what is in parentheses.
    product read_one() {
        if (next() != '(') return read_matrix();
        ++at_;
        const product inside = read();
        if (next() != ')' || at_ >= text_.size())
            wrong_ = "a parenthesis is not closed";
        ++at_;
        return inside;
    }

    // One or two, up to the end or to what closes them.
    product read() {
        if (next() == ')') {
            wrong_ = "a product is empty";
            return {};
        }
        product left = read_one();
        if (!wrong_.empty() || next() == ')') return left;
        const product right = read_one();
        if (wrong_.empty() && next() != ')')
            wrong_ = "more than two are multiplied at once";
        if (wrong_.empty() && read_ < sides_.size())
            cost_ += std::int64_t{sides_[left.first]} * sides_[left.last] *
                     sides_[right.last];
        return {left.first, right.last};
    }

    const std::string& text_;
    const numbers& sides_;
    std::size_t at_ = 0;
    std::size_t read_ = 0;  // matrices
    std::int64_t cost_ = 0;
    std::string wrong_;
};

std::string wrong_with(const value& answer, const numbers& sides) {
    const std::int64_t fewest = least(sides, 0, sides.size() - 2);
    const std::string best = "the fewest are " + shown(fewest);
    const auto right = [&](const value& number) {
        return callable::is_whole(number) && number.whole == fewest;
    };
    const auto text_wrong = [&](const value& text) {
        if (text.is != value::kind::text) return std::string("that is no text");
        return reader(text.text, sides).wrong_with(fewest);
    };
    if (callable::is_whole(answer))
        return right(answer) ? "" : callable::got(answer, best);
    const bool both =
        answer.is == value::kind::list && answer.parts.size() == 2;
    if (both && !right(answer.parts[0])) return callable::got(answer, best);
    const std::string wrong = text_wrong(both ? answer.parts[1] : answer);
    return wrong.empty() ? "" : callable::got(answer, wrong);
}

finding judge_time(const subject& multiply, const settings& how) {
    return judge_growth(
        "its time grows as n^3", "n^3", 5, 12, 12, 120,
        {{multiply.list + " sides($n, 2);\n" + multiply.text(how, "multiply"),
          [&](std::size_t n) { multiply.call(numbers(n, 2)); }}},
        how);
}

}  // namespace

report judge(const subject& multiply, const settings& how) {
    report found = callable::report_on("matrix_chain", "multiply", how);
    const callable::trial<numbers> of_sides{
        multiply.list + " sides$0;\n" + multiply.text(how, "multiply"),
        multiply.call, wrong_with, how};
    std::vector<std::tuple<numbers>> all;
    for (numbers& sides : callable::all_lists(1, 3, 6, 2))
        all.emplace_back(std::move(sides));
    found += of_sides.on_all("it is the least of all small inputs", all);
    // Whose time explodes would not come to an end of others.
    found += judge_time(multiply, how);
    if (!found.refuted())
        found += of_sides.on_drawn<up_to<within<1, 40>, 10, 2>>(
            "it is the least of others", 100);
    return found;
}

}  // namespace tenet::laws::matrix_chains
