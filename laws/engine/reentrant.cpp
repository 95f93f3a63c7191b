// Elements that call back: while one is destroyed or overwritten, the container
// that it leaves is looked at.
#include <algorithm>
#include <functional>
#include <memory>
#include <tenet/laws/engine/elements.hpp>
#include <utility>

#include "script.hpp"

namespace tenet::laws::engine {

namespace {

// What an element that leaves calls, if anything.
std::function<void()>* looker = nullptr;

// Calls look() for every element that leaves meanwhile, but not for those that
// leave while it looks.
class while_looking {
public:
    explicit while_looking(std::function<void()> look)
        : look_(std::move(look)) {
        looker = &look_;
    }
    while_looking(const while_looking&) = delete;
    while_looking& operator=(const while_looking&) = delete;
    ~while_looking() { looker = nullptr; }

private:
    std::function<void()> look_;
};

class reentrant_trial {
public:
    reentrant_trial(const machine& law, bool only_when_all_leave)
        : law_(law), only_when_all_leave_(only_when_all_leave) {}

    std::optional<failure> operator()(const script& it) const {
        standing() = {};
        const owned model(law_.start->model(it.opening), law_.drop_model);
        void* const subject = law_.start->subject(it.opening);
        std::optional<failure> failed;
        for (std::size_t i = 0; i < it.calls.size() && !failed; ++i)
            failed = play(it.calls[i], i + 1, subject, model.get());
        // In a child process a broken subject is not destroyed; see play().
        if (!failed || !in_a_child()) drop(subject, it.calls.size(), failed);
        return failed;
    }

private:
    using owned = std::shared_ptr<void>;
    owned copy(const void* model) const {
        return {law_.copy_model(model), law_.drop_model};
    }

    std::optional<failure> play(const call& made, std::size_t calls,
                                void* subject, void* model) const {
        const erased_rule& rule = law_.rules[made.rule];
        standing() = {calls, 0, false};
        if (!rule.applies(model, made.drawn)) return {};
        std::optional<failure> failed;
        const owned before = copy(model);
        const owned after = copy(model);
        rule.body->advance(after.get(), made.drawn);
        const auto look_between = [&] {
            if (failed || (is_like(subject, before.get()) &&
                           !look(law_, subject, before.get(), calls)))
                return;
            failed = look(law_, subject, after.get(), calls);
            standing() = {calls, 0, false};
        };
        try {
            if (rule.all_leave || !only_when_all_leave_) {
                const while_looking armed(look_between);
                rule.body->play(subject, model, made.drawn);
            } else {
                rule.body->play(subject, model, made.drawn);
            }
        } catch (...) {
            const std::string thrown = "throws " + current_exception_text();
            return failure{calls, {}, thrown, thrown};
        }
        if (failed) return complaint(*failed);
        return look(law_, subject, model, calls);
    }

    // Asks nothing that has a precondition: the model may be the wrong one.
    bool is_like(const void* subject, const void* model) const {
        return std::ranges::all_of(law_.views, [&](const erased_view& view) {
            return view.guarded || !view.applies(model) ||
                   !view.body->compare(subject, model);
        });
    }

    // A container that is being destroyed is only asked for its invariant.
    void drop(void* subject, std::size_t calls,
              std::optional<failure>& failed) const {
        standing() = {calls, 0, true};
        const while_looking armed([&] {
            for (const erased_view& view : law_.views)
                if (view.invariant && !failed && !view.when &&
                    view.body->compare(subject, nullptr))
                    failed = complaint(
                        {calls, "// " + law_.name + " is destroyed",
                         view.text + " is false", view.text + " is false"});
        });
        law_.drop_subject(subject);
    }

    static failure complaint(failure seen) {
        const std::string when = "while an element is destroyed, ";
        seen.note = when + seen.note;
        seen.reason = when + seen.reason;
        return seen;
    }

    const machine& law_;
    bool only_when_all_leave_;
};

}  // namespace

void element_leaves() {
    if (!looker) return;
    std::function<void()>* const look = std::exchange(looker, nullptr);
    (*look)();
    looker = look;
}

finding judge_reentrant(const machine& law, const settings& how,
                        bool only_when_all_leave) {
    settings shorter = how;
    shorter.longest_script = std::min<std::size_t>(how.longest_script, 48);
    procedure by = plainly(law, shorter);
    by.fails = reentrant_trial(law, only_when_all_leave);
    by.marks = by.plain = false;
    return judge_by(law, shorter, by);
}

}  // namespace tenet::laws::engine
