// list: a sequence whose elements stay where they are while others come and go.
//
// Judges:    a type, such as my_list<int>; of a template, my_list, also the
//            cost and what is left when something throws
// Interface: List(); copies and moves; push_front(x); push_back(x);
//            pop_front(); pop_back(); front(); back(); size(); empty();
//            clear(); begin() and end(), bidirectional; insert(at, x) and
//            erase(at), which return an iterator;
//            optional: List(first, last), swap, ==, reverse(), remove_if(f),
//            splice(at, other), splice(at, other, element)
// Claims:    it is a sequence; an iterator keeps its element while others come,
//            go and change lists; made of a range, it equals one pushed
//            together; no element is copied or moved to make room or to change
//            lists; an insertion that fails changes nothing; nothing leaks
// Convicts:  std::deque, whose elements do not stay; a list that miscounts,
//            inserts behind, returns the wrong neighbour, leaks what it clears,
//            loses itself when assigned to itself, splices copies, reverses
//            values, swaps only what is not empty; one that a failure changes
#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <string>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

// What a subject must offer; whatever is missing is named by its line.
template <class List>
struct list_interface {
    static_assert(std::is_default_constructible_v<List>, "needs: List()");
    static_assert(can_be_copied<List>, "needs: copies, moves and assignments");
    static_assert(
        requires(List & l, int x) { l.push_front(x); },
        "needs: push_front(int)");
    static_assert(
        requires(List & l, int x) { l.push_back(x); }, "needs: push_back(int)");
    static_assert(
        requires(List & l) { l.pop_front(); }, "needs: pop_front()");
    static_assert(
        requires(List & l) { l.pop_back(); }, "needs: pop_back()");
    static_assert(
        requires(List & l, int x) { l.front() = x; },
        "needs: front() that returns a reference");
    static_assert(
        requires(List & l, int x) { l.back() = x; },
        "needs: back() that returns a reference");
    static_assert(
        requires(const List& l) { l.front() == l.back(); },
        "needs: front() const, back() const");
    static_assert(
        requires(const List& l) { std::size_t(l.size()); },
        "needs: size() const");
    static_assert(
        requires(const List& l) { bool(l.empty()); }, "needs: empty() const");
    static_assert(
        requires(List & l) { l.clear(); }, "needs: clear()");
    static_assert(
        requires(List & l) {
            { l.begin() } -> std::bidirectional_iterator;
            { l.end() } -> std::same_as<decltype(l.begin())>;
        },
        "needs: begin() and end() that return a bidirectional iterator");
    static_assert(
        requires(const List& l) {
            { l.begin() } -> std::bidirectional_iterator;
            { l.end() } -> std::same_as<decltype(l.begin())>;
        },
        "needs: begin() const and end() const");
    static_assert(
        requires(List & l, int x) {
            { l.insert(l.begin(), x) } -> std::same_as<decltype(l.begin())>;
        },
        "needs: insert(iterator, int) that returns an iterator");
    static_assert(
        requires(List & l) {
            { l.erase(l.begin()) } -> std::same_as<decltype(l.begin())>;
        },
        "needs: erase(iterator) that returns an iterator");
    static constexpr bool met = true;
};

namespace lists {

// What the laws see of two lists and of an iterator that is kept while they
// change, whatever their type: the laws are compiled once. Places count from
// the beginning, what a call returns is counted from the end.
struct any_trial {
    virtual ~any_trial() = default;
    virtual void push_back(int x) = 0;
    virtual void push_front(int x) = 0;
    virtual void pop_back() = 0;
    virtual void pop_front() = 0;
    virtual std::ptrdiff_t insert(int place, int x) = 0;
    virtual std::ptrdiff_t erase(int place) = 0;
    virtual void set_front(int x) = 0;
    virtual void set_back(int x) = 0;
    virtual void clear() = 0;

    virtual void push_other(int x) = 0;
    virtual void copy_to_other() = 0;  // other = List(list)
    virtual void assign_other() = 0;   // list = other
    virtual void assign_itself() = 0;  // list = std::as_const(list)
    virtual void move_other() = 0;     // list = std::move(other)
    virtual void move_there_and_back() = 0;
    virtual void swap() = 0;

    virtual std::size_t size() const = 0;
    virtual bool empty() const = 0;
    virtual int front() const = 0;
    virtual int back() const = 0;
    virtual std::vector<int> forwards() const = 0;
    virtual std::vector<int> backwards() const = 0;
    virtual std::vector<int> other_forwards() const = 0;
    virtual bool invariant() const = 0;

    virtual void keep(int place) = 0;
    virtual void keep_of_other(int place) = 0;
    virtual void set_kept(int x) = 0;
    virtual void insert_at_kept(int x) = 0;
    virtual void erase_kept() = 0;

    virtual void splice_other(int place) = 0;
    virtual void splice_of_other(int place, int element) = 0;
    virtual void splice_own(int place, int element) = 0;
    virtual void reverse() = 0;
    virtual int remove_below(int bound) = 0;  // how many, if it tells, or -1

    virtual std::size_t other_size() const = 0;
    virtual int kept() const = 0;
    virtual std::ptrdiff_t kept_place() const = 0;
    virtual bool equals_other() const = 0;
};

// What is not promised of every list.
struct abilities {
    bool swap, splice, splice_one, reverse, remove_if, tells_removed, equal;
};

struct type {
    std::string name;
    abilities can;
    any_trial* (*make)();
    // Null: not of a range. Returns what the list holds.
    std::vector<int> (*make_of)(const std::vector<int>&);
};

struct metered_type {
    std::string name;
    meter (*edit)(const std::vector<int>&);
    meter (*splice)(const std::vector<int>&);  // null: it cannot
};

report judge(const type&, const settings&);
report judge_cost(const metered_type&, const settings&);
report judge_faults(const type&, const settings&, guarantee assignment);

struct below {
    int bound;
    template <class T>
    bool operator()(const T& x) const {
        return number_in(x) < bound;
    }
};

template <class List>
constexpr abilities abilities_of() {
    abilities can{};
    can.swap = (requires(List & l) { l.swap(l); });
    can.splice = (requires(List & l) { l.splice(l.begin(), l); });
    can.splice_one =
        (requires(List & l) { l.splice(l.begin(), l, l.begin()); });
    can.reverse = (requires(List & l) { l.reverse(); });
    can.remove_if = (requires(List & l, below it) { l.remove_if(it); });
    can.tells_removed =
        (requires(List & l, below it) { int(l.remove_if(it)); });
    can.equal = (requires(const List& l) { bool(l == l); });
    return can;
}

// Notes what a walk has met, and says whether it may go on: one that meets more
// than there is would be endless.
bool note(std::vector<int>& met, int x, std::size_t size);

template <class List>
std::vector<int> walked(const List& list) {
    std::vector<int> xs;
    const std::size_t size = list.size();
    for (auto at = list.begin(), last = list.end(); at != last; ++at)
        if (!note(xs, number_in(*at), size)) break;
    return xs;
}

template <class List>
class trial_of final : public any_trial {
public:
    void push_back(int x) override { list_.push_back(x); }
    void push_front(int x) override { list_.push_front(x); }
    void pop_back() override { list_.pop_back(); }
    void pop_front() override { list_.pop_front(); }
    std::ptrdiff_t insert(int place, int x) override {
        const iterator last = list_.end();
        return before(last, list_.insert(at(list_, place), x));
    }
    std::ptrdiff_t erase(int place) override {
        const iterator last = list_.end();
        return before(last, list_.erase(at(list_, place)));
    }
    void set_front(int x) override { list_.front() = x; }
    void set_back(int x) override { list_.back() = x; }
    void clear() override { list_.clear(); }

    void push_other(int x) override { other_.push_back(x); }
    void copy_to_other() override { other_ = List(list_); }
    void assign_other() override { list_ = other_; }
    void assign_itself() override { list_ = std::as_const(list_); }
    void move_other() override {
        list_ = std::move(other_);
        other_.clear();
    }
    void move_there_and_back() override {
        List moved = std::move(list_);
        list_ = std::move(moved);
    }
    void swap() override {
        if constexpr (can.swap) list_.swap(other_);
    }

    std::size_t size() const override { return list_.size(); }
    bool empty() const override { return bool(list_.empty()); }
    int front() const override { return number_in(list_.front()); }
    int back() const override { return number_in(list_.back()); }
    std::vector<int> forwards() const override { return walked(list_); }
    std::vector<int> backwards() const override {
        std::vector<int> xs;
        const std::size_t size = list_.size();
        for (auto first = list_.begin(), at = list_.end(); at != first;)
            if (!note(xs, number_in(*--at), size)) break;
        return xs;
    }
    std::vector<int> other_forwards() const override { return walked(other_); }
    bool invariant() const override {
        return engine::sound(list_) && engine::sound(other_);
    }

    void keep(int place) override { kept_ = at(list_, place); }
    void keep_of_other(int place) override { kept_ = at(other_, place); }
    void set_kept(int x) override { *kept_ = x; }
    void insert_at_kept(int x) override { list_.insert(kept_, x); }
    void erase_kept() override { list_.erase(kept_); }

    void splice_other(int place) override {
        if constexpr (can.splice) list_.splice(at(list_, place), other_);
    }
    void splice_of_other(int place, int element) override {
        if constexpr (can.splice_one)
            list_.splice(at(list_, place), other_, at(other_, element));
    }
    void splice_own(int place, int element) override {
        if constexpr (can.splice_one)
            list_.splice(at(list_, place), list_, at(list_, element));
    }
    void reverse() override {
        if constexpr (can.reverse) list_.reverse();
    }
    int remove_below(int bound) override {
        if constexpr (can.tells_removed)
            return int(list_.remove_if(below{bound}));
        else if constexpr (can.remove_if)
            list_.remove_if(below{bound});
        return -1;
    }

    std::size_t other_size() const override { return other_.size(); }
    int kept() const override { return number_in(*kept_); }
    std::ptrdiff_t kept_place() const override {
        const decltype(list_.begin()) kept = kept_;
        return std::distance(list_.begin(), kept);
    }
    bool equals_other() const override {
        if constexpr (can.equal)
            return bool(list_ == other_);
        else
            return true;
    }

private:
    using iterator = decltype(std::declval<List&>().begin());
    static constexpr abilities can = abilities_of<List>();

    static iterator at(List& list, int place) {
        return std::next(list.begin(), place);
    }
    // The end is taken before the call, since it must stay as well; a fault
    // belongs to the call, not to this.
    static std::ptrdiff_t before(iterator last, iterator it) {
        engine::calm();
        return std::distance(it, last);
    }

    List list_ = {};
    List other_ = {};
    iterator kept_ = {};
};

template <class List>
meter cost_of_edits(const std::vector<int>& input) {
    List list;
    meter::reset();
    auto middle = list.end();
    for (const int x : input) middle = std::next(list.insert(middle, x), x & 1);
    while (!list.empty()) list.pop_front();
    return meter::now();
}

template <class List>
meter cost_of_splices(const std::vector<int>& input) {
    List list, other;
    for (const int x : input) list.push_back(x);
    meter::reset();
    if (!input.empty()) other.splice(other.end(), list, list.begin());
    other.splice(other.begin(), list);
    other.reverse();
    other.swap(list);
    other = std::move(list);
    return meter::now();
}

template <class List>
type type_of() {
    type it{type_name<List>(), abilities_of<List>(),
            []() -> any_trial* { return new trial_of<List>(); }, nullptr};
    using source = std::vector<int>::const_iterator;
    if constexpr (std::is_constructible_v<List, source, source>)
        it.make_of = [](const std::vector<int>& xs) {
            return walked(List(xs.begin(), xs.end()));
        };
    return it;
}

}  // namespace lists

// A list of ints.
template <class List>
report list(const settings& how = settings::standard()) {
    static_assert(list_interface<List>::met);
    return lists::judge(lists::type_of<List>(), how);
}

// The same list, of metered elements: none may move to make room for another.
template <class List>
report list_cost(const settings& how = settings::standard()) {
    lists::metered_type it{type_name<List>(), &lists::cost_of_edits<List>,
                           nullptr};
    constexpr lists::abilities can = lists::abilities_of<List>();
    if constexpr (can.splice && can.splice_one && can.reverse && can.swap)
        it.splice = &lists::cost_of_splices<List>;
    return lists::judge_cost(it, how);
}

// The same list, of fragile elements: an insertion that fails changes nothing,
// and neither does an assignment where guarantee::strong is promised for it:
// that of std::list overwrites element by element.
template <class List>
report list_faults(const settings& how = settings::standard(),
                   guarantee assignment = guarantee::none) {
    return lists::judge_faults(lists::type_of<List>(), how, assignment);
}

// All of it, for a template of one element type.
template <template <class...> class List>
report list(const settings& how = settings::standard(),
            guarantee assignment = guarantee::none) {
    report found = list<List<int>>(how);
    found += list_cost<List<metered>>(how);
    found += list_faults<List<fragile>>(how, assignment);
    return found;
}

}  // namespace tenet::laws
