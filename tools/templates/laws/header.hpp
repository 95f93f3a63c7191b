// entry_name: says in one sentence what a subject promises.
//
// Judges:    a type, such as my_type<int>; of a template, my_type, also what
//            is left when something throws
// Interface: Type(); push(x); pop(); top() const; size() const
//            optional: copies, pop() that returns
// Claims:    it is last in, first out; it is a regular type as far as it can be
//            copied and moved; what throws loses no memory
// Convicts:  one that is first in, first out; one that forgets an element
#pragma once

#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>

namespace tenet::laws {

namespace entry_name_suite {

// How each call is made: compiled for every type under test.
template <class Type, class Element>
subject half() {
    return subject_of<Type, Element>("tried")
        .start()
        .call("push", [](Type& it, int x) { it.push(Element(x)); })
        .call("pop", [](Type& it) { return it.pop(); })
        .call("top", [](const Type& it) { return number_in(it.top()); })
        .call("size", [](const Type& it) { return std::size_t(it.size()); });
}

report judge(const std::vector<subject>&, const settings&);

}  // namespace entry_name_suite

// A type that holds ints unless told otherwise.
template <class Type, class Element = int>
report entry_name(const settings& how = settings::standard()) {
    return entry_name_suite::judge({entry_name_suite::half<Type, Element>()},
                                   how);
}

// A template of one element type, filled with ints, fragile elements and More.
template <template <class...> class Type, class... More>
report entry_name(const settings& how = settings::standard()) {
    constexpr auto half = []<class Element>() {
        return entry_name_suite::half<Type<Element>, Element>();
    };
    return entry_name_suite::judge(subjects_of<int, fragile, More...>(half),
                                   how);
}

}  // namespace tenet::laws
