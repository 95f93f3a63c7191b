// suite: laws about a type-erased subject.
//
// Included by the sources of suites. law<Model> states the model's half of a
// law; the subject's half comes from the suite's header (subject.hpp).
#pragma once

#include <cassert>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace engine {

// ------------------------------------------------------ a subject and another

// A law of a regular type plays on two objects; the second exists from the call
// on that declares it.
enum class side { first, second };
enum class presence { undeclared, moved_from, alive };

struct objects {
    object first;
    std::optional<object> second{};

    object& at(side which) { return which == side::first ? first : *second; }
    const object& at(side which) const {
        return which == side::first ? first : *second;
    }
};

template <class Model>
struct models {
    Model first;
    std::optional<Model> second{};
    presence other = presence::undeclared;

    Model& at(side which) { return which == side::first ? first : *second; }
    const Model& at(side which) const {
        return which == side::first ? first : *second;
    }
    bool has(side which) const {
        return which == side::first || other == presence::alive;
    }
};

// ------------------------------------------------------------- rules and views

// The parameters of a model's half behind the model: the drawn arguments and,
// last and optional, the subject's result, and the subject after that.
template <class Drawn, bool heard, bool asked = false>
struct demand {
    using drawn = Drawn;
    static constexpr bool hears = heard;
    static constexpr bool asks = asked;
};

template <class... Drawn>
demand<types<Drawn...>, false> demanded(types<Drawn...>, types<>);
template <class... Drawn>
demand<types<Drawn...>, true> demanded(types<Drawn...>, types<value>);
template <class... Drawn>
demand<types<Drawn...>, true, true> demanded(types<Drawn...>,
                                             types<value, object>);
template <class... Drawn, class Next, class... Rest>
auto demanded(types<Drawn...>, types<Next, Rest...>) {
    return decltype(demanded(types<Drawn..., Next>(), types<Rest...>()))();
}

template <class OnModel>
using demand_of = decltype(demanded(types<>(), arguments_of<OnModel>()));
template <class OnModel>
inline constexpr bool hears = demand_of<OnModel>::hears;
template <class OnModel>
using drawn_for = typename demand_of<OnModel>::drawn;

// The text of a call as it is made on that side, the second being "other".
std::string call_text_on(const std::string& name, const std::string& call,
                         side on, std::size_t slots);

// "got 3, but nothing has evicted that key"
disagreement objected(const value& got, const std::string& objection);

// A model's half that depends on the subject's result, and what it is likely to
// do, which decides while scripts are drawn what calls may come next.
template <class OnModel, class Foresee>
struct foreseeing : OnModel {
    foreseeing(OnModel on_model, Foresee it)
        : OnModel(std::move(on_model)), foresee(std::move(it)) {}
    Foresee foresee;
};

// A member of a model, as a function of the model.
template <class OnModel>
OnModel as_function(OnModel it) {
    return it;
}
template <class R, class Model, class... All>
auto as_function(R (Model::*it)(All...)) {
    return [it](Model& m, All... all) { return (m.*it)(all...); };
}
template <class R, class Model, class... All>
auto as_function(R (Model::*it)(All...) const) {
    return [it](const Model& m, All... all) { return (m.*it)(all...); };
}

template <class OnModel, class Model>
disagreement hold_against(const OnModel& on_model, Model& model,
                          const arguments& drawn, const value& got,
                          const object& it) {
    const drawn_for<OnModel> all;
    if constexpr (hears<OnModel>) {
        const auto told = [&](Model& m, const auto&... given) {
            if constexpr (demand_of<OnModel>::asks)
                return on_model(m, given..., got, it);
            else
                return on_model(m, given..., got);
        };
        return objected(got, call_with(told, drawn, all, model));
    } else if constexpr (answers<OnModel>) {
        return difference(got,
                          answer_of(call_with(on_model, drawn, all, model)));
    } else {
        call_with(on_model, drawn, all, model);
        return {};
    }
}

template <class Model, class OnModel>
struct half_rule final : rule_body {
    half_rule(const offered_call& made_, side on_, OnModel on_model_)
        : made(made_), on(on_), on_model(std::move(on_model_)) {}

    // The model goes first where it can, so that the expected result is known
    // if the subject crashes.
    disagreement play(void* s, void* m, const arguments& drawn) const override {
        if constexpr (hears<OnModel> || !answers<OnModel>) {
            return judge(s, m, drawn, act(s, drawn));
        } else {
            const value expected =
                answer_of(call_with(on_model, drawn, arguments_of<OnModel>(),
                                    as<models<Model>>(m).at(on)));
            return difference(act(s, drawn), expected);
        }
    }
    value act(void* s, const arguments& drawn) const override {
        const value got = as<objects>(s).at(on).make(made, drawn);
        calm();
        return got;
    }
    disagreement judge(const void* s, void* m, const arguments& drawn,
                       const value& got) const override {
        return hold_against(on_model, as<models<Model>>(m).at(on), drawn, got,
                            as<objects>(s).at(on));
    }
    void advance(void* m, const arguments& drawn) const override {
        Model& model = as<models<Model>>(m).at(on);
        if constexpr (requires { on_model.foresee; })
            call_with(on_model.foresee, drawn,
                      arguments_of<decltype(on_model.foresee)>(), model);
        else if constexpr (!hears<OnModel>)
            call_with(on_model, drawn, arguments_of<OnModel>(), model);
    }

    offered_call made;
    side on;
    OnModel on_model;
};

// A call that looks at both: OnBoth takes (object&, Model&, arguments...).
template <class Model, class OnBoth>
struct step_rule final : rule_body {
    using drawn_types = typename without_first<arguments_of<OnBoth>>::rest;

    explicit step_rule(OnBoth it) : on_both(std::move(it)) {}
    disagreement play(void* s, void* m, const arguments& drawn) const override {
        return objected(
            value::of(value::kind::untold),
            call_with(on_both, drawn, drawn_types(), as<objects>(s).first,
                      as<models<Model>>(m).first));
    }
    value act(void*, const arguments&) const override { return {}; }
    disagreement judge(const void*, void*, const arguments&,
                       const value&) const override {
        return {};
    }
    void advance(void*, const arguments&) const override {}
    bool stands_alone() const override { return false; }

    OnBoth on_both;
};

template <class Model, class OnModel>
struct half_view final : view_body {
    half_view(const offered_call& made_, side on_, OnModel on_model_)
        : made(made_), on(on_), on_model(std::move(on_model_)) {}
    disagreement compare(const void* s, const void* m) const override {
        const object& it = as<objects>(s).at(on);
        return hold_against(on_model, as<models<Model>>(m).at(on), {},
                            it.make(made, {}), it);
    }

    offered_call made;
    side on;
    OnModel on_model;
};

template <class Model, class Truth>
struct both_view final : view_body {
    explicit both_view(Truth it) : truth(std::move(it)) {}
    disagreement compare(const void* s, const void* m) const override {
        return objected(
            value::of(value::kind::untold),
            truth(as<objects>(s).first, as<models<Model>>(m).first));
    }
    Truth truth;
};

struct invariant_view final : view_body {
    explicit invariant_view(side it) : on(it) {}
    disagreement compare(const void* s, const void*) const override;
    side on;
};

// True if that object exists and the condition holds.
template <class Model, class Condition>
struct side_condition final : condition_body {
    side_condition(side on_, Condition it)
        : on(on_), condition(std::move(it)) {}
    bool holds(const void* m, const arguments& drawn) const override {
        const auto& both = as<models<Model>>(m);
        return both.has(on) &&
               call_with(condition, drawn, arguments_of<Condition>(),
                         both.at(on));
    }
    side on;
    Condition condition;
};

// -------------------------------------------------------------------- regular

enum class regular_call {
    declare,              // auto other = it;
    assign_to_other,      // other = it;
    assign_from_other,    // it = other;
    assign_itself,        // it = std::as_const(it);
    move_there_and_back,  // moved = std::move(it); it = std::move(moved);
    move_from_other,      // it = std::move(other);
    swap
};

// The subject's half of those calls; a result means that the moved-from object
// broke its invariant.
value act_regular(regular_call, objects&);
std::string text_of(regular_call, const std::string& name);
std::string name_of(regular_call);
bool offers(const regularity&, regular_call);
// The precondition of a call on the second object.
bool may_be_made(regular_call, presence other);

template <class Model>
void advance_regular(regular_call call, models<Model>& both) {
    switch (call) {
        case regular_call::declare:
        case regular_call::assign_to_other:
            both.second.emplace(both.first);
            both.other = presence::alive;
            break;
        case regular_call::assign_from_other:
            both.first = *both.second;
            break;
        case regular_call::move_from_other:
            both.first = std::move(*both.second);
            both.second.reset();
            both.other = presence::moved_from;
            break;
        case regular_call::swap:
            std::swap(both.first, *both.second);
            break;
        case regular_call::assign_itself:
        case regular_call::move_there_and_back:
            break;
    }
}

template <class Model>
struct regular_rule final : rule_body {
    explicit regular_rule(regular_call it) : made(it) {}
    disagreement play(void* s, void* m, const arguments& drawn) const override {
        return judge(s, m, drawn, act(s, drawn));
    }
    value act(void* s, const arguments&) const override {
        return act_regular(made, as<objects>(s));
    }
    disagreement judge(const void*, void* m, const arguments& drawn,
                       const value& got) const override {
        advance(m, drawn);
        return objected(got, got.is_told()
                                 ? "the moved-from object breaks its invariant"
                                 : "");
    }
    void advance(void* m, const arguments&) const override {
        advance_regular(made, as<models<Model>>(m));
    }
    regular_call made;
};

template <class Model>
struct regular_condition final : condition_body {
    explicit regular_condition(regular_call it) : made(it) {}
    bool holds(const void* m, const arguments&) const override {
        return may_be_made(made, as<models<Model>>(m).other);
    }
    regular_call made;
};

template <class Model, class MakeModel>
struct half_start final : start_body {
    half_start(std::shared_ptr<const laws::subject> of_,
               std::string_view start_, MakeModel make)
        : of(std::move(of_)), start(start_), make_model(std::move(make)) {}
    void* subject(const arguments& drawn) const override {
        return new objects{object(*of, start, drawn)};
    }
    void* model(const arguments& drawn) const override {
        return new models<Model>{
            call_with(make_model, drawn, parameters_of<MakeModel>())};
    }

    std::shared_ptr<const laws::subject> of;
    std::string_view start;
    MakeModel make_model;
};

}  // namespace engine

// ----------------------------------------------------------------- long cases

// A part of a long case: a call that is made so many times, its arguments
// growing by steps; seen if it is looked at after each time.
struct stretch {
    std::string_view call;
    std::vector<std::int64_t> first{};
    std::size_t times = 1;
    std::vector<std::int64_t> steps{};
    bool seen = false;
};

// Of a step that loops over a call: the call and each argument it is made with.
struct loops_over {
    std::string_view call;
    std::vector<std::int64_t> with;
};

namespace engine {

// The rule that makes the call on the first object, or none.
std::size_t rule_named(const machine&, std::string_view call);
void add_long_case(machine&, const std::vector<std::int64_t>& opening,
                   const std::vector<stretch>&);

template <class Compose>
struct composer_of final : composer_body {
    explicit composer_of(Compose it) : of(std::move(it)) {}
    script compose(std::uint64_t seed) const override { return of(seed); }
    Compose of;
};

}  // namespace engine

// ------------------------------------------------------------------ law<Model>

// A claim about a subject: what the Model returns for the calls that the
// subject offers. A call that it does not offer is skipped.
template <class Model>
class law<Model, void> : public engine::judgeable {
public:
    law(std::string claim, const subject& of)
        : of_(std::make_shared<const subject>(of)) {
        it_.claim = std::move(claim);
        it_.name = of.name;
        it_.subject = of.type;
        it_.opening = "$T " + of.name + ";";
        it_.drop_subject = [](void* s) {
            delete static_cast<engine::objects*>(s);
        };
        it_.drop_model = [](void* m) {
            delete static_cast<engine::models<Model>*>(m);
        };
        it_.recall = [](const void* m, std::vector<value>& found) {
            const auto& both = engine::as<engine::models<Model>>(m);
            engine::recall_from(both.first, found);
            if (both.second) engine::recall_from(*both.second, found);
        };
        if constexpr (std::is_copy_constructible_v<Model>)
            it_.copy_model = [](const void* m) -> void* {
                return new engine::models<Model>(
                    engine::as<engine::models<Model>>(m));
            };
        if constexpr (requires(const Model& m) {
                          m.begin();
                          m.end();
                      })
            it_.model_text = [](const void* m) {
                return shown(engine::as<engine::models<Model>>(m).first);
            };
        if constexpr (std::is_default_constructible_v<Model>)
            if (of.start("")) begin("", [] { return Model(); });
        add_invariant(engine::side::first);
    }

    // Which of the subject's starts begins a script, and the model's half of
    // it.
    template <class MakeModel>
    law&& starts(std::string_view text, MakeModel make) {
        it_.opening = text.empty() ? "$T " + it_.name + ";" : std::string(text);
        it_.opening_slots =
            engine::slots_of(engine::parameters_of<MakeModel>());
        it_.long_scripts.clear();
        begin(text, std::move(make));
        return std::move(*this);
    }

    // A script that every judgment plays as well, of whichever of its calls the
    // subject offers; everything is looked at in the end. Precondition: those
    // calls and the start have been stated.
    law&& long_case(const std::vector<std::int64_t>& opening,
                    const std::vector<stretch>& stretches) {
        if (of_->elements == element_kind::number)
            engine::add_long_case(it_, opening, stretches);
        return std::move(*this);
    }

    // Scripts are written by Compose, a function of a seed, not drawn.
    template <class Compose>
    law&& composed(Compose compose) {
        it_.composer.reset(
            new engine::composer_of<Compose>(std::move(compose)));
        return std::move(*this);
    }

    // The model's half of a call. If OnModel returns void, the result is not
    // compared; if its last parameter is a const value&, it is passed the
    // subject's result and returns an objection, a std::string that is empty if
    // the result is right. A const object& after that is the subject itself. It
    // may be a member of the model.
    template <class OnModel, class... Modifier>
    law&& call(std::string_view text, OnModel on_model, Modifier... modifiers) {
        if (const engine::offered_call* made = of_->find(text)) {
            const auto half = engine::as_function(on_model);
            add_call(*made, engine::side::first, half, modifiers...);
            const std::size_t on_first = it_.rules.size() - 1;
            later_.push_back([=](law& it) {
                it.add_call(*made, engine::side::second, half, modifiers...);
                it.it_.last_rule().on_first = on_first;
            });
        } else {
            it_.absent.emplace_back(text);
        }
        return std::move(*this);
    }

    // A call with a half of its own for both: OnBoth is called with (object&,
    // Model&, arguments...) and returns an objection, or an empty string.
    template <class OnBoth, class... Modifier>
    law&& step(const std::string& text, OnBoth on_both, Modifier... modifiers) {
        it_.add(text,
                engine::slots_of(
                    typename engine::step_rule<Model, OnBoth>::drawn_types()),
                new engine::step_rule<Model, OnBoth>(std::move(on_both)));
        (modify_rule(engine::side::first, std::move(modifiers)), ...);
        return std::move(*this);
    }

    // An observer, compared after every call.
    template <class OnModel, class... Modifier>
    law&& view(std::string_view text, OnModel on_model, Modifier... modifiers) {
        if (const engine::offered_call* made = of_->find(text)) {
            const auto half = engine::as_function(on_model);
            add_view(*made, engine::side::first, half, modifiers...);
            later_.push_back([=](law& it) {
                it.add_view(*made, engine::side::second, half, modifiers...);
            });
        } else {
            it_.absent.emplace_back(text);
        }
        return std::move(*this);
    }

    // Checked after every call: Truth is called with (const object&, const
    // Model&) and returns an objection, or an empty string.
    template <class Truth>
    law&& always(const std::string& text, Truth truth) {
        it_.add(text, new engine::both_view<Model, Truth>(std::move(truth)));
        return std::move(*this);
    }

    // The exception guarantee of all calls that are not given their own.
    law&& promise(guarantee promised) {
        promised_ = promised;
        for (engine::erased_rule& rule : it_.rules) rule.promised = promised;
        return std::move(*this);
    }

    // The subject is regular, as far as it can be copied and moved: a copy is
    // equal and independent, a moved-from object keeps its invariant and can be
    // assigned to. Assignment has an exception guarantee of its own: std
    // containers assign element by element. Precondition: all calls and views
    // have been stated.
    law&& regular(guarantee assignment = guarantee::none,
                  often each = often(1)) {
        static_assert(std::is_copy_constructible_v<Model>);
        using enum engine::regular_call;
        // Most calls are made on the first.
        for (engine::erased_rule& rule : it_.rules) rule.weight *= 4;
        for (const auto made :
             {declare, assign_to_other, assign_from_other, assign_itself,
              move_there_and_back, move_from_other, swap}) {
            if (!engine::offers(of_->regular, made)) {
                if (of_->elements == element_kind::number)
                    it_.absent.push_back(engine::name_of(made));
                continue;
            }
            it_.add(engine::text_of(made, it_.name), {},
                    new engine::regular_rule<Model>(made));
            it_.limit_last(new engine::regular_condition<Model>(made));
            it_.last_rule().operation = engine::name_of(made);
            it_.last_rule().weight = each.weight;
            it_.last_rule().on_first = engine::erased_rule::none;
            it_.last_rule().promised =
                made == declare ? guarantee::strong : assignment;
            it_.last_rule().all_leave = made != declare && made != swap;
        }
        if (of_->regular.copy) {
            for (const auto& add : std::exchange(later_, {})) add(*this);
            add_invariant(engine::side::second);
        }
        return std::move(*this);
    }

    law&& claims(std::string claim) {
        it_.claim = std::move(claim);
        return std::move(*this);
    }

    const subject& of() const { return *of_; }
    engine::machine& told() { return it_; }

private:
    template <class MakeModel>
    void begin(std::string_view text, MakeModel make) {
        assert(of_->start(text) && "the subject does not offer this start");
        it_.start.reset(new engine::half_start<Model, MakeModel>(
            of_, text, std::move(make)));
    }

    // "queue.push($0)" or, on the second object, "other.push($0)".
    std::string text_of(std::string_view call, engine::side on,
                        std::size_t slots) const {
        return engine::call_text_on(it_.name, std::string(call), on, slots);
    }

    template <class OnModel, class... Modifier>
    void add_call(const engine::offered_call& made, engine::side on,
                  const OnModel& on_model, const Modifier&... modifiers) {
        auto slots = engine::slots_of(engine::drawn_for<OnModel>());
        const std::string text = text_of(made.shown(), on, slots.size());
        it_.add(text, std::move(slots),
                new engine::half_rule<Model, OnModel>(made, on, on_model));
        it_.last_rule().promised = promised_;
        if (on == engine::side::first) it_.last_rule().named = made.text;
        limit(on, modifiers...);
        (modify_rule(on, modifiers), ...);
    }

    template <class OnModel, class... Modifier>
    void add_view(const engine::offered_call& made, engine::side on,
                  const OnModel& on_model, const Modifier&... modifiers) {
        it_.add(text_of(made.shown(), on, 0),
                new engine::half_view<Model, OnModel>(made, on, on_model));
        limit(on, modifiers...);
        (modify_rule(on, modifiers), ...);
    }

    void add_invariant(engine::side on) {
        if (!of_->invariant) return;
        it_.add(text_of("invariant", on, 0), new engine::invariant_view(on));
        it_.views.back().invariant = true;
        limit(on);
    }

    // A call on the second object requires that it exists.
    template <class... Modifier>
    void limit(engine::side on, const Modifier&...) {
        const auto always = [](const Model&) { return true; };
        if (on == engine::side::second)
            it_.limit_last(new engine::side_condition<Model, decltype(always)>(
                on, always));
    }

    template <class Condition>
    void modify_rule(engine::side on, const when<Condition>& it) {
        it_.limit_last(
            new engine::side_condition<Model, Condition>(on, it.condition));
        if (it_.viewed_last) it_.views.back().guarded = true;
    }
    void modify_rule(engine::side, const often& it) {
        it_.last_rule().weight = it.weight;
    }
    void modify_rule(engine::side, const promises& it) {
        it_.last_rule().promised = it.promised;
    }
    void modify_rule(engine::side, all_leave) {
        it_.last_rule().all_leave = true;
    }
    void modify_rule(engine::side, const loops_over& it) {
        const std::size_t rule = engine::rule_named(it_, it.call);
        for (const std::int64_t argument : it.with)
            it_.last_rule().unrolled.push_back({rule, {argument}});
    }

    std::shared_ptr<const subject> of_;
    guarantee promised_ = guarantee::strong;
    std::vector<std::function<void(law&)>> later_;
};

namespace engine {

report judge_elements(machine&, const subject&, const settings&);

}  // namespace engine

// What a report says of the elements that subjects were filled with, and of
// the kinds they could not be since they are types and no templates.
void name_elements(report&, const std::vector<subject>&);

// Whether it offers that start; if not, the report says that it has none of
// what the start would construct it from.
bool starts_from(const subject&, std::string_view start, const char* what,
                 report&);

// Judges a law as suits the elements of its subject: with faults if they are
// fragile.
template <class Model>
report judge_elements(law<Model> it, const settings& how) {
    return engine::judge_elements(it.told(), it.of(), how);
}

// The same for several subjects; MakeLaw returns the law of one.
template <class MakeLaw>
report judge_each(const std::string& suite, const std::vector<subject>& all,
                  const settings& how, MakeLaw make_law) {
    report found{suite, all.front().type, {}};
    for (const subject& one : all) found += judge_elements(make_law(one), how);
    name_elements(found, all);
    return found;
}

}  // namespace tenet::laws
