#include "ids.hpp"

#include "terminal.hpp"
#include "text.hpp"

#include <tenet/idgen/snowflake.hpp>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <optional>
#include <span>
#include <utility>
#include <variant>

namespace tenet::tool {
namespace {

constexpr std::uint64_t most_ids = 1'000'000;

// A number, or text where JSON readers would lose digits.
using value = std::variant<std::int64_t, std::string>;

struct decoded {
    std::string kind;
    std::string layout;  // of a snowflake
    std::string id;
    std::vector<std::pair<std::string, value>> fields;
    std::optional<std::int64_t> unix_ms;
};

// ISO 8601, with six digits and a sign beyond the year 9999. Nothing where the
// calendar of the standard library ends.
std::optional<std::string> iso_time(std::int64_t unix_ms) {
    using namespace std::chrono;
    const auto moment = sys_time<milliseconds>(milliseconds(unix_ms));
    const auto day = floor<days>(moment);
    constexpr auto last = sys_days(year::max() / December / 31);
    if (day < sys_days(year(0) / January / 1) || day > last)
        return std::nullopt;
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    const int in_year = static_cast<int>(date.year());
    return fmt::format("{}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
                       in_year > 9999 ? fmt::format("+{:06}", in_year)
                                      : fmt::format("{:04}", in_year),
                       static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count(),
                       time.subseconds().count());
}

std::string shown_value(const value& field, std::string_view quote) {
    if (const auto* number = std::get_if<std::int64_t>(&field)) {
        constexpr std::int64_t exact = std::int64_t{1} << 53;
        return *number < exact ? std::to_string(*number)
                               : fmt::format("{0}{1}{0}", quote, *number);
    }
    return fmt::format("{0}{1}{0}", quote, std::get<std::string>(field));
}

std::string to_json(const decoded& shown) {
    std::vector<std::string> fields;
    for (const auto& [name, field] : shown.fields)
        fields.push_back(
            fmt::format("\"{}\": {}", name, shown_value(field, "\"")));
    std::string text = fmt::format("{{\"kind\": \"{}\", ", shown.kind);
    if (!shown.layout.empty())
        text += fmt::format("\"layout\": \"{}\", ", shown.layout);
    text += fmt::format("\"id\": \"{}\", \"fields\": {{{}}}", shown.id,
                        join(fields, ", "));
    if (shown.unix_ms) {
        const auto time = iso_time(*shown.unix_ms);
        text += fmt::format(", \"unix_ms\": {}, \"time\": {}", *shown.unix_ms,
                            time ? "\"" + *time + "\"" : "null");
    }
    return text + "}";
}

void print_decoded(const decoded& shown) {
    std::vector<std::pair<std::string, std::string>> rows{{"id", shown.id},
                                                          {"kind", shown.kind}};
    if (!shown.layout.empty()) rows.emplace_back("layout", shown.layout);
    for (const auto& [name, field] : shown.fields)
        rows.emplace_back(name, shown_value(field, ""));
    if (shown.unix_ms) {
        rows.emplace_back("unix ms", std::to_string(*shown.unix_ms));
        rows.emplace_back(
            "time", iso_time(*shown.unix_ms).value_or("beyond the calendar"));
    }
    std::size_t widest = 0;
    for (const auto& [name, text] : rows)
        widest = std::max(widest, name.size());
    for (const auto& [name, text] : rows)
        print("{}{}  {}\n", bold(name), std::string(widest - name.size(), ' '),
              text);
}

const snowflake_layout& layout_named(const std::string& typed) {
    std::vector<std::string> names;
    for (const auto& layout : snowflake_layouts::all) {
        if (layout.name() == typed) return layout;
        names.emplace_back(layout.name());
    }
    throw misuse("--layout: " + unknown_name("layout", typed, names));
}

decoded decode_snowflake(std::uint64_t id, const snowflake_layout& layout) {
    decoded result{"snowflake",
                   std::string(layout.name()),
                   std::to_string(id),
                   {},
                   layout.unix_ms(id)};
    const auto values = layout.decompose(id);
    if (layout.compose(values) != id)
        refuse(
            "{} is no id of {}: its sign bit is set; --layout chooses "
            "another layout",
            id, layout.name());
    for (const auto& [name, number] : values)
        result.fields.emplace_back(name, number);
    return result;
}

// Bits from to from + count of 16 bytes, the highest bit being 0.
std::uint64_t bits_of(std::span<const std::uint8_t> bytes, std::size_t from,
                      std::size_t count) {
    std::uint64_t result = 0;
    for (std::size_t i = from; i < from + count; ++i)
        result = result << 1 | (bytes[i / 8] >> (7 - i % 8) & 1U);
    return result;
}

std::string hex_of(std::span<const std::uint8_t> bytes) {
    return fmt::format("{:02x}", fmt::join(bytes, ""));
}

// The bytes of 32 hexadecimal digits, in groups of 8-4-4-4-12 or in one.
std::optional<std::vector<std::uint8_t>> uuid_bytes(std::string_view text) {
    std::string digits(text);
    if (text.size() == 36) {
        for (const std::size_t hyphen : {23U, 18U, 13U, 8U}) {
            if (digits[hyphen] != '-') return std::nullopt;
            digits.erase(hyphen, 1);
        }
    }
    const auto is_hex = [](unsigned char c) { return std::isxdigit(c) != 0; };
    if (digits.size() != 32 || !std::ranges::all_of(digits, is_hex))
        return std::nullopt;
    std::vector<std::uint8_t> bytes(16);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        std::from_chars(&digits[2 * i], &digits[2 * i] + 2, bytes[i], 16);
    return bytes;
}

// Versions 1 and 6 count 100 ns since the start of the Gregorian calendar.
std::int64_t gregorian_unix_ms(std::uint64_t ticks) {
    constexpr std::int64_t offset = 12'219'292'800'000;  // 1582-10-15 to 1970
    return static_cast<std::int64_t>(ticks / 10'000) - offset;
}

decoded decode_uuid(std::span<const std::uint8_t> bytes) {
    std::string text = hex_of(bytes);
    for (const std::size_t hyphen : {8U, 13U, 18U, 23U})
        text.insert(hyphen, 1, '-');
    decoded result{"uuid", "", text, {}, std::nullopt};
    const auto add = [&](std::string name, std::uint64_t number) {
        result.fields.emplace_back(std::move(name),
                                   static_cast<std::int64_t>(number));
    };
    const auto add_hex = [&](std::string name, std::uint64_t number) {
        result.fields.emplace_back(std::move(name),
                                   fmt::format("{:x}", number));
    };
    const auto same = [&](std::uint8_t byte) {
        return std::ranges::all_of(bytes, [&](auto b) { return b == byte; });
    };
    if (same(0x00) || same(0xFF)) {
        result.fields.emplace_back("special", same(0) ? "nil" : "max");
        return result;
    }
    const std::uint64_t version = bits_of(bytes, 48, 4);
    const std::uint64_t variant = bits_of(bytes, 64, 2);
    add("version", version);
    add("variant", variant);
    if (variant != 2) return result;  // its other bits mean something else
    if (version == 1 || version == 6) {
        const std::uint64_t low = bits_of(bytes, 0, 32);
        const std::uint64_t middle = bits_of(bytes, 32, 16);
        const std::uint64_t rest = bits_of(bytes, 52, 12);
        const std::uint64_t ticks = version == 1
                                        ? rest << 48 | middle << 32 | low
                                        : low << 28 | middle << 12 | rest;
        add_hex("timestamp_60bit", ticks);
        add("clock_sequence", bits_of(bytes, 66, 14));
        result.fields.emplace_back("node", hex_of(bytes.subspan(10)));
        result.unix_ms = gregorian_unix_ms(ticks);
    } else if (version == 7) {
        add("unix_ts_ms", bits_of(bytes, 0, 48));
        add_hex("rand_a_12bit", bits_of(bytes, 52, 12));
        add_hex("rand_b_62bit", bits_of(bytes, 66, 62));
        result.unix_ms = static_cast<std::int64_t>(bits_of(bytes, 0, 48));
    }
    return result;
}

// The bytes of 26 letters of Crockford's alphabet, in either case.
std::optional<std::vector<std::uint8_t>> ulid_bytes(std::string_view text) {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    if (text.size() != 26 || text[0] > '7') return std::nullopt;
    std::vector<std::uint8_t> bytes(16);
    // 26 letters hold 130 bits; the first two are 0.
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto letter = alphabet.find(static_cast<char>(
            std::toupper(static_cast<unsigned char>(text[i]))));
        if (letter == alphabet.npos) return std::nullopt;
        for (std::size_t bit = 0; bit < 5; ++bit)
            if ((letter >> (4 - bit) & 1U) != 0) {
                const std::size_t at = 5 * i + bit - 2;
                bytes[at / 8] |= static_cast<std::uint8_t>(0x80U >> at % 8);
            }
    }
    return bytes;
}

decoded decode_ulid(std::string_view text,
                    std::span<const std::uint8_t> bytes) {
    std::string upper(text);
    for (char& c : upper)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const auto time = static_cast<std::int64_t>(bits_of(bytes, 0, 48));
    return {
        "ulid",
        "",
        upper,
        {{"unix_ts_ms", time}, {"randomness_hex", hex_of(bytes.subspan(6))}},
        time};
}

decoded decode(const id_decode_options& options) {
    const std::string& text = options.text;
    const auto plain = [&](decoded result) {
        if (options.layout)
            refuse("--layout is for snowflakes; '{}' is a {}", shown(text),
                   result.kind);
        return result;
    };
    if (const auto bytes = uuid_bytes(text)) return plain(decode_uuid(*bytes));
    if (const auto bytes = ulid_bytes(text))
        return plain(decode_ulid(text, *bytes));
    if (const auto id = parse_number(text))
        return decode_snowflake(
            *id, layout_named(options.layout.value_or(default_layout)));
    refuse(
        "'{}' is neither a snowflake (a decimal from 0 to {}), a UUID (32 "
        "hexadecimal digits, 8-4-4-4-12) nor a ULID (26 letters, the first "
        "at most 7)",
        shown(text), UINT64_MAX);
}

// What numbers the node: 0 but for what "worker=3" and the like assign.
snowflake_values node_of(const snowflake_layout& layout,
                         const std::vector<std::string>& assignments) {
    snowflake_values node;
    std::vector<std::string> names;
    for (const auto& field : layout.fields())
        if (field.name != "time" && field.name != "sequence") {
            node.emplace_back(field.name, 0);
            names.emplace_back(field.name);
        }
    std::vector<std::string> assigned;
    for (const auto& assignment : assignments) {
        const auto equals = assignment.find('=');
        if (equals == assignment.npos)
            refuse("--field: '{}' is not NAME=VALUE", shown(assignment));
        const std::string name = assignment.substr(0, equals);
        const auto at = std::ranges::find(names, name) - names.begin();
        if (at == std::ssize(names))
            throw misuse(fmt::format("{} has {}", layout.name(),
                                     unknown_name("field", name, names)));
        if (std::ranges::count(assigned, name) > 0)
            refuse("--field: '{}' is set twice", name);
        assigned.push_back(name);
        const auto largest =
            static_cast<std::uint64_t>(layout.field(name).largest());
        node[static_cast<std::size_t>(at)].second = static_cast<std::int64_t>(
            number_in(name, assignment.substr(equals + 1), 0, largest));
    }
    return node;
}

}  // namespace

int run_id_next(const id_next_options& options) {
    const std::vector<std::string> kinds{"snowflake"};
    if (options.kind != kinds[0])
        throw misuse(unknown_name("kind of id", options.kind, kinds));
    const auto& layout = layout_named(options.layout);
    const auto count = number_in("--count", options.count, 1, most_ids);
    snowflake generator(layout, node_of(layout, options.fields));
    std::vector<std::string> ids;
    while (ids.size() < count) ids.push_back(std::to_string(generator.next()));
    if (options.json)
        print("[\"{}\"]\n", join(ids, "\", \""));
    else
        print("{}\n", join(ids, "\n"));
    return done;
}

int run_id_decode(const id_decode_options& options) {
    const decoded result = decode(options);
    if (options.json)
        print("{}\n", to_json(result));
    else
        print_decoded(result);
    return done;
}

}  // namespace tenet::tool
