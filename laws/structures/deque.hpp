// deque: first in, first out, and more ends where there are.
//
// Judges:    a type, such as my_queue<int>; of a template, my_queue, also the
//            cost and what is left when something throws
// Elements:  metered, fragile
// Interface: Deque(); push_back(x) or push(x); pop_front() or pop(); front();
//            size(); empty(); optional: copies, pops that return, back(),
//            push_front(x), pop_back(), operator[], clear(), begin() and end()
// Claims:    each end gives back what was put in there last, and the other what
//            was put in first, also of many hundreds that wrap; it is regular
//            as far as it can be copied and moved; n pushes and n pops move
//            elements at most 8 n times; what throws loses no memory, or
//            changes nothing where that is promised
// Convicts:  a stack; a ring that wraps wrongly, grows without unwinding,
//            mistakes full for empty, pops the wrong end, counts its index from
//            the wrong element, keeps what it clears, shares with its copy,
//            leaks; one that moves all down at every pop; one that counts an
//            element before it is made
#pragma once

#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <vector>

namespace tenet::laws {

namespace deques {

// What a queue has: first in, first out.
template <class Deque, class Element>
void queue_calls(subject_of<Deque, Element>& it) {
    constexpr bool is_const = requires(const Deque& d) {
        d.front(), d.size(), d.empty();
    };
    using seen = engine::looked_at<Deque, is_const>;
    if constexpr (requires(Deque & d, Element x) { d.push_back(Element(1)); })
        it.call("push_back", [](Deque& d, int x) { d.push_back(Element(x)); });
    else
        it.call("push_back", [](Deque& d, int x) {
              d.push(Element(x));
          }).written("push");
    if constexpr (requires(Deque & d) { d.pop_front(); })
        it.call("pop_front", [](Deque& d) { return d.pop_front(); });
    else
        it.call("pop_front", [](Deque& d) { return d.pop(); }).written("pop");
    it.call("front", [](seen& d) { return number_in(d.front()); })
        .call("size", [](seen& d) { return std::size_t(d.size()); })
        .call("empty", [](seen& d) { return bool(d.empty()); });
    if constexpr (requires(seen & d) { d.back(); })
        it.call("back", [](seen& d) { return number_in(d.back()); });
}

// What it may have beside.
template <class Deque, class Element>
void optional_calls(subject_of<Deque, Element>& it) {
    if constexpr (requires(Deque & d) { d.push_front(Element(1)); })
        it.call("push_front",
                [](Deque& d, int x) { d.push_front(Element(x)); });
    if constexpr (requires(Deque & d) { d.pop_back(); })
        it.call("pop_back", [](Deque& d) { return d.pop_back(); });
    if constexpr (requires(Deque & d) { d.clear(); })
        it.call("clear", [](Deque& d) { d.clear(); });
    if constexpr (requires(const Deque& d) { d[0]; })
        it.call("deque[$0]", [](const Deque& d, int i) {
            return number_in(d[std::size_t(i)]);
        });
    if constexpr (requires(const Deque& d) { d.begin() != d.end(); })
        it.call("std::vector(deque.begin(), deque.end())", [](const Deque& d) {
            std::vector<int> xs;
            for (auto at = d.begin();
                 at != d.end() && xs.size() <= std::size_t(d.size()); ++at)
                xs.push_back(number_in(*at));
            return xs;
        });
    if constexpr (can_be_copied<Element>) {
        if constexpr (requires(Deque & d) { d.push_back(d.front()); })
            it.call("deque.push_back(deque.front())",
                    [](Deque& d) { d.push_back(d.front()); });
        if constexpr (requires(Deque & d) { d.push_front(d.back()); })
            it.call("deque.push_front(deque.back())",
                    [](Deque& d) { d.push_front(d.back()); });
    }
}

template <class Deque, class Element>
subject half() {
    subject_of<Deque, Element> it("deque");
    it.start();
    queue_calls<Deque, Element>(it);
    optional_calls<Deque, Element>(it);
    return it;
}

report judge(const std::vector<subject>&, const settings&, guarantee);

}  // namespace deques

// Of ints unless told otherwise; promised is what a call leaves that throws.
template <class Deque, class Element = int>
report deque(const settings& how = settings::standard(),
             guarantee promised = guarantee::none) {
    return deques::judge({deques::half<Deque, Element>()}, how, promised);
}

// A template of one element type, filled with ints, metered and fragile ones,
// and with More.
template <template <class...> class Deque, class... More>
report deque(const settings& how = settings::standard(),
             guarantee promised = guarantee::none) {
    constexpr auto of = []<class Element>() {
        return deques::half<Deque<Element>, Element>();
    };
    return deques::judge(subjects_of<int, metered, fragile, More...>(of), how,
                         promised);
}

}  // namespace tenet::laws
