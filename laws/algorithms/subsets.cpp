#include <tenet/laws/algorithms/subsets.hpp>

#include <algorithm>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::choices {

using namespace plain;

namespace {

std::vector<numbers> subsets_of(const numbers& of) {
    std::vector<numbers> all;
    for (std::size_t chosen = 0; chosen < std::size_t{1} << of.size();
         ++chosen) {
        numbers one;
        for (std::size_t i = 0; i < of.size(); ++i)
            if ((chosen >> i & 1) != 0) one.push_back(of[i]);
        std::ranges::sort(one);
        all.push_back(one);
    }
    std::ranges::sort(all);
    return all;
}

std::string wrong_with(const numbers& of, const value& got) {
    auto lists = lists_of(got);
    if (!lists) return instead(got, "that is no list of lists");
    for (numbers& one : *lists) std::ranges::sort(one);
    std::ranges::sort(*lists);
    const auto all = subsets_of(of);
    auto different = all;
    different.erase(std::unique(different.begin(), different.end()),
                    different.end());
    return *lists == all || *lists == different
               ? ""
               : wrong_in(*lists, different, all.size());
}

std::string wrong_on(const way& f, const numbers& of) {
    numbers given = of;
    return wrong_with(of, f(given));
}

std::string wrong_order(const way& f, numbers of) {
    std::ranges::sort(of);
    of.erase(std::unique(of.begin(), of.end()), of.end());
    const auto lists = lists_of(f(of));
    return lists && std::ranges::is_sorted(*lists)
               ? ""
               : "they are not in order: " + shown(*lists);
}

finding judge_time(const way& f, const std::string& name, const settings& how) {
    const auto run = [&f](std::size_t n) {
        numbers all = from_to(1, std::int64_t(n));
        f(all);
    };
    return judge_growth("its time grows as n 2^n", "n 2^n", 6, 12, 128, 600,
                        {{"std::vector<int> numbers($n);\n"
                          "std::iota(numbers.begin(), numbers.end(), 1);\n" +
                              call_text(f, name),
                          run}},
                        how);
}

}  // namespace

report judge(const way& f, bool in_order, const settings& how) {
    const std::string name = functions::name_of(how, "subsets");
    report found{"subsets", name, {}};
    using list = up_to<within<0, 9>, 7>;
    const auto plain = [](const list& xs) {
        return numbers(xs.elements.begin(), xs.elements.end());
    };
    found +=
        property("it gives every subset once", script_text(f, name),
                 [&f, plain](const list& xs) { return wrong_on(f, plain(xs)); })
            .judge(how);
    if (!found.refuted())
        found += every_short_list(
            "it is right about all short lists", script_text(f, name), 4,
            from_to(0, 4), [&f](const numbers& xs) { return wrong_on(f, xs); },
            how);
    constexpr const char* order = "they come in lexicographic order";
    found += !in_order ? not_judged(order, "no order is asked for")
                       : property(order,
                                  "// of sorted and different numbers\n" +
                                      functions::list_text(f.type) +
                                      call_text(f, name),
                                  [&f, plain](const list& xs) {
                                      return wrong_order(f, plain(xs));
                                  })
                             .judge(how);
    return found += judge_time(f, name, how);
}

}  // namespace tenet::laws::choices
