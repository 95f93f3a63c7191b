#include <tenet/laws/cache/expiring_cache.hpp>

#include <algorithm>
#include <map>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws::expiring {

namespace {

constexpr int keys = 7;
using any_key = within<0, keys - 1>;
using any_value = within<0, 15>;
using any_capacity = within<1, 5, std::size_t>;
using any_lifetime = within<1, 3>;
using any_step = within<-1, 2>;

// The entries that a cache must hold at each time, given what it returned. Each
// member returns its objection.
class timekeeper {
public:
    timekeeper(renewed when, std::size_t capacity, int lifetime)
        : when_(when), capacity_(capacity), lifetime_(lifetime) {}

    // A cache that has not read the clock since may treat its latest time as
    // unseen: either deadline is right.
    std::string pass(any_step seconds, const value&, const object& cache) {
        now_ += seconds;
        latest_ = std::max(latest_, now_);
        for (int key = 0; key < keys; ++key)
            if (!holds(cache, key) && live(key) &&
                held_.at(key).soonest <= latest_)
                held_.at(key).deadline = latest_;
        return {};
    }

    std::string get(any_key key, const value& got) {
        const std::string wrong = peek(key, got);
        if (when_ == renewed::by_get && live(key))
            held_[key] = kept_now(held_[key].value, held_[key].lifetime);
        return wrong;
    }
    std::string peek(any_key key, const value& got) const {
        const auto at = held_.find(key);
        if (got.is_something() != live(key))
            return live(key)           ? "it holds that key"
                   : at == held_.end() ? "it does not hold that key"
                                       : "that key has expired";
        if (!live(key) || got.number() == at->second.value) return {};
        return shown(at->second.value) + " was put last";
    }

    std::string put(any_key key, any_value value, const laws::value& got,
                    const object& cache) {
        const char* truth = live(key) ? "replaced" : "inserted";
        if (got.is_told() && got.parts[0].is_told() &&
            got.parts[0].text != truth)
            return std::string("in truth it ") + truth;
        return put_for(key, value, {lifetime_}, got, cache);
    }
    std::string put_for(any_key key, any_value value, any_lifetime lifetime,
                        const laws::value&, const object& cache) {
        put_last_ = {key};
        held_[key] = kept_now(value, lifetime);
        return leave(key, cache);
    }

    bool erase(any_key key) {
        const bool was = live(key);
        if (was) held_.erase(key);
        return was;
    }
    void clear() { held_.clear(); }

    std::string expire(const value& expired, const object& cache) {
        for (const value& it : expired.parts)
            if (const int key = it.parts[0].number();
                !held_.contains(key) || live(key))
                return "not expired is " + shown(key);
        std::erase_if(held_, [&](const auto& it) { return !live(it.first); });
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

    std::string contains(const object& cache) const {
        for (int key = 0; key < keys; ++key)
            if (holds(cache, key) != live(key))
                return (live(key) ? "it must hold " : "it cannot hold ") +
                       shown(key);
        return {};
    }
    std::string walk(const value& got) const {
        std::map<int, int> seen, truth;
        for (const value& it : got.parts)
            seen[it.parts[0].number()] = it.parts[1].number();
        for (const auto& [key, it] : held_)
            if (live(key)) truth[key] = it.value;
        if (seen == truth && got.parts.size() == truth.size()) return {};
        return "in sight are " + shown(truth);
    }
    std::string size(const value& got) const {
        const auto truth =
            std::count_if(held_.begin(), held_.end(),
                          [&](const auto& it) { return live(it.first); });
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
        int value, lifetime, deadline, soonest;
    };
    kept kept_now(int value, int lifetime) const {
        return {value, lifetime, latest_ + lifetime, now_ + lifetime};
    }
    bool live(int key) const {
        const auto at = held_.find(key);
        return at != held_.end() && at->second.deadline > latest_;
    }
    static bool holds(const object& cache, int key) {
        return cache("contains", key).number() != 0;
    }

    // As many live entries must go as do not fit, and not the new one.
    std::string leave(int newcomer, const object& cache) {
        std::size_t living = 0, gone = 0;
        for (int key = 0; key < keys; ++key) {
            if (!live(key)) continue;
            ++living;
            if (holds(cache, key)) continue;
            if (key == newcomer) return "it has not kept it";
            ++gone;
            held_.erase(key);
        }
        const std::size_t due = living - std::min(living, capacity_);
        return gone == due ? ""
                           : "of the living, " + shown(due) +
                                 " had to go, not " + shown(gone);
    }

    renewed when_;
    std::size_t capacity_;
    int lifetime_, now_ = 0, latest_ = 0;
    std::map<int, kept> held_;
    std::vector<int> put_last_;
};

}  // namespace

report judge(const subject& of, renewed when, const settings& how) {
    const promises basic(guarantee::basic);
    const auto make = [when](any_capacity capacity, any_lifetime lifetime) {
        return timekeeper(when, capacity, lifetime);
    };
    report found = judge_elements(
        law<timekeeper>("an entry lives until its deadline, and no longer", of)
            .starts(opening, make)
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
            .view("size", &timekeeper::size)
            .always("for (int key = 0; key < 7; ++key) cache.contains(key)",
                    [](const object& c, const timekeeper& m) {
                        return m.contains(c);
                    }),
        how);
    found.suite = "expiring_cache";
    return found;
}

}  // namespace tenet::laws::expiring
