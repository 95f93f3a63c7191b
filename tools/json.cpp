#include "json.hpp"

#include "terminal.hpp"

namespace tenet::tool {

std::string text_of(const json& value) {
    return value.dump(2, ' ', false, json::error_handler_t::replace);
}

void print_json(const json& value) {
    print("{}\n", text_of(value));
}

}  // namespace tenet::tool
