#include <tenet/laws/algorithms/insertion_sorter.hpp>

#include <tenet/laws/engine/bounds.hpp>

namespace tenet::laws::insertion_sorter_suite {

namespace {

using list = std::vector<std::int64_t>;

// Insertions that change an order by keys, too plain to be wrong.
std::size_t inversions(const std::vector<int>& keys) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < keys.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) found += keys[i] < keys[j];
    return found;
}

std::vector<int> keys_of(const std::vector<int>& input) {
    std::vector<int> keys;
    for (const int x : input) keys.push_back(functions::keyed(x).key());
    return keys;
}

finding takes_few(const sort& of, const std::string& called,
                  const settings& how) {
    return cost(
               "n elements of d inversions take at most n - 1 + d comparisons",
               "// by the last digits of the input\n"
               "std::vector<tenet::laws::functions::keyed> numbers("
               "input.begin(), input.end());\n" +
                   functions::call_text(of.how, called, ""),
               [of](const std::vector<int>& input) {
                   const list numbers(input.begin(), input.end());
                   meter::reset();
                   of(numbers);
                   const double most = double(inversions(keys_of(input))) +
                                       double(input.size());
                   return expense{double(meter::now().comparisons),
                                  input.empty() ? 0 : most - 1};
               },
               256)
        .judge(how);
}

}  // namespace

report judge(const sort& of, const sort& of_keyed, const settings& how) {
    const std::string called = functions::name_of(how, "sort");
    report found{"insertion_sorter", called, {}};
    found += functions::judge_sorted("it sorts numbers", of, called, how);
    if (!found.refuted())
        found += functions::judge_sorted_long(of, called, 1'100, how);
    if (!of_keyed)
        return found.omit(
            "whether equal elements keep their order, and the "
            "number of comparisons",
            "it takes no elements but numbers");
    found += functions::judge_stable(of_keyed, called, how);
    found += takes_few(of_keyed, called, how);
    return found;
}

}  // namespace tenet::laws::insertion_sorter_suite
