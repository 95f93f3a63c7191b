// snowflake: 64-bit ids of time, node and sequence, increasing with time.
//
// Needs no database, but a node number that no two generators share; a forked
// child must make its own. A copy is long: it includes clock and layouts.
//
// Kind:       id generator
// Technique:  one atomic word (tick, sequence), advanced by compare-and-swap
// Invariant:  the word unissued_ is above every one issued, never decreases
// Complexity: next O(1) plus waiting; compose, decompose O(fields); space O(1)
// Reference:  Twitter Snowflake, tag snowflake-2010, IdWorker.scala
// Laws:       id_generator, id_generator_concurrent
// See also:   ulid, uuid, worker_lease
//
// Example:
//   const auto& layout = snowflake_layouts::named("discord");
//   const auto id = layout.compose({{"time", 41944705796}, {"worker", 1}});
//   id == 175928847299117056 && layout.unix_ms(id) == 1462015105796
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenet/structures/millisecond_clock.hpp>
#include <thread>
#include <utility>
#include <vector>

namespace tenet {

struct snowflake_field {
    std::string_view name;
    int bits{};
    int shift{};  // of its lowest bit; set by the layout
    constexpr std::int64_t largest() const { return (INT64_C(1) << bits) - 1; }
    constexpr std::int64_t of(std::uint64_t id) const {
        return static_cast<std::int64_t>(id >> shift) & largest();
    }
};

using snowflake_values = std::vector<std::pair<std::string_view, std::int64_t>>;

// Assigns the bits of an id to fields, highest first: "time", "sequence" below
// it, and those that identify the node. With 63 bits the sign bit is 0. Throws
// std::invalid_argument for an unknown field and a value outside its range.
class snowflake_layout {
public:
    // A tick of the time is unit ms long, and tick 0 begins at epoch, in Unix
    // ms. The sequence restarts at first in every tick.
    constexpr snowflake_layout(std::string_view name, std::int64_t unit,
                               std::int64_t epoch,
                               const std::vector<snowflake_field>& fields,
                               std::uint32_t first = 0)
        : name_(name), unit_(unit), epoch_(epoch), first_(first) {
        check("number of fields", std::ssize(fields), 3, std::ssize(fields_));
        size_ = fields.size();
        int sum = 0;
        for (std::size_t i = size_; i-- > 0; sum += fields[i].bits) {
            check("bits of a field", fields[i].bits, 1, 62);
            fields_[i] = {fields[i].name, fields[i].bits, sum};
        }
        check("sum of bits", sum, 63, 64);
        const auto &time = field("time"), &sequence = field("sequence");
        check("shift of sequence", sequence.shift, 0, time.shift - 1);
        check("epoch", epoch, 0, INT64_MAX);
        check("unit", unit, 1, (INT64_MAX - epoch) >> time.bits);
        check("first sequence", first, 0, sequence.largest());
    }

    constexpr std::string_view name() const { return name_; }
    constexpr std::uint32_t first() const { return first_; }
    constexpr std::span<const snowflake_field> fields() const {
        return {fields_.data(), size_};
    }
    constexpr const snowflake_field& field(std::string_view name) const {
        const auto named = [&](const auto& each) { return each.name == name; };
        check("fields of one name", std::ranges::count_if(fields(), named), 1,
              1);
        return *std::ranges::find_if(fields(), named);
    }

    // An id of these values; fields that are not named are 0.
    constexpr std::uint64_t compose(const snowflake_values& values) const {
        std::uint64_t id = 0;
        const auto names = std::views::keys(values);
        for (const auto& [name, value] : values) {
            check("values of one field", std::ranges::count(names, name), 1, 1);
            check(name, value, 0, field(name).largest());
            id |= static_cast<std::uint64_t>(value) << field(name).shift;
        }
        return id;
    }
    constexpr snowflake_values decompose(std::uint64_t id) const {
        snowflake_values values;
        for (const auto& each : fields())
            values.emplace_back(each.name, each.of(id));
        return values;
    }
    constexpr std::int64_t unix_ms(std::uint64_t id) const {
        return epoch_ + field("time").of(id) * unit_;
    }
    // The tick of that time; throws std::runtime_error before the epoch.
    constexpr std::int64_t tick(std::int64_t unix_ms) const {
        if (unix_ms < epoch_)
            throw std::runtime_error("snowflake: clock before the epoch");
        return (unix_ms - epoch_) / unit_;
    }
    static constexpr void check(std::string_view what, std::int64_t value,
                                std::int64_t low, std::int64_t high) {
        if (value < low || value > high)
            throw std::invalid_argument("snowflake: " + std::string(what) +
                                        " " + std::to_string(value) +
                                        " is not in " + std::to_string(low) +
                                        ".." + std::to_string(high));
    }

private:
    std::string_view name_;
    std::int64_t unit_, epoch_;
    std::uint32_t first_;
    std::size_t size_{};
    std::array<snowflake_field, 8> fields_{};
};

struct snowflake_layouts {
    using its = snowflake_layout;
    static constexpr std::array all{
        its("twitter_snowflake", 1, 1288834974657,
            {{"time", 41}, {"datacenter", 5}, {"worker", 5}, {"sequence", 12}}),
        its("bwmarrin_default", 1, 1288834974657,
            {{"time", 41}, {"node", 10}, {"sequence", 12}}),
        its("leaf_snowflake", 1, 1288834974657,
            {{"time", 41}, {"worker", 10}, {"sequence", 12}}),
        its("discord", 1, 1420070400000,
            {{"time", 42}, {"worker", 5}, {"process", 5}, {"sequence", 12}}),
        its("instagram", 1, 1314220021721,
            {{"time", 41}, {"shard", 13}, {"sequence", 10}}),
        its("sonyflake_v1", 10, 1409529600000,
            {{"time", 39}, {"sequence", 8}, {"machine", 16}}),
        its("sonyflake_v2_default", 10, 1735689600000,
            {{"time", 39}, {"sequence", 8}, {"machine", 16}}),
        its("baidu_uid_default", 1000, 1463673600000,
            {{"time", 28}, {"worker", 22}, {"sequence", 13}}),
        its("yitter_default", 1, 1582136402000,
            {{"time", 51}, {"worker", 6}, {"sequence", 6}}, 5)};

    static constexpr const snowflake_layout& named(std::string_view name) {
        for (const auto& each : all)
            if (each.name() == name) return each;
        throw std::invalid_argument("snowflake: layout " + std::string(name) +
                                    " is not in snowflake_layouts::all");
    }
};

inline constexpr auto sleep_milliseconds = [](std::int64_t ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
};

// If a tick's sequence is exhausted or the clock has gone back, next() runs
// ahead by max_borrow ticks, then waits for max_wait at most, then throws.
struct snowflake_patience {
    std::int64_t max_wait = 5;       // ticks, in one call
    std::int64_t max_borrow = 0;     // ticks
    bool refuse_clock_back = false;  // throw then; max_borrow must be 0
};

// Thread-safe, if Clock and Wait, which is passed milliseconds, are.
template <millisecond_clock Clock = system_milliseconds_function,
          class Wait = decltype(sleep_milliseconds)>
class snowflake {
public:
    // node has one value for each field but time and sequence.
    explicit snowflake(const snowflake_layout& layout,
                       const snowflake_values& node,
                       snowflake_patience patience = {}, Clock clock = {},
                       Wait wait = {})
        : layout_(layout), clock_(std::move(clock)), wait_(std::move(wait)) {
        layout.check("max_wait", patience.max_wait, 0, INT64_MAX);
        layout.check("max_borrow", patience.max_borrow, 0,
                     patience.refuse_clock_back ? 0 : INT64_MAX);
        const auto others = std::ssize(layout.fields()) - 2;
        layout.check("node values", std::ssize(node), others, others);
        node_ = layout.compose(node);
        layout.check("time of the node", time_.of(node_), 0, 0);
        layout.check("sequence of the node", sequence_.of(node_), 0, 0);
        patience_ = patience;
    }

    // Greater than every id issued before; lock-free but for waiting. Throws
    // std::runtime_error, and std::overflow_error after the last tick.
    std::uint64_t next() {
        for (std::int64_t wait_left = patience_.max_wait;;) {
            // Loaded before the clock is read: else an id that another thread
            // takes in between would look as if the clock had gone back.
            std::uint64_t unissued = unissued_;
            const std::int64_t now_ms = clock_(), now = layout_.tick(now_ms);
            const std::uint64_t issued = lowest(unissued, now);
            const auto early = tick_of(issued) - now - patience_.max_borrow;
            if (early > 0) {
                if ((wait_left -= early) < 0)
                    throw std::runtime_error("snowflake: max_wait exceeded");
                wait_(layout_.unix_ms(id(start_of(now + early))) - now_ms);
            } else if (unissued_.compare_exchange_weak(unissued, issued + 1)) {
                return id(issued);
            }
        }
    }

    bool invariant() const { return tick_of(unissued_) <= time_.largest() + 1; }

private:
    // The lowest word that is neither issued nor in a past tick.
    std::uint64_t lowest(std::uint64_t unissued, std::int64_t now) const {
        const std::int64_t tick = std::max(now, tick_of(unissued));
        if (tick > time_.largest())
            throw std::overflow_error("snowflake: past the last tick");
        if (patience_.refuse_clock_back && start_of(now + 1) < unissued)
            throw std::runtime_error("snowflake: the clock went back");
        return std::max(unissued, start_of(tick) + layout_.first());
    }

    // A word is a tick followed by a sequence: an id without its node.
    std::uint64_t start_of(std::int64_t tick) const {
        return static_cast<std::uint64_t>(tick) << sequence_.bits;
    }
    std::int64_t tick_of(std::uint64_t word) const {
        return static_cast<std::int64_t>(word >> sequence_.bits);
    }
    std::uint64_t id(std::uint64_t word) const {
        return node_ | word >> sequence_.bits << time_.shift |
               (word & (start_of(1) - 1)) << sequence_.shift;
    }
    snowflake_layout layout_;
    Clock clock_;
    Wait wait_;
    snowflake_patience patience_;
    snowflake_field time_ = layout_.field("time");
    snowflake_field sequence_ = layout_.field("sequence");
    std::uint64_t node_;
    std::atomic<std::uint64_t> unissued_ = 0;
};

}  // namespace tenet
