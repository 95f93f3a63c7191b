#include <tenet/laws/cache/sieve.hpp>

#include <optional>
#include <tenet/laws/cache/cache_theorems.hpp>
#include <tenet/laws/cache/plain_cache.hpp>

namespace tenet::laws {

namespace {

// In order of insertion; the count is the mark.
struct sieve_model : caching::plain_lists {
    std::optional<int> hand;  // the key of the entry there

    void hit(place at) { at->count = 1; }

    void erase(int key) {
        if (hand == key) set_hand(find(key) + 1);
        plain_lists::erase(key);
    }

    caching::entries::value_type evict() {
        place at = hand ? find(*hand) : all.begin();
        while (at->count > 0) {
            at->count = 0;
            if (++at == all.end()) at = all.begin();
        }
        set_hand(at + 1);
        return take(at);
    }

private:
    void set_hand(place at) {
        hand = at == all.end() ? std::nullopt : std::optional(at->key);
    }
};

}  // namespace

const caching::policy sieve_policy{
    "sieve",
    "it evicts the first entry at the hand that was not visited since",
    "over a long trace, it hits as a list with a hand in it does",
    caching::model_of<sieve_model>,
    {caching::queues_what_comes_once}};

}  // namespace tenet::laws
