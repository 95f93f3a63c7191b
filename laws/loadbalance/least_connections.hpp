// least_connections: picks the peer with the fewest requests for its weight.
//
// Which of several equals is picked is left open, unless it promises that none
// of them is left out, as a test can say: then each of them is picked, sooner
// or later.
//
// Judges:    a type, such as my_least_connections
// Also:      least_conn, leastconn, least_request, lease
// Interface: made as of balancer; begins a request: acquire(), an index, a
//            lease with index(), or an optional of one, or else pick(), an
//            index or an optional of one; ends it: the lease's destructor and
//            assignment, or else release(index), finish(index) or done(index);
//            optional: active(index), the requests that have not ended; pick()
//            beside leases, which begins none; add(int), an index;
//            remove(index); set_weight(index, int); set_down(index, bool)
// Claims:    it picks a peer with the fewest requests for its weight; so it
//            does whatever they weigh; so it does with thousands of requests;
//            n requests take time that grows as n
// Convicts:  one that forgets to count down; one that ignores weights, or
//            compares rounded quotients; one whose products overflow; one that
//            counts in few bits; one that counts down who took a removed one's
//            index; leases that count down twice, or not where they are
//            assigned to; one that promises to be fair among equals, and
//            always picks the first
#pragma once

#include <cstddef>
#include <memory>
#include <tenet/laws/loadbalance/balancer.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace balancing {

template <class Held>
struct lease_in {
    using type = Held;
};
template <class Held>
requires(!tells_index<Held>) struct lease_in<Held> {
    using type = std::remove_cvref_t<decltype(*std::declval<Held&>())>;
};

// What acquire() gives, without an optional around it.
template <class Balancer>
using acquired = typename lease_in<
    std::remove_cvref_t<decltype(std::declval<Balancer&>().acquire())>>::type;

template <class Balancer>
concept gives_leases = acquires<Balancer> && !std::integral<acquired<Balancer>>;

template <class Balancer>
struct held_of {
    using type = std::size_t;
};
template <gives_leases Balancer>
struct held_of<Balancer> {
    using type = acquired<Balancer>;
};

// A balancer and the requests that have not ended, in the order they began.
template <class Balancer>
struct busy {
    using request = typename held_of<Balancer>::type;

    std::unique_ptr<Balancer> balancer;
    std::vector<request> held{};

    bool invariant() const requires engine::states_one<Balancer> {
        return engine::sound(*balancer);
    }
    request taken(std::size_t k) {
        request it = std::move(held[k]);
        held.erase(held.begin() + static_cast<std::ptrdiff_t>(k));
        return it;
    }
};

inline constexpr std::string_view open = "open";
inline constexpr std::string_view close = "close";
inline constexpr std::string_view assign =
    "held[$0] = std::move(held[$1]), held.erase(held.begin() + $1)";
inline constexpr std::string_view assign_itself =
    "held[$0] = std::move(held[$0])";

// Keeps what a call has given, if it is a request; returns its index.
template <class Request, class Got>
value keep(std::vector<Request>& held, Got got) {
    const value index = index_in(got);
    if constexpr (std::integral<Got>)
        held.push_back(static_cast<Request>(got));
    else if constexpr (tells_index<Got>)
        held.push_back(std::move(got));
    else if (got)
        held.push_back(static_cast<Request>(std::move(*got)));
    return index;
}

template <class Balancer>
value begin_request(busy<Balancer>& it) {
    if constexpr (acquires<Balancer>)
        return keep(it.held, it.balancer->acquire());
    else
        return keep(it.held, pick_of<Balancer>(*it.balancer));
}

template <class Balancer>
void end_request(busy<Balancer>& it, std::size_t k) {
    [[maybe_unused]] const auto ended = it.taken(k);
    Balancer& b = *it.balancer;
    if constexpr (gives_leases<Balancer>)
        return;
    else if constexpr (requires { b.release(ended); })
        (void)b.release(ended);
    else if constexpr (requires { b.finish(ended); })
        (void)b.finish(ended);
    else if constexpr (requires { b.done(ended); })
        (void)b.done(ended);
    else
        static_assert(gives_leases<Balancer>, "needs: release(index)");
}

template <class Balancer>
std::string_view beginning_of() {
    static const std::string text = [] {
        if constexpr (acquires<Balancer>)
            return std::string("held.push_back(balancer.acquire())");
        else
            return "held.push_back(balancer." +
                   std::string(pick_of<Balancer>.name) + "())";
    }();
    return text;
}

template <class Balancer>
void add_requests(subject_of<busy<Balancer>>& it) {
    using on = busy<Balancer>;
    it.call(open, begin_request<Balancer>).written(beginning_of<Balancer>());
    it.call(close, end_request<Balancer>)
        .written(gives_leases<Balancer> ? "held.erase(held.begin() + $0)"
                                        : "balancer.release(taken(held, $0))");
    if constexpr (gives_leases<Balancer>) {
        it.call(assign, [](on& t, std::size_t to, std::size_t from) {
            t.held[to] = std::move(t.held[from]);
            t.held.erase(t.held.begin() + static_cast<std::ptrdiff_t>(from));
        });
        it.call(assign_itself, [](on& t, std::size_t k) {
            auto& itself = t.held[k];
            t.held[k] = std::move(itself);
        });
    }
    if constexpr (gives_leases<Balancer> && requires(Balancer & b) {
                      { b.pick() } -> may_tell_index;
                  })
        it.call("pick", [](on& t) { return t.balancer->pick(); });
    if constexpr (requires(const Balancer& b, std::size_t i) { b.active(i); })
        it.call("active", [](const on& t, std::size_t i) {
            return std::as_const(*t.balancer).active(i);
        });
}

template <class Balancer>
subject busy_half() {
    static_assert(acquires<Balancer> || bool(pick_of<Balancer>),
                  "needs: acquire()");
    using on = busy<Balancer>;
    subject_of<on> it("balancer");
    it.start(start_text<Balancer>(), [](const std::vector<int>& weights) {
        std::unique_ptr<Balancer> made(make_balancer<Balancer>(weights));
        return new on{std::move(made)};
    });
    add_requests<Balancer>(it);
    if constexpr (adds_weights<Balancer>)
        it.call("add",
                [](on& t, int weight) { return t.balancer->add(weight); });
    if constexpr (requires(Balancer & b, std::size_t i) { b.remove(i); })
        it.call("remove",
                [](on& t, std::size_t i) { (void)t.balancer->remove(i); });
    if constexpr (requires(Balancer & b, std::size_t i) { b.set_weight(i, 1); })
        it.call("set_weight", [](on& t, std::size_t i, int weight) {
            return takes_weight(*t.balancer, i, weight);
        });
    if constexpr (requires(Balancer & b, std::size_t i) {
                      b.set_down(i, true);
                  })
        it.call("set_down", [](on& t, std::size_t i, bool down) {
            (void)t.balancer->set_down(i, down);
        });
    subject made = it;
    made.type = type_name<Balancer>();
    return made;
}

template <class Balancer>
inline constexpr bool may_refuse = []() {
    if constexpr (acquires<Balancer>)
        return !tells_index<decltype(std::declval<Balancer&>().acquire())>;
    else
        return may_pick_nobody<Balancer>;
}();

report judge_requests(const subject&, bool heeds_weights, bool may_refuse,
                      bool is_fair, const settings&);

// Which of idle peers are not picked, in words, where each request ends before
// the next begins.
std::string left_idle(const subject&, const std::vector<int>& weights);
template <class Balancer>
std::string left_idle(const std::vector<int>& weights) {
    return left_idle(busy_half<Balancer>(), weights);
}

}  // namespace balancing

// is_fair promises that each of equals is picked, sooner or later.
template <class Balancer, bool is_fair = false>
report least_connections(const settings& how = settings::standard()) {
    using namespace balancing;
    return judge_requests(busy_half<Balancer>(), heeds_weights<Balancer>,
                          may_refuse<Balancer>, is_fair, how);
}

}  // namespace tenet::laws
