#include "trace_reader.hpp"

#include "terminal.hpp"
#include "workload.hpp"

#include <zlib.h>
#include <tenet/laws/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace tool_trace_reader_test {

using namespace tenet::tool;

namespace {

// Gives a text in pieces of a size that cuts its lines anywhere.
class pieces : public byte_source {
public:
    pieces(std::string text, std::size_t size)
        : text_(std::move(text)), size_(size) {}

    std::size_t read(std::span<char> into) override {
        const std::size_t count =
            std::min({size_, into.size(), text_.size() - at_});
        text_.copy(into.data(), count, at_);
        at_ += count;
        return count;
    }

private:
    std::string text_;
    std::size_t size_;
    std::size_t at_ = 0;
};

std::vector<std::uint64_t> all_of(key_source& keys) {
    std::vector<std::uint64_t> all;
    for (auto batch = keys.next(); !batch.empty(); batch = keys.next())
        all.insert(all.end(), batch.begin(), batch.end());
    return all;
}

std::vector<std::uint64_t> keys_in(const std::string& text, std::size_t size) {
    trace_reader reader(std::make_unique<pieces>(text, size), "it");
    return all_of(reader);
}

std::string gzip(const std::string& text) {
    std::string packed(compressBound(text.size()) + 64, '\0');
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string input = text;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    return packed;
}

// A file that is gone at the end of the test.
class scratch_file {
public:
    explicit scratch_file(const std::string& content)
        : path_(std::filesystem::temp_directory_path() /
                ("tenet_trace_" + std::to_string(content.size()))) {
        std::ofstream(path_, std::ios::binary) << content;
    }
    ~scratch_file() { std::filesystem::remove(path_); }
    scratch_file(const scratch_file&) = delete;
    scratch_file& operator=(const scratch_file&) = delete;

    std::string name() const { return path_.string(); }
    std::vector<std::uint64_t> keys() const {
        trace_reader reader(open_trace(name()), "it");
        return all_of(reader);
    }

private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("a trace is the same however it is cut") {
    std::string text;
    std::vector<std::uint64_t> keys(20'000);
    std::iota(keys.begin(), keys.end(), UINT64_MAX - 20'000 + 1);
    for (const auto key : keys) text += std::to_string(key) + "\n";
    for (const std::size_t size : {1U, 7U, 4096U, 1U << 20U})
        CHECK(keys_in(text, size) == keys);
}

TEST_CASE("lines may end in CR LF, the last one in nothing") {
    using list = std::vector<std::uint64_t>;
    CHECK(keys_in("1\r\n2\n3", 1) == list{1, 2, 3});
    CHECK(keys_in("1\r\n2\r", 3) == list{1, 2});
    CHECK(keys_in("", 1).empty());
}

TEST_CASE("a line that is no key is named by its number") {
    CHECK_THROWS_WITH(keys_in("1\n\n2\n", 1),
                      tenet::laws::containing("line 2"));
    CHECK_THROWS_WITH(keys_in("1\n2\nx\n", 2),
                      tenet::laws::containing("line 3: 'x'"));
    for (const std::string wrong :
         {"-1\n", "+1\n", " 1\n", "1 \n", "18446744073709551616\n", "\n",
          "a\n1\n", "1\na\n", "a\n\n", "a\n b\n", "a\tb\n", "a\nb\x7F\n"})
        CHECK_THROWS_AS(keys_in(wrong, 1), misuse);
    CHECK_THROWS_AS(keys_in(std::string("a\n\0\n", 4), 1), misuse);
    // Without an end of line, what is read must not grow for ever.
    for (const char filler : {'1', 'x'})
        for (const std::size_t size : {1U, 4096U, 1U << 20U})
            CHECK_THROWS_WITH(keys_in(std::string(100'000, filler), size),
                              tenet::laws::containing("line 1"));
}

TEST_CASE("texts are told apart to the last byte") {
    using list = std::vector<std::uint64_t>;
    CHECK(keys_in("b\na\nb\nB\n/x y\r\na", 3) == list{0, 1, 0, 2, 3, 1});
    CHECK(keys_in("1f\n1e\n1f\n", 2) == list{0, 1, 0});
    const std::string mixed = "7\n07\nseven\n7\n";
    trace_reader reader(std::make_unique<pieces>(mixed, 5), "it",
                        key_kind::any_text);
    CHECK(all_of(reader) == list{0, 1, 2, 0});

    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "k" + std::to_string(i) + "\n";
    list numbered(100'000);
    std::iota(numbered.begin(), numbered.end(), 0U);
    CHECK(keys_in(text, 1 << 16) == numbered);
}

TEST_CASE("a line may end in a weight, and then all do") {
    using list = std::vector<std::uint64_t>;
    trace_reader reader(
        std::make_unique<pieces>("5,1\r\n6,1000000000000000\n5,20", 1), "it");
    const auto keys = reader.next();
    CHECK(list(keys.begin(), keys.end()) == list{5, 6, 5});
    const auto weights = reader.weights();
    CHECK(list(weights.begin(), weights.end()) == list{1, largest_weight, 20});
    for (const std::string wrong :
         {"1,\n", "1,0\n", "1,-1\n", "1,1.5\n", "1, 2\n", "1,2,3\n", ",1\n",
          "1,1000000000000001\n", "1,99999999999999999999\n"})
        CHECK_THROWS_WITH(keys_in(wrong, 1), tenet::laws::containing("line 1"));
    CHECK_THROWS_WITH(keys_in("1,2\n3\n", 1),
                      tenet::laws::containing("line 2: '3'"));
    CHECK_THROWS_WITH(keys_in("1\n3,4\n", 1),
                      tenet::laws::containing("line 2: '3,4'"));
}

TEST_CASE("the share of a file that was read is known") {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += std::to_string(i % 7) + "\n";
    for (const std::string& content : {text, gzip(text)}) {
        const scratch_file file(content);
        trace_reader reader(open_trace(file.name()), "it");
        double last = 0;
        for (auto keys = reader.next(); !keys.empty(); keys = reader.next()) {
            CHECK(reader.share().value() >= last);
            last = *reader.share();
        }
        CHECK(last == 1);
    }
}

TEST_CASE("gzip is read member by member") {
    using list = std::vector<std::uint64_t>;
    const std::string packed = gzip("1\n2\n") + gzip("") + gzip("3\n");
    CHECK(scratch_file(packed).keys() == list{1, 2, 3});
    CHECK(scratch_file(packed + std::string(512, '\0')).keys() ==
          list{1, 2, 3});
    CHECK_THROWS_WITH(scratch_file(packed + "junk").keys(),
                      tenet::laws::containing("corrupt"));
    for (std::size_t size = 2; size < gzip("1\n2\n").size(); ++size)
        CHECK_THROWS_WITH(scratch_file(packed.substr(0, size)).keys(),
                          tenet::laws::containing("truncated"));
}

TEST_CASE("damage is told from lines that are no keys") {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += std::to_string(i) + "\n";
    const std::string packed = gzip(text);
    for (const std::size_t at : {packed.size() / 2, packed.size() - 6}) {
        std::string damaged = packed;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        CHECK_THROWS_WITH(scratch_file(damaged).keys(),
                          tenet::laws::containing("corrupt"));
    }
    const std::string wrong = gzip("x\n" + text);
    CHECK_THROWS_WITH(scratch_file(wrong).keys(),
                      tenet::laws::containing("line 1"));
    CHECK_THROWS_WITH(scratch_file(wrong.substr(0, wrong.size() / 2)).keys(),
                      tenet::laws::containing("truncated"));
}

}  // namespace tool_trace_reader_test
