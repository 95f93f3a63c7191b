#include <tenet/laws/cache/lirs.hpp>

#include <algorithm>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

using keys = std::vector<int>;

bool contains(const keys& all, int key) {
    return std::find(all.begin(), all.end(), key) != all.end();
}

void to_end(keys& all, int key) {
    std::erase(all, key);
    all.push_back(key);
}

// L is LIR, H is HIR, ghosts included. The stack's bottom and the queue's front
// come first.
struct lirs_model : caching::plain_lists {
    keys stack, queue;

    void hit(place at) {
        const int key = at->key;
        const bool known = contains(stack, key);
        to_end(stack, key);
        if (at->list == 'H') {
            to_end(queue, key);
            if (known || size('L') < most_lir()) promote(key);
        }
        settle();
    }

    caching::entries::value_type evict() {
        const int key = queue.empty() ? stack.front() : queue.front();
        const auto at = find(key);
        const caching::entries::value_type gone(key, at->value);
        std::erase(queue, key);
        if (at->list == 'H' && contains(stack, key))
            at->ghost = true;
        else
            erase(key);
        return gone;
    }

    caching::entries insert(int key, int value) {
        caching::entries gone;
        if (held() == capacity) gone.push_back(evict());
        const bool known = contains(stack, key);
        plain_lists::erase(key);
        all.push_back({key, value, 'H'});
        to_end(stack, key);
        to_end(queue, key);
        if (known || size('L') < most_lir()) promote(key);
        settle();
        return gone;
    }

    void erase(int key) {
        plain_lists::erase(key);
        std::erase(stack, key);
        std::erase(queue, key);
        settle();
    }

    void resize(std::size_t to) {
        capacity = to;
        settle();
    }

private:
    std::size_t most_lir() const {
        const std::size_t high = std::max<std::size_t>(2, capacity / 100);
        return capacity > high ? capacity - high : 0;
    }
    void promote(int key) {
        find(key)->list = 'L';
        std::erase(queue, key);
    }
    // The bottom of the stack is LIR, and becomes HIR while those are too many.
    void settle() {
        prune();
        while (size('L') > most_lir()) {
            find(stack.front())->list = 'H';
            queue.push_back(stack.front());
            prune();
        }
    }
    void prune() {
        while (!stack.empty() && find(stack.front())->list == 'H') {
            if (find(stack.front())->ghost) plain_lists::erase(stack.front());
            stack.erase(stack.begin());
        }
    }
};

}  // namespace

const caching::policy lirs_policy{"lirs", "it evicts as LIRS does",
                                  "over a long trace, it hits as LIRS does",
                                  caching::model_of<lirs_model>};

}  // namespace tenet::laws
