// law: a promise stated as calls on two sides, refuted by a short script.
//
// A law plays random scripts of calls on a subject, the implementation under
// test, and on a model, usually a standard container. After every call the
// results and everything observable must be equal, and the subject's own
// invariant(), if it has one, must hold. When they are not, or the subject
// crashes, hangs, leaks or exhausts memory, the script is shrunk to the few
// calls that reproduce it, printed as C++.
//
//     law<std::stack<int>, std::vector<int>>("it is last in, first out", "s")
//         .call("push", [](auto& s, int x) { ... }, ...)
//
// The engine behind this header is compiled once (tenet::laws); nothing here
// includes RapidCheck, so a test of five suites compiles in a second or two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <tenet/laws/engine/argument.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

// ------------------------------------------------- what the engine gets to see

namespace engine {

struct slot {
    domain from;
    std::string (*show)(const value&);
};

// Which views are looked at, by their places; the last bit is for all from
// there on.
using looks = std::uint64_t;
inline constexpr looks every_view = ~looks{0};
constexpr looks view_bit(std::size_t i) {
    return looks{1} << (i < 63 ? i : 63);
}

// A call, or the same call again and again.
struct call {
    std::size_t rule = 0;
    arguments drawn;
    std::size_t thread = 0;  // concurrent laws only
    std::size_t times = 1;
    // By which each argument grows from time to time, wrapping around in its
    // domain; none where all stay.
    std::vector<std::int64_t> steps{};
    looks seen = every_view;  // looked at when it has been made ...
    bool throughout = false;  // ... each time, not only the last
};

struct script {
    arguments opening;
    std::vector<call> calls;
    looks seen = every_view;  // of a subject that has just been made
};

struct disagreement {
    std::string expected;
    std::string got;
    std::string note;  // instead of the two, where a sentence says more
    explicit operator bool() const { return !(expected + got + note).empty(); }
};

// A law, type-erased: each rule, view and start is one small class.
struct rule_body {
    virtual ~rule_body() = default;
    virtual disagreement play(void* subject, void* model,
                              const arguments& drawn) const = 0;
    // play() in parts: act() makes the call on the subject, judge() applies it
    // to the model and compares its result with what the subject gave, and with
    // what the subject gives when asked further; advance() only applies it to
    // the model.
    virtual value act(void* subject, const arguments& drawn) const = 0;
    virtual disagreement judge(const void* subject, void* model,
                               const arguments& drawn,
                               const value& got) const = 0;
    virtual void advance(void* model, const arguments& drawn) const = 0;
    // Whether act() is the whole call, so that it can be made under a fault or
    // from another thread.
    virtual bool stands_alone() const { return true; }
};

struct condition_body {
    virtual ~condition_body() = default;
    virtual bool holds(const void* model, const arguments& drawn) const = 0;
};

struct view_body {
    virtual ~view_body() = default;
    virtual disagreement compare(const void* subject,
                                 const void* model) const = 0;
};

struct start_body {
    virtual ~start_body() = default;
    virtual void* subject(const arguments& drawn) const = 0;
    virtual void* model(const arguments& drawn) const = 0;
};

struct erased_rule {
    std::string text;         // "queue.push($0)"
    std::string named{};      // by the suite, if made on the first object
    std::string operation{};  // its name, where its text calls no member
    std::vector<slot> slots;
    std::unique_ptr<const rule_body> body;
    std::unique_ptr<const condition_body> when;
    guarantee promised = guarantee::strong;
    bool all_leave = false;  // every element that is held
    unsigned weight = 1;
    // In laws of two objects: the rule that makes the same call on the first,
    // or none for a call that concerns both.
    static constexpr std::size_t itself = static_cast<std::size_t>(-1);
    static constexpr std::size_t none = static_cast<std::size_t>(-2);
    std::size_t on_first = itself;
    // Of a loop over calls that another rule makes one by one: those calls.
    std::vector<call> unrolled{};

    bool applies(const void* model, const arguments& drawn) const {
        return !when || when->holds(model, drawn);
    }
};

struct erased_view {
    std::string text;
    std::unique_ptr<const view_body> body;
    std::unique_ptr<const condition_body> when;
    bool invariant = false;
    bool guarded = false;  // by a precondition, such as of top()

    bool applies(const void* model) const {
        return !when || when->holds(model, {});
    }
};

// Writes scripts that are not to be drawn call by call.
struct composer_body {
    virtual ~composer_body() = default;
    virtual script compose(std::uint64_t seed) const = 0;
};

// A law, type-erased. Its members are compiled in the library.
struct machine {
    machine();
    machine(machine&&) noexcept;
    machine& operator=(machine&&) noexcept;
    ~machine();

    void add(const std::string& call, std::vector<slot>, const rule_body*);
    void add(std::string view, const view_body*);
    erased_rule& last_rule();
    void limit_last(const condition_body*);  // the rule or view added last

    std::string claim;
    std::string subject;  // its type, as a program would write it
    std::string name;     // its variable
    std::string opening;  // "$T $name($0);"
    std::vector<slot> opening_slots;
    std::unique_ptr<const start_body> start;
    void (*drop_subject)(void*) = nullptr;
    void (*drop_model)(void*) = nullptr;
    void* (*copy_model)(const void*) = nullptr;  // where it can be copied
    std::string (*model_text)(const void*) = nullptr;
    void (*recall)(const void*, std::vector<value>&) = nullptr;
    std::vector<erased_rule> rules;
    std::vector<erased_view> views;
    std::vector<std::string> absent;  // texts of calls that a subject lacks
    // Scripts that every judgment plays, long enough for structures to grow and
    // for small counters to end. Of a property: all that are played.
    std::vector<script> long_scripts;
    std::unique_ptr<const composer_body> composer;
    bool single = false;  // a property: every script is exactly one call
    bool viewed_last = false;
};

finding judge(const machine&, const settings&);
finding judge_faults(const machine&, const settings&, unsigned kinds);
finding judge_reentrant(const machine&, const settings&,
                        bool only_when_all_leave);
finding judge_concurrently(const machine&, const settings&, unsigned threads);

// A number compares by its value, whatever its type; the rest by ==.
template <class A, class B>
bool agree(const A& a, const B& b) {
    constexpr bool numbers = std::integral<A> && std::integral<B> &&
                             !std::same_as<A, bool> && !std::same_as<B, bool> &&
                             !std::same_as<A, char> && !std::same_as<B, char>;
    if constexpr (numbers)
        return std::cmp_equal(a, b);
    else
        return a == b;
}

template <class A, class B>
disagreement compare(const A& got, const B& expected) {
    if (agree(got, expected)) return {};
    return {shown(expected), shown(got), {}};
}

template <class... T>
std::vector<slot> slots_of(types<T...>) {
    if constexpr (sizeof...(T) == 0) {
        return {};
    } else {
        const slot all[] = {{argument<T>::from(), &argument<T>::show}...};
        return {std::begin(all), std::end(all)};
    }
}

// The difference between the result of a call and the expected one, if any.
disagreement difference(const value& got, const value& expected);

// What is expected, as the subject that gave the other would write it.
std::string show_expected(const value& expected, const value& got);

// The text with something else in each place of what stands there.
std::string replaced(std::string text, std::string_view what,
                     std::string_view by);

// "queue.push($0, $1)" of "push"; a text that has its own parentheses or
// operators stands as it is.
std::string call_text(const std::string& name, const std::string& call,
                      std::size_t slots);

// Collects values held by a model, which later calls draw again.
template <class T>
void recall_from(const T& it, std::vector<value>& found) {
    if (found.size() >= 64) return;
    if constexpr (std::integral<T>)
        found.push_back(static_cast<std::int64_t>(it));
    else if constexpr (std::convertible_to<const T&, std::string>)
        found.push_back(std::string(it));
    else if constexpr (requires { it.recall(); })
        recall_from(it.recall(), found);
    else if constexpr (requires {
                           it.begin();
                           it.end();
                       })
        for (const auto& element : it) recall_from(element, found);
    else if constexpr (requires { std::tuple_size<T>::value; })
        std::apply([&](const auto&... x) { (recall_from(x, found), ...); }, it);
}

template <class Side, class Call>
value answer_on(const Call& call, void* side, const arguments& drawn) {
    if constexpr (answers<Call>) {
        decltype(auto) result =
            call_with(call, drawn, arguments_of<Call>(), as<Side>(side));
        calm();
        return words_of(shown(result));
    } else {
        call_with(call, drawn, arguments_of<Call>(), as<Side>(side));
        return value::of(value::kind::untold);
    }
}

template <class Subject, class Model, class OnSubject, class OnModel>
struct rule_of final : rule_body {
    rule_of(OnSubject on_subject_, OnModel on_model_)
        : on_subject(std::move(on_subject_)), on_model(std::move(on_model_)) {}

    // The model goes first, so that the expected result is known if the subject
    // crashes.
    disagreement play(void* subject, void* model,
                      const arguments& drawn) const override {
        const arguments_of<OnModel> all;
        Subject& s = *static_cast<Subject*>(subject);
        Model& m = *static_cast<Model*>(model);
        if constexpr (answers<OnModel>) {
            const auto expected = call_with(on_model, drawn, all, m);
            return compare(call_with(on_subject, drawn, all, s), expected);
        } else {
            call_with(on_model, drawn, all, m);
            call_with(on_subject, drawn, all, s);
            return {};
        }
    }
    value act(void* s, const arguments& drawn) const override {
        return answer_on<Subject>(on_subject, s, drawn);
    }
    disagreement judge(const void*, void* m, const arguments& drawn,
                       const value& got) const override {
        return difference(got, answer_on<Model>(on_model, m, drawn));
    }
    void advance(void* m, const arguments& drawn) const override {
        call_with(on_model, drawn, arguments_of<OnModel>(), as<Model>(m));
    }

    OnSubject on_subject;
    OnModel on_model;
};

template <class Model, class Condition>
struct condition_of final : condition_body {
    explicit condition_of(Condition it) : condition(std::move(it)) {}
    bool holds(const void* m, const arguments& drawn) const override {
        const Model& model = *static_cast<const Model*>(m);
        return call_with(condition, drawn, arguments_of<Condition>(), model);
    }
    Condition condition;
};

template <class Condition>
struct input_condition final : condition_body {
    explicit input_condition(Condition it) : condition(std::move(it)) {}
    bool holds(const void*, const arguments& drawn) const override {
        return call_with(condition, drawn, parameters_of<Condition>());
    }
    Condition condition;
};

template <class Subject, class Model, class OnSubject, class OnModel>
struct view_of final : view_body {
    view_of(OnSubject on_subject_, OnModel on_model_)
        : on_subject(std::move(on_subject_)), on_model(std::move(on_model_)) {}
    disagreement compare(const void* s, const void* m) const override {
        return engine::compare(on_subject(*static_cast<const Subject*>(s)),
                               on_model(*static_cast<const Model*>(m)));
    }
    OnSubject on_subject;
    OnModel on_model;
};

template <class Subject, class Model, class Truth>
struct truth_of final : view_body {
    explicit truth_of(Truth it) : truth(std::move(it)) {}
    disagreement compare(const void* s, const void* m) const override {
        if (truth(*static_cast<const Subject*>(s),
                  *static_cast<const Model*>(m)))
            return {};
        return {"true", "false", {}};
    }
    Truth truth;
};

template <class Subject, class Model>
struct default_start final : start_body {
    void* subject(const arguments&) const override { return new Subject(); }
    void* model(const arguments&) const override { return new Model(); }
};

template <class Subject, class Model, class MakeSubject, class MakeModel>
struct start_of final : start_body {
    start_of(MakeSubject subject_, MakeModel model_)
        : make_subject(std::move(subject_)), make_model(std::move(model_)) {}
    void* subject(const arguments& drawn) const override {
        const auto made = [&]() -> decltype(auto) {
            return call_with(make_subject, drawn, parameters_of<MakeModel>());
        };
        if constexpr (std::is_pointer_v<decltype(made())>)
            return static_cast<Subject*>(made());
        else
            return new Subject(made());
    }
    void* model(const arguments& drawn) const override {
        const auto made = [&]() -> decltype(auto) {
            return call_with(make_model, drawn, parameters_of<MakeModel>());
        };
        if constexpr (std::is_pointer_v<decltype(made())>)
            return static_cast<Model*>(made());
        else
            return new Model(made());
    }
    MakeSubject make_subject;
    MakeModel make_model;
};

// A property's call: a function of its arguments alone.
template <class Actual, class Expected>
struct equality_of final : rule_body {
    equality_of(Actual actual_, Expected expected_)
        : actual(std::move(actual_)), expected(std::move(expected_)) {}
    disagreement play(void*, void*, const arguments& drawn) const override {
        const parameters_of<Expected> all;
        const auto wanted = call_with(expected, drawn, all);
        return compare(call_with(actual, drawn, all), wanted);
    }
    value act(void*, const arguments&) const override { return {}; }
    disagreement judge(const void*, void*, const arguments&,
                       const value&) const override {
        return {};
    }
    void advance(void*, const arguments&) const override {}

    Actual actual;
    Expected expected;
};

template <class Truth>
struct truth_of_input final : rule_body {
    explicit truth_of_input(Truth it) : truth(std::move(it)) {}
    disagreement play(void*, void*, const arguments& drawn) const override {
        const auto answer = call_with(truth, drawn, parameters_of<Truth>());
        if constexpr (std::same_as<decltype(answer), const bool>)
            return answer ? disagreement{} : disagreement{"true", "false", {}};
        else
            return {{}, {}, answer};
    }
    value act(void*, const arguments&) const override { return {}; }
    disagreement judge(const void*, void*, const arguments&,
                       const value&) const override {
        return {};
    }
    void advance(void*, const arguments&) const override {}

    Truth truth;
};

}  // namespace engine

// ------------------------------------------------------------------ modifiers

// What a call or a view is told beside its two halves:
//     .call("pop", on_subject, on_model, often(2), when(not_empty))

// How much more often than others a call is made.
struct often {
    explicit often(unsigned times) : weight(times) {}
    unsigned weight;
};

// What a call promises when something throws in the middle of it; calls promise
// guarantee::strong unless told otherwise.
struct promises {
    explicit promises(guarantee it) : promised(it) {}
    guarantee promised;
};

// A call by which every element leaves, such as clear().
struct all_leave {};

// For which states of the model a call may be made or a view be taken:
// Condition is called with (const Model&) and, for a call, may ask for the
// arguments as well.
template <class Condition>
struct when {
    explicit when(Condition it) : condition(std::move(it)) {}
    Condition condition;
};

// ------------------------------------------------------------------------ law

namespace engine {

// What can be done with a law, whatever its subject and its model.
class judgeable {
public:
    // Plays random scripts and compares.
    finding judge(const settings& how = settings::standard()) const {
        return engine::judge(it_, how);
    }

    // Plays random scripts whose last call meets the k-th fault, for every k,
    // and holds the subject to what that call promises.
    finding judge_faults(unsigned kinds,
                         const settings& how = settings::standard()) const {
        return engine::judge_faults(it_, how, kinds);
    }

    // Makes calls from several threads at once and searches for a sequential
    // order of them in which the model answers the same. Precondition: the
    // model can be copied.
    finding judge_concurrently(
        unsigned threads, const settings& how = settings::standard()) const {
        return engine::judge_concurrently(it_, how, threads);
    }

protected:
    machine it_;
};

}  // namespace engine

// A claim about Subject, told by what it and the Model answer to the same
// calls. Every call is given twice: as it is made on the subject and as it is
// made on the model. Where both return something, the two must be equal.
//
// The text of a call is either a member's name, "push", shown as
// "queue.push(1)", or any C++ with $0, $1 ... for the arguments.
template <class Subject, class Model = void>
class law : public engine::judgeable {
public:
    // type is what counterexamples declare.
    law(std::string claim, std::string name,
        std::string type = type_name<Subject>()) {
        it_.claim = std::move(claim);
        it_.name = std::move(name);
        it_.subject = std::move(type);
        it_.opening = "$T " + it_.name + ";";
        it_.drop_subject = [](void* s) { delete static_cast<Subject*>(s); };
        it_.drop_model = [](void* m) { delete static_cast<Model*>(m); };
        it_.recall = [](const void* m, std::vector<value>& found) {
            engine::recall_from(*static_cast<const Model*>(m), found);
        };
        if constexpr (std::is_default_constructible_v<Subject> &&
                      std::is_default_constructible_v<Model>)
            it_.start.reset(new engine::default_start<Subject, Model>());
        if constexpr (std::is_copy_constructible_v<Model>)
            it_.copy_model = [](const void* m) -> void* {
                return new Model(*static_cast<const Model*>(m));
            };
        if constexpr (requires(const Model& m) {
                          m.begin();
                          m.end();
                      })
            it_.model_text = [](const void* m) {
                return shown(*static_cast<const Model*>(m));
            };
        if constexpr (requires(const Subject& s) { bool(s.invariant()); }) {
            always(it_.name + ".invariant()",
                   [](const Subject& s, const Model&) {
                       return bool(s.invariant());
                   });
            it_.views.back().invariant = true;
        }
    }

    // How a script begins, where a default constructor does not do: both sides
    // are made of the same drawn arguments. "$T" stands for the subject's type;
    // each may give a pointer to a new one.
    template <class MakeSubject, class MakeModel>
    law&& starts(std::string text, MakeSubject subject, MakeModel model) {
        it_.opening = std::move(text);
        it_.opening_slots =
            engine::slots_of(engine::parameters_of<MakeModel>());
        it_.start.reset(
            new engine::start_of<Subject, Model, MakeSubject, MakeModel>(
                std::move(subject), std::move(model)));
        return std::move(*this);
    }

    template <class OnSubject, class OnModel, class... Modifier>
    law&& call(const std::string& text, OnSubject on_subject, OnModel on_model,
               Modifier... modifiers) {
        it_.add(text, engine::slots_of(engine::arguments_of<OnModel>()),
                new engine::rule_of<Subject, Model, OnSubject, OnModel>(
                    std::move(on_subject), std::move(on_model)));
        (modify(std::move(modifiers)), ...);
        return std::move(*this);
    }

    // What can be seen after every call. The two must always be equal.
    template <class OnSubject, class OnModel, class... Modifier>
    law&& view(const std::string& text, OnSubject on_subject, OnModel on_model,
               Modifier... modifiers) {
        it_.add(engine::call_text(it_.name, text, 0),
                new engine::view_of<Subject, Model, OnSubject, OnModel>(
                    std::move(on_subject), std::move(on_model)));
        (modify(std::move(modifiers)), ...);
        return std::move(*this);
    }

    // Something that must be true after every call: Truth is called with
    // (const Subject&, const Model&).
    template <class Truth>
    law&& always(const std::string& text, Truth truth) {
        it_.add(text,
                new engine::truth_of<Subject, Model, Truth>(std::move(truth)));
        return std::move(*this);
    }

    law&& claims(std::string claim) {
        it_.claim = std::move(claim);
        return std::move(*this);
    }

private:
    template <class Condition>
    void modify(when<Condition> it) {
        it_.limit_last(new engine::condition_of<Model, Condition>(
            std::move(it.condition)));
    }
    void modify(often it) { it_.last_rule().weight = it.weight; }
    void modify(promises it) { it_.last_rule().promised = it.promised; }
};

// ------------------------------------------------------------------- property

// A claim that holds for every input of a function.
class property {
public:
    // Both functions return the same for every input; text shows the call, with
    // $0, $1 ... for the arguments.
    template <class Actual, class Expected>
    property(std::string claim, const std::string& text, Actual actual,
             Expected expected) {
        tell(std::move(claim), text,
             engine::slots_of(engine::parameters_of<Expected>()),
             new engine::equality_of<Actual, Expected>(std::move(actual),
                                                       std::move(expected)));
    }

    // Truth is called with the drawn input and returns a bool, or an objection:
    // a std::string that is empty if the input satisfies the claim.
    template <class Truth>
    property(std::string claim, const std::string& text, Truth truth) {
        tell(std::move(claim), text,
             engine::slots_of(engine::parameters_of<Truth>()),
             new engine::truth_of_input<Truth>(std::move(truth)));
    }

    // Which inputs count; others are discarded, and too many of those make
    // the finding unproven.
    template <class Condition>
    property&& when(Condition condition) {
        it_.limit_last(
            new engine::input_condition<Condition>(std::move(condition)));
        return std::move(*this);
    }

    // Judged on these inputs, in this order, instead of on drawn ones.
    property&& on(const std::vector<engine::arguments>& inputs);

    // Lines that come before the call in a counterexample.
    property&& after(std::string preparation) {
        it_.opening = std::move(preparation);
        return std::move(*this);
    }

    finding judge(const settings& how = settings::standard()) const {
        return engine::judge(it_, how);
    }

private:
    void tell(std::string claim, const std::string& text,
              std::vector<engine::slot> slots, const engine::rule_body* body);

    engine::machine it_;
};

// ----------------------------------------------------------------------- cost

// The counted cost of one run and the bound on it.
struct expense {
    double spent = 0;
    double allowed = 0;
};

namespace engine {

struct measure_body {
    virtual ~measure_body() = default;
    virtual expense measure(const std::vector<int>& input) const = 0;
};

template <class Measure>
struct measure_of final : measure_body {
    explicit measure_of(Measure it) : of(std::move(it)) {}
    expense measure(const std::vector<int>& input) const override {
        return of(input);
    }
    Measure of;
};

}  // namespace engine

// A claim about complexity, checked by counting, never by time: Measure runs
// the subject on a const std::vector<int>& and returns the count and its bound.
// Inputs come by family (random, sorted, reversed, all equal, few values, organ
// pipe, nearly sorted) and in growing sizes up to largest; the smallest input
// that breaks the bound is the counterexample.
class cost {
public:
    template <class Measure>
    cost(std::string claim, std::string text, Measure measure,
         std::size_t largest = 4096)
        : claim_(std::move(claim)),
          text_(std::move(text)),
          measure_(new engine::measure_of<Measure>(std::move(measure))),
          largest_(largest) {}

    finding judge(const settings& how = settings::standard()) const;

private:
    std::string claim_;
    std::string text_;
    std::unique_ptr<const engine::measure_body> measure_;
    std::size_t largest_;
};

}  // namespace tenet::laws
