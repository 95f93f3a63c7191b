#include <tenet/laws/algorithms/exact_cover.hpp>

#include <set>
#include <tenet/laws/algorithms/callable_trial.hpp>

namespace tenet::laws {

namespace exact_covers {

// Options as sets of items, which are bits.
struct input {
    int items = 0;
    std::vector<unsigned> options{};
};

callable::number_rows lists_of(const input& it) {
    callable::number_rows all;
    for (const unsigned option : it.options) {
        all.emplace_back();
        for (int item = 0; item < it.items; ++item)
            if ((option >> item & 1U) != 0) all.back().push_back(item);
    }
    return all;
}

callable::number_rows matrix_of(const input& it) {
    callable::number_rows all;
    for (const unsigned option : it.options) {
        all.emplace_back();
        for (int item = 0; item < it.items; ++item)
            all.back().push_back(int(option >> item & 1U));
    }
    return all;
}

// As it is passed, and as it is shown.
template <bool is_matrix>
struct input_as : input {
    friend std::string show(const input_as& it) {
        return is_matrix
                   ? shown(matrix_of(it))
                   : "{" + shown(it.items) + ", " + shown(lists_of(it)) + "}";
    }
};

// Options of few items fit together more often.
input input_of(const value& drawn) {
    input it{drawn.parts[0].number()};
    const int sets = (1 << it.items) - 1;
    for (const value& part : drawn.parts[1].parts) {
        const auto set = unsigned(part.number() % sets) + 1;
        const auto other = unsigned(part.number() / 7 % sets) + 1;
        it.options.push_back((set & other) != 0 ? set & other : set);
    }
    return it;
}

}  // namespace exact_covers

template <bool is_matrix>
struct argument<exact_covers::input_as<is_matrix>> {
    static domain from() {
        return domain::tuple(
            {domain::whole(1, 7), domain::list(domain::whole(0, 999), 12)});
    }
    static exact_covers::input_as<is_matrix> make(const value& drawn) {
        return {exact_covers::input_of(drawn)};
    }
    static std::string show(const value& drawn) { return shown(make(drawn)); }
};

namespace exact_covers {

namespace {

using wholes = std::vector<std::int64_t>;
using choices = std::set<wholes>;

// Every option is taken, if it fits, or not.
void add_choices(const input& it, std::size_t next, unsigned covered,
                 wholes& chosen, choices& all) {
    if (covered == (1U << it.items) - 1) all.insert(chosen);
    if (next == it.options.size()) return;
    add_choices(it, next + 1, covered, chosen, all);
    if ((it.options[next] & covered) != 0) return;
    chosen.push_back(std::int64_t(next));
    add_choices(it, next + 1, covered | it.options[next], chosen, all);
    chosen.pop_back();
}

choices choices_of(const input& it) {
    choices all;
    wholes chosen;
    add_choices(it, 0, 0, chosen, all);
    return all;
}

std::string wrong_with_choice(const value& answer, const choices& all,
                              wholes& chosen) {
    if (!callable::read_numbers(answer, chosen))
        return callable::got(answer, "that is no list of options");
    std::ranges::sort(chosen);
    return all.contains(chosen) ? ""
                                : "got " + show(answer) + ", which is none";
}

std::string wrong_with(const value& answer, const input& it, int depth) {
    const choices all = choices_of(it);
    const std::string many = "there are " + shown(all.size());
    const bool is_none =
        !answer.is_something() ||
        (depth < 2 && answer.is == value::kind::list && answer.parts.empty());
    if (is_none || answer.is == value::kind::truth)
        return (!is_none && answer.whole != 0) == !all.empty()
                   ? ""
                   : callable::got(answer, many);
    if (callable::is_whole(answer))
        return std::cmp_equal(answer.whole, all.size())
                   ? ""
                   : callable::got(answer, many);
    wholes chosen;
    if (depth < 2) return wrong_with_choice(answer, all, chosen);
    choices found;
    for (const value& part : answer.parts) {
        const auto wrong = wrong_with_choice(part, all, chosen);
        if (!wrong.empty()) return wrong;
        if (!found.insert(chosen).second) return "got " + show(part) + " twice";
    }
    return found.size() == all.size() ? "" : callable::got(answer, many);
}

std::vector<input> all_small(bool has_options) {
    std::vector<input> all;
    for (int items = 1; items <= 3; ++items)
        for (const auto& sets : callable::all_lists(
                 1, (1 << items) - 1, items == 3 ? 4 : 5, has_options ? 1 : 0))
            all.push_back({items, {sets.begin(), sets.end()}});
    return all;
}

input pairings(int of) {
    input it{of};
    for (int b = 1; b < of; ++b)
        for (int a = 0; a < b; ++a) it.options.push_back(1U << a | 1U << b);
    return it;
}

template <bool is_matrix>
report judge_as(const std::function<value(const input&)>& cover, int depth,
                const std::string& text, const settings& how) {
    using given = input_as<is_matrix>;
    report found = callable::report_on("exact_cover", "cover", how);
    const callable::trial<given> of_input{
        text, cover,
        [depth](const value& answer, const given& it) {
            return wrong_with(answer, it, depth);
        },
        how};
    const auto judge_all = [&](const char* claim,
                               const std::vector<input>& inputs) {
        std::vector<std::tuple<given>> all;
        for (const input& it : inputs) all.emplace_back(given{it});
        found += of_input.on_all(claim, all);
    };
    judge_all("it is right about all small inputs", all_small(is_matrix));
    if (found.refuted()) return found;
    found += of_input.template on_drawn<given>("it is right about others");
    judge_all("it finds the pairings of 8", {pairings(7), pairings(8)});
    return found;
}

}  // namespace

report judge(const of_lists& cover, const settings& how) {
    return judge_as<false>(
        [&](const input& it) { return cover.call(it.items, lists_of(it)); },
        cover.depth,
        "auto [items, options] = std::pair<int, " + cover.list + ">$0;\n" +
            cover.text(how, "cover"),
        how);
}

report judge(const of_matrix& cover, const settings& how) {
    // A matrix without a row has no items.
    return judge_as<true>(
        [&](const input& it) {
            return it.options.empty() ? value::of(value::kind::nothing)
                                      : cover.call(matrix_of(it));
        },
        cover.depth, cover.list + " matrix$0;\n" + cover.text(how, "cover"),
        how);
}

}  // namespace exact_covers

}  // namespace tenet::laws
