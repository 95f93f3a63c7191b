#include "segments.hpp"

#include "terminal.hpp"
#include "text.hpp"

#ifdef TENET_HAS_SQLITE
#include <tenet/idgen/stores/sqlite_store.hpp>
#endif

#include <stdexcept>

namespace tenet::tool {
namespace {

constexpr std::string_view prefix = "sqlite:";
constexpr std::size_t longest_tag = 200;

#ifdef TENET_HAS_SQLITE
std::int64_t reserve_in(const std::string& file, const std::string& tag,
                        std::int64_t count) {
    return sqlite_store(file).reserve(tag, count);
}
#else
std::int64_t reserve_in(const std::string&, const std::string&, std::int64_t) {
    refuse(
        "--store: this tenet was built without SQLite; tenet doctor says what "
        "to install");
}
#endif

}  // namespace

std::int64_t reserve_segment(const std::string& store, const std::string& tag,
                             std::uint64_t count) {
    if (!store.starts_with(prefix) || store.size() == prefix.size())
        refuse("--store: '{}' is not sqlite:FILE", shown(store));
    if (tag.empty() || tag.size() > longest_tag)
        refuse("--tag: '{}' is not a text of 1..{} bytes", shown(tag),
               longest_tag);
    return reserve_in(store.substr(prefix.size()), tag,
                      static_cast<std::int64_t>(count));
}

}  // namespace tenet::tool
