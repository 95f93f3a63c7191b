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
#include <optional>
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

std::vector<std::uint64_t> keys_in(const std::string& text, std::size_t size,
                                   const trace_options& options = {}) {
    trace_reader reader(std::make_unique<pieces>(text, size), "it", options);
    return all_of(reader);
}

trace_options with(std::optional<std::string> key,
                   std::optional<std::string> count = {}) {
    trace_options options;
    options.key = std::move(key);
    options.count = std::move(count);
    return options;
}

trace_options whole_lines() {
    trace_options options;
    options.whole_lines = true;
    return options;
}

// The fields, in brackets if they were quoted.
std::string fields_of(const std::string& line, const std::string& by) {
    std::string text;
    field_splitter splitter(line, delimiter_named(by));
    for (trace_field each; splitter.next(each);) {
        const std::string field(each.text);
        text += each.quoted ? "[" + field + "]/" : field + "/";
    }
    return splitter.misquoted() ? "misquoted" : text;
}

// A record of oracleGeneral.
std::string record(std::uint64_t key, std::uint64_t size) {
    std::string bytes(24, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        bytes[4 + i] = static_cast<char>(key >> (8 * i) & 0xFFU);
    for (std::size_t i = 0; i < 4; ++i)
        bytes[12 + i] = static_cast<char>(size >> (8 * i) & 0xFFU);
    return bytes;
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
         {"-1\n", "+1\n", "18446744073709551616\n", "\n", "a\nb\n1\n", "1\na\n",
          "a\n\n", "a\tb\n", "a b\n", "a;b\n", "a|b\n", "1\n2 3\n",
          "a\nb\x7F\n", "0x1\n2\n", "1\n0x2\n"})
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
    CHECK(keys_in("b\na\nb\nB\n/x y\r\na", 3, whole_lines()) ==
          list{0, 1, 0, 2, 3, 1});
    CHECK(keys_in("# b\n b\n7\n07\n7\n", 3, whole_lines()) ==
          list{0, 1, 2, 3, 2});
    CHECK(keys_in("1f\n1e\n1f\n", 2) == list{0, 1, 0});
    trace_options mixed;
    mixed.text_keys = true;
    CHECK(keys_in("7\n07\nseven\n7\n", 5, mixed) == list{0, 1, 2, 0});
    CHECK(keys_in("seven\n7\n-7\n", 5, mixed) == list{0, 1, 2});

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
         {"1,\n", "1,-1\n", "1,1.5\n", "1,x\n", "1,2,3\n", ",1\n",
          "1,1000000000000001\n", "1,99999999999999999999\n"})
        CHECK_THROWS_WITH(keys_in(wrong, 1), tenet::laws::containing("line 1"));
    CHECK_THROWS_WITH(keys_in("1,2\n3\n", 1),
                      tenet::laws::containing("line 2: '3'"));
    CHECK_THROWS_WITH(keys_in("1\n3,4\n", 1),
                      tenet::laws::containing("line 2: '3,4'"));
}

TEST_CASE("fields are what lies between delimiters") {
    CHECK(fields_of("1,2", ",") == "1/2/");
    CHECK(fields_of(" 1 , 2 ,", "comma") == "1/2//");
    CHECK(fields_of(",,", ",") == "///");
    CHECK(fields_of("", ",") == "/");
    CHECK(fields_of("a\t\tb c\t", "tab") == "a//b c//");
    CHECK(fields_of("  a \t b  ", "blank") == "a/b/");
    CHECK(fields_of(" L 1f,8", "any") == "L/1f/8/");
    CHECK(fields_of("a , b|c", "any") == "a/b/c/");
    CHECK(fields_of("\"a,b\",\"c\"\"d\",\"\"", ",") == "[a,b]/[c\"d]/[]/");
    CHECK(fields_of("\"a b\" c\"d", "blank") == "[a b]/c\"d/");
    for (const std::string wrong : {"\"a", "\"a\"b,c", "1,\"", "\"\"\""})
        CHECK(fields_of(wrong, ",") == "misquoted");
}

TEST_CASE("columns are found and named") {
    using list = std::vector<std::uint64_t>;
    CHECK(keys_in("5 7 x\n6  8 y", 1, with("2")) == list{7, 8});
    CHECK(keys_in("# a\r\ntime;lba\r\n5,5;7\r\n6,5;8", 4, with("lba")) ==
          list{7, 8});
    CHECK(keys_in("time,key,size\n1,7,3\n2,8,4\n", 4) == list{7, 8});
    CHECK(keys_in("0x1F\n0x1f\n", 1) == list{31, 31});
    CHECK(keys_in("key\n7\n", 1) == list{7});
    CHECK(keys_in("\xEF\xBB\xBF"
                  "7\n==12== x\n8\n",
                  1) == list{7, 8});
    CHECK_THROWS_AS(keys_in("1,2,3\n", 1), misuse);
    CHECK_THROWS_AS(keys_in("1,2,3\n", 1, with("4")), misuse);
    CHECK_THROWS_AS(keys_in("1,2,3\n", 1, with("key")), misuse);
}

TEST_CASE("a range may be longer than a batch") {
    const auto keys = keys_in("5 700000\n1 2\n", 1, with("1", "2"));
    REQUIRE(keys.size() == 700'002);
    for (std::size_t i = 0; i < 700'000; ++i)
        if (keys[i] != 5 + i) FAIL(i);
    CHECK(keys[700'000] == 1);
    CHECK(keys[700'001] == 2);
    CHECK(keys_in("18446744073709551615 1\n", 1, with("1", "2")) ==
          std::vector{UINT64_MAX});
    for (const std::string wrong :
         {"1 0\n", "1 -1\n", "1 1.0\n", "1 1000000001\n", "1 \n",
          "18446744073709551615 2\n"})
        CHECK_THROWS_AS(keys_in(wrong, 1, with("1", "2")), misuse);
}

TEST_CASE("records are the same however they are cut") {
    using list = std::vector<std::uint64_t>;
    std::string bytes;
    list keys;
    for (std::uint64_t i = 0; i < 10'000; ++i) {
        keys.push_back(i % 100 * 0x0123456789ABCDEF);
        bytes += record(keys.back(), i % 3);
    }
    for (const std::size_t size : {1U, 7U, 4096U, 1U << 20U}) {
        record_reader reader(std::make_unique<pieces>(bytes, size), "it");
        CHECK(all_of(reader) == keys);
    }
    record_reader reader(
        std::make_unique<pieces>(record(1, 0) + record(2, 4'294'967'295), 5),
        "it");
    CHECK(reader.next().size() == 2);
    CHECK(list(reader.weights().begin(), reader.weights().end()) ==
          list{1, 4'294'967'295});
    for (std::size_t size = 1; size < 24; ++size) {
        record_reader cut(
            std::make_unique<pieces>(bytes + bytes.substr(0, size), 64), "it");
        CHECK_THROWS_WITH(all_of(cut),
                          tenet::laws::containing("record 10001 has"));
    }
}

TEST_CASE("distinct keys are counted, beyond a million nearly") {
    distinct_keys distinct;
    std::vector<std::uint64_t> keys(1'000'000);
    std::iota(keys.begin(), keys.end(), 0U);
    for (int i = 0; i < 2; ++i) distinct.add(keys);
    CHECK(distinct.count() == 1'000'000);
    CHECK(distinct.exact());
    for (int i = 0; i < 4; ++i) {
        for (auto& key : keys) key += 1'000'000;
        distinct.add(keys);
    }
    CHECK(!distinct.exact());
    CHECK(distinct.count() > 4'850'000);
    CHECK(distinct.count() < 5'150'000);
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
    const std::string wrong = gzip("x\ny\n" + text);
    CHECK_THROWS_WITH(scratch_file(wrong).keys(),
                      tenet::laws::containing("line 3"));
    CHECK_THROWS_WITH(scratch_file(wrong.substr(0, wrong.size() / 2)).keys(),
                      tenet::laws::containing("truncated"));
}

}  // namespace tool_trace_reader_test
