// hashed_elements: hashes of the elements that hash tables are filled with.
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <tenet/laws/engine/elements.hpp>

template <class Element>
requires std::same_as<Element, tenet::laws::reentrant> ||
    std::same_as<Element, tenet::laws::reentrant_at_the_end> ||
    std::same_as<Element, tenet::laws::awkward>
struct std::hash<Element> {
    std::size_t operator()(const Element& it) const {
        return std::hash<int>()(it.number());
    }
};
