// radix_sort beside boost::sort::pdqsort, where it is installed, and std::sort:
// of 64 bits, of 32 bits and of reals; and bucket_sort, of even keys.
#include <tenet/algorithms/sorting/bucket_sort.hpp>
#include <tenet/algorithms/sorting/radix_sort.hpp>

#include <algorithm>

#if __has_include(<boost/sort/pdqsort/pdqsort.hpp>)
#include <boost/sort/pdqsort/pdqsort.hpp>
#endif

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

// Sorts the highest bits of the elements, as numbers of type T.
template <class T, class Sort>
void run_as(benchmark::State& state, Sort sort, int shift) {
    const auto n = static_cast<std::size_t>(state.range());
    std::vector<std::vector<T>> inputs(1 + 200'000 / n);
    for (auto& input : inputs)
        for (const element x : random_elements(n))
            input.push_back(static_cast<T>(x >> shift));
    std::size_t turn = 0;
    std::vector<T> sorted;
    for (auto _ : state) {
        sorted = inputs[turn++ % inputs.size()];
        sort(sorted);
        benchmark::DoNotOptimize(sorted.data());
    }
}

template <class Sort>
void enter_types(const std::string& sorter, const std::string& peer,
                 Sort sort) {
    const auto add = [&](const char* operation, auto run, int shift) {
        for (const int n : {1'000, 100'000, 1'000'000})
            benchmark::RegisterBenchmark(
                (sorter + '/' + operation + '/' + peer).c_str(), run, sort,
                shift)
                ->Arg(n);
    };
    add("random_32_bits", run_as<std::int32_t, Sort>, 32);
    add("random_reals", run_as<double, Sort>, 0);
}

void enter_all(const char* sorter, const char* peer, auto sort) {
    enter(sorter, peer, sort);
    enter_types(sorter, peer, sort);
}

const bool entered = [] {
    enter_all("radix_sort", "tenet", [](auto& v) { tenet::radix_sort(v); });
#if __has_include(<boost/sort/pdqsort/pdqsort.hpp>)
    enter_all("radix_sort", "boost_pdqsort",
              [](auto& v) { boost::sort::pdqsort(v.begin(), v.end()); });
#endif
    enter_all("radix_sort", "std_sort",
              [](auto& v) { std::sort(v.begin(), v.end()); });
    enter_types("bucket_sort", "tenet", [](auto& v) { tenet::bucket_sort(v); });
    enter_types("bucket_sort", "std_sort",
                [](auto& v) { std::sort(v.begin(), v.end()); });
    return true;
}();

}  // namespace

BENCHMARK_MAIN();
