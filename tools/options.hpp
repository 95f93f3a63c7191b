// options: what a command line may hold, checked by CLI11 where it is read.
//
// Every mistake is one line, which names the option, the value and what is
// allowed.
#pragma once

#include "text.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tenet::tool {

// A number of that range; what names it, as "--count" does.
template <class Number>
CLI::Validator within(const std::string& what, Number low, Number high) {
    const auto check = [=](std::string& text) -> std::string {
        const auto number = parse_number<Number>(text);
        if (!number || *number < low || *number > high)
            return not_in_range(what, text, low, high);
        text = fmt::format("{}", *number);  // to CLI11 is 010 octal
        return "";
    };
    return CLI::Validator(check, fmt::format("{}..{}", low, high));
}

// One of the names; what calls them, as "--policy: no cache policy 'x'" does.
inline CLI::Validator one_of(const std::string& what, const std::string& kind,
                             std::vector<std::string> names) {
    const auto check = [=, all = std::move(names)](const std::string& text) {
        if (std::ranges::count(all, text) > 0) return std::string();
        return what + unknown_name(kind, text, all);
    };
    return CLI::Validator(check, "NAME");
}

template <class Number>
CLI::Option* add_number(CLI::App* to, const std::string& name, auto& into,
                        Number low, Number high, const std::string& what) {
    return to->add_option(name, into, what)->transform(within(name, low, high));
}

// Items separated by single commas; CLI11's own delimiter skips empty ones.
template <class T>
CLI::Option* add_list(CLI::App* to, const std::string& name,
                      std::vector<T>& into, const CLI::Validator& item,
                      const std::string& what) {
    const auto read = [=, &into](const std::string& typed) {
        into.clear();
        for (const auto part : split(typed, ',')) {
            std::string text(part);
            const auto wrong = text.empty()
                                   ? fmt::format("{}: an item of '{}' is empty",
                                                 name, shown(typed))
                                   : item(text);
            if (!wrong.empty()) throw CLI::ValidationError(name, wrong);
            CLI::detail::lexical_cast(text, into.emplace_back());
        }
    };
    return to->add_option_function<std::string>(name, read, what)
        ->default_str(fmt::format("{}", fmt::join(into, ",")))
        ->type_name(item.get_description() + ",...");
}

}  // namespace tenet::tool
