// ids: makes identifiers, and takes them apart again.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tenet::tool {

inline constexpr const char* default_layout = "twitter_snowflake";

std::vector<std::string> snowflake_layout_names();

struct id_next_options {
    std::string kind;  // snowflake, ulid or uuid
    std::optional<std::string> layout, worker;
    std::vector<std::string> fields;     // "datacenter=3"
    std::optional<std::string> version;  // of a uuid
    std::string count = "1";
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
