#include <tenet/laws/algorithms/task_cooldown.hpp>

#include <array>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::cooldowns {

// A text of capital letters.
struct letters {
    std::string text;
    operator const std::string&() const { return text; }
};

}  // namespace tenet::laws::cooldowns

namespace tenet::laws {

template <>
struct argument<cooldowns::letters> {
    using drawn_list = up_to<within<'A', 'F'>, 40, 1>;
    static domain from() { return argument<drawn_list>::from(); }
    static cooldowns::letters make(const value& drawn) {
        std::string text;
        for (const int letter : argument<drawn_list>::make(drawn).elements)
            text += static_cast<char>(letter);
        return {text};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).text);
    }
};

}  // namespace tenet::laws

namespace tenet::laws::cooldowns {

namespace {

using trial = callable::trial<std::string, int>;
using wholes = std::vector<std::int64_t>;

// Of all orders, each of which starts a task as soon as it may.
std::int64_t least_of_all(std::string tasks, int pause) {
    std::ranges::sort(tasks);
    std::int64_t least = INT64_MAX;
    do {
        std::array<std::int64_t, 26> free{};  // from when on a kind may start
        std::int64_t time = 0;
        for (const char task : tasks) {
            auto& from = free[std::size_t(task - 'A')];
            time = std::max(time, from) + 1;
            from = time + pause;
        }
        least = std::min(least, time);
    } while (std::ranges::next_permutation(tasks).found);
    return least;
}

// Between two of the most frequent kind there is a pause; the last of all such
// kinds come after that.
std::int64_t least_of_many(const std::string& tasks, int pause) {
    std::array<std::int64_t, 26> counts{};
    for (const char task : tasks) ++counts[std::size_t(task - 'A')];
    const auto most = std::ranges::max(counts);
    return std::max(
        std::int64_t(tasks.size()),
        (most - 1) * (pause + 1) + std::ranges::count(counts, most));
}

// What is wrong with what is done at each time: the place of a task, or none.
std::string wrong_with_places(const wholes& at, const std::string& tasks,
                              int pause, std::int64_t least) {
    wholes start_of(tasks.size(), -1), last(26, -1 - pause);
    for (std::int64_t time = 0; std::cmp_less(time, at.size()); ++time) {
        const auto i = at[std::size_t(time)];
        if (i < 0 || std::cmp_greater_equal(i, tasks.size())) continue;
        if (start_of[std::size_t(i)] >= 0) return "a task is done twice";
        start_of[std::size_t(i)] = time;
        auto& before = last[std::size_t(tasks[std::size_t(i)] - 'A')];
        if (time - before <= pause)
            return "there is too short a pause before time " + shown(time);
        before = time;
    }
    if (std::ranges::count(start_of, -1) > 0) return "a task is not done";
    return std::cmp_equal(at.size(), least)
               ? ""
               : "the least time is " + shown(least);
}

// Letters turned into the places of tasks of that kind, one after the other.
wholes places_of(const wholes& letters, const std::string& tasks) {
    std::array<std::size_t, 26> next{};
    wholes at;
    for (const auto letter : letters) {
        at.push_back(-1);
        if (letter < 'A' || letter > 'Z') continue;
        const auto kind = static_cast<char>(letter);
        auto& from = next[std::size_t(letter - 'A')];
        const auto found = tasks.find(kind, from);
        const bool is_any = found != tasks.npos;
        // One too many is a task done twice.
        at.back() = std::int64_t(is_any ? found : tasks.find(kind));
        from = is_any ? found + 1 : found;
    }
    return at;
}

// Starts turned into what is done at each time.
wholes order_of(const wholes& starts) {
    wholes at;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto start = starts[i];
        if (start < 0 || start > 1'000'000) return {};
        if (std::cmp_greater_equal(start, at.size()))
            at.resize(std::size_t(start) + 1, -1);
        if (at[std::size_t(start)] >= 0) return {};
        at[std::size_t(start)] = std::int64_t(i);
    }
    return at;
}

bool read_schedule(const value& answer, wholes& numbers) {
    if (callable::read_numbers(answer, numbers)) return true;
    numbers.clear();
    for (const value& part : answer.parts)
        if (callable::is_whole(part))
            numbers.push_back(part.whole);
        else if (part.is == value::kind::text && part.text.size() == 1)
            numbers.push_back(part.text[0]);
        else
            numbers.push_back(-1);
    return answer.is == value::kind::list;
}

// A schedule is right if any of its readings is.
std::string wrong_with_schedule(const value& answer, const std::string& tasks,
                                int pause, std::int64_t least) {
    wholes given;
    if (!read_schedule(answer, given)) return "that is no schedule";
    const auto letters =
        wrong_with_places(places_of(given, tasks), tasks, pause, least);
    if (letters.empty() || answer.is == value::kind::text) return letters;
    const auto starts = wrong_with_places(order_of(given), tasks, pause, least);
    if (starts.empty()) return {};
    const auto places = wrong_with_places(given, tasks, pause, least);
    if (places.empty()) return {};
    return given.size() == tasks.size() ? starts
           : std::ranges::any_of(given, [](auto x) { return x >= 'A'; })
               ? letters
               : places;
}

std::string wrong_with(const value& answer, const std::string& tasks, int pause,
                       std::int64_t least) {
    const auto is_least = [&](const value& it) {
        return callable::is_whole(it) && it.whole == least;
    };
    const bool both = answer.parts.size() == 2 &&
                      callable::is_whole(answer.parts[0]) &&
                      (answer.parts[1].is == value::kind::list ||
                       answer.parts[1].is == value::kind::text);
    const bool is_schedule =
        answer.is == value::kind::list || answer.is == value::kind::text;
    if (both || !is_schedule)
        if (!is_least(both ? answer.parts[0] : answer))
            return callable::got(answer, "the least time is " + shown(least));
    if (!is_schedule) return {};
    const auto wrong = wrong_with_schedule(both ? answer.parts[1] : answer,
                                           tasks, pause, least);
    return wrong.empty() ? "" : callable::got(answer, wrong);
}

std::vector<std::tuple<std::string, int>> all_small() {
    std::vector<std::tuple<std::string, int>> all;
    for (const auto& tasks : callable::all_lists('A', 'C', 6, 1))
        for (int pause = 0; pause < 4; ++pause)
            all.emplace_back(std::string(tasks.begin(), tasks.end()), pause);
    return all;
}

std::string text_of(const subject& schedule, const settings& how,
                    const std::string& size, const std::string& letter,
                    const std::string& pause) {
    return schedule.list + " tasks;\nfor (int i = 0; i < " + size +
           "; ++i)\n    tasks.push_back(" + letter + ");\n" +
           callable::with_arguments(schedule.text(how, "schedule"),
                                    {"", pause});
}

std::string many_tasks(int n, int kinds) {
    std::string tasks;
    for (int i = 0; i < n; ++i)
        tasks += static_cast<char>('A' + (i % 7 == 0 ? 0 : i % kinds));
    return tasks;
}

finding judge_time(const subject& schedule, const settings& how) {
    const auto made = [&](int kinds) {
        return sized_input{
            text_of(schedule, how, "$n",
                    "char('A' + (i % 7 == 0 ? 0 : i % " + shown(kinds) + "))",
                    "2"),
            [&schedule, kinds](std::size_t n) {
                schedule.call(many_tasks(int(n), kinds), 2);
            }};
    };
    return judge_growth("its time grows as n log n", "n log n", 1'000, 4'000,
                        4.8, 9, {made(1), made(26)}, how);
}

finding judge_long(const subject& schedule, int longest, const settings& how) {
    return judge_lengths(
        "it takes the least time for many",
        text_of(schedule, how, "$0", "char('A' + (i % 7 == 0 ? 0 : i % 26))",
                "9"),
        longest,
        [&](int n) -> std::string {
            if (n == 0) return {};
            const std::string tasks = many_tasks(n, 26);
            const auto least = least_of_many(tasks, 9);
            return wrong_with(schedule.call(tasks, 9), tasks, 9, least).empty()
                       ? ""
                       : "it does not take the least time, " + shown(least);
        },
        how);
}

}  // namespace

report judge(const subject& schedule, const settings& how) {
    report found = callable::report_on("task_cooldown", "schedule", how);
    trial of_tasks{
        callable::declared(schedule.list, "tasks", "$0") +
            schedule.text(how, "schedule"),
        schedule.call,
        [](const value& answer, const std::string& tasks, int pause) {
            return wrong_with(answer, tasks, pause, least_of_all(tasks, pause));
        },
        how};
    found += of_tasks.on_all("it takes the least time for all small inputs",
                             all_small());
    const finding time = judge_time(schedule, how);
    found += time;
    if (found.refuted()) return found;
    of_tasks.wrong = [](const value& answer, const std::string& tasks,
                        int pause) {
        return wrong_with(answer, tasks, pause, least_of_many(tasks, pause));
    };
    found += of_tasks.on_drawn<letters, within<0, 12>>(
        "it takes the least time for others");
    found += judge_long(schedule, longest_after(time), how);
    return found;
}

}  // namespace tenet::laws::cooldowns
