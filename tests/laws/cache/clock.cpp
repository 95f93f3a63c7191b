// clock: acquits the textbook, convicts it with a fault.
#include <tenet/laws/cache/clock.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>

#include "../planted.hpp"

namespace clock_laws_test {

using namespace tenet;
using tests::is;

enum class fault {
    none,
    sets_the_bit_of_the_new,
    sets_no_bit_on_hit,
    sets_no_bit_when_replacing,
    keeps_the_old_bit,
    stays_at_the_new,
    starts_over,
    clears_every_bit,
    moves_on_hit
};

// Slots in a circle, and a hand.
class textbook {
public:
    explicit textbook(std::size_t capacity) : capacity_(capacity) {}

    const int* get(int key) {
        slot* it = find(key);
        if (!it) return nullptr;
        if (!is(fault::sets_no_bit_on_hit)) it->used = true;
        if (is(fault::moves_on_hit)) std::swap(*it, slots_.back());
        return &find(key)->value;
    }

    void put(int key, int value) {
        if (slot* it = find(key)) {
            it->value = value;
            if (!is(fault::sets_no_bit_when_replacing)) it->used = true;
        } else if (slots_.size() < capacity_) {
            slots_.push_back({key, value, is(fault::sets_the_bit_of_the_new)});
        } else {
            replace(key, value);
        }
    }

private:
    struct slot {
        int key, value;
        bool used;
    };

    slot* find(int key) {
        const auto at =
            std::find_if(slots_.begin(), slots_.end(),
                         [key](const slot& it) { return it.key == key; });
        return at == slots_.end() ? nullptr : &*at;
    }

    void replace(int key, int value) {
        bool met = false;
        for (; slots_[hand_].used; advance())
            slots_[hand_].used = false, met = true;
        if (is(fault::clears_every_bit))
            for (slot& it : slots_) it.used = false;
        const bool used = is(fault::sets_the_bit_of_the_new) ||
                          (is(fault::keeps_the_old_bit) && met);
        slots_[hand_] = {key, value, used};
        if (!is(fault::stays_at_the_new)) advance();
        if (is(fault::starts_over)) hand_ = 0;
    }

    void advance() { hand_ = (hand_ + 1) % slots_.size(); }

    std::size_t capacity_, hand_ = 0;
    std::vector<slot> slots_;
};

// Inserts before it evicts: the new entry itself goes where all were used.
class evicts_after_inserting {
public:
    explicit evicts_after_inserting(std::size_t capacity)
        : capacity_(capacity) {}

    const int* get(int key) {
        const auto at = find(key);
        if (at == queue_.end()) return nullptr;
        at->used = true;
        return &at->value;
    }

    void put(int key, int value) {
        if (const auto at = find(key); at != queue_.end()) {
            *at = {key, value, true};
            return;
        }
        queue_.push_back({key, value, false});
        if (queue_.size() <= capacity_) return;
        for (; queue_.front().used; queue_.erase(queue_.begin())) {
            queue_.front().used = false;
            queue_.push_back(queue_.front());
        }
        queue_.erase(queue_.begin());
    }

private:
    struct entry {
        int key, value;
        bool used;
    };
    std::vector<entry>::iterator find(int key) {
        return std::find_if(queue_.begin(), queue_.end(),
                            [key](const entry& it) { return it.key == key; });
    }

    std::size_t capacity_;
    std::vector<entry> queue_;
};

TEST_CASE("the laws acquit the textbook CLOCK") {
    laws::check(laws::clock<textbook>());
}

TEST_CASE("the laws convict a CLOCK with a fault") {
    tests::convict_all(laws::clock<textbook>, fault::moves_on_hit,
                       {{fault::keeps_the_old_bit, 10}});
}

TEST_CASE("the laws convict a CLOCK that evicts after it inserts") {
    laws::check_convicted(laws::clock<evicts_after_inserting>);
}

}  // namespace clock_laws_test
