// concurrent
#include <tenet/idgen/snowflake.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/idgen/id_generator_concurrent.hpp>
#include <thread>
#include <utility>
#include <vector>

#include "vectors.hpp"

namespace snowflake_test {

using namespace tenet;

namespace {

using laws::id_clock;
using nlohmann::json;
using tests::vectors;

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

// What tells the nodes of a layout apart, all of it in the lowest such field.
snowflake_values node_of(const snowflake_layout& layout, int number) {
    snowflake_values node;
    for (const auto& field : layout.fields())
        if (field.name != "time" && field.name != "sequence")
            node.emplace_back(field.name, 0);
    node.back().second = number;
    return node;
}

std::size_t ids_per_tick(const snowflake_layout& layout) {
    return static_cast<std::size_t>(layout.field("sequence").largest() + 1 -
                                    layout.first());
}

// Nobody turns a law's clock while a generator waits.
struct in_vain {
    void operator()(std::int64_t) const {}
};

// As the law wants it: of a layout and a patience set beforehand, on a clock
// that begins well after the layout's epoch and well before its end.
class scripted {
public:
    static inline const snowflake_layout* layout = nullptr;
    static inline snowflake_patience patience;
    static inline std::size_t ids_per_tick = 0;

    explicit scripted(id_clock clock, int node = 0)
        : generator_(*layout, node_of(*layout, node), patience,
                     [now = std::move(clock)] { return now() - shift(); }, {}) {
    }
    std::uint64_t next() { return generator_.next(); }
    std::int64_t time_of(std::uint64_t id) const {
        return layout->unix_ms(id) + shift();
    }
    bool invariant() const { return generator_.invariant(); }

private:
    static std::int64_t shift() {
        return laws::ids::start - layout->unix_ms(0) - 10'000'000'000;
    }
    snowflake<id_clock, in_vain> generator_;
};

// Fewer cases for each layout, since there are many.
void judge(const snowflake_layout& layout, const snowflake_patience& patience) {
    INFO(layout.name());
    scripted::layout = &layout;
    scripted::patience = patience;
    scripted::ids_per_tick = ids_per_tick(layout);
    laws::settings how = laws::settings::standard();
    how.cases = std::min(how.cases, 10 * laws::convict_seeds());
    const auto found = laws::id_generator<scripted>(how);
    laws::check(found);
    CHECK(found.findings.size() == 5);
}

// A generator on a clock that a test turns; every wait is written down and,
// unless it is in vain, turns the clock.
struct bench {
    const snowflake_layout& layout;
    std::int64_t now;
    std::vector<std::int64_t> waits{};
    bool in_vain = false;
    snowflake<id_clock, std::function<void(std::int64_t)>> generator;

    explicit bench(std::string_view name, snowflake_patience patience = {},
                   std::int64_t after_epoch = 1'000'000)
        : layout(snowflake_layouts::named(name)),
          now(layout.unix_ms(0) + after_epoch),
          generator(
              layout, node_of(layout, 2), patience, [this] { return now; },
              [this](std::int64_t ms) {
                  waits.push_back(ms);
                  if (!in_vain) now += ms;
              }) {}

    std::int64_t tick_of_next() {
        return layout.field("time").of(generator.next());
    }
};

using numbers = std::vector<std::int64_t>;

template <class Make>
std::string complaint(Make make) {
    try {
        make();
    } catch (const std::invalid_argument& error) {
        return error.what();
    } catch (const std::overflow_error& error) {
        return std::string("overflow: ") + error.what();
    } catch (const std::runtime_error& error) {
        return std::string("runtime: ") + error.what();
    }
    return "none";
}

std::string complaint_of(const std::vector<snowflake_field>& fields,
                         std::int64_t unit = 1, std::int64_t epoch = 0,
                         std::uint32_t first = 0) {
    return complaint([&] {
        const snowflake_layout made("mine", unit, epoch, fields, first);
        return made.first();
    });
}

const std::string largest = std::to_string(most);

}  // namespace

TEST_CASE("snowflake is an id generator, in every layout") {
    for (const auto& layout : snowflake_layouts::all) judge(layout, {});
    laws::check(laws::id_generator_concurrent<scripted>());
}

TEST_CASE("snowflake is an id generator, however patient") {
    const auto& layout = snowflake_layouts::named("yitter_default");
    judge(layout, {.max_wait = 0});
    judge(layout, {.max_wait = 0, .refuse_clock_back = true});
    judge(layout, {.max_wait = 3, .max_borrow = 2000});
    judge(snowflake_layouts::named("sonyflake_v1"), {.max_borrow = 20});
}

TEST_CASE("snowflake has the layouts that are in use") {
    const json file = vectors();
    CHECK(file["layouts"].size() == snowflake_layouts::all.size());
    for (const json& it : file["layouts"]) {
        const std::string name = it["name"];
        INFO(name);
        const auto& layout = snowflake_layouts::named(name);
        CHECK(layout.name() == name);
        CHECK(layout.unix_ms(0) == it["epoch_unix_ms"]);
        CHECK(layout.first() == (name == "yitter_default" ? 5U : 0U));

        int shift = 64;
        std::size_t i = 0;
        for (const json& field : it["fields_high_to_low"]) {
            shift -= field[1].get<int>();
            if (field[0] == "sign") continue;
            REQUIRE(i < layout.fields().size());
            CHECK(layout.fields()[i].name == field[0].get<std::string>());
            CHECK(layout.fields()[i].bits == field[1]);
            CHECK(layout.fields()[i].shift == shift);
            ++i;
        }
        CHECK(i == layout.fields().size());

        const auto second = layout.compose({{"time", 1}});
        CHECK(layout.unix_ms(second) - layout.unix_ms(0) == it["time_unit_ms"]);
        CHECK(layout.tick(layout.unix_ms(second)) == 1);
        CHECK(layout.tick(layout.unix_ms(second) - 1) == 0);
        CHECK(ids_per_tick(layout) == it["ids_per_tick_per_node"]);
    }
}

TEST_CASE("snowflake takes ids apart") {
    const json file = vectors();
    REQUIRE(file["snowflake_decode"].size() == 5);
    for (const json& it : file["snowflake_decode"]) {
        const std::uint64_t id = std::stoull(it["id"].get<std::string>());
        INFO(id);
        const auto& layout =
            snowflake_layouts::named(it["layout"].get<std::string>());
        for (const auto& [name, value] : layout.decompose(id))
            CHECK(value == it["fields"][std::string(name)]);
        CHECK(layout.decompose(id).size() == layout.fields().size());
        CHECK(layout.unix_ms(id) == it["unix_ms"]);
        CHECK(layout.compose(layout.decompose(id)) == id);
    }
}

TEST_CASE("snowflake puts ids together") {
    const json file = vectors();
    REQUIRE(file["snowflake_compose"].size() == 33);
    for (const json& it : file["snowflake_compose"]) {
        INFO(it);
        const auto& layout =
            snowflake_layouts::named(it["layout"].get<std::string>());
        snowflake_values values;
        for (const auto& [name, value] : it["fields"].items())
            values.emplace_back(layout.field(name).name,
                                value.get<std::int64_t>());
        CHECK(std::to_string(layout.compose(values)) ==
              it["id"].get<std::string>());
    }
}

TEST_CASE("snowflake composes at compile time, absent fields as 0") {
    STATIC_REQUIRE([] {
        constexpr const auto& layout = snowflake_layouts::named("discord");
        return layout.compose({{"time", 41944705796}, {"worker", 1}}) ==
               175928847299117056;
    }());
}

TEST_CASE("snowflake fills a tick to the last id and no further") {
    for (const auto& layout : snowflake_layouts::all) {
        INFO(layout.name());
        const auto odd_tick = layout.unix_ms(layout.compose({{"time", 7}}));
        bench it(layout.name(), {.max_wait = 0}, odd_tick - layout.unix_ms(0));
        const auto ids = laws::take(it.generator, 10'000);
        CHECK(ids.size() == ids_per_tick(layout));
        const auto& sequence = layout.field("sequence");
        CHECK(sequence.of(ids.front()) == layout.first());
        CHECK(sequence.of(ids.back()) == sequence.largest());
        CHECK(ids.front() ==
              layout.compose({{"time", layout.tick(it.now)},
                              {"sequence", layout.first()},
                              {node_of(layout, 2).back().first, 2}}));

        it.now =
            layout.unix_ms(layout.compose({{"time", layout.tick(it.now) + 1}}));
        CHECK(sequence.of(it.generator.next()) == layout.first());
        CHECK(it.waits.empty());
    }
}

TEST_CASE("snowflake waits for the next tick") {
    bench it("sonyflake_v1", {}, 1'000'003);
    laws::take(it.generator, 256);
    CHECK(it.waits.empty());
    CHECK(it.tick_of_next() == 100'001);
    CHECK(it.waits == numbers{7});
    laws::take(it.generator, 256);
    CHECK(it.waits == numbers{7, 10});
}

TEST_CASE("snowflake waits for a clock gone back, within its patience") {
    bench it("twitter_snowflake", {.max_wait = 3});
    const auto before = it.generator.next();
    it.now -= 3;
    const auto after = it.generator.next();
    CHECK(it.waits == numbers{3});
    CHECK(after == before + 1);

    it.now -= 4;
    CHECK(complaint([&] { it.generator.next(); }) ==
          "runtime: snowflake: max_wait exceeded");
    CHECK(it.waits == numbers{3});
    it.now += 4;
    CHECK(it.generator.next() == before + 2);
}

TEST_CASE("snowflake counts together what it waits in one next") {
    bench it("twitter_snowflake");
    it.in_vain = true;
    it.generator.next();
    it.now -= 2;
    CHECK(complaint([&] { it.generator.next(); }) ==
          "runtime: snowflake: max_wait exceeded");
    CHECK(it.waits == numbers{2, 2});
    CHECK_THROWS_AS(it.generator.next(), std::runtime_error);
    CHECK(it.waits == numbers{2, 2, 2, 2});
}

TEST_CASE("snowflake borrows ticks to come, but so many only") {
    bench it("yitter_default", {.max_wait = 0, .max_borrow = 2});
    const auto& time = it.layout.field("time");
    const auto ids = laws::take(it.generator, 1000);
    CHECK(ids.size() == 3 * 59);
    CHECK(time.of(ids.front()) == 1'000'000);
    CHECK(time.of(ids.back()) == 1'000'002);
    CHECK(it.layout.field("sequence").of(ids[59]) == 5);
    ++it.now;
    CHECK(it.tick_of_next() == 1'000'003);

    bench patient("yitter_default", {.max_wait = 1, .max_borrow = 2});
    laws::take(patient.generator, 3 * 59);
    CHECK(patient.tick_of_next() == 1'000'003);
    CHECK(patient.waits == numbers{1});
}

TEST_CASE("snowflake can refuse a clock gone back at once") {
    bench it("yitter_default", {.refuse_clock_back = true});
    laws::take(it.generator, 59);
    CHECK(it.tick_of_next() == 1'000'001);  // full is not back
    CHECK(it.waits == numbers{1});
    --it.now;
    CHECK(complaint([&] { it.generator.next(); }) ==
          "runtime: snowflake: the clock went back");
    CHECK(it.waits == numbers{1});
    ++it.now;
    CHECK(it.tick_of_next() == 1'000'001);
}

TEST_CASE("snowflake ends at its last tick and begins at its epoch") {
    bench it("baidu_uid_default");
    it.now = it.layout.unix_ms(0) + (std::int64_t{1} << 28) * 1000 - 1;
    CHECK(it.tick_of_next() == (std::int64_t{1} << 28) - 1);
    CHECK(it.generator.invariant());
    ++it.now;
    CHECK(complaint([&] { it.generator.next(); }) ==
          "overflow: snowflake: past the last tick");

    bench full("baidu_uid_default", {.max_borrow = 3});
    full.now = it.now - 1;
    CHECK(laws::take(full.generator, 10'000).size() == 8192);
    CHECK(full.generator.invariant());
    CHECK(complaint([&] { full.generator.next(); }) ==
          "overflow: snowflake: past the last tick");

    bench early("baidu_uid_default", {}, 0);
    CHECK(early.generator.next() == early.layout.compose({{"worker", 2}}));
    --early.now;
    CHECK(complaint([&] { early.generator.next(); }) ==
          "runtime: snowflake: clock before the epoch");
}

TEST_CASE("snowflake runs by the system's clock") {
    const auto& layout = snowflake_layouts::named("yitter_default");
    snowflake generator(layout, {{"worker", 7}}, {.max_wait = 1000});
    std::vector<std::uint64_t> ids;
    const auto before = layout.tick(system_milliseconds());
    while (ids.size() < 1000) ids.push_back(generator.next());
    const auto after = layout.tick(system_milliseconds());
    CHECK(std::ranges::adjacent_find(ids, std::greater_equal{}) == ids.end());
    CHECK(layout.field("time").of(ids.front()) >= before);
    CHECK(layout.field("time").of(ids.back()) <= after);
    CHECK(layout.field("worker").of(ids.back()) == 7);

    const auto start = std::chrono::steady_clock::now();
    sleep_milliseconds(20);
    CHECK(std::chrono::steady_clock::now() - start >=
          std::chrono::milliseconds(20));
}

TEST_CASE("snowflake serves threads at once") {
    const auto& layout = snowflake_layouts::named("yitter_default");
    std::atomic<std::int64_t> reads = 0;
    snowflake generator(
        layout, {{"worker", 1}}, {.max_wait = 0, .max_borrow = 1'000'000},
        [&] { return 1'600'000'000'000 + reads.fetch_add(1) / 100; },
        in_vain());
    std::vector<std::vector<std::uint64_t>> taken(3);
    std::vector<std::thread> crew;
    for (auto& mine : taken)
        crew.emplace_back([&] { mine = laws::take(generator, 20'000); });
    for (auto& one : crew) one.join();

    std::vector<std::uint64_t> all;
    for (const auto& mine : taken) {
        CHECK(mine.size() == 20'000);
        CHECK(std::ranges::is_sorted(mine));
        all.insert(all.end(), mine.begin(), mine.end());
    }
    std::ranges::sort(all);
    CHECK(std::ranges::adjacent_find(all) == all.end());
}

TEST_CASE("snowflake refuses layouts that cannot be") {
    const auto be = [](const std::string& what) {
        return "snowflake: " + what;
    };
    CHECK(complaint_of({{"time", 41}, {"sequence", 22}}) ==
          be("number of fields 2 is not in 3..8"));
    CHECK(complaint_of(std::vector<snowflake_field>(9, {"x", 7})) ==
          be("number of fields 9 is not in 3..8"));
    CHECK(complaint_of({{"time", 63}, {"node", 0}, {"sequence", 1}}) ==
          be("bits of a field 0 is not in 1..62"));
    CHECK(complaint_of({{"time", 63}, {"node", 1}, {"sequence", 1}}) ==
          be("bits of a field 63 is not in 1..62"));
    CHECK(complaint_of({{"time", 40}, {"node", 10}, {"sequence", 12}}) ==
          be("sum of bits 62 is not in 63..64"));
    CHECK(complaint_of({{"time", 40}, {"node", 10}, {"sequence", 15}}) ==
          be("sum of bits 65 is not in 63..64"));
    CHECK(complaint_of({{"time", 40}, {"node", 10}, {"node", 14}}) ==
          be("fields of one name 0 is not in 1..1"));
    CHECK(complaint_of({{"time", 40}, {"time", 10}, {"sequence", 14}}) ==
          be("fields of one name 2 is not in 1..1"));
    CHECK(complaint_of({{"sequence", 12}, {"time", 42}, {"node", 10}}) ==
          be("shift of sequence 52 is not in 0..9"));

    const std::vector<snowflake_field> good = {
        {"time", 42}, {"node", 10}, {"sequence", 12}};
    CHECK(complaint_of(good) == "none");
    CHECK(complaint_of(good, 1, -1) == be("epoch -1 is not in 0.." + largest));
    CHECK(complaint_of(good, 0) == be("unit 0 is not in 1..2097151"));
    CHECK(complaint_of(good, 2'097'151) == "none");
    CHECK(complaint_of(good, 2'097'152) ==
          be("unit 2097152 is not in 1..2097151"));
    CHECK(complaint_of(good, 1, most) == be("unit 1 is not in 1..0"));
    CHECK(complaint_of(good, 1, 0, 4095) == "none");
    CHECK(complaint_of(good, 1, 0, 4096) ==
          be("first sequence 4096 is not in 0..4095"));
    CHECK(complaint_of(std::vector<snowflake_field>{{"time", 40},
                                                    {"sequence", 12},
                                                    {"a", 2},
                                                    {"b", 2},
                                                    {"c", 2},
                                                    {"d", 2},
                                                    {"e", 2},
                                                    {"f", 2}}) == "none");
    CHECK(complaint([] { snowflake_layouts::named("twiter"); }) ==
          "snowflake: layout twiter is not in snowflake_layouts::all");
}

TEST_CASE("snowflake refuses values that do not fit") {
    const auto& layout = snowflake_layouts::named("twitter_snowflake");
    CHECK(complaint([&] {
              return layout.compose({{"worker", 32}});
          }) == "snowflake: worker 32 is not in 0..31");
    CHECK(complaint([&] {
              return layout.compose({{"worker", -1}});
          }) == "snowflake: worker -1 is not in 0..31");
    CHECK(complaint([&] {
              return layout.compose({{"worker", 1}, {"worker", 1}});
          }) == "snowflake: values of one field 2 is not in 1..1");
    CHECK(complaint([&] {
              return layout.compose({{"shard", 1}});
          }) == "snowflake: fields of one name 0 is not in 1..1");

    const auto made_of = [&](const snowflake_values& node,
                             snowflake_patience patience = {}) {
        return complaint([&] { snowflake it(layout, node, patience); });
    };
    CHECK(made_of({{"worker", 1}, {"datacenter", 31}}) == "none");
    CHECK(made_of({{"worker", 1}}) ==
          "snowflake: node values 1 is not in 2..2");
    CHECK(made_of({{"worker", 1}, {"datacenter", 1}, {"time", 0}}) ==
          "snowflake: node values 3 is not in 2..2");
    CHECK(made_of({{"worker", 1}, {"time", 1}}) ==
          "snowflake: time of the node 1 is not in 0..0");
    CHECK(made_of({{"worker", 1}, {"sequence", 1}}) ==
          "snowflake: sequence of the node 1 is not in 0..0");
    CHECK(made_of({{"worker", 1}, {"datacenter", 32}}) ==
          "snowflake: datacenter 32 is not in 0..31");
    const snowflake_values node = {{"worker", 1}, {"datacenter", 1}};
    CHECK(made_of(node, {.max_wait = -1}) ==
          "snowflake: max_wait -1 is not in 0.." + largest);
    CHECK(made_of(node, {.max_borrow = -1}) ==
          "snowflake: max_borrow -1 is not in 0.." + largest);
    CHECK(made_of(node, {.max_borrow = 1, .refuse_clock_back = true}) ==
          "snowflake: max_borrow 1 is not in 0..0");
}

}  // namespace snowflake_test
