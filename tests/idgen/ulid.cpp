#include <tenet/idgen/ulid.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/idgen/id_generator.hpp>
#include <utility>
#include <vector>

#include "vectors.hpp"

namespace ulid_test {

using namespace tenet;

namespace {

using laws::id_clock;
using nlohmann::json;

json vectors() {
    return tests::vectors()["ulid"];
}

std::string hex(const std::array<std::uint8_t, 16>& bytes) {
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

ulid parsed(const std::string& text) {
    const auto id = ulid::parse(text);
    INFO(text);
    REQUIRE(id);
    return *id;
}

// Always draws the random part of one id.
class fixed_random {
public:
    using result_type = std::uint64_t;
    explicit fixed_random(const ulid& id)
        : draws_{id.high() << 48 | 0xffff'ffff'ffff, id.low()} {}
    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return UINT64_MAX; }
    result_type operator()() {
        std::swap(draws_[0], draws_[1]);
        return draws_[1];
    }

private:
    std::array<std::uint64_t, 2> draws_;
};

// Ids as their texts: those rise too.
struct scripted {
    ulid_generator<id_clock, std::mt19937_64> generator;

    explicit scripted(id_clock clock)
        : generator(std::move(clock), std::mt19937_64(1)) {}
    std::string next() { return generator.next().text(); }
    static std::int64_t time_of(const std::string& id) {
        return ulid::parse(id)->unix_ms();
    }
};

}  // namespace

TEST_CASE("ulid is an id generator") {
    const auto found = laws::id_generator<scripted>();
    laws::check(found);
    CHECK(found.findings.size() == 3);
}

TEST_CASE("ulid reads and writes its 26 letters") {
    const json file = vectors();
    CHECK(file["text_length"] == ulid::length);
    CHECK(file["max_unix_ms"] == ulid::max_unix_ms);
    REQUIRE(file["decode"].size() == 8);
    for (const json& it : file["decode"]) {
        const ulid id = parsed(it["text"]);
        CHECK(id.text() == it["text"].get<std::string>());
        CHECK(id.unix_ms() == it["unix_ms"]);
        CHECK(hex(id.bytes()) == it["bytes_hex"].get<std::string>());
        CHECK(ulid(id.high(), id.low()) == id);
    }
    for (const json& it : file["time_prefix"]) {
        const auto ms = it["unix_ms"].get<std::uint64_t>();
        CHECK(ulid(ms << 16, 0).text().substr(0, 10) ==
              it["prefix"].get<std::string>());
    }
    for (const json& it : file["uuid_same_bits"]) {
        std::string digits = it["uuid"];
        std::erase(digits, '-');
        CHECK(hex(parsed(it["ulid"]).bytes()) == digits);
    }
    CHECK(ulid().text() == std::string(26, '0'));
}

TEST_CASE("ulid reads either case and nothing else") {
    const json file = vectors();
    for (const json& it : file["parse_overflow"])
        CHECK(ulid::parse(it["text"].get<std::string>()).has_value() ==
              it["ok"]);
    const std::string good = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    CHECK(ulid::parse("01arz3ndektsv4rrffq69g5fav") == parsed(good));
    CHECK(ulid::parse("0000000000000000000000000a")->low() == 10);
    CHECK(ulid::parse("0000000000000000000000000z")->low() == 31);
    CHECK_FALSE(ulid::parse(""));
    CHECK_FALSE(ulid::parse(good.substr(1)));
    CHECK_FALSE(ulid::parse(good + "0"));
    const std::string alphabet = vectors()["alphabet"];
    for (int letter = -128; letter < 128; ++letter) {
        std::string text = good;
        text.back() = static_cast<char>(letter);
        const int upper = letter - ('a' <= letter && letter <= 'z' ? 32 : 0);
        CHECK(ulid::parse(text).has_value() ==
              (alphabet.find(static_cast<char>(upper)) != alphabet.npos));
    }
}

TEST_CASE("ulid compares by age, then by chance") {
    CHECK(ulid(1, 0) > ulid(0, UINT64_MAX));
    CHECK(ulid(1, 1) > ulid(1, 0));
    STATIC_REQUIRE(ulid::parse("7ZZZZZZZZZZZZZZZZZZZZZZZZZ")->high() ==
                   UINT64_MAX);
}

TEST_CASE("ulid counts up within a millisecond") {
    const json scripts = vectors()["monotonic_same_ms"];
    REQUIRE(scripts.size() == 2);
    for (const json& it : scripts) {
        const ulid first = parsed(it["sequence"][0]);
        ulid_generator generator([&] { return first.unix_ms(); },
                                 fixed_random(first));
        for (const json& text : it["sequence"])
            CHECK(generator.next().text() == text.get<std::string>());
        if (!it.contains("then")) continue;
        CHECK_THROWS_AS(generator.next(), std::overflow_error);
        CHECK_THROWS_AS(generator.next(), std::overflow_error);
    }
}

TEST_CASE("ulid goes on when its random bits are used up, a millisecond on") {
    std::int64_t now = 5;
    ulid_generator generator([&] { return now; },
                             fixed_random(ulid(0xffff, UINT64_MAX)));
    generator.next();
    CHECK_THROWS_AS(generator.next(), std::overflow_error);
    ++now;
    CHECK(generator.next() == ulid(0x6'ffff, UINT64_MAX));
}

TEST_CASE("ulid carries from its last 64 bits") {
    ulid_generator generator([] { return std::int64_t{1}; },
                             fixed_random(ulid(7, UINT64_MAX - 1)));
    CHECK(generator.next() == ulid(0x1'0007, UINT64_MAX - 1));
    CHECK(generator.next() == ulid(0x1'0007, UINT64_MAX));
    CHECK(generator.next() == ulid(0x1'0008, 0));
}

TEST_CASE("ulid keeps its time when the clock goes back") {
    const json script = vectors()["monotonic_clock_back"];
    std::int64_t now = 0;
    ulid_generator generator([&] { return now; },
                             fixed_random(parsed(script["texts"][0])));
    for (std::size_t i = 0; i < script["texts"].size(); ++i) {
        now = script["readings_ms"][i];
        CHECK(generator.next().text() == script["texts"][i].get<std::string>());
    }
}

TEST_CASE("ulid works at the ends of its clock and not beyond") {
    std::int64_t now = -1;
    ulid_generator generator([&] { return now; }, fixed_random(ulid()));
    const auto complaint = [&]() -> std::string {
        try {
            generator.next();
            return "none";
        } catch (const std::runtime_error& error) {
            return error.what();
        }
    };
    CHECK(complaint() == "ulid: unix_ms -1 is not in 0..281474976710655");
    now = 0;
    CHECK(generator.next() == ulid(0, 0));
    now = ulid::max_unix_ms;
    CHECK(generator.next().text() == "7ZZZZZZZZZ0000000000000000");
    ++now;
    CHECK(complaint() ==
          "ulid: unix_ms 281474976710656 is not in 0..281474976710655");
}

TEST_CASE("ulid runs by the system's clock and chance") {
    const auto clock = [] {
        return std::chrono::system_clock::now().time_since_epoch() /
               std::chrono::milliseconds(1);
    };
    ulid_generator generator;
    const auto before = clock();
    const ulid one = generator.next();
    const ulid two = ulid_generator().next();
    CHECK(before <= one.unix_ms());
    CHECK(two.unix_ms() <= clock());
    CHECK(one.low() != two.low());
    CHECK(one < generator.next());
}

}  // namespace ulid_test
