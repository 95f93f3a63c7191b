// sieve: acquits the textbook, convicts it with a fault.
#include <tenet/laws/cache/sieve.hpp>
// The suite comes first: it must stand on its own includes.
#include <list>
#include <unordered_map>

#include "../planted.hpp"

namespace sieve_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    starts_at_the_oldest,
    starts_over_when_one_comes,
    starts_over_when_its_entry_is_erased,
    steps_back_when_its_entry_is_erased,
    goes_from_new_to_old,
    inserts_at_the_hand,
    marks_the_new,
    marks_none_when_replacing,
    clears_every_mark
};

// As in the paper: the head is the newest, and the hand goes from tail to head.
class textbook {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}

    const int* get(int key) {
        const auto at = index_.find(key);
        if (at == index_.end()) return nullptr;
        at->second->visited = true;
        return &at->second->value;
    }

    void put(int key, int value) {
        if (const auto at = index_.find(key); at != index_.end()) {
            at->second->value = value;
            if (!is(fault::marks_none_when_replacing))
                at->second->visited = true;
            return;
        }
        if (list_.size() == capacity_) evict();
        const bool here = is(fault::inserts_at_the_hand) && hand_set();
        index_[key] = list_.insert(here ? std::next(hand_) : list_.begin(),
                                   {key, value, is(fault::marks_the_new)});
        if (is(fault::starts_over_when_one_comes)) hand_ = list_.end();
    }

    bool erase(int key) {
        const auto at = index_.find(key);
        if (at == index_.end()) return false;
        if (at->second == hand_) move_hand_off();
        list_.erase(at->second);
        index_.erase(at);
        return true;
    }

    std::optional<std::pair<int, int>> next_victim() const {
        if (list_.empty()) return {};
        place at = start();
        for (std::size_t n = list_.size(); at->visited && n > 0; --n)
            at = onward(at);
        return std::pair(at->key, at->value);
    }

private:
    struct node {
        int key, value;
        bool visited;
    };
    using place = std::list<node>::iterator;

    place start() const {
        const bool from_tail = !hand_set() || is(fault::starts_at_the_oldest);
        return from_tail ? std::prev(list_.end()) : hand_;
    }

    void evict() {
        place at = start();
        for (; at->visited; at = onward(at)) at->visited = false;
        if (is(fault::clears_every_mark))
            for (node& it : list_) it.visited = false;
        hand_ = at == list_.begin() ? list_.end() : std::prev(at);
        index_.erase(at->key);
        list_.erase(at);
    }

    place onward(place at) const {
        if (is(fault::goes_from_new_to_old))
            return std::next(at) == list_.end() ? list_.begin() : std::next(at);
        return std::prev(at == list_.begin() ? list_.end() : at);
    }

    void move_hand_off() {
        const place at = hand_;
        if (is(fault::steps_back_when_its_entry_is_erased))
            hand_ = std::next(at);
        else if (is(fault::starts_over_when_its_entry_is_erased) ||
                 at == list_.begin())
            hand_ = list_.end();
        else
            hand_ = std::prev(at);
    }

    bool hand_set() const { return hand_ != list_.end(); }

    std::size_t capacity_;
    mutable std::list<node> list_;
    place hand_ = list_.end();
    std::unordered_map<int, place> index_;
};

TEST_CASE("the laws acquit the textbook SIEVE") {
    laws::check(laws::sieve<textbook>());
}

TEST_CASE("the laws convict a SIEVE with a fault") {
    tests::convict_all(laws::sieve<textbook>, fault::clears_every_mark);
}

}  // namespace sieve_laws_test
