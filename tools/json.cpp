#include "json.hpp"

#include "terminal.hpp"

namespace tenet::tool {

void print_json(const json& value) {
    print("{}\n", value.dump(2, ' ', false, json::error_handler_t::replace));
}

}  // namespace tenet::tool
