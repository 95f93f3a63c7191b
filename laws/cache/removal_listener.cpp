#include <tenet/laws/cache/removal_listener.hpp>

#include <exception>
#include <string>
#include <tenet/laws/engine/suite.hpp>
#include <utility>
#include <vector>

namespace tenet::laws::listening {

namespace {

using any_key = within<0, 5>;
using any_capacity = within<1, 4, std::size_t>;

struct deaf : std::exception {};
void throw_deaf() {
    throw deaf();
}

// Puts a new value each time and counts the notices of each; the listener
// checks with the cache whether a notice is true.
class audience {
public:
    using act = std::function<void()>;

    // The listener may put another meanwhile.
    void put(const object& cache, int key) {
        const int value = int(accounts_.size());
        const int around = std::exchange(newest_, value);
        accounts_.push_back({key, 0});
        const laws::value said = cache("put", key, value);
        account_of(value).rejected |=
            said.is_told() && said.parts[0].text == "rejected";
        if (around >= 0) newest_ = around;
    }

    // Makes a call, after which each value is held or had its notice; on the
    // first notice the listener replies.
    std::string settled(const object& cache, std::string_view cause,
                        const act& call, const act& reply = {}) {
        reply_ = reply;
        cause_ = cause;
        heard = [&](int key, int value, std::string_view why) {
            hear(cache, key, value, why);
        };
        try {
            call();
        } catch (const deaf&) {
        }
        heard = nullptr;
        reply_ = nullptr;
        newest_ = -1;
        for (const auto& [value, why] : std::exchange(early_, {}))
            if (!account_of(value).rejected) objects(why);
        for (int value = 0; value < std::ssize(accounts_); ++value) {
            const bool left = account_of(value).notices > 0;
            if (left == holds(cache, value))
                objects(left ? "it still holds " + shown(value)
                             : shown(value) + " has left without a notice");
        }
        const std::string given = std::exchange(given_, {});
        const std::string objection = std::exchange(objection_, {});
        return objection.empty() ? "" : given + objection;
    }

private:
    struct account {
        int key, notices;
        bool rejected = false;
    };
    account& account_of(int value) { return accounts_[std::size_t(value)]; }
    bool holds(const object& cache, int value) {
        const auto got = cache("get", account_of(value).key);
        return got.is_something() && got.number() == value;
    }
    void objects(const std::string& why) {
        if (objection_.empty()) objection_ = why;
    }

    void hear(const object& cache, int key, int value, std::string_view why) {
        given_ += "(" + shown(key) + ", " + shown(value) + ", " +
                  std::string(why) + ") ";
        if (value < 0 || value >= std::ssize(accounts_) ||
            account_of(value).key != key)
            objects("was never put");
        else
            check(cache, value, why);
        if (const auto reply = std::exchange(reply_, nullptr)) reply();
    }
    void check(const object& cache, int value, std::string_view why) {
        account& its = account_of(value);
        if (++its.notices > 1) objects("had left before");
        if (holds(cache, value)) objects("is still held");
        if (why == "rejected") its.rejected = true;
        if (newest_ >= 0 && account_of(newest_).notices == 0 &&
            !holds(cache, newest_))
            early_.emplace_back(newest_,
                                "leaves before it holds " + shown(newest_));
        const bool replaced =
            newest_ >= 0 && account_of(newest_).key == its.key;
        const std::string cause(value == newest_ ? "rejected"
                                : replaced       ? "replaced"
                                                 : cause_);
        if (cause.empty()) objects("had no need to leave");
        if (why != cause) objects("leaves of another cause: " + cause);
    }

    std::vector<account> accounts_;  // by value
    act reply_;                      // of the listener, once
    std::string_view cause_;         // of what is not replaced
    int newest_ = -1;                // the value that is being put
    std::string given_, objection_;
    std::vector<std::pair<int, std::string>> early_;  // unless it is rejected
};

void tell_puts(law<audience>& it) {
    it.step(
          "cache.put($0, next++)",
          [](object& c, audience& m, any_key k) {
              return m.settled(c, "evicted", [&] { m.put(c, k); });
          },
          often(4))
        .step("act = [&] { cache.put($1, next++); }, cache.put($0, next++)",
              [](object& c, audience& m, any_key k, any_key other) {
                  return m.settled(
                      c, "evicted", [&] { m.put(c, k); },
                      [&] { m.put(c, other); });
              })
        .step(
            "act = [] { throw std::exception(); };\n"
            "try { cache.put($0, next++); } catch (...) {}",
            [](object& c, audience& m, any_key k) {
                return m.settled(
                    c, "evicted", [&] { m.put(c, k); }, throw_deaf);
            })
        .step("cache.get($0)", [](object& c, audience& m, any_key k) {
            return m.settled(c, "", [&] { c("get", k); });
        });
}

void tell_removals(law<audience>& it) {
    if (it.of().offers("erase"))
        it.step(
            "cache.erase($0)",
            [](object& c, audience& m, any_key k) {
                return m.settled(c, "erased", [&] { c("erase", k); });
            },
            often(2));
    const auto clear = [](const audience::act& reply) {
        return [reply](object& c, audience& m) {
            return m.settled(
                c, "cleared", [&] { c("clear"); }, reply);
        };
    };
    if (it.of().offers("clear"))
        it.step("cache.clear()", clear({}))
            .step(
                "act = [] { throw std::exception(); };\n"
                "try { cache.clear(); } catch (...) {}",
                clear(throw_deaf));
    if (it.of().offers("set_capacity"))
        it.step("cache.set_capacity($0)", [](object& c, audience& m,
                                             any_capacity n) {
            return m.settled(c, "evicted", [&] { c("set_capacity", n); });
        });
}

}  // namespace

report judge(const subject& of, const settings& how) {
    law<audience> it("each value is held, or has had one notice, of its cause",
                     of);
    it.starts(opening, [](any_capacity) { return audience(); });
    tell_puts(it);
    tell_removals(it);
    return {"removal_listener", of.type, {it.judge(how)}};
}

}  // namespace tenet::laws::listening
