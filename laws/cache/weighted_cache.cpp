#include <tenet/laws/cache/weighted_cache.hpp>

#include <map>
#include <memory>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::weighing {

namespace {

constexpr int keys = 8;
using any_key = within<0, keys - 1>;
using any_weight = within<1, 9>;
using any_capacity = within<1, 12, std::size_t>;

// Follows a cache through what it says of itself, and sums up.
class scale {
public:
    scale(const caching::type& of, std::size_t capacity)
        : cache_(static_cast<any_weighted_cache*>(of.make(capacity))),
          capacity_(capacity) {}

    answer put(int key, int weight) {
        const bool replaces = held_.erase(key) > 0;
        const auto said = cache_->put(key, weight);
        answer got{show(said), {}};
        const bool heavy = static_cast<std::size_t>(weight) > capacity_;
        if (!heavy) held_[key] = weight;
        leave(got, said.gone.value_or(caching::entries()), key);
        const std::string truth = heavy      ? "rejected"
                                  : replaces ? "replaced"
                                             : "inserted";
        got.objects(said.outcome != truth, "in truth it is " + truth);
        return got;
    }

    answer get(int key) {
        const auto found = cache_->get(key);
        return judged(shown(found), key, found.has_value());
    }
    void change(int key, int value) { cache_->change(key, value); }

    answer erase(int key) {
        const auto said = cache_->erase(key);
        const bool was = held_.erase(key) > 0;
        answer got{said ? shown(*said) : "done", {}};
        got.objects(said && *said != was,
                    was ? "it held that key" : "it did not hold that key");
        return got;
    }
    void clear() { cache_->clear(), held_.clear(); }

    answer set_capacity(std::size_t capacity) {
        capacity_ = capacity;
        const auto said = cache_->set_capacity(capacity);
        answer got{said ? shown(*said) : "done", {}};
        if (said) leave(got, *said, none);
        return got;
    }

    // ------------------------------------------------ what can always be seen

    answer weight() const {
        answer got{shown(cache_->weight()), {}};
        got.objects(cache_->weight() != sum(), "it holds " + shown(sum()));
        got.objects(sum() > capacity_, "the capacity is " + shown(capacity_));
        return got;
    }
    answer size() const {
        answer got{shown(cache_->size()), {}};
        got.objects(cache_->size() != held_.size(),
                    "it holds " + shown(held_.size()));
        return got;
    }
    answer contains() const {
        answer got{"so it says", {}};
        for (int key = 0; key < keys; ++key)
            got.objects(
                cache_->contains(key) != held_.contains(key),
                (held_.contains(key) ? "it must hold " : "it cannot hold ") +
                    shown(key));
        return got;
    }
    answer capacity() const {
        answer got{shown(cache_->capacity()), {}};
        got.objects(cache_->capacity() != capacity_,
                    "it is " + shown(capacity_));
        return got;
    }
    bool invariant() const { return cache_->invariant(); }

private:
    static constexpr int none = -1;

    std::size_t sum() const {
        std::size_t all = 0;
        for (const auto& it : held_) all += static_cast<std::size_t>(it.second);
        return all;
    }

    // Only what was there may go, and only while there was too much.
    void leave(answer& got, const caching::entries& gone, int newcomer) {
        for (const auto& [key, value] : gone) {
            got.objects(!held_.contains(key) || key == newcomer,
                        "it cannot evict " + shown(key));
            got.objects(sum() <= capacity_, shown(key) + " did not have to go");
            held_.erase(key);
        }
        got.objects(sum() > capacity_, "what is left weighs " + shown(sum()) +
                                           " of " + shown(capacity_));
    }

    answer judged(std::string given, int key, bool found) const {
        answer got{std::move(given), {}};
        got.objects(
            found != held_.contains(key),
            found ? "it cannot hold that key" : "it must hold that key");
        return got;
    }

    std::unique_ptr<any_weighted_cache> cache_;
    std::size_t capacity_;
    std::map<int, int> held_;  // what each weighed when it was put
};

using weight_law = law<scale, bystander>;

void tell_calls(weight_law& it, const caching::type& of) {
    it.call(
          "put", [](scale& s, any_key k, any_weight w) { return s.put(k, w); },
          [](bystander&, any_key, any_weight) { return right{"the truth"}; })
        .promises(guarantee::basic)
        .often(6)
        .call(
            "get", [](scale& s, any_key k) { return s.get(k); },
            [](bystander&, any_key) { return right{"what was put last"}; })
        .often(2)
        .call(
            "if (auto* held = cache.get($0)) *held = $1",
            [](scale& s, any_key k, any_weight w) { s.change(k, w); },
            [](bystander&, any_key, any_weight) {})
        .promises(guarantee::basic)
        .often(2);
    if (of.erases)
        it.call(
              "erase", [](scale& s, any_key k) { return s.erase(k); },
              [](bystander&, any_key) { return right{"whether it held it"}; })
            .promises(guarantee::basic)
            .often(2);
    if (of.clears)
        it.call(
            "clear", [](scale& s) { s.clear(); }, [](bystander&) {});
    if (of.resizes)
        it.call(
              "set_capacity",
              [](scale& s, any_capacity n) { return s.set_capacity(n); },
              [](bystander&, any_capacity) { return right{"the surplus"}; })
            .promises(guarantee::basic);
}

void tell_views(weight_law& it, const caching::type& of) {
    const auto see = [&it](const char* text, answer (scale::*seen)() const,
                           const char* words) {
        it.view(
            text, [seen](const scale& s) { return (s.*seen)(); },
            [words](const bystander&) { return right{words}; });
    };
    see("weight", &scale::weight, "the weight of what it holds");
    see("for (int key = 0; key < 8; ++key) cache.contains(key)",
        &scale::contains, "whether it holds it");
    see("capacity", &scale::capacity, "what was set");
    if (of.sized) see("size", &scale::size, "how many it holds");
}

weight_law all_of(const caching::type& of) {
    weight_law it("it holds as much as it can carry, and no more", "cache",
                  of.name);
    it.starts(
        "$T cache($0);",
        [&of](any_capacity capacity) { return scale(of, capacity); },
        [](any_capacity) { return bystander(); });
    tell_calls(it, of);
    tell_views(it, of);
    return it;
}

}  // namespace

report judge(const caching::type& of, const settings& how) {
    return {"weighted_cache", of.name, {all_of(of).judge(how)}};
}

report judge_faults(const caching::type& of, const settings& how) {
    const auto tried = [&](const char* claim, unsigned kinds) {
        return all_of(of).claims(claim).judge_faults(kinds, how);
    };
    return {
        "weighted_cache",
        of.name,
        {tried("what throws leaves it sound and loses no memory",
               fault_hash | fault_compare | fault_copy | fault_move),
         tried("an allocation that fails leaves it sound", fault_allocation)}};
}

}  // namespace tenet::laws::weighing
