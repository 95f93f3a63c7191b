// external_sort: sorts more records than memory holds, stably, with files.
//
// Reads any range and writes to any output, such as iterators over streams; all
// is read before anything is written. Two files are open at most, in folders
// that are gone afterwards, whatever was thrown; a killed process leaves them.
//
// Technique:  sorts as many records as fit into memory to runs in a file; as
//             many runs as blocks fit into memory are merged to one, until they
//             can be merged to the output
// Complexity: O(n log n) comparisons; with memory for m records and w blocks,
//             each is written and read 1 + log_w(2n / m) times; space: the
//             memory given, 64 bytes a block, 32 a run; on disk twice all
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 5.4
// Laws:       stable_sorter
// See also:   k_way_merge, merge_sort
//
// Example:
//   std::vector numbers{3, 1, 4, 1, 5};
//   external_sort(numbers, numbers.begin(), {.memory = 12});
//   numbers == std::vector{1, 1, 3, 4, 5}
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <ranges>
#include <span>
#include <stdexcept>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

struct external_sort_limits {
    std::size_t memory = 64U << 20;  // bytes, three records at least
    std::filesystem::path folder = std::filesystem::temp_directory_path();
};

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the output. Throws std::invalid_argument for too little memory,
// std::runtime_error for a file that fails, and what its arguments throw.
struct external_sort_function {
    template <std::ranges::input_range R, class Out,
              class Compare = std::ranges::less,
              class Projection = std::identity,
              class T = std::ranges::range_value_t<R>>
    requires std::output_iterator<Out, const T&> &&
        std::is_trivially_copyable_v<T> && std::default_initializable<T> &&
        std::sortable<T*, Compare, Projection>
            Out operator()(R&& range, Out out,
                           const external_sort_limits& limits = {},
                           Compare compare = {},
                           Projection projection = {}) const {
        const auto less = [&](const T& a, const T& b) -> bool {
            return std::invoke(compare, std::invoke(projection, a),
                               std::invoke(projection, b));
        };
        sorter<T, decltype(less)> all(limits, less);
        for (auto&& it : range) all.add(it);
        all.merge_all([&](const T& it) { *out++ = it; });
        return out;
    }

private:
    // Records in a file without a buffer, in a folder of its own: whole blocks
    // are written and read.
    template <class T>
    class records {
    public:
        explicit records(const std::filesystem::path& in) {
            for (int i = 0; folder_.empty(); ++i) {
                const auto tried = in / ("external_sort_" + std::to_string(i));
                if (std::filesystem::create_directory(tried)) folder_ = tried;
            }
            file_.pubsetbuf(nullptr, 0);
            using std::ios;
            const auto mode = ios::in | ios::out | ios::trunc | ios::binary;
            file_.open(folder_ / "runs", mode);
        }
        ~records() {
            std::error_code ignored;
            file_.close();
            std::filesystem::remove_all(folder_, ignored);
        }

        void write(const T* first, std::size_t n) {
            const auto bytes = static_cast<std::streamsize>(n * sizeof(T));
            const auto from = reinterpret_cast<const char*>(first);
            if (file_.sputn(from, bytes) != bytes) fail("write to");
        }
        void read(T* first, std::size_t n, std::uint64_t at) {
            const auto bytes = static_cast<std::streamsize>(n * sizeof(T));
            const auto to = reinterpret_cast<char*>(first);
            file_.pubseekpos(static_cast<std::streamoff>(at * sizeof(T)));
            if (file_.sgetn(to, bytes) != bytes) fail("read");
        }

    private:
        [[noreturn]] void fail(const char* what) const {
            throw std::runtime_error(std::string("external_sort: cannot ") +
                                     what + " a file in " + folder_.string());
        }

        std::filebuf file_;
        std::filesystem::path folder_;
    };

    struct run {  // in the file
        std::uint64_t at, size;
    };

    template <class T, class Less>
    class sorter {
    public:
        sorter(const external_sort_limits& limits, const Less& less)
            : less_(less),
              in_(limits.folder),
              room_(limits.memory / sizeof(T)),
              block_(std::min(room_ / 3, most_of_block)),
              ways_(room_ < 3 ? 0 : room_ / block_ - 1) {
            if (room_ < 3)
                throw std::invalid_argument(
                    "external_sort: memory " + std::to_string(limits.memory) +
                    " is not in " + std::to_string(3 * sizeof(T)) + ".." +
                    std::to_string(SIZE_MAX));
        }

        // As much again may std::stable_sort take, or the next growth.
        void add(const T& it) {
            const std::size_t most = room_ / 2;
            if (memory_.size() == most) {
                std::ranges::stable_sort(memory_, less_);
                write_run();
            }
            if (memory_.size() == memory_.capacity())
                memory_.reserve(std::min(2 * memory_.size() + block_, most));
            memory_.push_back(it);
        }

        template <class Sink>
        void merge_all(Sink sink) {
            std::ranges::stable_sort(memory_, less_);
            if (runs_.empty())
                return void(std::ranges::for_each(memory_, sink));
            write_run();
            memory_ = {};  // before it grows
            memory_.resize((std::min(ways_, runs_.size()) + 1) * block_);
            while (runs_.size() > ways_) merge_groups();
            merge(runs_, sink);
        }

    private:
        static constexpr std::size_t most_of_block =
            std::max(std::size_t{1}, (std::size_t{1} << 16) / sizeof(T));

        struct source {
            T *at, *end, *block;
            run left;
        };

        void write_run() {
            if (!file_) file_ = std::make_unique<records<T>>(in_);
            file_->write(memory_.data(), memory_.size());
            append_run(runs_, memory_.size());
            memory_.clear();
        }

        static void append_run(std::vector<run>& runs, std::uint64_t size) {
            runs.push_back(
                {runs.empty() ? 0 : runs.back().at + runs.back().size, size});
        }

        // Merges each so many runs to one of another file.
        void merge_groups() {
            auto to = std::make_unique<records<T>>(in_);
            std::vector<run> merged;
            T* const out = &memory_[ways_ * block_];
            for (std::size_t i = 0, end = 0; i < runs_.size(); i = end) {
                end = std::min(i + ways_, runs_.size());
                std::uint64_t size = 0;
                merge(std::span(&runs_[i], end - i), [&](const T& it) {
                    out[size++ % block_] = it;
                    if (size % block_ == 0) to->write(out, block_);
                });
                to->write(out, static_cast<std::size_t>(size % block_));
                append_run(merged, size);
            }
            runs_ = std::move(merged);
            file_ = std::move(to);
        }

        template <class Sink>
        void merge(std::span<const run> runs, Sink sink) {
            std::vector<source> sources;
            std::vector<std::size_t> heap;
            for (const run& it : runs) {
                heap.push_back(sources.size());
                sources.push_back({{}, {}, &memory_[heap.back() * block_], it});
                fill(sources.back());
            }
            const auto later = [&](std::size_t a, std::size_t b) {
                const T &x = *sources[a].at, &y = *sources[b].at;
                return a < b ? less_(y, x) : !less_(x, y);
            };
            std::ranges::make_heap(heap, later);
            while (!heap.empty()) {
                std::ranges::pop_heap(heap, later);
                source& least = sources[heap.back()];
                sink(*least.at++);
                if (least.at != least.end || fill(least))
                    std::ranges::push_heap(heap, later);
                else
                    heap.pop_back();
            }
        }

        // False: there is nothing left.
        bool fill(source& it) {
            const auto n = static_cast<std::size_t>(
                std::min<std::uint64_t>(block_, it.left.size));
            if (n > 0) file_->read(it.block, n, it.left.at);
            it.at = it.block;
            it.end = it.block + n;
            it.left = {it.left.at + n, it.left.size - n};
            return n > 0;
        }

        const Less& less_;
        const std::filesystem::path& in_;
        std::size_t room_, block_, ways_;  // in records, blocks hold so many
        std::vector<T> memory_;
        std::vector<run> runs_;
        std::unique_ptr<records<T>> file_;
    };
};

inline constexpr external_sort_function external_sort{};

}  // namespace tenet
