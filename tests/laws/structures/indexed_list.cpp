#include <algorithm>
#include <deque>
#include <list>
#include <memory>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/indexed_list.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace indexed_list_laws_test {

namespace laws = tenet::laws;
using namespace tenet::tests;

enum class fault {
    none,
    inserts_behind,
    erases_the_next,
    keeps_the_tail_that_it_erases,
    keeps_the_tail_when_it_reverses,
    does_not_link_back,
    miscounts,
    leaks
};

// Nodes with links both ways, and no copies.
class linked {
public:
    linked() = default;
    linked(const linked&) = delete;
    linked& operator=(const linked&) = delete;
    ~linked() {
        while (head_) delete std::exchange(head_, head_->next);
    }

    int get(int index) const { return at(index)->x; }
    int back() const { return tail_->x; }
    int length() const { return length_; }
    void addAtHead(int x) { addAtIndex(0, x); }
    void addAtTail(int x) { addAtIndex(length_, x); }
    void addAtIndex(int index, int x) {
        if (is(fault::inserts_behind) && index > 1 && index < length_) ++index;
        node* const next = index == length_ ? nullptr : at(index);
        node* const made = new node{x, next ? next->previous : tail_, next};
        (made->previous ? made->previous->next : head_) = made;
        if (!next || !is(fault::does_not_link_back))
            (next ? next->previous : tail_) = made;
        ++length_;
    }
    void deleteAtIndex(int index) {
        if (is(fault::erases_the_next) && index > 1 && index + 1 < length_)
            ++index;
        node* const gone = at(index);
        (gone->previous ? gone->previous->next : head_) = gone->next;
        if (gone->next)
            gone->next->previous = gone->previous;
        else if (!is(fault::keeps_the_tail_that_it_erases) || length_ == 1)
            tail_ = gone->previous;
        if (!is(fault::miscounts) || index > 0) --length_;
        if (!is(fault::leaks) &&
            !(is(fault::keeps_the_tail_that_it_erases) && gone == tail_))
            delete gone;
    }
    void reverse() {
        for (node* it = head_; it; it = it->previous)
            std::swap(it->previous, it->next);
        if (!is(fault::keeps_the_tail_when_it_reverses))
            std::swap(head_, tail_);
        else
            head_ = tail_;
    }

private:
    struct node {
        int x;
        node* previous;
        node* next;
    };
    node* at(int index) const {
        node* it = head_;
        while (index-- > 0) it = it->next;
        return it;
    }

    node* head_ = nullptr;
    node* tail_ = nullptr;
    int length_ = 0;
};

// As it is often published: it has no destructor, and copies its pointer.
struct pointer_alone {
    void append(int x) {
        node** at = &head;
        while (*at) at = &(*at)->next;
        *at = new node{x, nullptr};
    }
    std::vector<int> toVector() {
        std::vector<int> all;
        for (node* it = head; it; it = it->next) all.push_back(it->x);
        return all;
    }

    struct node {
        int x;
        node* next;
    };
    node* head = nullptr;
};

TEST_CASE("the law acquits a linked list without iterators, and std's") {
    laws::check(laws::indexed_list<linked>());
    laws::check(laws::indexed_list<std::list>());
    laws::check(laws::indexed_list<std::deque>());
    laws::check(laws::indexed_list<std::vector<int>>());
}

TEST_CASE("the law convicts a list with a fault") {
    convict(laws::indexed_list<linked>, fault::inserts_behind,
            fault::miscounts);
    convict_of_leak(laws::indexed_list<linked>, fault::leaks);
}

TEST_CASE("pointers that are copied are no copies of a list, but leak") {
    auto how = laws::settings::standard();
    how.leaks = false;
    const auto found = laws::indexed_list<pointer_alone>(how);
    laws::check(found);
    CHECK(std::ranges::count(found.not_judged(),
                             "indexed_list_laws_test::pointer_alone states "
                             "none",
                             &laws::omission::why) == 1);
    if (laws::engine::counts_blocks())
        CHECK(laws::indexed_list<pointer_alone>().refuted());
}

}  // namespace indexed_list_laws_test
