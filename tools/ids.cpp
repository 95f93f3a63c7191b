#include "ids.hpp"

#include "json.hpp"
#include "segments.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <tenet/idgen/snowflake.hpp>
#include <tenet/idgen/ulid.hpp>
#include <tenet/idgen/uuid.hpp>
#include <tenet/idgen/worker_lease.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace tenet::tool {

std::vector<std::string> snowflake_layout_names() {
    std::vector<std::string> names;
    for (const auto& layout : snowflake_layouts::all)
        names.emplace_back(layout.name());
    return names;
}

namespace {

struct decoded {
    std::string kind;
    std::string layout;  // of a snowflake
    std::string id;
    json fields = json::object();
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

// A number, or text where JSON readers would lose digits.
json exact(std::int64_t number) {
    return number < std::int64_t{1} << 53 ? json(number)
                                          : json(std::to_string(number));
}

json to_json(const decoded& shown) {
    json object;
    object["kind"] = shown.kind;
    if (!shown.layout.empty()) object["layout"] = shown.layout;
    object["id"] = shown.id;
    object["fields"] = shown.fields;
    if (shown.unix_ms) {
        const auto time = iso_time(*shown.unix_ms);
        object["unix_ms"] = *shown.unix_ms;
        object["time"] = time ? json(*time) : json();
    }
    return object;
}

void print_decoded(const decoded& shown) {
    std::vector<std::pair<std::string, std::string>> rows{{"id", shown.id},
                                                          {"kind", shown.kind}};
    if (!shown.layout.empty()) rows.emplace_back("layout", shown.layout);
    for (const auto& [name, field] : shown.fields.items())
        rows.emplace_back(
            name, field.is_string() ? field.get<std::string>() : field.dump());
    if (shown.unix_ms) {
        rows.emplace_back("unix ms", std::to_string(*shown.unix_ms));
        rows.emplace_back(
            "utc", iso_time(*shown.unix_ms).value_or("beyond the calendar"));
    }
    std::size_t widest = 0;
    for (const auto& [name, text] : rows)
        widest = std::max(widest, name.size());
    for (const auto& [name, text] : rows)
        print("{}{}  {}\n", bold(name), std::string(widest - name.size(), ' '),
              text);
}

decoded decode_snowflake(std::uint64_t id, const snowflake_layout& layout) {
    decoded result{"snowflake", std::string(layout.name()), std::to_string(id),
                   json::object(), layout.unix_ms(id)};
    const auto values = layout.decompose(id);
    if (layout.compose(values) != id)
        refuse(
            "{} is no id of {}: its sign bit is set; --layout chooses "
            "another layout",
            id, layout.name());
    for (const auto& [name, number] : values)
        result.fields[std::string(name)] = exact(number);
    return result;
}

std::string hex_from(std::size_t first,
                     const std::array<std::uint8_t, 16>& bytes) {
    return fmt::format("{:02x}",
                       fmt::join(bytes.begin() + first, bytes.end(), ""));
}

// The 32 digits may also stand in one group.
std::optional<uuid> parse_uuid(std::string text) {
    if (text.size() == 32)
        for (const std::size_t hyphen : {8U, 13U, 18U, 23U})
            text.insert(hyphen, 1, '-');
    return uuid::parse(text);
}

decoded decode_uuid(const uuid& id) {
    decoded result{"uuid", "", id.text(), json::object(), id.unix_ms()};
    json& fields = result.fields;
    const auto hex = [](std::uint64_t bits) {
        return fmt::format("{:x}", bits);
    };
    constexpr uuid nil, max(UINT64_MAX, UINT64_MAX);
    if (id == nil || id == max) {
        fields["special"] = id == nil ? "nil" : "max";
        return result;
    }
    constexpr std::array variants{"NCS", "RFC 9562", "Microsoft", "reserved"};
    fields["version"] = id.version();
    fields["variant"] = variants[static_cast<std::size_t>(id.variant())];
    if (!id.unix_ms()) return result;  // its other bits are random or a hash
    const std::uint64_t last_12 = id.high() & 0xFFF;
    if (id.version() == 7) {
        fields["unix_ts_ms"] = exact(*id.unix_ms());
        fields["rand_a_12bit"] = hex(last_12);
        fields["rand_b_62bit"] = hex(id.low() << 2 >> 2);
        return result;
    }
    const std::uint64_t high = id.high();
    fields["timestamp_60bit"] =
        hex(id.version() == 6
                ? high >> 16 << 12 | last_12
                : last_12 << 48 | (high >> 16 & 0xFFFF) << 32 | high >> 32);
    fields["clock_sequence"] = id.low() >> 48 & 0x3FFF;
    fields["node"] = hex_from(10, id.bytes());
    return result;
}

decoded decode_ulid(const ulid& id) {
    return {"ulid",
            "",
            id.text(),
            {{"unix_ts_ms", exact(id.unix_ms())},
             {"randomness_hex", hex_from(6, id.bytes())}},
            id.unix_ms()};
}

decoded decode(const id_decode_options& options) {
    const std::string& text = options.text;
    const auto plain = [&](decoded result) {
        if (options.layout)
            refuse("--layout is for snowflakes; '{}' is a {}", shown(text),
                   result.kind);
        return result;
    };
    if (const auto id = parse_uuid(text)) return plain(decode_uuid(*id));
    if (const auto id = ulid::parse(text)) return plain(decode_ulid(*id));
    if (const auto id = parse_number(text))
        return decode_snowflake(
            *id,
            snowflake_layouts::named(options.layout.value_or(default_layout)));
    refuse(
        "'{}' is neither a snowflake (a decimal from 0 to {}), a UUID (32 "
        "hexadecimal digits, 8-4-4-4-12) nor a ULID (26 letters, the first "
        "at most 7)",
        shown(text), UINT64_MAX);
}

bool numbers_node(const snowflake_field& field) {
    return field.name != "time" && field.name != "sequence";
}

// What numbers the node, as far as it is set.
using node_fields = std::map<std::string, std::uint64_t, std::less<>>;

node_fields fields_set(const snowflake_layout& layout,
                       const id_next_options& options) {
    std::vector<std::string> names;
    for (const auto& field : layout.fields())
        if (numbers_node(field)) names.emplace_back(field.name);
    auto fields = options.fields;
    if (options.worker) fields.emplace_back("worker", *options.worker);
    node_fields set;
    for (const auto& [name, number] : fields) {
        if (std::ranges::count(names, name) == 0)
            throw misuse(fmt::format("{} has {}", layout.name(),
                                     unknown_name("field", name, names)));
        if (!set.emplace(name, number).second)
            refuse("--field: '{}' is set twice", name);
        const auto largest = layout.field(name).largest();
        if (std::cmp_greater(number, largest))
            refuse("{}: {} {} is not in 0..{}", layout.name(), name, number,
                   largest);
    }
    return set;
}

// The field that tells processes apart: the worker, or else the last of those
// that number the node.
const snowflake_field& worker_field(const snowflake_layout& layout) {
    const snowflake_field* found = nullptr;
    for (const auto& field : layout.fields())
        if (numbers_node(field) && (!found || found->name != "worker"))
            found = &field;
    return *found;
}

// The others, which are 0 where they are not set.
snowflake_values other_fields(const snowflake_layout& layout,
                              const node_fields& set) {
    snowflake_values others;
    for (const auto& field : layout.fields()) {
        if (!numbers_node(field) || field.name == worker_field(layout).name)
            continue;
        const auto found = set.find(field.name);
        others.emplace_back(
            field.name, found == set.end() ? 0 : std::int64_t(found->second));
    }
    return others;
}

// The folder of what this user's processes keep, by the rules of XDG.
std::filesystem::path state_folder() {
    const auto absolute = [](const char* variable) {
        const char* set = std::getenv(variable);
        std::filesystem::path path(set ? set : "");
        return path.is_absolute() ? path : std::filesystem::path();
    };
    if (const auto state = absolute("XDG_STATE_HOME"); !state.empty())
        return state / "tenet";
    if (const auto home = absolute("HOME"); !home.empty())
        return home / ".local/state/tenet";
    if (const auto runtime = absolute("XDG_RUNTIME_DIR"); !runtime.empty())
        return runtime / "tenet";
    refuse(
        "a snowflake needs a folder for its workers' lock files: set "
        "XDG_STATE_HOME");
}

// Nobody else has the worker meanwhile; where none is set, a free one is taken.
std::vector<std::string> new_snowflakes(const id_next_options& options) {
    const auto& layout =
        snowflake_layouts::named(options.layout.value_or(default_layout));
    const auto set = fields_set(layout, options);
    snowflake_values node = other_fields(layout, set);
    // Each node has workers of its own.
    auto folder = state_folder() / layout.name();
    for (const auto& [name, number] : node)
        folder /= fmt::format("{}_{}", name, number);
    const auto& field = worker_field(layout);
    const auto wanted = set.find(field.name);
    const bool is_set = wanted != set.end();
    const auto first = is_set ? std::int64_t(wanted->second) : 0;
    const auto unit =
        layout.unix_ms(layout.compose({{"time", 1}})) - layout.unix_ms(0);
    std::vector<std::string> ids(options.count);
    try {
        worker_lease lease(folder, first, is_set ? first : field.largest(),
                           unit);
        node.emplace_back(field.name, lease.worker());
        snowflake generator(layout, node, {}, std::ref(lease));
        for (auto& id : ids) id = std::to_string(generator.next());
    } catch (const std::system_error& wrong) {
        refuse("{}; XDG_STATE_HOME chooses another folder", wrong.what());
    }
    return ids;
}

// Reserves what is printed, and no more.
std::vector<std::string> new_segment(const id_next_options& options) {
    if (!options.store)
        refuse("a segment needs --store, such as sqlite:ids.db");
    if (!options.tag) refuse("a segment needs --tag, which names its counter");
    auto id = reserve_segment(*options.store, *options.tag, options.count);
    std::vector<std::string> ids(options.count);
    for (auto& text : ids) text = std::to_string(id++);
    return ids;
}

// Options that say nothing about ids of this kind.
void require_fitting(const id_next_options& options) {
    const auto require = [&](bool fits, const char* option, const char* kind) {
        if (!fits && options.kind != kind)
            refuse("{} is for a {}; a {} has none", option, kind, options.kind);
    };
    require(!options.layout, "--layout", "snowflake");
    require(options.fields.empty(), "--field", "snowflake");
    require(!options.worker, "--worker", "snowflake");
    require(!options.version, "--version", "uuid");
    require(!options.store, "--store", "segment");
    require(!options.tag, "--tag", "segment");
}

std::vector<std::string> new_ids(const id_next_options& options) {
    require_fitting(options);
    const auto several = [&](auto next) {
        std::vector<std::string> ids(options.count);
        std::ranges::generate(ids, next);
        return ids;
    };
    if (options.kind == "snowflake") return new_snowflakes(options);
    if (options.kind == "segment") return new_segment(options);
    if (options.kind == "ulid") {
        ulid_generator generator;
        return several([&] { return generator.next().text(); });
    }
    if (options.version == 4)
        return several([] { return uuid::version_4().text(); });
    uuid_generator generator;
    return several([&] { return generator.next().text(); });
}

}  // namespace

int run_id_next(const id_next_options& options) {
    const auto ids = new_ids(options);
    if (options.json)
        print_json(ids);
    else
        print("{}\n", join(ids, "\n"));
    return done;
}

int run_id_decode(const id_decode_options& options) {
    const decoded result = decode(options);
    if (options.json)
        print_json(to_json(result));
    else
        print_decoded(result);
    return done;
}

}  // namespace tenet::tool
