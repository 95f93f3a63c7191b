#include <tenet/laws/cache/removal_listener.hpp>

#include <memory>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::listening {

namespace {

constexpr int keys = 6;
using any_key = within<0, keys - 1>;
using any_capacity = within<1, 4, std::size_t>;

// Puts another value every time and keeps an account of each; its listener asks
// the cache whether what it is told is true.
class audience {
public:
    audience(const type& of, std::size_t capacity) {
        cache_.reset(of.make_heard(
            capacity, [this](int key, int value, std::string_view why) {
                hear(key, value, why);
            }));
    }
    audience(const audience&) = delete;
    audience& operator=(const audience&) = delete;

    answer put(int key) {
        return settled("evicted", [&] { put_next(key); });
    }
    answer put_and_again(int key, int other) {
        reply_ = [this, other] { put_next(other); };
        return put(key);
    }
    answer put_and_throw(int key) {
        reply_ = [] { throw deaf(); };
        return put(key);
    }
    answer get(int key) {
        return settled("", [&] { cache_->get(key); });
    }
    answer erase(int key) {
        return settled("erased", [&] { cache_->erase(key); });
    }
    answer clear() {
        return settled("cleared", [&] { cache_->clear(); });
    }
    answer clear_and_throw() {
        reply_ = [] { throw deaf(); };
        return clear();
    }
    answer set_capacity(std::size_t n) {
        return settled("evicted", [&] { cache_->set_capacity(n); });
    }
    bool invariant() const { return cache_->invariant(); }

private:
    struct account {
        int key, notices;
    };

    void put_next(int key) {
        newest_ = std::ssize(accounts_);
        accounts_.push_back({key, 0});
        const auto at = std::size_t(newest_);
        const auto said = cache_->put(key, int(at));
        accounts_[at].notices += said.outcome == "rejected";
    }

    void hear(int key, int value, std::string_view why) {
        answer_.given += "(" + shown(key) + ", " + shown(value) + ", " +
                         std::string(why) + ") ";
        const bool known = value >= 0 && value < std::ssize(accounts_) &&
                           accounts_[std::size_t(value)].key == key;
        answer_.objects(!known, "that was never put");
        if (known) check(accounts_[std::size_t(value)], value, why);
        if (const auto reply = std::exchange(reply_, {})) reply();
    }
    void check(account& its, int value, std::string_view why) {
        answer_.objects(++its.notices > 1, "that had left before");
        answer_.objects(holds(value), "it still holds " + shown(value));
        answer_.objects(newest_ >= 0 && !holds(int(newest_)),
                        "it does not hold " + shown(newest_) + " yet");
        const bool replaced =
            newest_ >= 0 && accounts_[std::size_t(newest_)].key == its.key;
        const std::string_view cause = replaced ? "replaced" : cause_;
        answer_.objects(cause.empty(), "nothing has to leave");
        answer_.objects(why != cause, "the cause is " + std::string(cause));
    }
    bool holds(int value) const {
        return cache_->get(accounts_[std::size_t(value)].key) == value;
    }

    // After a call each value is held or has had its notice.
    answer settled(std::string_view cause, const std::function<void()>& act) {
        answer_ = {};
        cause_ = cause;
        newest_ = -1;
        try {
            act();
        } catch (const deaf&) {
        }
        reply_ = {};
        for (int value = 0; value < std::ssize(accounts_); ++value) {
            const int notices = accounts_[std::size_t(value)].notices;
            answer_.objects(notices == 0 && !holds(value),
                            shown(value) + " has left without a notice");
            answer_.objects(notices > 0 && holds(value),
                            "it still holds " + shown(value));
        }
        return answer_;
    }

    std::unique_ptr<caching::any_cache> cache_;
    std::vector<account> accounts_;  // by value
    std::function<void()> reply_;    // of the listener, once
    std::string_view cause_;         // of what is not replaced
    std::ptrdiff_t newest_ = -1;     // the value that is being put
    answer answer_;
};

using notice_law = law<audience, bystander>;

void tell_puts(notice_law& it) {
    it.call(
          "cache.put($0, next++)",
          [](audience& s, any_key k) { return s.put(k); },
          [](bystander&, any_key) { return right{"a notice of its victim"}; })
        .often(4)
        .call(
            "act = [&] { cache.put($1, next++); }, cache.put($0, next++)",
            [](audience& s, any_key k, any_key other) {
                return s.put_and_again(k, other);
            },
            [](bystander&, any_key, any_key) {
                return right{"a notice of every victim"};
            })
        .call(
            "act = [] { throw tenet::laws::listening::deaf(); };\n"
            "try { cache.put($0, next++); } catch (...) {}",
            [](audience& s, any_key k) { return s.put_and_throw(k); },
            [](bystander&, any_key) { return right{"a notice of its victim"}; })
        .call(
            "get", [](audience& s, any_key k) { return s.get(k); },
            [](bystander&, any_key) { return right{"no notice"}; });
}

void tell_removals(notice_law& it, const type& of) {
    if (of.erases)
        it.call(
              "erase", [](audience& s, any_key k) { return s.erase(k); },
              [](bystander&, any_key) { return right{"a notice, if held"}; })
            .often(2);
    if (of.clears)
        it.call(
              "clear", [](audience& s) { return s.clear(); },
              [](bystander&) { return right{"a notice of each"}; })
            .call(
                "act = [] { throw tenet::laws::listening::deaf(); };\n"
                "try { cache.clear(); } catch (...) {}",
                [](audience& s) { return s.clear_and_throw(); },
                [](bystander&) { return right{"a notice of each"}; });
    if (of.resizes)
        it.call(
            "set_capacity",
            [](audience& s, any_capacity n) { return s.set_capacity(n); },
            [](bystander&, any_capacity) { return right{"their notices"}; });
}

}  // namespace

report judge(const type& of, const settings& how) {
    notice_law it("each value is held, or has had one notice, of its cause",
                  "cache", of.name);
    it.starts(
        "int next = 0;\nstd::function<void()> act;  // once\n"
        "$T cache($0, [&](auto&&...) {\n"
        "    if (auto once = std::exchange(act, nullptr)) once();\n});",
        [&of](any_capacity capacity) { return new audience(of, capacity); },
        [](any_capacity) { return new bystander(); });
    tell_puts(it);
    tell_removals(it, of);
    return {"removal_listener", of.name, {it.judge(how)}};
}

}  // namespace tenet::laws::listening
