#include "trace_reader.hpp"

#include "terminal.hpp"
#include "workload.hpp"

#include <zlib.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

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

    std::vector<std::uint64_t> keys() const {
        trace_reader reader(open_trace(path_.string()), "it");
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
    CHECK_THROWS_WITH(keys_in("1\n\n2\n", 1), Catch::Contains("line 2"));
    CHECK_THROWS_WITH(keys_in("1\n2\nx\n", 2), Catch::Contains("line 3: 'x'"));
    for (const std::string wrong :
         {"-1\n", " 1\n", "1 \n", "1,2\n", "18446744073709551616\n", "\n"})
        CHECK_THROWS_AS(keys_in(wrong, 1), misuse);
    // Without an end of line, what is read must not grow for ever.
    CHECK_THROWS_WITH(keys_in(std::string(1'000'000, '1'), 4096),
                      Catch::Contains("line 1"));
}

TEST_CASE("gzip is read member by member") {
    using list = std::vector<std::uint64_t>;
    const std::string packed = gzip("1\n2\n") + gzip("") + gzip("3\n");
    CHECK(scratch_file(packed).keys() == list{1, 2, 3});
    CHECK(scratch_file(packed + std::string(512, '\0')).keys() ==
          list{1, 2, 3});
    CHECK_THROWS_WITH(scratch_file(packed + "junk").keys(),
                      Catch::Contains("corrupt"));
    for (std::size_t size = 2; size < gzip("1\n2\n").size(); ++size)
        CHECK_THROWS_WITH(scratch_file(packed.substr(0, size)).keys(),
                          Catch::Contains("truncated"));
}

TEST_CASE("damage is told from lines that are no keys") {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += std::to_string(i) + "\n";
    const std::string packed = gzip(text);
    for (const std::size_t at : {packed.size() / 2, packed.size() - 6}) {
        std::string damaged = packed;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        CHECK_THROWS_WITH(scratch_file(damaged).keys(),
                          Catch::Contains("corrupt"));
    }
    const std::string wrong = gzip("x\n" + text);
    CHECK_THROWS_WITH(scratch_file(wrong).keys(), Catch::Contains("line 1"));
    CHECK_THROWS_WITH(scratch_file(wrong.substr(0, wrong.size() / 2)).keys(),
                      Catch::Contains("truncated"));
}

TEST_CASE("the golden workload is the published one") {
    const auto source = make_workload("golden:42:100000");
    const auto keys = all_of(*source);
    REQUIRE(keys.size() == 100'000);
    const std::vector<std::uint64_t> first(keys.begin(), keys.begin() + 12);
    CHECK(first == std::vector<std::uint64_t>{205, 1638, 663, 882, 2, 170, 1045,
                                              62, 856, 527, 715, 894});
    CHECK(keys[8000] == 1000000);
    CHECK(keys[9001] == 2009001);
    CHECK(keys.back() == 2099999);
    for (const std::string wrong : {"", "golden", "golden:1", "golden:1:0",
                                    "golden:1:2:3", "golden:-1:2", "zipf:1:2"})
        CHECK_THROWS_AS(make_workload(wrong), misuse);
}
