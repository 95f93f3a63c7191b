#include <tenet/laws/cache/least_recently_used.hpp>

#include <tenet/laws/cache/cache_theorems.hpp>

namespace tenet::laws {

namespace {

// A list in order of last use: the next victim comes first.
class least_recently_used_model final : public caching::policy_model {
public:
    explicit least_recently_used_model(std::size_t capacity)
        : capacity_(capacity) {}

    std::optional<int> get(int key) override {
        const auto found = peek(key);
        if (found) put(key, *found);
        return found;
    }

    caching::told put(int key, int value) override {
        const bool replaces = erase(key);
        held_.emplace_back(key, value);
        return {replaces ? "replaced" : "inserted", set_capacity(capacity_)};
    }

    bool erase(int key) override { return caching::remove(held_, key); }
    void clear() override { held_.clear(); }

    caching::entries set_capacity(std::size_t capacity) override {
        capacity_ = capacity;
        caching::entries evicted;
        for (; held_.size() > capacity_; held_.erase(held_.begin()))
            evicted.push_back(held_.front());
        return evicted;
    }

    caching::entries held() const override { return held_; }

private:
    std::size_t capacity_;
    caching::entries held_;
};

}  // namespace

const caching::policy least_recently_used_policy{
    "least_recently_used",
    "it gives up the entry unused for the longest",
    "over a long trace, it hits as a list in order of last use does",
    caching::make_model<least_recently_used_model>,
    true,
    {caching::more_room_keeps_all, caching::is_competitive}};

}  // namespace tenet::laws
