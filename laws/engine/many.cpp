#include <algorithm>
#include <bit>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/many.hpp>

namespace tenet::laws {

std::string written_call(const subject& of, const std::string& call,
                         const std::vector<std::string>& arguments) {
    const auto* offered = of.find(call);
    std::string text = engine::call_text(
        of.name, offered ? std::string(offered->shown()) : call,
        arguments.size());
    for (std::size_t i = 0; i < arguments.size(); ++i)
        text = engine::replaced(std::move(text), '$' + std::to_string(i),
                                arguments[i]);
    return text;
}

namespace {

// "my_queue<int> queue;\nfor (const int x : input) queue.push(x);\n"
std::string filled_text(const subject& of, const std::string& fill,
                        const std::string& input) {
    return of.type + ' ' + of.name + ";\nfor (const int x : " + input + ") " +
           written_call(of, fill, {"x"}) + ";\n";
}

void fill_with(const object& it, const std::string& call,
               const std::vector<int>& input) {
    for (const int x : input) it(call, x);
}

}  // namespace

double n_log_n(std::size_t n) {
    return double(n) * double(std::bit_width(n));
}

finding judge_many(
    const std::string& claim, const subject& of, const std::string& fill,
    const std::string& text,
    const std::function<value(const object&, std::size_t n)>& seen,
    const std::function<value(std::vector<int>)>& expected,
    const settings& how) {
    using numbers = up_to<int, 600>;
    return property(
               claim, filled_text(of, fill, "std::vector<int>$0") + text,
               [&](const numbers& input) {
                   const object it(of);
                   fill_with(it, fill, input.elements);
                   return seen(it, input.elements.size());
               },
               [&](const numbers& input) { return expected(input.elements); })
        .judge(how);
}

namespace {

// Each of the calls for every element of input, as C++ without its last ";\n".
std::string text_of(const subject& of, const std::vector<std::string>& calls,
                    const std::string& input) {
    std::string text = filled_text(of, calls.front(), input);
    for (std::size_t i = 1; i < calls.size(); ++i)
        text += "for (std::size_t i = 0; i < " + input + ".size(); ++i) " +
                written_call(of, calls[i]) + ";\n";
    text.resize(text.size() - 2);
    return text;
}

void make_calls(const object& it, const std::vector<std::string>& calls,
                const std::vector<int>& input) {
    fill_with(it, calls.front(), input);
    for (std::size_t i = 1; i < calls.size(); ++i)
        for (std::size_t n = input.size(); n > 0; --n) it(calls[i]);
}

}  // namespace

finding judge_calls(
    const std::string& claim, const subject& of,
    const std::vector<std::string>& calls, const settings& how,
    const std::function<expense(const meter&, std::size_t n)>& costs) {
    const auto measure = [&](const std::vector<int>& input) {
        const object it(of);
        meter::reset();
        make_calls(it, calls, input);
        return costs(meter::now(), input.size());
    };
    return cost(claim, text_of(of, calls, "input"), measure).judge(how);
}

bool only_hangs(const report& found) {
    return std::ranges::all_of(found.findings, [](const finding& it) {
        return it.verdict != verdict::refuted || it.leaks ||
               it.ending == ending_of_case::hung;
    });
}

finding judge_growth(const std::string& claim, const subject& of,
                     const std::vector<std::string>& calls,
                     const settings& how) {
    growth time{claim, text_of(of, calls, "values"), "basic blocks", "n log n"};
    if (!engine::counts_executed_blocks())
        return not_judged(claim, "it cannot be counted");
    time.cost = [&](const std::vector<int>& input) {
        const object it(of);
        return engine::blocks_executed_by(
            [&] { make_calls(it, calls, input); });
    };
    return time.judge(how);
}

}  // namespace tenet::laws
