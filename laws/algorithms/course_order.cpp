#include <tenet/laws/algorithms/course_order.hpp>

#include <algorithm>
#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::courses {

namespace {

using callable::numbers;
using callable::pairs;

// So many courses, and pairs of one and one that it requires.
struct plan {
    int n = 1;
    pairs requires_{};
    friend std::string show(const plan& it) {
        return "{" + shown(it.n) + ", " + shown(it.requires_) + "}";
    }
};

}  // namespace

}  // namespace tenet::laws::courses

namespace tenet::laws {

// Half of those that are drawn have no circle.
template <>
struct argument<courses::plan> {
    static domain from() {
        return domain::tuple({domain::whole(1, 12), domain::whole(0, 1),
                              domain::list(domain::whole(0, 999), 16)});
    }
    static courses::plan make(const value& drawn) {
        courses::plan it{drawn.parts[0].number()};
        const bool falls = drawn.parts[1].number() == 0;
        const int turn = int(drawn.parts[2].parts.size());
        for (const value& part : drawn.parts[2].parts) {
            int a = part.number() % it.n, b = part.number() / it.n % it.n;
            if (falls && a == b) continue;
            if (falls && a < b) std::swap(a, b);
            it.requires_.emplace_back((a + turn) % it.n, (b + turn) % it.n);
        }
        return it;
    }
    static std::string show(const value& drawn) { return shown(make(drawn)); }
};

}  // namespace tenet::laws

namespace tenet::laws::courses {

namespace {

// What is wrong with a list of all courses.
std::string wrong_with_order(const numbers& order, const plan& of) {
    numbers places(std::size_t(of.n), -1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] < 0 || order[i] >= of.n)
            return "there is no course " + shown(order[i]);
        if (places[std::size_t(order[i])] >= 0)
            return shown(order[i]) + " is there twice";
        places[std::size_t(order[i])] = int(i);
    }
    if (std::cmp_less(order.size(), of.n))
        return shown(std::ranges::find(places, -1) - places.begin()) +
               " is missing";
    for (const auto& [course, required] : of.requires_)
        if (places[std::size_t(required)] >= places[std::size_t(course)])
            return shown(course) + " requires " + shown(required);
    return {};
}

// Of few courses, by all orders; else by what can be taken, round by round.
bool can_be_ordered(const plan& of) {
    numbers order(std::size_t(of.n), 0);
    std::iota(order.begin(), order.end(), 0);
    if (of.n <= 4) {
        do {
            if (wrong_with_order(order, of).empty()) return true;
        } while (std::ranges::next_permutation(order).found);
        return false;
    }
    std::vector<bool> taken(std::size_t(of.n));
    for (int round = 0; round < of.n; ++round)
        for (const int course : order)
            taken[std::size_t(course)] =
                std::ranges::all_of(of.requires_, [&](const auto& pair) {
                    return pair.first != course ||
                           taken[std::size_t(pair.second)];
                });
    return std::ranges::find(taken, false) == taken.end();
}

std::string wrong_with(const value& answer, const plan& of, bool has_order) {
    std::vector<std::int64_t> told;
    if (answer.is_something() && !callable::read_numbers(answer, told))
        return "that is no list of courses";
    if (!has_order) return told.empty() ? "" : "there is a circle";
    if (told.empty()) return "there is an order";
    return wrong_with_order({told.begin(), told.end()}, of);
}

std::vector<plan> all_pairs_of(int n, bool with_self) {
    pairs possible;
    for (int a = 0; a < n; ++a)
        for (int b = 0; b < n; ++b)
            if (a != b || with_self) possible.emplace_back(a, b);
    std::vector<plan> all;
    for (unsigned set = 0; set < 1U << possible.size(); ++set) {
        all.push_back({n});
        for (std::size_t i = 0; i < possible.size(); ++i)
            if ((set >> i & 1U) != 0)
                all.back().requires_.push_back(possible[i]);
    }
    return all;
}

// All of up to three courses, all of four of which none requires itself, and
// those of few pairs with each of them twice.
std::vector<std::tuple<plan>> all_small() {
    std::vector<std::tuple<plan>> all;
    for (int n = 1; n <= 4; ++n)
        for (const plan& it : all_pairs_of(n, n < 4)) {
            all.emplace_back(it);
            if (n > 3 || it.requires_.size() > 3) continue;
            plan twice = it;
            twice.requires_.insert(twice.requires_.end(), it.requires_.rbegin(),
                                   it.requires_.rend());
            all.emplace_back(twice);
        }
    std::ranges::stable_sort(all, {}, [](const auto& one) {
        const plan& it = std::get<0>(one);
        return it.n + int(it.requires_.size());
    });
    return all;
}

// A course requires the next two, or those before it: long ways, and ever so
// many. Or the first requires all.
plan ladder(int n) {
    plan it{n};
    for (int a = 0; a + 1 < n; ++a) it.requires_.emplace_back(a, a + 1);
    for (int a = 0; a + 2 < n; ++a) it.requires_.emplace_back(a, a + 2);
    return it;
}
plan turned_ladder(int n) {
    plan it = ladder(n);
    for (auto& [a, b] : it.requires_) a = n - 1 - a, b = n - 1 - b;
    return it;
}
plan hub(int n) {
    plan it{n};
    for (int b = 1; b < n; ++b) it.requires_.emplace_back(0, b);
    return it;
}
// Of chains no longer than log n.
plan halves(int n) {
    plan it{n};
    for (int b = 1; b < n; ++b)
        it.requires_.emplace_back(n - 1 - b, n - 1 - b / 2);
    return it;
}

class court {
public:
    court(const subject& order, const settings& how)
        : order_(order), how_(how), edges_first_(is_turned()) {}

    report judge() {
        report found = callable::report_on("course_order", "order", how_);
        const callable::trial<plan> of_plans{
            "auto [n, pairs] = std::pair<int, " + order_.types[1] + ">$0;\n" +
                order_.text(how_, "order"),
            [this](const plan& it) { return call(it); },
            [](const value& answer, const plan& it) {
                const auto wrong = wrong_with(answer, it, can_be_ordered(it));
                return wrong.empty() ? "" : callable::got(answer, wrong);
            },
            how_};
        found +=
            of_plans.on_all("it is right about all small inputs", all_small());
        const finding time = judge_time();
        found += time;
        if (found.refuted()) return found;
        found += of_plans.on_drawn<plan>("it is right about others");
        return found += judge_many(longest_after(time));
    }

private:
    // Whether a pair is of one course and one that follows it.
    bool is_turned() const {
        return !how_.as_stated &&
               callable::seems(
                   [this] {
                       std::vector<std::int64_t> told;
                       callable::read_numbers(order_.call(2, {{0, 1}}), told);
                       return told == std::vector<std::int64_t>{0, 1};
                   },
                   how_);
    }

    value call(const plan& it) const {
        if (!edges_first_) return order_.call(it.n, it.requires_);
        pairs turned;
        for (const auto& [a, b] : it.requires_) turned.emplace_back(b, a);
        return order_.call(it.n, turned);
    }

    std::string text(const std::string& n, const std::string& loop,
                     const std::string& a, const std::string& b) const {
        return "const int n = " + n + ";\n" + order_.types[1] + " pairs;\n" +
               loop + " pairs.push_back({" + (edges_first_ ? b : a) + ", " +
               (edges_first_ ? a : b) + "});\n" + order_.text(how_, "order");
    }

    finding judge_time() const {
        const auto of = [this](const std::string& loop, const std::string& a,
                               const std::string& b, auto make) {
            return sized_input{
                text("$n", loop, a, b),
                [this, make](std::size_t n) { call(make(int(n))); }};
        };
        const std::string two =
            "for (int by : {1, 2})\n    for (int i = 0; i + by < n; ++i)";
        return judge_growth(
            "its time grows as n + m", "n + m", 250, 1'000, 4, 9,
            {of(two, "i", "i + by", ladder),
             of(two, "n - 1 - i", "n - 1 - i - by", turned_ladder),
             of("for (int i = 1; i < n; ++i)", "0", "i", hub)},
            how_);
    }

    // With a last pair that makes a circle, and without.
    finding judge_many(int longest) const {
        return judge_lengths(
            "it is right about many courses",
            text("$0", "for (int i = 1; i < n; ++i)", "n - 1 - i",
                 "n - 1 - i / 2"),
            longest,
            [this](int size) -> std::string {
                plan it = halves(std::max(size, 2));
                if (auto wrong = wrong_with(call(it), it, true); !wrong.empty())
                    return wrong;
                it.requires_.emplace_back(it.n - 1, 0);
                const auto wrong = wrong_with(call(it), it, false);
                return wrong.empty() ? "" : "of {n - 1, 0} beside: " + wrong;
            },
            how_);
    }

    const subject& order_;
    const settings& how_;
    bool edges_first_;
};

}  // namespace

report judge(const subject& order, const settings& how) {
    return court(order, how).judge();
}

}  // namespace tenet::laws::courses
