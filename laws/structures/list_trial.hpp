// list_trial: a linked list on trial, and calls that all linked lists have.
#pragma once

#include <iterator>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <utility>
#include <vector>

namespace tenet::laws::linked {

// A list, and for the law of iterators another beside it and an iterator into
// one of them: neither is part of its value.
template <class List>
struct trial {
    using iterator = decltype(std::declval<List&>().begin());

    List list{};
    List other{};
    iterator kept{};

    trial() = default;
    explicit trial(List made) : list(std::move(made)) {}
    trial(const trial& it) : list(it.list) {}
    trial(trial&& it) : list(std::move(it.list)) {}
    trial& operator=(const trial& it) { return list = it.list, *this; }
    trial& operator=(trial&& it) { return list = std::move(it.list), *this; }

    friend void swap(trial& a, trial& b) {
        using std::swap;
        swap(a.list, b.list);
    }

    operator List&() { return list; }
    operator const List&() const { return list; }
    iterator at(int place) { return std::next(list.begin(), place); }
    // The position before that place.
    iterator before(int place) { return std::next(list.before_begin(), place); }
    bool invariant() const {
        return engine::sound(list) && engine::sound(other);
    }
};

struct below {
    int bound;
    template <class T>
    bool operator()(const T& x) const {
        return number_in(x) < bound;
    }
};

template <class List, class Element>
void add_moves(subject_of<trial<List>, Element>& it) {
    using on = trial<List>;
    it.call("{ list = std::move(other); other.clear(); }", [](on& t) {
        t.list = std::move(t.other);
        t.other.clear();
    });
    if constexpr (requires(List & l) { l.swap(l); })
        it.call("list.swap(other)", [](on& t) { t.list.swap(t.other); });
    if constexpr (requires(List & l) { l.reverse(); })
        it.call("reverse", [](List& l) { l.reverse(); });
    if constexpr (requires(List & l, below x) { l.remove_if(x); })
        it.call("list.remove_if([](int x) { return x < $0; })",
                [](List& l, int bound) { return l.remove_if(below{bound}); });
}

template <class List, class Element>
void add_range(subject_of<trial<List>, Element>& it) {
    it.start(
        "const std::vector<int> values$0;\n"
        "$T list(values.begin(), values.end());",
        [](const std::vector<int>& xs) {
            const auto values = elements_of<Element>(xs);
            return trial<List>(List(values.begin(), values.end()));
        });
}

}  // namespace tenet::laws::linked
