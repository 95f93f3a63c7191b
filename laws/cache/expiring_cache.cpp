#include <tenet/laws/cache/expiring_cache.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::expiring {

namespace {

constexpr int keys = 7;
using any_key = within<0, keys - 1>;
using any_value = within<0, 15>;
using any_capacity = within<1, 5, std::size_t>;
using any_lifetime = within<1, 3>;
using any_step = within<-1, 2>;

// Follows a cache through what it says of itself, a clock in its hand.
class timekeeper {
public:
    timekeeper(const type& of, renewed when, std::size_t capacity, int lifetime)
        : of_(of), when_(when), capacity_(capacity), lifetime_(lifetime) {
        manual_clock::time = {};
        cache_.reset(of.make_for(capacity, lifetime));
    }

    // The cache sees what time it is before that may change again. One that had
    // no reason to look at the clock before may not know yet how late it was.
    void pass(int seconds) {
        engine::calm();
        manual_clock::time += std::chrono::seconds(seconds);
        latest_ = std::max(latest_, now());
        for (int key = 0; key < keys; ++key)
            if (!cache_->contains(key) && live(key) &&
                held_.at(key).soonest <= latest_)
                held_.at(key).deadline = latest_;
    }

    answer get(int key) {
        const auto found = cache_->get(key);
        answer got = judged(key, found);
        if (when_ == renewed::by_get && live(key))
            held_[key] = kept_now(held_[key].value, held_[key].lifetime);
        return got;
    }
    answer peek(int key) { return judged(key, cache_->peek(key)); }

    answer put(int key, int value) {
        const bool replaces = live(key);
        const auto said = cache_->put(key, value);
        answer got{show(said), {}};
        const std::string truth = replaces ? "replaced" : "inserted";
        got.objects(!said.outcome.empty() && said.outcome != truth,
                    "in truth it " + truth);
        enter(got, key, value, lifetime_);
        return got;
    }
    answer put_for(int key, int value, int lifetime) {
        cache_->put_for(key, value, lifetime);
        answer got{"done", {}};
        enter(got, key, value, lifetime);
        return got;
    }

    answer erase(int key) {
        const auto said = cache_->erase(key);
        const bool was = live(key);
        answer got{said ? shown(*said) : "done", {}};
        got.objects(said && *said != was,
                    was ? "it held that key" : "it did not hold that key");
        if (was) held_.erase(key);
        return got;
    }
    void clear() { cache_->clear(), held_.clear(); }

    answer expire() {
        const auto said = cache_->expire();
        answer got{said ? shown(*said) : "done", {}};
        if (said)
            for (const auto& [key, value] : *said)
                got.objects(!held_.contains(key) || live(key),
                            "not expired is " + shown(key));
        std::erase_if(held_, [&](const auto& it) { return !live(it.first); });
        got.objects(of_.sized && cache_->size() > held_.size(),
                    "more has expired");
        return got;
    }

    answer set_capacity(std::size_t capacity) {
        capacity_ = capacity;
        const auto said = cache_->set_capacity(capacity);
        answer got{said ? shown(*said) : "done", {}};
        leave(got, none);
        return got;
    }

    // ------------------------------------------------ what can always be seen

    answer contains() const {
        answer got{"so it says", {}};
        for (int key = 0; key < keys; ++key)
            got.objects(
                cache_->contains(key) != live(key),
                (live(key) ? "it must hold " : "it cannot hold ") + shown(key));
        return got;
    }
    answer walk() const {
        caching::entries all = caching::entries_in(*cache_), truth;
        answer got{shown(all), {}};
        std::sort(all.begin(), all.end());
        for (const auto& [key, it] : held_)
            if (live(key)) caching::append(truth, key, it.value);
        got.objects(all != truth, "in sight are " + shown(truth));
        return got;
    }
    answer size() const {
        const auto truth = std::size_t(
            std::count_if(held_.begin(), held_.end(),
                          [&](const auto& it) { return live(it.first); }));
        answer got{shown(cache_->size()), {}};
        got.objects(cache_->size() < truth, "it holds " + shown(truth));
        got.objects(cache_->size() > capacity_,
                    "the capacity is " + shown(capacity_));
        return got;
    }
    bool invariant() const { return cache_->invariant(); }

private:
    static constexpr int none = -1;
    struct kept {
        int value, lifetime, deadline, soonest;
    };
    kept kept_now(int value, int lifetime) const {
        return {value, lifetime, latest_ + lifetime, now() + lifetime};
    }

    static int now() {
        return int(manual_clock::time.time_since_epoch().count());
    }
    bool live(int key) const {
        const auto at = held_.find(key);
        return at != held_.end() && at->second.deadline > latest_;
    }

    answer judged(int key, std::optional<int> found) const {
        answer got{shown(found), {}};
        got.objects(found && !live(key), held_.contains(key)
                                             ? "that key has expired"
                                             : "it does not hold that key");
        got.objects(!found && live(key), "it holds that key");
        got.objects(found && live(key) && *found != held_.at(key).value,
                    shown(held_.contains(key) ? held_.at(key).value : 0) +
                        " was put last");
        return got;
    }

    void enter(answer& got, int key, int value, int lifetime) {
        held_[key] = kept_now(value, lifetime);
        got.objects(!cache_->contains(key), "it has not kept it");
        leave(got, key);
    }

    // As many of the living must go as do not fit, and not the newcomer.
    void leave(answer& got, int newcomer) {
        std::size_t living = 0, gone = 0;
        for (int key = 0; key < keys; ++key) {
            if (!live(key)) continue;
            ++living;
            if (cache_->contains(key)) continue;
            ++gone;
            got.objects(key == newcomer, "it has not kept it");
            held_.erase(key);
        }
        const std::size_t due = living - std::min(living, capacity_);
        got.objects(gone != due, "of the living, " + shown(due) +
                                     " had to go, not " + shown(gone));
    }

    const type& of_;
    renewed when_;
    std::unique_ptr<any_expiring_cache> cache_;
    std::size_t capacity_;
    int lifetime_, latest_ = 0;
    std::map<int, kept> held_;
};

// Plays along, and has scripts meet the latest keys again.
struct memory {
    std::vector<int> keys;

    right put(int key, const char* words) {
        keys.assign(1, key);
        return {words};
    }
    std::vector<int> recall() const { return keys; }
};

using time_law = law<timekeeper, memory>;

void tell_calls(time_law& it) {
    it.call(
          "put",
          [](timekeeper& s, any_key k, any_value v) { return s.put(k, v); },
          [](memory& m, any_key k, any_value) { return m.put(k, "the truth"); })
        .promises(guarantee::basic)
        .often(4)
        .call(
            "get", [](timekeeper& s, any_key k) { return s.get(k); },
            [](memory&, any_key) { return right{"what lives"}; })
        .promises(guarantee::basic)
        .often(4)
        .call(
            "tenet::laws::manual_clock::time += std::chrono::seconds($0); "
            "for (int key = 0; key < 7; ++key) cache.contains(key)",
            [](timekeeper& s, any_step d) { s.pass(d); },
            [](memory&, any_step) {})
        .often(4);
}

void tell_more_calls(time_law& it, const type& of) {
    if (of.lifetimes)
        it.call(
              "cache.put($0, $1, std::chrono::seconds($2))",
              [](timekeeper& s, any_key k, any_value v, any_lifetime t) {
                  return s.put_for(k, v, t);
              },
              [](memory& m, any_key k, any_value, any_lifetime) {
                  return m.put(k, "it keeps it");
              })
            .promises(guarantee::basic)
            .often(2);
    if (of.expires)
        it.call(
              "expire", [](timekeeper& s) { return s.expire(); },
              [](memory&) { return right{"all that has expired"}; })
            .promises(guarantee::basic);
    if (of.peeks)
        it.call(
            "peek", [](timekeeper& s, any_key k) { return s.peek(k); },
            [](memory&, any_key) { return right{"what lives"}; });
    if (of.erases)
        it.call(
              "erase", [](timekeeper& s, any_key k) { return s.erase(k); },
              [](memory&, any_key) { return right{"whether it lived"}; })
            .promises(guarantee::basic);
    if (of.clears)
        it.call(
            "clear", [](timekeeper& s) { s.clear(); }, [](memory&) {});
    if (of.resizes)
        it.call(
              "set_capacity",
              [](timekeeper& s, any_capacity n) { return s.set_capacity(n); },
              [](memory&, any_capacity) { return right{"the surplus"}; })
            .promises(guarantee::basic);
}

void tell_views(time_law& it, const type& of) {
    const auto see = [&it](const char* text, answer (timekeeper::*seen)() const,
                           const char* words) {
        it.view(
            text, [seen](const timekeeper& s) { return (s.*seen)(); },
            [words](const memory&) { return right{words}; });
    };
    see("for (int key = 0; key < 7; ++key) cache.contains(key)",
        &timekeeper::contains, "whether it lives");
    if (of.walks)
        see("std::vector(cache.begin(), cache.end())", &timekeeper::walk,
            "all that lives");
    if (of.sized) see("size", &timekeeper::size, "at least what lives");
}

time_law all_of(const type& of, renewed when) {
    time_law it("an entry lives until its deadline, and no longer", "cache",
                of.name);
    it.starts(
        "tenet::laws::manual_clock::time = {};\n$T cache($0, "
        "std::chrono::seconds($1));",
        [&of, when](any_capacity capacity, any_lifetime lifetime) {
            return timekeeper(of, when, capacity, lifetime);
        },
        [](any_capacity, any_lifetime) { return memory(); });
    tell_calls(it);
    tell_more_calls(it, of);
    tell_views(it, of);
    return it;
}

}  // namespace

report judge(const type& of, renewed when, const settings& how) {
    return {"expiring_cache", of.name, {all_of(of, when).judge(how)}};
}

report judge_faults(const type& of, renewed when, const settings& how) {
    const auto tried = [&](const char* claim, unsigned kinds) {
        return all_of(of, when).claims(claim).judge_faults(kinds, how);
    };
    return {
        "expiring_cache",
        of.name,
        {tried("what throws leaves it sound and loses no memory",
               fault_hash | fault_compare | fault_copy | fault_move),
         tried("an allocation that fails leaves it sound", fault_allocation)}};
}

}  // namespace tenet::laws::expiring
