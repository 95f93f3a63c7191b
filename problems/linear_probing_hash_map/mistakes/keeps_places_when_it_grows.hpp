// Mistake: it leaves all keys where they are when it grows, but their homes are
// others then.
#pragma once

#include <cstddef>
#include <cstdint>
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
        const std::uint64_t mixed = std::uint64_t(key) * 0x9E3779B97F4A7C15;
        return std::size_t(mixed >> 32) % slots_.size();
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

    void grow() { slots_.resize(2 * slots_.size()); }

    std::vector<slot> slots_ = std::vector<slot>(4);
    std::size_t size_ = 0;
};
