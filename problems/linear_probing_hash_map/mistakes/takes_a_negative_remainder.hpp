// Mistake: the remainder of a negative key is negative, and no place.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

class linear_probing_hash_map {
public:
    void put(int key, int value) {
        if (4 * (size_ + 1) > 3 * slots_.size()) grow();
        slot& at = slots_[place(key)];
        if (!at.taken) ++size_;
        at = {true, key, value};
    }

    std::optional<int> get(int key) const {
        const slot& at = slots_[place(key)];
        if (!at.taken) return std::nullopt;
        return at.value;
    }

    bool erase(int key) {
        std::size_t hole = place(key);
        if (!slots_[hole].taken) return false;
        --size_;
        slots_[hole].taken = false;
        for (std::size_t i = next(hole); slots_[i].taken; i = next(i)) {
            if (steps(home(slots_[i].key), i) < steps(hole, i)) continue;
            slots_[hole] = slots_[i];
            slots_[i].taken = false;
            hole = i;
        }
        return true;
    }

    std::size_t size() const { return size_; }

private:
    struct slot {
        bool taken = false;
        int key = 0, value = 0;
    };

    std::size_t home(int key) const {
        return std::size_t(key % int(slots_.size()));
    }
    std::size_t next(std::size_t i) const { return (i + 1) % slots_.size(); }
    std::size_t steps(std::size_t from, std::size_t to) const {
        return (to + slots_.size() - from) % slots_.size();
    }

    // Where the key is, or the free slot where it would be.
    std::size_t place(int key) const {
        std::size_t i = home(key);
        while (slots_[i].taken && slots_[i].key != key) i = next(i);
        return i;
    }

    void grow() {
        const std::vector<slot> old = slots_;
        slots_.assign(2 * old.size(), slot());
        for (const slot& each : old)
            if (each.taken) slots_[place(each.key)] = each;
    }

    std::vector<slot> slots_ = std::vector<slot>(4);
    std::size_t size_ = 0;
};
