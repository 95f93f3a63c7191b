// blocks: growth, judged by counting the basic blocks that a subject executes.
//
// Counted is what was compiled with -fsanitize-coverage=trace-pc (clang:
// trace-pc,no-prune); memmove, memcpy and memset count by what they move, where
// the program is linked with --wrap for them. Nothing else counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <tenet/laws/engine/report.hpp>
#include <vector>

namespace tenet::laws {

namespace engine {

class dice;

// Inputs of one kind, in any size; text makes such a std::vector<int> values
// of $n elements.
struct input_family {
    const char* name;
    const char* text;
    std::function<std::vector<int>(std::size_t n, dice&)> make;
};

// Random, sorted, reversed, all equal, few values, organ pipe, nearly sorted.
const std::vector<input_family>& input_families();

// Whether any part of this program was compiled so that its blocks count.
bool counts_executed_blocks();

// Counts until stopped; not of what other threads execute meanwhile.
void start_counting();
std::uint64_t stop_counting();
bool is_counting();

// While it lives, nothing counts: what a law does of its own in the middle of a
// call, compiled with what is on trial.
class uncounted {
public:
    uncounted();
    ~uncounted();
    uncounted(const uncounted&) = delete;
    uncounted& operator=(const uncounted&) = delete;

private:
    bool was_counting_;
};

// The most memory that was taken while blocks were counted, of the heap beyond
// what was there before and of the stack; all that was counted since it was
// forgotten.
struct memory_taken {
    std::uint64_t heap = 0, stack = 0;
};
memory_taken memory_while_counting();
void forget_memory();

template <class Body>
double blocks_executed_by(const Body& body) {
    start_counting();
    body();
    return double(stop_counting());
}

}  // namespace engine

// Inputs of one kind that a law makes itself: what is executed for one of n
// elements, and the same as text, in which $n stands for n. If there is a cost,
// that counts instead of the blocks that are executed.
struct sized_input {
    std::string text;
    std::function<void(std::size_t n)> run;
    std::function<double(std::size_t n)> cost{};
};

// A claim about how the cost of inputs grows from a small to a large size. It
// is held against a ratio far above that of the promised growth, and far below
// that of the next worse: constants and lower terms do not matter.
struct growth {
    std::string claim;
    std::string text;     // the call, on std::vector<int> values
    std::string unit;     // what is counted: "basic blocks"
    std::string promise;  // "n log n"
    std::size_t small = 1'000;
    std::size_t large = 4'000;
    double promised = 4.8;  // the ratio of the promised growth
    double most = 9;        // what refutes is above
    // The families that count; empty: all.
    std::vector<std::string> families{};
    std::function<double(const std::vector<int>& input)> cost{};
    // Beside families and a cost of theirs, or instead.
    std::vector<sized_input> inputs{};

    finding judge(const settings& how = settings::standard()) const;
};

// The growth of what inputs execute; not judged where that cannot be counted.
finding judge_time(const std::string& claim, const std::string& promise,
                   std::size_t small, std::size_t large, double promised,
                   double most, const std::vector<sized_input>& inputs,
                   const settings&);
// The same, for a claim that a law makes only where it is asked for growth.
finding judge_growth(const std::string& claim, const std::string& promise,
                     std::size_t small, std::size_t large, double promised,
                     double most, const std::vector<sized_input>& inputs,
                     const settings&);

// A claim that this program or this subject does not allow to try.
finding not_judged(std::string claim, std::string reason);
// One that a law makes only where it is asked for growth.
finding not_asked_for(std::string claim);

}  // namespace tenet::laws
