// Playing a script on subject and model, and counting what it leaks.
#include <cxxabi.h>
#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <tenet/laws/engine/elements.hpp>

#include "script.hpp"

// Of the address sanitizer, if there is one: whether what a function leaves on
// the stack is watched.
extern "C"
    __attribute__((weak)) int __asan_option_detect_stack_use_after_return;

namespace tenet::laws::engine {

namespace {
progress own_progress;
progress* here = &own_progress;
bool is_copy = false;  // a process that the subject has forked
}  // namespace

progress& standing() {
    return *here;
}
void stand_at(progress* shared) {
    here = shared;
    is_copy = false;
    static const int told =
        pthread_atfork(nullptr, nullptr, [] { is_copy = true; });
    static_cast<void>(told);
}
bool in_a_child() {
    return here != &own_progress;
}
void end_copies() {
    if (is_copy && in_a_child()) _exit(0);
}

std::string current_exception_text() {
    const std::type_info* thrown = abi::__cxa_current_exception_type();
    std::string name = "something";
    if (thrown) {
        const std::unique_ptr<char, void (*)(void*)> readable(
            abi::__cxa_demangle(thrown->name(), nullptr, nullptr, nullptr),
            std::free);
        name = tidy_type(readable ? readable.get() : thrown->name());
    }
    try {
        throw;
    } catch (const std::exception& e) {
        const std::string what = e.what();
        return what.empty() || what == name ? name : name + ": " + what;
    } catch (...) {
        return name;
    }
}

namespace {

failure because(std::size_t calls, std::string line,
                const disagreement& found) {
    const std::string note =
        !found.note.empty()
            ? found.note
            : "expected " + found.expected + ", got " + found.got;
    return {calls, std::move(line), note, note};
}

}  // namespace

std::optional<failure> look(const machine& law, const void* subject,
                            const void* model, std::size_t calls, looks which) {
    for (std::size_t i = 0; i < law.views.size(); ++i) {
        if (!(which & view_bit(i))) continue;
        const erased_view& view = law.views[i];
        standing().view = i + 1;
        const auto failed = [&](failure it) {
            it.seen = view_bit(i);
            return it;
        };
        try {
            if (!view.applies(model)) continue;
            if (const auto found = view.body->compare(subject, model))
                return failed(because(calls, view.text, found));
        } catch (...) {
            const std::string thrown = "throws " + current_exception_text();
            return failed({calls, view.text, thrown, thrown});
        }
    }
    return {};
}

// ---------------------------------------------------------- repeated calls

namespace {

// first + step * i, wrapping around in the domain.
std::int64_t stepped(const domain& from, std::int64_t first, std::int64_t step,
                     std::size_t i) {
    const auto bits = [](auto x) { return static_cast<std::uint64_t>(x); };
    const std::uint64_t low = bits(from.low);
    const std::uint64_t span = bits(from.high) - low + 1;
    const std::uint64_t grown = bits(first) - low + bits(step) * bits(i);
    return static_cast<std::int64_t>(low + (span == 0 ? grown : grown % span));
}

void step_to(const erased_rule& rule, const call& made, std::size_t i,
             arguments& now) {
    for (std::size_t j = 0; j < made.steps.size(); ++j)
        if (made.steps[j] != 0)
            now[j].whole = stepped(rule.slots[j].from, made.drawn[j].whole,
                                   made.steps[j], i);
}

}  // namespace

arguments arguments_at(const erased_rule& rule, const call& made,
                       std::size_t i) {
    arguments now = made.drawn;
    step_to(rule, made, i, now);
    return now;
}

std::size_t calls_in(const machine& law, const script& it) {
    std::size_t all = 0;
    for (const call& made : it.calls)
        all += made.times *
               std::max<std::size_t>(1, law.rules[made.rule].unrolled.size());
    return all;
}

namespace {

// In a child process a subject that has failed is not destroyed: its destructor
// might crash.
struct pair_on_trial {
    explicit pair_on_trial(const machine& of) : law(of) {}
    pair_on_trial(const pair_on_trial&) = delete;
    pair_on_trial& operator=(const pair_on_trial&) = delete;
    ~pair_on_trial() {
        if (model) law.drop_model(model);
        if (!in_a_child()) drop_subject();
    }
    void drop_subject() {
        standing().dropping = true;
        if (subject) law.drop_subject(subject);
        subject = nullptr;
    }

    const machine& law;
    void* subject = nullptr;
    void* model = nullptr;
};

// One playing of a script.
class performance {
public:
    performance(const machine& law, const script& given)
        : law_(law), given_(given), on_trial_(law) {}

    std::optional<failure> play() {
        try {
            standing() = {};
            auto failed = open();
            while (!failed && calls_ < given_.calls.size())
                failed = make(given_.calls[calls_++]);
            if (failed) return failed;
        } catch (...) {
            const std::string thrown = "throws " + current_exception_text();
            failure why{calls_, {}, thrown, thrown};
            why.times = standing().times;
            return why;
        }
        on_trial_.drop_subject();
        return {};
    }

private:
    std::optional<failure> open() {
        if (law_.single) return {};
        on_trial_.model = law_.start->model(given_.opening);
        on_trial_.subject = law_.start->subject(given_.opening);
        return look(law_, on_trial_.subject, on_trial_.model, 0, given_.seen);
    }

    std::optional<failure> make(const call& made) {
        standing() = {calls_, 0, false};
        allocating_call() = calls_;
        if (made.times == 1 && made.steps.empty())
            return make_with(made.drawn, made.seen);
        arguments now = made.drawn;
        for (std::size_t i = 0; i < made.times; ++i) {
            step_to(law_.rules[made.rule], made, i, now);
            standing().view = 0;
            standing().times = i + 1;
            const bool last = i + 1 == made.times;
            auto failed =
                make_with(now, last || made.throughout ? made.seen : 0);
            if (failed) {
                failed->times = i + 1;
                return failed;
            }
        }
        return {};
    }

    std::optional<failure> make_with(const arguments& drawn, looks seen) {
        const erased_rule& played = law_.rules[given_.calls[calls_ - 1].rule];
        if (!played.applies(on_trial_.model, drawn)) return {};
        const auto found =
            played.body->play(on_trial_.subject, on_trial_.model, drawn);
        end_copies();
        if (found) return because(calls_, {}, found);
        return look(law_, on_trial_.subject, on_trial_.model, calls_, seen);
    }

    const machine& law_;
    const script& given_;
    pair_on_trial on_trial_;
    std::size_t calls_ = 0;
};

// Watching the stack takes as long as all else: what a long script would show
// there, short ones do.
class unwatched_stack {
public:
    explicit unwatched_stack(bool is_long) {
        if (!is_long || !&__asan_option_detect_stack_use_after_return) return;
        before_ = __asan_option_detect_stack_use_after_return;
        __asan_option_detect_stack_use_after_return = 0;
    }
    unwatched_stack(const unwatched_stack&) = delete;
    unwatched_stack& operator=(const unwatched_stack&) = delete;
    ~unwatched_stack() {
        if (before_) __asan_option_detect_stack_use_after_return = *before_;
    }

private:
    std::optional<int> before_;
};

std::optional<failure> play_once(const machine& law, const script& given) {
    const unwatched_stack unwatched(calls_in(law, given) > 1000);
    return performance(law, given).play();
}

}  // namespace

// What a first run allocates and keeps, such as a static table, is no leak:
// blocks must be left behind by a second run as well.
std::size_t blocks_left_by(const std::function<void()>& body) {
    std::size_t left = 0;
    for (int run = 0; run < 2; ++run) {
        const std::size_t before = blocks_alive();
        body();
        const std::size_t after = blocks_alive();
        if (after <= before) return 0;
        left = after - before;
    }
    return left;
}

namespace {

// Which call allocated what a script leaks: its place from 1, 0 for the start,
// nothing where that cannot be said.
std::optional<std::size_t> origin_of_leak(const machine& law,
                                          const script& given) {
    trace_blocks(true);
    allocating_call() = 0;
    const auto failed = play_once(law, given);
    trace_blocks(false);
    return failed ? std::nullopt : first_traced_block();
}

}  // namespace

std::optional<failure> play(const machine& law, const script& given,
                            bool leaks) {
    if (!leaks || !counts_blocks()) return play_once(law, given);
    std::optional<failure> failed;
    const std::size_t left = blocks_left_by([&] {
        if (!failed) failed = play_once(law, given);
    });
    if (failed || left == 0) return failed;
    const std::string note = std::to_string(left) +
                             (left == 1 ? " block is" : " blocks are") +
                             " never given back";
    const std::string line =
        law.single ? std::string() : "// " + law.name + " is destroyed";
    failure why{given.calls.size(), line, note, "leaks: " + note};
    why.leaks = true;
    return why;
}

void tell_origin(const machine& law, const script& it, failure& why) {
    if (!why.leaks || law.single) return;
    const auto origin = origin_of_leak(law, it);
    if (!origin) return;
    const auto shown =
        *origin == 0 ? fill(law, law.opening, law.opening_slots, it.opening)
                     : fill(law, law.rules[it.calls[*origin - 1].rule].text,
                            law.rules[it.calls[*origin - 1].rule].slots,
                            it.calls[*origin - 1].drawn);
    why.origin = *origin + 1;
    why.reason += ", allocated by " + shown.substr(shown.rfind('\n') + 1);
}

script applicable(const machine& law, const script& given) {
    if (law.single) return given;
    script kept;
    kept.opening = given.opening;
    kept.seen = given.seen;
    const std::shared_ptr<void> model(law.start->model(given.opening),
                                      law.drop_model);
    for (const call& made : given.calls) {
        const erased_rule& rule = law.rules[made.rule];
        bool applied = false;
        for (std::size_t i = 0; i < made.times; ++i) {
            const arguments now = arguments_at(rule, made, i);
            if (!rule.applies(model.get(), now)) continue;
            rule.body->advance(model.get(), now);
            applied = true;
        }
        if (applied) kept.calls.push_back(made);
    }
    return kept;
}

}  // namespace tenet::laws::engine
