#include <tenet/laws/cache/expiring_cache.hpp>

#include <algorithm>
#include <climits>
#include <map>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::expiring {

namespace {

constexpr int keys = 7;
using any_key = within<0, keys - 1>;
using any_value = within<0, 15>;
using any_capacity = within<1, 5, std::size_t>;
using any_lifetime = within<1, 3>;
using any_step = within<-1, 2>;
using any_jump = within<-2, 2>;
using any_threshold = within<0, 4>;

// What a cache may know of an entry. It must read the clock in every call, but
// may have missed a time in between: after a clock that went back, what expired
// meanwhile may be dead or alive until it is asked for.
enum class life { dead, unsure, alive };

// The entries that a cache must hold at each time, given what it returned. Each
// member returns its objection.
class timekeeper {
public:
    timekeeper(renewed when, std::size_t capacity, int lifetime)
        : when_(when), capacity_(capacity), lifetime_(lifetime) {}

    void pass(any_step seconds) { move(seconds); }
    void jump(any_jump hours) { move(3600 * hours); }

    std::string get(any_key key, const value& got) {
        const std::string wrong = peek(key, got);
        if (when_ == renewed::by_get && got.is_something() &&
            held_.contains(key))
            held_[key] = kept_now(held_[key].value, held_[key].lifetime);
        return wrong;
    }
    std::string peek(any_key key, const value& got) const {
        const auto at = held_.find(key);
        const bool was = at != held_.end();
        const int due = was ? at->second.value : 0;
        if (!observe(key, got.is_something()))
            return !got.is_something() ? "it holds that key"
                   : !was              ? "it does not hold that key"
                                       : "that key has expired";
        if (!got.is_something() || got.number() == due) return {};
        return shown(due) + " was put last";
    }

    std::string put(any_key key, any_value value, const laws::value& got,
                    const object& cache) {
        if (got.is_told() && got.parts[0].is_told()) {
            const std::string& outcome = got.parts[0].text;
            const bool replaced = outcome == "replaced";
            const life was = of(key);
            if (was != life::unsure && replaced != (was == life::alive))
                return std::string("in truth it ") +
                       (replaced ? "inserted" : "replaced");
        }
        return put_for(key, value, {lifetime_}, got, cache);
    }
    std::string put_for(any_key key, any_value value, any_lifetime lifetime,
                        const laws::value&, const object& cache) {
        put_last_ = {key};
        held_[key] = kept_now(value, lifetime);
        return leave(key, cache);
    }

    std::string erase(any_key key, const value& got) {
        const bool right = !got.is_told() || observe(key, got.number() != 0);
        const life was_before = of(key);
        if (was_before != life::dead) held_.erase(key);
        if (right) return {};
        const bool was = was_before == life::alive;
        return was ? "it held that key" : "it did not hold that key";
    }
    void clear() { held_.clear(); }

    std::string expire(const value& expired, const object& cache) {
        return expire_by({0}, expired, cache);
    }
    // What is due by then is dead from now on.
    std::string expire_by(any_threshold later, const value& expired,
                          const object& cache) {
        for (auto& [key, it] : held_)
            if (it.deadline <= now_ + later) it.deadline = INT_MIN;
        for (const value& it : expired.parts) {
            const int key = it.parts[0].number();
            if (!held_.contains(key) || of(key) == life::alive)
                return "not expired is " + shown(key);
            held_.erase(key);
        }
        std::erase_if(
            held_, [&](const auto& it) { return of(it.first) == life::dead; });
        const bool more = cache.of().offers("size") &&
                          std::size_t(cache("size").whole) > held_.size();
        return more ? "more has expired" : "";
    }

    std::string set_capacity(any_capacity capacity, const value&,
                             const object& cache) {
        capacity_ = capacity;
        return leave(no_key, cache);
    }

    // ------------------------------------------------------------------ views

    std::string contains(const object& cache, int key) const {
        const bool says = holds(cache, key);
        if (observe(key, says)) return {};
        return says ? "expected false, got true" : "expected true, got false";
    }
    std::string walk(const value& got) const {
        std::map<int, int> seen, truth;
        for (const value& it : got.parts)
            seen[it.parts[0].number()] = it.parts[1].number();
        for (int key = 0; key < keys; ++key) observe(key, seen.contains(key));
        for (const auto& [key, it] : held_)
            if (of(key) == life::alive) truth[key] = it.value;
        if (seen == truth && got.parts.size() == truth.size()) return {};
        return "in sight are " + shown(truth);
    }
    std::string size(const value& got) const {
        const auto truth = std::int64_t(count(life::alive));
        if (got.whole < truth) return "it holds " + shown(truth);
        if (std::size_t(got.whole) > capacity_)
            return "the capacity is " + shown(capacity_);
        return {};
    }

    // Scripts use the latest key again.
    const std::vector<int>& recall() const { return put_last_; }

private:
    static constexpr int no_key = -1;
    struct kept {
        int value, lifetime, deadline, latest;  // time since it was put
    };
    kept kept_now(int value, int lifetime) const {
        return {value, lifetime, now_ + lifetime, now_};
    }
    void move(int seconds) {
        now_ += seconds;
        for (auto& [key, it] : held_) it.latest = std::max(it.latest, now_);
    }

    life of(int key) const {
        const auto at = held_.find(key);
        if (at == held_.end() || at->second.deadline <= now_) return life::dead;
        return at->second.deadline > at->second.latest ? life::alive
                                                       : life::unsure;
    }
    std::size_t count(life wanted) const {
        return static_cast<std::size_t>(std::count_if(
            held_.begin(), held_.end(),
            [&](const auto& it) { return of(it.first) == wanted; }));
    }

    // Whether a key may be there or not, as a cache has said. What has been
    // seen dead stays dead; what has not, has not been dead so far.
    bool observe(int key, bool there) const {
        const life is = of(key);
        if (is == life::dead || !there) {
            const auto at = held_.find(key);
            if (is != life::alive && at != held_.end())
                at->second.deadline = INT_MIN;
            return is != life::alive && !there;
        }
        held_[key].latest = now_;
        return true;
    }
    static bool holds(const object& cache, int key) {
        return cache("contains", key).number() != 0;
    }

    // As many live entries must go as do not fit, and not the new one. A cache
    // is asked only where some had to go: what should be there is seen later.
    std::string leave(int newcomer, const object& cache) {
        const std::size_t living = count(life::alive);
        const std::size_t most = living + count(life::unsure);
        if (most <= capacity_) return {};
        std::size_t gone = 0;
        for (int key = 0; key < keys; ++key) {
            if (of(key) != life::alive || holds(cache, key)) continue;
            if (key == newcomer) return "it has not kept it";
            ++gone;
            held_.erase(key);
        }
        const std::size_t due = living - std::min(living, capacity_);
        if (due <= gone && gone <= most - capacity_) return {};
        return "of the living, " + shown(due) + " had to go, not " +
               shown(gone);
    }

    renewed when_;
    std::size_t capacity_;
    int lifetime_, now_ = 0;
    mutable std::map<int, kept> held_;  // looking tells what is dead
    std::vector<int> put_last_;
};

law<timekeeper> lifetimes(const subject& of, renewed when) {
    const promises basic(guarantee::basic);
    law<timekeeper> it("an entry lives until its deadline, and no longer", of);
    it.starts(opening,
              [when](any_capacity capacity, any_lifetime lifetime) {
                  return timekeeper(when, capacity, lifetime);
              })
        .call("put", &timekeeper::put, basic, often(4))
        .call(put_for, &timekeeper::put_for, basic, often(2))
        .call("get", &timekeeper::get, basic, often(4))
        .call(pass, &timekeeper::pass, often(4))
        .call("peek", &timekeeper::peek)
        .call("expire", &timekeeper::expire, basic)
        .call("erase", &timekeeper::erase, basic)
        .call("clear", &timekeeper::clear)
        .call("set_capacity", &timekeeper::set_capacity, basic)
        .view(caching::walk, &timekeeper::walk)
        .view("size", &timekeeper::size);
    for (int key = 0; key < keys; ++key)
        it.always("cache.contains(" + shown(key) + ")",
                  [key](const object& c, const timekeeper& m) {
                      return m.contains(c, key);
                  });
    return it;
}

finding judge_threshold(const subject& of, renewed when, const settings& how) {
    const char* const claim =
        "to expire by a later time does not move the clock";
    if (!of.find(expire_by)) return not_judged(claim, "it has no expire(time)");
    return lifetimes(of, when)
        .call(expire_by, &timekeeper::expire_by, often(4))
        .claims(claim)
        .judge(how);
}

finding judge_jumps(const subject& of, renewed when, const settings& how) {
    return lifetimes(of, when)
        .call(jump, &timekeeper::jump, often(4))
        .claims(
            "a clock that goes far ahead and back revives no entry and "
            "prolongs none")
        .judge(how);
}

}  // namespace

report judge(const subject& of, renewed when, const settings& how) {
    report found = judge_elements(lifetimes(of, when), how);
    if (of.elements == element_kind::number) {
        found += judge_jumps(of, when, how);
        found += judge_threshold(of, when, how);
    }
    found.suite = "expiring_cache";
    return found;
}

}  // namespace tenet::laws::expiring
