// Playing a script on subject and model, and counting what it leaks.
#include <cxxabi.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <tenet/laws/engine/elements.hpp>

#include "script.hpp"

namespace tenet::laws::engine {

namespace {
progress own_progress;
progress* here = &own_progress;
pid_t own_process = 0;  // if it is a child
}  // namespace

progress& standing() {
    return *here;
}
void stand_at(progress* shared) {
    here = shared;
    own_process = getpid();
}
bool in_a_child() {
    return here != &own_progress;
}
void end_copies() {
    if (in_a_child() && getpid() != own_process) _exit(0);
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
                            const void* model, std::size_t calls) {
    for (std::size_t i = 0; i < law.views.size(); ++i) {
        const erased_view& view = law.views[i];
        standing() = {calls, i + 1, false};
        try {
            if (!view.applies(model)) continue;
            if (const auto found = view.body->compare(subject, model))
                return because(calls, view.text, found);
        } catch (...) {
            const std::string thrown = "throws " + current_exception_text();
            return failure{calls, view.text, thrown, thrown};
        }
    }
    return {};
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

std::optional<failure> play_once(const machine& law, const script& given) {
    pair_on_trial on_trial(law);
    std::size_t calls = 0;
    try {
        standing() = {};
        if (!law.single) {
            on_trial.model = law.start->model(given.opening);
            on_trial.subject = law.start->subject(given.opening);
            if (auto failed = look(law, on_trial.subject, on_trial.model, 0))
                return failed;
        }
        for (const call& made : given.calls) {
            ++calls;
            standing() = {calls, 0, false};
            const erased_rule& played = law.rules[made.rule];
            if (!played.applies(on_trial.model, made.drawn)) continue;
            const auto found =
                played.body->play(on_trial.subject, on_trial.model, made.drawn);
            end_copies();
            if (found) return because(calls, {}, found);
            if (auto failed =
                    look(law, on_trial.subject, on_trial.model, calls))
                return failed;
        }
    } catch (...) {
        const std::string thrown = "throws " + current_exception_text();
        return failure{calls, {}, thrown, thrown};
    }
    on_trial.drop_subject();
    return {};
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
    return failure{given.calls.size(), line, note, note};
}

script applicable(const machine& law, const script& given) {
    if (law.single) return given;
    script kept;
    kept.opening = given.opening;
    const std::shared_ptr<void> model(law.start->model(given.opening),
                                      law.drop_model);
    for (const call& made : given.calls) {
        const erased_rule& rule = law.rules[made.rule];
        if (!rule.applies(model.get(), made.drawn)) continue;
        rule.body->advance(model.get(), made.drawn);
        kept.calls.push_back(made);
    }
    return kept;
}

}  // namespace tenet::laws::engine
