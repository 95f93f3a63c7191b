// subject: a type under test, type-erased.
//
// A law has two halves. The header of its suite states, per type, how each call
// is made; its source, compiled once, states what a model returns for the same
// call. They are matched by the text of the call:
//
//     subject_of<Queue> it("queue");                      // in the header
//     it.call("push", [](Queue& q, int x) { q.push(x); });
//
//     law<bag> it("gives its greatest back", queue);      // in the source
//     it.call("push", [](bag& model, int x) { model.insert(x); });
//
// The header's half is compiled for every type under test, so it is one small
// function a call and includes neither the engine nor RapidCheck.
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <tenet/laws/engine/argument.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace engine {

using arguments = std::vector<value>;

template <class... T>
struct types {};

// A type as it is looked at: const, unless what looks is not declared so.
template <class Type, bool can_be_const>
using looked_at = std::conditional_t<can_be_const, const Type, Type>;

// What a call returns, and the types of its parameters.
template <class Call>
struct signature : signature<decltype(&Call::operator())> {};
template <class R, class C, class... All>
struct signature<R (C::*)(All...) const> {
    using result = R;
    using parameters = types<std::decay_t<All>...>;
};
template <class R, class... All>
struct signature<R (*)(All...)> {
    using result = R;
    using parameters = types<std::decay_t<All>...>;
};

template <class Types>
struct without_first;
template <class First, class... Rest>
struct without_first<types<First, Rest...>> {
    using rest = types<Rest...>;
};

// The parameters of a call, and those after the side it is made on.
template <class Call>
using parameters_of = typename signature<Call>::parameters;
template <class Call>
using arguments_of = typename without_first<parameters_of<Call>>::rest;
template <class Call>
inline constexpr bool answers =
    !std::is_void_v<typename signature<Call>::result>;

// Calls with what comes first and then the drawn values in their types.
template <class Call, class... T, std::size_t... i, class... First>
decltype(auto) call_with(const Call& call, const arguments& drawn, types<T...>,
                         std::index_sequence<i...>, First&... first) {
    return call(first..., argument<T>::make(drawn[i])...);
}
template <class Call, class... T, class... First>
decltype(auto) call_with(const Call& call, const arguments& drawn,
                         types<T...> all, First&... first) {
    return call_with(call, drawn, all, std::index_sequence_for<T...>(),
                     first...);
}

struct offered_call {
    std::string_view text;
    void (*function)();  // of a type that by knows
    value (*by)(void (*function)(), void* subject, const arguments& drawn);
    std::string_view written{};  // how it is shown, if not by its text

    std::string_view shown() const { return written.empty() ? text : written; }
    value make(void* subject, const arguments& drawn) const {
        return by(function, subject, drawn);
    }
};

struct offered_start {
    std::string_view text;
    void* (*make)(const arguments& drawn);
};

// The operations of a regular type; null where the type lacks one.
struct regularity {
    void* (*copy)(const void*) = nullptr;
    void (*assign)(void* to, const void* from) = nullptr;
    void (*assign_moved)(void* to, void* from) = nullptr;
    bool (*move_there_and_back)(void*) = nullptr;  // was it sound meanwhile?
    void (*swap)(void*, void*) = nullptr;
};

template <class Type>
Type& as(void* it) {
    return *static_cast<Type*>(it);
}
template <class Type>
const Type& as(const void* it) {
    return *static_cast<const Type*>(it);
}

// Faults are disarmed as soon as the call has returned. All calls of one
// signature share this.
template <class Type, class Result, class Side, class... Argument>
value make_call(void (*function)(), void* it, const arguments& drawn) {
    const auto call = reinterpret_cast<Result (*)(Side, Argument...)>(function);
    const types<std::decay_t<Argument>...> all;
    if constexpr (std::is_void_v<Result>) {
        call_with(call, drawn, all, as<Type>(it));
        return value::of(value::kind::untold);
    } else {
        decltype(auto) answer = call_with(call, drawn, all, as<Type>(it));
        calm();
        if constexpr (std::same_as<decltype(answer), value>)
            return answer;
        else
            return answer_of(answer);
    }
}

template <class Type, class Make>
void* make_start(const arguments& drawn) {
    if constexpr (std::is_pointer_v<typename signature<Make>::result>)
        return call_with(Make(), drawn, parameters_of<Make>());
    else
        return new Type(call_with(Make(), drawn, parameters_of<Make>()));
}

template <class Type, bool copies, bool moves>
constexpr regularity regularity_of() {
    regularity can;
    if constexpr (copies) {
        can.copy = [](const void* it) -> void* {
            return new Type(as<Type>(it));
        };
        can.assign = [](void* to, const void* from) {
            as<Type>(to) = as<Type>(from);
        };
    }
    if constexpr (moves) {
        can.assign_moved = [](void* to, void* from) {
            as<Type>(to) = std::move(as<Type>(from));
        };
        can.move_there_and_back = [](void* it) {
            Type moved = std::move(as<Type>(it));
            const bool was_sound = sound(as<Type>(it));
            as<Type>(it) = std::move(moved);
            return was_sound;
        };
        can.swap = [](void* a, void* b) {
            using std::swap;
            swap(as<Type>(a), as<Type>(b));
        };
    }
    return can;
}

}  // namespace engine

// A type: how it is constructed, and the calls it offers.
struct subject {
    std::string type;  // as a program writes it
    std::string name;  // of a variable of that type
    std::vector<engine::offered_start> starts;
    std::vector<engine::offered_call> calls;
    engine::regularity regular;
    bool (*invariant)(const void*) = nullptr;  // null: it states none
    void (*drop)(void*) = nullptr;
    element_kind elements = element_kind::number;
    // What may throw while its elements are fragile, beside allocations.
    unsigned faults = fault_compare | fault_hash | fault_copy;

    const engine::offered_start* start(std::string_view text) const;
    const engine::offered_call* find(std::string_view text) const;
    bool offers(std::string_view text) const { return find(text) != nullptr; }
};

// Builds the subject's half for one Type. Calls and starts are lambdas without
// captures. A container is taken to be copyable or movable only if its Element
// is.
template <class Type, class Element = int>
class subject_of {
public:
    explicit subject_of(std::string name) {
        it_.type = type_name<Type>();
        it_.name = std::move(name);
        it_.drop = [](void* it) { delete static_cast<Type*>(it); };
        it_.elements = kind_of_element<Element>;
        // What copies its members bit by bit, such as pointers to nodes, does
        // not state copies.
        constexpr bool states = !std::is_trivially_copyable_v<Type>;
        constexpr bool copies =
            states && can_be_copied<Element> && can_be_copied<Type>;
        constexpr bool moves =
            states && can_be_moved<Element> && can_be_moved<Type>;
        it_.regular = engine::regularity_of<Type, copies, moves>();
        if constexpr (requires(const Type& it) { bool(it.invariant()); })
            it_.invariant = [](const void* it) {
                return bool(engine::as<Type>(it).invariant());
            };
    }

    // How a subject is constructed: by default, or as in the first line of a
    // script, "$T queue($0);".
    subject_of& start() {
        static_assert(std::is_default_constructible_v<Type>,
                      "needs: a default constructor");
        it_.starts.push_back(
            {"", [](const auto&) -> void* { return new Type(); }});
        return *this;
    }
    template <class Make>
    subject_of& start(std::string_view text, Make) {
        it_.starts.push_back({text, &engine::make_start<Type, Make>});
        return *this;
    }

    // A call, named by its text: a member, "push", or any C++ with $0, $1 for
    // the arguments. Call is a function of (Type&, arguments...).
    template <class Call>
    subject_of& call(std::string_view text, Call function) {
        add(text, +function);
        return *this;
    }

    // As the call stated last is to be shown of this type.
    subject_of& written(std::string_view text) {
        it_.calls.back().written = text;
        return *this;
    }

    subject_of& faults(unsigned kinds) {
        it_.faults = kinds;
        return *this;
    }

    operator subject() { return std::move(it_); }

private:
    template <class Result, class Side, class... Argument>
    void add(std::string_view text, Result (*function)(Side, Argument...)) {
        it_.calls.push_back(
            {text, reinterpret_cast<void (*)()>(function),
             &engine::make_call<Type, Result, Side, Argument...>});
    }

    subject it_;
};

// An object of a subject's type. Precondition: the subject outlives it.
class object {
public:
    explicit object(const subject& of, std::string_view start = "",
                    const engine::arguments& drawn = {});
    object(object&& other) noexcept
        : of_(other.of_), it_(std::exchange(other.it_, nullptr)) {}
    object& operator=(object&& other) noexcept {
        std::swap(it_, other.it_);
        std::swap(of_, other.of_);
        return *this;
    }
    ~object();

    // Makes the call. Precondition: the subject offers it.
    template <class... Argument>
    value operator()(std::string_view call, const Argument&... given) const {
        return make_by_text(call, {answer_of(given)...});
    }
    value make(const engine::offered_call& call,
               const engine::arguments& drawn) const {
        return call.make(it_, drawn);
    }

    bool invariant() const { return !of_->invariant || of_->invariant(it_); }
    const subject& of() const { return *of_; }
    void* address() const { return it_; }

private:
    object(const subject& of, void* it) : of_(&of), it_(it) {}
    value make_by_text(std::string_view call, const engine::arguments&) const;
    friend object copy_of(const object& it);

    const subject* of_;
    void* it_;
};
object copy_of(const object& it);

namespace engine {

template <class Element, class... All, class Make>
void add_subject(std::vector<subject>& to, Make make) {
    if constexpr (is_wanted<Element, All...>)
        to.push_back(make.template operator()<Element>());
}

}  // namespace engine

// The same container with several kinds of elements, but not with those that a
// without<...> among them lists. Make is a generic lambda,
// []<class Element>() { return half<Queue<Element>, Element>(); }.
template <class... Element, class Make>
std::vector<subject> subjects_of(Make make) {
    std::vector<subject> all;
    (engine::add_subject<Element, Element...>(all, make), ...);
    return all;
}

}  // namespace tenet::laws
