#include <tenet/laws/algorithms/sudoku.hpp>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tenet/laws/algorithms/callable_trial.hpp>

namespace tenet::laws::sudokus {

namespace {

// A puzzle of one solution, which it keeps when digits change their names, and
// rows and columns of the same band their places.
constexpr std::string_view clues =
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5.."
    ".."
    "8..79";
constexpr std::string_view filled_in =
    "53467891267219534819834256785976142342685379171392485696153728428741963534"
    "5"
    "286179";

// Numbers that a seed draws, one after the other.
struct draws {
    std::uint64_t state;
    std::size_t below(std::size_t n) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return std::size_t(state >> 33) % n;
    }
    template <class List>
    void shuffle(List& list) {
        for (std::size_t n = list.size(); n > 1; --n)
            std::swap(list[n - 1], list[below(n)]);
    }
};

using places = std::array<std::size_t, 9>;

// Of a row or a column: bands, and in each its three, in another order.
places other_places(draws& random) {
    std::array<std::size_t, 3> bands{0, 1, 2};
    random.shuffle(bands);
    places to{};
    for (std::size_t band = 0; band < 3; ++band) {
        std::array<std::size_t, 3> inside{0, 1, 2};
        random.shuffle(inside);
        for (std::size_t i = 0; i < 3; ++i)
            to[3 * band + i] = 3 * bands[band] + inside[i];
    }
    return to;
}

bool in_one_unit(std::size_t a, std::size_t b) {
    return a / 9 == b / 9 || a % 9 == b % 9 ||
           (a / 27 == b / 27 && a % 9 / 3 == b % 9 / 3);
}

struct puzzle {
    std::string cells, solution;
};

// At most so many cells are blank.
puzzle drawn_puzzle(std::uint64_t seed, std::size_t blanks) {
    draws random{seed};
    std::string digits = "123456789";
    random.shuffle(digits);
    const places rows = other_places(random), columns = other_places(random);
    puzzle it{std::string(81, '.'), std::string(81, '.')};
    std::vector<std::size_t> blank;
    for (std::size_t i = 0; i < 81; ++i) {
        const std::size_t from = 9 * rows[i / 9] + columns[i % 9];
        it.solution[i] = digits[std::size_t(filled_in[from] - '1')];
        it.cells[i] = clues[from] == '.' ? '.' : it.solution[i];
        if (clues[from] == '.') blank.push_back(i);
    }
    random.shuffle(blank);
    for (std::size_t i = blanks; i < blank.size(); ++i)
        it.cells[blank[i]] = it.solution[blank[i]];
    return it;
}

// One cell is blank whose only digit is elsewhere in its row.
puzzle without_solution(std::uint64_t seed) {
    draws random{seed};
    puzzle it{drawn_puzzle(seed, 0).solution, {}};
    const std::size_t row = random.below(9), a = random.below(9);
    const std::size_t at = 9 * row + a;
    const std::size_t other = 9 * row + (a + 3) % 9;
    const char digit = it.cells[at];
    it.cells[at] = '.';
    it.cells[other] = '.';
    for (std::size_t i = 0; i < 81; ++i)
        if (in_one_unit(i, other) && it.cells[i] == digit) it.cells[i] = '.';
    it.cells[other] = digit;
    return it;
}

std::string shown_cells(const std::string& cells) {
    std::string text;
    for (std::size_t row = 0; row < 9; ++row)
        text += "\n    " + shown(cells.substr(9 * row, 9));
    return text;
}

std::string wrong_with(const outcome& got, const puzzle& it) {
    if (!got.solved) return "got no solution, but there is one";
    if (got.cells.size() != 81) return "got no grid of 9 by 9";
    const auto at = std::size_t(
        std::ranges::mismatch(got.cells, it.solution).in1 - got.cells.begin());
    if (at == 81) return {};
    return "got " + shown(got.cells[at]) + " in row " + shown(at / 9) +
           " and column " + shown(at % 9) + ", but that is " +
           shown(it.solution[at]) + " in the only solution";
}

std::string script_of(const subject& solve, const std::string& name) {
    const char* place = solve.is_flat ? "grid[i]" : "grid[i / 9][i % 9]";
    return "const char cells[] =$0;\n" + solve.grid +
           ";\nfor (int i = 0; i < 81; ++i) {\n    const char cell = cells[i];"
           "\n    " +
           place + " = " + solve.cell + ";\n}\n" + name + '(' +
           solve.arguments + ')';
}

}  // namespace

report judge(const subject& solve, const settings& how) {
    report found = callable::report_on("sudoku", "solve", how);
    settings longer = how;  // some puzzles take long
    longer.case_seconds *= 4;
    const std::string script = script_of(solve, found.subject);
    const auto seed_of = [&](std::size_t i) { return 100 * how.seed + i; };
    const auto judge_each = [&](const char* claim, const auto& puzzle_at,
                                const auto& wrong) {
        found += callable::judge_all(
            claim,
            {80,
             [&](std::size_t i) {
                 return callable::with_arguments(
                     script, {shown_cells(puzzle_at(i).cells)});
             },
             [&](std::size_t i) {
                 const puzzle it = puzzle_at(i);
                 return wrong(solve.solve(it.cells), it);
             }},
            longer);
    };
    judge_each(
        "it solves puzzles that have a solution",
        [&](std::size_t i) { return drawn_puzzle(seed_of(i), i); }, wrong_with);
    const char* none = "it says that a puzzle has none";
    if (!solve.says)
        return found.omit(none, "it returns no truth and no optional");
    judge_each(
        none, [&](std::size_t i) { return without_solution(seed_of(i)); },
        [](const outcome& got, const puzzle&) {
            return std::string(got.solved ? "got a solution, but there is none"
                                          : "");
        });
    return found.omit("puzzles whose digits contradict each other",
                      "a solver may take it for granted that they do not");
}

}  // namespace tenet::laws::sudokus
