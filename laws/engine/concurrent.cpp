// Concurrent laws: make calls from several threads, record when each began and
// ended, and search for a linearization: a sequential order that explains all
// results (J. Wing, C. Gong, Testing and verifying concurrent
// objects, JPDC 17, 1993).
#include <algorithm>
#include <atomic>
#include <barrier>
#include <cassert>
#include <exception>
#include <memory>
#include <set>
#include <thread>

#include "script.hpp"

namespace tenet::laws::engine {

namespace {

constexpr std::size_t opening_calls = 4;  // before the threads start
constexpr std::size_t calls_per_thread = 6;
constexpr std::size_t repetitions = 60;  // of one script: races are rare

struct event {
    const call* made = nullptr;
    value answer;
    std::size_t began = 0;
    std::size_t ended = 0;
};

class explanation {
public:
    explanation(const machine& law, const std::vector<event>& history,
                const void* subject)
        : law_(law), history_(history), subject_(subject) {}

    bool from(const void* model) { return search(model, 0); }

private:
    using shared_model = std::shared_ptr<void>;

    // Everything that ended before this began must come first.
    bool may_come_next(std::size_t i, std::uint64_t done) const {
        for (std::size_t j = 0; j < history_.size(); ++j)
            if (!(done >> j & 1) && history_[j].ended < history_[i].began)
                return false;
        return true;
    }

    bool search(const void* model, std::uint64_t done) {
        if (done + 1 == std::uint64_t{1} << history_.size())
            return !look(law_, subject_, model, 0);
        if (law_.model_text &&
            !seen_.emplace(done, law_.model_text(model)).second)
            return false;
        for (std::size_t i = 0; i < history_.size(); ++i) {
            if ((done >> i & 1) || !may_come_next(i, done)) continue;
            const event& next = history_[i];
            const erased_rule& rule = law_.rules[next.made->rule];
            if (!rule.applies(model, next.made->drawn)) continue;
            const shared_model after(law_.copy_model(model), law_.drop_model);
            if (rule.body->judge(subject_, after.get(), next.made->drawn,
                                 next.answer))
                continue;
            if (search(after.get(), done | std::uint64_t{1} << i)) return true;
        }
        return false;
    }

    const machine& law_;
    const std::vector<event>& history_;
    const void* subject_;
    std::set<std::pair<std::uint64_t, std::string>> seen_;
};

class concurrent_trial {
public:
    concurrent_trial(const machine& law, unsigned threads)
        : law_(law), threads_(threads) {}

    std::optional<failure> operator()(const script& it) const {
        for (std::size_t i = 0; i < repetitions; ++i)
            if (auto failed = play_at_once(it)) return failed;
        return {};
    }

private:
    std::optional<failure> play_at_once(const script& it) const {
        const std::shared_ptr<void> model(law_.start->model(it.opening),
                                          law_.drop_model);
        const std::shared_ptr<void> subject(law_.start->subject(it.opening),
                                            law_.drop_subject);
        for (const call& made : it.calls) {
            if (made.thread != 0) continue;
            law_.rules[made.rule].body->play(subject.get(), model.get(),
                                             made.drawn);
        }
        std::vector<event> history;
        for (const call& made : it.calls)
            if (made.thread != 0) history.push_back({&made, {}, 0, 0});
        run(history, subject.get());
        if (explanation(law_, history, subject.get()).from(model.get()))
            return {};
        std::string answers;
        for (const event& one : history)
            answers += (answers.empty() ? "" : ", ") + show(one.answer);
        return failure{it.calls.size(),
                       {},
                       answers,
                       "no order of the calls explains the answers " + answers};
    }

    void run(std::vector<event>& history, void* subject) const {
        std::atomic<std::size_t> clock{1};
        std::barrier together(static_cast<std::ptrdiff_t>(threads_));
        std::vector<std::thread> crew;
        for (std::size_t t = 1; t <= threads_; ++t)
            crew.emplace_back([&, t] {
                together.arrive_and_wait();
                for (event& mine : history)
                    if (mine.made->thread == t) play(mine, clock, subject);
            });
        for (std::thread& one : crew) one.join();
    }

    void play(event& mine, std::atomic<std::size_t>& clock,
              void* subject) const {
        mine.began = clock.fetch_add(1);
        try {
            mine.answer = law_.rules[mine.made->rule].body->act(
                subject, mine.made->drawn);
        } catch (...) {
            mine.answer = words_of("throws " + current_exception_text());
        }
        mine.ended = clock.fetch_add(1);
    }

    const machine& law_;
    unsigned threads_;
};

// A block a thread; the note of the failure lists the results in that order.
std::string show_columns(const machine& law, const script& it,
                         const failure& why, unsigned threads) {
    std::string text =
        fill(law, law.opening, law.opening_slots, it.opening) + '\n';
    const auto line_of = [&](const call& made) {
        const erased_rule& rule = law.rules[made.rule];
        return fill(law, rule.text, rule.slots, made.drawn) + ";";
    };
    for (const call& made : it.calls)
        if (made.thread == 0) text += line_of(made) + '\n';
    for (std::size_t t = 1; t <= threads; ++t) {
        std::string body;
        for (const call& made : it.calls)
            if (made.thread == t) body += " " + line_of(made);
        if (!body.empty())
            text += "std::thread thread_" + std::to_string(t) + "([&] {" +
                    body + " });\n";
    }
    for (std::size_t t = 1; t <= threads; ++t)
        if (text.find("thread_" + std::to_string(t) + '(') != text.npos)
            text += "thread_" + std::to_string(t) + ".join();\n";
    return text + "// answers, in the order written: " + why.note + '\n';
}

}  // namespace

finding judge_concurrently(const machine& law, const settings& how,
                           unsigned threads) {
    assert(law.copy_model && "the model cannot be copied");
    threads = std::max(threads, 1u);
    settings fewer = how;
    fewer.cases = std::min<std::size_t>(how.cases, 60);
    fewer.leaks = false;
    fewer.case_seconds = 10 * how.case_seconds;
    procedure by;
    by.fails = concurrent_trial(law, threads);
    by.marks = false;
    by.show = [&law, threads](const script& it, const failure& why,
                              const std::vector<std::vector<bool>>&) {
        return show_columns(law, it, why, threads);
    };
    by.finish = [threads](script& it, dice& random) {
        const std::size_t most = opening_calls + calls_per_thread * threads;
        if (it.calls.size() > most) it.calls.resize(most);
        const std::size_t alone = random.below(opening_calls + 1);
        for (std::size_t i = alone; i < it.calls.size(); ++i)
            it.calls[i].thread = 1 + random.below(threads);
    };
    return judge_by(law, fewer, by);
}

}  // namespace tenet::laws::engine
