#include <tenet/algorithms/sorting/external_sort.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <ranges>
#include <sstream>
#include <stdexcept>
#include <string>
#include <tenet/laws/algorithms/stable_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

#if __has_include(<sys/resource.h>) && __has_include(<malloc.h>)
#include <malloc.h>
#include <sys/resource.h>

#include <csignal>
#endif

namespace external_sort_test {

using tenet::external_sort;
namespace laws = tenet::laws;
namespace files = std::filesystem;

// In place, with so little memory that few elements take several passes.
struct in_place {
    template <class T, class... Order>
    requires std::is_trivially_copyable_v<T>
    void operator()(std::vector<T>& all, Order... order) const {
        const std::size_t memory = all.size() > 300 ? 1'000 : 12;
        CHECK(external_sort(all, all.begin(), {.memory = memory * sizeof(T)},
                            order...) == all.end());
    }
};

TEST_CASE("external_sort is a stable sorter") {
    laws::check(laws::stable_sorter(in_place()));
}

// A folder that is empty before and after.
struct empty_folder {
    files::path path = files::temp_directory_path() / "external_sort_test";

    empty_folder() {
        files::remove_all(path);
        files::create_directory(path);
    }
    ~empty_folder() {
        CHECK(is_empty());
        files::remove_all(path);
    }
    bool is_empty() const { return files::is_empty(path); }
};

std::vector<int> mixed(int n) {
    std::vector<int> values;
    for (int i = 0; i < n; ++i) values.push_back(int(i * 7919LL % n));
    return values;
}

bool is_counted(const std::vector<int>& all) {
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] != int(i)) return false;
    return true;
}

TEST_CASE("external_sort sorts within any memory") {
    const empty_folder here;
    for (const int n : {0, 1, 2, 3, 4, 10, 57, 58, 1000})
        for (const std::size_t memory :
             {12U, 15U, 16U, 23U, 24U, 40U, 100U, 227U, 2000U, 20'000U}) {
            const auto values = mixed(n);
            std::vector<int> all;
            external_sort(values, std::back_inserter(all),
                          {.memory = memory, .folder = here.path});
            INFO(n << " within " << memory);
            CHECK(all.size() == std::size_t(n));
            CHECK(is_counted(all));
            CHECK(here.is_empty());
        }
}

TEST_CASE("external_sort reads and writes streams") {
    std::istringstream in("3 1 2 5 4 9 8 7 6 0");
    std::ostringstream out;
    external_sort(std::ranges::subrange(std::istream_iterator<int>(in),
                                        std::istream_iterator<int>()),
                  std::ostream_iterator<int>(out, " "), {.memory = 20},
                  std::greater<>(), [](int x) { return x / 2; });
    CHECK(out.str() == "9 8 7 6 5 4 3 2 1 0 ");
}

TEST_CASE("external_sort uses files only where memory is too small") {
    const empty_folder here;
    bool has_files = false;
    const auto less = [&](int a, int b) {
        has_files = has_files || !here.is_empty();
        return a < b;
    };
    std::vector<int> all;
    external_sort(mixed(100), std::back_inserter(all),
                  {.memory = 800, .folder = here.path}, less);
    CHECK(!has_files);
    external_sort(mixed(101), std::back_inserter(all),
                  {.memory = 800, .folder = here.path}, less);
    CHECK(has_files);
}

// Of these, a block holds four.
struct page {
    std::array<char, 16 << 10> bytes;
};

TEST_CASE("external_sort merges at once as many runs as small blocks fit") {
    const empty_folder here;
    std::ptrdiff_t most_files = 0;
    const auto less = [&](char a, char b) {
        const files::directory_iterator all(here.path);
        most_files = std::max(most_files, std::ranges::distance(all));
        return a < b;
    };
    std::vector<page> pages(40);  // in four runs
    for (std::size_t i = 0; i < 40; ++i) pages[i].bytes[0] = char(i * 7 % 40);
    external_sort(pages, pages.begin(),
                  {.memory = 20 * sizeof(page), .folder = here.path}, less,
                  [](const page& it) { return it.bytes[0]; });
    CHECK(most_files == 1);
    for (std::size_t i = 0; i < 40; ++i) CHECK(pages[i].bytes[0] == char(i));
}

// A file holds bytes, which strings must not be copied by.
template <class T>
constexpr bool sorts =
    std::invocable<const tenet::external_sort_function&, std::vector<T>&, T*>;
static_assert(sorts<page*> && !sorts<std::string>);

TEST_CASE("external_sort leaves folders of others alone") {
    const empty_folder here;
    const auto other = here.path / "external_sort_0";
    files::create_directory(other);
    std::ofstream(other / "runs") << "precious";
    std::vector<int> all = mixed(100);
    external_sort(all, all.begin(), {.memory = 40, .folder = here.path});
    CHECK(is_counted(all));
    CHECK(files::file_size(other / "runs") == 8);
    files::remove_all(other);
}

TEST_CASE("external_sort refuses too little memory and a missing folder") {
    std::vector<int> all{2, 1};
    CHECK_THROWS_WITH(
        external_sort(all, all.begin(), {.memory = 11}),
        "external_sort: memory 11 is not in 12.." + std::to_string(SIZE_MAX));
    all = mixed(100);
    CHECK_THROWS_AS(external_sort(all, all.begin(),
                                  {.memory = 12, .folder = "/no/such/folder"}),
                    files::filesystem_error);
    CHECK(all == mixed(100));
}

TEST_CASE("external_sort removes its files when a comparison throws") {
    const empty_folder here;
    for (int at = 1; at < 3000; at += 97) {
        std::vector<int> all = mixed(200);
        int asked = 0;
        bool had_files = false;
        try {
            external_sort(all, all.begin(), {.memory = 60, .folder = here.path},
                          [&](int a, int b) {
                              if (++asked == at) {
                                  had_files = !here.is_empty();
                                  throw at;
                              }
                              return a < b;
                          });
        } catch (int) {
        }
        CHECK((at < 20 || asked < at || had_files));
        CHECK(here.is_empty());
    }
}

TEST_CASE("external_sort removes its files when input or output throws") {
    const empty_folder here;
    std::vector<int> all;
    const auto breaks =
        std::views::iota(0, 100) | std::views::transform([&](int x) {
            if (x == 70 && !here.is_empty()) throw x;
            return x;
        });
    const tenet::external_sort_limits limits{.memory = 60, .folder = here.path};
    CHECK_THROWS_AS(external_sort(breaks, std::back_inserter(all), limits),
                    int);
    CHECK(all.empty());
    CHECK(here.is_empty());
    std::ostringstream out;
    out.exceptions(std::ios::badbit);
    struct full : std::stringbuf {
        int_type overflow(int_type) override { return traits_type::eof(); }
        std::streamsize xsputn(const char*, std::streamsize) override {
            return 0;
        }
    } no_room;
    static_cast<std::ios&>(out).rdbuf(&no_room);
    CHECK_THROWS_AS(
        external_sort(mixed(100), std::ostream_iterator<int>(out), limits),
        std::ios::failure);
}

TEST_CASE("external_sort says so when a file cannot be read") {
    const empty_folder here;
    std::vector<int> all = mixed(1000);
    int asked = 0;
    CHECK_THROWS_WITH(
        external_sort(all, all.begin(), {.memory = 400, .folder = here.path},
                      [&](int a, int b) {
                          if (++asked == 6'000)
                              for (const auto& one :
                                   files::directory_iterator(here.path))
                                  files::resize_file(one.path() / "runs", 0);
                          return a < b;
                      }),
        laws::containing("external_sort: cannot read a file in "));
    CHECK(asked >= 6'000);
}

#if __has_include(<sys/resource.h>) && __has_include(<malloc.h>)

TEST_CASE("external_sort says so when the disk is full") {
    const empty_folder here;
    rlimit usual{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &usual) == 0);
    const auto handled = std::signal(SIGXFSZ, SIG_IGN);
    for (const rlim_t room : {0U, 100U, 3'000U}) {
        std::vector<int> all = mixed(1000);
        const rlimit full{room, usual.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
        std::string said;
        try {
            external_sort(all, all.begin(),
                          {.memory = 400, .folder = here.path});
        } catch (const std::runtime_error& failure) {
            said = failure.what();
        }
        setrlimit(RLIMIT_FSIZE, &usual);
        CHECK(said.starts_with("external_sort: cannot write to a file in "));
        CHECK(all == mixed(1000));
        CHECK(here.is_empty());
    }
    std::signal(SIGXFSZ, handled);
}

std::size_t used() {
    const auto all = mallinfo2();
    return all.uordblks + all.hblkhd;
}
std::ptrdiff_t open_files() {
    return std::ranges::distance(files::directory_iterator("/proc/self/fd"));
}

TEST_CASE("external_sort keeps to its memory and to two files") {
    const empty_folder here;
    constexpr int n = 60'000;
    for (const std::size_t memory : {6'000U, 60'000U}) {
        std::vector<int> all = mixed(n);
        const auto before = used();
        const bool counts_files = files::exists("/proc/self/fd");
        const auto open_before = counts_files ? open_files() : 0;
        std::size_t asked = 0, most = 0;
        std::ptrdiff_t most_open = 0;
        external_sort(all, all.begin(), {.memory = memory, .folder = here.path},
                      [&](int a, int b) {
                          if (++asked % 16 == 0) most = std::max(most, used());
                          if (counts_files && asked % 5'000 == 0)
                              most_open = std::max(most_open, open_files());
                          return a < b;
                      });
        CHECK(is_counted(all));
        const std::size_t runs = n * sizeof(int) / (memory / 2) + 1;
        CHECK(most <= before + memory + 3 * 16 * runs + 6'000);
        CHECK(most_open <= open_before + 2);
    }
}

#endif

}  // namespace external_sort_test
