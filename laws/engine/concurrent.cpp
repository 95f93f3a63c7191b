// Concurrent laws: make calls from several threads, record when each began and
// ended, and search for a linearization: a sequential order that explains all
// results (J. Wing, C. Gong, Testing and verifying concurrent
// objects, JPDC 17, 1993).
#include <algorithm>
#include <atomic>
#include <cassert>
#include <cstring>
#include <exception>
#include <functional>
#include <initializer_list>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "script.hpp"

// What the thread sanitizer tells of its reports; null where there is none.
extern "C" {
__attribute__((weak)) int __tsan_get_report_data(
    void* report, const char** description, int* count, int* stacks,
    int* accesses, int* locations, int* mutexes, int* threads,
    int* unique_threads, void** sleep_trace, unsigned long sleep_trace_size);
__attribute__((weak)) int __tsan_get_report_mop(
    void* report, unsigned long index, int* thread, void** address, int* size,
    int* writes, int* is_atomic, void** trace, unsigned long trace_size);
__attribute__((weak)) void __sanitizer_symbolize_pc(void* pc,
                                                    const char* format,
                                                    char* text,
                                                    unsigned long size);
__attribute__((weak)) void __tsan_acquire(void* at);
__attribute__((weak)) void __tsan_release(void* at);
void __tsan_on_report(void* report);
const char* __tsan_default_options();
}

namespace {

// The first report since it was forgotten. No more than that is done inside the
// sanitizer.
struct race {
    bool met = false;
    const char* kind = "";
    void* trace[2][16]{};  // of the accesses, innermost first
};
race reported;

}  // namespace

__attribute__((no_sanitize("thread"))) void __tsan_on_report(void* report) {
    if (reported.met || !__tsan_get_report_data || !__tsan_get_report_mop)
        return;
    reported.met = true;
    int skip = 0, accesses = 0;
    void* sleep[1]{};
    __tsan_get_report_data(report, &reported.kind, &skip, &skip, &accesses,
                           &skip, &skip, &skip, &skip, sleep, 1);
    for (int i = 0; i < accesses && i < 2; ++i) {
        void* address = nullptr;
        __tsan_get_report_mop(report, static_cast<unsigned long>(i), &skip,
                              &address, &skip, &skip, &skip, reported.trace[i],
                              16);
    }
}

// A race is reported each time, not once a process: a script with it has to
// fail again while it is shrunk.
const char* __tsan_default_options() {
    return "suppress_equal_stacks=0:suppress_equal_addresses=0";
}

namespace tenet::laws::engine {

namespace {

#if defined(__SANITIZE_THREAD__)
#define TENET_UNDER_THREAD_SANITIZER
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define TENET_UNDER_THREAD_SANITIZER
#endif
#endif

// The clock of a history must order no calls that the subject leaves unordered,
// or it would hide races from the thread sanitizer.
#ifdef TENET_UNDER_THREAD_SANITIZER
constexpr auto tick = std::memory_order_relaxed;
#else
constexpr auto tick = std::memory_order_seq_cst;
#endif

constexpr std::size_t usual_cases = 60;   // each of which is repeated
constexpr std::size_t opening_calls = 4;  // before the threads start
constexpr std::size_t calls_per_thread = 6;

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

    // Of the first calls of the script, so many of which led there.
    bool from(const void* model, std::size_t calls) {
        calls_ = calls;
        return search(model, 0);
    }

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
            return !look(law_, subject_, model, calls_);
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
    std::size_t calls_ = 0;
    std::set<std::pair<std::uint64_t, std::string>> seen_;
};

// Whether a frame is neither the standard library's nor a law's.
bool is_of_subject(const std::string& place) {
    if (!place.starts_with('/')) return false;
    return std::ranges::none_of(
        std::initializer_list<const char*>{"/c++/", "/laws/", "sanitizer"},
        [&](const char* folder) {
            return place.find(folder) != std::string::npos;
        });
}

// The innermost such frame of an access.
std::string place_of(void* const (&trace)[16]) {
    for (void* const pc : trace) {
        char frames[2048] = "";  // also those inlined, each ended by a zero
        if (!pc || !__sanitizer_symbolize_pc) break;
        __sanitizer_symbolize_pc(pc, "%s:%l", frames, sizeof frames - 1);
        for (const char* at = frames; *at != 0; at += std::strlen(at) + 1)
            if (is_of_subject(at)) return at;
    }
    return {};
}

// "data race at list.cpp:12 and at list.cpp:34", by their full paths.
std::string told_of(const race& it) {
    std::string told = it.kind;
    std::ranges::replace(told, '-', ' ');
    const std::string one = place_of(it.trace[0]);
    const std::string other = place_of(it.trace[1]);
    if (!one.empty()) told += " at " + one;
    if (!other.empty() && other != one)
        told += (one.empty() ? " at " : " and at ") + other;
    return told;
}

// Of one script: wrong histories are rare; the thread sanitizer, which takes
// its time, sees races also of calls that do not overlap.
constexpr std::size_t most_repetitions = 120;
std::size_t repetitions() {
    return sees_races() ? most_repetitions / 8 : most_repetitions;
}

// Threads for one history after another, since to start them takes longer than
// their few calls. They begin together: those that were merely woken, one by
// one, would make their calls one after the other. The thread sanitizer, which
// may not see these atomics, is told what they order.
class crew {
public:
    explicit crew(unsigned threads) {
        for (unsigned t = 1; t <= threads; ++t)
            threads_.emplace_back([this, t] { serve(t); });
    }
    ~crew() {
        begin(nullptr);
        for (std::thread& one : threads_) one.join();
    }
    // Calls it with 1, 2, ..., each in a thread of its own.
    void run(const std::function<void(std::size_t)>& work) {
        begin(&work);
        while (const std::size_t busy = busy_) busy_.wait(busy);
        if (__tsan_acquire) __tsan_acquire(&busy_);
    }

private:
    void begin(const std::function<void(std::size_t)>* work) {
        work_ = work;
        missing_ = busy_ = threads_.size();
        if (__tsan_release) __tsan_release(&round_);
        ++round_;
        round_.notify_all();
    }
    void serve(std::size_t t) {
        for (std::size_t round = 0;; ++round) {
            round_.wait(round);
            if (__tsan_acquire) __tsan_acquire(&round_);
            if (!work_) return;
            --missing_;
            for (unsigned turns = 1; missing_ > 0; ++turns)
                if (turns % 64 == 0) std::this_thread::yield();
            (*work_)(t);
            if (__tsan_release) __tsan_release(&busy_);
            if (--busy_ == 0) busy_.notify_one();
        }
    }

    std::vector<std::thread> threads_;
    const std::function<void(std::size_t)>* work_ = nullptr;
    std::atomic<std::size_t> round_{0}, missing_{0}, busy_{0};
};

class concurrent_trial {
public:
    concurrent_trial(const machine& law, unsigned threads)
        : law_(law), threads_(threads) {}

    std::optional<failure> operator()(const script& it) const {
        // Without calls, no history is wrong.
        if (it.calls.empty()) return {};
        crew threads(threads_);
        const std::size_t times = failed_ ? most_repetitions : repetitions();
        for (std::size_t i = 0; i < times; ++i) {
            reported = {};
            auto failed = play_at_once(it, threads);
            if (!failed && reported.met) failed = race_in(it);
            if (failed) return failed_ = true, failed;
        }
        return {};
    }

private:
    // The whole of it was needed, as far as anybody knows.
    static failure race_in(const script& it) {
        const std::string told = told_of(reported);
        return {it.calls.size(), {}, told, told};
    }

    std::optional<failure> play_at_once(const script& it, crew& threads) const {
        standing() = {it.calls.size(), 0, false};
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
        std::atomic<std::size_t> clock{1};
        threads.run([&](std::size_t t) {
            for (event& mine : history)
                if (mine.made->thread == t) play(mine, clock, subject.get());
        });
        if (explanation(law_, history, subject.get())
                .from(model.get(), it.calls.size()))
            return {};
        const std::string told =
            "no order of the calls explains" + answers_in(history);
        return failure{it.calls.size(), {}, told, told};
    }

    // " that thread_1 got 0, thread_2 got 4, 7"
    std::string answers_in(const std::vector<event>& history) const {
        std::string all;
        for (std::size_t t = 1; t <= threads_; ++t) {
            std::string got;
            for (const event& one : history)
                if (one.made->thread == t && one.answer.is_told())
                    got += (got.empty() ? "" : ", ") + show(one.answer);
            if (got.empty()) continue;
            all += (all.empty() ? " that" : ",") + (" thread_" + shown(t)) +
                   " got " + got;
        }
        return all.empty() ? " the end" : all;
    }

    void play(event& mine, std::atomic<std::size_t>& clock,
              void* subject) const {
        mine.began = clock.fetch_add(1, tick);
        try {
            mine.answer = law_.rules[mine.made->rule].body->act(
                subject, mine.made->drawn);
        } catch (...) {
            mine.answer = words_of("throws " + current_exception_text());
        }
        mine.ended = clock.fetch_add(1, tick);
    }

    const machine& law_;
    unsigned threads_;
    mutable bool failed_ = false;  // a script that may fail is given more time
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
    return text + "// " + why.reason + '\n';
}

}  // namespace

bool sees_races() {
    return __tsan_get_report_data != nullptr;
}

void tell_of_races(report& found) {
    if (sees_races()) return;
    finding unseen;
    unseen.claim = "no two calls are a data race";
    unseen.verdict = verdict::skipped;
    unseen.reason = "data races: only the thread sanitizer sees them";
    found += std::move(unseen);
}

finding judge_concurrently(const machine& law, const settings& how,
                           unsigned threads) {
    assert(law.copy_model && "the model cannot be copied");
    threads = std::max(threads, 1u);
    settings fewer = how.with_cases(usual_cases);
    fewer.leaks = false;
    fewer.case_seconds = 10 * how.case_seconds;
    // Whether fewer calls fail again is up to chance: to search for longer
    // hardly finds any.
    fewer.shrink_seconds = how.shrink_seconds / 2;
    procedure by;
    by.slower = 2;
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
