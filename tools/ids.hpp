// ids: makes identifiers, and takes them apart again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tenet::tool {

inline constexpr const char* default_layout = "twitter_snowflake";

std::vector<std::string> snowflake_layout_names();

inline const std::vector<std::string> id_kinds{"snowflake", "ulid", "uuid",
                                               "segment"};
constexpr std::uint64_t most_ids = 1'000'000;

struct id_next_options {
    std::string kind;  // one of id_kinds
    std::optional<std::string> layout;
    std::optional<std::uint64_t> worker;
    std::vector<std::pair<std::string, std::uint64_t>> fields;
    std::optional<int> version;             // of a uuid: 4 or 7
    std::optional<std::string> store, tag;  // of a segment
    std::uint64_t count = 1;
    bool json = false;
};
int run_id_next(const id_next_options& options);

struct id_decode_options {
    std::string text;
    std::optional<std::string> layout;
    bool json = false;
};
int run_id_decode(const id_decode_options& options);

}  // namespace tenet::tool
