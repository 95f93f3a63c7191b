// vectors: the published ids of tests/data/idgen.
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <tenet/laws/catch.hpp>

namespace tenet::tests {

inline nlohmann::json vectors() {
    std::ifstream file(TENET_TEST_DATA "/idgen/vectors.json");
    REQUIRE(file);
    return nlohmann::json::parse(file);
}

}  // namespace tenet::tests
