#include <tenet/laws/algorithms/told_window.hpp>

#include <algorithm>
#include <optional>
#include <tenet/laws/algorithms/callable_trial.hpp>

namespace tenet::laws::callable {

namespace {

using wholes = std::vector<std::int64_t>;

// The first and the last place of two numbers.
std::pair<std::int64_t, std::int64_t> ends_of(told_by how, const wholes& two) {
    if (how == told_by::last) return {two[0], two[1] + 1};
    if (how == told_by::begin_and_length) return {two[0], two[0] + two[1]};
    return {two[0], two[1]};
}

bool is_by_places(told_by how) {
    return how != told_by::length && how != told_by::elements;
}

// Nothing: it is no window of the list.
std::optional<numbers> part_told(told_by how, const value& answer,
                                 const numbers& list) {
    wholes told;
    if (!answer.is_something()) return numbers();
    if (!read_numbers(answer, told)) return std::nullopt;
    if (!is_by_places(how)) {
        const auto at = std::ranges::search(list, told).begin();
        if (at == list.end() && !told.empty()) return std::nullopt;
        return numbers(told.begin(), told.end());
    }
    if (told.size() != 2) {
        if (told.empty()) return numbers();
        return std::nullopt;
    }
    const auto [first, last] = ends_of(how, told);
    if (first < 0 || last <= first) return numbers();
    if (last > std::int64_t(list.size())) return std::nullopt;
    return numbers(list.begin() + first, list.begin() + last);
}

using range_of_sizes = std::vector<std::size_t>;

// Of parts of these sizes, in this order, the size of the first that fits.
std::int64_t first_that_fits(
    const numbers& list, const range_of_sizes& sizes,
    const std::function<bool(const numbers& part)>& fits) {
    for (const std::size_t size : sizes)
        for (std::size_t i = 0; i + size <= list.size(); ++i) {
            const auto first = list.begin() + std::ptrdiff_t(i);
            if (fits(numbers(first, first + std::ptrdiff_t(size))))
                return std::int64_t(size);
        }
    return 0;
}

range_of_sizes sizes_of(const numbers& list) {
    range_of_sizes sizes;
    for (std::size_t size = 1; size <= list.size(); ++size)
        sizes.push_back(size);
    return sizes;
}

}  // namespace

told_by how_told(const numbers& list, const std::function<value()>& answer,
                 const settings& how) {
    told_by found = told_by::elements;
    const auto says = [&](told_by it) {
        found = it;
        return seems(
            [&] {
                wholes told;
                const value got = answer();
                if (it == told_by::length) return is_whole(got);
                if (!read_numbers(got, told)) return false;
                if (is_by_places(it))
                    return told.size() == 2 &&
                           ends_of(it, told) ==
                               std::pair<std::int64_t, std::int64_t>(2, 6);
                return std::ranges::equal(
                    told, numbers(list.begin() + 2, list.begin() + 6));
            },
            how);
    };
    if (says(told_by::length) || says(told_by::elements) ||
        says(told_by::ends) || says(told_by::last) ||
        says(told_by::begin_and_length))
        return found;
    return told_by::elements;
}

std::string wrong_window(told_by how, const value& answer, const numbers& list,
                         const due_window& due) {
    const std::string wanted = due.size == 0 ? std::string("there is none")
                                             : std::string(due.kind) + " has " +
                                                   std::to_string(due.size);
    if (is_whole(answer)) {
        const bool none = due.size == 0 && answer.whole == -1;
        return none || answer.whole == due.size ? "" : got(answer, wanted);
    }
    const auto part = part_told(how, answer, list);
    if (!part) return got(answer, "that is no part of it");
    if (std::int64_t(part->size()) != due.size) return got(answer, wanted);
    return part->empty() || due.fits(*part)
               ? ""
               : got(answer, "that does not satisfy the condition");
}

std::int64_t shortest_of(const numbers& list,
                         const std::function<bool(const numbers&)>& fits) {
    return first_that_fits(list, sizes_of(list), fits);
}

std::int64_t longest_of(const numbers& list,
                        const std::function<bool(const numbers&)>& fits) {
    range_of_sizes sizes = sizes_of(list);
    std::ranges::reverse(sizes);
    return first_that_fits(list, sizes, fits);
}

numbers letters_of(const std::string& text) {
    return {text.begin(), text.end()};
}

}  // namespace tenet::laws::callable
