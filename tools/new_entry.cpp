#include "new_entry.hpp"

#include "catalogue.hpp"
#include "files.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

// With longer names the lines of a skeleton would have to break.
constexpr std::size_t longest_name = 32;

// A skeleton is a correct entry that is too plain to keep: NAME, PLACE and LAW
// stand for what the user chose and for a law that the neighbours keep.
constexpr std::string_view structure_header =
    R"(// NAME: says in one sentence what it is.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Invariant:  the elements are in order, the greatest last
// Complexity: top, pop, size, empty O(1); push O(n); space O(n)
// Reference:  author, title, where and when it was published
// Laws:       LAW
//
// Example:
//   NAME<int> made;
//   made.push(1);
//   made.push(2);
//   made.pop() == 2 && made.top() == 1
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace tenet {

template <std::movable T,
          std::strict_weak_order<const T&, const T&> Compare = std::less<T>>
class NAME {
public:
    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept { return elements_.size(); }

    constexpr const T& top() const noexcept {
        assert(!empty());
        return elements_.back();
    }

    constexpr void push(T element) {
        const auto place =
            std::ranges::upper_bound(elements_, element, compare_);
        elements_.insert(place, std::move(element));
    }

    constexpr T pop() {
        assert(!empty());
        T greatest = std::move(elements_.back());
        elements_.pop_back();
        return greatest;
    }

    constexpr bool invariant() const {
        return std::ranges::is_sorted(elements_, compare_);
    }

private:
    std::vector<T> elements_;
    Compare compare_{};
};

}  // namespace tenet
)";

constexpr std::string_view structure_test =
    R"(#include <tenet/laws/catch.hpp>
#include <tenet/laws/priority_queue.hpp>
#include <tenet/PLACE.hpp>

namespace laws = tenet::laws;
using made = tenet::NAME<int>;

TEST_CASE("NAME gives its greatest back first") {
    laws::check(laws::priority_queue<made>());
}
)";

constexpr std::string_view algorithm_header =
    R"(// NAME: says in one sentence what it does.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Complexity: O(n) applications of the predicate; space O(1)
// Reference:  author, title, where and when it was published
// Laws:       LAW
//
// Example:
//   const auto big = [](int x) { return x > 1; };
//   NAME(std::array{1, 2, 4}, big) == 2
#pragma once

#include <array>
#include <cstddef>
#include <ranges>

namespace tenet {

template <std::ranges::input_range Range, class Test>
constexpr auto NAME(Range&& range, Test holds) {
    std::size_t count = 0;
    for (auto&& element : range)
        if (holds(element)) ++count;
    return count;
}

}  // namespace tenet
)";

constexpr std::string_view algorithm_test =
    R"(#include <tenet/PLACE.hpp>

#include <catch2/catch.hpp>

#include <vector>

TEST_CASE("NAME counts what the test holds for") {
    const auto even = [](int x) { return x % 2 == 0; };
    const std::vector<int> none;
    const std::vector some{1, 2, 3, 4};
    REQUIRE(tenet::NAME(none, even) == 0);
    REQUIRE(tenet::NAME(some, even) == 2);
}
)";

constexpr std::string_view class_header =
    R"(// NAME: says in one sentence what it is.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Invariant:  there is room for at least one, and no more are in than fit
// Complexity: all members O(1); space O(1)
// Reference:  author, title, where and when it was published
// Laws:       LAW
//
// Example:
//   NAME made(2);
//   made.enter() && made.enter() && !made.enter()
#pragma once

#include <cstddef>
#include <stdexcept>

namespace tenet {

class NAME {
public:
    constexpr explicit NAME(std::size_t capacity) {
        if (capacity == 0)
            throw std::invalid_argument("capacity 0; at least 1 is allowed");
        capacity_ = capacity;
    }

    constexpr std::size_t size() const noexcept { return size_; }

    // Whether there was room for one more.
    constexpr bool enter() noexcept {
        if (size_ == capacity_) return false;
        ++size_;
        return true;
    }

    constexpr bool invariant() const { return size_ <= capacity_; }

private:
    std::size_t capacity_ = 0;
    std::size_t size_ = 0;
};

}  // namespace tenet
)";

constexpr std::string_view class_test =
    R"(#include <tenet/PLACE.hpp>

#include <catch2/catch.hpp>

#include <stdexcept>

using made = tenet::NAME;

TEST_CASE("NAME lets in as many as fit") {
    made room(2);
    REQUIRE(room.enter());
    REQUIRE(room.enter());
    REQUIRE(!room.enter());
    REQUIRE(room.size() == 2);
    REQUIRE(room.invariant());
}

TEST_CASE("NAME refuses to hold nothing") {
    REQUIRE_THROWS_AS(made(0), std::invalid_argument);
}
)";

bool is_keyword(std::string_view name) {
    static constexpr std::array<std::string_view, 97> keywords{
        "alignas",
        "alignof",
        "and",
        "and_eq",
        "asm",
        "atomic_cancel",
        "atomic_commit",
        "atomic_noexcept",
        "auto",
        "bitand",
        "bitor",
        "bool",
        "break",
        "case",
        "catch",
        "char",
        "char8_t",
        "char16_t",
        "char32_t",
        "class",
        "compl",
        "concept",
        "const",
        "consteval",
        "constexpr",
        "constinit",
        "const_cast",
        "continue",
        "co_await",
        "co_return",
        "co_yield",
        "decltype",
        "default",
        "delete",
        "do",
        "double",
        "dynamic_cast",
        "else",
        "enum",
        "explicit",
        "export",
        "extern",
        "false",
        "float",
        "for",
        "friend",
        "goto",
        "if",
        "inline",
        "int",
        "long",
        "mutable",
        "namespace",
        "new",
        "noexcept",
        "not",
        "not_eq",
        "nullptr",
        "operator",
        "or",
        "or_eq",
        "private",
        "protected",
        "public",
        "reflexpr",
        "register",
        "reinterpret_cast",
        "requires",
        "return",
        "short",
        "signed",
        "sizeof",
        "static",
        "static_assert",
        "static_cast",
        "struct",
        "switch",
        "synchronized",
        "template",
        "this",
        "thread_local",
        "throw",
        "true",
        "try",
        "typedef",
        "typeid",
        "typename",
        "union",
        "unsigned",
        "using",
        "virtual",
        "void",
        "volatile",
        "wchar_t",
        "while",
        "xor",
        "xor_eq"};
    return std::ranges::count(keywords, name) > 0;
}

struct place {
    std::string area;
    std::string folder;  // of an algorithm
    std::string name;

    std::string text() const {
        return area + "/" + (folder.empty() ? "" : folder + "/") + name;
    }
};

std::vector<std::string> known_techniques(const catalogue& all) {
    std::vector<std::string> known = techniques();
    for (const auto& each : all.entries)
        if (each.area == "algorithms" && !each.folder.empty() &&
            std::ranges::count(known, each.folder) == 0)
            known.push_back(each.folder);
    return known;
}

place parse_place(const catalogue& all, const std::string& text) {
    std::vector<std::string> parts;
    for (const auto part : split(text, '/')) parts.emplace_back(part);
    if (std::ranges::count(areas(), parts[0]) == 0)
        throw misuse(unknown_name("area", parts[0], areas()));
    const bool algorithm = parts[0] == "algorithms";
    if (parts.size() != (algorithm ? 3U : 2U))
        refuse("'{}' is not {}/NAME", shown(text),
               algorithm ? "algorithms/TECHNIQUE" : parts[0]);
    if (algorithm && std::ranges::count(known_techniques(all), parts[1]) == 0)
        throw misuse(
            unknown_name("technique", parts[1], known_techniques(all)));
    return {parts[0], algorithm ? parts[1] : "", parts.back()};
}

void require_good_name(const catalogue& all, const std::string& name) {
    if (!is_snake_case(name) || name.size() > longest_name)
        refuse(
            "'{}' is not a name in snake_case: words of a-z and 0-9 joined "
            "by single _, a letter first, at most {} characters",
            shown(name), longest_name);
    if (is_keyword(name) || name == "std" || name == "tenet" || name == "main")
        refuse("'{}' is a word of C++ or of tenet; choose another", name);
    if (const entry* taken = all.find(name))
        refuse("'{}' is taken by {}", name, taken->file);
    const auto groups = all.groups();
    if (std::ranges::count(groups, name) > 0)
        refuse("'{}' is the name of an area or a technique", name);
}

// The law that the nearest neighbour keeps: of the same folder, else of the
// same area, else any. The skeleton of a structure is a priority queue.
std::string law_for(const catalogue& all, const place& chosen) {
    if (chosen.area == "structures") return "priority_queue";
    std::string law = all.suites.empty() ? "none" : all.suites.front().name;
    for (const bool same_folder : {false, true})
        for (const auto& each : all.entries)
            for (const auto& kept : laws_of(each.card))
                if (each.area == chosen.area &&
                    (!same_folder || each.folder == chosen.folder) &&
                    all.suite(kept) != nullptr)
                    law = kept;
    return law;
}

std::string filled(std::string_view skeleton, const place& chosen,
                   std::string_view law) {
    std::string text(skeleton);
    const auto replace = [&](std::string_view word, std::string_view by) {
        for (auto at = text.find(word); at != text.npos;
             at = text.find(word, at + by.size()))
            text.replace(at, word.size(), by);
    };
    replace("PLACE", chosen.text());
    replace("NAME", chosen.name);
    replace("LAW", law);
    return text;
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        refuse("cannot create '{}': {}", shown(folder.native()),
               error.message());
}

}  // namespace

int run_new(const std::string& text) {
    const catalogue all = read_catalogue();
    const place chosen = parse_place(all, text);
    require_good_name(all, chosen.name);
    const std::string header = chosen.text() + ".hpp";
    const std::string test = "tests/" + chosen.text() + ".cpp";
    std::error_code ignored;
    for (const auto& file : {header, test})
        if (fs::exists(fs::symlink_status(all.root / file, ignored)))
            refuse("'{}' exists already and is never overwritten", file);

    const bool structure = chosen.area == "structures";
    const bool algorithm = chosen.area == "algorithms";
    const std::string law = law_for(all, chosen);
    for (const auto& file : {header, test})
        make_folder((all.root / file).parent_path());
    write_new_file(all.root / header, filled(structure   ? structure_header
                                             : algorithm ? algorithm_header
                                                         : class_header,
                                             chosen, law));
    try {
        write_new_file(all.root / test, filled(structure   ? structure_test
                                               : algorithm ? algorithm_test
                                                           : class_test,
                                               chosen, law));
    } catch (...) {
        fs::remove(all.root / header, ignored);
        throw;
    }
    print("{}\n{}\nedit both, then: ./tenet test {}\n", header, test,
          chosen.name);
    return done;
}

}  // namespace tenet::tool
