// plain_cache: what models of cache policies have in common.
//
// A policy keeps one vector of entries and ghosts, searched from end to end.
// Each is in a list that a letter names, and the latest to enter is the last.
#pragma once

#include <tenet/laws/cache/cache_models.hpp>

namespace tenet::laws::caching {

// First in, first out, unless a policy says otherwise.
struct plain_lists {
    struct item {
        int key, value;
        char list = 'A';
        int count = 0, priority = 0;
        bool ghost = false;
    };
    using place = std::vector<item>::iterator;

    std::size_t capacity = 0;
    std::vector<item> all;

    // What a policy does; erase is of an entry, a ghost or nothing, and admit
    // is told whether the key was a ghost's until now.
    void resize(std::size_t to) { capacity = to; }
    void erase(int key);
    void hit(place) {}
    void admit(int key, int value, bool ghost);
    entries::value_type evict() { return take(all.begin()); }

    place find(int key);
    place oldest(char list);  // the end of all, if there is none
    std::size_t size(char list) const;
    std::size_t held() const;  // entries, not ghosts
    void move(place, char list);
    entries::value_type take(place);  // out of all
    entries::value_type bury(place, char list);
};

// A model of a policy, which may say in a member insert what it does with a key
// that is not held, to give what it evicts for it.
template <class Policy>
class plain_cache final : public policy_model {
public:
    explicit plain_cache(std::size_t capacity) { it_.resize(capacity); }

    std::optional<int> get(int key) override {
        const auto found = peek(key);
        if (found) it_.hit(it_.find(key));
        return found;
    }

    std::optional<int> peek(int key) const override {
        for (const auto& it : it_.all)
            if (it.key == key && !it.ghost) return it.value;
        return {};
    }

    told put(int key, int value) override {
        const auto at = it_.find(key);
        if (at == it_.all.end() || at->ghost)
            return {"inserted", insert(key, value)};
        at->value = value;
        it_.hit(at);
        return {"replaced", {}};
    }

    bool erase(int key) override {
        const std::size_t before = it_.held();
        it_.erase(key);
        return it_.held() < before;
    }

    entries evict() override {
        return it_.held() > 0 ? entries{it_.evict()} : entries();
    }

    void clear() override {
        const std::size_t capacity = it_.capacity;
        it_ = Policy();
        it_.resize(capacity);
    }

    entries set_capacity(std::size_t capacity) override {
        entries gone;
        while (it_.held() > capacity) gone.push_back(it_.evict());
        it_.resize(capacity);
        return gone;
    }

    entries held() const override {
        entries order;
        for (Policy rest = it_; rest.held() > 0;) order.push_back(rest.evict());
        return order;
    }

    std::vector<int> recall() const override {
        std::vector<int> keys;
        for (const auto& it : it_.all) keys.push_back(it.key);
        return keys;
    }

private:
    // A ghost is none any more before room is made.
    entries insert(int key, int value) {
        if constexpr (requires { it_.insert(key, value); }) {
            return it_.insert(key, value);
        } else {
            const bool ghost = it_.find(key) != it_.all.end();
            if (ghost) it_.erase(key);
            const bool full = it_.held() == it_.capacity;
            const entries gone = full ? evict() : entries();
            it_.admit(key, value, ghost);
            return gone;
        }
    }

    Policy it_;
};

template <class Policy>
policy_model* model_of(std::size_t capacity) {
    return new plain_cache<Policy>(capacity);
}

}  // namespace tenet::laws::caching
