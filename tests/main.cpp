// Catch2's own main takes seconds to compile: every test links this one.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
