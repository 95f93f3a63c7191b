// elements: types to fill a container on trial with.
//
// metered counts operations, fragile throws on demand, reentrant calls back,
// and the others lack something that containers must not require.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <new>
#include <string>
#include <tenet/laws/engine/argument.hpp>
#include <tenet/laws/engine/report.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

// --------------------------------------------------------------------- meters

// The operations on metered elements since the last reset.
struct meter {
    std::size_t comparisons = 0;
    std::size_t copies = 0;
    std::size_t moves = 0;
    std::size_t hashes = 0;

    static meter& now() {
        static meter running;
        return running;
    }
    static void reset() { now() = {}; }
};

// An int that counts how often it is compared, copied, moved and hashed.
struct metered {
    int number = 0;

    metered(int x = 0) : number(x) {}
    metered(const metered& it) : number(it.number) { ++meter::now().copies; }
    metered(metered&& it) noexcept : number(it.number) { ++meter::now().moves; }
    metered& operator=(const metered& it) {
        ++meter::now().copies;
        number = it.number;
        return *this;
    }
    metered& operator=(metered&& it) noexcept {
        ++meter::now().moves;
        number = it.number;
        return *this;
    }
    friend std::strong_ordering operator<=>(const metered& a,
                                            const metered& b) {
        ++meter::now().comparisons;
        return a.number <=> b.number;
    }
    friend bool operator==(const metered& a, const metered& b) {
        ++meter::now().comparisons;
        return a.number == b.number;
    }
    friend std::string show(const metered& it) { return shown(it.number); }
    friend value as_answer(const metered& it) {
        return std::int64_t{it.number};
    }
};

// --------------------------------------------------------------------- faults

// What an injected fault throws, unless it is an allocation's std::bad_alloc.
struct injected_fault : std::exception {
    const char* what() const noexcept override { return "injected fault"; }
};

namespace engine {

// Throws injected_fault if faults of this kind are armed and the countdown
// ends.
void fault_point(unsigned kind);

// Elements alive right now, of all fragile ones.
std::ptrdiff_t& fragile_alive();

// A std::unique_ptr<int> that is cheap to compile and stores its own address,
// so that an object relocated bytewise is recognised.
class block {
public:
    explicit block(int x) : held_(new int(x)) {}
    block(block&& it) noexcept : held_(std::exchange(it.held_, nullptr)) {}
    block& operator=(block&& it) noexcept {
        delete std::exchange(held_, std::exchange(it.held_, nullptr));
        return *this;
    }
    ~block() { delete held_; }

    int number() const { return held_ && home_ == this ? *held_ : -1; }

private:
    int* held_;
    const block* home_ = this;
};

}  // namespace engine

// An int whose copies, moves, comparisons and hashes can be made to throw. It
// owns memory, so that leaks and double destruction are detected; moved-from,
// it holds -1.
class fragile {
public:
    fragile(int x = 0) : block_(x) { ++engine::fragile_alive(); }
    fragile(const fragile& it) : block_(copy_of(it)) {
        ++engine::fragile_alive();
    }
    fragile(fragile&& it) : block_(moved_out(it)) { ++engine::fragile_alive(); }
    fragile& operator=(const fragile& it) {
        block_ = copy_of(it);
        return *this;
    }
    fragile& operator=(fragile&& it) {
        block_ = moved_out(it);
        return *this;
    }
    ~fragile() { --engine::fragile_alive(); }

    int number() const { return block_.number(); }
    friend auto operator<=>(const fragile& a, const fragile& b) {
        engine::fault_point(fault_compare);
        return a.number() <=> b.number();
    }
    friend bool operator==(const fragile& a, const fragile& b) {
        engine::fault_point(fault_compare);
        return a.number() == b.number();
    }
    friend std::string show(const fragile& it) { return shown(it.number()); }
    friend value as_answer(const fragile& it) {
        return std::int64_t{it.number()};
    }

private:
    static engine::block copy_of(const fragile& it) {
        engine::fault_point(fault_copy);
        return engine::block(it.number());
    }
    static engine::block&& moved_out(fragile& it) {
        engine::fault_point(fault_move);
        return std::move(it.block_);
    }

    engine::block block_;
};

// ------------------------------------------------ elements that lack something

// Move-only, without default constructor; moved-from, it holds -1.
class move_only {
public:
    move_only(int x) : block_(x) {}
    int number() const { return block_.number(); }
    friend auto operator<=>(const move_only& a, const move_only& b) {
        return a.number() <=> b.number();
    }
    friend bool operator==(const move_only& a, const move_only& b) {
        return a.number() == b.number();
    }
    friend std::string show(const move_only& it) { return shown(it.number()); }
    friend value as_answer(const move_only& it) {
        return std::int64_t{it.number()};
    }

private:
    engine::block block_;
};

// Has no default constructor.
struct no_default {
    int number;

    no_default(int x) : number(x) {}
    friend auto operator<=>(const no_default&, const no_default&) = default;
    friend std::string show(const no_default& it) { return shown(it.number); }
    friend value as_answer(const no_default& it) {
        return std::int64_t{it.number};
    }
};

// Over-aligned: throws if it is constructed at a misaligned address.
struct alignas(64) over_aligned {
    int number;

    over_aligned(int x = 0) : number(x) { check(); }
    over_aligned(const over_aligned& it) : number(it.number) { check(); }
    over_aligned& operator=(const over_aligned& it) = default;
    friend auto operator<=>(const over_aligned& a, const over_aligned& b) {
        return a.number <=> b.number;
    }
    friend bool operator==(const over_aligned& a, const over_aligned& b) {
        return a.number == b.number;
    }
    friend std::string show(const over_aligned& it) { return shown(it.number); }
    friend value as_answer(const over_aligned& it) {
        return std::int64_t{it.number};
    }

private:
    void check() const {
        if (reinterpret_cast<std::uintptr_t>(this) % alignof(over_aligned) != 0)
            throw std::bad_alloc();
    }
};

// All of that at once: move-only, without default constructor, over-aligned.
class alignas(64) awkward {
public:
    awkward(int x) : element_(x) { check(); }
    awkward(awkward&& it) noexcept : element_(std::move(it.element_)) {}
    awkward& operator=(awkward&&) = default;
    int number() const {
        check();
        return element_.number();
    }
    friend auto operator<=>(const awkward& a, const awkward& b) {
        return a.number() <=> b.number();
    }
    friend bool operator==(const awkward& a, const awkward& b) {
        return a.number() == b.number();
    }
    friend std::string show(const awkward& it) { return shown(it.number()); }
    friend value as_answer(const awkward& it) {
        return std::int64_t{it.number()};
    }

private:
    void check() const {
        if (reinterpret_cast<std::uintptr_t>(this) % alignof(awkward) != 0)
            throw std::bad_alloc();
    }

    move_only element_;
};

// ------------------------------------------------- elements that call back

namespace engine {

// Looks at the subject on trial, if its law has armed that (reentrant.cpp).
void element_leaves();

}  // namespace engine

// An int whose destructor, and whatever else overwrites it, looks at the
// container that it leaves: which must then be as before the call or as after
// it. Where each is false, only while all elements leave.
template <bool each>
class calling_back {
public:
    calling_back(int x = 0) : number_(x) {}
    calling_back(const calling_back&) = default;
    calling_back(calling_back&& it) noexcept
        : number_(std::exchange(it.number_, gone)) {}
    calling_back& operator=(const calling_back& it) {
        leave();
        number_ = it.number_;
        return *this;
    }
    calling_back& operator=(calling_back&& it) noexcept {
        leave();
        number_ = std::exchange(it.number_, gone);
        return *this;
    }
    ~calling_back() { leave(); }

    int number() const { return number_; }
    friend auto operator<=>(const calling_back&, const calling_back&) = default;
    friend std::string show(const calling_back& it) {
        return shown(it.number_);
    }
    friend value as_answer(const calling_back& it) {
        return std::int64_t{it.number_};
    }

private:
    static constexpr int gone = -1;  // moved from

    void leave() const {
        if (number_ != gone) engine::element_leaves();
    }
    int number_;
};

// For containers of nodes.
struct reentrant : calling_back<true> {
    using calling_back::calling_back;
};
// For containers whose elements lie in an array.
struct reentrant_at_the_end : calling_back<false> {
    using calling_back::calling_back;
};

// The kinds of elements that a container is judged with.
enum class element_kind {
    number,
    metered,
    fragile,
    awkward,
    calls_back,
    calls_back_at_the_end,
    other
};

template <class Element>
inline constexpr element_kind kind_of_element =
    std::same_as<Element, metered>     ? element_kind::metered
    : std::same_as<Element, fragile>   ? element_kind::fragile
    : std::same_as<Element, awkward>   ? element_kind::awkward
    : std::same_as<Element, reentrant> ? element_kind::calls_back
    : std::same_as<Element, reentrant_at_the_end>
        ? element_kind::calls_back_at_the_end
    : std::integral<Element> ? element_kind::number
                             : element_kind::other;

// Among the further elements of a suite, these are not to be judged with:
//     priority_queue<my_heap, without<fragile>>()
template <class... Element>
struct without {};

namespace engine {

template <class More, class Element>
inline constexpr bool leaves_out = false;
template <class... Left, class Element>
inline constexpr bool leaves_out<without<Left...>, Element> =
    (std::same_as<Left, Element> || ...);
template <class T>
inline constexpr bool is_without = false;
template <class... Left>
inline constexpr bool is_without<without<Left...>> = true;

// Whether Element is to be judged with, if All were asked for.
template <class Element, class... All>
inline constexpr bool is_wanted =
    !is_without<Element> && !(leaves_out<All, Element> || ...);

}  // namespace engine

// Types that say that they can be copied, which then does not compile.
template <class T>
inline constexpr bool is_never_copied = false;

// std::copyable and std::movable, but cheap to compile.
template <class T>
inline constexpr bool can_be_copied =
    !is_never_copied<T> && std::is_copy_constructible_v<T> &&
    std::is_copy_assignable_v<T>;
template <class T>
inline constexpr bool can_be_moved =
    std::is_move_constructible_v<T>&& std::is_move_assignable_v<T>;

// The int that an element was constructed from.
template <class T>
int number_in(const T& it) {
    if constexpr (std::is_convertible_v<const T&, int>)
        return static_cast<int>(it);
    else if constexpr (requires { it.number(); })
        return it.number();
    else if constexpr (requires { it.get(); })
        return number_in(it.get());
    else if constexpr (requires { *it; })
        return number_in(*it);
    else
        return it.number;
}

// Elements made of numbers; what that takes is not counted.
template <class Element>
std::vector<Element> elements_of(const std::vector<int>& numbers) {
    std::vector<Element> all;
    all.reserve(numbers.size());
    for (const int x : numbers) all.emplace_back(x);
    meter::reset();
    return all;
}

// Elements are drawn as the int they are constructed from.
template <class Element>
requires std::same_as<Element, metered> || std::same_as<Element, fragile> ||
    std::same_as<Element, move_only> || std::same_as<Element, no_default> ||
    std::same_as<Element, over_aligned> || std::same_as<Element, awkward> ||
    std::same_as<Element, reentrant> ||
    std::same_as<Element, reentrant_at_the_end>
struct argument<Element> {
    static domain from() { return argument<int>::from(); }
    static Element make(const value& drawn) {
        return Element(static_cast<int>(drawn.whole));
    }
    static std::string show(const value& drawn) {
        return argument<int>::show(drawn);
    }
};

// ------------------------------------------------------------------ invariants

namespace engine {

template <class Subject>
concept states_one = requires(const Subject& it) {
    bool(it.invariant());
};

// The subject's own invariant(), or true if it has none.
template <class Subject>
bool sound(const Subject& it) {
    if constexpr (states_one<Subject>)
        return bool(it.invariant());
    else
        return true;
}

}  // namespace engine

// ----------------------------------------------------------------- allocations

namespace engine {

// Allocated blocks now, allocations so far, and bytes requested so far. They do
// not change if the program replaces operator new itself (see counts_blocks).
std::size_t blocks_alive();
// Bytes, where a sanitizer tells of each block, or else 0; from then on, the
// most that were alive at a time are counted.
std::ptrdiff_t bytes_alive();
std::ptrdiff_t most_bytes_alive();
std::size_t blocks_taken();
std::size_t bytes_taken();
bool counts_blocks();

}  // namespace engine

}  // namespace tenet::laws

template <>
struct std::hash<tenet::laws::metered> {
    std::size_t operator()(const tenet::laws::metered& it) const {
        ++tenet::laws::meter::now().hashes;
        return std::hash<int>()(it.number);
    }
};

template <>
struct std::hash<tenet::laws::fragile> {
    std::size_t operator()(const tenet::laws::fragile& it) const {
        tenet::laws::engine::fault_point(tenet::laws::fault_hash);
        return std::hash<int>()(it.number());
    }
};

template <class Element>
requires std::same_as<Element, tenet::laws::reentrant> ||
    std::same_as<Element, tenet::laws::reentrant_at_the_end> ||
    std::same_as<Element, tenet::laws::awkward>
struct std::hash<Element> {
    std::size_t operator()(const Element& it) const {
        return std::hash<int>()(it.number());
    }
};
