#include <tenet/idgen/uuid.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
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

namespace uuid_test {

using namespace tenet;

namespace {

using laws::id_clock;
using nlohmann::json;
using tests::vectors;

std::uint64_t number(const std::string& hex) {
    return std::stoull(hex, nullptr, 16);
}

std::string hex(const std::array<std::uint8_t, 16>& bytes) {
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

uuid parsed(const std::string& text) {
    INFO(text);
    const auto id = uuid::parse(text);
    REQUIRE(id);
    return *id;
}

// Draws from a script, the last again and again.
class scripted_random {
public:
    using result_type = std::uint64_t;
    explicit scripted_random(std::vector<std::uint64_t> draws)
        : draws_(std::move(draws)) {}
    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return UINT64_MAX; }
    result_type operator()() {
        const std::uint64_t drawn = draws_.front();
        if (draws_.size() > 1) draws_.erase(draws_.begin());
        return drawn;
    }

private:
    std::vector<std::uint64_t> draws_;
};

// Ids as their texts: those rise too.
struct scripted {
    uuid_generator<id_clock, std::mt19937_64> generator;

    explicit scripted(id_clock clock)
        : generator(std::move(clock), std::mt19937_64(1)) {}
    std::string next() { return generator.next().text(); }
    static std::int64_t time_of(const std::string& id) {
        return uuid::parse(id)->unix_ms().value();
    }
};

constexpr std::uint64_t variant = UINT64_C(1) << 63;

}  // namespace

TEST_CASE("uuid is an id generator") {
    const auto found = laws::id_generator<scripted>();
    laws::check(found);
    CHECK(found.findings.size() == 3);
}

TEST_CASE("uuid reads the examples of RFC 9562") {
    const json file = vectors();
    REQUIRE(file["uuid"].size() == 8);
    for (const json& it : file["uuid"]) {
        const uuid id = parsed(it["uuid"]);
        INFO(it);
        CHECK(id.text() == it["uuid"].get<std::string>());
        CHECK(hex(id.bytes()) == it["hex"].get<std::string>());
        CHECK(id.version() == it["version"]);
        CHECK(id.variant() == 1);
        CHECK(uuid(id.high(), id.low()) == id);
        const json& fields = it["fields"];
        const std::string key =
            fields.contains("unix_ms") ? "unix_ms" : "unix_ts_ms";
        CHECK(id.unix_ms().has_value() == fields.contains(key));
        if (id.unix_ms()) CHECK(*id.unix_ms() == fields[key]);
    }
    for (const auto& [name, text] : file["uuid_special"].items())
        CHECK(parsed(text).text() == text.get<std::string>());
    CHECK(uuid().text() == file["uuid_special"]["nil"].get<std::string>());
}

TEST_CASE("uuid stamps version and variant over the bits at their places") {
    const json file = vectors();
    for (const json& it : file["uuid"]) {
        const json& fields = it["fields"];
        if (fields.contains("random_128bit")) {
            const std::string bits = fields["random_128bit"];
            CHECK(uuid::stamped(number(bits.substr(0, 16)),
                                number(bits.substr(16)), 4)
                      .text() == it["uuid"].get<std::string>());
            CHECK(uuid::version_4(scripted_random({number(bits.substr(0, 16)),
                                                   number(bits.substr(16))}))
                      .text() == it["uuid"].get<std::string>());
        }
        if (fields.contains("rand_a_12bit"))
            CHECK(uuid::stamped(number(fields["unix_ts_ms_hex"]) << 16 |
                                    number(fields["rand_a_12bit"]),
                                number(fields["rand_b_62bit"]), 7)
                      .text() == it["uuid"].get<std::string>());
        if (fields.contains("sha256")) {
            const std::string bits = fields["sha256"];
            CHECK(uuid::stamped(number(bits.substr(0, 16)),
                                number(bits.substr(16, 16)), 8)
                      .text() == it["uuid"].get<std::string>());
        }
    }
    CHECK(uuid::stamped(UINT64_MAX, UINT64_MAX, 0) ==
          uuid(~UINT64_C(0xf000), UINT64_MAX >> 2 | variant));
    CHECK(uuid::stamped(0, 0, 15) == uuid(0xf000, variant));
}

TEST_CASE("uuid tells variants apart, and times only where there are any") {
    CHECK(uuid(0x7000, 0).variant() == 0);
    CHECK(uuid(0x7000, variant).variant() == 1);
    CHECK(uuid(0x7000, variant >> 1 | variant).variant() == 2);
    CHECK(uuid(0x7000, variant >> 2 | variant >> 1 | variant).variant() == 3);
    CHECK(uuid(0x7000, UINT64_MAX).variant() == 3);
    CHECK(uuid(0x7000, variant).unix_ms() == 0);
    CHECK_FALSE(uuid(0x7000, 0).unix_ms());
    CHECK_FALSE(uuid(0x4000, variant).unix_ms());
    // A count of 0 is 15 October 1582; parts of a millisecond are dropped.
    CHECK(uuid(0x6000, variant).unix_ms() == -12'219'292'800'000);
    CHECK(uuid(0x1000, variant).unix_ms() == -12'219'292'800'000);
    CHECK(uuid(UINT64_C(9'999) << 32 | 0x1000, variant).unix_ms() ==
          -12'219'292'800'000);
    CHECK(uuid(UINT64_C(10'000) << 32 | 0x1000, variant).unix_ms() ==
          -12'219'292'799'999);
}

TEST_CASE("uuid reads either case and nothing else") {
    const std::string good = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";
    CHECK(parsed("017F22E2-79B0-7CC3-98C4-DC0C0C07398F") == parsed(good));
    CHECK_FALSE(uuid::parse(""));
    CHECK_FALSE(uuid::parse(good.substr(1)));
    CHECK_FALSE(uuid::parse(good + "0"));
    CHECK_FALSE(uuid::parse("{" + good.substr(2) + "}"));
    for (std::size_t i = 0; i < good.size(); ++i)
        for (int letter = -128; letter < 128; ++letter) {
            std::string text = good;
            text[i] = static_cast<char>(letter);
            const bool digit = ('0' <= letter && letter <= '9') ||
                               ('a' <= letter && letter <= 'f') ||
                               ('A' <= letter && letter <= 'F');
            if (uuid::parse(text).has_value() !=
                (good[i] == '-' ? letter == '-' : digit)) {
                CAPTURE(i, letter);
                FAIL_CHECK(text);
            }
        }
}

TEST_CASE("uuid compares as its bytes do") {
    CHECK(uuid(1, 0) > uuid(0, UINT64_MAX));
    CHECK(uuid(1, 1) > uuid(1, 0));
    STATIC_REQUIRE(
        uuid::parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")->version() == 7);
}

TEST_CASE("uuid restarts its random part each millisecond") {
    std::int64_t now = 5;
    uuid_generator generator(
        [&] { return now; },
        scripted_random({0xabcd'0000'0000'0000, 0x1234'5678'9abc'def0,
                         0xffff'0000'0000'0000, 4}));
    CHECK(generator.next() ==
          uuid(0x5'7abc, 0x1234'5678'9abc'def0 >> 2 | variant));
    ++now;
    CHECK(generator.next() == uuid(0x6'7fff, 1 | variant));
}

TEST_CASE("uuid rises by random steps within a millisecond") {
    std::int64_t now = 5;
    uuid_generator generator([&] { return now; }, std::mt19937_64(3));
    uuid last = generator.next();
    std::uint64_t least = UINT64_MAX;
    std::uint64_t greatest = 0;
    for (int i = 0; i < 1000; ++i) {
        now = i % 2 ? 5 : 4;
        const uuid next = generator.next();
        CHECK(next.unix_ms() == 5);
        const std::uint64_t step = next.low() - last.low();
        least = std::min(least, step);
        greatest = std::max(greatest, step);
        last = next;
    }
    CHECK(least > 0);
    CHECK(least < UINT64_C(1) << 26);
    CHECK(greatest <= UINT64_C(1) << 32);
    CHECK(greatest > (UINT64_C(1) << 32) - (UINT64_C(1) << 26));
}

TEST_CASE("uuid carries from one part into the next") {
    constexpr std::uint64_t ones = UINT64_MAX >> 2;
    std::int64_t now = 5;
    uuid_generator generator([&] { return now; },
                             scripted_random({0, UINT64_MAX, 0}));
    CHECK(generator.next() == uuid(0x5'7000, ones | variant));
    CHECK(generator.next() == uuid(0x5'7001, variant));

    uuid_generator full([&] { return now; },
                        scripted_random({UINT64_MAX, UINT64_MAX, 0}));
    CHECK(full.next() == uuid(0x5'7fff, ones | variant));
    CHECK(full.next() == uuid(0x6'7000, variant));
    CHECK(full.next() == uuid(0x6'7000, 1 | variant));
    now = 6;
    CHECK(full.next() == uuid(0x6'7000, 2 | variant));
}

TEST_CASE("uuid works at the ends of its clock and not beyond") {
    std::int64_t now = -1;
    uuid_generator generator(
        [&] { return now; },
        scripted_random({0, 0, UINT64_MAX, UINT64_MAX, 0}));
    const auto complaint = [&]() -> std::string {
        try {
            generator.next();
            return "none";
        } catch (const std::runtime_error& error) {
            return error.what();
        }
    };
    CHECK(complaint() == "uuid: unix_ms -1 is not in 0..281474976710655");
    now = 0;
    CHECK(generator.next() == uuid(0x7000, variant));
    now = uuid::max_unix_ms;
    CHECK(generator.next().text() == "ffffffff-ffff-7fff-bfff-ffffffffffff");
    CHECK(complaint() == "uuid: no id is left in the last millisecond");
    CHECK(complaint() == "uuid: no id is left in the last millisecond");
    ++now;
    CHECK(complaint() ==
          "uuid: unix_ms 281474976710656 is not in 0..281474976710655");
}

TEST_CASE("uuid runs by the system's clock and chance") {
    const auto clock = [] {
        return std::chrono::system_clock::now().time_since_epoch() /
               std::chrono::milliseconds(1);
    };
    uuid_generator generator;
    const auto before = clock();
    const uuid one = generator.next();
    const uuid two = uuid_generator().next();
    CHECK(before <= one.unix_ms().value());
    CHECK(two.unix_ms().value() <= clock());
    CHECK(one.version() == 7);
    CHECK(one.variant() == 1);
    CHECK(one.low() != two.low());
    CHECK(one < generator.next());
    CHECK(uuid::version_4() != uuid::version_4());
    CHECK(uuid::version_4().version() == 4);
}

}  // namespace uuid_test
