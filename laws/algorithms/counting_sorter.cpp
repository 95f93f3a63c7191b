#include <tenet/laws/algorithms/counting_sorter.hpp>

#include <tenet/laws/engine/bounds.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::counting_sorter_suite {

namespace {

using list = std::vector<std::int64_t>;
using distances = up_to<within<0, 100>, 100>;

list from(const distances& xs, std::int64_t first) {
    list numbers;
    for (const int x : xs.elements) numbers.push_back(first + x);
    return numbers;
}

finding sorts(const sort& of, std::int64_t first, const std::string& called,
              const settings& how) {
    const std::string first_text = std::to_string(first);
    return property(
               "it sorts numbers from " + first_text + " on",
               functions::list_text(of.type) +
                   "for (auto& it : numbers) it += " + first_text + ";\n" +
                   functions::call_text(of.how, called, ""),
               [of, first](const distances& xs) { return of(from(xs, first)); },
               [first](const distances& xs) {
                   return functions::in_order(from(xs, first));
               })
        .judge(how);
}

finding compares_none(const sort& of, const std::string& called,
                      const settings& how) {
    return property(
               "it makes no comparison",
               "std::vector<tenet::laws::functions::keyed> "
               "numbers$0;\n" +
                   functions::call_text(of.how, called,
                                        "&tenet::laws::functions::keyed::key"),
               [of](const distances& xs) {
                   meter::reset();
                   of(from(xs, 0));
                   return meter::now().comparisons;
               },
               [](const distances&) { return std::size_t{0}; })
        .judge(how);
}

}  // namespace

report judge(const sort& of, const sort& of_keyed, std::int64_t least,
             std::int64_t greatest, const settings& how) {
    const std::string called = functions::name_of(how, "sort");
    report found{"counting_sorter", called, {}};
    found += sorts(of, least < 0 ? -50 : 0, called, how);
    found += sorts(of, least, called, how);
    found += sorts(of, greatest - 100, called, how);
    if (!found.refuted())
        found += functions::judge_sorted_long(of, called, long_enough, how);
    if (!of_keyed)
        return found.omit("whether it is stable and makes no comparison",
                          "it takes no projection");
    found += functions::judge_stable(of_keyed, called, how,
                                     "&tenet::laws::functions::keyed::key");
    found += compares_none(of_keyed, called, how);
    return found;
}

}  // namespace tenet::laws::counting_sorter_suite
