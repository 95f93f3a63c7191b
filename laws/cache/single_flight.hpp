// single_flight: a cache that loads what it lacks, once for all who ask.
//
// Judges:    a type, such as my_cache<int, int>
// Interface: Cache(capacity); get_or_load(key, load), where load(key) gives a
//            value, giving that or an optional; optional: erase(key), which a
//            load may call; put(key, value); get(key)
// Claims:    what is held is not loaded, and what is loaded is held; what a
//            load throws is thrown, and nothing is held; a load that waits for
//            itself gets an error; what is erased while it loads is given, not
//            held; threads that ask at once share one load, its value or its
//            exception; loads of different keys do not wait for one another
// Convicts:  one that loads twice; that stores after erase; that lets others
//            load again when a load has failed; that throws something else at
//            them; that stays broken; that holds a failure; that loads under
//            one lock; that loads within its own load
#pragma once

#include <functional>
#include <memory>
#include <stdexcept>
#include <tenet/laws/cache/cache.hpp>

namespace tenet::laws {

// What a subject must offer; whatever is missing is named by its line.
template <class Cache>
struct single_flight_interface {
    struct any_load {
        int operator()(int key) const { return key; }
    };
    static_assert(std::is_constructible_v<Cache, int>,
                  "needs: Cache(capacity)");
    static_assert(
        requires(Cache & c) {
            caching::looked_up(c.get_or_load(1, any_load()));
        },
        "needs: get_or_load(key, load)");
    static constexpr bool met = true;
};

namespace flights {

using load = std::function<int(int key)>;

// What a load on trial throws.
struct failed : std::runtime_error {
    explicit failed(int number_)
        : std::runtime_error("load " + std::to_string(number_)),
          number(number_) {}
    int number;
};

struct any_loading_cache {
    virtual ~any_loading_cache() = default;
    virtual int get_or_load(int key, const load&) = 0;
    virtual void erase(int key) = 0;
    virtual void put(int key, int value) = 0;
    virtual bool invariant() const = 0;
};

struct type {
    std::string name;
    any_loading_cache* (*make)(std::size_t capacity);
    bool erases, puts;
};

template <class Cache>
class loading_cache_of final : public any_loading_cache {
public:
    static constexpr bool erases = requires(Cache & c) { c.erase(1); };
    static constexpr bool puts = requires(Cache & c) { c.put(1, 2); };

    explicit loading_cache_of(std::size_t capacity)
        : cache_(caching::number_of_entries{capacity}) {}

    int get_or_load(int key, const load& by) override {
        const auto found = cache_.get_or_load(key, by);
        return caching::looked_up(found).value_or(-1);
    }
    void erase(int key) override {
        if constexpr (erases) (void)cache_.erase(key);
    }
    void put(int key, int value) override {
        if constexpr (puts) (void)cache_.put(key, value);
    }
    bool invariant() const override { return engine::sound(cache_); }

private:
    Cache cache_;
};

template <class Cache>
type type_of() {
    using on = loading_cache_of<Cache>;
    return {type_name<Cache>(),
            [](std::size_t n) {
                return static_cast<any_loading_cache*>(new on(n));
            },
            on::erases, on::puts};
}

report judge(const type&, const settings&);

// The claims that judge() makes, each on its own.
finding judge_alone(const type&, const settings&);
finding judge_sharing(const type&, const settings&);
finding judge_parallel(const type&, const settings&);

}  // namespace flights

// A cache of ints by ints.
template <class Cache>
report single_flight(const settings& how = settings::standard()) {
    static_assert(single_flight_interface<Cache>::met);
    return flights::judge(flights::type_of<Cache>(), how);
}

}  // namespace tenet::laws
